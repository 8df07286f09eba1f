#pragma once

namespace rollcall::vision {

/// A point in a picture, in pixels: x to the right, y down, (0, 0) the top left corner of the top left pixel.
struct Point
{
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

/// An upright rectangle in a picture, in pixels.
struct Box
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] float area() const { return width * height; }
    bool operator==(const Box&) const = default;
};

[[nodiscard]] float distance(Point a, Point b);

/// The part of `box` inside a picture of that size; width and height 0 where nothing is left.
[[nodiscard]] Box clipped(const Box& box, int pictureWidth, int pictureHeight);

/// Area of the intersection over area of the union, 0..1.
[[nodiscard]] float intersectionOverUnion(const Box& a, const Box& b);

} // namespace rollcall::vision
