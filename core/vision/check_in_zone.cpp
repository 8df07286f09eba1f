#include "core/vision/check_in_zone.h"

#include <algorithm>

namespace rollcall::vision {
namespace {

auto byDistanceTo(Point centre)
{
    return [centre](const Detection& a, const Detection& b) {
        return distance(a.box.centre(), centre) < distance(b.box.centre(), centre);
    };
}

Point centreOf(int pictureWidth, int pictureHeight)
{
    return {static_cast<float>(pictureWidth) / 2, static_cast<float>(pictureHeight) / 2};
}

} // namespace

std::vector<Detection> facesInZone(std::span<const Detection> detections, int pictureWidth, int pictureHeight,
                                   const CheckInZone& zone)
{
    const auto isInside = [&](const Detection& detection) {
        const Point centre = detection.box.centre();
        const float x = centre.x / static_cast<float>(pictureWidth);
        const float y = centre.y / static_cast<float>(pictureHeight);
        return std::min({x, y, 1 - x, 1 - y}) >= zone.edgeShare;
    };
    std::vector<Detection> inside;
    std::ranges::copy_if(detections, std::back_inserter(inside), isInside);
    float highest = 0;
    for (const auto& detection : inside)
        highest = std::max(highest, detection.box.height);
    std::erase_if(inside, [&](const Detection& d) { return d.box.height < highest * zone.bystanderShare; });
    std::ranges::sort(inside, byDistanceTo(centreOf(pictureWidth, pictureHeight)));
    return inside;
}

std::optional<Detection> nearestToCentre(std::span<const Detection> detections, int pictureWidth, int pictureHeight)
{
    const auto nearest = std::ranges::min_element(detections, byDistanceTo(centreOf(pictureWidth, pictureHeight)));
    return nearest == detections.end() ? std::nullopt : std::optional(*nearest);
}

} // namespace rollcall::vision
