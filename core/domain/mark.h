#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/domain/names.h"
#include "core/domain/place.h"

#include <optional>

namespace rollcall::domain {

/// A row of `session_attendance`: one student in one session, at most once.
struct Mark
{
    base::MarkId id;
    base::SessionId sessionId;
    base::PersonId studentId;
    base::UtcTime markedAt;
    std::optional<GeoPoint> point;
    std::optional<double> faceDistance; ///< Euclidean, to the mean template; only for Method::Face
    Device device;
    MarkStatus status = MarkStatus::Present;
    Method method = Method::Face;
    std::optional<base::PersonId> markedBy; ///< staff member of a manual mark
    QString reason{};                       ///< why staff made it by hand; empty where they gave none

    bool operator==(const Mark&) const = default;
};

} // namespace rollcall::domain
