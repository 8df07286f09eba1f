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

/// How far ahead the end of a session may be moved: no lesson takes longer, and a slip of the date does.
constexpr std::chrono::hours kEndAheadMax{12};

std::optional<base::PersonId> ownOnly(const Actor& actor)
{
    return actor.role == domain::Role::Teacher ? actor.person : std::nullopt;
}

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
    auto session = ownSession(m_school.database(), m_actor, id);
    if (!session)
        return session;
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

base::Result<domain::Session> Sessions::callOff(const domain::Session& expected)
{
    const auto id = expected.id;
    const QString subject = u"session %1"_s.arg(id.value);
    if (const auto own = ownSession(m_school.database(), m_actor, id); !own)
        return own;
    return changeAsStaff(m_school, m_actor, u"session.call_off"_s, subject, {}, [&]() -> base::Result<domain::Session> {
        auto session = sessionWith(m_school.database(), id);
        if (!session)
            return session;
        if (*session != expected)
            return base::fail(ErrorCode::ChangedMeanwhile, subject);
        if (session->startsAt <= m_school.now())
            return base::fail(ErrorCode::InvalidArgument, subject % u" has begun");
        if (session->endsAt <= session->startsAt)
            return base::fail(ErrorCode::InvalidArgument, subject % u" was called off");
        session->isActive = false;
        session->endsAt = session->startsAt;
        storage::SessionTable table(m_school.database());
        const auto ended = table.setActive(id, false).and_then([&] { return table.setEnd(id, session->endsAt); });
        if (!ended)
            return base::propagate(ended);
        return session;
    });
}

base::Result<domain::Session> Sessions::extend(const domain::Session& expected, base::UtcTime endsAt)
{
    const auto check = [&](const domain::Session& session) -> base::Result<void> {
        if (!session.isActive)
            return base::fail(ErrorCode::InvalidArgument, u"session %1 is not active"_s.arg(session.id.value));
        if (endsAt <= session.endsAt)
            return base::fail(ErrorCode::InvalidArgument, u"the new end is not later"_s);
        return {};
    };
    return moveEnd(expected, endsAt, u"session.extend"_s, check);
}

base::Result<domain::Session> Sessions::reopen(const domain::Session& expected, base::UtcTime endsAt)
{
    const auto check = [&](const domain::Session& session) -> base::Result<void> {
        if (session.isActive)
            return base::fail(ErrorCode::InvalidArgument, u"session %1 is active"_s.arg(session.id.value));
        if (session.startsAt > m_school.now())
            return base::fail(ErrorCode::InvalidArgument, u"the session has not started"_s);
        return {};
    };
    return moveEnd(expected, endsAt, u"session.reopen"_s, check);
}

base::Result<domain::Session> Sessions::moveEnd(const domain::Session& expected, base::UtcTime endsAt,
                                                const QString& action,
                                                const std::function<base::Result<void>(const domain::Session&)>& check)
{
    const auto id = expected.id;
    if (const auto own = ownSession(m_school.database(), m_actor, id); !own)
        return own;
    if (endsAt <= m_school.now() || endsAt > m_school.now() + kEndAheadMax)
        return base::fail(ErrorCode::InvalidArgument,
                          u"the new end is not within %1 h from now"_s.arg(kEndAheadMax.count()));
    const QString detail = u"until %1, was until %2"_s.arg(base::toIso(endsAt), base::toIso(expected.endsAt));
    const auto move = [&]() -> base::Result<domain::Session> {
        auto session = sessionWith(m_school.database(), id);
        if (!session)
            return session;
        if (*session != expected)
            return base::fail(ErrorCode::ChangedMeanwhile,
                              u"session %1 until %2"_s.arg(QString::number(id.value), base::toIso(session->endsAt)));
        if (const auto possible = check(*session); !possible)
            return base::propagate(possible);
        session->isActive = true;
        session->endsAt = endsAt;
        storage::SessionTable table(m_school.database());
        if (const auto moved = table.setActive(id, true).and_then([&] { return table.setEnd(id, endsAt); }); !moved)
            return base::propagate(moved);
        return session;
    };
    return changeAsStaff(m_school, m_actor, action, u"session %1"_s.arg(id.value), detail, move);
}

base::Result<std::vector<domain::Session>> Sessions::list(bool activeOnly, storage::Page page)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    storage::SessionFilter filter;
    filter.activeOnly = activeOnly;
    filter.teacher = ownOnly(m_actor);
    return storage::SessionTable(m_school.database()).list(filter, page);
}

base::Result<std::vector<storage::SessionBoardRow>> Sessions::between(base::UtcTime from, base::UtcTime to)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    return storage::SessionTable(m_school.database()).between(from, to, ownOnly(m_actor));
}

base::Result<std::vector<storage::SessionBoardRow>> Sessions::latest(base::UtcTime from, base::UtcTime to, int limit)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    return storage::SessionTable(m_school.database()).latest(from, to, ownOnly(m_actor), limit);
}

} // namespace rollcall::services
