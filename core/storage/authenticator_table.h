#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/wrapped_key.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// A row of `authenticators`, and how many recovery codes are left beside it.
struct AuthenticatorRow
{
    QByteArray wrappedSecret;
    std::optional<base::UtcTime> confirmedAt; ///< nothing: not asked for yet
    qint64 lastStep = -1;                     ///< whose code was used, of 30 s since 1970
    int recoveryCodes = 0;

    bool operator==(const AuthenticatorRow&) const = default;
};

/// The tables `authenticators` and `recovery_codes`: the second step of staff who sign in. Same thread as the Database.
/// Every call may fail with the Database... codes and DiskFull.
class AuthenticatorTable final
{
public:
    explicit AuthenticatorTable(Database& database) : m_database(database) {}

    /// Puts a secret that is not confirmed in place of an earlier one. Fails with NotFound when there is no such person
    /// and with InvalidArgument for empty bytes.
    [[nodiscard]] base::Result<void> begin(base::PersonId person, const QByteArray& wrappedSecret, base::UtcTime at);

    [[nodiscard]] base::Result<std::optional<AuthenticatorRow>> find(base::PersonId person);

    /// The secrets of all, in order of person.
    [[nodiscard]] base::Result<std::vector<WrappedKey>> all();

    /// These fail with NotFound where the person has no secret.
    [[nodiscard]] base::Result<void> confirm(base::PersonId person, base::UtcTime at);
    [[nodiscard]] base::Result<void> setLastStep(base::PersonId person, qint64 step);
    /// The same secret, sealed otherwise: all else of the row stays.
    [[nodiscard]] base::Result<void> reseal(const WrappedKey& secret);
    /// With the recovery codes.
    [[nodiscard]] base::Result<void> remove(base::PersonId person);

    /// Puts these hashes, of 32 bytes each, in place of earlier ones. Fails with NotFound where the person has no
    /// secret. Call it inside a transaction.
    [[nodiscard]] base::Result<void> setRecoveryCodes(base::PersonId person, const std::vector<QByteArray>& hashes);

    /// Removes the code of this hash; false where there is none.
    [[nodiscard]] base::Result<bool> useRecoveryCode(base::PersonId person, const QByteArray& hash);

private:
    Database& m_database;
};

} // namespace rollcall::storage
