#pragma once

#include "core/domain/person.h"
#include "core/services/school.h"

#include <optional>

namespace rollcall::services {

/// Who has signed in.
struct SignedIn
{
    domain::Person person;
    std::optional<int> recoveryCodesLeft{}; ///< set where one of them was used
    bool mustChangePassword = false;        ///< it was set by somebody else: changePassword() comes next

    bool operator==(const SignedIn&) const = default;
};

/// The teacher or administrator whose email and password these are, and whose code, where two-step sign-in is on for
/// the account (two_step.h). Wrong ones are counted in the database, passwords and codes together, for each account and
/// for this machine (core/attendance/rate_limit.h); a right password alone ends no lock. Takes about 0.12 s, whoever
/// the email belongs to, and so is not for a window's thread. A password that is stored with weaker parameters than
/// today's is stored anew.
/// Fails with SignInRefused (no such account, a student's, or another password: which of them is not told), with
/// CodeNeeded or CodeWrong once the password is right, with TooManyTries, whatever the password, the detail being the
/// end of the lock as base::toIso() writes it, with PasswordHashInvalid, with the key codes and SealBroken where a code
/// cannot be compared (a recovery code always can), or with the database codes.
[[nodiscard]] base::Result<SignedIn> signIn(School& school, const QString& email, const QString& password,
                                            const std::optional<QString>& code = {});

} // namespace rollcall::services
