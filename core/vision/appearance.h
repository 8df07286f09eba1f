#pragma once

#include "core/vision/frame.h"
#include "core/vision/geometry.h"

#include <array>

namespace rollcall::vision {

/// What a small grey picture of a face's box looks like: 16 x 16 brightnesses, row by row, less their mean and of
/// length 1. It does not tell people apart; it tells that one picture follows on another.
using Appearance = std::array<float, 256>;

/// Of the part of the box inside the frame; all zero where there is none or it is of one brightness. Any thread.
[[nodiscard]] Appearance appearanceOf(const Frame& frame, const Box& box);

/// The correlation coefficient of the two, -1 to 1; 0 where one of them is all zero. Above kSameAppearance somebody
/// stayed where they were, a moment before.
[[nodiscard]] float correlation(const Appearance& a, const Appearance& b);

inline constexpr float kSameAppearance = 0.85F;

} // namespace rollcall::vision
