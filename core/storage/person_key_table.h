#pragma once

#include "core/base/result.h"
#include "core/storage/wrapped_key.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The table `person_keys`: each person's own key, wrapped by the master key. Without it the person's templates, also
/// those in old backups, cannot be read. Same thread as the Database. Every call may fail with the Database... codes
/// and DiskFull.
class PersonKeyTable final
{
public:
    explicit PersonKeyTable(Database& database) : m_database(database) {}

    /// Fails with AlreadyExists when the person has a key, with NotFound when there is no such person and with
    /// InvalidArgument for empty bytes.
    [[nodiscard]] base::Result<void> insert(base::PersonId person, const QByteArray& wrapped);

    [[nodiscard]] base::Result<std::optional<QByteArray>> find(base::PersonId person);

    /// In order of person.
    [[nodiscard]] base::Result<std::vector<WrappedKey>> all();

    /// Fails with NotFound when the person has no key and with InvalidArgument for empty bytes.
    [[nodiscard]] base::Result<void> replace(base::PersonId person, const QByteArray& wrapped);

    /// Fails with NotFound when the person has no key.
    [[nodiscard]] base::Result<void> remove(base::PersonId person);

private:
    Database& m_database;
};

} // namespace rollcall::storage
