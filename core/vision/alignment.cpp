#include "core/vision/alignment.h"

#include "core/vision/frame_p.h"

#include <dlib/image_transforms.h>
#include <dlib/opencv.h>

#include <algorithm>
#include <vector>

namespace rollcall::vision {
namespace {

constexpr double kPadding = 0.25;

dlib::full_object_detection shapeOf(const Landmarks& landmarks)
{
    std::vector<dlib::point> points(landmarks.size());
    std::ranges::transform(landmarks, points.begin(), [](Point p) { return dlib::point(dlib::dpoint(p.x, p.y)); });
    return {dlib::rectangle(), points};
}

} // namespace

base::Result<Frame> alignedChip(const Frame& frame, const Landmarks& landmarks)
{
    try {
        const auto details = dlib::get_face_chip_details(shapeOf(landmarks), kChipPx, kPadding);
        dlib::array2d<dlib::bgr_pixel> chip;
        dlib::extract_image_chip(dlib::cv_image<dlib::bgr_pixel>(asMat(frame)), details, chip);
        return toFrame(dlib::toMat(chip).clone());
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::ModelFailed, QString::fromUtf8(error.what()));
    }
}

} // namespace rollcall::vision
