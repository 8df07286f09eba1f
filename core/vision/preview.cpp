#include "core/vision/preview.h"

#include "core/vision/frame_p.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace rollcall::vision {
namespace {

/// The part of the frame that is seen: whole pixels, in the preview's proportions as closely as they allow.
cv::Rect visiblePart(cv::Size frame, cv::Size preview)
{
    const double frameWidthByPreview = 1.0 * frame.height * preview.width / preview.height;
    const double frameHeightByPreview = 1.0 * frame.width * preview.height / preview.width;
    const int width = std::clamp(static_cast<int>(std::lround(frameWidthByPreview)), 1, frame.width);
    const int height = std::clamp(static_cast<int>(std::lround(frameHeightByPreview)), 1, frame.height);
    return {(frame.width - width) / 2, (frame.height - height) / 2, width, height};
}

} // namespace

Box PreviewFit::toPreview(const Box& box) const
{
    if (frameWidth <= 0 || frameHeight <= 0 || previewWidth <= 0 || previewHeight <= 0)
        return {};
    const cv::Rect2f part = visiblePart({frameWidth, frameHeight}, {previewWidth, previewHeight});
    const float scaleX = static_cast<float>(previewWidth) / part.width;
    const float scaleY = static_cast<float>(previewHeight) / part.height;
    Box seen{(box.x - part.x) * scaleX, (box.y - part.y) * scaleY, box.width * scaleX, box.height * scaleY};
    if (isMirrored)
        seen.x = static_cast<float>(previewWidth) - seen.x - seen.width;
    return seen;
}

void fillPreview(const Frame& frame, const PreviewBuffer& preview, bool isMirrored)
{
    cv::Mat target(preview.height, preview.width, CV_8UC4, preview.pixels, static_cast<std::size_t>(preview.stride));
    if (frame.isEmpty()) {
        target.setTo(cv::Scalar(0, 0, 0, 255));
        return;
    }
    const cv::Mat part = asMat(frame)(visiblePart({frame.width(), frame.height()}, target.size()));
    cv::Mat scaled = part;
    if (part.size() != target.size()) {
        const bool shrinks = target.cols < part.cols;
        cv::resize(part, scaled, target.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    }
    cv::cvtColor(scaled, target, cv::COLOR_BGR2BGRA);
    if (isMirrored)
        cv::flip(target, target, 1);
}

} // namespace rollcall::vision
