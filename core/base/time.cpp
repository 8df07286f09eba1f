#include "core/base/time.h"

#include <QDateTime>
#include <QTimeZone>

#include <ctime>

namespace rollcall::base {
namespace {

// Every row that is read or written has a time, and QDateTime takes longer to spell one than SQLite to find the row.
constexpr QStringView kForm = u"0000-00-00T00:00:00.000Z";

QString written(std::chrono::year_month_day date, std::chrono::hh_mm_ss<std::chrono::milliseconds> clock)
{
    QString text = kForm.toString();
    QChar* const letters = text.data();
    const auto put = [letters](qsizetype last, qsizetype digits, qint64 number) {
        for (qsizetype at = last; at > last - digits; --at, number /= 10)
            letters[at] = QChar(static_cast<char16_t>(u'0' + number % 10));
    };
    put(3, 4, static_cast<int>(date.year()));
    put(6, 2, static_cast<unsigned>(date.month()));
    put(9, 2, static_cast<unsigned>(date.day()));
    put(12, 2, clock.hours().count());
    put(15, 2, clock.minutes().count());
    put(18, 2, clock.seconds().count());
    put(22, 3, clock.subseconds().count());
    return text;
}

bool hasForm(QStringView text)
{
    if (text.size() != kForm.size())
        return false;
    for (qsizetype at = 0; at < text.size(); ++at)
        if (kForm[at] == u'0' ? text[at] < u'0' || text[at] > u'9' : text[at] != kForm[at])
            return false;
    return true;
}

/// Of text as toIso() writes it; nothing where there is no such day or time.
std::optional<UtcTime> ownText(QStringView text)
{
    if (!hasForm(text))
        return std::nullopt;
    const auto number = [text](qsizetype first, qsizetype digits) {
        int value = 0;
        for (qsizetype at = first; at < first + digits; ++at)
            value = 10 * value + (text[at].unicode() - u'0');
        return value;
    };
    const std::chrono::year_month_day date(std::chrono::year(number(0, 4)),
                                           std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                           std::chrono::day(static_cast<unsigned>(number(8, 2))));
    const int hour = number(11, 2);
    const int minute = number(14, 2);
    const int second = number(17, 2);
    if (number(0, 4) == 0 || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second) + std::chrono::milliseconds(number(20, 3));
}

} // namespace

QString toIso(UtcTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    if (date.year() >= std::chrono::year(1) && date.year() <= std::chrono::year(9999))
        return written(date, std::chrono::hh_mm_ss(time - day));
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<UtcTime> fromIso(const QString& text)
{
    if (const auto own = ownText(text))
        return own;
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
