#pragma once

#include "core/attendance/check_in_rules.h"
#include "core/attendance/geofence.h"
#include "core/services/actor.h"
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

/// `shipped` are the thresholds of the recognition model. Fails with the database codes, or with DatabaseDamaged where
/// a stored value is out of its range.
[[nodiscard]] base::Result<SchoolSettings> loadSettings(School& school, const vision::MatchThresholds& shipped);

/// Administrators only. Fails with PermissionDenied, InvalidArgument or the database codes.
[[nodiscard]] base::Result<void> setGeofence(School& school, const Actor& actor, const attendance::Geofence& geofence);

} // namespace rollcall::services
