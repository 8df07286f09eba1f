#include "core/vision/alignment.h"

#include "core/vision/frame_p.h"

#include <dlib/image_transforms.h>
#include <dlib/opencv.h>

#include <algorithm>
#include <vector>

namespace rollcall::vision {
namespace {

/// Where the face lies on its chip.
struct Crop
{
    double padding = 0.25;
    double lowering = 0; ///< share of the window's height
};

dlib::full_object_detection shapeOf(const Landmarks& landmarks)
{
    std::vector<dlib::point> points(landmarks.size());
    std::ranges::transform(landmarks, points.begin(), [](Point p) { return dlib::point(dlib::dpoint(p.x, p.y)); });
    return {dlib::rectangle(), points};
}

base::Result<Frame> chipOf(const Frame& frame, const Landmarks& landmarks, const Crop& crop)
{
    try {
        auto details = dlib::get_face_chip_details(shapeOf(landmarks), kChipPx, crop.padding);
        details.rect = dlib::translate_rect(details.rect, dlib::dpoint(0, crop.lowering * details.rect.height()));
        dlib::array2d<dlib::bgr_pixel> chip;
        dlib::extract_image_chip(dlib::cv_image<dlib::bgr_pixel>(asMat(frame)), details, chip);
        return toFrame(dlib::toMat(chip).clone());
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::ModelFailed, QString::fromUtf8(error.what()));
    }
}

} // namespace

base::Result<Frame> alignedChip(const Frame& frame, const Landmarks& landmarks)
{
    return chipOf(frame, landmarks, {});
}

base::Result<std::vector<Frame>> alignedChips(const Frame& frame, const Landmarks& landmarks)
{
    std::vector<Frame> chips;
    for (const auto& crop : {Crop{}, Crop{.padding = 0.15}, Crop{.lowering = 0.03}}) {
        const auto chip = chipOf(frame, landmarks, crop);
        if (!chip)
            return base::propagate(chip);
        chips.push_back(*chip);
    }
    return chips;
}

} // namespace rollcall::vision
