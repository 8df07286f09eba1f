#include "app/runtime/nmea_position_p.h"
#include "core/attendance/geofence.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>
#include <cmath>

using namespace rollcall;

namespace {

/// A receiver that sends what it is told.
class Feed final : public QIODevice
{
public:
    Feed() { open(QIODevice::ReadOnly); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() + QIODevice::bytesAvailable(); }
    [[nodiscard]] bool canReadLine() const override { return m_bytes.contains('\n') || QIODevice::canReadLine(); }
    void send(const QByteArray& bytes)
    {
        m_bytes += bytes;
        emit readyRead();
    }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        const qint64 taken = std::min<qint64>(size, m_bytes.size());
        std::copy_n(m_bytes.constData(), taken, data);
        m_bytes.remove(0, taken);
        return taken;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

} // namespace

/// Whatever a receiver sends: a place on Earth with a finite accuracy, or none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::application();
    Feed* feed = nullptr;
    runtime::NmeaPosition position(QStringLiteral("feed"), [&feed](runtime::NmeaPosition&) {
        auto device = std::make_unique<Feed>();
        feed = device.get();
        return runtime::NmeaConnection{std::move(device)};
    });
    position.start({});
    while (!feed)
        QCoreApplication::processEvents();
    feed->send(fuzz::bytesOf(data, size));
    QCoreApplication::processEvents();
    if (const auto fix = position.current())
        fuzz::require(attendance::isValid(fix->position.point) && fix->position.accuracyM &&
                      std::isfinite(*fix->position.accuracyM) && *fix->position.accuracyM >= 0);
    return 0;
}
