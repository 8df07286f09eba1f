#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

const QString kSet = u"user set-password teacher@example.org"_s;
const QString kChange = u"user change-password teacher@example.org"_s;
const QByteArray kTold = "Set the password of teacher@example.org.\n";
const QByteArray kMustChange = "SELECT must_change_password FROM users WHERE id = 1";

} // namespace

/// The commands `user set-password` and `user change-password`.
class TestCliPasswords final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void setsAndChanges();
    void answersAsJson();
    void refuses_data();
    void refuses();
    void locksAfterFiveWrongTries();
};

void TestCliPasswords::setsAndChanges()
{
    const auto set = pipe(kSet, "correct horse\n");
    VERIFY_EXIT(set, 0);
    QCOMPARE(set.out, kTold);
    const auto hash = sql("SELECT password_hash FROM users WHERE id = 1");
    QVERIFY(hash.startsWith(u"scrypt:"_s));
    QCOMPARE(sql(kMustChange), u"1"_s);

    const auto changed = pipe(kChange, "correct horse\nbattery staple\n");
    VERIFY_EXIT(changed, 0);
    QCOMPARE(changed.out, kTold);
    QVERIFY(sql("SELECT password_hash FROM users WHERE id = 1") != hash);
    QCOMPARE(sql(kMustChange), u"0"_s);
    VERIFY_EXIT(pipe(kChange, "battery staple\ncorrect horse\n"), 0);
}

void TestCliPasswords::answersAsJson()
{
    const QJsonObject person{{u"id"_s, 1}, {u"email"_s, u"teacher@example.org"_s}};
    QCOMPARE(pipe(kSet + u" --json"_s, "correct horse\n").object(), person);
    QCOMPARE(pipe(kChange + u" --json"_s, "correct horse\nbattery staple\n").object(), person);
}

void TestCliPasswords::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::addRow("a short one") << kSet << "short\n"_ba << 3 << u"too short"_s;
    QTest::addRow("nothing") << kSet << ""_ba << 3 << u"input ended"_s;
    QTest::addRow("a student") << u"user set-password student@example.org"_s << "correct horse\n"_ba << 3
                               << u"is a student"_s;
    QTest::addRow("nobody") << u"user set-password x@example.org"_s << "correct horse\n"_ba << 3 << u"x@example.org"_s;
    QTest::addRow("a wrong one") << kChange << "wrong horse\nbattery staple\n"_ba << 6 << u"not right"_s;
    QTest::addRow("no new one") << kChange << "correct horse\n"_ba << 3 << u"input ended"_s;
    QTest::addRow("the same again") << kChange << "correct horse\ncorrect horse\n"_ba << 3 << u"current one"_s;
    QTest::addRow("a student's own") << u"user change-password student@example.org"_s
                                     << "correct horse\nbattery staple\n"_ba << 6 << u"may not"_s;
}

void TestCliPasswords::refuses()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    VERIFY_EXIT(pipe(kSet, "correct horse\n"), 0);
    const auto hashes = sql("SELECT password_hash FROM users");
    VERIFY_COMPLAINT(pipe(command, input), exitCode, said);
    QCOMPARE(sql("SELECT password_hash FROM users"), hashes);
}

// Every try is a program of its own, so it is the file that counts.
void TestCliPasswords::locksAfterFiveWrongTries()
{
    VERIFY_EXIT(pipe(kSet, "correct horse\n"), 0);
    for (int i = 0; i < 5; ++i)
        VERIFY_EXIT(pipe(kChange, "wrong horse\nbattery staple\n"), 6);
    VERIFY_COMPLAINT(pipe(kChange, "correct horse\nbattery staple\n"), 6, u"Too many tries"_s);
    VERIFY_EXIT(pipe(kSet, "correct horse\n"), 0);
    VERIFY_EXIT(pipe(kChange, "correct horse\nbattery staple\n"), 0);
}

QTEST_GUILESS_MAIN(TestCliPasswords)
#include "tst_cli_passwords.moc"
