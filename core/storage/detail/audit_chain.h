#pragma once

#include "core/storage/audit_log.h"
#include "core/storage/detail/values.h"

namespace rollcall::storage {

/// The rows after < id <= through of a chained table, at most `limit`, in order of id.
[[nodiscard]] base::Result<std::vector<AuditRow>> readChained(Database& database, AuditTable table, qint64 after,
                                                              qint64 through, int limit);

/// Adds a row, chains it and, where it is the first of a new UTC date, keeps the head before it; all or nothing. Part
/// of the caller's transaction where there is one. Returns the row's id.
[[nodiscard]] base::Result<qint64> insertChained(Database& database, AuditTable table, const QString& sql,
                                                 const Values& values);

/// Chains all rows of a file whose rows were never chained; to be called in a transaction.
[[nodiscard]] base::Result<void> chainOldRows(Database& database);

} // namespace rollcall::storage
