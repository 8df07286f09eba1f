#include "core/storage/detail/statement.h"

#include "core/storage/database.h"
#include "core/storage/detail/connection.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QStringBuilder>

namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::propagate;
using base::Result;

Statement::Statement(Database& database, ForeignKey foreignKey)
    : m_database(&database)
    , m_foreignKey(foreignKey)
    , m_query(database.connection().sql())
{
    m_query.setForwardOnly(true);
}

Result<Statement> Statement::start(Database& database, const QString& sql, const Values& values, ForeignKey foreignKey)
{
    Statement statement(database, foreignKey);
    database.connection().countStatement();
    if (!statement.m_query.prepare(sql))
        return tl::unexpected(statement.lastError());
    for (const Value& value : values)
        statement.m_query.addBindValue(value.variant());
    if (!statement.m_query.exec())
        return tl::unexpected(statement.lastError());
    return statement;
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return tl::unexpected(lastError());
    return false;
}

Result<void> Statement::check(const Row& row) const
{
    const auto column = row.unreadableColumn();
    if (!column)
        return {};
    const QString name = m_query.record().field(*column).name();
    return fail(ErrorCode::DatabaseDamaged, m_database->path() % ": unreadable value in column "_L1 % name %
                                                ", row "_L1 % m_query.value(0).toString());
}

base::Error Statement::lastError() const
{
    const QSqlError error = m_query.lastError();
    const Connection& connection = m_database->connection();
    const QString message = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return errorOf({error.nativeErrorCode().toInt(), lastSystemError(connection.handle()), message}, m_foreignKey,
                   connection.path());
}

Result<qint64> insertRow(Database& database, const QString& sql, const Values& values)
{
    const auto statement = Statement::start(database, sql, values, ForeignKey::ParentMissing);
    if (!statement)
        return propagate(statement);
    return statement->query().lastInsertId().toLongLong();
}

Result<qint64> changeRows(Database& database, const QString& sql, const Values& values)
{
    const auto statement = Statement::start(database, sql, values);
    if (!statement)
        return propagate(statement);
    return statement->query().numRowsAffected();
}

Result<void> changeRow(Database& database, const QString& sql, const Values& values, const QString& what)
{
    const auto changed = changeRows(database, sql, values);
    if (!changed)
        return propagate(changed);
    if (*changed == 0)
        return fail(ErrorCode::NotFound, what);
    return {};
}

Result<qint64> readCount(Database& database, const QString& sql, const Values& values)
{
    const auto count = readRow<qint64>(database, sql, values, [](Row& row) { return row.integer(); });
    if (!count)
        return propagate(count);
    return count->value_or(0);
}

} // namespace rollcall::storage
