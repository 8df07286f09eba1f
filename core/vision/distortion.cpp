#include "core/vision/distortion.h"

#include "core/vision/frame_p.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace rollcall::vision {
namespace {

const cv::Scalar kMidGrey = cv::Scalar::all(127);

cv::Rect pixelsOf(const Box& box)
{
    return {cvRound(box.x), cvRound(box.y), std::max(1, cvRound(box.width)), std::max(1, cvRound(box.height))};
}

} // namespace

Frame withLight(const Frame& frame, double gain)
{
    cv::Mat result;
    asMat(frame).convertTo(result, CV_8UC3, gain);
    return toFrame(std::move(result));
}

Frame scaled(const Frame& frame, double factor)
{
    const cv::Size size(std::max(1, cvRound(frame.width() * factor)), std::max(1, cvRound(frame.height() * factor)));
    cv::Mat result;
    cv::resize(asMat(frame), result, size, 0, 0, factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return toFrame(std::move(result));
}

Frame rotated(const Frame& frame, double degrees)
{
    const cv::Point2f centre(static_cast<float>(frame.width() - 1) / 2, static_cast<float>(frame.height() - 1) / 2);
    cv::Mat result;
    cv::warpAffine(asMat(frame), result, cv::getRotationMatrix2D(centre, -degrees, 1), {frame.width(), frame.height()},
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return toFrame(std::move(result));
}

Frame blurred(const Frame& frame, double sigmaPx)
{
    cv::Mat result;
    cv::GaussianBlur(asMat(frame), result, {}, sigmaPx);
    return toFrame(std::move(result));
}

Frame withNoise(const Frame& frame, double sigma, std::uint64_t seed)
{
    cv::Mat noise(frame.height(), frame.width(), CV_16SC3);
    cv::RNG(seed).fill(noise, cv::RNG::NORMAL, 0, sigma);
    cv::Mat result;
    cv::add(asMat(frame), noise, result, cv::noArray(), CV_8UC3);
    return toFrame(std::move(result));
}

Frame mirrored(const Frame& frame)
{
    cv::Mat result;
    cv::flip(asMat(frame), result, 1);
    return toFrame(std::move(result));
}

Frame cropped(const Frame& frame, const Box& box)
{
    const cv::Rect wanted = pixelsOf(box);
    const cv::Rect present = wanted & cv::Rect(0, 0, frame.width(), frame.height());
    cv::Mat result(wanted.size(), CV_8UC3, kMidGrey);
    if (!present.empty())
        asMat(frame)(present).copyTo(result(present - wanted.tl()));
    return toFrame(std::move(result));
}

Frame covered(const Frame& frame, const Box& box)
{
    cv::Mat result = asMat(frame).clone();
    cv::rectangle(result, pixelsOf(box), kMidGrey, cv::FILLED);
    return toFrame(std::move(result));
}

Frame sideBySide(const Frame& left, const Frame& right)
{
    const Frame fitted = scaled(right, static_cast<double>(left.height()) / right.height());
    cv::Mat result(left.height(), left.width() + fitted.width(), CV_8UC3);
    asMat(left).copyTo(result.colRange(0, left.width()));
    const cv::Mat target = result.colRange(left.width(), result.cols);
    cv::resize(asMat(fitted), target, target.size());
    return toFrame(std::move(result));
}

} // namespace rollcall::vision
