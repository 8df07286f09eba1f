#pragma once

#include "core/vision/frame.h"
#include "core/vision/geometry.h"

namespace rollcall::vision {

/// A picture in memory to be written: rows of 4-byte pixels blue, green, red, 255, as QImage::Format_RGB32 holds them
/// on a little-endian machine.
struct PreviewBuffer
{
    std::uint8_t* pixels = nullptr; ///< `height` rows, `stride` bytes apart
    int width = 0;
    int height = 0;
    std::ptrdiff_t stride = 0; ///< at least 4 * width
};

/// How a frame lies in a preview: it covers it whole, centred, and what stands over at two sides is cut off.
struct PreviewFit
{
    int frameWidth = 0;
    int frameHeight = 0;
    int previewWidth = 0;
    int previewHeight = 0;
    bool isMirrored = true; ///< left and right swapped, as people know themselves

    /// A box of the frame in preview pixels; it may reach over the edges.
    [[nodiscard]] Box toPreview(const Box& box) const;
};

/// Draws the frame into the buffer as PreviewFit says: averaged over areas where it shrinks, interpolated linearly
/// where it grows. An empty frame makes it black. Requires a buffer with positive sides. Thread-safe for different
/// buffers.
void fillPreview(const Frame& frame, const PreviewBuffer& preview, bool isMirrored);

} // namespace rollcall::vision
