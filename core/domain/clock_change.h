#pragma once

#include "core/base/time.h"
#include "core/domain/names.h"

#include <chrono>

namespace rollcall::domain {

/// A row of `clock_changes`: the clock was found moved. Attempts with a higher id than `lastAttempt` and a time before
/// `highest` were stored while it was behind.
struct ClockChange
{
    base::UtcTime wall;               ///< what the clock said when it was found
    base::UtcTime highest;            ///< the latest time stored until then
    std::chrono::milliseconds step{}; ///< by how much it was moved; negative: back
    ClockEvidence evidence = ClockEvidence::StoredTimes;
    qint64 lastAttempt = 0; ///< id of the last attempt until then; 0: none
    qint64 lastAction = 0;  ///< id of the last staff action until then; 0: none

    bool operator==(const ClockChange&) const = default;
};

} // namespace rollcall::domain
