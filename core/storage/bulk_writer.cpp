#include "core/storage/bulk_writer.h"

#include "core/security/chain_hash.h"
#include "core/storage/audit_log.h"
#include "core/storage/database.h"
#include "core/storage/detail/audit_record.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/raw_sqlite.h"
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

struct Finalize
{
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

struct Index
{
    QString name;
    QString sql;
};

/// base::toIso(), which takes longer than the insert.
class IsoText final
{
public:
    const QByteArray& of(base::UtcTime time)
    {
        const auto day = std::chrono::floor<std::chrono::days>(time);
        if (day != m_day || m_text.isEmpty()) {
            m_text = base::toIso(time).toLatin1();
            m_day = day;
        }
        const std::chrono::hh_mm_ss clock(time - day);
        put(11, clock.hours().count());
        put(14, clock.minutes().count());
        put(17, clock.seconds().count());
        m_text[20] = static_cast<char>('0' + clock.subseconds().count() / 100);
        put(21, clock.subseconds().count());
        return m_text;
    }

private:
    void put(qsizetype at, long number)
    {
        m_text[at] = static_cast<char>('0' + number / 10 % 10);
        m_text[at + 1] = static_cast<char>('0' + number % 10);
    }

    std::chrono::sys_days m_day{};
    QByteArray m_text;
};

/// Binds the columns of one row from left to right; those of a chained row go into its record as well.
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
        sqlite3_bind_text(m_statement, ++m_column, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
        if (m_record)
            m_record->addText(utf8);
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
        sqlite3_bind_blob(m_statement, ++m_column, hash.constData(), static_cast<int>(hash.size()), SQLITE_TRANSIENT);
    }

private:
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

    [[nodiscard]] sqlite3* handle() const { return database.connection().handle(); }
    [[nodiscard]] base::Error lastError() const { return sqliteError(handle(), database.path()); }

    Result<void> prepareAll();
    Result<void> run(sqlite3_stmt* statement);
    Result<void> keepHeadBefore(Chain& chain, const QByteArray& date);
    Result<void> link(Chain& chain, RowWriter& row, const QByteArray& date, sqlite3_stmt* statement);
};

Result<void> BulkWriter::Private::prepareAll()
{
    for (const auto& [statement, sql] : {std::pair{&insertMark, kInsertMark}, std::pair{&insertAttempt, kInsertAttempt},
                                         std::pair{&insertAction, kInsertAction}}) {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v2(handle(), sql, -1, &raw, nullptr) != SQLITE_OK)
            return tl::unexpected(lastError());
        statement->reset(raw);
    }
    return {};
}

Result<void> BulkWriter::Private::run(sqlite3_stmt* statement)
{
    const bool isDone = sqlite3_step(statement) == SQLITE_DONE;
    if (!isDone) {
        const auto error = lastError();
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
