#include "core/attendance/watch_rules.h"

#include <algorithm>
#include <array>
#include <bit>

namespace rollcall::attendance {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Attempt;
using domain::Method;
using domain::PlacedMark;
using domain::Reason;

constexpr std::array kLimits{
    // Whoever stays before the camera is refused once; to be refused six times one has to step up six times.
    WatchLimit{WatchRule::StudentFailures, "failures.student"_L1, Severity::Notice, 6, 10min},
    // A class of 30 with one refusal for every third student stays below.
    WatchLimit{WatchRule::MachineFailures, "failures.machine"_L1, Severity::Notice, 20, 10min},
    // A decision takes three readings 120 ms apart, and before it one has to step aside and the next one up: a queue
    // that files past takes a second for each.
    WatchLimit{WatchRule::FacesTooFast, "faces.fast"_L1, Severity::Warning, 5, 3s},
    // Two equal distances may be chance: over a year of single-precision numbers that happens. Three in one lesson not.
    WatchLimit{WatchRule::FacesAlike, "faces.alike"_L1, Severity::Warning, 3, 10min},
    // Number, PIN and two keys take more than 5 s, and the next one has to step up.
    WatchLimit{WatchRule::PinsTooFast, "pins.fast"_L1, Severity::Warning, 4, 20s},
    // The wrong door and then the right one are two.
    WatchLimit{WatchRule::ManyMachines, "machines.many"_L1, Severity::Warning, 3, 10min},
    // Next door is a minute away, with a check-in at both ends.
    WatchLimit{WatchRule::RoomsTooFast, "rooms.fast"_L1, Severity::Warning, 2, 1min},
    WatchLimit{WatchRule::OutsideSession, "marks.outside-session"_L1, Severity::Warning, 1, 0ms},
    WatchLimit{WatchRule::MarkWithoutTry, "marks.without-try"_L1, Severity::Warning, 1, 0ms},
    // A receiver that errs once or twice does not make a machine that was carried away.
    WatchLimit{WatchRule::OutsideCampus, "place.outside"_L1, Severity::Warning, 5, 1h},
    // A class that comes before the receiver has found its place stays below.
    WatchLimit{WatchRule::PositionUnknown, "place.unknown"_L1, Severity::Notice, 35, 1h},
    WatchLimit{WatchRule::FramesReplayed, "frames.replayed"_L1, Severity::Warning, 1, 1h},
    WatchLimit{WatchRule::ClockBack, "clock.back"_L1, Severity::Warning, 1, 0ms},
    // Who has forgotten a PIN is locked once or twice and then asks.
    WatchLimit{WatchRule::PinLocked, "locks.pin"_L1, Severity::Notice, 3, 24h},
    // Five wrong passwords in a minute may be a new keyboard; the same again is not.
    WatchLimit{WatchRule::AccountLocked, "locks.account"_L1, Severity::Warning, 2, 24h},
    // Twenty wrong ones in a minute are no mistake.
    WatchLimit{WatchRule::MachineLocked, "locks.machine"_L1, Severity::Warning, 1, 24h},
    WatchLimit{WatchRule::LogAltered, "file.log"_L1, Severity::Warning, 1, 0ms},
    WatchLimit{WatchRule::SchemaAltered, "file.schema"_L1, Severity::Warning, 1, 0ms},
};

const QString kAttempts = u"attendance_attempts"_s;
const QString kMarks = u"session_attendance"_s;

/// So many of a student's marks may lie near one another in time.
constexpr std::size_t kMarksCompared = 4;

QString ofStudent(const Attempt& attempt)
{
    return attempt.studentId ? QString::number(attempt.studentId->value) : QString();
}

QString ofMachine(const Attempt& attempt)
{
    return attempt.device.hash;
}

QString ofMachineAndDistance(const Attempt& attempt)
{
    return attempt.device.hash % u'\n' % QString::number(std::bit_cast<quint64>(attempt.faceDistance.value_or(0)), 16);
}

QString itself(const Attempt& attempt)
{
    return QString::number(attempt.id.value);
}

bool isFailure(const Attempt& attempt)
{
    return attempt.reason && isSuspicious(*attempt.reason);
}

bool isMarkBy(Method method, const Attempt& attempt)
{
    return attempt.success && attempt.method == method;
}

/// A rule about attempts: which it is about, what those of one burst have in common, and what of them is counted once.
struct AttemptRule
{
    WatchRule rule;
    bool (*concerns)(const Attempt&);
    QString (*key)(const Attempt&);
    QString (*what)(const Attempt&);
};

constexpr std::array kAttemptRules{
    AttemptRule{WatchRule::StudentFailures, [](const Attempt& a) { return a.studentId && isFailure(a); }, &ofStudent,
                &itself},
    AttemptRule{WatchRule::MachineFailures, &isFailure, &ofMachine, &itself},
    AttemptRule{WatchRule::FacesTooFast, [](const Attempt& a) { return isMarkBy(Method::Face, a); }, &ofMachine,
                &ofStudent},
    AttemptRule{WatchRule::FacesAlike,
                [](const Attempt& a) { return isMarkBy(Method::Face, a) && a.faceDistance.has_value(); },
                &ofMachineAndDistance, &ofStudent},
    AttemptRule{WatchRule::PinsTooFast, [](const Attempt& a) { return isMarkBy(Method::Pin, a); }, &ofMachine,
                &ofStudent},
    AttemptRule{WatchRule::ManyMachines, [](const Attempt& a) { return a.studentId.has_value(); }, &ofStudent,
                &ofMachine},
    AttemptRule{WatchRule::OutsideCampus, [](const Attempt& a) { return a.reason == Reason::OutsideCampus; },
                &ofMachine, &itself},
    AttemptRule{WatchRule::PositionUnknown, [](const Attempt& a) { return a.reason == Reason::PositionUnknown; },
                &ofMachine, &itself},
    AttemptRule{WatchRule::FramesReplayed, [](const Attempt& a) { return a.reason == Reason::ReplayedFrames; },
                &ofMachine, &itself},
};

Bursts burstsOf(WatchRule rule)
{
    const auto& limit = limitOf(rule);
    return {limit.count, limit.within};
}

WatchFinding findingOf(WatchRule rule, const Burst& burst, const QString& table)
{
    return {.rule = rule,
            .from = burst.from,
            .to = burst.to,
            .student = {},
            .machine = {},
            .detail = {},
            .count = burst.events,
            .table = table,
            .rows = burst.rows};
}

} // namespace

std::span<const WatchLimit> allWatchLimits()
{
    return kLimits;
}

const WatchLimit& limitOf(WatchRule rule)
{
    return *std::ranges::find(kLimits, rule, &WatchLimit::rule);
}

bool isSuspicious(Reason reason)
{
    switch (reason) {
    case Reason::NotAuthenticated:
    case Reason::ReplayedFrames:
    case Reason::LivenessFailed:
    case Reason::FaceMismatch:
        return true;
    default:
        return false;
    }
}

AttemptWatch::AttemptWatch()
{
    for (const auto& each : kAttemptRules)
        m_bursts.push_back(burstsOf(each.rule));
}

void AttemptWatch::add(const Attempt& attempt)
{
    for (std::size_t i = 0; i < kAttemptRules.size(); ++i)
        if (const auto& each = kAttemptRules.at(i); each.concerns(attempt))
            m_bursts[i].add(each.key(attempt), {attempt.createdAt, attempt.id.value, each.what(attempt)});
}

std::vector<WatchFinding> AttemptWatch::findings() const
{
    std::vector<WatchFinding> all;
    for (std::size_t i = 0; i < kAttemptRules.size(); ++i) {
        const auto& each = kAttemptRules.at(i);
        for (const auto& burst : m_bursts[i].found()) {
            auto finding = findingOf(each.rule, burst, kAttempts);
            if (each.key == &ofStudent)
                finding.student = base::PersonId{burst.key.toLongLong()};
            else
                finding.machine = burst.key.section(u'\n', 0, 0);
            all.push_back(std::move(finding));
        }
    }
    return all;
}

void MarkWatch::add(const PlacedMark& placed)
{
    const auto& mark = placed.mark;
    if (mark.method == Method::Manual)
        return;
    if (mark.markedAt < placed.startsAt || mark.markedAt > placed.endsAt)
        find(WatchRule::OutsideSession, placed);
    if (!placed.hasTry)
        find(WatchRule::MarkWithoutTry, placed);
    compareRooms(placed);
}

void MarkWatch::find(WatchRule rule, const PlacedMark& placed)
{
    const auto& mark = placed.mark;
    const auto [place, isNew] = m_ofSession.try_emplace({rule, mark.sessionId}, m_findings.size());
    if (isNew)
        m_findings.push_back({.rule = rule,
                              .from = mark.markedAt,
                              .to = mark.markedAt,
                              .student = mark.studentId,
                              .machine = mark.device.hash,
                              .detail = u"session %1"_s.arg(mark.sessionId.value),
                              .count = 0,
                              .table = kMarks,
                              .rows = {}});
    auto& finding = m_findings[place->second];
    finding.from = std::min(finding.from, mark.markedAt);
    finding.to = std::max(finding.to, mark.markedAt);
    if (finding.student != mark.studentId)
        finding.student.reset();
    if (finding.machine != mark.device.hash)
        finding.machine.clear();
    ++finding.count;
    if (finding.rows.size() < kBurstRowsMax)
        finding.rows.push_back(mark.id.value);
}

void MarkWatch::compareRooms(const PlacedMark& placed)
{
    if (placed.room.isEmpty())
        return;
    const auto& mark = placed.mark;
    auto& latest = m_latest[mark.studentId];
    for (const auto& other : latest) {
        const auto gap = std::chrono::abs(mark.markedAt - other.mark.markedAt);
        // One machine may stand at the door of a building and serve every room in it.
        if (other.room == placed.room || other.mark.device.hash == mark.device.hash ||
            gap >= limitOf(WatchRule::RoomsTooFast).within)
            continue;
        m_findings.push_back({.rule = WatchRule::RoomsTooFast,
                              .from = std::min(mark.markedAt, other.mark.markedAt),
                              .to = std::max(mark.markedAt, other.mark.markedAt),
                              .student = mark.studentId,
                              .machine = {},
                              .detail = u"%1, %2"_s.arg(other.room, placed.room),
                              .count = 2,
                              .table = kMarks,
                              .rows = {other.mark.id.value, mark.id.value}});
    }
    if (latest.size() == kMarksCompared)
        latest.erase(latest.begin());
    latest.push_back(placed);
}

std::vector<WatchFinding> watchLocks(std::span<const WatchedLock> locks)
{
    std::vector<WatchFinding> all;
    for (const auto rule : {WatchRule::PinLocked, WatchRule::AccountLocked, WatchRule::MachineLocked}) {
        auto bursts = burstsOf(rule);
        for (const auto& lock : locks)
            if (lock.rule == rule)
                bursts.add(lock.subject, {lock.at, lock.row, QString::number(lock.row)});
        for (const auto& burst : bursts.found()) {
            all.push_back(findingOf(rule, burst, u"staff_actions"_s));
            all.back().detail = burst.key;
        }
    }
    return all;
}

std::optional<WatchFinding> watchClock(const domain::ClockChange& change, qint64 row, qint64 attemptsBehind)
{
    if (change.step >= 0ms)
        return std::nullopt;
    return WatchFinding{.rule = WatchRule::ClockBack,
                        .from = change.wall,
                        .to = change.highest,
                        .student = {},
                        .machine = {},
                        .detail = u"%1 s"_s.arg(std::chrono::duration_cast<std::chrono::seconds>(-change.step).count()),
                        .count = attemptsBehind,
                        .table = u"clock_changes"_s,
                        .rows = {row}};
}

} // namespace rollcall::attendance
