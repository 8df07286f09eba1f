#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/domain/place.h"
#include "core/storage/page.h"

#include <QByteArray>
#include <QDate>
#include <QVariant>

#include <concepts>
#include <optional>
#include <vector>

namespace rollcall::storage {

/// One bound parameter. Texts and bytes are stored as such even when null in Qt's sense; only an empty optional is
/// NULL.
class Value final
{
public:
    template <std::same_as<bool> T>
    Value(T value) : m_variant(value ? 1 : 0)
    {}
    Value(int value) : m_variant(value) {}
    Value(qint64 value) : m_variant(value) {}
    Value(double value) : m_variant(value) {}
    Value(const QString& text);
    Value(const QByteArray& bytes);
    Value(base::UtcTime time) : m_variant(base::toIso(time)) {}
    Value(QDate date) : m_variant(date.toString(Qt::ISODate)) {}
    Value(QTime time) : m_variant(time.toString(Qt::ISODate)) {}
    template <class Tag>
    Value(base::Id<Tag> id) : m_variant(id.value)
    {}
    template <class T>
    Value(const std::optional<T>& value) : m_variant(value ? Value(*value).m_variant : QVariant())
    {}

    [[nodiscard]] const QVariant& variant() const { return m_variant; }

private:
    QVariant m_variant;
};

using Values = std::vector<Value>;

/// Ends the text of a list that is read by pages; see Where::valuesAnd().
inline constexpr QStringView kLimit = u" LIMIT ? OFFSET ?";

/// The two columns of a point.
[[nodiscard]] std::optional<double> latitudeOf(const std::optional<domain::GeoPoint>& point);
[[nodiscard]] std::optional<double> longitudeOf(const std::optional<domain::GeoPoint>& point);

/// A pattern for LIKE ... ESCAPE '\' that finds the text wherever it stands; LIKE's own characters are taken
/// literally.
[[nodiscard]] QString containing(QString text);

/// Conditions joined by AND, as far as a filter sets them.
class Where final
{
public:
    /// `condition` has one question mark for the value: "course_id = ?".
    template <class T>
    void addIfSet(const QString& condition, const std::optional<T>& value)
    {
        if (value)
            add(condition, {*value});
    }
    void add(const QString& condition, const Values& values = {});

    /// " WHERE a AND b", or nothing.
    [[nodiscard]] QString sql() const { return m_sql; }
    [[nodiscard]] const Values& values() const { return m_values; }

    /// The values, then those of kLimit.
    [[nodiscard]] Values valuesAnd(Page page) const;

private:
    QString m_sql;
    Values m_values;
};

} // namespace rollcall::storage
