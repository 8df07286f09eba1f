#include "core/vision/frame.h"

#include "core/vision/frame_p.h"

#include <utility>
#include <vector>

namespace rollcall::vision {
using namespace Qt::StringLiterals;

base::Result<Frame> Frame::fromBgr(int width, int height, std::span<const std::uint8_t> pixels)
{
    const auto expected = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
    if (width <= 0 || height <= 0 || pixels.size() != expected)
        return base::fail(base::ErrorCode::PictureSize, u"%1x%2"_s.arg(width).arg(height));
    auto owner = std::make_shared<const std::vector<std::uint8_t>>(pixels.begin(), pixels.end());
    const auto* data = owner->data();
    return Frame(width, height, std::ptrdiff_t{width} * 3, data, std::move(owner));
}

Frame::Frame(int width, int height, std::ptrdiff_t stride, const std::uint8_t* pixels,
             std::shared_ptr<const void> owner)
    : m_width(width)
    , m_height(height)
    , m_stride(stride)
    , m_pixels(pixels)
    , m_owner(std::move(owner))
{}

cv::Mat asMat(const Frame& frame)
{
    // cv::Mat has no read-only view; callers here only read.
    return {frame.height(), frame.width(), CV_8UC3, const_cast<std::uint8_t*>(frame.row(0)),
            static_cast<std::size_t>(frame.stride())};
}

Frame toFrame(cv::Mat mat)
{
    auto owner = std::make_shared<const cv::Mat>(std::move(mat));
    const auto& kept = *owner;
    return {kept.cols, kept.rows, static_cast<std::ptrdiff_t>(kept.step[0]), kept.data, owner};
}

} // namespace rollcall::vision
