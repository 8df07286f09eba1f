#include "app/runtime/position_source.h"

#include "app/runtime/nmea_position_p.h"
#include "core/attendance/geofence.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSerialPort>
#include <QTcpSocket>

#include <atomic>

namespace rollcall::runtime {
namespace {

using namespace Qt::StringLiterals;

constexpr int kBaud = 9600;
// Lines are shorter than 100 bytes; one without an end fills this and no more.
constexpr qint64 kBufferBytes = 65'536;

tl::unexpected<base::Error> refuse(const QString& what)
{
    return base::fail(base::ErrorCode::InvalidArgument,
                      QString(what % u" (allowed: fixed:LAT,LON, serial:DEVICE?BAUD, nmea:FILE, tcp:HOST:PORT)"_s));
}

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

using Opened = base::Result<std::unique_ptr<PositionSource>>;

Opened openFixed(const QString& text)
{
    const auto parts = text.split(u',');
    bool hasLatitude = false;
    bool hasLongitude = false;
    const domain::GeoPoint point{parts.value(0).trimmed().toDouble(&hasLatitude),
                                 parts.value(1).trimmed().toDouble(&hasLongitude)};
    if (parts.size() != 2 || !hasLatitude || !hasLongitude || !attendance::isValid(point))
        return refuse(QString(u"fixed:"_s % text));
    return std::make_unique<FixedPosition>(point);
}

Opened openSerial(const QString& text)
{
    const QString device = text.section(u'?', 0, 0);
    bool hasBaud = true;
    const int baud = text.contains(u'?') ? text.section(u'?', 1).toInt(&hasBaud) : kBaud;
    if (device.isEmpty() || !hasBaud || baud <= 0)
        return refuse(QString(u"serial:"_s % text));
    return std::make_unique<NmeaPosition>(device, [device, baud](NmeaPosition& position) -> NmeaConnection {
        auto port = std::make_unique<QSerialPort>(device);
        port->setBaudRate(baud);
        port->setReadBufferSize(kBufferBytes);
        if (!port->open(QIODevice::ReadOnly))
            return {};
        QObject::connect(port.get(), &QSerialPort::errorOccurred, &position, &NmeaPosition::lose);
        return {std::move(port)};
    });
}

Opened openRecording(const QString& path)
{
    if (path.isEmpty())
        return refuse(u"nmea:"_s);
    return std::make_unique<NmeaPosition>(path, [path](NmeaPosition&) -> NmeaConnection {
        auto file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly))
            return {};
        return {std::move(file), QNmeaPositionInfoSource::SimulationMode};
    });
}

Opened openTcp(const QString& text)
{
    const QString host = text.section(u':', 0, -2);
    bool hasPort = false;
    const quint16 port = text.section(u':', -1).toUShort(&hasPort);
    if (host.isEmpty() || !hasPort || port == 0)
        return refuse(QString(u"tcp:"_s % text));
    return std::make_unique<NmeaPosition>(text, [host, port](NmeaPosition& position) -> NmeaConnection {
        auto socket = std::make_unique<QTcpSocket>();
        socket->setProxy(QNetworkProxy::NoProxy);
        socket->setReadBufferSize(kBufferBytes);
        QObject::connect(socket.get(), &QTcpSocket::errorOccurred, &position, &NmeaPosition::lose);
        socket->connectToHost(host, port, QIODevice::ReadOnly);
        return {std::move(socket)};
    });
}

} // namespace

Opened openPosition(const QString& uri)
{
    const QString scheme = uri.section(u':', 0, 0);
    const QString rest = uri.section(u':', 1);
    if (scheme == u"fixed")
        return openFixed(rest);
    if (scheme == u"serial")
        return openSerial(rest);
    if (scheme == u"nmea")
        return openRecording(rest);
    if (scheme == u"tcp")
        return openTcp(rest);
    return refuse(uri);
}

} // namespace rollcall::runtime
