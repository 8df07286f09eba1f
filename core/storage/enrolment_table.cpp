#include "core/storage/enrolment_table.h"

#include "core/storage/detail/person_row.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::CourseId;
using base::EnrolmentId;
using base::PersonId;
using base::propagate;
using base::Result;
using domain::Enrolment;

Enrolment readEnrolment(Row& row)
{
    return {.id = row.id<EnrolmentId>(),
            .courseId = row.id<CourseId>(),
            .studentId = row.id<PersonId>(),
            .enrolledAt = row.time()};
}

} // namespace

Result<EnrolmentId> EnrolmentTable::insert(CourseId course, PersonId student, base::UtcTime at)
{
    const auto id =
        insertRow(m_database, u"INSERT INTO enrollments (course_id, student_id, enrolled_at) VALUES (?, ?, ?)"_s,
                  {course, student, at});
    if (!id)
        return propagate(id);
    return EnrolmentId{*id};
}

Result<bool> EnrolmentTable::contains(CourseId course, PersonId student)
{
    const auto found = readCount(
        m_database, u"SELECT count(*) FROM enrollments WHERE course_id = ? AND student_id = ?"_s, {course, student});
    if (!found)
        return propagate(found);
    return *found > 0;
}

Result<std::optional<Enrolment>> EnrolmentTable::find(CourseId course, PersonId student)
{
    return readRow(m_database,
                   u"SELECT id, course_id, student_id, enrolled_at FROM enrollments"
                   " WHERE course_id = ? AND student_id = ?"_s,
                   {course, student}, &readEnrolment);
}

Result<std::vector<domain::Person>> EnrolmentTable::students(CourseId course, Page page)
{
    Where where;
    where.add(u"e.course_id = ?"_s, {course});
    return readRows(m_database,
                    u"SELECT "_s % kPersonColumns % u" FROM enrollments e JOIN users u ON u.id = e.student_id" %
                        where.sql() % kOrderByName % kLimit,
                    where.valuesAnd(page), &readPerson);
}

Result<std::vector<RosterRow>> EnrolmentTable::roster(CourseId course)
{
    return readRows<RosterRow>(
        m_database,
        u"SELECT "_s % kPersonColumns %
            u", e.enrolled_at FROM enrollments e JOIN users u ON u.id = e.student_id WHERE e.course_id = ?" %
            kOrderByName,
        {course}, [](Row& row) { return RosterRow{.person = readPerson(row), .enrolledAt = row.time()}; });
}

Result<std::vector<Enrolment>> EnrolmentTable::ofStudent(PersonId student)
{
    return readRows(m_database,
                    u"SELECT id, course_id, student_id, enrolled_at FROM enrollments WHERE student_id = ?"
                    " ORDER BY id"_s,
                    {student}, &readEnrolment);
}

Result<bool> EnrolmentTable::isTaughtBy(PersonId student, PersonId teacher)
{
    const auto found = readCount(m_database,
                                 u"SELECT count(*) FROM enrollments e JOIN courses c ON c.id = e.course_id"
                                 " WHERE e.student_id = ? AND c.teacher_id = ?"_s,
                                 {student, teacher});
    if (!found)
        return propagate(found);
    return *found > 0;
}

Result<qint64> EnrolmentTable::count(CourseId course)
{
    return readCount(m_database, u"SELECT count(*) FROM enrollments WHERE course_id = ?"_s, {course});
}

Result<qint64> EnrolmentTable::copy(CourseId from, CourseId to, base::UtcTime at)
{
    return changeRows(m_database,
                      u"INSERT INTO enrollments (course_id, student_id, enrolled_at)"
                      " SELECT ?, student_id, ? FROM enrollments WHERE course_id = ?"
                      " ORDER BY student_id ON CONFLICT DO NOTHING"_s,
                      {to, at, from});
}

Result<void> EnrolmentTable::remove(CourseId course, PersonId student)
{
    return changeRow(m_database, u"DELETE FROM enrollments WHERE course_id = ? AND student_id = ?"_s, {course, student},
                     u"enrolment of user "_s % QString::number(student.value) % u" in course " %
                         QString::number(course.value));
}

Result<qint64> EnrolmentTable::removeAll(PersonId student)
{
    return changeRows(m_database, u"DELETE FROM enrollments WHERE student_id = ?"_s, {student});
}

} // namespace rollcall::storage
