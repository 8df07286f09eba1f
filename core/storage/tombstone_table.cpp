#include "core/storage/tombstone_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Tombstone;

constexpr QStringView kSelect = u"SELECT person_id, reason, erased_at FROM tombstones";

Tombstone readTombstone(Row& row)
{
    return {.personId = row.id<base::PersonId>(), .reason = row.text(), .erasedAt = row.time()};
}

} // namespace

Result<void> TombstoneTable::insert(const Tombstone& tombstone)
{
    const auto id = insertRow(m_database, u"INSERT INTO tombstones (person_id, reason, erased_at) VALUES (?, ?, ?)"_s,
                              {tombstone.personId, tombstone.reason, tombstone.erasedAt});
    if (!id)
        return base::propagate(id);
    return {};
}

Result<std::optional<Tombstone>> TombstoneTable::find(base::PersonId person)
{
    return readRow(m_database, kSelect % u" WHERE person_id = ?"_s, {person}, &readTombstone);
}

Result<std::vector<Tombstone>> TombstoneTable::all()
{
    return readRows(m_database, kSelect % u" ORDER BY person_id"_s, {}, &readTombstone);
}

} // namespace rollcall::storage
