#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The command `watch`.
class TestCliWatch final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void anOrdinarySchoolPasses();
    void tellsWhatItFound();
    void leavesTheLogsOut();
    void refusesABadDate();
};

void TestCliWatch::anOrdinarySchoolPasses()
{
    const auto answer = run(u"watch"_s);
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.out.startsWith("0 tries and 0 marks since "), answer.told().constData());
    QVERIFY2(answer.out.endsWith(" were looked through: 0 findings.\n"), answer.told().constData());
    const auto json = runJson(u"watch --since 2026-03-09"_s);
    VERIFY_EXIT(json, 0);
    QCOMPARE(json.object(), (QJsonObject{{u"since"_s, u"2026-03-09T00:00:00.000Z"_s},
                                         {u"attempts"_s, 0},
                                         {u"marks"_s, 0},
                                         {u"findings"_s, QJsonArray{}}}));
}

void TestCliWatch::tellsWhatItFound()
{
    mustRun(u"session start --course M"_s);
    sqlite(database(), "INSERT INTO session_attendance (session_id, student_id, marked_at, device_hash)"
                       " VALUES (1, 2, (SELECT starts_at FROM class_sessions), '0123456789abcdef')");
    const QString start = sql("SELECT starts_at FROM class_sessions");
    const auto answer = run(u"watch"_s);
    VERIFY_EXIT(answer, 1);
    const QString finding = u"warning marks.without-try %1: 1 marks that no check-in made"
                            " (user 2; machine 0123456789ab; session 1; session_attendance 1)\n"_s.arg(start);
    QVERIFY2(answer.out.startsWith(finding.toUtf8()), answer.told().constData());
    const auto json = runJson(u"watch"_s);
    VERIFY_EXIT(json, 1);
    QCOMPARE(json.object()[u"findings"_s].toArray(), (QJsonArray{QJsonObject{{u"rule"_s, u"marks.without-try"_s},
                                                                             {u"severity"_s, u"warning"_s},
                                                                             {u"from"_s, start},
                                                                             {u"to"_s, start},
                                                                             {u"student_id"_s, 2},
                                                                             {u"machine"_s, u"0123456789abcdef"_s},
                                                                             {u"detail"_s, u"session 1"_s},
                                                                             {u"count"_s, 1},
                                                                             {u"table"_s, u"session_attendance"_s},
                                                                             {u"rows"_s, QJsonArray{1}}}}));
}

void TestCliWatch::leavesTheLogsOut()
{
    const QString trigger = sql("SELECT sql FROM sqlite_schema WHERE name = 'staff_actions_keep_their_hash'");
    const QString other = sql("SELECT sql FROM sqlite_schema WHERE name = 'staff_actions_stay_as_written'");
    sqlite(database(), "DROP TRIGGER staff_actions_keep_their_hash; DROP TRIGGER staff_actions_stay_as_written;"
                       "UPDATE staff_actions SET detail = 'x' WHERE id = 1;" +
                           trigger.toUtf8() + ";" + other.toUtf8());
    const auto found = run(u"watch"_s);
    VERIFY_EXIT(found, 1);
    QVERIFY2(found.out.contains("warning file.log"), found.told().constData());
    VERIFY_EXIT(run(u"watch --without-logs"_s), 0);
}

void TestCliWatch::refusesABadDate()
{
    VERIFY_COMPLAINT(run(u"watch --since yesterday"_s), 3, u"yesterday is not a date like 2026-03-09"_s);
}

QTEST_GUILESS_MAIN(TestCliWatch)
#include "tst_cli_watch.moc"
