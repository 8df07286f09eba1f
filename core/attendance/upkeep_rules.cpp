#include "core/attendance/upkeep_rules.h"

namespace rollcall::attendance {
namespace {

auto nightOf(base::UtcTime time, std::chrono::seconds localOffset)
{
    return std::chrono::floor<std::chrono::days>(time + localOffset - kNightlyAt);
}

bool hasPassed(std::optional<base::UtcTime> since, std::chrono::hours time, base::UtcTime now)
{
    return time.count() > 0 && (!since || *since > now || now - *since >= time);
}

} // namespace

bool isQuiet(bool isSessionRunning, std::optional<base::UtcTime> nextStart, base::UtcTime now)
{
    return !isSessionRunning && (!nextStart || *nextStart - now > kQuietBeforeSession);
}

bool isNightlyDue(std::optional<base::UtcTime> last, base::UtcTime now, std::chrono::seconds localOffset)
{
    return !last || *last > now || nightOf(*last, localOffset) < nightOf(now, localOffset);
}

bool isBackupDue(std::optional<base::UtcTime> newest, std::chrono::hours every, base::UtcTime now)
{
    return hasPassed(newest, every, now);
}

bool isBackupLate(std::optional<base::UtcTime> newest, std::chrono::hours every, base::UtcTime now)
{
    return hasPassed(newest, 2 * every, now);
}

} // namespace rollcall::attendance
