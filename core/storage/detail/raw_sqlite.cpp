#include "core/storage/detail/raw_sqlite.h"

#include "core/storage/detail/connection.h"
#include "core/storage/detail/sqlite_error.h"

#include <sqlite3.h>

#include <utility>

namespace rollcall::storage {

void RawSqlite::Close::operator()(sqlite3* handle) const noexcept
{
    sqlite3_close_v2(handle);
}

RawSqlite::RawSqlite(sqlite3* handle, QString path) : m_handle(handle), m_path(std::move(path)) {}

base::Result<RawSqlite> RawSqlite::open(const QString& path, const QString& query)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(sqliteUri(path, query).toEncoded().constData(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, nullptr);
    RawSqlite file(handle, path);
    if (code != SQLITE_OK)
        return tl::unexpected(file.lastError());
    distrustSchema(handle);
    return file;
}

base::Result<int> RawSqlite::number(const char* statement) const
{
    const auto number = readNumber(m_handle.get(), statement);
    if (!number)
        return tl::unexpected(lastError());
    return *number;
}

base::Result<QStringList> RawSqlite::texts(const char* statement) const
{
    const auto add = [](void* list, int, char** columns, char**) {
        static_cast<QStringList*>(list)->append(QString::fromUtf8(columns[0]));
        return 0;
    };
    QStringList texts;
    if (sqlite3_exec(m_handle.get(), statement, add, &texts, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return texts;
}

base::Result<void> RawSqlite::run(const char* script) const
{
    if (sqlite3_exec(m_handle.get(), script, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

base::Error RawSqlite::lastError() const
{
    return sqliteError(m_handle.get(), m_path);
}

void distrustSchema(sqlite3* handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

std::optional<int> readNumber(sqlite3* handle, const char* statement)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(handle, statement, -1, &raw, nullptr) != SQLITE_OK)
        return std::nullopt;
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> prepared(raw, &sqlite3_finalize);
    if (sqlite3_step(raw) != SQLITE_ROW)
        return std::nullopt;
    return sqlite3_column_int(raw, 0);
}

} // namespace rollcall::storage
