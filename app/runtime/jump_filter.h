#pragma once

#include "core/domain/place.h"

#include <chrono>
#include <optional>

namespace rollcall::runtime {

struct JumpLimits
{
    double speedMpsMax = 60;    ///< faster than a car or a bus
    double accuracyFloorM = 15; ///< a receiver strays by as much, whatever accuracy it claims
    int fixesToSettle = 5;      ///< in a row, each reachable from the one before, until a new place is believed
};

/// Tells positions that a machine can have reached from those it cannot: reflected signals, and false ones. Pure; not
/// thread-safe.
class JumpFilter final
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    explicit JumpFilter(const JumpLimits& limits = {}) : m_limits(limits) {}

    /// Whether this position is trusted; the first is. Requires a valid point and times that do not go back.
    bool accept(const domain::Position& position, TimePoint time);

    /// Forgets everything: the receiver was off for a while.
    void reset();

private:
    struct Seen
    {
        domain::Position position;
        TimePoint time;
    };

    [[nodiscard]] bool isReachable(const Seen& from, const Seen& to) const;

    JumpLimits m_limits;
    std::optional<Seen> m_trusted;
    std::optional<Seen> m_candidate;
    int m_candidateFixes = 0;
};

} // namespace rollcall::runtime
