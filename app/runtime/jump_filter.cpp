#include "app/runtime/jump_filter.h"

#include "core/attendance/geofence.h"

namespace rollcall::runtime {

bool JumpFilter::isReachable(const Seen& from, const Seen& to) const
{
    const double seconds = std::chrono::duration<double>(to.time - from.time).count();
    const double strayM =
        m_limits.accuracyFloorM + from.position.accuracyM.value_or(0) + to.position.accuracyM.value_or(0);
    return attendance::distanceM(from.position.point, to.position.point) <= m_limits.speedMpsMax * seconds + strayM;
}

bool JumpFilter::accept(const domain::Position& position, TimePoint time)
{
    const Seen seen{position, time};
    if (!m_trusted || isReachable(*m_trusted, seen)) {
        m_trusted = seen;
        m_candidate.reset();
        return true;
    }
    m_candidateFixes = m_candidate && isReachable(*m_candidate, seen) ? m_candidateFixes + 1 : 1;
    m_candidate = seen;
    if (m_candidateFixes < m_limits.fixesToSettle)
        return false;
    m_trusted = seen;
    m_candidate.reset();
    return true;
}

void JumpFilter::reset()
{
    m_trusted.reset();
    m_candidate.reset();
}

} // namespace rollcall::runtime
