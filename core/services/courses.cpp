#include "core/services/courses.h"

#include "core/services/staff_change_p.h"
#include "core/storage/course_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/person_table.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr qsizetype kTextLimit = 255;

base::Result<void> checkText(const QString& field, const QString& text)
{
    if (text.trimmed().isEmpty() || text.size() > kTextLimit)
        return base::fail(ErrorCode::InvalidArgument, field);
    return {};
}

base::Result<domain::Person> personWith(storage::Database& database, base::PersonId id)
{
    const auto person = storage::PersonTable(database).find(id);
    if (!person)
        return base::propagate(person);
    if (!*person)
        return base::fail(ErrorCode::NotFound, u"user %1"_s.arg(id.value));
    return **person;
}

} // namespace

Courses::Courses(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

base::Result<base::CourseId> Courses::add(const NewCourse& course)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    for (const auto& [field, text] : {std::pair{u"code"_s, course.code}, {u"title"_s, course.title}})
        if (const auto valid = checkText(field, text); !valid)
            return base::propagate(valid);
    const auto teacher = personWith(m_school.database(), course.teacherId);
    if (!teacher)
        return base::propagate(teacher);
    if (teacher->role == domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, u"teacher "_s % teacher->email % u" is a student"_s);
    const domain::Course row{.id = {},
                             .code = course.code.trimmed(),
                             .title = course.title.trimmed(),
                             .section = course.section.trimmed(),
                             .teacherId = course.teacherId,
                             .createdAt = m_school.now()};
    return changeAsStaff(m_school, m_actor, u"course.add"_s, u"course "_s % row.code, row.section,
                         [&] { return storage::CourseTable(m_school.database()).insert(row); });
}

base::Result<std::vector<domain::Course>> Courses::list(storage::Page page)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto teacher = m_actor.role == domain::Role::Teacher ? m_actor.person : std::nullopt;
    return storage::CourseTable(m_school.database()).list(teacher, page);
}

base::Result<domain::Course> Courses::byCode(const QString& code, const std::optional<QString>& section)
{
    const auto found = storage::CourseTable(m_school.database()).findByCode(code, section);
    if (!found)
        return base::propagate(found);
    if (found->empty())
        return base::fail(ErrorCode::NotFound, u"course "_s % code);
    if (found->size() > 1)
        return base::fail(ErrorCode::InvalidArgument, u"course "_s % code % u" has several sections; name one"_s);
    if (const auto allowed = requireTeacherOf(m_actor, found->front()); !allowed)
        return base::propagate(allowed);
    return found->front();
}

base::Result<base::EnrolmentId> Courses::enrol(base::CourseId course, base::PersonId student)
{
    const auto found = storage::CourseTable(m_school.database()).find(course);
    if (!found)
        return base::propagate(found);
    if (!*found)
        return base::fail(ErrorCode::NotFound, u"course %1"_s.arg(course.value));
    if (const auto allowed = requireTeacherOf(m_actor, **found); !allowed)
        return base::propagate(allowed);
    const auto person = personWith(m_school.database(), student);
    if (!person)
        return base::propagate(person);
    if (person->role != domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, person->email % u" is not a student"_s);
    return changeAsStaff(m_school, m_actor, u"course.enrol"_s, u"course "_s % (*found)->code, person->email, [&] {
        return storage::EnrolmentTable(m_school.database()).insert(course, student, m_school.now());
    });
}

} // namespace rollcall::services
