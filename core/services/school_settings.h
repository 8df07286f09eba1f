#pragma once

#include "core/attendance/check_in_rules.h"
#include "core/attendance/geofence.h"
#include "core/services/actor.h"
#include "core/services/calibration_rules.h"
#include "core/services/school.h"
#include "core/vision/embedder.h"

#include <optional>

namespace rollcall::services {

/// What the check-in of this school goes by.
struct SchoolSettings
{
    attendance::CheckInPolicy policy; ///< `geofenceOn` is set exactly when there is a geofence
    std::optional<attendance::Geofence> geofence;
};

/// The school's own thresholds, and what they were chosen for.
struct MatchCalibration
{
    vision::MatchThresholds thresholds;
    QString modelId; ///< of the templates they were measured on; they mean nothing for another model's
    int people = 0;  ///< with a face of this model when it was made
    CalibrationGoal goal;
    base::UtcTime at;
};

/// `shipped` are the thresholds of the recognition model `modelId`; the school's own take their place where they were
/// made for that model. Fails with the database codes, or with DatabaseDamaged where a stored value is out of its
/// range.
[[nodiscard]] base::Result<SchoolSettings> loadSettings(School& school, const QString& modelId,
                                                        const vision::MatchThresholds& shipped);

/// Nothing where the school has none. Fails as loadSettings().
[[nodiscard]] base::Result<std::optional<attendance::Geofence>> loadGeofence(School& school);

/// Administrators only. Fails with PermissionDenied, InvalidArgument or the database codes.
[[nodiscard]] base::Result<void> setGeofence(School& school, const Actor& actor, const attendance::Geofence& geofence);

/// Nothing where the school goes by the shipped thresholds. Fails as loadSettings().
[[nodiscard]] base::Result<std::optional<MatchCalibration>> loadMatchCalibration(School& school);

/// Administrators only. The staff action tells the thresholds before and after. Both fail with PermissionDenied or the
/// database codes; setting also with InvalidArgument, removing with NotFound where there is none.
[[nodiscard]] base::Result<void> setMatchCalibration(School& school, const Actor& actor,
                                                     const MatchCalibration& calibration);
[[nodiscard]] base::Result<void> removeMatchCalibration(School& school, const Actor& actor);

} // namespace rollcall::services
