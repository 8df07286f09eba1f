#include "app/runtime/video_frame_p.h"
#include "core/vision/camera_pixels.h"

#include <QScopeGuard>

namespace rollcall::runtime {
namespace {

using vision::PixelLayout;
using namespace Qt::StringLiterals;

std::optional<PixelLayout> layoutOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
        return PixelLayout::Yuv420p;
    case QVideoFrameFormat::Format_NV12:
        return PixelLayout::Nv12;
    case QVideoFrameFormat::Format_YUYV:
        return PixelLayout::Yuyv;
    case QVideoFrameFormat::Format_UYVY:
        return PixelLayout::Uyvy;
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888:
        return PixelLayout::Bgra;
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
        return PixelLayout::Rgba;
    case QVideoFrameFormat::Format_Jpeg:
        return PixelLayout::Jpeg;
    default:
        return std::nullopt;
    }
}

} // namespace

base::Result<vision::Frame> toFrame(QVideoFrame frame)
{
    const auto layout = layoutOf(frame.pixelFormat());
    if (!layout)
        return base::fail(base::ErrorCode::CameraLost,
                          QString(u"pixel format "_s % QVideoFrameFormat::pixelFormatToString(frame.pixelFormat())));
    if (!frame.map(QVideoFrame::ReadOnly))
        return base::fail(base::ErrorCode::CameraLost, u"a picture cannot be read"_s);
    const auto unmap = qScopeGuard([&frame] { frame.unmap(); });
    const bool isFullRange = frame.surfaceFormat().colorRange() == QVideoFrameFormat::ColorRange_Full;
    vision::CameraPixels pixels{*layout, frame.width(), frame.height(), {}, isFullRange};
    const int planes = std::min(frame.planeCount(), static_cast<int>(pixels.planes.size()));
    for (int i = 0; i < planes; ++i)
        pixels.planes[static_cast<std::size_t>(i)] = {
            {frame.bits(i), static_cast<std::size_t>(std::max(0, frame.mappedBytes(i)))}, frame.bytesPerLine(i)};
    return vision::toFrame(pixels);
}

} // namespace rollcall::runtime
