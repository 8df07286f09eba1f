#include "core/services/courses.h"

#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"
#include "core/storage/course_table.h"
#include "core/storage/enrolment_table.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

} // namespace

Courses::Courses(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

base::Result<base::CourseId> Courses::add(const NewCourse& course)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    for (const auto& [field, text] : {std::pair{u"code"_s, course.code}, {u"title"_s, course.title}})
        if (const auto valid = checkFilledLine(field, text); !valid)
            return base::propagate(valid);
    if (const auto valid = checkLine(u"section"_s, course.section); !valid)
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
    const QString subject = u"course "_s % row.code;
    return naming(changeAsStaff(m_school, m_actor, u"course.add"_s, subject, row.section,
                                [&] { return storage::CourseTable(m_school.database()).insert(row); }),
                  ErrorCode::AlreadyExists, subject);
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
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    auto found = storage::CourseTable(m_school.database()).findByCode(code, section);
    if (!found)
        return base::propagate(found);
    if (found->empty())
        return base::fail(ErrorCode::NotFound, u"course "_s % code);
    // Two teachers may use one code; each means the own course.
    std::erase_if(*found, [this](const domain::Course& course) { return !requireTeacherOf(m_actor, course); });
    if (found->empty())
        return base::fail(ErrorCode::PermissionDenied, m_actor.name);
    if (found->size() > 1)
        return base::fail(ErrorCode::InvalidArgument, u"course "_s % code % u" has several sections; name one"_s);
    return found->front();
}

base::Result<base::EnrolmentId> Courses::enrol(base::CourseId course, base::PersonId student)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto found = courseWith(m_school.database(), course);
    if (!found)
        return base::propagate(found);
    if (const auto allowed = requireTeacherOf(m_actor, *found); !allowed)
        return base::propagate(allowed);
    const auto person = personWith(m_school.database(), student);
    if (!person)
        return base::propagate(person);
    if (person->role != domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, person->email % u" is not a student"_s);
    const auto insert = [&] {
        return storage::EnrolmentTable(m_school.database()).insert(course, student, m_school.now());
    };
    return naming(changeAsStaff(m_school, m_actor, u"course.enrol"_s, u"course "_s % found->code,
                                u"user %1"_s.arg(student.value), insert),
                  ErrorCode::AlreadyExists, person->email % u" in "_s % found->code);
}

} // namespace rollcall::services
