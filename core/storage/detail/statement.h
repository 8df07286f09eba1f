#pragma once

#include "core/base/result.h"
#include "core/storage/detail/row.h"
#include "core/storage/detail/sqlite_error.h"
#include "core/storage/detail/values.h"

#include <QSqlQuery>

#include <optional>
#include <utility>
#include <vector>

/// What the tables of core/storage have in common: binding (values.h), running, reading (row.h). Every statement is
/// finished when its function returns: in WAL mode an unfinished read makes the connection's next write fail.
namespace rollcall::storage {

class Database;

/// A statement that has been prepared, bound and started.
class Statement final
{
public:
    [[nodiscard]] static base::Result<Statement> start(Database& database, const QString& sql, const Values& values,
                                                       ForeignKey foreignKey = ForeignKey::RowInUse);

    [[nodiscard]] const QSqlQuery& query() const { return m_query; }

    /// Steps to the next row; false after the last.
    [[nodiscard]] base::Result<bool> next();

    /// Fails with DatabaseDamaged when a column of the row could not be read.
    [[nodiscard]] base::Result<void> check(const Row& row) const;

private:
    Statement(Database& database, ForeignKey foreignKey);
    [[nodiscard]] base::Error lastError() const;

    Database* m_database;
    ForeignKey m_foreignKey;
    QSqlQuery m_query;
};

/// Adds a row and returns its id. A broken foreign key is NotFound.
[[nodiscard]] base::Result<qint64> insertRow(Database& database, const QString& sql, const Values& values);

/// Changes or removes rows and returns how many. A broken foreign key is StillInUse.
[[nodiscard]] base::Result<qint64> changeRows(Database& database, const QString& sql, const Values& values);

/// Like changeRows(), for one row; fails with NotFound when there was none. `what` names it in the detail.
[[nodiscard]] base::Result<void> changeRow(Database& database, const QString& sql, const Values& values,
                                           const QString& what);

template <class T>
[[nodiscard]] base::Result<std::vector<T>> readRows(Database& database, const QString& sql, const Values& values,
                                                    T (*read)(Row&))
{
    auto statement = Statement::start(database, sql, values);
    if (!statement)
        return base::propagate(statement);
    std::vector<T> rows;
    for (;;) {
        const auto more = statement->next();
        if (!more)
            return base::propagate(more);
        if (!*more)
            return rows;
        Row row(statement->query());
        rows.push_back(read(row));
        if (const auto readable = statement->check(row); !readable)
            return base::propagate(readable);
    }
}

/// The first row, if there is one.
template <class T>
[[nodiscard]] base::Result<std::optional<T>> readRow(Database& database, const QString& sql, const Values& values,
                                                     T (*read)(Row&))
{
    auto rows = readRows(database, sql, values, read);
    if (!rows)
        return base::propagate(rows);
    return rows->empty() ? std::nullopt : std::optional<T>(std::move(rows->front()));
}

/// The number that a `SELECT count(*)` or `SELECT EXISTS` returns.
[[nodiscard]] base::Result<qint64> readCount(Database& database, const QString& sql, const Values& values);

} // namespace rollcall::storage
