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

} // namespace

Pose estimatePose(const Landmarks& landmarks, int pictureWidth, int pictureHeight)
{
    std::vector<cv::Point2d> seen;
    std::ranges::transform(kHeadLandmarks, std::back_inserter(seen),
                           [&](std::size_t i) { return cv::Point2d(landmarks[i].x, landmarks[i].y); });
    const double focal = std::max(pictureWidth, pictureHeight);
    const cv::Scalar centre = cv::mean(seen);
    const cv::Matx33d camera(focal, 0, centre[0], 0, focal, centre[1], 0, 0, 1);
    // Starting in front of the camera keeps the solver from the mirrored solution behind it.
    cv::Mat rotationVector = (cv::Mat_<double>(3, 1) << 0, 0, 0);
    cv::Mat translation = (cv::Mat_<double>(3, 1) << 0, 0, 600);
    try {
        cv::solvePnP(kHead, seen, camera, cv::noArray(), rotationVector, translation, true);
    } catch (const cv::Exception&) {
        return {};
    }
    cv::Matx33d r;
    cv::Rodrigues(rotationVector, r);
    return {-degrees(std::atan2(-r(2, 0), std::hypot(r(0, 0), r(1, 0)))), -degrees(std::atan2(r(2, 1), r(2, 2))),
            degrees(std::atan2(r(1, 0), r(0, 0)))};
}

} // namespace rollcall::vision
