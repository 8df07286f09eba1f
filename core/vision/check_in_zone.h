#pragma once

#include "core/vision/face_detector.h"

#include <optional>
#include <span>
#include <vector>

namespace rollcall::vision {

/// The part of the picture in which a person who wants to check in stands. People behind or beside are bystanders: they
/// are counted by nobody and never embedded.
struct CheckInZone
{
    /// A face's centre must be at least this share of the picture's width and height away from its edges.
    float edgeShare = 0.08F;
    /// A face lower than this share of the highest face in the zone is taken to stand behind.
    float bystanderShare = 0.55F;
};

struct ZoneFaces
{
    std::vector<Detection> inZone; ///< nearest to the picture's centre first
    std::vector<Detection> bystanders;
};

[[nodiscard]] ZoneFaces splitByZone(std::span<const Detection> detections, int pictureWidth, int pictureHeight,
                                    const CheckInZone& zone = {});

/// Those in the zone alone.
[[nodiscard]] std::vector<Detection> facesInZone(std::span<const Detection> detections, int pictureWidth,
                                                 int pictureHeight, const CheckInZone& zone = {});

/// The detection whose centre is nearest to the picture's; nothing where there is none.
[[nodiscard]] std::optional<Detection> nearestToCentre(std::span<const Detection> detections, int pictureWidth,
                                                       int pictureHeight);

} // namespace rollcall::vision
