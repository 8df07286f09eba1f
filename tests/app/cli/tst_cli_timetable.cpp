#include "tests/app/cli/school_test.h"

#include <QDate>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The commands `timetable` and `holiday`.
class TestCliTimetable final : public SchoolTest
{
    Q_OBJECT

    static QString in(int days) { return QDate::currentDate().addDays(days).toString(Qt::ISODate); }
    /// "mon": the weekday so many days from today.
    static QString weekdayIn(int days)
    {
        const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
        return names[QDate::currentDate().addDays(days).dayOfWeek() - 1];
    }
    /// A rule of which one session is planned, three days from now.
    [[nodiscard]] Answer addRule() const
    {
        return runJson(u"timetable add --course M --day %1 --at 8:15 --minutes 90 --room R2 --from %2 --to %3"_s.arg(
            weekdayIn(3), in(0), in(100)));
    }

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void rulesAreAddedAndListed();
    void whatIsTakenIsRefused();
    void rulesAreChangedAndEnded();
    void singleLessonsArePlanned();
    void termsAreCopied();
    void holidaysTakeLessonsAway();
    void sessionsArePlanned();
    void refuses_data();
    void refuses();
};

void TestCliTimetable::rulesAreAddedAndListed()
{
    const auto added = addRule();
    VERIFY_EXIT(added, 0);
    QCOMPARE(added.object(), (QJsonObject{{u"id"_s, 1}}));
    const auto listed = runJson(u"timetable list"_s);
    VERIFY_EXIT(listed, 0);
    const auto rule = listed.array()[0].toObject();
    QCOMPARE(rule[u"course_code"_s], QJsonValue(u"M"_s));
    QCOMPARE(rule[u"starts_at"_s], QJsonValue(u"08:15"_s));
    QCOMPARE(rule[u"title"_s], QJsonValue(u"Algebra"_s));
    QCOMPARE(sql("SELECT count(*), min(is_active), min(room) FROM class_sessions"), u"1|0|R2"_s);
    const auto text = run(u"timetable list"_s);
    QVERIFY2(text.out.contains(QByteArray(weekdayIn(3).toLatin1() % "  08:15")), text.told().constData());
}

void TestCliTimetable::whatIsTakenIsRefused()
{
    mustRun(u"course add --code N --title Newton --teacher teacher@example.org"_s);
    VERIFY_EXIT(addRule(), 0);
    const auto refused =
        run(u"timetable add --course N --day %1 --at 9:00 --from %2 --to %3"_s.arg(weekdayIn(3), in(0), in(50)));
    VERIFY_COMPLAINT(refused, 1, u"the teacher on %1 09:00, by session 1 of M"_s.arg(in(3)));
    QCOMPARE(sql("SELECT count(*) FROM timetable_rules"), u"1"_s);
}

void TestCliTimetable::rulesAreChangedAndEnded()
{
    VERIFY_EXIT(addRule(), 0);
    const auto changed = runJson(u"timetable change 1 --from %1 --at 10:00 --room R3"_s.arg(in(2)));
    VERIFY_EXIT(changed, 0);
    QCOMPARE(changed.object(), (QJsonObject{{u"id"_s, 2}}));
    QCOMPARE(sql("SELECT id, room, starts_at, duration_min, last_date FROM timetable_rules"),
             u"1|R2|08:15|90|%1\n2|R3|10:00|90|%2"_s.arg(in(1), in(100)));
    QCOMPARE(sql("SELECT room FROM class_sessions"), u"R3"_s);
    mustRun(u"timetable remove 2 --from %1"_s.arg(in(0)));
    QCOMPARE(sql("SELECT count(*) FROM class_sessions"), u"0"_s);
    QCOMPARE(runJson(u"timetable list --all"_s).array().size(), 1);
}

void TestCliTimetable::singleLessonsArePlanned()
{
    const auto planned = runJson(u"timetable once --course M --on %1 --at 8:00 --minutes 30"_s.arg(in(40)));
    VERIFY_EXIT(planned, 0);
    QCOMPARE(keysOf(planned.object()), columnsOf(database(), "class_sessions"));
    VERIFY_COMPLAINT(run(u"timetable once --course M --on %1 --at 8:29"_s.arg(in(40))), 1, u"by session 1 of M"_s);
}

void TestCliTimetable::termsAreCopied()
{
    VERIFY_EXIT(addRule(), 0);
    const auto copied = runJson(u"timetable copy --from %1 --to %1 --weeks 20"_s.arg(in(0)));
    VERIFY_EXIT(copied, 0);
    QCOMPARE(copied.object(), (QJsonObject{{u"added"_s, QJsonArray{2}}, {u"skipped"_s, QJsonArray()}}));
    const auto again = runJson(u"timetable copy --from %1 --to %1 --weeks 20"_s.arg(in(0)));
    VERIFY_EXIT(again, 0);
    QCOMPARE(valuesOf(again.object()[u"skipped"_s].toArray(), u"id"_s), QStringList{u"1"_s});
    QVERIFY2(again.errors.value(0).contains(u"rule 2"_s), again.told().constData());
}

void TestCliTimetable::holidaysTakeLessonsAway()
{
    VERIFY_EXIT(addRule(), 0);
    const auto added = runJson(u"holiday add --name Feast --from %1"_s.arg(in(3)));
    VERIFY_EXIT(added, 0);
    QCOMPARE(sql("SELECT count(*) FROM class_sessions"), u"0"_s);
    const auto listed = runJson(u"holiday list"_s).array();
    QCOMPARE(listed, (QJsonArray{QJsonObject{
                         {u"id"_s, 1}, {u"first_date"_s, in(3)}, {u"last_date"_s, in(3)}, {u"name"_s, u"Feast"_s}}}));
    mustRun(u"holiday remove 1"_s);
    QCOMPARE(sql("SELECT count(*) FROM class_sessions"), u"1"_s);
    VERIFY_COMPLAINT(run(u"holiday remove 1"_s), 3, u"holiday 1"_s);
}

void TestCliTimetable::sessionsArePlanned()
{
    VERIFY_EXIT(addRule(), 0);
    QCOMPARE(run(u"timetable run"_s).out, QByteArray("There is nothing to plan.\n"));
    mustRun(u"settings set timetable.days_ahead 10"_s);
    const auto planned = runJson(u"timetable run"_s);
    VERIFY_EXIT(planned, 0);
    QCOMPARE(valuesOf(planned.array(), u"id"_s), QStringList{u"2"_s});
}

void TestCliTimetable::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const auto row = [](const QString& command, int exitCode, const QString& said) {
        QTest::newRow(qPrintable(command)) << command << exitCode << said;
    };
    const QString days = u" --from 2100-01-01 --to 2100-02-01"_s;
    row(u"timetable add --course N --day mon --at 8:15"_s % days, 3, u"course N"_s);
    row(u"timetable add --course M --day mon --at 25:00"_s % days, 3, u"25:00"_s);
    row(u"timetable add --course M --day mon --at 8:15 --from 2100-02-01 --to 2100-01-01"_s, 3, u"2100"_s);
    row(u"timetable add --course M --day Monday --at 8:15"_s % days, 2, u"--day"_s);
    row(u"timetable add --course M --day mon --at 8:15 --minutes 0"_s % days, 2, u"--minutes"_s);
    row(u"timetable change 9 --from 2100-01-01"_s, 3, u"timetable rule 9"_s);
    row(u"timetable remove 9 --from 2100-01-01"_s, 3, u"timetable rule 9"_s);
    row(u"timetable remove 9 --from soon"_s, 3, u"soon"_s);
    row(u"timetable copy --from 2100-01-01 --to 2099-01-01 --weeks 1"_s, 3, u"2099"_s);
    row(u"holiday add --name \"\" --from 2100-01-01"_s, 3, u"name"_s);
}

void TestCliTimetable::refuses()
{
    QFETCH(QString, command);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    const QString before = counts();
    const auto answer = run(command);
    VERIFY_EXIT(answer, exitCode);
    QVERIFY2(answer.errors.value(0).contains(said), answer.told().constData());
    QCOMPARE(counts(), before);
}

QTEST_GUILESS_MAIN(TestCliTimetable)
#include "tst_cli_timetable.moc"
