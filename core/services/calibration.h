#pragma once

#include "core/services/calibration_rules.h"
#include "core/services/progress.h"
#include "core/services/school_settings.h"

#include <optional>
#include <vector>

namespace rollcall::services {

/// Two people whose faces are nearer to each other than the check-in tells apart with ease: their distance is below
/// threshold plus margin. Who is refused often is marked by PIN.
struct Lookalikes
{
    domain::Person first;
    domain::Person second;
    double distance = 0; ///< Euclidean, between the mean templates
};

/// What a calibration measured, and what follows from it.
struct CalibrationReport
{
    QString modelId;
    CalibrationGoal goal;
    int people = 0;
    int samples = 0;
    int unreadable = 0; ///< people left out because their templates did not open
    SchoolDistances distances;

    vision::MatchThresholds before; ///< what the check-in goes by now
    vision::MatchThresholds chosen;
    double modelRate = 0;             ///< expected share of strangers passing, from the normal model; margin left aside
    std::int64_t strangersPassed = 0; ///< of distances.strangerTries, at the chosen thresholds
    std::int64_t membersRefused = 0;  ///< of distances.members, at the chosen thresholds
    std::vector<Lookalikes> lookalikes; ///< the nearest first, at most 50
};

/// Measures the school's faces and chooses threshold and margin; stores nothing. `shipped` are the thresholds of the
/// recognition model `modelId`. Administrators only. Fails with PermissionDenied, InvalidArgument (the goal),
/// FacesTooFew, Cancelled, and the key and database codes.
[[nodiscard]] base::Result<CalibrationReport> calibrate(School& school, const Actor& actor, const QString& modelId,
                                                        const vision::MatchThresholds& shipped,
                                                        const CalibrationGoal& goal, const Progress& progress);

/// Makes the check-in go by what the report chose. Fails as setMatchCalibration(), with InvalidArgument also where too
/// few faces are left.
[[nodiscard]] base::Result<void> applyCalibration(School& school, const Actor& actor, const CalibrationReport& report);

/// Why the school should be calibrated (again).
enum class CalibrationAdvice {
    NeverCalibrated,
    SchoolHasGrown, ///< by more than a quarter: more people with a face than 1.25 times those there were
    ModelChanged,   ///< most templates are of another model than the one calibrated for; the shipped threshold serves
};

/// Nothing while all is well, or while fewer than kCalibrationPeopleMin people have a face. Opens no template. Fails
/// with the database codes.
[[nodiscard]] base::Result<std::optional<CalibrationAdvice>> calibrationAdvice(School& school);

} // namespace rollcall::services
