#pragma once

#include "core/base/time.h"
#include "core/domain/names.h"
#include "core/domain/session.h"

#include <chrono>

namespace rollcall::attendance {

/// Whether students may be marked: the session is active and startsAt <= now <= endsAt, both edges included to the
/// millisecond. Pure; any thread.
[[nodiscard]] bool isOpen(const domain::Session& session, base::UtcTime now);

/// Late when now is after startsAt + grace, else Present. Says nothing of whether the session is open.
[[nodiscard]] domain::MarkStatus statusAt(const domain::Session& session, base::UtcTime now,
                                          std::chrono::minutes grace);

} // namespace rollcall::attendance
