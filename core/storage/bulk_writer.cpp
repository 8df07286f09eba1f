#include "core/storage/bulk_writer.h"

#include "core/security/chain_hash.h"
#include "core/storage/audit_log.h"
#include "core/storage/database.h"
#include "core/storage/detail/audit_record.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/prepared.h"
#include "core/storage/detail/statement.h"

#include <sqlite3.h>

#include <array>
#include <cmath>
#include <utility>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::propagate;
using base::Result;

// Checks that name more than two values build a table of them for every statement.
constexpr auto kQuick = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"
                        "PRAGMA ignore_check_constraints = ON; PRAGMA cache_size = -262144; PRAGMA threads = 4";
constexpr auto kSafe = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                       "PRAGMA ignore_check_constraints = OFF; PRAGMA cache_size = -2000; PRAGMA threads = 0";

constexpr auto kInsertMark =
    "INSERT INTO session_attendance (session_id, student_id, marked_at, latitude, longitude, face_distance,"
    " device_hash, ip_address, user_agent, status, method, marked_by, reason)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kInsertAttempt =
    "INSERT INTO attendance_attempts (id, session_id, student_id, success, reason, latitude, longitude,"
    " face_distance, device_hash, ip_address, user_agent, method, liveness, created_at, previous_hash, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kInsertAction = "INSERT INTO staff_actions (id, actor_id, actor_name, action, subject, detail,"
                               " created_at, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

struct Index
{
    QString name;
    QString sql;
};

/// base::toIso() as UTF-8; of a time of the day before only the clock is written anew.
class IsoText final
{
public:
    const QByteArray& of(base::UtcTime time)
    {
        constexpr qint64 kDayMs = 86'400'000;
        const qint64 ms = time.time_since_epoch().count();
        if (m_text.isEmpty() || ms < m_midnight || ms >= m_midnight + kDayMs) {
            m_text = base::toIso(time).toLatin1();
            m_midnight = std::chrono::floor<std::chrono::days>(time).time_since_epoch().count() * kDayMs;
        }
        char* const letters = m_text.data();
        const auto put = [letters](int at, qint64 number) {
            letters[at] = static_cast<char>('0' + number / 10 % 10);
            letters[at + 1] = static_cast<char>('0' + number % 10);
        };
        const qint64 inDay = ms - m_midnight;
        put(11, inDay / 3'600'000);
        put(14, inDay / 60'000 % 60);
        put(17, inDay / 1000 % 60);
        put(20, inDay % 1000 / 10);
        letters[22] = static_cast<char>('0' + inDay % 10);
        return m_text;
    }

private:
    qint64 m_midnight = 0;
    QByteArray m_text;
};

/// Binds the columns of one row from left to right; those of a chained row go into its record as well. Lives until the
/// row is written: SQLite does not copy the bytes.
class RowWriter final
{
public:
    RowWriter(sqlite3_stmt* statement, AuditRecord* record) : m_statement(statement), m_record(record) {}

    template <class Tag>
    void add(base::Id<Tag> id)
    {
        add(id.value);
    }

    void add(qint64 number)
    {
        sqlite3_bind_int64(m_statement, ++m_column, number);
        if (m_record)
            m_record->addInteger(number);
    }

    /// SQLite stores what is not a number as none.
    void add(double number)
    {
        if (std::isnan(number))
            return addNull();
        sqlite3_bind_double(m_statement, ++m_column, number);
        if (m_record)
            m_record->addReal(number);
    }

    void add(const QByteArray& utf8)
    {
        const QByteArray& kept = keep(utf8);
        sqlite3_bind_text(m_statement, m_column, kept.constData(), static_cast<int>(kept.size()), SQLITE_STATIC);
        if (m_record)
            m_record->addText(kept);
    }

    void add(const QString& text) { add(text.toUtf8()); }

    template <class T>
    void add(const std::optional<T>& value)
    {
        value ? add(*value) : addNull();
    }

    void addNull()
    {
        sqlite3_bind_null(m_statement, ++m_column);
        if (m_record)
            m_record->addNull();
    }

    /// Never part of the record.
    void addHash(const QByteArray& hash)
    {
        const QByteArray& kept = keep(hash);
        sqlite3_bind_blob(m_statement, m_column, kept.constData(), static_cast<int>(kept.size()), SQLITE_STATIC);
    }

private:
    /// Of the next column.
    const QByteArray& keep(const QByteArray& bytes) { return m_kept[static_cast<std::size_t>(m_column++)] = bytes; }

    static constexpr std::size_t kColumnsMax = 16;

    std::array<QByteArray, kColumnsMax> m_kept;
    sqlite3_stmt* m_statement;
    AuditRecord* m_record;
    int m_column = 0;
};

/// The end of a chain.
struct Chain
{
    AuditTable table;
    QByteArray name; ///< of the table
    qint64 lastId = 0;
    qint64 rows = 0;
    QByteArray hash;
    QByteArray date;
    AuditRecord record{};
};

Result<Chain> endOf(Database& database, AuditTable table)
{
    AuditLog log(database);
    const auto last = log.lastGivenId(tableName(table));
    if (!last)
        return propagate(last);
    const auto current = log.current(table);
    if (!current)
        return propagate(current);
    const auto head = current->value_or(AuditHead{.table = table, .date = {}, .hash = startOfChain()});
    return Chain{.table = table,
                 .name = tableName(table).toLatin1(),
                 .lastId = *last,
                 .rows = head.rows,
                 .hash = head.hash,
                 .date = head.date.toLatin1()};
}

Result<std::vector<Index>> bigIndexes(Database& database)
{
    return readRows<Index>(database,
                           u"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name"
                           " IN ('session_attendance', 'attendance_attempts', 'staff_actions') ORDER BY rowid"_s,
                           {}, [](Row& row) { return Index{.name = row.text(), .sql = row.text()}; });
}

} // namespace

struct BulkWriter::Private
{
    Database& database;
    std::vector<Index> indexes;
    Chain attempts;
    Chain actions;
    Prepared insertMark{};
    Prepared insertAttempt{};
    Prepared insertAction{};
    IsoText iso{};
    BulkRows added{};

    Result<void> prepareAll();
    Result<void> run(sqlite3_stmt* statement);
    Result<void> keepHeadBefore(Chain& chain, const QByteArray& date);
    Result<void> link(Chain& chain, RowWriter& row, const QByteArray& date, sqlite3_stmt* statement);
};

Result<void> BulkWriter::Private::prepareAll()
{
    for (const auto& [statement, sql] : {std::pair{&insertMark, kInsertMark}, std::pair{&insertAttempt, kInsertAttempt},
                                         std::pair{&insertAction, kInsertAction}}) {
        auto prepared = prepare(database, sql);
        if (!prepared)
            return propagate(prepared);
        *statement = std::move(*prepared);
    }
    return {};
}

Result<void> BulkWriter::Private::run(sqlite3_stmt* statement)
{
    const bool isDone = sqlite3_step(statement) == SQLITE_DONE;
    if (!isDone) {
        const auto error = lastError(database);
        sqlite3_reset(statement);
        return tl::unexpected(error);
    }
    sqlite3_reset(statement);
    return {};
}

Result<void> BulkWriter::Private::keepHeadBefore(Chain& chain, const QByteArray& date)
{
    if (chain.date.isEmpty() || chain.date == date)
        return {};
    const auto kept =
        insertRow(database, u"INSERT INTO audit_heads (table_name, date, row_count, hash) VALUES (?, ?, ?, ?)"_s,
                  {tableName(chain.table), QString::fromLatin1(chain.date), chain.rows, chain.hash});
    if (!kept)
        return propagate(kept);
    return {};
}

/// Ends a row of the chain: its hashes, the row, and where the chain stands then.
Result<void> BulkWriter::Private::link(Chain& chain, RowWriter& row, const QByteArray& date, sqlite3_stmt* statement)
{
    if (auto kept = keepHeadBefore(chain, date); !kept)
        return kept;
    const auto hash = security::chainHash(chain.hash, chain.record.bytes());
    row.addHash(chain.hash);
    row.addHash(hash);
    if (auto done = run(statement); !done)
        return done;
    ++chain.lastId;
    ++chain.rows;
    chain.hash = hash;
    chain.date = date;
    return {};
}

BulkWriter::BulkWriter(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
BulkWriter::BulkWriter(BulkWriter&& other) noexcept = default;
BulkWriter::~BulkWriter() = default;

Result<BulkWriter> BulkWriter::create(Database& database)
{
    auto indexes = bigIndexes(database);
    if (!indexes)
        return propagate(indexes);
    auto attempts = endOf(database, AuditTable::Attempts);
    if (!attempts)
        return propagate(attempts);
    auto actions = endOf(database, AuditTable::StaffActions);
    if (!actions)
        return propagate(actions);
    if (const auto emptied = database.emptyWal(); !emptied)
        return propagate(emptied);
    QByteArray script = kQuick;
    for (const auto& index : *indexes)
        script += "; DROP INDEX " + index.name.toUtf8();
    if (const auto ready = database.connection().run(script); !ready)
        return propagate(ready);
    auto d =
        std::make_unique<Private>(Private{database, std::move(*indexes), std::move(*attempts), std::move(*actions)});
    if (const auto prepared = d->prepareAll(); !prepared)
        return propagate(prepared);
    return BulkWriter(std::move(d));
}

Result<void> BulkWriter::add(const domain::Mark& mark)
{
    RowWriter row(m_d->insertMark.get(), nullptr);
    row.add(mark.sessionId);
    row.add(mark.studentId);
    row.add(m_d->iso.of(mark.markedAt));
    row.add(latitudeOf(mark.point));
    row.add(longitudeOf(mark.point));
    row.add(mark.faceDistance);
    row.add(mark.device.hash);
    row.add(mark.device.ipAddress);
    row.add(mark.device.userAgent);
    row.add(toText(mark.status));
    row.add(toText(mark.method));
    row.add(mark.markedBy);
    row.add(mark.reason);
    ++m_d->added.marks;
    return m_d->run(m_d->insertMark.get());
}

Result<base::AttemptId> BulkWriter::add(const domain::Attempt& attempt)
{
    Chain& chain = m_d->attempts;
    chain.record.clear();
    chain.record.addText(chain.name);
    RowWriter row(m_d->insertAttempt.get(), &chain.record);
    row.add(chain.lastId + 1);
    row.add(attempt.sessionId);
    row.add(attempt.studentId);
    row.add(qint64{attempt.success});
    row.add(attempt.reason ? std::optional(toText(*attempt.reason)) : std::nullopt);
    row.add(latitudeOf(attempt.point));
    row.add(longitudeOf(attempt.point));
    row.add(attempt.faceDistance);
    row.add(attempt.device.hash);
    row.add(attempt.device.ipAddress);
    row.add(attempt.device.userAgent);
    row.add(toText(attempt.method));
    row.add(toText(attempt.liveness));
    const auto& time = m_d->iso.of(attempt.createdAt);
    row.add(time);
    if (const auto linked = m_d->link(chain, row, time.first(10), m_d->insertAttempt.get()); !linked)
        return propagate(linked);
    ++m_d->added.attempts;
    return base::AttemptId{chain.lastId};
}

Result<void> BulkWriter::add(const domain::StaffAction& action)
{
    Chain& chain = m_d->actions;
    chain.record.clear();
    chain.record.addText(chain.name);
    RowWriter row(m_d->insertAction.get(), &chain.record);
    row.add(chain.lastId + 1);
    row.add(action.actor);
    row.add(action.actorName);
    row.add(action.action);
    row.add(action.subject);
    row.add(action.detail);
    const auto& time = m_d->iso.of(action.createdAt);
    row.add(time);
    ++m_d->added.staffActions;
    return m_d->link(chain, row, time.first(10), m_d->insertAction.get());
}

const BulkRows& BulkWriter::added() const
{
    return m_d->added;
}

Result<void> BulkWriter::finish(const Progress& progress)
{
    for (auto* statement : {&m_d->insertMark, &m_d->insertAttempt, &m_d->insertAction})
        statement->reset();
    const auto total = static_cast<int>(m_d->indexes.size());
    for (int done = 0; done < total; ++done) {
        if (progress && !progress(done, total))
            return base::fail(base::ErrorCode::Cancelled);
        if (auto made = m_d->database.connection().run(m_d->indexes.at(static_cast<size_t>(done)).sql.toUtf8()); !made)
            return made;
    }
    return m_d->database.connection().run(kSafe);
}

} // namespace rollcall::storage
