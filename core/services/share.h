#pragma once

#include <cmath>
#include <cstddef>

namespace rollcall::services {

/// The largest count that is at most `share` (0..1) of `whole`. Exact also for shares such as 0.29, which no binary
/// fraction is.
[[nodiscard]] inline std::size_t countOf(double share, std::size_t whole)
{
    constexpr double kRounding = 1e-9;
    return static_cast<std::size_t>(std::floor(share * static_cast<double>(whole) + kRounding));
}

} // namespace rollcall::services
