#pragma once

#include "core/base/time.h"

#include <optional>

namespace rollcall::domain {

/// A row of `rate_limits` without its name: how often one subject tried.
struct TryCount
{
    base::UtcTime windowStartedAt;
    int tries = 0;    ///< since then; where only wrong ones are limited, those
    int lockouts = 0; ///< since the last right try
    std::optional<base::UtcTime> lockedUntil;

    bool operator==(const TryCount&) const = default;
};

} // namespace rollcall::domain
