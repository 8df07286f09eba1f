#pragma once

#include "core/base/result.h"

namespace rollcall::storage {

class Connection;
class Database;

/// Several changes that happen together or not at all. The write lock is taken at the beginning (BEGIN IMMEDIATE), so
/// what is read inside stays true until the end. Leaving the scope without commit() undoes everything. One at a time
/// per Database: beginning a second one inside is a programming error.
class Transaction final
{
public:
    /// Fails with DatabaseBusy when another writer keeps the lock for 5 s.
    [[nodiscard]] static base::Result<Transaction> begin(Database& database);

    /// Several reads of one and the same moment: what others write meanwhile is not seen, and nobody waits. Nothing may
    /// be written inside.
    [[nodiscard]] static base::Result<Transaction> beginReading(Database& database);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Ends the transaction. On success everything is on the disk; on failure (DiskFull, DatabaseBusy, ...) nothing is.
    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Connection& connection);
    [[nodiscard]] static base::Result<Transaction> beginWith(const QByteArray& statement, Database& database);

    Connection* m_connection; ///< null once ended or moved from
};

} // namespace rollcall::storage
