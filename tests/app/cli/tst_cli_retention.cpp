#include "core/storage/attempt_table.h"
#include "core/storage/database.h"
#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The command `retention`, and `verify` after it.
class TestCliRetention final : public SchoolTest
{
    Q_OBJECT

    /// What this kind has in the answer.
    [[nodiscard]] static QJsonObject kindIn(const Answer& answer, const QString& kind)
    {
        for (const auto& entry : answer.object()[u"kinds"_s].toArray())
            if (entry.toObject()[u"kind"_s] == kind)
                return entry.toObject();
        return {};
    }

private slots:
    void initTestCase() { makeSchools(); }
    void init();
    void showsWhatHasExpired();
    void removesNothingWithoutYes();
    void removesAndPrintsAReceipt();
    void cutsALogThatCanStillBeVerified();
    void takesNoShortPeriodForALog();
};

/// Wrong tries of long ago at a number that nobody has.
void TestCliRetention::init()
{
    openSchool();
    sqlite(database(), "INSERT INTO rate_limits (rule, subject, window_started_at) VALUES"
                       " ('pin.person', '987654', '2020-01-05T10:00:00.000Z')");
}

void TestCliRetention::showsWhatHasExpired()
{
    const auto answer = runJson(u"retention show"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"removed"_s], QJsonValue(false));
    const auto kind = kindIn(answer, u"rate_limits"_s);
    QCOMPARE(kind[u"count"_s], QJsonValue(1));
    QCOMPARE(kind[u"keep_days"_s], QJsonValue(30));
    QCOMPARE(kind[u"oldest"_s], QJsonValue(u"2020-01-05T10:00:00.000Z"_s));
    QCOMPARE(kindIn(answer, u"sessions"_s)[u"keep_days"_s], QJsonValue(0));
    const auto shown = run(u"retention show"_s);
    QVERIFY2(shown.out.contains("Nothing has been removed yet."), shown.told().constData());
    QVERIFY2(shown.out.contains("for ever"), shown.told().constData());
    QCOMPARE(sql("SELECT count(*) FROM rate_limits"), u"1"_s);
}

void TestCliRetention::removesNothingWithoutYes()
{
    VERIFY_EXIT(run(u"retention run --dry-run"_s), 0);
    const auto asked = run(u"retention run"_s);
    VERIFY_EXIT(asked, 3);
    QVERIFY2(asked.errors.last().contains(u"--yes"_s), asked.told().constData());
    QCOMPARE(sql("SELECT count(*) FROM rate_limits"), u"1"_s);
}

void TestCliRetention::removesAndPrintsAReceipt()
{
    const auto answer = run(u"retention run --yes"_s);
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.out.startsWith("Receipt: Rollcall removed at "), answer.told().constData());
    QVERIFY2(answer.out.contains("rate_limits: 1, 2020-01-05 to 2020-01-05, kept 30 days\n"),
             answer.told().constData());
    QCOMPARE(sql("SELECT count(*) FROM rate_limits"), u"0"_s);
    QCOMPARE(sql("SELECT action || ' ' || subject FROM staff_actions ORDER BY id DESC LIMIT 1"),
             u"retention.run data rate_limits"_s);
    VERIFY_EXIT(run(u"verify"_s), 0);
    const auto again = runJson(u"retention run"_s); // nothing to be asked about
    VERIFY_EXIT(again, 0);
    QCOMPARE(again.object()[u"removed"_s], QJsonValue(true));
    QCOMPARE(kindIn(again, u"rate_limits"_s)[u"count"_s], QJsonValue(0));
}

void TestCliRetention::cutsALogThatCanStillBeVerified()
{
    {
        auto school = rollcall::storage::Database::open(database());
        QVERIFY(school.has_value());
        for (const auto& time : {u"2020-01-05T10:00:00Z"_s, u"2020-01-06T10:00:00Z"_s}) {
            rollcall::domain::Attempt attempt;
            attempt.reason = rollcall::domain::Reason::NoFace;
            attempt.createdAt = rollcall::base::fromIso(time).value();
            QVERIFY(rollcall::storage::AttemptTable(*school).insert(attempt).has_value());
        }
    }
    const QByteArray heads = run(u"audit heads"_s).out;
    desk().write(u"heads.txt"_s, heads);
    const auto removed = runJson(u"retention run --yes"_s);
    VERIFY_EXIT(removed, 0);
    QCOMPARE(kindIn(removed, u"attempts"_s)[u"cut"_s].toObject()[u"last_row"_s], QJsonValue(1));
    const auto whole = run(u"verify --head heads.txt"_s);
    VERIFY_EXIT(whole, 0);
    QVERIFY2(whole.out.startsWith("attendance_attempts: 1 rows and 2 heads after row 1 are as they were written;"
                                  " retention removed the rows to 2020-01-05 at "),
             whole.told().constData());
    const auto json = runJson(u"verify"_s);
    QCOMPARE(json.array()[0].toObject()[u"cut"_s].toObject()[u"last_row"_s], QJsonValue(1));
}

void TestCliRetention::takesNoShortPeriodForALog()
{
    VERIFY_COMPLAINT(run(u"settings set retention.attempts_days 7"_s), 3, u"0, or 30 to"_s);
    mustRun(u"settings set retention.attempts_days 30"_s);
    mustRun(u"settings set retention.attempts_days 0"_s);
}

QTEST_GUILESS_MAIN(TestCliRetention)
#include "tst_cli_retention.moc"
