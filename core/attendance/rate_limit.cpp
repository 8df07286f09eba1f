#include "core/attendance/rate_limit.h"

#include <algorithm>

namespace rollcall::attendance {

using domain::TryCount;

namespace {

using std::chrono::milliseconds;

milliseconds lockoutOf(int lockouts, const RateLimit& limit)
{
    milliseconds length = limit.firstLockout;
    for (int i = 1; i < lockouts && length < limit.longestLockout; ++i)
        length *= 2;
    return std::min(length, limit.longestLockout);
}

TryCount inWindow(base::UtcTime now, TryCount count, milliseconds window)
{
    count.windowStartedAt = std::min(count.windowStartedAt, now);
    if (now - count.windowStartedAt >= window) {
        count.windowStartedAt = now;
        count.tries = 0;
    }
    return count;
}

} // namespace

TryCount at(base::UtcTime now, TryCount count, const RateLimit& limit)
{
    if (count.lockedUntil) {
        count.lockedUntil = std::min(*count.lockedUntil, now + lockoutOf(count.lockouts, limit));
        if (*count.lockedUntil <= now)
            count.lockedUntil.reset();
    }
    return inWindow(now, count, limit.window);
}

TryCount withWrongTry(base::UtcTime now, TryCount count, const RateLimit& limit)
{
    if (count.tries == 0)
        count.windowStartedAt = now;
    if (++count.tries < limit.tries)
        return count;
    ++count.lockouts;
    count.lockedUntil = now + lockoutOf(count.lockouts, limit);
    count.tries = 0;
    return count;
}

TryCount withTry(base::UtcTime now, TryCount count, const TryQuota& quota)
{
    count = inWindow(now, count, quota.window);
    ++count.tries;
    return count;
}

std::optional<base::UtcTime> refusedUntil(const TryCount& count, const TryQuota& quota)
{
    return count.tries > quota.tries ? std::optional(count.windowStartedAt + quota.window) : std::nullopt;
}

} // namespace rollcall::attendance
