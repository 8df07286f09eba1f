#include "core/storage/detail/connection.h"

#include "core/storage/detail/raw_sqlite.h"
#include "core/storage/detail/sqlite_error.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QStringBuilder>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <utility>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::fail;
using base::Result;

constexpr auto kOptions = "QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_L1;

} // namespace

QUrl sqliteUri(const QString& path, const QString& query)
{
    QUrl uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    uri.setQuery(query);
    return uri;
}

Connection::Connection(QString path, QString name)
    : m_path(std::move(path))
    , m_name(std::move(name))
    , m_sql(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{}

Connection::~Connection()
{
    m_sql.close();
    m_sql = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path)
{
    std::unique_ptr<Connection> connection(new Connection(path, u"rollcall-"_s % QUuid::createUuid().toString()));
    QSqlDatabase& sql = connection->m_sql;
    sql.setConnectOptions(kOptions);
    sql.setDatabaseName(QString::fromLatin1(sqliteUri(path, u"mode=rw"_s).toEncoded()));
    if (!sql.open())
        return fail(base::ErrorCode::DatabaseFailed, path % ": "_L1 % sql.lastError().text());
    const QVariant handle = sql.driver()->handle();
    connection->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    distrustSchema(connection->m_handle);
    return connection;
}

Result<void> Connection::run(const QByteArray& script)
{
    countStatement();
    if (sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(sqliteError(m_handle, m_path));
    return {};
}

Result<int> Connection::number(const char* statement)
{
    countStatement();
    const auto number = readNumber(m_handle, statement);
    if (!number)
        return tl::unexpected(sqliteError(m_handle, m_path));
    return *number;
}

} // namespace rollcall::storage
