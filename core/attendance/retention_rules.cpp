#include "core/attendance/retention_rules.h"

#include <algorithm>

namespace rollcall::attendance {

std::optional<base::UtcTime> endOfKeeping(int keepDays, base::UtcTime now)
{
    return keepDays > 0 ? std::optional(now - std::chrono::days(keepDays)) : std::nullopt;
}

base::UtcTime faceNeededAt(const domain::FaceUse& use)
{
    return std::max({use.capturedAt, use.enrolledAt.value_or(use.capturedAt),
                     use.lastSessionEnds.value_or(use.capturedAt), use.lastMarkAt.value_or(use.capturedAt)});
}

} // namespace rollcall::attendance
