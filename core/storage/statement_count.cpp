#include "core/storage/statement_count.h"

#include "core/storage/database.h"
#include "core/storage/detail/connection.h"

namespace rollcall::storage {

qint64 statementCount(Database& database)
{
    return database.connection().statementCount();
}

} // namespace rollcall::storage
