#pragma once

#include "core/base/result.h"
#include "core/domain/consent.h"
#include "core/storage/old_rows.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The table `consents`. A consent is given, later perhaps withdrawn, and stays as a record; a person has at most one
/// that is given. The database itself keeps templates and consents together: see migrations/0002_rollcall_tables.sql.
/// Same thread as the Database. Every call may fail with the Database... codes and DiskFull.
class ConsentTable final
{
public:
    explicit ConsentTable(Database& database) : m_database(database) {}

    /// `consent.id` is not looked at; one with `withdrawnAt` is stored as withdrawn. Fails with AlreadyExists when the
    /// person has a given consent, and with NotFound when there is no such person.
    [[nodiscard]] base::Result<base::ConsentId> insert(const domain::Consent& consent);

    /// The person's consent that is given and not withdrawn.
    [[nodiscard]] base::Result<std::optional<domain::Consent>> given(base::PersonId person);

    /// Fails with NotFound when this consent is not given (any more), and with StillInUse while templates or a
    /// registered face rest on it: remove those first, in the same transaction.
    [[nodiscard]] base::Result<void> withdraw(base::ConsentId id, base::UtcTime at);

    /// Every consent of the person, the oldest first.
    [[nodiscard]] base::Result<std::vector<domain::Consent>> history(base::PersonId person);

    /// Every consent of everybody, in order of id.
    [[nodiscard]] base::Result<std::vector<domain::Consent>> all();

    /// The highest id that was ever given in this file; 0 where there was no consent.
    [[nodiscard]] base::Result<base::ConsentId> lastId();

    /// Empties `givenBy` in every consent of the person; the rest stays. Returns how many there are.
    [[nodiscard]] base::Result<qint64> forgetGivers(base::PersonId person);

    /// The consents that were withdrawn before `before`; both by that time.
    [[nodiscard]] base::Result<OldRows> older(base::UtcTime before);
    [[nodiscard]] base::Result<qint64> removeOlder(base::UtcTime before);

private:
    Database& m_database;
};

} // namespace rollcall::storage
