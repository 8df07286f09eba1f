#include "app/runtime/position_source.h"

#include "app/runtime/nmea_position_p.h"
#include "core/services/source_names.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSerialPort>
#include <QTcpSocket>

#include <atomic>

namespace rollcall::runtime {
namespace {

using namespace Qt::StringLiterals;

// Lines are shorter than 100 bytes; one without an end fills this and no more.
constexpr qint64 kBufferBytes = 65'536;

/// A place that somebody measured once.
class FixedPosition final : public PositionSource
{
public:
    explicit FixedPosition(domain::GeoPoint point) : m_point(point) {}

    void start(OnState onState) override
    {
        m_isRunning = true;
        if (onState) {
            onState(PositionState::Starting, {});
            onState(PositionState::Running, {});
        }
    }
    void stop() override { m_isRunning = false; }
    [[nodiscard]] std::optional<PositionFix> current() const override
    {
        return m_isRunning ? std::optional(PositionFix{{m_point, 0.0}, {}}) : std::nullopt;
    }

private:
    domain::GeoPoint m_point;
    std::atomic<bool> m_isRunning = false;
};

std::unique_ptr<PositionSource> open(domain::GeoPoint point)
{
    return std::make_unique<FixedPosition>(point);
}

std::unique_ptr<PositionSource> open(const services::SerialReceiver& named)
{
    return std::make_unique<NmeaPosition>(named.device, [named](NmeaPosition& position) -> NmeaConnection {
        auto port = std::make_unique<QSerialPort>(named.device);
        port->setBaudRate(named.baud);
        port->setReadBufferSize(kBufferBytes);
        if (!port->open(QIODevice::ReadOnly))
            return {};
        QObject::connect(port.get(), &QSerialPort::errorOccurred, &position, &NmeaPosition::lose);
        return {std::move(port)};
    });
}

std::unique_ptr<PositionSource> open(const services::Recording& named)
{
    return std::make_unique<NmeaPosition>(named.path, [named](NmeaPosition&) -> NmeaConnection {
        auto file = std::make_unique<QFile>(named.path);
        if (!file->open(QIODevice::ReadOnly))
            return {};
        return {std::move(file), QNmeaPositionInfoSource::SimulationMode};
    });
}

std::unique_ptr<PositionSource> open(const services::PositionServer& named)
{
    const QString name = u"%1:%2"_s.arg(named.host, QString::number(named.port));
    return std::make_unique<NmeaPosition>(name, [named](NmeaPosition& position) -> NmeaConnection {
        auto socket = std::make_unique<QTcpSocket>();
        socket->setProxy(QNetworkProxy::NoProxy);
        socket->setReadBufferSize(kBufferBytes);
        QObject::connect(socket.get(), &QTcpSocket::errorOccurred, &position, &NmeaPosition::lose);
        socket->connectToHost(named.host, named.port, QIODevice::ReadOnly);
        return {std::move(socket)};
    });
}

} // namespace

base::Result<std::unique_ptr<PositionSource>> openPosition(const QString& uri)
{
    const auto name = services::readPositionName(uri);
    if (!name)
        return base::propagate(name);
    return std::visit([](const auto& named) { return open(named); }, *name);
}

} // namespace rollcall::runtime
