#pragma once

#include "app/kiosk/kiosk_view.h"
#include "core/services/kiosk_board.h"
#include "core/services/my_attendance.h"

#include <QImage>
#include <QSize>

namespace rollcall::kiosk {

/// Made-up data for pictures and tests of the kiosk's window: no real person, no photo.

/// 9:02 of a Monday in local time.
[[nodiscard]] base::UtcTime sampleNow();

/// One running session of 30 with 23 present and five latest names, and a next one at 10:45.
[[nodiscard]] services::KioskBoard sampleBoard(int running = 1);

[[nodiscard]] services::MyAttendance sampleAttendance();

/// Nobody.
[[nodiscard]] QImage sampleWall(QSize size);
/// A drawn face before a wall.
[[nodiscard]] QImage samplePicture(QSize size);
/// Where that face is, and a bystander beside it.
[[nodiscard]] FacesInPicture sampleFaces(QSize size);

/// A view of the screen as the controller would give it, with a result where the screen has one.
[[nodiscard]] KioskView sampleView(Screen screen);

} // namespace rollcall::kiosk
