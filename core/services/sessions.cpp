#include "core/services/sessions.h"

#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"

#include <algorithm>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

} // namespace

Sessions::Sessions(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

base::Result<domain::Session> Sessions::start(const NewSession& session)
{
    return add(session, u"session.start"_s, true);
}

base::Result<domain::Session> Sessions::plan(const NewSession& session)
{
    return add(session, u"session.plan"_s, false);
}

base::Result<domain::Session> Sessions::add(const NewSession& session, const QString& action, bool isActive)
{
    const auto course = ownCourse(m_school.database(), m_actor, session.courseId);
    if (!course)
        return base::propagate(course);
    for (const auto& [field, text] : {std::pair{u"title"_s, session.title}, {u"room"_s, session.room}})
        if (const auto valid = checkLine(field, text); !valid)
            return base::propagate(valid);
    if (course->archivedAt)
        return base::fail(ErrorCode::InvalidArgument, u"course "_s % course->code % u" is archived");
    if (session.endsAt <= session.startsAt)
        return base::fail(ErrorCode::InvalidArgument, u"the session ends before it starts"_s);
    if (!isActive && session.endsAt <= m_school.now())
        return base::fail(ErrorCode::InvalidArgument, u"the session has ended already"_s);
    domain::Session row{.id = {},
                        .title = session.title.trimmed().isEmpty() ? course->title : session.title.trimmed(),
                        .courseCode = course->code,
                        .room = session.room.trimmed(),
                        .courseId = course->id,
                        .teacherId = course->teacherId,
                        .startsAt = session.startsAt,
                        .endsAt = session.endsAt,
                        .isActive = isActive,
                        .createdAt = m_school.now()};
    const auto id = changeAsStaff(m_school, m_actor, action, u"course "_s % course->code, row.room,
                                  [&] { return storage::SessionTable(m_school.database()).insert(row); });
    if (!id)
        return base::propagate(id);
    row.id = *id;
    return row;
}

base::Result<domain::Session> Sessions::stop(base::SessionId id)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    auto session = sessionWith(m_school.database(), id);
    if (!session)
        return session;
    if (const auto course = ownCourse(m_school.database(), m_actor, session->courseId); !course)
        return base::propagate(course);
    const auto now = m_school.now();
    session->isActive = false;
    session->endsAt = std::min(session->endsAt, std::max(now, session->startsAt));
    const auto end = [&] {
        storage::SessionTable table(m_school.database());
        return table.setActive(id, false).and_then([&] { return table.setEnd(id, session->endsAt); });
    };
    const auto stopped = changeAsStaff(m_school, m_actor, u"session.stop"_s, u"session %1"_s.arg(id.value), {}, end);
    if (!stopped)
        return base::propagate(stopped);
    return session;
}

base::Result<std::vector<domain::Session>> Sessions::list(bool activeOnly, storage::Page page)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    storage::SessionFilter filter;
    filter.activeOnly = activeOnly;
    if (m_actor.role == domain::Role::Teacher)
        filter.teacher = m_actor.person;
    return storage::SessionTable(m_school.database()).list(filter, page);
}

base::Result<std::vector<storage::SessionBoardRow>> Sessions::between(base::UtcTime from, base::UtcTime to)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto teacher = m_actor.role == domain::Role::Teacher ? m_actor.person : std::nullopt;
    return storage::SessionTable(m_school.database()).between(from, to, teacher);
}

} // namespace rollcall::services
