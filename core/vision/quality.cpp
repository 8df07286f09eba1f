#include "core/vision/quality.h"

#include "core/vision/frame_p.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rollcall::vision {
namespace {

using base::ErrorCode;

constexpr std::size_t kLeftEye = 36;
constexpr std::size_t kRightEye = 42;
constexpr std::size_t kEyePoints = 6;
constexpr int kNearlyBlack = 5;
constexpr int kNearlyWhite = 250;

Point centreOfEye(const Landmarks& landmarks, std::size_t first)
{
    Point sum;
    for (std::size_t i = first; i < first + kEyePoints; ++i)
        sum = {sum.x + landmarks[i].x, sum.y + landmarks[i].y};
    return {sum.x / kEyePoints, sum.y / kEyePoints};
}

double eyeAspectRatio(const Landmarks& landmarks, std::size_t first)
{
    const auto span = [&](std::size_t a, std::size_t b) {
        return distance(landmarks[first + a], landmarks[first + b]);
    };
    const float width = span(0, 3);
    return width > 0 ? (span(1, 5) + span(2, 4)) / (2 * width) : 0;
}

double sharpnessOf(const cv::Mat& grey)
{
    cv::Mat laplacian;
    cv::Laplacian(grey, laplacian, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(laplacian, mean, deviation);
    return deviation[0] * deviation[0];
}

double clippedShareOf(const cv::Mat& grey)
{
    const int clipped = cv::countNonZero(grey <= kNearlyBlack) + cv::countNonZero(grey >= kNearlyWhite);
    return static_cast<double>(clipped) / static_cast<double>(grey.total());
}

double ramp(double value, double zeroAt, double oneAt)
{
    return std::clamp((value - zeroAt) / (oneAt - zeroAt), 0.0, 1.0);
}

double cosineOfDegrees(double angle)
{
    return std::max(0.0, std::cos(angle * std::numbers::pi / 180));
}

} // namespace

double Quality::score() const
{
    return ramp(eyeDistancePx, 10, 50) * ramp(sharpness, 0, 100) * (1 - clippedShare) * ramp(brightness, 0, 0.25) *
           cosineOfDegrees(pose.yawDeg) * cosineOfDegrees(pose.pitchDeg);
}

QualityLimits QualityLimits::forEnrolment()
{
    return {.eyeDistancePxMin = 24,
            .sharpnessMin = 12,
            .brightnessMin = 0.12,
            .brightnessMax = 0.92,
            .clippedShareMax = 0.35,
            .eyeOpennessMin = 0.12,
            .yawDegMax = 40,
            .pitchDegMax = 40,
            .rollDegMax = 40};
}

QualityLimits QualityLimits::forCheckIn()
{
    return {.eyeDistancePxMin = 16,
            .sharpnessMin = 4,
            .brightnessMin = 0.06,
            .brightnessMax = 0.96,
            .clippedShareMax = 0.6,
            .eyeOpennessMin = 0,
            .yawDegMax = 60,
            .pitchDegMax = 60,
            .rollDegMax = 60};
}

Quality measureQuality(const Frame& frame, const Landmarks& landmarks, const Frame& chip)
{
    cv::Mat grey;
    cv::cvtColor(asMat(chip), grey, cv::COLOR_BGR2GRAY);
    // The middle half of the chip holds face, never background.
    const cv::Mat inner = grey(cv::Rect(grey.cols / 4, grey.rows / 4, grey.cols / 2, grey.rows / 2));
    return {.eyeDistancePx = distance(centreOfEye(landmarks, kLeftEye), centreOfEye(landmarks, kRightEye)),
            .sharpness = sharpnessOf(inner),
            .brightness = cv::mean(inner)[0] / 255,
            .clippedShare = clippedShareOf(inner),
            .eyeOpenness = (eyeAspectRatio(landmarks, kLeftEye) + eyeAspectRatio(landmarks, kRightEye)) / 2,
            .pose = estimatePose(landmarks, frame.width(), frame.height())};
}

std::optional<ErrorCode> qualityFault(const Quality& quality, const QualityLimits& limits)
{
    const Pose& pose = quality.pose;
    if (quality.eyeDistancePx < limits.eyeDistancePxMin)
        return ErrorCode::FaceTooSmall;
    if (quality.brightness < limits.brightnessMin)
        return ErrorCode::FaceTooDark;
    if (quality.brightness > limits.brightnessMax || quality.clippedShare > limits.clippedShareMax)
        return quality.brightness < 0.5 ? ErrorCode::FaceTooDark : ErrorCode::FaceTooBright;
    if (quality.sharpness < limits.sharpnessMin)
        return ErrorCode::FaceBlurred;
    if (std::abs(pose.yawDeg) > limits.yawDegMax || std::abs(pose.pitchDeg) > limits.pitchDegMax ||
        std::abs(pose.rollDeg) > limits.rollDegMax)
        return ErrorCode::FaceTurnedAway;
    if (quality.eyeOpenness < limits.eyeOpennessMin)
        return ErrorCode::FaceEyesClosed;
    return std::nullopt;
}

} // namespace rollcall::vision
