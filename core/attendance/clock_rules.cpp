#include "core/attendance/clock_rules.h"

namespace rollcall::attendance {

using std::chrono::milliseconds;

std::optional<milliseconds> stepBetween(const ClockReading& earlier, const ClockReading& later)
{
    const milliseconds step = (later.wall - earlier.wall) - (later.running - earlier.running);
    return step < -kClockTolerance || step > kClockTolerance ? std::optional(step) : std::nullopt;
}

std::optional<milliseconds> stepBackFrom(base::UtcTime shown, base::UtcTime now)
{
    const milliseconds step = now - shown;
    return step < -kClockTolerance ? std::optional(step) : std::nullopt;
}

} // namespace rollcall::attendance
