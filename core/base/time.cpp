#include "core/base/time.h"

#include <QDateTime>
#include <QTimeZone>

#include <ctime>

namespace rollcall::base {

QString toIso(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<UtcTime> fromIso(const QString& text)
{
    // Text without an offset is never read as local time: an hour that summer time skips is not valid there.
    auto parsed = QDateTime::fromString(text % u'Z', Qt::ISODateWithMs);
    if (!parsed.isValid())
        parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return UtcTime(std::chrono::milliseconds(parsed.toMSecsSinceEpoch()));
}

UtcTime SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::milliseconds SystemClock::running() const
{
    std::timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                         std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace rollcall::base
