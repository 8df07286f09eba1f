#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/domain/names.h"
#include "core/domain/place.h"

#include <optional>

namespace rollcall::domain {

/// A row of `attendance_attempts`, the audit log of every try, good or bad. The ids are what was tried: they may name a
/// session or a student that does not exist (any more).
struct Attempt
{
    base::AttemptId id;
    std::optional<base::SessionId> sessionId;
    std::optional<base::PersonId> studentId;
    bool success = false;
    std::optional<Reason> reason; ///< set exactly when not successful
    std::optional<GeoPoint> point;
    std::optional<double> faceDistance;
    Device device;
    Method method = Method::Face;
    Liveness liveness = Liveness::NotChecked;
    base::UtcTime createdAt;

    bool operator==(const Attempt&) const = default;
};

} // namespace rollcall::domain
