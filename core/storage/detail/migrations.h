#pragma once

#include "core/base/result.h"
#include "core/storage/detail/raw_sqlite.h"

#include <QByteArray>

#include <vector>

namespace rollcall::storage {

class Database;

/// One step of the schema: what takes a file from `schema` - 1 to `schema`. `afterwards` does what SQL cannot, in the
/// transaction of the script.
struct Migration
{
    int schema = 0;
    QByteArray script;
    base::Result<void> (*afterwards)(Database&) = nullptr;
};

/// The files of core/storage/migrations, in order: 1, 2, ... The schema of a new file is the number of them.
[[nodiscard]] std::vector<Migration> allMigrations();

/// A database in memory with the tables, and no rows, that these make up to `schema`.
[[nodiscard]] base::Result<RawSqlite> freshSchema(const std::vector<Migration>& migrations, int schema);

/// Applies what the file has not got yet, each step in a transaction of its own; a step that fails leaves the file as
/// the one before left it. Several programs may do this at once.
[[nodiscard]] base::Result<void> migrate(Database& database, const std::vector<Migration>& migrations);

/// Copies the file to "<file>.v<its schema>.backup", mode 0600, whole or not at all; an earlier copy is replaced.
/// Makes none when the file turns out to be of schema `newest` already.
[[nodiscard]] base::Result<void> backUpBefore(Database& database, int newest);

} // namespace rollcall::storage
