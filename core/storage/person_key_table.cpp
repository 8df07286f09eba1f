#include "core/storage/person_key_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::PersonId;
using base::Result;

Result<void> PersonKeyTable::insert(PersonId person, const QByteArray& wrapped)
{
    const auto id =
        insertRow(m_database, u"INSERT INTO person_keys (person_id, wrapped_key) VALUES (?, ?)"_s, {person, wrapped});
    if (!id)
        return base::propagate(id);
    return {};
}

Result<std::optional<QByteArray>> PersonKeyTable::find(PersonId person)
{
    return readRow<QByteArray>(m_database, u"SELECT wrapped_key FROM person_keys WHERE person_id = ?"_s, {person},
                               [](Row& row) { return row.bytes(); });
}

Result<std::vector<WrappedKey>> PersonKeyTable::all()
{
    return readRows<WrappedKey>(m_database, u"SELECT person_id, wrapped_key FROM person_keys ORDER BY person_id"_s, {},
                                [](Row& row) {
                                    const PersonId person{row.integer()};
                                    return WrappedKey{person, row.bytes()};
                                });
}

Result<void> PersonKeyTable::replace(PersonId person, const QByteArray& wrapped)
{
    return changeRow(m_database, u"UPDATE person_keys SET wrapped_key = ? WHERE person_id = ?"_s, {wrapped, person},
                     u"key of user "_s % QString::number(person.value));
}

Result<void> PersonKeyTable::remove(PersonId person)
{
    return changeRow(m_database, u"DELETE FROM person_keys WHERE person_id = ?"_s, {person},
                     u"key of user "_s % QString::number(person.value));
}

} // namespace rollcall::storage
