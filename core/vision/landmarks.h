#pragma once

#include "core/vision/geometry.h"

#include <array>
#include <cstddef>

namespace rollcall::vision {

inline constexpr std::size_t kLandmarkCount = 68;

/// The 68 points of the iBUG 300-W mark-up, in picture pixels: 0-16 jaw, 17-26 brows, 27-35 nose, 36-41 the eye on the
/// picture's left, 42-47 the eye on its right, 48-67 mouth.
using Landmarks = std::array<Point, kLandmarkCount>;

} // namespace rollcall::vision
