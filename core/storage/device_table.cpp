#include "core/storage/device_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/statement.h"

namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::PersonId;
using base::Result;
namespace {

constexpr Ageing kUnseen{.table = u"devices", .time = u"last_seen_at"};

} // namespace

Result<std::vector<DeviceUse>> DeviceTable::ofPerson(PersonId person)
{
    return readRows<DeviceUse>(
        m_database,
        u"SELECT device_hash, first_seen_at, last_seen_at FROM devices WHERE person_id = ?"
        " ORDER BY first_seen_at, id"_s,
        {person},
        [](Row& row) { return DeviceUse{.hash = row.text(), .firstSeenAt = row.time(), .lastSeenAt = row.time()}; });
}

Result<qint64> DeviceTable::removeOfPerson(PersonId person)
{
    return changeRows(m_database, u"DELETE FROM devices WHERE person_id = ?"_s, {person});
}

Result<OldRows> DeviceTable::older(base::UtcTime before)
{
    return findOlder(m_database, kUnseen, before);
}

Result<qint64> DeviceTable::removeOlder(base::UtcTime before)
{
    return storage::removeOlder(m_database, kUnseen, before);
}

} // namespace rollcall::storage
