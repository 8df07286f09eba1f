#include "core/vision/pose.h"

#include <opencv2/calib3d.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace rollcall::vision {
namespace {

// A generic head in millimetres: x to the picture's right, y down, z away from the camera, origin at the nose tip.
// Proportions of the six-point head common in head-pose work with the 68-point mark-up.
const std::vector<cv::Point3d> kHead{{0, 0, 0},     {0, 66, 13},   {-45, -34, 27},
                                     {45, -34, 27}, {-30, 30, 25}, {30, 30, 25}};
constexpr std::array<std::size_t, 6> kHeadLandmarks{30, 8, 36, 45, 48, 54};

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

/// The rotation that turns the camera's axis to a place in front of it.
cv::Matx33d lineOfSight(const cv::Vec3d& place)
{
    const double yaw = std::atan2(place[0], place[2]);
    const double pitch = -std::atan2(place[1], std::hypot(place[0], place[2]));
    const cv::Matx33d aboutY(std::cos(yaw), 0, std::sin(yaw), 0, 1, 0, -std::sin(yaw), 0, std::cos(yaw));
    const cv::Matx33d aboutX(1, 0, 0, 0, std::cos(pitch), -std::sin(pitch), 0, std::sin(pitch), std::cos(pitch));
    return aboutY * aboutX;
}

} // namespace

Pose estimatePose(const Landmarks& landmarks, int pictureWidth, int pictureHeight)
{
    std::vector<cv::Point2d> seen;
    std::ranges::transform(kHeadLandmarks, std::back_inserter(seen),
                           [&](std::size_t i) { return cv::Point2d(landmarks[i].x, landmarks[i].y); });
    const double focal = std::max(pictureWidth, pictureHeight);
    const cv::Matx33d camera(focal, 0, pictureWidth / 2.0, 0, focal, pictureHeight / 2.0, 0, 0, 1);
    // Starting in front of the camera keeps the solver from the mirrored solution behind it.
    cv::Vec3d rotationVector(0, 0, 0);
    cv::Vec3d translation(0, 0, 600);
    try {
        cv::solvePnP(kHead, seen, camera, cv::noArray(), rotationVector, translation, true);
    } catch (const cv::Exception&) {
        return {};
    }
    cv::Matx33d rotation;
    cv::Rodrigues(rotationVector, rotation);
    const cv::Matx33d r = lineOfSight(translation).t() * rotation;
    return {-degrees(std::atan2(-r(2, 0), std::hypot(r(0, 0), r(1, 0)))), -degrees(std::atan2(r(2, 1), r(2, 2))),
            degrees(std::atan2(r(1, 0), r(0, 0)))};
}

} // namespace rollcall::vision
