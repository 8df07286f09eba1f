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

} // namespace

TryCount at(base::UtcTime now, TryCount count, const RateLimit& limit)
{
    if (count.lockedUntil) {
        count.lockedUntil = std::min(*count.lockedUntil, now + lockoutOf(count.lockouts, limit));
        if (*count.lockedUntil <= now)
            count.lockedUntil.reset();
    }
    count.windowStartedAt = std::min(count.windowStartedAt, now);
    if (now - count.windowStartedAt >= limit.window) {
        count.windowStartedAt = now;
        count.tries = 0;
    }
    return count;
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

} // namespace rollcall::attendance
