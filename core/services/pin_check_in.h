#pragma once

#include "core/services/check_in_outcome.h"
#include "core/services/school.h"

#include <optional>

namespace rollcall::services {

/// Both functions compare a PIN and may take 0.2 s for it, so neither belongs on a window's thread. Wrong PINs are
/// counted in the database, for each person and for this machine (core/attendance/rate_limit.h); while one of the two
/// is locked they fail with TooManyTries, whatever the PIN, and the detail is the end of the lock as base::toIso()
/// writes it. Both fail also with the database codes, or with PasswordHashInvalid where a stored PIN cannot be read.

/// Checks a student in who typed an id (`users.id`) and a PIN; needs neither camera nor models. The rules, the attempt
/// and the mark are those of CheckIn::record(). A wrong id and a wrong PIN are the same refusal, "Not authenticated",
/// and take the same time. Without a session a right PIN is refused as "Session not found". A try during a lock is
/// stored, too, as "Not authenticated".
[[nodiscard]] base::Result<CheckInOutcome> checkInByPin(School& school, std::optional<base::SessionId> session,
                                                        base::PersonId typedId, const QString& pin,
                                                        const std::optional<domain::Position>& position);

/// The person whose id and PIN these are, else nothing. Stores no attempt.
[[nodiscard]] base::Result<std::optional<domain::Person>> verifyPin(School& school, base::PersonId typedId,
                                                                    const QString& pin);

} // namespace rollcall::services
