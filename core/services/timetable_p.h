#pragma once

#include "core/attendance/timetable_rules.h"
#include "core/domain/session.h"
#include "core/services/school.h"
#include "core/storage/timetable_table.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace rollcall::services {

/// What planSessions() does, for a transaction of the caller.
[[nodiscard]] base::Result<std::vector<domain::Session>> writePlannedSessions(School& school, const QTimeZone& zone);

/// The local day of a moment.
[[nodiscard]] QDate localDay(base::UtcTime time, const QTimeZone& zone);

/// Fails with TimeTaken where `wanted` clashes with sessions or with other rules' lessons; the lesson `own` of a rule
/// is none of them.
[[nodiscard]] base::Result<void> requireFree(School& school, const QTimeZone& zone,
                                             const std::vector<attendance::Occupation>& wanted,
                                             const std::optional<storage::PlannedDay>& own = {});

} // namespace rollcall::services
