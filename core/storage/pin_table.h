#pragma once

#include "core/base/result.h"
#include "core/domain/person.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// A student of a course, and since when they have a PIN.
struct PinRow
{
    domain::Person person;
    std::optional<base::UtcTime> setAt; ///< nothing: no PIN

    bool operator==(const PinRow&) const = default;
};

/// The table `pins`: the hash of a person's PIN. Same thread as the Database. Every call may fail with the Database...
/// codes and DiskFull.
class PinTable final
{
public:
    explicit PinTable(Database& database) : m_database(database) {}

    /// Replaces an earlier PIN. Fails with NotFound when there is no such person.
    [[nodiscard]] base::Result<void> set(base::PersonId person, const QString& hash, base::UtcTime at);

    /// Nothing where the person has no PIN.
    [[nodiscard]] base::Result<std::optional<QString>> hash(base::PersonId person);

    /// Since when; nothing where the person has no PIN.
    [[nodiscard]] base::Result<std::optional<base::UtcTime>> setAt(base::PersonId person);

    /// The roster of a course, in order of name.
    [[nodiscard]] base::Result<std::vector<PinRow>> ofCourse(base::CourseId course);

    /// Fails with NotFound.
    [[nodiscard]] base::Result<void> remove(base::PersonId person);

private:
    Database& m_database;
};

} // namespace rollcall::storage
