#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace rollcall::storage {

class Database;

/// How the file differs from what the migrations make: "trigger attendance_attempts_stay: missing", "index mine:
/// added", "table users: changed", "user_version: 4". Empty where it does not. What is in the tables does not matter.
/// Same thread as the Database. May fail with the Database... codes.
[[nodiscard]] base::Result<QStringList> schemaDifferences(Database& database);

} // namespace rollcall::storage
