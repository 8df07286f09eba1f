#include "core/storage/detail/audit_chain.h"

#include "core/security/chain_hash.h"
#include "core/storage/audit_cut_table.h"
#include "core/storage/database.h"
#include "core/storage/detail/audit_record.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/statement.h"
#include "core/storage/transaction.h"

#include <QStringBuilder>

#include <sqlite3.h>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::propagate;
using base::Result;

constexpr QStringView kLinkColumns = u"id, previous_hash, hash, substr(created_at, 1, 10), ";
constexpr QStringView kAttemptColumns = u"session_id, student_id, success, reason, latitude, longitude, face_distance,"
                                        " device_hash, ip_address, user_agent, method, liveness, created_at";
constexpr int kAttemptColumnCount = 13;
constexpr QStringView kStaffActionColumns = u"actor_id, actor_name, action, subject, detail, created_at";
constexpr int kStaffActionColumnCount = 6;
constexpr QStringView kCutColumns = u"table_name, last_row, last_date, row_count, last_hash, created_at";
constexpr int kCutColumnCount = 6;
constexpr int kPageRows = 1000;

void addValue(AuditRecord& record, const QVariant& value)
{
    if (value.isNull())
        record.addNull();
    else if (value.typeId() == QMetaType::Double)
        record.addReal(value.toDouble());
    else if (value.typeId() == QMetaType::QString)
        record.addText(value.toString().toUtf8());
    else if (value.typeId() == QMetaType::QByteArray)
        record.addBytes(value.toByteArray());
    else
        record.addInteger(value.toLongLong());
}

AuditRow readLinked(Row& row, AuditTable table, int columnCount)
{
    AuditRow read{
        .id = row.integer(), .previousHash = row.bytes(), .hash = row.bytes(), .date = row.text(), .record = {}};
    AuditRecord record;
    record.addText(tableName(table).toUtf8());
    record.addInteger(read.id);
    for (int column = 0; column < columnCount; ++column)
        addValue(record, row.stored());
    read.record = record.bytes();
    return read;
}

/// What a row is chained to: the chained row before it.
struct Link
{
    qint64 id = 0;
    QByteArray hash;
    QString date;
};

Link readLink(Row& row)
{
    return {.id = row.integer(), .hash = row.bytes(), .date = row.text()};
}

Result<std::optional<Link>> linkBefore(Database& database, AuditTable table, qint64 id)
{
    return readRow(database,
                   u"SELECT id, hash, substr(created_at, 1, 10) FROM "_s % tableName(table) %
                       u" WHERE id < ? AND hash IS NOT NULL ORDER BY id DESC LIMIT 1",
                   {id}, &readLink);
}

/// How many rows of the chain are no longer there.
using CountCut = Result<qint64> (*)(Database&, AuditTable);

Result<qint64> rowsCut(Database& database, AuditTable table)
{
    const auto cut = AuditCutTable(database).latest(table);
    if (!cut)
        return propagate(cut);
    return *cut ? (*cut)->head.rows : 0;
}

/// Of a file that has no table of cuts yet.
Result<qint64> noneCut(Database& /*database*/, AuditTable /*table*/)
{
    return 0;
}

Result<void> keepHead(Database& database, AuditTable table, const Link& last, CountCut countCut)
{
    const auto cut = countCut(database, table);
    if (!cut)
        return propagate(cut);
    const auto kept = insertRow(database,
                                u"INSERT INTO audit_heads (table_name, date, row_count, hash) VALUES (?1, ?2,"
                                " ?3 + (SELECT count(*) FROM "_s %
                                    tableName(table) % u" WHERE id <= ?4), ?5)",
                                {tableName(table), last.date, *cut, last.id, last.hash});
    if (!kept)
        return propagate(kept);
    return {};
}

/// Returns the row as the next one's link.
Result<Link> chain(Database& database, AuditTable table, const AuditRow& row, const std::optional<Link>& before,
                   CountCut countCut)
{
    if (before && before->date != row.date) {
        if (const auto kept = keepHead(database, table, *before, countCut); !kept)
            return propagate(kept);
    }
    const QByteArray previous = before ? before->hash : startOfChain();
    const QByteArray hash = security::chainHash(previous, row.record);
    const auto written =
        changeRow(database, u"UPDATE "_s % tableName(table) % u" SET previous_hash = ?, hash = ? WHERE id = ?",
                  {previous, hash, row.id}, tableName(table));
    if (!written)
        return propagate(written);
    return Link{.id = row.id, .hash = hash, .date = row.date};
}

/// Read back, so that what is hashed is what SQLite made of the values.
Result<void> chainNewRow(Database& database, AuditTable table, qint64 id)
{
    const auto row =
        readRow(database, u"SELECT "_s % auditColumns(table) % u" FROM " % tableName(table) % u" WHERE id = ?", {id},
                auditReader(table));
    if (!row)
        return propagate(row);
    const auto before = linkBefore(database, table, id);
    if (!before)
        return propagate(before);
    if (const auto chained = chain(database, table, row->value(), *before, rowsCut); !chained)
        return propagate(chained);
    return {};
}

Result<qint64> insertAndChain(Database& database, AuditTable table, const QString& sql, const Values& values)
{
    const auto id = insertRow(database, sql, values);
    if (!id)
        return id;
    if (const auto chained = chainNewRow(database, table, *id); !chained)
        return propagate(chained);
    return id;
}

Result<void> chainOldRowsOf(Database& database, AuditTable table)
{
    AuditLog log(database);
    std::optional<qint64> last;
    std::optional<Link> before;
    for (;;) {
        const auto rows = log.rows(table, last, kPageRows);
        if (!rows)
            return propagate(rows);
        if (rows->empty())
            return {};
        for (const AuditRow& row : *rows) {
            auto link = chain(database, table, row, before, noneCut);
            if (!link)
                return propagate(link);
            before = std::move(*link);
        }
        last = rows->back().id;
    }
}

} // namespace

QString auditColumns(AuditTable table)
{
    switch (table) {
    case AuditTable::Attempts:
        return kLinkColumns % kAttemptColumns;
    case AuditTable::StaffActions:
        return kLinkColumns % kStaffActionColumns;
    case AuditTable::Cuts:
        return kLinkColumns % kCutColumns;
    }
    Q_UNREACHABLE();
}

ReadAuditRow auditReader(AuditTable table)
{
    switch (table) {
    case AuditTable::Attempts:
        return [](Row& row) { return readLinked(row, AuditTable::Attempts, kAttemptColumnCount); };
    case AuditTable::StaffActions:
        return [](Row& row) { return readLinked(row, AuditTable::StaffActions, kStaffActionColumnCount); };
    case AuditTable::Cuts:
        return [](Row& row) { return readLinked(row, AuditTable::Cuts, kCutColumnCount); };
    }
    Q_UNREACHABLE();
}

Result<qint64> insertChained(Database& database, AuditTable table, const QString& sql, const Values& values)
{
    if (sqlite3_get_autocommit(database.connection().handle()) == 0)
        return insertAndChain(database, table, sql, values);
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return propagate(transaction);
    auto id = insertAndChain(database, table, sql, values);
    if (!id)
        return id;
    if (const auto committed = transaction->commit(); !committed)
        return propagate(committed);
    return id;
}

Result<void> chainOldRows(Database& database)
{
    for (const AuditTable table : {AuditTable::Attempts, AuditTable::StaffActions}) {
        if (auto chained = chainOldRowsOf(database, table); !chained)
            return chained;
    }
    return {};
}

} // namespace rollcall::storage
