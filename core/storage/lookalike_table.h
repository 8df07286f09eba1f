#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <vector>

namespace rollcall::storage {

class Database;

/// Two people whose faces were taken for one another, in either order.
struct LookalikePair
{
    base::PersonId a;
    base::PersonId b;

    bool operator==(const LookalikePair&) const = default;
};

/// The table `lookalike_pairs`. Same thread as the Database. Every call may fail with the Database... codes and
/// DiskFull.
class LookalikeTable final
{
public:
    explicit LookalikeTable(Database& database) : m_database(database) {}

    /// Requires two people. Returns whether the pair is new; one that is there stays as it is. Fails with NotFound when
    /// there is no such person.
    [[nodiscard]] base::Result<bool> insertUnlessThere(const LookalikePair& pair, base::UtcTime at);

    /// Every pair, or those of one person, in the order in which they were stored.
    [[nodiscard]] base::Result<std::vector<LookalikePair>> list();
    [[nodiscard]] base::Result<std::vector<LookalikePair>> ofPerson(base::PersonId person);

    /// Both return how many there were.
    [[nodiscard]] base::Result<qint64> remove(const LookalikePair& pair);
    [[nodiscard]] base::Result<qint64> removeOfPerson(base::PersonId person);

private:
    Database& m_database;
};

} // namespace rollcall::storage
