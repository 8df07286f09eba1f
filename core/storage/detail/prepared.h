#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

struct sqlite3_stmt;

namespace rollcall::storage {

class Database;

struct FinalizeStatement
{
    void operator()(sqlite3_stmt* statement) const noexcept;
};

/// A statement of SQLite itself, for millions of rows: what Qt's makes of every value takes longer than to find it.
using Prepared = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

[[nodiscard]] base::Result<Prepared> prepare(Database& database, const QByteArray& sql);

/// What SQLite says about the call that has just failed.
[[nodiscard]] base::Error lastError(Database& database);

} // namespace rollcall::storage
