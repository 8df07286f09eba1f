#pragma once

#include "core/base/time.h"

#include <chrono>
#include <optional>

namespace rollcall::attendance {

/// What is not taken for a step: a clock that the network keeps right is moved by seconds, and nobody comes in time by
/// moving it so little.
inline constexpr std::chrono::milliseconds kClockTolerance = std::chrono::seconds(10);

/// Two clocks at one moment: the one that people set, and one that nobody sets (base::Clock).
struct ClockReading
{
    base::UtcTime wall;
    std::chrono::milliseconds running{};
};

/// By how much the clock was moved between two readings of one run of the machine; negative: back. Nothing for at most
/// kClockTolerance. Pure; any thread.
[[nodiscard]] std::optional<std::chrono::milliseconds> stepBetween(const ClockReading& earlier,
                                                                   const ClockReading& later);

/// How far the clock is behind a time that it has shown before, as a negative step; nothing for at most
/// kClockTolerance. Pure; any thread.
[[nodiscard]] std::optional<std::chrono::milliseconds> stepBackFrom(base::UtcTime shown, base::UtcTime now);

} // namespace rollcall::attendance
