#pragma once

#include "core/base/time.h"

#include <chrono>
#include <optional>

namespace rollcall::attendance {

/// Before a session begins nothing long is started, so that it is done by then. Our own figure: a backup of a million
/// tries takes well under a minute.
inline constexpr std::chrono::minutes kQuietBeforeSession{15};

/// A school's day changes at this local time for what is done once a night.
inline constexpr std::chrono::hours kNightlyAt{3};

/// Whether long work disturbs nobody: no session runs, and none starts within kQuietBeforeSession. Pure; any thread.
[[nodiscard]] bool isQuiet(bool isSessionRunning, std::optional<base::UtcTime> nextStart, base::UtcTime now);

/// Whether kNightlyAt has passed since the last time; where there was none, it is due. A machine that is off at night
/// has it due in the morning. `localOffset` is local time minus UTC. A last time after now does not count: the clock
/// was set back.
[[nodiscard]] bool isNightlyDue(std::optional<base::UtcTime> last, base::UtcTime now, std::chrono::seconds localOffset);

/// Whether `every` has passed since the newest one; where there is none, it is due. Never with `every` zero. A newest
/// one after now does not count.
[[nodiscard]] bool isBackupDue(std::optional<base::UtcTime> newest, std::chrono::hours every, base::UtcTime now);

/// Whether a backup is so late that staff should know: twice `every` has passed, or there is none. Never with `every`
/// zero.
[[nodiscard]] bool isBackupLate(std::optional<base::UtcTime> newest, std::chrono::hours every, base::UtcTime now);

} // namespace rollcall::attendance
