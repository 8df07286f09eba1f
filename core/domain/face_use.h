#pragma once

#include "core/base/id.h"
#include "core/base/time.h"

#include <optional>

namespace rollcall::domain {

/// What tells how long somebody's registered face is needed.
struct FaceUse
{
    base::PersonId person;
    base::UtcTime capturedAt;                     ///< of the newest sample
    std::optional<base::UtcTime> enrolledAt;      ///< in the newest of the courses
    std::optional<base::UtcTime> lastSessionEnds; ///< of those courses, also one that is to come
    std::optional<base::UtcTime> lastMarkAt;

    bool operator==(const FaceUse&) const = default;
};

} // namespace rollcall::domain
