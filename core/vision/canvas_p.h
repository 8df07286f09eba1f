#pragma once

#include "core/vision/geometry.h"

#include <opencv2/core.hpp>

namespace rollcall::vision {

/// The square black canvas that a detector's net sees a picture on. Keeps its buffers from one picture to the next. Not
/// thread-safe.
class Canvas final
{
public:
    enum class Place { TopLeft, Centre };

    /// Scales a CV_8UC3 BGR picture so that its longer side is `pictureSidePx` (at most `canvasPx`), lays it on a
    /// canvas of `canvasPx` and returns the canvas as an NCHW blob, RGB / 127.5 - 1. The blob is overwritten by the
    /// next call.
    [[nodiscard]] const cv::Mat& blob(const cv::Mat& picture, int canvasPx, int pictureSidePx, Place place);

    /// A box of the last canvas in pixels of its picture.
    [[nodiscard]] Box toPicture(const Box& box) const;

private:
    cv::Mat m_canvas;
    cv::Mat m_blob;
    Point m_offset;
    float m_picturePxPerCanvasPx = 1;
};

} // namespace rollcall::vision
