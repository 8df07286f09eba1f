#include "core/storage/course_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::CourseId;
using base::PersonId;
using base::Result;
using domain::Course;

constexpr QStringView kSelect = u"SELECT id, code, title, section, teacher_id, created_at, archived_at FROM courses";

constexpr QStringView kSelectRow =
    u"SELECT c.id, c.code, c.title, c.section, c.teacher_id, c.created_at, c.archived_at, u.name,"
    " (SELECT count(*) FROM enrollments e WHERE e.course_id = c.id)"
    " FROM courses c JOIN users u ON u.id = c.teacher_id";

Course readCourse(Row& row)
{
    return {.id = row.id<CourseId>(),
            .code = row.text(),
            .title = row.text(),
            .section = row.text(),
            .teacherId = row.id<PersonId>(),
            .createdAt = row.time(),
            .archivedAt = row.optionalTime()};
}

CourseRow readCourseRow(Row& row)
{
    return {.course = readCourse(row), .teacherName = row.text(), .students = row.integer()};
}

QString named(CourseId id)
{
    return u"course "_s % QString::number(id.value);
}

} // namespace

Result<CourseId> CourseTable::insert(const Course& course)
{
    const auto id =
        insertRow(m_database,
                  u"INSERT INTO courses (code, title, section, teacher_id, created_at, archived_at)"
                  " VALUES (?, ?, ?, ?, ?, ?)"_s,
                  {course.code, course.title, course.section, course.teacherId, course.createdAt, course.archivedAt});
    if (!id)
        return base::propagate(id);
    return CourseId{*id};
}

Result<std::optional<Course>> CourseTable::find(CourseId id)
{
    return readRow(m_database, kSelect % u" WHERE id = ?"_s, {id}, &readCourse);
}

Result<std::vector<Course>> CourseTable::findByCode(const QString& code, const std::optional<QString>& section)
{
    Where where;
    where.add(u"code = ?"_s, {code});
    where.addIfSet(u"section = ?"_s, section);
    return readRows(m_database, kSelect % where.sql() % u" ORDER BY section, teacher_id", where.values(), &readCourse);
}

Result<std::vector<Course>> CourseTable::list(const CourseFilter& filter, Page page)
{
    Where where;
    where.addIfSet(u"teacher_id = ?"_s, filter.teacher);
    if (filter.currentOnly)
        where.add(u"archived_at IS NULL"_s);
    return readRows(m_database, kSelect % where.sql() % u" ORDER BY code, section, id" % kLimit, where.valuesAnd(page),
                    &readCourse);
}

Result<std::vector<CourseRow>> CourseTable::rows(const CourseFilter& filter, const QString& text, Page page)
{
    Where where;
    where.addIfSet(u"c.teacher_id = ?"_s, filter.teacher);
    if (filter.currentOnly)
        where.add(u"c.archived_at IS NULL"_s);
    if (!text.isEmpty()) {
        const QString pattern = containing(text);
        where.add(u"(c.code LIKE ? ESCAPE '\\' OR c.title LIKE ? ESCAPE '\\' OR u.name LIKE ? ESCAPE '\\')"_s,
                  {pattern, pattern, pattern});
    }
    return readRows(m_database, kSelectRow % where.sql() % u" ORDER BY c.code, c.section, c.id" % kLimit,
                    where.valuesAnd(page), &readCourseRow);
}

Result<std::optional<CourseRow>> CourseTable::row(CourseId id)
{
    return readRow(m_database, kSelectRow % u" WHERE c.id = ?"_s, {id}, &readCourseRow);
}

Result<std::vector<Course>> CourseTable::ofStudent(PersonId student)
{
    return readRows(m_database,
                    kSelect % u" WHERE id IN (SELECT course_id FROM enrollments WHERE student_id = ?)"
                              " ORDER BY code, section, id"_s,
                    {student}, &readCourse);
}

Result<CourseContents> CourseTable::contents(CourseId id)
{
    const auto found = readRow<CourseContents>(
        m_database,
        u"SELECT (SELECT count(*) FROM enrollments WHERE course_id = c.id),"
        " (SELECT count(*) FROM class_sessions WHERE course_id = c.id),"
        " (SELECT count(*) FROM class_sessions s JOIN session_attendance m ON m.session_id = s.id"
        " WHERE s.course_id = c.id) FROM courses c WHERE c.id = ?"_s,
        {id}, [](Row& row) {
            return CourseContents{.enrolments = row.integer(), .sessions = row.integer(), .marks = row.integer()};
        });
    if (!found)
        return base::propagate(found);
    if (!*found)
        return base::fail(base::ErrorCode::NotFound, named(id));
    return **found;
}

Result<void> CourseTable::update(const Course& course)
{
    return changeRow(m_database, u"UPDATE courses SET code = ?, title = ?, section = ?, teacher_id = ? WHERE id = ?"_s,
                     {course.code, course.title, course.section, course.teacherId, course.id}, named(course.id));
}

Result<void> CourseTable::setArchived(CourseId id, std::optional<base::UtcTime> at)
{
    return changeRow(m_database, u"UPDATE courses SET archived_at = ? WHERE id = ?"_s, {at, id}, named(id));
}

Result<void> CourseTable::remove(CourseId id)
{
    return changeRow(m_database, u"DELETE FROM courses WHERE id = ?"_s, {id}, named(id));
}

} // namespace rollcall::storage
