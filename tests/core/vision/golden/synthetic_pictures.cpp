#include "tests/core/vision/golden/synthetic_pictures.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rollcall::vision::golden {

namespace {

using Colour = std::array<int, 3>;

constexpr std::array<int, 3> kChannels{0, 1, 2};

/// Lengths are thousandths of the half height of the face, from its centre.
struct Point
{
    std::int64_t x;
    std::int64_t y;
};

struct Face
{
    int centreX; ///< thousandths of the picture
    int centreY;
    int halfHeight;
    Colour skin;
    Colour hair;
    Colour iris;
    Colour clothes;
};

constexpr Face kPortrait{.centreX = 500,
                         .centreY = 520,
                         .halfHeight = 400,
                         .skin = {226, 172, 142},
                         .hair = {62, 40, 26},
                         .iris = {70, 96, 130},
                         .clothes = {40, 70, 150}};
constexpr Face kLeft{.centreX = 290,
                     .centreY = 400,
                     .halfHeight = 150,
                     .skin = {236, 188, 160},
                     .hair = {90, 60, 30},
                     .iris = {60, 110, 80},
                     .clothes = {170, 40, 50}};
constexpr Face kRight{.centreX = 700,
                      .centreY = 560,
                      .halfHeight = 200,
                      .skin = {150, 104, 78},
                      .hair = {24, 20, 20},
                      .iris = {60, 40, 24},
                      .clothes = {40, 130, 90}};

/// 0 at the centre of the ellipse, 1000 on its edge, growing with the square of the distance.
std::int64_t ellipse(Point p, Point centre, std::int64_t halfWidth, std::int64_t halfHeight)
{
    const std::int64_t dx = p.x - centre.x;
    const std::int64_t dy = p.y - centre.y;
    return 1000 * dx * dx / (halfWidth * halfWidth) + 1000 * dy * dy / (halfHeight * halfHeight);
}

/// Lays `paint` over `colour`: whole at 0..inner, not at all from 1000, in even steps between.
Colour blended(const Colour& colour, const Colour& paint, std::int64_t distance, std::int64_t inner)
{
    const std::int64_t share = std::clamp<std::int64_t>((1000 - distance) * 256 / (1000 - inner), 0, 256);
    Colour result{};
    for (const int i : kChannels) {
        const auto c = static_cast<std::size_t>(i);
        result[c] = static_cast<int>((colour[c] * (256 - share) + paint[c] * share) / 256);
    }
    return result;
}

Colour scaled(const Colour& colour, std::int64_t percent)
{
    Colour result{};
    for (const int i : kChannels) {
        const auto c = static_cast<std::size_t>(i);
        result[c] = static_cast<int>(std::min<std::int64_t>(255, colour[c] * percent / 100));
    }
    return result;
}

Colour drawEye(Colour colour, const Face& face, Point p)
{
    colour = blended(colour, scaled(face.skin, 72), ellipse(p, {0, 0}, 230, 150), 300);
    colour = blended(colour, scaled(face.hair, 90), ellipse(p, {0, -190}, 230, 50), 500);
    colour = blended(colour, scaled(face.hair, 70), ellipse(p, {0, -15}, 160, 80), 850);
    if (ellipse(p, {0, 0}, 150, 68) < 1000) {
        colour = {236, 232, 228};
        colour = blended(colour, face.iris, ellipse(p, {0, -6}, 72, 72), 700);
        colour = blended(colour, {12, 10, 10}, ellipse(p, {0, -6}, 34, 34), 600);
        colour = blended(colour, {250, 250, 250}, ellipse(p, {-18, -26}, 16, 16), 400);
    }
    return colour;
}

Colour drawFeatures(Colour colour, const Face& face, Point p)
{
    colour = drawEye(colour, face, p.x < 0 ? Point{p.x + 290, p.y + 130} : Point{p.x - 290, p.y + 130});
    colour = blended(colour, scaled(face.skin, 112), ellipse(p, {-20, 60}, 60, 240), 0);
    colour = blended(colour, scaled(face.skin, 70), ellipse(p, {60, 100}, 60, 230), 200);
    colour = blended(colour, scaled(face.skin, 108), ellipse(p, {0, 230}, 110, 80), 100);
    colour = blended(colour, scaled(face.skin, 60), ellipse(p, {0, 300}, 160, 40), 100);
    colour = blended(colour, {60, 30, 26}, ellipse(p, {-70, 290}, 40, 24), 300);
    colour = blended(colour, {60, 30, 26}, ellipse(p, {70, 290}, 40, 24), 300);
    colour = blended(colour, {176, 84, 82}, ellipse(p, {0, 510}, 260, 90), 700);
    colour = blended(colour, {90, 34, 36}, ellipse(p, {0, 505}, 250, 22), 400);
    return blended(colour, scaled(face.skin, 72), ellipse(p, {0, 650}, 170, 50), 0);
}

Colour drawFace(Colour colour, const Face& face, Point p)
{
    colour = blended(colour, face.clothes, ellipse(p, {0, 1950}, 1300, 850), 960);
    colour = blended(colour, face.hair, ellipse(p, {0, -220}, 830, 950), 940);
    colour = blended(colour, scaled(face.skin, 66), ellipse(p, {0, 950}, 340, 520), 900);
    colour = blended(colour, scaled(face.skin, 80), ellipse(p, {-720, 40}, 90, 190), 700);
    colour = blended(colour, scaled(face.skin, 70), ellipse(p, {720, 40}, 90, 190), 700);
    const std::int64_t edge = ellipse(p, {0, 60}, 710, 900);
    if (edge >= 1000)
        return colour;
    const std::int64_t light = 108 - edge * 34 / 1000 - std::max<std::int64_t>(0, p.x) * 14 / 1000;
    const Colour skin = drawFeatures(scaled(face.skin, light), face, p);
    const std::int64_t hairline = ellipse(p, {0, 350}, 800, 1020);
    return hairline < 1000 ? blended(colour, skin, edge, 950) : blended(skin, face.hair, 2000 - hairline, 940);
}

/// Evenly spread 0..255, another value for each (x, y, salt).
int noise(int x, int y, int salt)
{
    std::uint32_t hash = static_cast<std::uint32_t>(x) * 374761393U + static_cast<std::uint32_t>(y) * 668265263U +
                         static_cast<std::uint32_t>(salt) * 2246822519U;
    hash = (hash ^ (hash >> 13)) * 1274126177U;
    return static_cast<int>((hash ^ (hash >> 16)) & 255U);
}

Point inFace(const Face& face, int x, int y, std::int64_t size)
{
    const auto along = [&](std::int64_t pixel, std::int64_t centre) {
        return ((2 * pixel + 1) * 1000 - 2 * centre * size) * 1000 / (2 * face.halfHeight * size);
    };
    return {along(x, face.centreX), along(y, face.centreY)};
}

Colour pixel(Motif motif, int x, int y, int size)
{
    const int right = 255 * x / size;
    const int down = 255 * y / size;
    if (motif == Motif::Noise) {
        return {(right + noise(x, y, 1)) / 2, (down + noise(x / 4, y / 4, 2)) / 2,
                (255 - right + noise(x / 16, y / 16, 3)) / 2};
    }
    Colour colour{60 + down / 4, 110 + right / 4, 130 - down / 4};
    if (motif == Motif::Portrait) {
        colour = drawFace(colour, kPortrait, inFace(kPortrait, x, y, size));
    } else {
        colour = drawFace(colour, kLeft, inFace(kLeft, x, y, size));
        colour = drawFace(colour, kRight, inFace(kRight, x, y, size));
    }
    for (const int i : kChannels) {
        int& value = colour[static_cast<std::size_t>(i)];
        value = std::clamp(value + noise(x, y, i) / 32 - 4, 0, 255);
    }
    return colour;
}

} // namespace

Picture draw(Motif motif, int size)
{
    Picture picture{.size = size, .rgb = {}};
    picture.rgb.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 3);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            for (const int value : pixel(motif, x, y, size))
                picture.rgb.push_back(static_cast<std::uint8_t>(value));
        }
    }
    return picture;
}

} // namespace rollcall::vision::golden
