#include "core/attendance/percentages.h"
#include "core/services/reports.h"
#include "core/services/setting_catalogue.h"
#include "tests/core/services/support.h"

#include <QRandomGenerator>

namespace rollcall::services {
namespace {

using domain::MarkStatus;
using exchange::ReportTable;

const QTimeZone kZone("Europe/Madrid");

/// The rows of a table, "a/b/c" each.
QStringList rowsOf(const ReportTable& table)
{
    QStringList rows;
    for (const auto& cells : table.rows) {
        QStringList texts;
        for (const auto& cell : cells)
            texts.append(exchange::cellText(cell));
        rows.append(texts.join(u'/'));
    }
    return rows;
}

QString idsOf(const ReportTable& table)
{
    QStringList ids;
    for (const auto& column : table.columns)
        ids.append(column.id);
    return ids.join(u' ');
}

/// Marie teaches PH101 to Ada and Bob, Nina CH101 to Ada; everybody has been enrolled since yesterday.
struct Faculty : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);

    Faculty()
    {
        clock.set(kMorning - 24h);
        enrol(physics, ada);
        enrol(physics, bob);
        enrol(chemistry, ada);
        clock.set(kMorning + 60 * 24h);
    }

    /// A lesson of an hour so many days after the first morning.
    base::SessionId held(base::CourseId course, int day)
    {
        const auto startsAt = kMorning + day * 24h;
        return take(storage::SessionTable(school.database())
                        .insert({.id = {},
                                 .title = u"Lesson %1"_s.arg(day),
                                 .courseCode = u"X"_s,
                                 .room = {},
                                 .courseId = course,
                                 .teacherId = marie,
                                 .startsAt = startsAt,
                                 .endsAt = startsAt + 1h,
                                 .isActive = false,
                                 .createdAt = kMorning}));
    }

    void mark(base::SessionId session, base::PersonId student, MarkStatus status)
    {
        take(storage::MarkTable(school.database())
                 .insert({.id = {},
                          .sessionId = session,
                          .studentId = student,
                          .markedAt = kMorning + 5min,
                          .point = {},
                          .faceDistance = {},
                          .device = {},
                          .status = status,
                          .method = domain::Method::Manual,
                          .markedBy = {}}));
    }

    /// Lessons of physics on days 0, 1 ...: a letter for each, p, l, a, e; anything else is no mark.
    void lessons(const QString& adas, const QString& bobs)
    {
        const auto statusOf = [](QChar letter) { return u"plae"_s.indexOf(letter); };
        for (int day = 0; day < adas.size(); ++day) {
            const auto session = held(physics, day);
            for (const auto& [student, letters] : {std::pair{ada, adas}, {bob, bobs}})
                if (const auto status = statusOf(letters[day]); status >= 0)
                    mark(session, student, static_cast<MarkStatus>(status));
        }
    }

    Reports reports() { return {school, admin, kZone}; }
    Reports reports(base::PersonId id) { return {school, actor(id), kZone}; }
};

} // namespace

class ReportsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSessionHasItsRegister()
    {
        Faculty place;
        const auto session = place.held(place.physics, 0);
        place.mark(session, place.bob, MarkStatus::Late);
        const auto eve = place.add(u"Eve"_s);
        place.mark(session, eve, MarkStatus::Present);   // not enrolled any more, say
        place.enrol(place.physics, place.add(u"Zoe"_s)); // since after it
        const auto table = take(place.reports(place.marie).session(session));
        QCOMPARE(table.title.text(), u"PH101 A: Lesson 0, 2026-03-09 09:15"_s);
        QCOMPARE(idsOf(table), u"name email status marked_on marked_at"_s);
        QCOMPARE(rowsOf(table),
                 (QStringList{u"Ada/ada@example.org///"_s, u"Bob/bob@example.org/late/2026-03-09/09:20"_s,
                              u"Eve/eve@example.org/present/2026-03-09/09:20"_s}));
    }

    void aCourseHasItsTotals()
    {
        Faculty place;
        place.lessons(u"plae."_s, u"ppp.e"_s);
        const auto table = take(place.reports(place.marie).course(place.physics, {}));
        QCOMPARE(table.title.text(), u"PH101 A: About PH101"_s);
        QCOMPARE(idsOf(table), u"name email present late excused absent attended_percent"_s);
        QCOMPARE(rowsOf(table),
                 (QStringList{u"Ada/ada@example.org/1/1/1/2/50.0"_s, u"Bob/bob@example.org/3/0/1/1/75.0"_s}));
        QCOMPARE(table.remarks.size(), std::size_t(1));
    }

    void theGridHasAColumnForEachSession()
    {
        Faculty place;
        place.lessons(u"p.e"_s, u".l."_s);
        const auto table = take(place.reports().courseGrid(place.physics, {}));
        QCOMPARE(idsOf(table), u"name email session_1 session_2 session_3"_s);
        QCOMPARE(table.columns.back().title, u"2026-03-11 09:15"_s);
        QCOMPARE(rowsOf(table), (QStringList{u"Ada/ada@example.org/present/absent/excused"_s,
                                             u"Bob/bob@example.org/absent/late/absent"_s}));
    }

    void sessionsBeforeTheEnrolmentAreEmptyInTheGrid()
    {
        Faculty place;
        place.lessons(u"p."_s, u".p"_s);
        place.alter("UPDATE enrollments SET enrolled_at = '2026-03-10T00:00:00.000Z' WHERE student_id = 4");
        QCOMPARE(rowsOf(take(place.reports().courseGrid(place.physics, {}))).last(), u"Bob/bob@example.org//present"_s);
        QCOMPARE(rowsOf(take(place.reports().course(place.physics, {}))).last(),
                 u"Bob/bob@example.org/1/0/0/0/100.0"_s);
    }

    void aStudentHasCoursesAndSessions()
    {
        Faculty place;
        place.lessons(u"pa"_s, u"pp"_s);
        place.mark(place.held(place.chemistry, 3), place.ada, MarkStatus::Excused);
        const auto table = take(place.reports().student(place.ada, {}));
        QCOMPARE(idsOf(table), u"course section title present late excused absent attended_percent"_s);
        QCOMPARE(rowsOf(table),
                 (QStringList{u"CH101/A/About CH101/0/0/1/0/"_s, u"PH101/A/About PH101/1/0/0/1/50.0"_s}));
        const auto sessions = take(place.reports().studentSessions(place.ada, {}));
        QCOMPARE(idsOf(sessions), u"course session date starts_at status marked_on marked_at"_s);
        QCOMPARE(rowsOf(sessions), (QStringList{u"PH101 A/Lesson 0/2026-03-09/09:15/present/2026-03-09/09:20"_s,
                                                u"PH101 A/Lesson 1/2026-03-10/09:15/absent/2026-03-09/09:20"_s,
                                                u"CH101 A/Lesson 3/2026-03-12/09:15/excused/2026-03-09/09:20"_s}));
        QCOMPARE(rowsOf(take(place.reports(place.nina).student(place.ada, {}))).size(), 1);
    }

    void aPeriodIsOfLocalDays_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("expected");
        const QDate monday(2026, 3, 9);
        QTest::newRow("all") << QDate() << QDate() << u"3"_s;
        QTest::newRow("from") << monday.addDays(1) << QDate() << u"2"_s;
        QTest::newRow("to") << QDate() << monday << u"1"_s;
        QTest::newRow("one day") << monday.addDays(1) << monday.addDays(1) << u"1"_s;
        QTest::newRow("before the first") << QDate() << monday.addDays(-1) << QString();
    }
    void aPeriodIsOfLocalDays()
    {
        QFETCH(const QDate, from);
        QFETCH(const QDate, to);
        QFETCH(const QString, expected);
        Faculty place;
        place.lessons(u"ppp"_s, u"ppp"_s);
        // In Madrid these are 00:00 of the 10th and 23:59:59.999 of the 9th; the hour before belongs to the 9th, too.
        place.alter("UPDATE class_sessions SET starts_at = '2026-03-09T23:00:00.000Z', ends_at ="
                    " '2026-03-10T00:00:00.000Z' WHERE id = 2");
        place.alter("UPDATE class_sessions SET starts_at = '2026-03-09T22:59:59.999Z', ends_at ="
                    " '2026-03-10T00:00:00.000Z' WHERE id = 1");
        const ReportPeriod period{from.isValid() ? std::optional(from) : std::nullopt,
                                  to.isValid() ? std::optional(to) : std::nullopt};
        const auto table = take(place.reports().period(period));
        const auto rows = rowsOf(table);
        QCOMPARE(rows.isEmpty() ? QString() : rows.first().section(u'/', 3, 3), expected);
    }

    void thePeriodIsSaid()
    {
        Faculty place;
        const QDate monday(2026, 3, 9);
        const auto first = [&](const ReportPeriod& period) {
            return take(place.reports().period(period)).remarks.front().text();
        };
        QCOMPARE(first({monday, monday.addDays(1)}), u"From 2026-03-09 to 2026-03-10."_s);
        QCOMPARE(first({monday, {}}), u"From 2026-03-09."_s);
        QCOMPARE(first({{}, monday}), u"Up to 2026-03-09."_s);
        QCOMPARE(outcome(place.reports().period({monday, monday.addDays(-1)})), u"InvalidArgument"_s);
    }

    void aPeriodHasCourses()
    {
        Faculty place;
        place.lessons(u"pa"_s, u"p."_s);
        place.mark(place.held(place.chemistry, 3), place.ada, MarkStatus::Present);
        const auto table = take(place.reports().period({}));
        QCOMPARE(idsOf(table), u"course section title sessions present late excused absent attended_percent"_s);
        QCOMPARE(rowsOf(table),
                 (QStringList{u"CH101/A/About CH101/1/1/0/0/0/100.0"_s, u"PH101/A/About PH101/2/2/0/0/2/50.0"_s}));
        QCOMPARE(rowsOf(take(place.reports(place.marie).period({}))).size(), 1);
    }

    void whoAttendsTooLittleIsListed()
    {
        Faculty place;
        place.lessons(u"ppaa"_s, u"paaa"_s);
        place.mark(place.held(place.chemistry, 3), place.ada, MarkStatus::Excused);
        const auto table = take(place.reports().low({}, {}, 75));
        QCOMPARE(idsOf(table), u"name email course section title present late excused absent attended_percent"_s);
        QCOMPARE(rowsOf(table), (QStringList{u"Bob/bob@example.org/PH101/A/About PH101/1/0/0/3/25.0"_s,
                                             u"Ada/ada@example.org/PH101/A/About PH101/2/0/0/2/50.0"_s}));
        QCOMPARE(rowsOf(take(place.reports().low({}, {}, 50))).size(), 1);
        QCOMPARE(rowsOf(take(place.reports().low(place.chemistry, {}, 100))).size(), 0);
    }

    void absencesInARowAreListed_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("expected"); // how many, since when
        QTest::newRow("two") << u"aap.a"_s << QString();
        QTest::newRow("three at the end") << u"pl.a."_s << u"3/2026-03-10"_s;
        QTest::newRow("never there") << u"a.a."_s << u"4/"_s;
        QTest::newRow("excused in between") << u"pa.e."_s << u"3/2026-03-09"_s;
        QTest::newRow("excused at the end") << u"pa..e"_s << u"3/2026-03-09"_s;
        QTest::newRow("over") << u"....p"_s << QString();
        QTest::newRow("excused alone") << u"eeee"_s << QString();
    }
    void absencesInARowAreListed()
    {
        QFETCH(const QString, letters);
        QFETCH(const QString, expected);
        Faculty place;
        place.lessons(letters, QString(letters.size(), u'p'));
        const auto table = take(place.reports().absences({}, {}, 3));
        QCOMPARE(idsOf(table), u"name email course section title absences_in_a_row last_attended"_s);
        const auto rows = rowsOf(table);
        QCOMPARE(rows.isEmpty() ? QString() : rows.join(u',').section(u'/', 5), expected);
        QCOMPARE(outcome(place.reports().absences({}, {}, 0)), u"InvalidArgument"_s);
    }

    void weeksAreCounted()
    {
        Faculty place;
        for (const auto& [day, status] : {std::pair{0, MarkStatus::Present},
                                          {6, MarkStatus::Absent},
                                          {7, MarkStatus::Late},
                                          {21, MarkStatus::Excused}})
            place.mark(place.held(place.chemistry, day), place.ada, status);
        const QDate monday(2026, 3, 9);
        const std::vector<WeekShare> expected{
            {monday, 2, 50.0}, {monday.addDays(7), 1, 100.0}, {monday.addDays(21), 1, {}}};
        QVERIFY(take(place.reports().weeks(place.chemistry, {})) == expected);
        QVERIFY(take(place.reports().weeks({}, {})) == expected);
        QVERIFY(take(place.reports(place.marie).weeks({}, {})).empty());
    }

    void percentagesSpread()
    {
        Faculty place;
        place.lessons(u"pppppppppp"_s, u"ppppppp..."_s);
        PercentageCounts expected{};
        expected[7] = 1;
        expected[9] = 1;
        QCOMPARE(take(place.reports().distribution(place.physics, {})), expected);
    }

    // SQLite's counts and the rule must not drift apart.
    void totalsAreThoseOfTheRule()
    {
        Faculty place;
        QRandomGenerator random(7);
        std::vector<domain::Session> sessions;
        for (int day = 0; day < 90; ++day) {
            const auto id = place.held(place.physics, day);
            auto session = take(storage::SessionTable(place.school.database()).find(id)).value();
            if (random.bounded(4) == 0) { // called off
                session.endsAt = session.startsAt;
                take(storage::SessionTable(place.school.database()).setEnd(id, session.endsAt));
            }
            for (const auto student : {place.ada, place.bob})
                if (const int status = random.bounded(6); status < 4)
                    place.mark(id, student, static_cast<MarkStatus>(status));
            if (session.endsAt > session.startsAt)
                sessions.push_back(session);
        }
        place.alter("UPDATE enrollments SET enrolled_at = '2026-03-20T08:45:00.000Z' WHERE student_id = 4");
        place.clock.set(kMorning + 80 * 24h);
        const auto rows = rowsOf(take(place.reports().course(place.physics, {})));
        const std::vector<base::PersonId> students{place.ada, place.bob};
        for (std::size_t i = 0; i < students.size(); ++i) {
            std::vector<domain::Mark> marks;
            storage::MarkFilter filter;
            filter.student = students[i];
            for (const auto& row : take(storage::MarkTable(place.school.database()).list(filter, storage::kAllRows)))
                marks.push_back(row.mark);
            const auto enrolments = take(storage::EnrolmentTable(place.school.database()).ofStudent(students[i]));
            const auto tally = attendance::tally(sessions, enrolments, marks, place.school.now());
            QVERIFY(tally.present > 0 && tally.missed > 0);
            const auto expected =
                u"%1/%2/%3/%4"_s.arg(tally.present).arg(tally.late).arg(tally.excused).arg(tally.missed);
            QCOMPARE(rows[static_cast<qsizetype>(i)].section(u'/', 2, 5), expected);
        }
    }

    void longReportsTellTheirProgressAndStop()
    {
        Faculty place;
        place.lessons(u"a"_s, u"a"_s);
        place.held(place.chemistry, 0);
        QStringList told;
        const Progress keep = [&told](int done, int total) {
            told.append(u"%1/%2"_s.arg(done).arg(total));
            return true;
        };
        take(place.reports().low({}, {}, 75, keep));
        QCOMPARE(told, (QStringList{u"0/2"_s, u"1/2"_s}));
        const Progress stop = [](int, int) { return false; };
        QCOMPARE(outcome(place.reports().period({}, stop)), u"Cancelled"_s);
        QCOMPARE(outcome(place.reports().low({}, {}, 75, stop)), u"Cancelled"_s);
        QCOMPARE(outcome(place.reports().absences({}, {}, 1, stop)), u"Cancelled"_s);
        QCOMPARE(outcome(place.reports().weeks({}, {}, stop)), u"Cancelled"_s);
    }

    void limitsAreSettings()
    {
        Faculty place;
        QCOMPARE(take(place.reports().lowPercent()), 75);
        QCOMPARE(take(place.reports().absencesInARow()), 3);
        take(setSettings(place.school, place.admin,
                         {{u"reports.low_percent"_s, u"80"_s}, {u"reports.absences_in_a_row"_s, u"2"_s}}));
        QCOMPARE(take(place.reports().lowPercent()), 80);
        QCOMPARE(take(place.reports().absencesInARow()), 2);
    }

    void filesAreWrittenAndRecorded()
    {
        Faculty place;
        const auto table = take(place.reports().course(place.physics, {}));
        const QString path = place.folder.filePath(u"a.csv"_s);
        take(place.reports(place.marie).save(table, "x"_ba, path));
        QCOMPARE(contents(path), "x"_ba);
        QVERIFY(isOwnerOnly(path));
        QCOMPARE(place.actions().last(), u"export.report 0 rows "_s % path);
        const auto actions = place.actions();
        QCOMPARE(outcome(place.reports().save(table, "x"_ba, place.folder.filePath(u"none/a.csv"_s))),
                 u"FileNotWritable"_s);
        QCOMPARE(place.actions(), actions);
    }

    void printingIsRecorded()
    {
        Faculty place;
        take(place.reports(place.marie).recordPrint({}, u"Staff room"_s));
        QCOMPARE(place.actions().last(), u"print.report 0 rows Staff room"_s);
    }

    void rolesMay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("others");
        const QString denied = u"PermissionDenied"_s;
        QTest::newRow("administrator") << u"admin"_s << u"ok"_s << u"ok"_s;
        QTest::newRow("teacher") << u"marie"_s << u"ok"_s << denied;
        QTest::newRow("student") << u"ada"_s << denied << denied;
    }
    void rolesMay()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, own);
        QFETCH(const QString, others);
        Faculty place;
        const auto physics = place.held(place.physics, 0);
        const auto chemistry = place.held(place.chemistry, 0);
        auto reports = who == u"admin" ? place.reports() : place.reports(who == u"ada" ? place.ada : place.marie);
        QCOMPARE(outcome(reports.session(physics)), own);
        QCOMPARE(outcome(reports.session(chemistry)), others);
        QCOMPARE(outcome(reports.course(place.physics, {})), own);
        QCOMPARE(outcome(reports.course(place.chemistry, {})), others);
        QCOMPARE(outcome(reports.courseGrid(place.physics, {})), own);
        QCOMPARE(outcome(reports.courseGrid(place.chemistry, {})), others);
        QCOMPARE(outcome(reports.low(place.chemistry, {}, 75)), others);
        QCOMPARE(outcome(reports.absences(place.chemistry, {}, 3)), others);
        QCOMPARE(outcome(reports.weeks(place.chemistry, {})), others);
        QCOMPARE(outcome(reports.distribution(place.chemistry, {})), others);
        QCOMPARE(outcome(reports.student(place.ada, {})), own);
        QCOMPARE(outcome(reports.studentSessions(place.ada, {})), own);
        QCOMPARE(outcome(reports.period({})), own);
        QCOMPARE(outcome(reports.lowPercent()), own);
        QCOMPARE(outcome(reports.recordPrint({}, u"a"_s)), own);
        QCOMPARE(outcome(reports.save({}, "x"_ba, place.folder.filePath(u"a"_s))), own);
    }

    void whatIsNotThereIsNotFound()
    {
        Faculty place;
        auto reports = place.reports();
        QCOMPARE(outcome(reports.session({99})), u"NotFound"_s);
        QCOMPARE(outcome(reports.course({99}, {})), u"NotFound"_s);
        QCOMPARE(outcome(reports.student({99}, {})), u"NotFound"_s);
        QCOMPARE(outcome(reports.student(place.marie, {})), u"InvalidArgument"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::ReportsTest)
#include "tst_reports.moc"
