#pragma once

#include "core/domain/person.h"
#include "core/services/school.h"

namespace rollcall::services {

/// The teacher or administrator whose email and password these are. Wrong ones are counted in the database, for each
/// account and for this machine (core/attendance/rate_limit.h). Takes about 0.12 s, whoever the email belongs to, and
/// so is not for a window's thread. A password that is stored with weaker parameters than today's is stored anew.
/// Fails with SignInRefused (no such account, a student's, or another password: which of them is not told), with
/// TooManyTries, whatever the password, the detail being the end of the lock as base::toIso() writes it, with
/// PasswordHashInvalid, or with the database codes.
[[nodiscard]] base::Result<domain::Person> signIn(School& school, const QString& email, const QString& password);

} // namespace rollcall::services
