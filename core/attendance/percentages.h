#pragma once

#include "core/base/time.h"
#include "core/domain/course.h"
#include "core/domain/mark.h"
#include "core/domain/session.h"

#include <optional>
#include <span>

namespace rollcall::attendance {

/// One student's sessions, counted. Every session that counts is in exactly one of the four.
struct Tally
{
    int present = 0;
    int late = 0;
    int excused = 0;
    int missed = 0; ///< marked absent, or no mark

    bool operator==(const Tally&) const = default;
};

/// Counts one student's sessions. `enrolments` and `marks` are that student's; more of them than the sessions need does
/// no harm.
///
/// A session counts once it has started (startsAt <= now) and if the student was enrolled in its course when it
/// started. One that was already running when the student was enrolled counts only with a mark: nobody misses a class
/// joined halfway.
[[nodiscard]] Tally tally(std::span<const domain::Session> sessions, std::span<const domain::Enrolment> enrolments,
                          std::span<const domain::Mark> marks, base::UtcTime now);

/// Share of sessions attended, 0..100: (present + late) / (present + late + missed). An excused session is in neither
/// part, as if it had not been held. Nothing when nothing is left to count.
[[nodiscard]] std::optional<double> percentage(const Tally& tally);

} // namespace rollcall::attendance
