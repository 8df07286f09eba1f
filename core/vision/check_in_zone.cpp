#include "core/vision/check_in_zone.h"

#include <algorithm>
#include <functional>

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

ZoneFaces splitByZone(std::span<const Detection> detections, int pictureWidth, int pictureHeight,
                      const CheckInZone& zone)
{
    const auto isOffCentre = [&](const Detection& detection) {
        const Point centre = detection.box.centre();
        const float x = centre.x / static_cast<float>(pictureWidth);
        const float y = centre.y / static_cast<float>(pictureHeight);
        return std::min({x, y, 1 - x, 1 - y}) < zone.edgeShare;
    };
    ZoneFaces faces{{detections.begin(), detections.end()}, {}};
    const auto moveOut = [&faces](const auto& standsAside) {
        const auto [first, last] = std::ranges::stable_partition(faces.inZone, std::not_fn(standsAside));
        faces.bystanders.insert(faces.bystanders.end(), first, last);
        faces.inZone.erase(first, last);
    };
    moveOut(isOffCentre);
    float highest = 0;
    for (const auto& detection : faces.inZone)
        highest = std::max(highest, detection.box.height);
    moveOut([&](const Detection& d) { return d.box.height < highest * zone.bystanderShare; });
    std::ranges::sort(faces.inZone, byDistanceTo(centreOf(pictureWidth, pictureHeight)));
    return faces;
}

std::vector<Detection> facesInZone(std::span<const Detection> detections, int pictureWidth, int pictureHeight,
                                   const CheckInZone& zone)
{
    return splitByZone(detections, pictureWidth, pictureHeight, zone).inZone;
}

std::optional<Detection> nearestToCentre(std::span<const Detection> detections, int pictureWidth, int pictureHeight)
{
    const auto nearest = std::ranges::min_element(detections, byDistanceTo(centreOf(pictureWidth, pictureHeight)));
    return nearest == detections.end() ? std::nullopt : std::optional(*nearest);
}

} // namespace rollcall::vision
