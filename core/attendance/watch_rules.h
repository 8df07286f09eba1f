#pragma once

#include "core/attendance/bursts.h"
#include "core/domain/attempt.h"
#include "core/domain/clock_change.h"
#include "core/domain/placed_mark.h"

#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rollcall::attendance {

/// What is watched for; docs/operating.md has the rules in words.
enum class WatchRule {
    StudentFailures, ///< one student is refused again and again
    MachineFailures, ///< people are refused again and again at one machine
    FacesTooFast,    ///< more faces than can walk by
    FacesAlike,      ///< several students with one and the same distance
    PinsTooFast,     ///< more PINs than several people can type
    ManyMachines,    ///< one student at several machines at once
    RoomsTooFast,    ///< one student marked in two rooms with no time to walk
    OutsideSession,  ///< marked before the start or after the end
    MarkWithoutTry,  ///< a mark that no check-in made
    OutsideCampus,   ///< tries from outside the geofence
    PositionUnknown, ///< tries without a position
    FramesReplayed,  ///< a camera delivered frames of an earlier try
    ClockBack,       ///< the clock was behind an earlier time
    PinLocked,       ///< wrong PINs locked one student
    AccountLocked,   ///< wrong passwords locked an account
    MachineLocked,   ///< wrong PINs or passwords locked a machine
    LogAltered,      ///< the chain of an audit log is broken
    SchemaAltered,   ///< the file has not the tables and triggers that Rollcall makes
};

enum class Severity { Notice, Warning };

/// The name is stable: scripts read it. `count` different things within `within` are a finding; each one where
/// `count` is 1.
struct WatchLimit
{
    WatchRule rule;
    QLatin1StringView name;
    Severity severity;
    int count;
    std::chrono::milliseconds within;
};

[[nodiscard]] std::span<const WatchLimit> allWatchLimits();
[[nodiscard]] const WatchLimit& limitOf(WatchRule rule);

/// Something that somebody should look at, and the rows that raised it.
struct WatchFinding
{
    WatchRule rule = WatchRule::StudentFailures;
    base::UtcTime from;
    base::UtcTime to;
    std::optional<base::PersonId> student{};
    QString machine; ///< domain::Device::hash; empty where it is of no one machine
    QString detail;  ///< what else names it: "session 12", "7200 s", "trigger attendance_attempts_stay: missing"
    qint64 count = 0;
    QString table;
    std::vector<qint64> rows; ///< ids in the table, the first kBurstRowsMax

    bool operator==(const WatchFinding&) const = default;
};

/// A refusal that says something of who tried: a wrong PIN, or a face that is not the one it should be. Nobody is
/// suspected for being early, in another class, or two before the camera.
[[nodiscard]] bool isSuspicious(domain::Reason reason);

/// Watches the attempts as they pass. Not for use by two threads at a time.
class AttemptWatch final
{
public:
    AttemptWatch();
    /// Requires an attempt not before the last one.
    void add(const domain::Attempt& attempt);
    [[nodiscard]] std::vector<WatchFinding> findings() const;

private:
    std::vector<Bursts> m_bursts; ///< of each rule about attempts
};

/// Watches the marks as they pass; those that staff made by hand are let by. Not for use by two threads at a time.
class MarkWatch final
{
public:
    /// Requires a mark of a session that does not start before the last one's.
    void add(const domain::PlacedMark& placed);
    [[nodiscard]] const std::vector<WatchFinding>& findings() const { return m_findings; }

private:
    /// One finding for each rule and session.
    void find(WatchRule rule, const domain::PlacedMark& placed);
    void compareRooms(const domain::PlacedMark& placed);

    std::vector<WatchFinding> m_findings;
    std::map<std::pair<WatchRule, base::SessionId>, std::size_t> m_ofSession;
    std::unordered_map<base::PersonId, std::vector<domain::PlacedMark>> m_latest;
};

/// A lock as the log of staff actions tells it.
struct WatchedLock
{
    WatchRule rule = WatchRule::PinLocked; ///< one of the three about locks
    QString subject;                       ///< "user 12", "account", "machine"
    base::UtcTime at;
    qint64 row = 0;
};

/// Requires locks in order of time. Pure; any thread.
[[nodiscard]] std::vector<WatchFinding> watchLocks(std::span<const WatchedLock> locks);

/// Nothing for a clock that was set forward. `attemptsBehind` were stored with a time before the highest one. Pure; any
/// thread.
[[nodiscard]] std::optional<WatchFinding> watchClock(const domain::ClockChange& change, qint64 row,
                                                     qint64 attemptsBehind);

} // namespace rollcall::attendance
