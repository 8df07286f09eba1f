#include "core/storage/detail/audit_chain.h"

#include "core/security/chain_hash.h"
#include "core/storage/audit_cut_table.h"
#include "core/storage/database.h"
#include "core/storage/detail/audit_record.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/prepared.h"
#include "core/storage/detail/statement.h"
#include "core/storage/transaction.h"

#include <QStringBuilder>

#include <sqlite3.h>

#include <cstring>
#include <utility>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::propagate;
using base::Result;

constexpr QStringView kLinkColumns = u"id, previous_hash, hash, substr(created_at, 1, 10), ";
constexpr int kLinkColumnCount = 4;
constexpr QStringView kAttemptColumns = u"session_id, student_id, success, reason, latitude, longitude, face_distance,"
                                        " device_hash, ip_address, user_agent, method, liveness, created_at";
constexpr QStringView kStaffActionColumns = u"actor_id, actor_name, action, subject, detail, created_at";
constexpr QStringView kCutColumns = u"table_name, last_row, last_date, row_count, last_hash, created_at";
constexpr int kPageRows = 1000;

QStringView columnsOf(AuditTable table)
{
    switch (table) {
    case AuditTable::Attempts:
        return kAttemptColumns;
    case AuditTable::StaffActions:
        return kStaffActionColumns;
    case AuditTable::Cuts:
        return kCutColumns;
    }
    Q_UNREACHABLE();
}

bool isAscii(QByteArrayView text)
{
    constexpr quint64 kHighBits = 0x8080808080808080;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (quint64 eight = 0; end - at >= 8; at += 8) {
        std::memcpy(&eight, at, sizeof eight);
        if ((eight & kHighBits) != 0)
            return false;
    }
    for (; at != end; ++at)
        if (static_cast<uchar>(*at) > 0x7f)
            return false;
    return true;
}

QByteArrayView bytesIn(sqlite3_stmt* statement, int column)
{
    const void* bytes = sqlite3_column_blob(statement, column); // of a text its UTF-8
    return {static_cast<const char*>(bytes), sqlite3_column_bytes(statement, column)};
}

void addValue(AuditRecord& record, sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return record.addNull();
    case SQLITE_INTEGER:
        return record.addInteger(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return record.addReal(sqlite3_column_double(statement, column));
    case SQLITE_BLOB:
        return record.addBytes(bytesIn(statement, column));
    default:
        if (const auto text = bytesIn(statement, column); isAscii(text))
            return record.addText(text);
        // The chains are made of what SQLite makes of a text in UTF-16: it puts U+FFFD for a few code points.
        const auto* text = static_cast<const QChar*>(sqlite3_column_text16(statement, column));
        record.addText(QString(text, sqlite3_column_bytes16(statement, column) / qsizetype{sizeof(QChar)}).toUtf8());
    }
}

AuditRow readLinked(sqlite3_stmt* statement, QByteArrayView table, AuditRecord& record)
{
    AuditRow row{.id = sqlite3_column_int64(statement, 0),
                 .previousHash = bytesIn(statement, 1).toByteArray(),
                 .hash = bytesIn(statement, 2).toByteArray(),
                 .date = QString::fromUtf8(bytesIn(statement, 3)),
                 .record = {}};
    record.clear();
    record.addText(table);
    record.addInteger(row.id);
    for (int column = kLinkColumnCount; column < sqlite3_column_count(statement); ++column)
        addValue(record, statement, column);
    row.record = QByteArray(record.bytes().constData(), record.bytes().size());
    return row;
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

/// The rows of the chain up to `last`. Counted from the row of the head before: of a table of years the first row of a
/// day would otherwise wait for seconds. Where that row is gone, all are counted.
Result<qint64> rowsUpTo(Database& database, AuditTable table, const Link& last, qint64 cut)
{
    const QString name = tableName(table);
    const auto head = readRow<std::pair<qint64, QByteArray>>(
        database, u"SELECT row_count, hash FROM audit_heads WHERE table_name = ? ORDER BY id DESC LIMIT 1"_s, {name},
        [](Row& row) { return std::pair(row.integer(), row.bytes()); });
    if (!head)
        return propagate(head);
    if (*head) {
        const auto id = readRow<qint64>(
            database, u"SELECT id FROM "_s % name % u" WHERE id <= ? AND hash = ? ORDER BY id DESC LIMIT 1",
            {last.id, (*head)->second}, [](Row& row) { return row.integer(); });
        if (!id)
            return propagate(id);
        if (*id) {
            const auto since =
                readCount(database, u"SELECT count(*) FROM "_s % name % u" WHERE id > ? AND id <= ?", {**id, last.id});
            return since ? (*head)->first + *since : since;
        }
    }
    const auto all = readCount(database, u"SELECT count(*) FROM "_s % name % u" WHERE id <= ?", {last.id});
    return all ? cut + *all : all;
}

Result<void> keepHead(Database& database, AuditTable table, const Link& last, CountCut countCut)
{
    const auto cut = countCut(database, table);
    if (!cut)
        return propagate(cut);
    const auto rows = rowsUpTo(database, table, last, *cut);
    if (!rows)
        return propagate(rows);
    const auto kept =
        insertRow(database, u"INSERT INTO audit_heads (table_name, date, row_count, hash) VALUES (?, ?, ?, ?)"_s,
                  {tableName(table), last.date, *rows, last.hash});
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
    const auto rows = readChained(database, table, id - 1, id, 1);
    if (!rows)
        return propagate(rows);
    const auto before = linkBefore(database, table, id);
    if (!before)
        return propagate(before);
    if (const auto chained = chain(database, table, rows->front(), *before, rowsCut); !chained)
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

Result<std::vector<AuditRow>> readChained(Database& database, AuditTable table, qint64 after, qint64 through, int limit)
{
    const QString name = tableName(table);
    const QString sql = u"SELECT "_s % kLinkColumns % columnsOf(table) % u" FROM " % name %
                        u" WHERE id > ? AND id <= ? ORDER BY id LIMIT ?";
    const auto statement = prepare(database, sql.toLatin1());
    if (!statement)
        return propagate(statement);
    sqlite3_stmt* const rows = statement->get();
    sqlite3_bind_int64(rows, 1, after);
    sqlite3_bind_int64(rows, 2, through);
    sqlite3_bind_int(rows, 3, limit);
    const QByteArray nameText = name.toLatin1();
    AuditRecord record;
    std::vector<AuditRow> read;
    int code = sqlite3_step(rows);
    for (; code == SQLITE_ROW; code = sqlite3_step(rows))
        read.push_back(readLinked(rows, nameText, record));
    if (code != SQLITE_DONE)
        return tl::unexpected(lastError(database));
    return read;
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
