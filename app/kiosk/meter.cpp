#include "app/kiosk/meter.h"

#include "app/common/machine.h"
#include "app/kiosk/kiosk.h"

#include <ctime>
#include <utility>

namespace rollcall::kiosk {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr auto kBeat = 5ms;
constexpr auto kLongestAllowed = 50ms;

/// What this thread has had of the processor.
std::chrono::nanoseconds workOfThread()
{
    timespec time{};
    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

Meter::Meter(const Kiosk& kiosk, QObject* parent)
    : QObject(parent)
    , m_kiosk(kiosk)
    , m_startMemoryMb(app::presentMemoryMb())
{
    watchThread();
    watchDecisions();
}

void Meter::watchThread()
{
    m_lastWork = workOfThread();
    m_beat.setTimerType(Qt::PreciseTimer);
    m_beat.callOnTimeout(this, [this] {
        const auto now = Clock::now();
        const auto busy = now - std::exchange(m_lastBeat, now) - kBeat;
        const auto work = workOfThread();
        m_longest = std::max(m_longest, busy);
        m_longestWork = std::max(m_longestWork, work - std::exchange(m_lastWork, work));
        m_overLimit += busy > kLongestAllowed ? 1 : 0;
    });
    m_beat.start(kBeat);
}

void Meter::watchDecisions()
{
    connect(&m_kiosk, &Kiosk::looked, this, [this](const services::LiveCheckIn::Look& look) {
        const bool isReadable = look.faces.inZone.size() == 1 && !look.hint;
        if (look.outcome) {
            if (!m_firstDecision)
                m_firstDecision = app::processAge();
            m_decisions.add(Clock::now() - m_readableSince.value_or(look.at));
            m_marked += look.outcome->mark ? 1 : 0;
            m_readableSince.reset();
        } else if (!isReadable || look.isDecided) {
            m_readableSince.reset();
        } else if (!m_readableSince) {
            m_readableSince = look.at;
        }
    });
}

QJsonObject Meter::report() const
{
    const double seconds = std::chrono::duration<double>(Clock::now() - m_begin).count();
    return {{u"seconds"_s, seconds},
            {u"preview_fps"_s, m_kiosk.picturesShown() / seconds},
            {u"gui_longest_ms"_s, Milliseconds(m_longest).count()},
            {u"gui_longest_work_ms"_s, Milliseconds(m_longestWork).count()},
            {u"gui_over_50_ms"_s, m_overLimit},
            {u"people"_s, static_cast<qint64>(m_decisions.size())},
            {u"marked"_s, m_marked},
            {u"decision_ms"_s, QJsonObject{{u"median"_s, m_decisions.medianMs()}, {u"p95"_s, m_decisions.p95Ms()}}},
            {u"first_decision_ms"_s,
             m_firstDecision ? QJsonValue(static_cast<qint64>(m_firstDecision->count())) : QJsonValue()},
            {u"memory_start_mb"_s, m_startMemoryMb},
            {u"memory_mb"_s, app::presentMemoryMb()},
            {u"memory_peak_mb"_s, app::peakMemoryMb()}};
}

} // namespace rollcall::kiosk
