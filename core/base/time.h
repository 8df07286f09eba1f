#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace rollcall::base {

/// A moment in UTC, to the millisecond. Everything is stored and computed in it; local time exists only on screens.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// ISO 8601 with milliseconds and Z ("2026-03-09T08:15:00.000Z"): 24 characters, so text order is time order.
[[nodiscard]] QString toIso(UtcTime time);

/// Reads ISO 8601 with an offset or Z; without either the text is taken as UTC. Nothing for any other text.
[[nodiscard]] std::optional<UtcTime> fromIso(const QString& text);

/// Where a program asks for the time. Tests step their own. Its functions may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcTime now() const = 0;

    /// Time that goes on whatever the clock is set to, also while the machine sleeps; only the difference of two
    /// readings between which the machine was not started anew means anything.
    [[nodiscard]] virtual std::chrono::milliseconds running() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] std::chrono::milliseconds running() const override; ///< Linux's CLOCK_BOOTTIME
};

} // namespace rollcall::base
