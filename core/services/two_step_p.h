#pragma once

#include "core/domain/person.h"
#include "core/services/school.h"
#include "core/storage/authenticator_table.h"

#include <optional>

namespace rollcall::services {

/// What a code that was typed came to.
struct ProvedCode
{
    bool isRight = false;
    std::optional<int> recoveryCodesLeft{}; ///< set where it was a recovery code
};

/// Whether `typed` is the person's code of the moment, by the secret of `authenticator`, or one of the recovery codes;
/// a right one cannot be used again. A recovery code needs no key and is recorded as a staff action. Wrong ones are
/// the caller's to count. Call inside a transaction. Fails with the key codes and SealBroken, unless it is a recovery
/// code, and with the database codes.
[[nodiscard]] base::Result<ProvedCode> proveCode(School& school, const domain::Person& person,
                                                 const storage::AuthenticatorRow& authenticator, const QString& typed);

} // namespace rollcall::services
