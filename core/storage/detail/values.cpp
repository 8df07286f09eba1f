#include "core/storage/detail/values.h"

#include <QStringBuilder>

namespace rollcall::storage {

using namespace Qt::StringLiterals;

// Qt binds a null QString or QByteArray as NULL.
Value::Value(const QString& text) : m_variant(text.isNull() ? u""_s : text) {}

Value::Value(const QByteArray& bytes) : m_variant(bytes.isNull() ? ""_ba : bytes) {}

std::optional<double> latitudeOf(const std::optional<domain::GeoPoint>& point)
{
    return point ? std::optional(point->latitudeDeg) : std::nullopt;
}

std::optional<double> longitudeOf(const std::optional<domain::GeoPoint>& point)
{
    return point ? std::optional(point->longitudeDeg) : std::nullopt;
}

QString containing(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' % text % u'%';
}

void Where::add(const QString& condition, const Values& values)
{
    m_sql += (m_sql.isEmpty() ? " WHERE "_L1 : " AND "_L1) % condition;
    m_values.insert(m_values.end(), values.begin(), values.end());
}

Values Where::valuesAnd(Page page) const
{
    Values all = m_values;
    all.emplace_back(page.limit);
    all.emplace_back(page.offset);
    return all;
}

} // namespace rollcall::storage
