#pragma once

#include "core/base/result.h"

#include <vector>

namespace rollcall::storage {

class Database;
struct Migration;

/// SQLite runs the triggers and reads the views that it finds in a file, with every write of ours. Fails with
/// DatabaseDamaged, its detail telling the first, where the file has one, or a virtual table, that the migrations up to
/// the file's schema do not make to the letter. One of ours that is missing is no failure: the audit chain tells what
/// was changed without it. Call it before the first write; another program may bring the file up to date meanwhile.
[[nodiscard]] base::Result<void> refusePlantedCode(Database& database, const std::vector<Migration>& migrations);

} // namespace rollcall::storage
