#pragma once

#include <cstdint>
#include <vector>

namespace rollcall::vision::golden {

enum class Motif {
    Portrait, ///< a drawn face that fills the picture
    Scene,    ///< two smaller drawn faces of other colours before a coloured background
    Noise,    ///< coloured noise over a colour gradient, without a face
};

/// Square picture, rows from the top, three bytes (red, green, blue) a pixel.
struct Picture
{
    int size;
    std::vector<std::uint8_t> rgb;
};

/// A picture drawn by integer arithmetic alone, so that it is the same to the last bit in synthetic_pictures.mjs, which
/// holds the same formulas. A change here is a change there and new references. Requires 1 <= size <= 1024.
[[nodiscard]] Picture draw(Motif motif, int size);

} // namespace rollcall::vision::golden
