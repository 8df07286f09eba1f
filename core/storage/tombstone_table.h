#pragma once

#include "core/base/result.h"
#include "core/domain/tombstone.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The table `tombstones`: who was erased. Same thread as the Database. Every call may fail with the Database... codes
/// and DiskFull.
class TombstoneTable final
{
public:
    explicit TombstoneTable(Database& database) : m_database(database) {}

    /// Fails with AlreadyExists when the person has one.
    [[nodiscard]] base::Result<void> insert(const domain::Tombstone& tombstone);

    [[nodiscard]] base::Result<std::optional<domain::Tombstone>> find(base::PersonId person);

    /// In order of person.
    [[nodiscard]] base::Result<std::vector<domain::Tombstone>> all();

private:
    Database& m_database;
};

} // namespace rollcall::storage
