#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace rollcall::vision {

/// A picture in memory: 8-bit blue, green, red, row after row, `stride()` bytes from row to row. The pixels are
/// immutable and shared between copies, so a Frame is cheap to pass by value and may be read from any thread.
class Frame final
{
public:
    /// An empty frame: width and height 0.
    Frame() = default;

    /// Copies `height` rows of `width` BGR pixels. Fails with PictureSize unless width and height are positive and
    /// `pixels` holds width * height * 3 bytes.
    [[nodiscard]] static base::Result<Frame> fromBgr(int width, int height, std::span<const std::uint8_t> pixels);

    /// Refers to pixels that `owner` keeps alive; for adapters of picture libraries.
    Frame(int width, int height, std::ptrdiff_t stride, const std::uint8_t* pixels, std::shared_ptr<const void> owner);

    [[nodiscard]] bool isEmpty() const { return m_width == 0; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] std::ptrdiff_t stride() const { return m_stride; }

    /// The first byte of row `y`, 0 <= y < height().
    [[nodiscard]] const std::uint8_t* row(int y) const { return m_pixels + y * m_stride; }

private:
    int m_width = 0;
    int m_height = 0;
    std::ptrdiff_t m_stride = 0;
    const std::uint8_t* m_pixels = nullptr;
    std::shared_ptr<const void> m_owner;
};

} // namespace rollcall::vision
