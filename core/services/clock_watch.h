#pragma once

#include "core/attendance/clock_rules.h"
#include "core/services/school.h"

#include <optional>

namespace rollcall::services {

/// Compares the clock with the latest times stored, the restart of programs and machine notwithstanding, and where it
/// is behind keeps a row of `clock_changes`. A change is kept once, however much is stored after it. Call it inside the
/// transaction that stores a time, before that. Fails with the database codes.
[[nodiscard]] base::Result<void> noteClock(School& school);

/// Notices that the clock is moved while the program runs, forward, too, and keeps a row of `clock_changes`.
class ClockWatch final
{
public:
    /// To be called every second or so; the first time it does what noteClock() does. Not inside a transaction. Fails
    /// with the database codes.
    [[nodiscard]] base::Result<void> check(School& school);

private:
    std::optional<attendance::ClockReading> m_last;
};

} // namespace rollcall::services
