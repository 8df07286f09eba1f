#pragma once

#include "app/runtime/back_off_p.h"
#include "app/runtime/jump_filter.h"
#include "app/runtime/position_source.h"

#include <QIODevice>
#include <QNmeaPositionInfoSource>
#include <QTimer>

#include <mutex>

namespace rollcall::runtime {

/// A way to the receiver. `device` is opened, or still connecting; null where that failed at once.
struct NmeaConnection
{
    std::unique_ptr<QIODevice> device;
    QNmeaPositionInfoSource::UpdateMode mode = QNmeaPositionInfoSource::RealTimeMode;
};

/// Reads NMEA from a device, and connects again whenever the device fails or falls silent.
class NmeaPosition final : public QObject, public PositionSource
{
    Q_OBJECT

public:
    /// Makes a connection that calls lose() of its argument when it breaks.
    using Connect = std::function<NmeaConnection(NmeaPosition&)>;

    /// `name` is the detail of errors.
    NmeaPosition(QString name, Connect connectDevice);
    ~NmeaPosition() override;
    Q_DISABLE_COPY_MOVE(NmeaPosition)

    void start(OnState onState) override;
    void stop() override;
    [[nodiscard]] std::optional<PositionFix> current() const override;

    /// The device failed or was cut off.
    void lose();

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    struct Stamped
    {
        domain::Position position;
        TimePoint time;
    };

    void connectReceiver();
    void takeUpdate(const QGeoPositionInfo& info);
    void watch();
    void report(PositionState state, const std::optional<base::Error>& error = {});

    QString m_name;
    Connect m_connect;
    OnState m_onState;
    PositionState m_state = PositionState::Stopped;
    JumpFilter m_filter;
    BackOff m_backOff;
    QTimer m_retry;
    QTimer m_watchdog;
    TimePoint m_lastHeard;
    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<QNmeaPositionInfoSource> m_receiver;
    mutable std::mutex m_mutex;
    std::optional<Stamped> m_fix; ///< guarded by m_mutex
};

} // namespace rollcall::runtime
