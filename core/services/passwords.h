#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"

namespace rollcall::services {

/// The passwords staff sign in with, by the rules of core/security/password.h. Each call hashes once or twice and takes
/// 0.12 s for it, so none belongs on a window's thread. Both are recorded as staff actions.

/// The actor's own. Wrong tries at the current one count with those of signIn(); two-step sign-in is not asked for
/// again. Afterwards the password need not be changed at the next sign-in. Fails with PermissionDenied (not a teacher
/// or administrator with an account), PasswordWeak, InvalidArgument (too long, or not another one), SignInRefused (the
/// current one is not right), TooManyTries as signIn(), NotFound, PasswordHashInvalid or the database codes.
[[nodiscard]] base::Result<void> changePassword(School& school, const Actor& actor, const QString& current,
                                                const QString& next);

/// A teacher's or an administrator's, by another administrator. The person must change it at the next sign-in; a lock
/// by wrong tries ends. Fails with PermissionDenied (also for the own one), NotFound, PasswordWeak, InvalidArgument
/// (too long, or a student) or the database codes.
[[nodiscard]] base::Result<void> setPassword(School& school, const Actor& actor, base::PersonId person,
                                             const QString& next);

} // namespace rollcall::services
