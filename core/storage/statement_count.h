#pragma once

#include <QtGlobal>

namespace rollcall::storage {

class Database;

/// Statements that were run through the Database's connection so far, a transaction's beginning and end among them: a
/// page asks for a few, whatever the number of rows. Same thread as the Database.
[[nodiscard]] qint64 statementCount(Database& database);

} // namespace rollcall::storage
