#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The commands `verify` and `audit heads`.
class TestCliAudit final : public SchoolTest
{
    Q_OBJECT

    /// Makes the tables writable, as somebody with SQLite at hand would.
    void intrude(const QByteArray& statements) const
    {
        sqlite(database(), "DROP TRIGGER staff_actions_stay_as_written; DROP TRIGGER staff_actions_keep_their_hash;"
                           "DROP TRIGGER staff_actions_stay;" +
                               statements);
    }

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void anUntouchedFilePasses();
    void tellsTheRow_data();
    void tellsTheRow();
    void headsGoOutAndComeBack();
    void aKeptHeadFindsWhatTheFileHides();
    void refusesABadHeadFile_data();
    void refusesABadHeadFile();
};

void TestCliAudit::anUntouchedFilePasses()
{
    const auto answer = run(u"verify"_s);
    VERIFY_EXIT(answer, 0);
    const QString rows = sql("SELECT count(*) FROM staff_actions");
    QVERIFY(rows.toInt() > 2);
    QCOMPARE(QString::fromUtf8(answer.out), u"attendance_attempts: 0 rows and 0 heads are as they were written.\n"
                                            "staff_actions: %1 rows and 0 heads are as they were written.\n"
                                            "audit_cuts: 0 rows and 0 heads are as they were written.\n"_s.arg(rows));
    const auto json = runJson(u"verify"_s);
    VERIFY_EXIT(json, 0);
    QCOMPARE(json.array()[1].toObject(), (QJsonObject{{u"table"_s, u"staff_actions"_s},
                                                      {u"cut"_s, QJsonValue::Null},
                                                      {u"rows"_s, rows.toInt()},
                                                      {u"heads"_s, 0},
                                                      {u"finding"_s, QJsonValue::Null}}));
}

void TestCliAudit::tellsTheRow_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("said");
    QTest::newRow("changed") << "UPDATE staff_actions SET detail = 'x' WHERE id = 2"_ba << u"changed"_s
                             << u"staff_actions, row 2: changed after it was written."_s;
    QTest::newRow("removed") << "DELETE FROM staff_actions WHERE id = 2"_ba << u"removed"_s
                             << u"staff_actions, row 2: removed."_s;
}

void TestCliAudit::tellsTheRow()
{
    QFETCH(const QByteArray, statement);
    QFETCH(const QString, fault);
    QFETCH(const QString, said);
    intrude(statement);
    const auto answer = run(u"verify"_s);
    VERIFY_EXIT(answer, 1);
    QVERIFY2(QString::fromUtf8(answer.out).contains(said), answer.told().constData());
    const auto json = runJson(u"verify"_s);
    VERIFY_EXIT(json, 1);
    QCOMPARE(json.array()[1].toObject()[u"finding"_s].toObject(), (QJsonObject{{u"table"_s, u"staff_actions"_s},
                                                                               {u"fault"_s, fault},
                                                                               {u"row"_s, 2},
                                                                               {u"last_row"_s, 2},
                                                                               {u"head"_s, QJsonValue::Null}}));
}

void TestCliAudit::headsGoOutAndComeBack()
{
    const auto heads = run(u"audit heads"_s);
    VERIFY_EXIT(heads, 0);
    QCOMPARE(heads.out, sql("SELECT 'staff_actions ' || substr(created_at, 1, 10) || ' ' || id || ' ' ||"
                            " lower(hex(hash)) FROM staff_actions ORDER BY id DESC LIMIT 1")
                                .toUtf8() +
                            "\n");
    desk().write(u"heads.txt"_s, "# kept on paper\n" + heads.out);
    VERIFY_EXIT(run(u"verify --head heads.txt"_s), 0);
    mustRun(u"settings set kiosk.room 12"_s);
    VERIFY_EXIT(run(u"verify --head heads.txt"_s), 0);
    const auto json = runJson(u"audit heads"_s);
    VERIFY_EXIT(json, 0);
    QCOMPARE(keysOf(json.array()[0]), (QStringList{u"date"_s, u"hash"_s, u"rows"_s, u"table"_s}));
}

void TestCliAudit::aKeptHeadFindsWhatTheFileHides()
{
    desk().write(u"heads.txt"_s, run(u"audit heads"_s).out);
    const int last = sql("SELECT max(id) FROM staff_actions").toInt();
    intrude("DELETE FROM staff_actions WHERE id = (SELECT max(id) FROM staff_actions);"
            "UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'staff_actions'");
    VERIFY_EXIT(run(u"verify"_s), 0);
    const auto cut = run(u"verify --head heads.txt"_s);
    VERIFY_EXIT(cut, 1);
    QVERIFY2(cut.out.contains(u"staff_actions, row %1: removed."_s.arg(last).toUtf8()), cut.told().constData());
    mustRun(u"settings set kiosk.room 12"_s);
    VERIFY_EXIT(run(u"verify"_s), 0);
    const auto written = run(u"verify --head heads.txt"_s);
    VERIFY_EXIT(written, 1);
    QVERIFY2(written.out.contains(u"staff_actions, rows 1 to %1: not what they were"_s.arg(last).toUtf8()),
             written.told().constData());
}

void TestCliAudit::refusesABadHeadFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("no head") << "# nothing\n"_ba << u"no head of the audit logs"_s;
    QTest::newRow("a word") << "staff_actions\n"_ba << u"not a head of the audit logs: staff_actions"_s;
    QTest::newRow("another table") << "users 2026-03-09 1 " + QByteArray(64, 'a') << u"not a head"_s;
    QTest::newRow("short hash") << "staff_actions 2026-03-09 1 " + QByteArray(63, 'a') << u"not a head"_s;
    QTest::newRow("no rows") << "staff_actions 2026-03-09 0 " + QByteArray(64, 'a') << u"not a head"_s;
}

void TestCliAudit::refusesABadHeadFile()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, said);
    desk().write(u"heads.txt"_s, content);
    VERIFY_COMPLAINT(run(u"verify --head heads.txt"_s), 3, said);
    VERIFY_COMPLAINT(run(u"verify --head missing.txt"_s), 3, u"missing.txt"_s);
}

QTEST_GUILESS_MAIN(TestCliAudit)
#include "tst_cli_audit.moc"
