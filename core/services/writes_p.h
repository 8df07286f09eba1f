#pragma once

#include "core/attendance/geofence.h"
#include "core/services/people.h"
#include "core/services/setting_catalogue.h"

#include <vector>

namespace rollcall::services {

/// What setSettings(), setGeofence() and People::add() do, for a transaction of the caller: who may is checked by then,
/// and each staff action is written. They fail as those do; the caller then leaves the transaction.
[[nodiscard]] base::Result<void> writeSettings(School& school, const Actor& actor,
                                               const std::vector<SettingText>& changes);
[[nodiscard]] base::Result<void> writeGeofence(School& school, const Actor& actor,
                                               const attendance::Geofence& geofence);
[[nodiscard]] base::Result<base::PersonId> writePerson(School& school, const Actor& actor, const NewPerson& person);

} // namespace rollcall::services
