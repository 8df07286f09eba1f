#include "core/storage/audit_cut_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/audit_chain.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

#include <limits>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::propagate;
using base::Result;

AuditHead readHead(Row& row)
{
    return {.id = 0,
            .table = row.name(&auditTableFromName),
            .date = row.text(),
            .rows = row.integer(),
            .hash = row.bytes()};
}

AuditCut readCut(Row& row)
{
    const qint64 id = row.integer();
    AuditHead head = readHead(row);
    return {.id = id, .head = std::move(head), .lastRow = row.integer(), .at = row.time()};
}

qint64 readId(Row& row)
{
    return row.integer();
}

/// How many rows stand before the first that was not written before `before`.
Result<qint64> rowsBefore(Database& database, const QString& table, base::UtcTime before)
{
    return readCount(database,
                     u"SELECT count(*) FROM "_s % table % u" WHERE id < (SELECT coalesce(min(id), " %
                         QString::number(std::numeric_limits<qint64>::max()) % u") FROM " % table %
                         u" WHERE created_at >= ?)",
                     {before});
}

Result<std::optional<AuditHead>> headAmong(Database& database, const QString& table, qint64 above, qint64 upTo)
{
    return readRow(database,
                   u"SELECT table_name, date, row_count, hash FROM audit_heads WHERE table_name = ? AND row_count > ?"
                   " AND row_count <= ? ORDER BY row_count DESC LIMIT 1"_s,
                   {table, above, upTo}, &readHead);
}

} // namespace

Result<std::optional<AuditCut>> AuditCutTable::latest(AuditTable table)
{
    return readRow(m_database,
                   u"SELECT id, table_name, last_date, row_count, last_hash, last_row, created_at FROM audit_cuts"
                   " WHERE table_name = ? ORDER BY id DESC LIMIT 1"_s,
                   {tableName(table)}, &readCut);
}

Result<std::optional<AuditCut>> AuditCutTable::possible(AuditTable table, base::UtcTime before, base::UtcTime at)
{
    const QString name = tableName(table);
    const auto cut = latest(table);
    if (!cut)
        return propagate(cut);
    const qint64 gone = *cut ? (*cut)->head.rows : 0;
    const auto old = rowsBefore(m_database, name, before);
    if (!old)
        return propagate(old);
    auto head = headAmong(m_database, name, gone, gone + *old);
    if (!head)
        return propagate(head);
    if (!*head)
        return std::nullopt;
    const auto row =
        readRow(m_database,
                u"SELECT id FROM (SELECT id, hash FROM "_s % name % u" ORDER BY id LIMIT 1 OFFSET ?) WHERE hash = ?",
                {(*head)->rows - gone - 1, (*head)->hash}, &readId);
    if (!row)
        return propagate(row);
    if (!*row)
        return fail(ErrorCode::DatabaseDamaged, u"%1: the head of %2"_s.arg(name, (*head)->date));
    return AuditCut{.id = 0, .head = std::move(**head), .lastRow = **row, .at = at};
}

Result<void> AuditCutTable::insert(const AuditCut& cut)
{
    const auto id =
        insertChained(m_database, AuditTable::Cuts,
                      u"INSERT INTO audit_cuts (table_name, last_date, row_count, last_hash, last_row,"
                      " created_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
                      {tableName(cut.head.table), cut.head.date, cut.head.rows, cut.head.hash, cut.lastRow, cut.at});
    if (!id)
        return propagate(id);
    return {};
}

Result<qint64> AuditCutTable::removeRows(AuditTable table, int limit)
{
    const QString name = tableName(table);
    return changeRows(m_database,
                      u"DELETE FROM "_s % name % u" WHERE id IN (SELECT id FROM " % name %
                          u" WHERE id <= (SELECT max(last_row) FROM audit_cuts WHERE table_name = ?)"
                          " ORDER BY id LIMIT ?)",
                      {name, limit});
}

Result<OldRows> AuditCutTable::rowsUpTo(const AuditCut& cut)
{
    const auto rows = readRow(m_database,
                              u"SELECT count(*), min(created_at), max(created_at) FROM "_s % tableName(cut.head.table) %
                                  u" WHERE id <= ?",
                              {cut.lastRow}, &readOldRows);
    if (!rows)
        return propagate(rows);
    return rows->value_or(OldRows{});
}

} // namespace rollcall::storage
