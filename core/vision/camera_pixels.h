#pragma once

#include "core/vision/frame.h"

#include <array>

namespace rollcall::vision {

/// How a camera lays a picture out in memory. Each sample has 8 bits; luma and chroma are those of ITU-R BT.601 with
/// luma in 16..235.
enum class PixelLayout {
    Yuv420p, ///< three planes: Y, then U and V at half width and height
    Nv12,    ///< two planes: Y, then U and V in turn at half width and height
    Yuyv,    ///< one plane: Y0 U Y1 V
    Uyvy,    ///< one plane: U Y0 V Y1
    Bgra,    ///< one plane; the fourth byte is not looked at
    Rgba,    ///< the same, with red first
    Jpeg,    ///< one plane that is a JPEG file; its stride is not looked at
};

struct PixelPlane
{
    std::span<const std::uint8_t> bytes;
    std::ptrdiff_t stride = 0; ///< bytes from row to row
};

struct CameraPixels
{
    PixelLayout layout = PixelLayout::Yuv420p;
    int width = 0;
    int height = 0;
    std::array<PixelPlane, 3> planes; ///< as many as the layout has, from the first
    bool isFullRange = false;         ///< luma is 0..255, as in decoded JPEG, not 16..235
};

/// A copy of the picture as a Frame. Fails with PictureSize where width or height is not positive, odd although the
/// layout halves it, over kPictureSideMax, or more than the planes hold, and with PictureDamaged for a JPEG that cannot
/// be decoded or has another size. Thread-safe.
[[nodiscard]] base::Result<Frame> toFrame(const CameraPixels& pixels);

} // namespace rollcall::vision
