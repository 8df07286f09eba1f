#pragma once

#include "core/base/result.h"

namespace rollcall::storage {

/// "Roll": `PRAGMA application_id` of our files.
inline constexpr int kApplicationId = 0x526f6c6c;

/// The two numbers a program may write into a SQLite file to say whose it is and how its tables look.
struct FileHeader
{
    int applicationId = 0;
    int schema = 0; ///< `PRAGMA user_version`
};

/// Reads the header without a lock, a WAL or any other trace in the file or beside it. What a WAL holds is not seen.
/// Fails with DatabaseForeign when the file is not SQLite's, and as errorCodeOf() says.
[[nodiscard]] base::Result<FileHeader> readFileHeader(const QString& path);

} // namespace rollcall::storage
