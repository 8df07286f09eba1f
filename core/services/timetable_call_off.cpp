#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/timetable.h"
#include "core/services/timetable_p.h"
#include "core/storage/session_table.h"

#include <algorithm>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using storage::TimetableTable;
using namespace Qt::StringLiterals;

Result<std::optional<storage::PlannedDay>> plannedDayOf(School& school, const QTimeZone& zone,
                                                        const domain::Session& session)
{
    const QDate day = localDay(session.startsAt, zone);
    const auto made = TimetableTable(school.database()).made(day, day);
    if (!made)
        return base::propagate(made);
    const auto found = std::ranges::find(*made, std::optional(session.id), &storage::MadeSession::session);
    return found == made->end() ? std::nullopt : std::optional(found->day);
}

/// Stores the session as it was before it was called off, inside the caller's transaction.
Result<domain::Session> holdAgain(School& school, const QTimeZone& zone, const domain::Session& before)
{
    const auto stored = sessionWith(school.database(), before.id);
    if (!stored)
        return stored;
    auto calledOff = before;
    calledOff.isActive = false;
    calledOff.endsAt = before.startsAt;
    if (*stored != calledOff)
        return base::fail(ErrorCode::ChangedMeanwhile, u"session %1"_s.arg(before.id.value));
    const auto day = plannedDayOf(school, zone, before);
    if (!day)
        return base::propagate(day);
    const attendance::Occupation wanted{.startsAt = before.startsAt,
                                        .endsAt = before.endsAt,
                                        .room = before.room,
                                        .teacherId = before.teacherId,
                                        .name = {}};
    if (const auto free = requireFree(school, zone, {wanted}, *day); !free)
        return base::propagate(free);
    storage::SessionTable table(school.database());
    const auto held =
        table.setEnd(before.id, before.endsAt).and_then([&] { return table.setActive(before.id, before.isActive); });
    if (!held)
        return base::propagate(held);
    return before;
}

} // namespace

Result<domain::Session> Timetable::undoCallOff(const domain::Session& before)
{
    const auto id = before.id;
    const QString subject = u"session %1"_s.arg(id.value);
    const auto own = ownSession(m_school.database(), m_actor, id);
    if (!own)
        return own;
    if (before.startsAt <= m_school.now() || before.endsAt <= before.startsAt)
        return base::fail(ErrorCode::InvalidArgument, subject % u" cannot take place any more");
    const auto course = courseWith(m_school.database(), own->courseId);
    if (!course)
        return base::propagate(course);
    if (course->archivedAt)
        return base::fail(ErrorCode::InvalidArgument, u"course "_s % course->code % u" is archived");
    return changeAsStaff(m_school, m_actor, u"session.hold_again"_s, subject, {},
                         [&] { return holdAgain(m_school, m_zone, before); });
}

} // namespace rollcall::services
