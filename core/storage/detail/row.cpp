#include "core/storage/detail/row.h"

namespace rollcall::storage {

void Row::markUnreadable()
{
    if (!m_unreadable)
        m_unreadable = m_column - 1;
}

std::optional<double> Row::optionalReal()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

std::optional<QByteArray> Row::optionalBytes()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : std::optional(value.toByteArray());
}

base::UtcTime Row::time()
{
    return known(base::fromIso(text())).value_or(base::UtcTime{});
}

std::optional<base::UtcTime> Row::optionalTime()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : known(base::fromIso(value.toString()));
}

QDate Row::date()
{
    const QDate date = QDate::fromString(text(), Qt::ISODate);
    if (!date.isValid())
        markUnreadable();
    return date;
}

QTime Row::timeOfDay()
{
    const QTime time = QTime::fromString(text(), Qt::ISODate);
    if (!time.isValid())
        markUnreadable();
    return time;
}

std::optional<domain::GeoPoint> Row::point()
{
    const auto latitude = optionalReal();
    const auto longitude = optionalReal();
    return latitude && longitude ? std::optional(domain::GeoPoint{*latitude, *longitude}) : std::nullopt;
}

} // namespace rollcall::storage
