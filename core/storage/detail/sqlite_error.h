#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace rollcall::storage {

/// What SQLite said about a call that failed.
struct SqliteFailure
{
    int code = 0;        ///< extended result code, https://www.sqlite.org/rescode.html
    int systemError = 0; ///< errno of the file operation that failed, see lastSystemError()
    QString message;
};

/// What a broken foreign key means: a parent that is not there when a row is added, a child that still is when one is
/// changed or removed. SQLite's code is the same for both.
enum class ForeignKey { ParentMissing, RowInUse };

/// The one place where SQLite's codes become ours. Never fails; a code without a meaning of its own is DatabaseFailed.
[[nodiscard]] base::ErrorCode errorCodeOf(const SqliteFailure& failure, ForeignKey foreignKey);

/// The code with a detail of the file and SQLite's message (which names tables and columns, never values).
[[nodiscard]] base::Error errorOf(const SqliteFailure& failure, ForeignKey foreignKey, const QString& path);

/// errno as the call that has just failed on a handle has left it; an older one where no file operation failed.
[[nodiscard]] int lastSystemError(sqlite3* handle);

/// The error of the call that has just failed on a handle.
[[nodiscard]] base::Error sqliteError(sqlite3* handle, const QString& path,
                                      ForeignKey foreignKey = ForeignKey::RowInUse);

} // namespace rollcall::storage
