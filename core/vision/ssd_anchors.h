#pragma once

#include "core/vision/geometry.h"

#include <span>
#include <vector>

namespace rollcall::vision {

/// The anchors of the SSD MobileNetV1 face detector: TensorFlow's SSD anchor generator with six levels, scales 0.20 to
/// 0.95, aspect ratios 1, 2, 1/2, 3 and 0.3333, and the reduced lowest level. Sizes are pixels of the 512 x 512 net the
/// weights were trained with and stay those pixels at every input size; centres are the middles of the level's cells.
inline constexpr int kSsdLevels = 6;

struct AnchorSize
{
    float width = 0;
    float height = 0;
};

/// The anchors of every cell of a level, in the order of the net's channels: 3 at level 0, 6 at levels 1 to 5; in
/// pixels.
[[nodiscard]] std::vector<AnchorSize> ssdAnchorSizes(int level);

/// Decodes one box. `encoding` is the net's (ty, tx, th, tw), divided by the variances 10, 10, 5, 5 of the SSD box
/// coder.
[[nodiscard]] Box decodeSsdBox(std::span<const float, 4> encoding, Point anchorCentre, AnchorSize anchor);

} // namespace rollcall::vision
