#include "core/attendance/bursts.h"

#include <algorithm>
#include <optional>

namespace rollcall::attendance {
namespace {

constexpr std::size_t kForgetAtLeast = 4096;

} // namespace

Bursts::Bursts(int count, std::chrono::milliseconds within)
    : m_count(static_cast<std::size_t>(count))
    , m_within(within)
    , m_forgetAt(kForgetAtLeast)
{}

void Bursts::extend(Burst& burst, const WatchedEvent& event)
{
    burst.to = event.at;
    ++burst.events;
    if (burst.rows.size() < kBurstRowsMax)
        burst.rows.push_back(event.row);
}

void Bursts::add(const QString& key, const WatchedEvent& event)
{
    if (m_keys.size() >= m_forgetAt)
        forget(event.at);
    Key& own = m_keys[key];
    std::erase_if(own.latest, [&](const WatchedEvent& earlier) { return earlier.what == event.what; });
    if (own.latest.size() == m_count)
        own.latest.erase(own.latest.begin());
    own.latest.push_back(event);
    if (own.latest.size() < m_count || event.at - own.latest.front().at > m_within)
        return;
    std::optional<base::UtcTime> counted;
    if (own.burst >= 0 && event.at - m_found[static_cast<std::size_t>(own.burst)].to <= m_within) {
        counted = m_found[static_cast<std::size_t>(own.burst)].to;
    } else {
        own.burst = std::ssize(m_found);
        m_found.push_back({.key = key, .from = own.latest.front().at, .to = event.at, .events = 0, .rows = {}});
    }
    for (const auto& each : own.latest)
        if (!counted || each.at > *counted || each.row == event.row)
            extend(m_found[static_cast<std::size_t>(own.burst)], each);
}

void Bursts::forget(base::UtcTime now)
{
    std::erase_if(m_keys, [&](const auto& key) { return now - key.second.latest.back().at > m_within; });
    m_forgetAt = std::max(kForgetAtLeast, 2 * m_keys.size());
}

} // namespace rollcall::attendance
