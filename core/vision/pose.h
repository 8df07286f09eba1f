#pragma once

#include "core/vision/landmarks.h"

namespace rollcall::vision {

/// Where a head looks, in degrees; all zero for a face straight to the camera. The generic head makes single figures
/// good to about ten degrees.
struct Pose
{
    double yawDeg = 0;   ///< positive: looks to the picture's right
    double pitchDeg = 0; ///< positive: looks up
    double rollDeg = 0;  ///< positive: tilted clockwise in the picture
};

/// Perspective-n-point on six landmarks (nose tip, chin, outer eye corners, mouth corners) with a generic head, seen by
/// a camera whose focal length is the picture's longer side and which looks straight at the face, wherever in the
/// picture it is. Thread-safe.
[[nodiscard]] Pose estimatePose(const Landmarks& landmarks, int pictureWidth, int pictureHeight);

} // namespace rollcall::vision
