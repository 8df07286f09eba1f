#include "core/services/courses.h"

#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"
#include "core/storage/person_table.h"
#include "core/storage/session_table.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using domain::Course;
using namespace Qt::StringLiterals;

bool sameFields(const Course& one, const Course& other)
{
    return one.code == other.code && one.title == other.title && one.section == other.section &&
           one.teacherId == other.teacherId;
}

QString changedFields(const Course& before, const Course& after)
{
    const auto named = [](const Course& course) {
        return QString(course.code % u" "_s % course.section % u", user " % QString::number(course.teacherId.value));
    };
    return named(before) % u" -> " % named(after);
}

} // namespace

Courses::Courses(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

Result<Course> Courses::checked(const NewCourse& course)
{
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
    return Course{.id = {},
                  .code = course.code.trimmed(),
                  .title = course.title.trimmed(),
                  .section = course.section.trimmed(),
                  .teacherId = course.teacherId,
                  .createdAt = m_school.now()};
}

Result<base::CourseId> Courses::add(const NewCourse& course)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    const auto row = checked(course);
    if (!row)
        return base::propagate(row);
    return naming(changeAsStaff(m_school, m_actor, u"course.add"_s, subjectOf(*row), row->section,
                                [&] { return storage::CourseTable(m_school.database()).insert(*row); }),
                  ErrorCode::AlreadyExists, subjectOf(*row));
}

Result<Course> Courses::edit(const Course& expected, const CourseEdit& edit)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    auto row = checked(edit);
    if (!row)
        return row;
    row->id = expected.id;
    const auto store = [&]() -> Result<Course> {
        const auto before = courseWith(m_school.database(), expected.id);
        if (!before)
            return before;
        if (!sameFields(*before, expected))
            return base::fail(ErrorCode::ChangedMeanwhile, subjectOf(*before));
        row->createdAt = before->createdAt;
        row->archivedAt = before->archivedAt;
        if (const auto stored = storage::CourseTable(m_school.database()).update(*row); !stored)
            return base::propagate(stored);
        const auto followed =
            storage::SessionTable(m_school.database()).followCourse(*row, before->title, m_school.now());
        if (!followed)
            return base::propagate(followed);
        return *row;
    };
    return naming(
        changeAsStaff(m_school, m_actor, u"course.edit"_s, subjectOf(expected), changedFields(expected, *row), store),
        ErrorCode::AlreadyExists, subjectOf(*row));
}

Result<void> Courses::archive(base::CourseId id)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return allowed;
    const auto course = courseWith(m_school.database(), id);
    if (!course)
        return base::propagate(course);
    return changeAsStaff(m_school, m_actor, u"course.archive"_s, subjectOf(*course), {}, [&]() -> Result<void> {
        const auto open = storage::SessionTable(m_school.database()).countNotOver(id, m_school.now());
        if (!open)
            return base::propagate(open);
        if (*open > 0)
            return base::fail(ErrorCode::StillInUse,
                              subjectOf(*course) % u" has %1 sessions running or to come"_s.arg(*open));
        return storage::CourseTable(m_school.database()).setArchived(id, m_school.now());
    });
}

Result<void> Courses::unarchive(base::CourseId id)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return allowed;
    const auto course = courseWith(m_school.database(), id);
    if (!course)
        return base::propagate(course);
    return changeAsStaff(m_school, m_actor, u"course.unarchive"_s, subjectOf(*course), {},
                         [&] { return storage::CourseTable(m_school.database()).setArchived(id, std::nullopt); });
}

Result<storage::CourseContents> Courses::removalPreview(base::CourseId id)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    return storage::CourseTable(m_school.database()).contents(id);
}

Result<void> Courses::remove(base::CourseId id, const storage::CourseContents& expected)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return allowed;
    const auto course = courseWith(m_school.database(), id);
    if (!course)
        return base::propagate(course);
    const QString detail =
        u"%1 enrolments, %2 sessions, %3 marks"_s.arg(expected.enrolments).arg(expected.sessions).arg(expected.marks);
    return changeAsStaff(m_school, m_actor, u"course.remove"_s, subjectOf(*course), detail, [&]() -> Result<void> {
        storage::CourseTable courses(m_school.database());
        storage::SessionTable sessions(m_school.database());
        const auto contents = courses.contents(id);
        if (!contents)
            return base::propagate(contents);
        if (*contents != expected)
            return base::fail(ErrorCode::ChangedMeanwhile, subjectOf(*course));
        const auto active = sessions.list({.course = id, .teacher = {}, .activeOnly = true}, {.limit = 1, .offset = 0});
        if (!active)
            return base::propagate(active);
        if (!active->empty())
            return base::fail(ErrorCode::StillInUse, u"session %1 is active"_s.arg(active->front().id.value));
        return sessions.removeAll(id).and_then([&] { return courses.remove(id); });
    });
}

Result<Course> Courses::byId(base::CourseId id)
{
    return ownCourse(m_school.database(), m_actor, id);
}

Result<std::vector<Course>> Courses::list(storage::Page page, bool withArchived)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto teacher = m_actor.role == domain::Role::Teacher ? m_actor.person : std::nullopt;
    return storage::CourseTable(m_school.database()).list({.teacher = teacher, .currentOnly = !withArchived}, page);
}

Result<std::vector<storage::CourseRow>> Courses::rows(const QString& text, storage::Page page, bool withArchived)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto teacher = m_actor.role == domain::Role::Teacher ? m_actor.person : std::nullopt;
    return storage::CourseTable(m_school.database())
        .rows({.teacher = teacher, .currentOnly = !withArchived}, text, page);
}

Result<Course> Courses::byCode(const QString& code, const std::optional<QString>& section)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    auto found = storage::CourseTable(m_school.database()).findByCode(code, section);
    if (!found)
        return base::propagate(found);
    if (found->empty())
        return base::fail(ErrorCode::NotFound, u"course "_s % code);
    // Two teachers may use one code; each means the own course.
    std::erase_if(*found, [this](const Course& course) { return !requireTeacherOf(m_actor, course); });
    if (found->empty())
        return base::fail(ErrorCode::PermissionDenied, m_actor.name);
    if (found->size() > 1)
        return base::fail(ErrorCode::InvalidArgument, u"course "_s % code % u" has several sections; name one"_s);
    return found->front();
}

} // namespace rollcall::services
