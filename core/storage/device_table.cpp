#include "core/storage/device_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::PersonId;
using base::Result;
namespace {

constexpr Ageing kUnseen{.table = u"devices", .time = u"last_seen_at"};

constexpr QStringView kMostStudentsFirst = u" ORDER BY students DESC, device_hash, name COLLATE NOCASE, person_id";

MachineUse readUse(Row& row)
{
    return {.student = row.id<PersonId>(),
            .name = row.text(),
            .machine = row.text(),
            .first = row.time(),
            .last = row.time(),
            .students = row.integer(),
            .machines = row.integer(),
            .checkIns = row.integer()};
}

} // namespace

Result<void> DeviceTable::note(PersonId person, const QString& hash, base::UtcTime at)
{
    const auto noted = insertRow(m_database,
                                 u"INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at)"
                                 " VALUES (?, ?, ?, ?) ON CONFLICT (person_id, device_hash) DO UPDATE SET"
                                 " last_seen_at = max(last_seen_at, excluded.last_seen_at)"_s,
                                 {person, hash, at, at});
    if (!noted)
        return base::propagate(noted);
    return {};
}

// The tries are counted of the rows that are shown, not of all.
Result<std::vector<MachineUse>> DeviceTable::uses(base::UtcTime since, const QString& text, Page page)
{
    Where named;
    if (!text.isEmpty())
        named.add(u"name LIKE ? ESCAPE '\\'"_s, {containing(text)});
    const QString sql =
        u"WITH used AS (SELECT person_id, device_hash, first_seen_at, last_seen_at,"
        " count(*) OVER (PARTITION BY device_hash) AS students, count(*) OVER (PARTITION BY person_id) AS machines"
        " FROM devices WHERE last_seen_at >= ?),"
        " shown AS (SELECT person_id, name, device_hash, first_seen_at, last_seen_at, students, machines"
        " FROM used JOIN users u ON u.id = person_id"_s %
        named.sql() % kMostStudentsFirst % kLimit %
        u") SELECT *, (SELECT count(*) FROM attendance_attempts a WHERE a.student_id = shown.person_id"
        " AND a.created_at >= ? AND a.success = 1 AND a.device_hash = shown.device_hash) FROM shown" %
        kMostStudentsFirst;
    Values values{since};
    for (const auto& value : named.valuesAnd(page))
        values.push_back(value);
    values.emplace_back(since);
    return readRows(m_database, sql, values, &readUse);
}

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
