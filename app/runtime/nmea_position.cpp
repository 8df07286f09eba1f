#include "app/runtime/nmea_position_p.h"
#include "core/attendance/geofence.h"

#include <QGeoPositionInfo>

#include <cmath>
#include <utility>

namespace rollcall::runtime {
namespace {

using std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kAgeMax = 10s;
constexpr auto kWatchInterval = 250ms;
// One sigma. Qt's accuracy attribute is twice dilution times this.
constexpr double kRangeErrorM = 5.1;

std::optional<domain::Position> positionOf(const QGeoPositionInfo& info)
{
    const domain::GeoPoint point{info.coordinate().latitude(), info.coordinate().longitude()};
    const double twoSigmaM = info.attribute(QGeoPositionInfo::HorizontalAccuracy);
    if (!info.coordinate().isValid() || !attendance::isValid(point) || !std::isfinite(twoSigmaM) || twoSigmaM < 0)
        return std::nullopt;
    return domain::Position{point, twoSigmaM / 2};
}

} // namespace

NmeaPosition::NmeaPosition(QString name, Connect connectDevice)
    : m_name(std::move(name))
    , m_connect(std::move(connectDevice))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &NmeaPosition::connectReceiver);
    connect(&m_watchdog, &QTimer::timeout, this, &NmeaPosition::watch);
}

NmeaPosition::~NmeaPosition()
{
    stop();
}

void NmeaPosition::start(OnState onState)
{
    Q_ASSERT(m_state == PositionState::Stopped);
    m_onState = std::move(onState);
    m_filter.reset();
    m_backOff.reset();
    report(PositionState::Starting);
    m_retry.start(0);
}

void NmeaPosition::stop()
{
    m_retry.stop();
    m_watchdog.stop();
    m_receiver.reset();
    m_device.reset();
    m_onState = nullptr;
    m_state = PositionState::Stopped;
    const std::scoped_lock lock(m_mutex);
    m_fix.reset();
}

std::optional<PositionFix> NmeaPosition::current() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_fix)
        return std::nullopt;
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - m_fix->time);
    if (age > kAgeMax)
        return std::nullopt;
    return PositionFix{m_fix->position, age};
}

void NmeaPosition::connectReceiver()
{
    auto connection = m_connect(*this);
    if (m_retry.isActive())
        return;
    if (!connection.device)
        return lose();
    m_lastHeard = steady_clock::now();
    m_device = std::move(connection.device);
    m_receiver = std::make_unique<QNmeaPositionInfoSource>(connection.mode);
    m_receiver->setUserEquivalentRangeError(kRangeErrorM);
    m_receiver->setDevice(m_device.get());
    connect(m_receiver.get(), &QNmeaPositionInfoSource::positionUpdated, this, &NmeaPosition::takeUpdate);
    m_receiver->startUpdates();
    m_watchdog.start(kWatchInterval);
}

void NmeaPosition::takeUpdate(const QGeoPositionInfo& info)
{
    const auto position = positionOf(info);
    if (!position)
        return;
    const auto now = steady_clock::now();
    m_lastHeard = now;
    m_backOff.reset();
    const bool isTrusted = m_filter.accept(*position, now);
    {
        const std::scoped_lock lock(m_mutex);
        m_fix = isTrusted ? std::optional(Stamped{*position, now}) : std::nullopt;
    }
    report(isTrusted ? PositionState::Running : PositionState::Unsure);
}

void NmeaPosition::watch()
{
    if (steady_clock::now() - m_lastHeard > kAgeMax)
        lose();
}

void NmeaPosition::lose()
{
    if (m_state == PositionState::Stopped || m_retry.isActive())
        return;
    m_watchdog.stop();
    // Both may be what is calling.
    if (m_receiver) {
        m_receiver->disconnect(this);
        m_receiver.release()->deleteLater();
    }
    if (m_device) {
        m_device->disconnect();
        m_device.release()->deleteLater();
    }
    m_retry.start(m_backOff.next());
    report(PositionState::Lost, base::Error{base::ErrorCode::PositionMissing, m_name});
}

void NmeaPosition::report(PositionState state, const std::optional<base::Error>& error)
{
    if (state == m_state)
        return;
    m_state = state;
    if (m_onState)
        m_onState(state, error);
}

} // namespace rollcall::runtime
