#pragma once

#include "core/vision/geometry.h"

#include <opencv2/core.hpp>

namespace rollcall::vision {

/// The numbers that a net takes for the pixels of a picture: (RGB - mean) * factor.
struct Normalisation
{
    cv::Scalar meanRgb;
    double factor = 1;
};

/// The detectors' nets: RGB / 127.5 - 1.
inline const Normalisation kDetectorNormalisation{cv::Scalar::all(127.5), 1 / 127.5};

/// The nets of a face: RGB minus the mean of their training pictures, over 255 (face-api.js, `NetInput`).
inline const Normalisation kFaceNormalisation{{122.782, 117.001, 104.298}, 1 / 255.0};

/// The square black canvas that a net sees a picture on. Keeps its buffers from one picture to the next. Not
/// thread-safe.
class Canvas final
{
public:
    enum class Place { TopLeft, Centre };

    Canvas() = default;
    explicit Canvas(const Normalisation& normalisation) : m_normalisation(normalisation) {}

    /// Scales a CV_8UC3 BGR picture so that its longer side is `pictureSidePx` (at most `canvasPx`), lays it on a
    /// canvas of `canvasPx` and returns the canvas as a normalised NCHW blob. The blob is overwritten by the next call.
    [[nodiscard]] const cv::Mat& blob(const cv::Mat& picture, int canvasPx, int pictureSidePx, Place place);

    /// A box or a point of the last canvas in pixels of its picture.
    [[nodiscard]] Box toPicture(const Box& box) const;
    [[nodiscard]] Point toPicture(Point point) const;

private:
    Normalisation m_normalisation = kDetectorNormalisation;
    cv::Mat m_canvas;
    cv::Mat m_blob;
    Point m_offset;
    float m_picturePxPerCanvasPx = 1;
};

} // namespace rollcall::vision
