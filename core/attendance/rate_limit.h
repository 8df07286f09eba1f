#pragma once

#include "core/domain/try_count.h"

#include <chrono>
#include <optional>

namespace rollcall::attendance {

/// Limits on tries. Pure values and functions; any thread.

/// How often something may go wrong before it is locked, and for how long.
struct RateLimit
{
    int tries = 1;                              ///< wrong ones within the window that lock; at least 1
    std::chrono::milliseconds window{};         ///< begins with a wrong try
    std::chrono::milliseconds firstLockout{};   ///< each further one lasts twice as long as the one before
    std::chrono::milliseconds longestLockout{}; ///< but never longer than this
};

/// Five wrong PINs in a minute lock one person's PIN for 1 minute, then 2, 4 and so on, at most an hour.
inline constexpr RateLimit kPinOfPerson{5, std::chrono::minutes(1), std::chrono::minutes(1), std::chrono::hours(1)};
/// Twenty in a minute lock all PINs at one machine for a minute. It does not grow: one prankster must not keep a whole
/// class from checking in.
inline constexpr RateLimit kPinAtMachine{20, std::chrono::minutes(1), std::chrono::minutes(1), std::chrono::minutes(1)};
/// Staff who sign in: the same, for each account and for each machine.
inline constexpr RateLimit kSignInOfAccount = kPinOfPerson;
inline constexpr RateLimit kSignInAtMachine = kPinAtMachine;

/// How many tries, good or bad, are taken within a window. Further ones are refused until it ends.
struct TryQuota
{
    int tries = 1;                      ///< at least 1
    std::chrono::milliseconds window{}; ///< begins with the first try
};

/// Ten tries of one student to check in, in a minute.
inline constexpr TryQuota kCheckInOfStudent{10, std::chrono::minutes(1)};
/// Twenty tries to register one person's face, in an hour.
inline constexpr TryQuota kRegistrationOfPerson{20, std::chrono::hours(1)};

/// The count as it is now. A window and a lock that are over are taken out. Where the clock was set back, a window
/// begins now at the latest, and a lock lasts from now on no longer than when it was made; it is the caller's to store
/// the result, or it would begin anew each time.
[[nodiscard]] domain::TryCount at(base::UtcTime now, domain::TryCount count, const RateLimit& limit);

/// The count after one more wrong try; requires a count that is as of now and not locked.
[[nodiscard]] domain::TryCount withWrongTry(base::UtcTime now, domain::TryCount count, const RateLimit& limit);

/// The count after one more try, good or bad. A window that is over is begun anew; where the clock was set back it
/// begins now at the latest, with what was counted.
[[nodiscard]] domain::TryCount withTry(base::UtcTime now, domain::TryCount count, const TryQuota& quota);

/// The end of the window where the last try counted was one too many.
[[nodiscard]] std::optional<base::UtcTime> refusedUntil(const domain::TryCount& count, const TryQuota& quota);

} // namespace rollcall::attendance
