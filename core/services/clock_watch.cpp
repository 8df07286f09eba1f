#include "core/services/clock_watch.h"

#include "core/storage/clock_change_table.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <chrono>

namespace rollcall::services {
namespace {

using domain::ClockChange;
using domain::ClockEvidence;
using std::chrono::milliseconds;
using storage::ClockChangeTable;

/// What the database tells of the time.
struct StoredTime
{
    std::optional<ClockChange> change; ///< the last one
    storage::LastWritten written;      ///< since then

    /// What the clock is known to have shown since it was moved the last time.
    [[nodiscard]] std::optional<base::UtcTime> shown() const
    {
        return change ? std::max(written.at, std::optional(change->wall)) : written.at;
    }
};

base::Result<StoredTime> readStoredTime(School& school)
{
    ClockChangeTable table(school.database());
    const auto change = table.last();
    if (!change)
        return base::propagate(change);
    const auto written = table.lastWritten(*change);
    if (!written)
        return base::propagate(written);
    return StoredTime{*change, *written};
}

base::Result<void> keep(School& school, const StoredTime& stored, base::UtcTime now, milliseconds step,
                        ClockEvidence evidence)
{
    const auto shown = stored.shown().value_or(now);
    return ClockChangeTable(school.database())
        .insert({.wall = now,
                 .highest = stored.change ? std::max(shown, stored.change->highest) : shown,
                 .step = step,
                 .evidence = evidence,
                 .lastAttempt = stored.written.attempt,
                 .lastAction = stored.written.action});
}

/// Whether a try that was stored just now has noticed the change already.
bool isKept(const StoredTime& stored, base::UtcTime now)
{
    return stored.change && std::chrono::abs(now - stored.change->wall) <= attendance::kClockTolerance;
}

} // namespace

base::Result<void> noteClock(School& school)
{
    const auto stored = readStoredTime(school);
    if (!stored)
        return base::propagate(stored);
    const auto now = school.now();
    const auto shown = stored->shown();
    const auto step = shown ? attendance::stepBackFrom(*shown, now) : std::nullopt;
    return step ? keep(school, *stored, now, *step, ClockEvidence::StoredTimes) : base::Result<void>();
}

base::Result<void> ClockWatch::check(School& school)
{
    const attendance::ClockReading reading{school.now(), school.running()};
    const auto step = m_last ? attendance::stepBetween(*m_last, reading) : std::nullopt;
    if (m_last && !step) {
        m_last = reading;
        return {};
    }
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto kept = [&]() -> base::Result<void> {
        if (!step)
            return noteClock(school);
        const auto stored = readStoredTime(school);
        if (!stored)
            return base::propagate(stored);
        return isKept(*stored, reading.wall) ? base::Result<void>()
                                             : keep(school, *stored, reading.wall, *step, ClockEvidence::RunningClock);
    }();
    if (!kept)
        return kept;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    m_last = reading;
    return {};
}

} // namespace rollcall::services
