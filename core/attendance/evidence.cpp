#include "core/attendance/evidence.h"

#include <algorithm>

namespace rollcall::attendance {
namespace {

bool isNobody(const Reading& reading)
{
    return reading.refusal == domain::Reason::NoFace || (!reading.person && !reading.refusal);
}

} // namespace

EvidenceWindow::EvidenceWindow(const EvidenceSettings& settings) : m_settings(settings)
{
    m_settings.among = std::max(m_settings.among, m_settings.needed);
}

std::optional<Reading> EvidenceWindow::add(Moment now, const Reading& reading)
{
    dropStale(now, reading);
    if (isNobody(reading) || isHeld(now, reading))
        return std::nullopt;
    m_readings.push_back(reading);
    if (m_readings.size() > m_settings.among)
        m_readings.pop_front();
    m_lastGathered = now;
    if (agreeing() < m_settings.needed)
        return std::nullopt;
    m_readings.clear();
    m_held.push_back({reading.person, now});
    return reading;
}

std::size_t EvidenceWindow::agreeing() const
{
    return m_readings.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(m_readings, m_readings.back()));
}

void EvidenceWindow::startOver()
{
    m_readings.clear();
    m_lastGathered.reset();
}

void EvidenceWindow::reset()
{
    startOver();
    m_held.clear();
}

void EvidenceWindow::dropStale(Moment now, const Reading& reading)
{
    std::erase_if(m_held, [&](const Held& held) { return now - held.lastSeen >= m_settings.absence; });
    const bool gap = m_lastGathered && now - *m_lastGathered > m_settings.longestGap;
    const bool anotherPerson = reading.person && std::ranges::any_of(m_readings, [&](const Reading& gathered) {
                                   return gathered.person && gathered.person != reading.person;
                               });
    if (gap || anotherPerson)
        m_readings.clear();
}

bool EvidenceWindow::isHeld(Moment now, const Reading& reading)
{
    const auto found = std::ranges::find(m_held, reading.person, &Held::person);
    if (found != m_held.end())
        found->lastSeen = now;
    return found != m_held.end() || (!reading.person && !m_held.empty());
}

} // namespace rollcall::attendance
