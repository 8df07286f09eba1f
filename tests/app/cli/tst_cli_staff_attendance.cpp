#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The commands `staff-attendance check-in`, `list` and `export`.
class TestCliStaffAttendance final : public SchoolTest
{
    Q_OBJECT

    [[nodiscard]] Answer pipe(const QString& command, const QByteArray& input) const
    {
        desk().write(u"input"_s, input);
        return desk().run(atSchool(words(command)), {.inputFile = desk().path(u"input"_s)});
    }

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void checksInOnceADay();
    void checksInByPin();
    void listsAndExportsAPeriod();
    void refuses_data();
    void refuses();
};

void TestCliStaffAttendance::checksInOnceADay()
{
    const auto answer = runJson(u"staff-attendance check-in --teacher teacher@example.org"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"email"_s], QJsonValue(u"teacher@example.org"_s));
    QCOMPARE(answer.object()[u"status"_s], QJsonValue(u"present"_s));
    QCOMPARE(sql("SELECT user_id, status FROM attendance"), u"1|present"_s);
    VERIFY_COMPLAINT(run(u"staff-attendance check-in --teacher teacher@example.org"_s), 3,
                     u"teacher@example.org on "_s);
}

void TestCliStaffAttendance::checksInByPin()
{
    VERIFY_EXIT(pipe(u"pin set --student teacher@example.org"_s, "204836\n"), 0);
    VERIFY_COMPLAINT(pipe(u"staff-attendance check-in --teacher 1 --pin"_s, "204837\n"), 6, QString());
    QCOMPARE(sql("SELECT count(*) FROM attendance"), u"0"_s);
    const auto answer = pipe(u"staff-attendance check-in --teacher 1 --pin"_s, "204836\n");
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.out.startsWith("T is present on "), answer.told().constData());
    QCOMPARE(sql("SELECT actor_id FROM staff_actions WHERE action = 'staff.check_in'"), u"1"_s);
}

void TestCliStaffAttendance::listsAndExportsAPeriod()
{
    sqlite(database(), "INSERT INTO attendance (user_id, date, time) VALUES (1, '2026-03-09', '08:15:00'),"
                       " (1, '2026-03-10', '08:16:00'), (1, '2026-04-01', '08:17:00')");
    const QString march = u" --from 2026-03-10 --to 2026-03-31"_s;
    const auto listed = runJson(u"staff-attendance list"_s % march);
    VERIFY_EXIT(listed, 0);
    QCOMPARE(valuesOf(listed.array(), u"time"_s), QStringList{u"08:16:00"_s});
    QCOMPARE(valuesOf(runJson(u"staff-attendance list --limit 2 --teacher teacher@example.org"_s).array(), u"date"_s),
             (QStringList{u"2026-04-01"_s, u"2026-03-10"_s}));
    QCOMPARE(run(u"staff-attendance list --from 2027-01-01"_s).out, QByteArray("No day.\n"));
    const auto exported = run(u"staff-attendance export --out days.csv"_s % march);
    VERIFY_EXIT(exported, 0);
    QCOMPARE(exported.out, QByteArray("Wrote 1 days to days.csv.\n"));
    QVERIFY(desk().read(u"days.csv"_s).contains("\"1\",\"T\",\"teacher@example.org\",\"2026-03-10\",\"08:16:00\""));
}

void TestCliStaffAttendance::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("nobody") << u"staff-attendance check-in --teacher x@example.org"_s << u"x@example.org"_s;
    QTest::newRow("a student") << u"staff-attendance check-in --teacher student@example.org"_s << u"not a teacher"_s;
    QTest::newRow("an email with --pin") << u"staff-attendance check-in --teacher teacher@example.org --pin"_s
                                         << u"the number"_s;
    QTest::newRow("no date") << u"staff-attendance list --from monday"_s << u"monday"_s;
    QTest::newRow("no folder") << u"staff-attendance export --out no/days.csv"_s << u"no/days.csv"_s;
}

void TestCliStaffAttendance::refuses()
{
    QFETCH(const QString, command);
    QFETCH(const QString, complaint);
    const auto before = counts();
    VERIFY_COMPLAINT(run(command), 3, complaint);
    QCOMPARE(counts(), before);
}

QTEST_GUILESS_MAIN(TestCliStaffAttendance)
#include "tst_cli_staff_attendance.moc"
