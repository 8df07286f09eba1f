#include "core/vision/appearance.h"

#include "core/vision/frame_p.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numeric>

namespace rollcall::vision {
namespace {

constexpr int kSide = 16;
constexpr double kLeastDeviation = 1; ///< of 255: below it is noise

} // namespace

Appearance appearanceOf(const Frame& frame, const Box& box)
{
    Appearance appearance{};
    const cv::Rect wanted(static_cast<int>(std::floor(box.x)), static_cast<int>(std::floor(box.y)),
                          static_cast<int>(std::ceil(box.width)), static_cast<int>(std::ceil(box.height)));
    const auto area = wanted & cv::Rect(0, 0, frame.width(), frame.height());
    if (area.empty())
        return appearance;
    cv::Mat small;
    cv::resize(asMat(frame)(area), small, {kSide, kSide}, 0, 0, cv::INTER_AREA);
    cv::Mat grey;
    cv::cvtColor(small, grey, cv::COLOR_BGR2GRAY);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey, mean, deviation);
    if (deviation[0] < kLeastDeviation)
        return appearance;
    cv::Mat values(kSide, kSide, CV_32F, appearance.data());
    grey.convertTo(values, CV_32F, 1 / (deviation[0] * kSide), -mean[0] / (deviation[0] * kSide));
    return appearance;
}

float correlation(const Appearance& a, const Appearance& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

} // namespace rollcall::vision
