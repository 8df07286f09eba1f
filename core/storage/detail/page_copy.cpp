#include "core/storage/detail/page_copy.h"

#include "core/storage/detail/connection.h"
#include "core/storage/detail/raw_sqlite.h"

#include <sqlite3.h>

namespace rollcall::storage {

base::Result<void> copyPages(const Connection& source, const RawSqlite& copy)
{
    sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
    if (!backup)
        return tl::unexpected(copy.lastError());
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return tl::unexpected(copy.lastError());
    return {};
}

} // namespace rollcall::storage
