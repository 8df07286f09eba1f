#pragma once

#include "core/domain/session.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/session_table.h"

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

    [[nodiscard]] base::Result<std::vector<domain::Session>> list(bool activeOnly, storage::Page page);

    /// Those that start in from <= t < to, with who is there; a teacher's own ones. The earliest start first.
    [[nodiscard]] base::Result<std::vector<storage::SessionBoardRow>> between(base::UtcTime from, base::UtcTime to);

private:
    [[nodiscard]] base::Result<domain::Session> add(const NewSession& session, const QString& action, bool isActive);

    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
