#include "core/services/timings.h"

#include <algorithm>
#include <cmath>

namespace rollcall::services {

double Timings::quantileMs(double share) const
{
    if (m_runs.empty())
        return 0;
    auto sorted = m_runs;
    std::ranges::sort(sorted);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return std::chrono::duration<double, std::milli>(sorted[std::max<std::size_t>(rank, 1) - 1]).count();
}

} // namespace rollcall::services
