#pragma once

#include "core/domain/session.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/session_table.h"

#include <functional>
#include <vector>

namespace rollcall::services {

struct NewSession
{
    base::CourseId courseId;
    QString title; ///< empty: the course's title
    QString room;
    base::UtcTime startsAt;
    base::UtcTime endsAt;
};

/// The lessons of the courses. Administrators; a teacher for own courses. All fail with PermissionDenied otherwise, and
/// with the database codes.
class Sessions final
{
public:
    Sessions(School& school, Actor actor);

    /// An active session: students may be marked between its times. Fails with NotFound (course) or InvalidArgument (it
    /// does not end after it starts, or the course is archived).
    [[nodiscard]] base::Result<domain::Session> start(const NewSession& session);

    /// A session for later: not active until superviseSessions() finds that its time has come. Fails as start(), and
    /// with InvalidArgument where it has ended already.
    [[nodiscard]] base::Result<domain::Session> plan(const NewSession& session);

    /// Nobody is marked any more; one whose end lies ahead ends now, so that nothing
    /// starts it again; one that has not begun ends at its start, and so never takes place. Fails with NotFound.
    [[nodiscard]] base::Result<domain::Session> stop(base::SessionId id);

    /// A session to come will not take place: it ends at its start. Fails with NotFound, ChangedMeanwhile (it is not
    /// like `expected` any more) or InvalidArgument (it has begun, or was called off before).
    [[nodiscard]] base::Result<domain::Session> callOff(const domain::Session& expected);

    /// Gives an active session a later end, or opens one again that is over. The new end lies ahead, by at most 12
    /// hours. `expected` is the session as the caller last saw it. Both fail with NotFound, ChangedMeanwhile (it is not
    /// like that any more) or InvalidArgument (the end; extend: not active, or not later; reopen: active, or not
    /// begun).
    [[nodiscard]] base::Result<domain::Session> extend(const domain::Session& expected, base::UtcTime endsAt);
    [[nodiscard]] base::Result<domain::Session> reopen(const domain::Session& expected, base::UtcTime endsAt);

    [[nodiscard]] base::Result<std::vector<domain::Session>> list(bool activeOnly, storage::Page page);

    /// Those that start in from <= t < to, with who is there; a teacher's own ones. The earliest start first.
    [[nodiscard]] base::Result<std::vector<storage::SessionBoardRow>> between(base::UtcTime from, base::UtcTime to);

    /// The last `limit` of these, the latest start first: a term has thousands.
    [[nodiscard]] base::Result<std::vector<storage::SessionBoardRow>> latest(base::UtcTime from, base::UtcTime to,
                                                                             int limit);

private:
    [[nodiscard]] base::Result<domain::Session> add(const NewSession& session, const QString& action, bool isActive);
    [[nodiscard]] base::Result<domain::Session>
    moveEnd(const domain::Session& expected, base::UtcTime endsAt, const QString& action,
            const std::function<base::Result<void>(const domain::Session&)>& check);

    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
