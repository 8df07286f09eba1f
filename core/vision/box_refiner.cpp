#include "core/vision/box_refiner.h"

#include "core/vision/check_in_zone.h"

#include <algorithm>
#include <cmath>

namespace rollcall::vision {
namespace {

// Of the view's side. The pictures that the choice of detector was measured on show faces of 0.44.
constexpr float kGoodShare = 0.44F;
constexpr float kPoorShare = 0.25F;
constexpr float kSameFaceOverlap = 0.2F;

/// The part of a frame inside a box, sharing its pixels. The frame must outlive it.
Frame view(const Frame& frame, const Box& part)
{
    const int x = static_cast<int>(part.x);
    const int y = static_cast<int>(part.y);
    return {static_cast<int>(part.width), static_cast<int>(part.height), frame.stride(), frame.row(y) + 3 * x, nullptr};
}

} // namespace

base::Result<Box> BoxRefiner::refined(const Frame& frame, const Box& box)
{
    if (box.height >= kPoorShare * static_cast<float>(std::max(frame.width(), frame.height())))
        return box;
    const float side = box.height / kGoodShare;
    const Point centre = box.centre();
    const Box around = clipped({std::floor(centre.x - side / 2), std::floor(centre.y - side / 2), side, side},
                               frame.width(), frame.height());
    if (around.width < 1 || around.height < 1)
        return box;
    const Frame part = view(frame, around);
    const auto found = m_detector->detectOnce(part, 1);
    if (!found)
        return base::propagate(found);
    const auto face = nearestToCentre(*found, part.width(), part.height());
    if (!face)
        return box;
    const Box anew{face->box.x + std::floor(around.x), face->box.y + std::floor(around.y), face->box.width,
                   face->box.height};
    return intersectionOverUnion(anew, box) > kSameFaceOverlap ? anew : box;
}

} // namespace rollcall::vision
