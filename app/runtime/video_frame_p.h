#pragma once

#include "core/base/result.h"
#include "core/vision/frame.h"

#include <QVideoFrame>

namespace rollcall::runtime {

/// A copy of the pixels. Fails with CameraLost where the frame cannot be read or is of an unknown format, and with the
/// codes of vision::toFrame. Takes milliseconds; never call it in the thread of the windows.
[[nodiscard]] base::Result<vision::Frame> toFrame(QVideoFrame frame);

} // namespace rollcall::runtime
