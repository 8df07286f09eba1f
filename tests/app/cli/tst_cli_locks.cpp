#include "tests/app/cli/school_test.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

const QString kCheckIn = u"checkin --session 1 --pin --student 2"_s;

} // namespace

/// The command `lock`.
class TestCliLocks final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void listsNothing();
    void listsWrongTries();
    void liftsALock();
    void refusesWhatIsNotLocked();

private:
    void typeWrongPins(int times) const;
};

void TestCliLocks::typeWrongPins(int times) const
{
    QCOMPARE(pipe(u"pin set --student student@example.org"_s, "204836\n").exitCode, 0);
    mustRun(u"session start --course M"_s);
    for (int i = 0; i < times; ++i)
        QVERIFY(pipe(kCheckIn, "204837\n").out.startsWith("refused"));
}

void TestCliLocks::listsNothing()
{
    const auto answer = run(u"lock list"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.out, "Nobody has tried a wrong PIN, password or code.\n"_ba);
}

void TestCliLocks::listsWrongTries()
{
    typeWrongPins(2);
    const auto json = runJson(u"lock list"_s);
    VERIFY_EXIT(json, 0);
    const auto tries = json.array();
    QCOMPARE(tries.size(), 2);
    const auto own = tries[tries[0][u"machine"_s].isNull() ? 0 : 1].toObject();
    QCOMPARE(own[u"secret"_s], QJsonValue(u"pin"_s));
    QCOMPARE(own[u"person_id"_s], QJsonValue(2));
    QCOMPARE(own[u"name"_s], QJsonValue(u"S"_s));
    QCOMPARE(own[u"tries"_s], QJsonValue(2));
    QVERIFY(own[u"locked_until"_s].isNull());
}

void TestCliLocks::liftsALock()
{
    typeWrongPins(5);
    const auto listed = run(u"lock list"_s);
    VERIFY_EXIT(listed, 0);
    static const QRegularExpression own(u"\\n1 +pin +S, user 2 .*Z\\n"_s);
    QVERIFY2(own.match(QString::fromUtf8(listed.out)).hasMatch(), listed.told().constData());
    QVERIFY(!pipe(kCheckIn, "204836\n").out.startsWith("checked in"));

    const auto lifted = run(u"lock lift 1"_s);
    VERIFY_EXIT(lifted, 0);
    QCOMPARE(lifted.out, "Lifted lock 1: S, user 2.\n"_ba);
    QCOMPARE(sql("SELECT actor_id, subject, detail FROM staff_actions WHERE action = 'lock.lift'"),
             u"|user 2|pin.person"_s);
    QVERIFY(pipe(kCheckIn, "204836\n").out.startsWith("checked in S"));
}

void TestCliLocks::refusesWhatIsNotLocked()
{
    typeWrongPins(1);
    VERIFY_COMPLAINT(run(u"lock lift 1"_s), 3, u"There is no lock 1."_s);
    VERIFY_COMPLAINT(run(u"lock lift 99"_s), 3, u"There is no lock 99."_s);
    QCOMPARE(sql("SELECT count(*) FROM staff_actions WHERE action = 'lock.lift'"), u"0"_s);
}

QTEST_GUILESS_MAIN(TestCliLocks)
#include "tst_cli_locks.moc"
