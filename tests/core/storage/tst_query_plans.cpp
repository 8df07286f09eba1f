#include "core/storage/attempt_summaries.h"
#include "core/storage/attempt_table.h"
#include "core/storage/attendance_totals.h"
#include "core/storage/authenticator_table.h"
#include "core/storage/clock_change_table.h"
#include "core/storage/detail/connection.h"
#include "core/storage/frame_print_table.h"
#include "core/storage/lookalike_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/pin_table.h"
#include "core/storage/rate_limit_table.h"
#include "core/storage/review_table.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/staff_attendance_table.h"
#include "core/storage/template_table.h"
#include "core/storage/timetable_table.h"
#include "tests/core/storage/support.h"

#include <functional>

namespace rollcall::storage {

/// With ten years of rows in a file nothing that a window waits for may read a whole table. The statements are those
/// the classes really run, taken from SQLite's own trace.
class QueryPlansTest final : public QObject
{
    Q_OBJECT

    /// The plan of the one statement that `call` runs.
    static QString planOf(School& school, const std::function<void(School&)>& call)
    {
        QStringList statements;
        sqlite3* handle = school.database.connection().handle();
        const auto keep = [](unsigned, void* list, void* statement, void*) {
            char* sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
            static_cast<QStringList*>(list)->append(QString::fromUtf8(sql));
            sqlite3_free(sql);
            return 0;
        };
        sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, keep, &statements);
        call(school);
        sqlite3_trace_v2(handle, 0, nullptr, nullptr);
        if (statements.size() != 1)
            return u"not one statement: "_s % statements.join(u" / "_s);

        QStringList steps;
        const auto add = [](void* list, int, char** columns, char**) {
            static_cast<QStringList*>(list)->append(QString::fromUtf8(columns[3]));
            return 0;
        };
        const QByteArray explain = "EXPLAIN QUERY PLAN " + statements.first().toUtf8();
        sqlite3_exec(handle, explain.constData(), add, &steps, nullptr);
        return steps.join(u" | "_s);
    }

private slots:
    void hotStatementsUseTheirIndex_data()
    {
        using Call = std::function<void(School&)>;
        QTest::addColumn<Call>("call");
        QTest::addColumn<QString>("index"); // begins the plan
        const auto row = [](const char* name, const QString& index, Call call) {
            QTest::newRow(name) << std::move(call) << index;
        };
        row("attempts of a session",
            u"SEARCH attendance_attempts USING INDEX attendance_attempts_session (session_id=?)"_s,
            [](School& s) { take(AttemptTable(s.database).list({.session = s.session, .student = {}}, {})); });
        row("attempts of a student",
            u"SEARCH attendance_attempts USING INDEX attendance_attempts_student (student_id=?)"_s,
            [](School& s) { take(AttemptTable(s.database).list({.session = {}, .student = s.ada}, {})); });
        row("latest attempts of a student",
            u"SEARCH a USING INDEX attendance_attempts_student (student_id=?) | SEARCH s"_s,
            [](School& s) { take(AttemptTable(s.database).latestOf(s.ada, {}, 20)); });
        row("number of attempts of a session",
            u"SEARCH attendance_attempts USING COVERING INDEX attendance_attempts_session (session_id=?)"_s,
            [](School& s) { take(AttemptTable(s.database).count({.session = s.session, .student = {}})); });
        row("all attempts", u"SCAN attendance_attempts"_s,
            [](School& s) { take(AttemptTable(s.database).list({}, {})); });
        row("attempts refused because of the place", u"SEARCH a USING INDEX attendance_attempts_time (created_at>?)"_s,
            [](School& s) { take(AttemptSummaries(s.database).refusedByPlace(kMorning, {})); });
        row("marks of a session", u"SEARCH m USING INDEX sqlite_autoindex_session_attendance_1 (session_id=?)"_s,
            [](School& s) {
                take(MarkTable(s.database).list({.session = s.session, .student = {}, .course = {}}, {}));
            });
        row("marks of a student", u"SEARCH m USING INDEX session_attendance_student (student_id=?)"_s,
            [](School& s) { take(MarkTable(s.database).list({.session = {}, .student = s.ada, .course = {}}, {})); });
        row("marks of a course", u"SEARCH m USING INDEX sqlite_autoindex_session_attendance_1 (session_id=?)"_s,
            [](School& s) {
                take(MarkTable(s.database).list({.session = {}, .student = {}, .course = s.course}, {}));
            });
        row("all marks", u"SCAN m"_s, [](School& s) { take(MarkTable(s.database).list({}, {})); });
        const auto all = [](const auto&) { return true; };
        row("totals of the students of a course",
            u"SEARCH c USING INTEGER PRIMARY KEY (rowid=?) | SEARCH e USING INDEX sqlite_autoindex_enrollments_1"
            " (course_id=?) | SEARCH u USING INTEGER PRIMARY KEY (rowid=?) | SEARCH s USING INDEX"
            " class_sessions_course (course_id=? AND starts_at>? AND starts_at<?) | SEARCH m USING INDEX"
            " sqlite_autoindex_session_attendance_1 (session_id=? AND student_id=?)"_s,
            [all](School& s) {
                take(AttendanceTotals(s.database).eachStudent({.course = s.course, .through = kMorning}, all));
            });
        row("totals of all students", u"SCAN c | SEARCH e USING INDEX sqlite_autoindex_enrollments_1 (course_id=?)"_s,
            [all](School& s) { take(AttendanceTotals(s.database).eachStudent({.through = kMorning}, all)); });
        row("totals of one student",
            u"SCAN c | SEARCH e USING INDEX sqlite_autoindex_enrollments_1 (course_id=? AND student_id=?)"_s,
            [all](School& s) {
                take(AttendanceTotals(s.database).eachStudent({.student = s.ada, .through = kMorning}, all));
            });
        row("totals of all sessions",
            u"SCAN c | SEARCH s USING INDEX class_sessions_course (course_id=? AND starts_at>? AND starts_at<?)"_s,
            [all](School& s) { take(AttendanceTotals(s.database).eachSession({.through = kMorning}, all)); });
        row("standings of a course", u"SEARCH c USING INTEGER PRIMARY KEY (rowid=?)"_s, [all](School& s) {
            take(AttendanceTotals(s.database).eachStanding({.course = s.course, .through = kMorning}, all));
        });
        row("one mark", u"SEARCH m USING INDEX sqlite_autoindex_session_attendance_1 (session_id=? AND student_id=?)"_s,
            [](School& s) { take(MarkTable(s.database).find(s.session, s.ada)); });
        row("arrivals", u"SEARCH m USING INDEX sqlite_autoindex_session_attendance_1 (session_id=?)"_s,
            [](School& s) { take(MarkTable(s.database).arrivals(s.session, 8)); });
        row("number of marks",
            u"SEARCH session_attendance USING COVERING INDEX sqlite_autoindex_session_attendance_1 (session_id=?)"_s,
            [](School& s) { take(MarkTable(s.database).count(s.session)); });
        row("register", u"SEARCH u USING INTEGER PRIMARY KEY (rowid=?)"_s, [](School& s) {
            auto lesson = s.lesson();
            lesson.id = s.session;
            take(MarkTable(s.database).registerOf(lesson));
        });
        row("reasons of a student",
            u"SEARCH session_attendance USING INDEX session_attendance_student (student_id=?)"_s,
            [](School& s) { take(MarkTable(s.database).forgetReasons(s.ada)); });
        row("lookalikes of a person", u"MULTI-INDEX OR"_s,
            [](School& s) { take(LookalikeTable(s.database).ofPerson(s.ada)); });
        row("what was done to a person last", u"SEARCH staff_actions USING INDEX staff_actions_subject (subject=?)"_s,
            [](School& s) { take(StaffActionTable(s.database).latestTo(s.ada, u"mark"_s, kMorning)); });
        row("all that was done to a person or by them",
            u"MULTI-INDEX OR | INDEX 1 | SEARCH staff_actions USING INDEX staff_actions_actor (actor_id=?) | INDEX 2 |"
            " SEARCH staff_actions USING INDEX staff_actions_subject (subject=?) | INDEX 3 |"
            " SEARCH staff_actions USING INDEX staff_actions_detail (detail=?)"_s,
            [](School& s) { take(StaffActionTable(s.database).about(s.ada)); });
        row("one session on a board", u"SEARCH s USING INTEGER PRIMARY KEY (rowid=?)"_s,
            [](School& s) { take(SessionTable(s.database).board(s.session)); });
        row("roster", u"SEARCH e USING COVERING INDEX sqlite_autoindex_enrollments_1 (course_id=?)"_s,
            [](School& s) { take(EnrolmentTable(s.database).students(s.course, {})); });
        row("roster with dates", u"SEARCH e USING INDEX sqlite_autoindex_enrollments_1 (course_id=?)"_s,
            [](School& s) { take(EnrolmentTable(s.database).roster(s.course)); });
        row("enrolled",
            u"SEARCH enrollments USING COVERING INDEX sqlite_autoindex_enrollments_1 (course_id=? AND student_id=?)"_s,
            [](School& s) { take(EnrolmentTable(s.database).contains(s.course, s.ada)); });
        row("enrolments of a student", u"SEARCH enrollments USING COVERING INDEX enrollments_student (student_id=?)"_s,
            [](School& s) { take(EnrolmentTable(s.database).removeAll(s.bob)); });
        row("person by email", u"SEARCH u USING INDEX sqlite_autoindex_users_1 (email=?)"_s,
            [](School& s) { take(PersonTable(s.database).findByEmail(u"ada@example.org"_s)); });
        row("people of a role", u"SEARCH u USING INDEX users_role (role=?)"_s,
            [](School& s) { take(PersonTable(s.database).list({.role = domain::Role::Admin, .text = {}}, {})); });
        row("faces of a roster", u"SEARCH u USING INTEGER PRIMARY KEY (rowid=?)"_s,
            [](School& s) { take(PersonTable(s.database).sealedFaces(s.course)); });
        row("courses of a teacher", u"SEARCH courses USING INDEX courses_teacher (teacher_id=?)"_s,
            [](School& s) { take(CourseTable(s.database).list({.teacher = s.teacher}, {})); });
        row("a course in a list", u"SEARCH c USING INTEGER PRIMARY KEY (rowid=?)"_s,
            [](School& s) { take(CourseTable(s.database).row(s.course)); });
        row("courses by code", u"SEARCH courses USING INDEX sqlite_autoindex_courses_1 (code=?)"_s,
            [](School& s) { take(CourseTable(s.database).findByCode(u"PH101"_s, {})); });
        row("sessions", u"SCAN class_sessions USING INDEX class_sessions_start"_s,
            [](School& s) { take(SessionTable(s.database).list({}, {})); });
        row("sessions of a course", u"SEARCH class_sessions USING INDEX class_sessions_course (course_id=?)"_s,
            [](School& s) { take(SessionTable(s.database).list({.course = s.course, .teacher = {}}, {})); });
        row("sessions of a teacher", u"SEARCH class_sessions USING INDEX class_sessions_teacher (teacher_id=?)"_s,
            [](School& s) { take(SessionTable(s.database).list({.course = {}, .teacher = s.teacher}, {})); });
        row("active sessions", u"SCAN class_sessions USING INDEX class_sessions_active"_s, [](School& s) {
            take(SessionTable(s.database).list({.course = {}, .teacher = {}, .activeOnly = true}, {}));
        });
        row("running sessions", u"SEARCH s USING INDEX class_sessions_active (starts_at<?)"_s,
            [](School& s) { take(SessionTable(s.database).running(kMorning, {})); });
        row("the next session", u"SEARCH s USING INDEX class_sessions_start (starts_at>?)"_s,
            [](School& s) { take(SessionTable(s.database).next(kMorning, {})); });
        row("sessions a student has had",
            u"SEARCH e USING INDEX enrollments_student (student_id=?) | SEARCH s USING INDEX class_sessions_course"
            " (course_id=? AND starts_at<?) | SEARCH m USING INDEX sqlite_autoindex_session_attendance_1"
            " (session_id=? AND student_id=?)"_s,
            [](School& s) { take(SessionTable(s.database).latestOf(s.ada, kMorning, 10)); });
        row("the latest sessions of a term",
            u"SEARCH s USING INDEX class_sessions_start (starts_at>? AND starts_at<?)"_s, [](School& s) {
                take(SessionTable(s.database).latest(kMorning, kMorning + std::chrono::days(180), {}, 9));
            });
        row("a part of the log of staff actions",
            u"SEARCH staff_actions USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"_s,
            [](School& s) { take(StaffActionTable(s.database).holding(u"a"_s, 1, 9, 9)); });
        row("sessions that become active", u"SEARCH class_sessions USING INDEX class_sessions_waiting (ends_at>?)"_s,
            [](School& s) { take(SessionTable(s.database).activateDue(kMorning)); });
        row("courses of a student", u"SEARCH courses USING INTEGER PRIMARY KEY (rowid=?)"_s,
            [](School& s) { take(CourseTable(s.database).ofStudent(s.ada)); });
        row("given consent", u"SEARCH consents USING INDEX consents_one_given (person_id=?)"_s,
            [](School& s) { take(ConsentTable(s.database).given(s.ada)); });
        row("templates of a person", u"SEARCH templates USING INDEX templates_person (person_id=?)"_s,
            [](School& s) { take(TemplateTable(s.database).ofPerson(s.ada)); });
        row("a PIN", u"SEARCH pins USING INDEX sqlite_autoindex_pins_1 (person_id=?)"_s,
            [](School& s) { take(PinTable(s.database).hash(s.ada)); });
        row("PINs of a course", u"SEARCH e USING COVERING INDEX sqlite_autoindex_enrollments_1 (course_id=?)"_s,
            [](School& s) { take(PinTable(s.database).ofCourse(s.course)); });
        row("an authenticator", u"SEARCH a USING INDEX sqlite_autoindex_authenticators_1 (person_id=?)"_s,
            [](School& s) { take(AuthenticatorTable(s.database).find(s.teacher)); });
        row("a recovery code",
            u"SEARCH recovery_codes USING INDEX sqlite_autoindex_recovery_codes_1 (person_id=? AND hash=?)"_s,
            [](School& s) { take(AuthenticatorTable(s.database).useRecoveryCode(s.teacher, QByteArray(32, 'a'))); });
        row("wrong tries", u"SEARCH rate_limits USING INDEX sqlite_autoindex_rate_limits_1 (rule=? AND subject=?)"_s,
            [](School& s) { take(RateLimitTable(s.database).find(u"pin.person"_s, u"2"_s)); });
        row("attempts in time", u"SEARCH attendance_attempts USING INDEX attendance_attempts_time (created_at>?)"_s,
            [](School& s) {
                take(AttemptTable(s.database).inTime({kMorning, {}}, 100));
            });
        row("number of attempts of late",
            u"SEARCH attendance_attempts USING COVERING INDEX attendance_attempts_time (created_at>?)"_s,
            [](School& s) { take(AttemptTable(s.database).countSince(kMorning)); });
        row("number of marks of late", u"SEARCH s USING COVERING INDEX class_sessions_start (starts_at>?)"_s,
            [](School& s) { take(MarkTable(s.database).countSince(kMorning)); });
        row("locks", u"SEARCH staff_actions USING INDEX staff_actions_time (created_at>?)"_s,
            [](School& s) { take(StaffActionTable(s.database).named({u"lock.pin.person"_s}, kMorning)); });
        row("prints of frames", u"SEARCH frame_prints USING COVERING INDEX sqlite_autoindex_frame_prints_1 (print=?)"_s,
            [](School& s) { take(FramePrintTable(s.database).containsAny(std::vector(2, QByteArray(16, 'a')))); });
        row("the last clock change", u"SCAN clock_changes"_s,
            [](School& s) { take(ClockChangeTable(s.database).last()); });
        row("open questions", u"SEARCH review_items USING INDEX review_items_student (student_id=?)"_s,
            [](School& s) { take(ReviewTable(s.database).openOf(s.ada, domain::ReviewKind::Question)); });
        row("rules of a week", u"SEARCH r USING INDEX timetable_rules_last_date (last_date>?)"_s, [](School& s) {
            take(TimetableTable(s.database).list({.from = QDate(2026, 3, 9), .through = QDate(2026, 3, 15)}));
        });
        row("sessions planned since", u"SEARCH timetable_sessions USING INDEX timetable_sessions_date (date>?)"_s,
            [](School& s) { take(TimetableTable(s.database).plannedSince(QDate(2026, 3, 9))); });
        row("sessions between",
            u"SEARCH class_sessions USING INDEX class_sessions_start (starts_at>? AND starts_at<?)"_s,
            [](School& s) { take(SessionTable(s.database).startingBetween(kMorning, kMorning)); });
        row("what is to review", u"SCAN r USING INDEX review_items_open"_s,
            [](School& s) { take(ReviewTable(s.database).list({}, {})); });
        row("what is to review for a teacher", u"SCAN r USING INDEX review_items_open"_s,
            [](School& s) { take(ReviewTable(s.database).list({.course = s.course, .teacher = s.teacher}, {})); });
        row("what was reviewed", u"SEARCH r USING INDEX review_items_resolved (resolved_at>?)"_s,
            [](School& s) { take(ReviewTable(s.database).list({.isOpen = false}, {})); });
        row("staff attendance", u"SCAN a USING INDEX attendance_date"_s,
            [](School& s) { take(StaffAttendanceTable(s.database).list({}, {})); });
        row("staff attendance of a month", u"SEARCH a USING INDEX attendance_date (date>? AND date<?)"_s,
            [](School& s) {
                take(StaffAttendanceTable(s.database).list({.from = QDate(2026, 3, 1), .to = QDate(2026, 3, 31)}, {}));
            });
        row("staff attendance of one", u"SEARCH a USING INDEX sqlite_autoindex_attendance_1 (user_id=?)"_s,
            [](School& s) { take(StaffAttendanceTable(s.database).list({.person = s.teacher}, {})); });
    }
    void hotStatementsUseTheirIndex()
    {
        QFETCH(const std::function<void(School&)>, call);
        QFETCH(const QString, index);
        School school;
        const QString plan = planOf(school, call);
        QVERIFY2(plan.startsWith(index), qPrintable(plan));
        QVERIFY2(!index.startsWith(u"SCAN"_s) || !plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
        QVERIFY2(plan.count(u"SCAN"_s) <= (index.startsWith(u"SCAN"_s) ? 1 : 0), qPrintable(plan));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::QueryPlansTest)
#include "tst_query_plans.moc"
