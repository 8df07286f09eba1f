#include "core/storage/detail/file_header.h"

#include "core/storage/detail/connection.h"
#include "core/storage/detail/raw_sqlite.h"

namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::propagate;

base::Result<FileHeader> readFileHeader(const QString& path)
{
    // "immutable" and not a plain read of the bytes: closing a file drops every lock this process holds on it, also
    // those of another connection (https://www.sqlite.org/howtocorrupt.html, section 2.2). SQLite minds that.
    const auto file = RawSqlite::open(path, u"mode=ro&immutable=1"_s);
    if (!file)
        return propagate(file);
    const auto applicationId = file->number("PRAGMA application_id");
    if (!applicationId)
        return propagate(applicationId);
    const auto schema = file->number("PRAGMA user_version");
    if (!schema)
        return propagate(schema);
    return FileHeader{*applicationId, *schema};
}

} // namespace rollcall::storage
