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

constexpr QStringView kSelect = u"SELECT id, code, title, section, teacher_id, created_at FROM courses";

Course readCourse(Row& row)
{
    return {.id = row.id<CourseId>(),
            .code = row.text(),
            .title = row.text(),
            .section = row.text(),
            .teacherId = row.id<PersonId>(),
            .createdAt = row.time()};
}

} // namespace

Result<CourseId> CourseTable::insert(const Course& course)
{
    const auto id = insertRow(m_database,
                              u"INSERT INTO courses (code, title, section, teacher_id, created_at)"
                              " VALUES (?, ?, ?, ?, ?)"_s,
                              {course.code, course.title, course.section, course.teacherId, course.createdAt});
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

Result<std::vector<Course>> CourseTable::list(std::optional<PersonId> teacher, Page page)
{
    Where where;
    where.addIfSet(u"teacher_id = ?"_s, teacher);
    return readRows(m_database, kSelect % where.sql() % u" ORDER BY code, section, id" % kLimit, where.valuesAnd(page),
                    &readCourse);
}

Result<std::vector<Course>> CourseTable::ofStudent(PersonId student)
{
    return readRows(m_database,
                    kSelect % u" WHERE id IN (SELECT course_id FROM enrollments WHERE student_id = ?)"
                              " ORDER BY code, section, id"_s,
                    {student}, &readCourse);
}

Result<void> CourseTable::remove(CourseId id)
{
    return changeRow(m_database, u"DELETE FROM courses WHERE id = ?"_s, {id}, u"course "_s % QString::number(id.value));
}

} // namespace rollcall::storage
