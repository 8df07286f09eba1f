#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/domain/place.h"

#include <QByteArray>
#include <QDate>
#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace rollcall::storage {

/// The columns of one row, taken from left to right: each call reads the next. A time, a date or a name that cannot be
/// read makes the whole statement fail with DatabaseDamaged.
class Row final
{
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}

    /// As SQLite has it: a number, a text or null.
    [[nodiscard]] QVariant stored() { return next(); }
    [[nodiscard]] QString text() { return next().toString(); }
    [[nodiscard]] QByteArray bytes() { return next().toByteArray(); }
    [[nodiscard]] bool flag() { return next().toLongLong() != 0; }
    [[nodiscard]] qint64 integer() { return next().toLongLong(); }
    [[nodiscard]] double real() { return next().toDouble(); }
    [[nodiscard]] std::optional<double> optionalReal();
    [[nodiscard]] std::optional<QByteArray> optionalBytes();
    [[nodiscard]] base::UtcTime time();
    [[nodiscard]] std::optional<base::UtcTime> optionalTime();
    [[nodiscard]] QDate date();
    [[nodiscard]] QTime timeOfDay();
    [[nodiscard]] std::optional<domain::GeoPoint> point(); ///< two columns

    template <class IdType>
    [[nodiscard]] IdType id()
    {
        return IdType{integer()};
    }

    template <class IdType>
    [[nodiscard]] std::optional<IdType> optionalId()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(IdType{value.toLongLong()});
    }

    template <class Name>
    [[nodiscard]] Name name(std::optional<Name> (*fromText)(const QString&))
    {
        return known(fromText(text())).value_or(Name{});
    }

    template <class Name>
    [[nodiscard]] std::optional<Name> optionalName(std::optional<Name> (*fromText)(const QString&))
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : known(fromText(value.toString()));
    }

    /// The first column that could not be read.
    [[nodiscard]] std::optional<int> unreadableColumn() const { return m_unreadable; }

private:
    [[nodiscard]] QVariant next() { return m_query.value(m_column++); }
    void markUnreadable();

    template <class T>
    std::optional<T> known(std::optional<T> value)
    {
        if (!value)
            markUnreadable();
        return value;
    }

    const QSqlQuery& m_query;
    int m_column = 0;
    std::optional<int> m_unreadable;
};

} // namespace rollcall::storage
