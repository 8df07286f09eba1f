#pragma once

#include "core/services/demo.h"

namespace rollcall::services {

/// A school to try the kiosk with.
struct KioskDemo
{
    QString databasePath;
    QString queueFolder; ///< pictures of people who step up one after the other, for a frame source
    int enrolled = 0;    ///< students with a registered face
    base::PersonId studentWithPin{};
    QString pin{}; ///< of that student
};

/// Makes a school from the faces in the pictures, as runDemo() does, with a session that runs and nobody marked, a
/// PIN for the first student, and
/// the pictures of a queue before the camera: a changed copy of each student's portrait, then somebody of another
/// course and a stranger, with an empty room between them. Replaces what an earlier demonstration left in `dir`.
/// `listener.tried` is not used. Fails as runDemo() does.
[[nodiscard]] base::Result<KioskDemo> makeKioskDemo(const DemoOptions& options, const base::Clock& clock,
                                                    vision::FaceReader& reader, const DemoListener& listener);

} // namespace rollcall::services
