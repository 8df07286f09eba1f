#include "core/vision/camera_pixels.h"

#include "core/vision/frame_p.h"
#include "core/vision/picture_file.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstring>
#include <vector>

namespace rollcall::vision {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

bool holds(const PixelPlane& plane, int rowBytes, int rows)
{
    return plane.stride >= rowBytes && std::ssize(plane.bytes) >= plane.stride * (rows - 1) + rowBytes;
}

bool planesAreLargeEnough(const CameraPixels& p)
{
    switch (p.layout) {
    case PixelLayout::Yuv420p:
        return holds(p.planes[0], p.width, p.height) && holds(p.planes[1], p.width / 2, p.height / 2) &&
               holds(p.planes[2], p.width / 2, p.height / 2);
    case PixelLayout::Nv12:
        return holds(p.planes[0], p.width, p.height) && holds(p.planes[1], p.width, p.height / 2);
    case PixelLayout::Yuyv:
    case PixelLayout::Uyvy:
        return holds(p.planes[0], 2 * p.width, p.height);
    case PixelLayout::Bgra:
    case PixelLayout::Rgba:
        return holds(p.planes[0], 4 * p.width, p.height);
    case PixelLayout::Jpeg:
        return !p.planes[0].bytes.empty();
    }
    Q_UNREACHABLE();
}

bool sidesAreEven(const CameraPixels& p)
{
    switch (p.layout) {
    case PixelLayout::Yuv420p:
    case PixelLayout::Nv12:
        return p.width % 2 == 0 && p.height % 2 == 0;
    case PixelLayout::Yuyv:
    case PixelLayout::Uyvy:
        return p.width % 2 == 0;
    case PixelLayout::Bgra:
    case PixelLayout::Rgba:
    case PixelLayout::Jpeg:
        return true;
    }
    Q_UNREACHABLE();
}

/// A view; OpenCV has none that is read-only, and only reads here.
cv::Mat view(const PixelPlane& plane, int width, int height, int type)
{
    return {height, width, type, const_cast<std::uint8_t*>(plane.bytes.data()), static_cast<std::size_t>(plane.stride)};
}

void copyRows(const PixelPlane& plane, int width, int height, std::uint8_t* target)
{
    for (int y = 0; y < height; ++y)
        std::memcpy(target + std::ptrdiff_t{y} * width, plane.bytes.data() + y * plane.stride,
                    static_cast<std::size_t>(width));
}

enum class Sample { Luma, Chroma };

/// OpenCV reads luma as 16..235 and chroma as 16..240; this brings a plane of full range there.
cv::Mat narrowed(const CameraPixels& p, const cv::Mat& plane, const std::vector<Sample>& channels)
{
    if (!p.isFullRange)
        return plane;
    cv::Mat table(1, 256, CV_8UC(static_cast<int>(channels.size())));
    std::uint8_t* entry = table.data;
    for (int value = 0; value < 256; ++value)
        for (const auto channel : channels)
            *entry++ = cv::saturate_cast<std::uint8_t>(channel == Sample::Luma ? 16 + value * 219 / 255.0
                                                                               : 128 + (value - 128) * 224 / 255.0);
    cv::Mat narrow;
    cv::LUT(plane, table, narrow);
    return narrow;
}

/// The three planes one after the other without gaps, as OpenCV wants them.
cv::Mat packedYuv420p(const CameraPixels& p)
{
    cv::Mat packed(p.height * 3 / 2, p.width, CV_8UC1);
    const std::ptrdiff_t luma = std::ptrdiff_t{p.width} * p.height;
    copyRows(p.planes[0], p.width, p.height, packed.data);
    copyRows(p.planes[1], p.width / 2, p.height / 2, packed.data + luma);
    copyRows(p.planes[2], p.width / 2, p.height / 2, packed.data + luma + luma / 4);
    if (p.isFullRange) {
        narrowed(p, packed.rowRange(0, p.height), {Sample::Luma}).copyTo(packed.rowRange(0, p.height));
        narrowed(p, packed.rowRange(p.height, packed.rows), {Sample::Chroma})
            .copyTo(packed.rowRange(p.height, packed.rows));
    }
    return packed;
}

cv::Mat converted(const CameraPixels& p)
{
    cv::Mat bgr;
    switch (p.layout) {
    case PixelLayout::Yuv420p:
        cv::cvtColor(packedYuv420p(p), bgr, cv::COLOR_YUV2BGR_I420);
        break;
    case PixelLayout::Nv12:
        cv::cvtColorTwoPlane(
            narrowed(p, view(p.planes[0], p.width, p.height, CV_8UC1), {Sample::Luma}),
            narrowed(p, view(p.planes[1], p.width / 2, p.height / 2, CV_8UC2), {Sample::Chroma, Sample::Chroma}), bgr,
            cv::COLOR_YUV2BGR_NV12);
        break;
    case PixelLayout::Yuyv:
        cv::cvtColor(narrowed(p, view(p.planes[0], p.width, p.height, CV_8UC2), {Sample::Luma, Sample::Chroma}), bgr,
                     cv::COLOR_YUV2BGR_YUY2);
        break;
    case PixelLayout::Uyvy:
        cv::cvtColor(narrowed(p, view(p.planes[0], p.width, p.height, CV_8UC2), {Sample::Chroma, Sample::Luma}), bgr,
                     cv::COLOR_YUV2BGR_UYVY);
        break;
    case PixelLayout::Bgra:
        cv::cvtColor(view(p.planes[0], p.width, p.height, CV_8UC4), bgr, cv::COLOR_BGRA2BGR);
        break;
    case PixelLayout::Rgba:
        cv::cvtColor(view(p.planes[0], p.width, p.height, CV_8UC4), bgr, cv::COLOR_RGBA2BGR);
        break;
    case PixelLayout::Jpeg:
        bgr = cv::imdecode(view({p.planes[0].bytes}, static_cast<int>(p.planes[0].bytes.size()), 1, CV_8UC1),
                           cv::IMREAD_COLOR);
        break;
    }
    return bgr;
}

} // namespace

base::Result<Frame> toFrame(const CameraPixels& pixels)
{
    const QString size = u"%1x%2"_s.arg(pixels.width).arg(pixels.height);
    const bool sidesFit =
        std::min(pixels.width, pixels.height) > 0 && std::max(pixels.width, pixels.height) <= kPictureSideMax;
    if (!sidesFit || !sidesAreEven(pixels) || !planesAreLargeEnough(pixels))
        return base::fail(ErrorCode::PictureSize, size);
    cv::Mat bgr;
    try {
        bgr = converted(pixels);
    } catch (const cv::Exception&) {
        bgr.release();
    }
    if (bgr.size() != cv::Size(pixels.width, pixels.height))
        return base::fail(ErrorCode::PictureDamaged, size);
    return toFrame(std::move(bgr));
}

} // namespace rollcall::vision
