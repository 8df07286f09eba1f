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

/// Where a program asks for the time. Tests step their own. now() may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override;
};

} // namespace rollcall::base
