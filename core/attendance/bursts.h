#pragma once

#include "core/base/time.h"

#include <QHashFunctions>
#include <QString>

#include <chrono>
#include <cstddef>
#include <unordered_map>
#include <vector>

namespace rollcall::attendance {

/// Something that happened, as a row of a table tells it.
struct WatchedEvent
{
    base::UtcTime at;
    qint64 row = 0;
    QString what; ///< events of one burst with the same text count once
};

/// Events of one key that came too thick.
struct Burst
{
    QString key;
    base::UtcTime from;
    base::UtcTime to;
    qint64 events = 0;
    std::vector<qint64> rows; ///< of the first kBurstRowsMax events

    bool operator==(const Burst&) const = default;
};

inline constexpr std::size_t kBurstRowsMax = 50;

/// Finds where as many different events of one key lie within some time, or less of it. What overlaps is one burst. It
/// holds a few events for each key of late, however many pass through. Not for use by two threads at a time.
class Bursts final
{
public:
    /// Requires count >= 1 and within >= 0.
    Bursts(int count, std::chrono::milliseconds within);

    /// Requires an event not before the last one, whatever its key.
    void add(const QString& key, const WatchedEvent& event);

    /// In the order in which they were found.
    [[nodiscard]] const std::vector<Burst>& found() const { return m_found; }

private:
    struct Key
    {
        std::vector<WatchedEvent> latest; ///< different ones, the oldest first, at most m_count
        std::ptrdiff_t burst = -1;        ///< index of the last one found; -1: none
    };

    void extend(Burst& burst, const WatchedEvent& event);
    void forget(base::UtcTime now);

    std::size_t m_count;
    std::chrono::milliseconds m_within;
    std::unordered_map<QString, Key> m_keys;
    std::size_t m_forgetAt;
    std::vector<Burst> m_found;
};

} // namespace rollcall::attendance
