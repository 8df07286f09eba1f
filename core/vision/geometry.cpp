#include "core/vision/geometry.h"

#include <algorithm>
#include <cmath>

namespace rollcall::vision {

float distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Box clipped(const Box& box, int pictureWidth, int pictureHeight)
{
    const float left = std::clamp(box.x, 0.0F, static_cast<float>(pictureWidth));
    const float top = std::clamp(box.y, 0.0F, static_cast<float>(pictureHeight));
    const float right = std::clamp(box.x + box.width, left, static_cast<float>(pictureWidth));
    const float bottom = std::clamp(box.y + box.height, top, static_cast<float>(pictureHeight));
    if (right <= left || bottom <= top)
        return {left, top, 0, 0};
    return {left, top, right - left, bottom - top};
}

float intersectionOverUnion(const Box& a, const Box& b)
{
    const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0)
        return 0;
    const float shared = width * height;
    return shared / (a.area() + b.area() - shared);
}

} // namespace rollcall::vision
