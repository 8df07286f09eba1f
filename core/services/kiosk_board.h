#pragma once

#include "core/base/result.h"
#include "core/domain/names.h"
#include "core/domain/session.h"
#include "core/services/school.h"

#include <optional>
#include <vector>

namespace rollcall::services {

/// A session as the side panel of the kiosk shows it.
struct BoardSession
{
    domain::Session session;
    QString section; ///< of its course
    QString teacherName;
    int enrolled = 0; ///< students of its course
    int present = 0;  ///< marks present or late
};

struct LatestMark
{
    QString name;
    base::UtcTime at;
    domain::MarkStatus status = domain::MarkStatus::Present; ///< Present or Late
};

struct KioskBoard
{
    std::vector<BoardSession> running; ///< open now, the earliest start first
    std::optional<BoardSession> next;  ///< the earliest that starts after now
    std::vector<LatestMark> latest;    ///< of one running session, the newest first, at most five
};

/// What the kiosk of a room shows now; of every room where `room` is empty. Rooms are compared without case. `latest`
/// is of the chosen session, or of the first running one where none is chosen or the chosen one does not run. Fails
/// with the database codes.
[[nodiscard]] base::Result<KioskBoard> loadBoard(School& school, const QString& room,
                                                 std::optional<base::SessionId> chosen);

} // namespace rollcall::services
