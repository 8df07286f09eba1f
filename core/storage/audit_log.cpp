#include "core/storage/audit_log.h"

#include "core/security/chain_hash.h"
#include "core/storage/detail/audit_chain.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

#include <algorithm>
#include <limits>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::propagate;
using base::Result;

qint64 readId(Row& row)
{
    return row.integer();
}

AuditHead readHead(Row& row)
{
    return {.id = row.integer(),
            .table = row.name(&auditTableFromName),
            .date = row.text(),
            .rows = row.integer(),
            .hash = row.bytes()};
}

} // namespace

QString tableName(AuditTable table)
{
    switch (table) {
    case AuditTable::Attempts:
        return u"attendance_attempts"_s;
    case AuditTable::StaffActions:
        return u"staff_actions"_s;
    case AuditTable::Cuts:
        return u"audit_cuts"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AuditTable> auditTableFromName(const QString& name)
{
    const auto found = std::ranges::find(kAuditTables, name, &tableName);
    return found == kAuditTables.end() ? std::nullopt : std::optional(*found);
}

QByteArray startOfChain()
{
    return QByteArray(security::kChainHashBytes, '\0');
}

Result<std::vector<AuditRow>> AuditLog::rows(AuditTable table, std::optional<qint64> after, int limit)
{
    using Ids = std::numeric_limits<qint64>;
    return readChained(m_database, table, after.value_or(Ids::min()), Ids::max(), limit);
}

Result<qint64> AuditLog::count(AuditTable table)
{
    return readCount(m_database, u"SELECT count(*) FROM "_s % tableName(table), {});
}

Result<qint64> AuditLog::lastGivenId(const QString& table)
{
    return readCount(m_database, u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s, {table});
}

Result<std::optional<qint64>> AuditLog::rowOfHash(AuditTable table, const QByteArray& hash, qint64 except)
{
    return readRow(m_database,
                   u"SELECT id FROM "_s % tableName(table) % u" WHERE hash = ? AND id <> ? ORDER BY id LIMIT 1",
                   {hash, except}, &readId);
}

Result<std::optional<qint64>> AuditLog::rowFollowing(AuditTable table, const QByteArray& hash, qint64 except)
{
    return readRow(m_database,
                   u"SELECT id FROM "_s % tableName(table) %
                       u" WHERE previous_hash = ? AND id <> ? ORDER BY id LIMIT 1",
                   {hash, except}, &readId);
}

Result<std::vector<AuditHead>> AuditLog::heads(AuditTable table)
{
    return readRows(m_database,
                    u"SELECT id, table_name, date, row_count, hash FROM audit_heads WHERE table_name = ? ORDER BY id"_s,
                    {tableName(table)}, &readHead);
}

Result<qint64> AuditLog::firstMissingHead()
{
    return readCount(m_database,
                     u"SELECT min(id) FROM (SELECT 1 AS id UNION ALL SELECT id + 1 FROM audit_heads)"
                     " WHERE id NOT IN (SELECT id FROM audit_heads)"_s,
                     {});
}

Result<std::optional<AuditHead>> AuditLog::current(AuditTable table)
{
    const QString name = tableName(table);
    return readRow(m_database,
                   u"SELECT 0, ?, substr(created_at, 1, 10), (SELECT count(*) FROM "_s % name %
                       u") + (SELECT coalesce(max(row_count), 0) FROM audit_cuts WHERE table_name = ?), hash FROM " %
                       name % u" WHERE hash IS NOT NULL ORDER BY id DESC LIMIT 1",
                   {name, name}, &readHead);
}

} // namespace rollcall::storage
