#include "core/vision/ssd_anchors.h"

#include <array>
#include <cmath>

namespace rollcall::vision {
namespace {

constexpr float kTrainedInputPx = 512;
constexpr std::array kScales{0.20F, 0.35F, 0.50F, 0.65F, 0.80F, 0.95F, 1.0F};

AnchorSize anchorSize(float scale, float aspectRatio)
{
    const float root = std::sqrt(aspectRatio);
    return {kTrainedInputPx * scale * root, kTrainedInputPx * scale / root};
}

} // namespace

std::vector<AnchorSize> ssdAnchorSizes(int level)
{
    if (level == 0)
        return {anchorSize(0.1F, 1), anchorSize(0.2F, 2), anchorSize(0.2F, 0.5F)};
    const float scale = kScales.at(static_cast<std::size_t>(level));
    const float next = kScales.at(static_cast<std::size_t>(level) + 1);
    return {anchorSize(scale, 1), anchorSize(std::sqrt(scale * next), 1),
            anchorSize(scale, 2), anchorSize(scale, 0.5F),
            anchorSize(scale, 3), anchorSize(scale, 0.3333F)};
}

Box decodeSsdBox(std::span<const float, 4> encoding, Point anchorCentre, AnchorSize anchor)
{
    const float centreY = encoding[0] / 10 * anchor.height + anchorCentre.y;
    const float centreX = encoding[1] / 10 * anchor.width + anchorCentre.x;
    const float height = std::exp(encoding[2] / 5) * anchor.height;
    const float width = std::exp(encoding[3] / 5) * anchor.width;
    return {centreX - width / 2, centreY - height / 2, width, height};
}

} // namespace rollcall::vision
