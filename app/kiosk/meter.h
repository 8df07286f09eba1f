#pragma once

#include "core/services/timings.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace rollcall::kiosk {

class Kiosk;

/// Measures a running kiosk: how long the window's thread was busy at a stretch, how many camera pictures a second the
/// window shows, how soon a face is decided on, and memory. For the window's thread; the kiosk must outlive it.
class Meter final : public QObject
{
    Q_OBJECT

public:
    explicit Meter(const Kiosk& kiosk, QObject* parent = nullptr);

    /// Since it was made. Milliseconds, and megabytes of 1e6 bytes:
    ///   seconds, preview_fps
    ///   gui_longest_ms, gui_over_50_ms: the longest stretch in which the window's thread could not answer a timer, and
    ///   how many were over 50
    ///   gui_longest_work_ms: the most it worked in one such stretch; the rest of it waited for a processor, which
    ///   other programs or, in a virtual machine, other machines had people, marked: tries stored, and those that were
    ///   good decision_ms {median, p95}: from the frame in which a face was readable first to its answer in the window.
    ///   A face is looked for every 120 ms, so it may have been there so much longer first_decision_ms: from the start
    ///   of the process; null where there was none memory_start_mb, memory_mb, memory_peak_mb
    [[nodiscard]] QJsonObject report() const;

private:
    using Clock = std::chrono::steady_clock;

    void watchThread();
    void watchDecisions();

    const Kiosk& m_kiosk;
    Clock::time_point m_begin = Clock::now();
    double m_startMemoryMb;

    QTimer m_beat;
    Clock::time_point m_lastBeat = Clock::now();
    Clock::duration m_longest{};
    std::chrono::nanoseconds m_lastWork{};
    std::chrono::nanoseconds m_longestWork{};
    int m_overLimit = 0;

    std::optional<Clock::time_point> m_readableSince;
    std::optional<std::chrono::milliseconds> m_firstDecision;
    services::Timings m_decisions;
    int m_marked = 0;
};

} // namespace rollcall::kiosk
