#pragma once

#include "core/attendance/watch_rules.h"
#include "core/services/actor.h"
#include "core/services/progress.h"
#include "core/services/school.h"

#include <vector>

namespace rollcall::services {

struct WatchOptions
{
    base::UtcTime since;      ///< attempts from then on, and marks of sessions that start then or later
    bool verifiesLogs = true; ///< all of the audit logs, whatever `since` says; on ten years of rows it takes minutes
};

struct WatchReport
{
    qint64 attempts = 0; ///< that were looked through
    qint64 marks = 0;
    std::vector<attendance::WatchFinding> findings; ///< the earliest first
};

/// Holds what is stored to the rules of core/attendance/watch_rules.h. It changes nothing, and other programs go on
/// writing meanwhile. For administrators: fails with PermissionDenied otherwise, with the database codes and Cancelled.
[[nodiscard]] base::Result<WatchReport> watchSchool(School& school, const Actor& actor, const WatchOptions& options,
                                                    const Progress& progress = {});

} // namespace rollcall::services
