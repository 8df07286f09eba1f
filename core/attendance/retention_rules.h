#pragma once

#include "core/base/time.h"
#include "core/domain/face_use.h"

#include <optional>

namespace rollcall::attendance {

/// Rows from before this time have been kept long enough; nothing where they are kept for ever (0 days). Requires
/// keepDays >= 0. Pure; any thread.
[[nodiscard]] std::optional<base::UtcTime> endOfKeeping(int keepDays, base::UtcTime now);

/// The last time at which a registered face was, or will be, needed: the newest of its samples, an enrolment, the end
/// of the last session of the person's courses, a mark. A course without sessions to come needs nobody's face.
[[nodiscard]] base::UtcTime faceNeededAt(const domain::FaceUse& use);

} // namespace rollcall::attendance
