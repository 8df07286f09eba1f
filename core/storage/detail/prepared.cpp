#include "core/storage/detail/prepared.h"

#include "core/storage/database.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/sqlite_error.h"

#include <sqlite3.h>

namespace rollcall::storage {

void FinalizeStatement::operator()(sqlite3_stmt* statement) const noexcept
{
    sqlite3_finalize(statement);
}

base::Result<Prepared> prepare(Database& database, const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    database.connection().countStatement();
    if (sqlite3_prepare_v2(database.connection().handle(), sql.constData(), static_cast<int>(sql.size()), &statement,
                           nullptr) != SQLITE_OK)
        return tl::unexpected(lastError(database));
    return Prepared(statement);
}

base::Error lastError(Database& database)
{
    return sqliteError(database.connection().handle(), database.path());
}

} // namespace rollcall::storage
