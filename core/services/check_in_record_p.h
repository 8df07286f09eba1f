#pragma once

#include "core/attendance/check_in_rules.h"
#include "core/services/check_in_outcome.h"
#include "core/services/school_settings.h"

#include <optional>

namespace rollcall::services {

/// A try to check in, before the rows it is about are looked up.
struct CheckInTry
{
    domain::Method method = domain::Method::Face;
    std::optional<base::SessionId> session;
    std::optional<base::PersonId> person;           ///< whom the face or the PIN showed
    std::optional<attendance::FaceEvidence> face{}; ///< on the face path
    std::optional<domain::Reason> fault{};          ///< why nobody was recognised
    std::optional<domain::Position> position{};
};

/// Looks the facts up, judges them, and stores the attempt and, where it is good, the mark and that the student was at
/// this machine. A student of the session whose face did not get them marked leaves a review item. Tries of one person
/// beyond attendance::kCheckInOfStudent are refused as "Too many tries" without being judged, and only the first of
/// them is stored. Call inside a transaction: what the rules look at must still be true when the mark is written, and
/// no other program may count meanwhile. That the clock is behind times stored before is kept, too (noteClock()); the
/// try has the time of the clock as it is. Fails with the database codes.
[[nodiscard]] base::Result<CheckInOutcome> recordTry(School& school, const SchoolSettings& settings,
                                                     const CheckInTry& tried);

} // namespace rollcall::services
