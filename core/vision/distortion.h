#pragma once

#include "core/vision/frame.h"
#include "core/vision/geometry.h"

#include <cstdint>

namespace rollcall::vision {

/// Changed copies of a picture, as a camera at the door would see the same person at another time: for the
/// demonstration and for tests of robustness. All are thread-safe and need a frame that is not empty.

/// Every pixel times `gain` (above 0), clipped.
[[nodiscard]] Frame withLight(const Frame& frame, double gain);
/// Both sides times `factor` (above 0), at least 1 px.
[[nodiscard]] Frame scaled(const Frame& frame, double factor);
/// Turned about the centre, clockwise for positive degrees; the size stays, corners repeat the edge.
[[nodiscard]] Frame rotated(const Frame& frame, double degrees);
/// Gaussian blur with standard deviation `sigmaPx` (above 0).
[[nodiscard]] Frame blurred(const Frame& frame, double sigmaPx);
/// Gaussian noise with standard deviation `sigma` in grey levels; equal for equal seeds.
[[nodiscard]] Frame withNoise(const Frame& frame, double sigma, std::uint64_t seed);
[[nodiscard]] Frame mirrored(const Frame& frame);
/// The part of the picture inside `box`; what lies outside the picture is mid-grey. The box is at least 1 px each way.
[[nodiscard]] Frame cropped(const Frame& frame, const Box& box);
/// A copy in which `box` is mid-grey.
[[nodiscard]] Frame covered(const Frame& frame, const Box& box);
/// Two pictures of any size, side by side at the height of the first.
[[nodiscard]] Frame sideBySide(const Frame& left, const Frame& right);

} // namespace rollcall::vision
