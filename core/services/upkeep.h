#pragma once

#include "core/services/retention.h"
#include "core/services/scheduled_backup.h"

#include <chrono>
#include <optional>

namespace rollcall::services {

/// What doUpkeep() did.
struct UpkeepDone
{
    std::optional<ScheduledBackup> backup;
    std::optional<base::Error> backupError; ///< also in backupState()
    std::optional<RetentionReceipt> retention;
};

/// What a kiosk does by itself when no session runs and none is about to start (attendance::isQuiet()): the backup that
/// is due, and then, where the setting `retention.automatic` is on, retention, once a night
/// (attendance::isNightlyDue()). A backup that failed is tried again after an hour, and keeps nothing from being
/// removed. `localOffset` is local time minus UTC. May be called by several programs and as often as wanted; where
/// nothing is due it only reads. Takes seconds or minutes where something is. Fails with Cancelled or the database
/// codes.
[[nodiscard]] base::Result<UpkeepDone> doUpkeep(School& school, std::chrono::seconds localOffset,
                                                const Progress& progress = {});

} // namespace rollcall::services
