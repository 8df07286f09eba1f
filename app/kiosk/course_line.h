#pragma once

#include "core/services/kiosk_board.h"

#include <QString>

namespace rollcall::kiosk {

/// "CS 201 · Section A"; only the code where there is no section.
[[nodiscard]] QString courseLine(const services::BoardSession& session);

/// "until 10:30 · 88 min left".
[[nodiscard]] QString timeLeft(const services::BoardSession& session, base::UtcTime now);

} // namespace rollcall::kiosk
