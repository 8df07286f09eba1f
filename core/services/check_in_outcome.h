#pragma once

#include "core/base/error.h"
#include "core/domain/attempt.h"
#include "core/domain/mark.h"
#include "core/domain/person.h"

#include <optional>

namespace rollcall::services {

/// What a try to check in came to, as stored. Of tries refused as too many in a row only the first is stored: the
/// others have an attempt with id 0.
struct CheckInOutcome
{
    domain::Attempt attempt;
    std::optional<domain::Person> person;
    std::optional<domain::Mark> mark;          ///< set exactly when the student was marked
    std::optional<base::UtcTime> markedBefore; ///< when the mark was made that was there already
    std::optional<base::UtcTime> refusedUntil; ///< set where it was one try too many
    std::optional<base::ErrorCode> hint;       ///< what made the face unreadable, for a person to mend
};

} // namespace rollcall::services
