#include "core/storage/transaction.h"

#include "core/storage/database.h"
#include "core/storage/detail/connection.h"

#include <sqlite3.h>

#include <utility>

namespace rollcall::storage {

Transaction::Transaction(Connection& connection) : m_connection(&connection) {}

Transaction::Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction()
{
    // SQLite has already rolled back by itself after some failures; a second ROLLBACK fails without harm.
    if (m_connection)
        static_cast<void>(m_connection->run("ROLLBACK"));
}

base::Result<Transaction> Transaction::begin(Database& database)
{
    return beginWith("BEGIN IMMEDIATE", database);
}

base::Result<Transaction> Transaction::beginReading(Database& database)
{
    return beginWith("BEGIN", database);
}

base::Result<Transaction> Transaction::beginWith(const QByteArray& statement, Database& database)
{
    Connection& connection = database.connection();
    Q_ASSERT_X(sqlite3_get_autocommit(connection.handle()), "Transaction::begin", "one at a time per Database");
    if (const auto begun = connection.run(statement); !begun)
        return base::propagate(begun);
    return Transaction(connection);
}

base::Result<void> Transaction::commit()
{
    Q_ASSERT_X(m_connection, "Transaction::commit", "ended already");
    auto committed = m_connection->run("COMMIT");
    if (committed)
        m_connection = nullptr;
    return committed;
}

} // namespace rollcall::storage
