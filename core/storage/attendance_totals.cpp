#include "core/storage/attendance_totals.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::CourseId;
using base::PersonId;
using base::Result;
using base::SessionId;

// CROSS JOIN keeps SQLite to this order, which is that of the groups: no row is sorted or held.
constexpr QStringView kByStudent =
    u" FROM courses c CROSS JOIN enrollments e ON e.course_id = c.id CROSS JOIN users u ON u.id = e.student_id"
    " CROSS JOIN class_sessions s ON s.course_id = c.id"
    " LEFT JOIN session_attendance m ON m.session_id = s.id AND m.student_id = e.student_id";
constexpr QStringView kBySession =
    u" FROM courses c CROSS JOIN class_sessions s ON s.course_id = c.id"
    " CROSS JOIN enrollments e ON e.course_id = c.id"
    " LEFT JOIN session_attendance m ON m.session_id = s.id AND m.student_id = e.student_id";

constexpr QStringView kCounts = u"sum(m.status IS 'present'), sum(m.status IS 'late'), sum(m.status IS 'excused'),"
                                " sum(m.status IS NULL OR m.status = 'absent')";

Where whereOf(const AttendanceScope& scope)
{
    Where where;
    where.addIfSet(u"c.id = ?"_s, scope.course);
    where.addIfSet(u"c.teacher_id = ?"_s, scope.teacher);
    where.addIfSet(u"e.student_id = ?"_s, scope.student);
    where.add(u"s.starts_at BETWEEN ? AND ?"_s, {scope.from, scope.through});
    where.add(u"s.ends_at > s.starts_at AND e.enrolled_at <= s.ends_at"
              " AND (m.id IS NOT NULL OR e.enrolled_at <= s.starts_at)"_s);
    return where;
}

StandingCounts readCounts(Row& row)
{
    return {.present = row.integer(), .late = row.integer(), .excused = row.integer(), .absent = row.integer()};
}

StudentTotals readStudent(Row& row)
{
    return {.courseId = row.id<CourseId>(),
            .studentId = row.id<PersonId>(),
            .name = row.text(),
            .email = row.text(),
            .counts = readCounts(row)};
}

SessionTotals readSession(Row& row)
{
    return {.sessionId = row.id<SessionId>(),
            .courseId = row.id<CourseId>(),
            .title = row.text(),
            .startsAt = row.time(),
            .counts = readCounts(row)};
}

Standing readStanding(Row& row)
{
    return {.courseId = row.id<CourseId>(),
            .studentId = row.id<PersonId>(),
            .name = row.text(),
            .email = row.text(),
            .sessionId = row.id<SessionId>(),
            .title = row.text(),
            .startsAt = row.time(),
            .status = row.name(&domain::markStatusFromText),
            .markedAt = row.optionalTime()};
}

AbsenceRun readAbsenceRun(Row& row)
{
    return {.courseId = row.id<CourseId>(),
            .studentId = row.id<PersonId>(),
            .name = row.text(),
            .email = row.text(),
            .lastAttended = row.optionalTime(),
            .missed = row.integer()};
}

RegisterLine readRegisterLine(Row& row)
{
    return {.name = row.text(),
            .email = row.text(),
            .status = row.optionalName(&domain::markStatusFromText),
            .markedAt = row.optionalTime()};
}

template <class T>
Result<void> each(Database& database, const QString& sql, const Values& values, T (*read)(Row&),
                  const AttendanceTotals::Take<T>& take)
{
    auto statement = Statement::start(database, sql, values);
    if (!statement)
        return base::propagate(statement);
    for (;;) {
        const auto more = statement->next();
        if (!more)
            return base::propagate(more);
        if (!*more)
            return {};
        Row row(statement->query());
        const T value = read(row);
        if (auto readable = statement->check(row); !readable)
            return readable;
        if (!take(value))
            return base::fail(base::ErrorCode::Cancelled);
    }
}

} // namespace

Result<void> AttendanceTotals::eachStudent(const AttendanceScope& scope, const Take<StudentTotals>& take)
{
    const Where where = whereOf(scope);
    return each(m_database,
                u"SELECT c.id, e.student_id, u.name, u.email, "_s % kCounts % kByStudent % where.sql() %
                    u" GROUP BY c.id, e.student_id",
                where.values(), &readStudent, take);
}

Result<void> AttendanceTotals::eachSession(const AttendanceScope& scope, const Take<SessionTotals>& take)
{
    const Where where = whereOf(scope);
    return each(m_database,
                u"SELECT s.id, c.id, s.title, s.starts_at, "_s % kCounts % kBySession % where.sql() %
                    u" GROUP BY c.id, s.starts_at, s.id",
                where.values(), &readSession, take);
}

Result<void> AttendanceTotals::eachStanding(const AttendanceScope& scope, const Take<Standing>& take)
{
    const Where where = whereOf(scope);
    return each(m_database,
                u"SELECT c.id, e.student_id, u.name, u.email, s.id, s.title, s.starts_at,"
                " coalesce(m.status, 'absent'), m.marked_at"_s %
                    kByStudent % where.sql() % u" ORDER BY c.id, e.student_id, s.starts_at, s.id",
                where.values(), &readStanding, take);
}

Result<void> AttendanceTotals::eachAbsenceRun(const AttendanceScope& scope, int least, const Take<AbsenceRun>& take)
{
    const Where where = whereOf(scope);
    Values values{scope.from, scope.through};
    values.insert(values.end(), where.values().begin(), where.values().end());
    values.emplace_back(least);
    return each(m_database,
                u"SELECT * FROM (SELECT t.course, t.student, t.name, t.email, t.last,"
                " (SELECT count(*) FROM class_sessions s LEFT JOIN session_attendance m"
                " ON m.session_id = s.id AND m.student_id = t.student"
                " WHERE s.course_id = t.course AND s.starts_at > coalesce(t.last, '')"
                " AND s.ends_at > s.starts_at AND t.enrolled <= s.ends_at"
                " AND (m.status = 'absent' OR (m.id IS NULL AND t.enrolled <= s.starts_at))"
                " AND s.starts_at BETWEEN ? AND ?) AS missed"
                " FROM (SELECT c.id AS course, e.student_id AS student, u.name, u.email, e.enrolled_at AS enrolled,"
                " max(CASE WHEN m.status IN ('present', 'late') THEN s.starts_at END) AS last"_s %
                    kByStudent % where.sql() % u" GROUP BY c.id, e.student_id) t) WHERE missed >= ?",
                values, &readAbsenceRun, take);
}

Result<std::vector<RegisterLine>> AttendanceTotals::registerOf(const domain::Session& session)
{
    return readRows(m_database,
                    u"SELECT u.name, u.email, m.status, m.marked_at FROM ("
                    "SELECT student_id FROM enrollments WHERE course_id = ? AND enrolled_at <= ?"
                    " UNION SELECT student_id FROM session_attendance WHERE session_id = ?) r"
                    " CROSS JOIN users u ON u.id = r.student_id"
                    " LEFT JOIN session_attendance m ON m.session_id = ? AND m.student_id = r.student_id"
                    " ORDER BY u.name COLLATE NOCASE, u.id"_s,
                    {session.courseId, session.startsAt, session.id, session.id}, &readRegisterLine);
}

} // namespace rollcall::storage
