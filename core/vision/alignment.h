#pragma once

#include "core/vision/frame.h"
#include "core/vision/landmarks.h"

#include <vector>

namespace rollcall::vision {

inline constexpr int kChipPx = 150;

/// The chip that the recognition weights were trained on: the picture under the similarity transform that lays the
/// landmarks on dlib's mean face, 150 x 150 px with padding 0.25 (`dlib::get_face_chip_details`,
/// `dlib::extract_image_chip`). Black outside the picture. Fails with ModelFailed where dlib refuses the points.
/// Thread-safe.
[[nodiscard]] base::Result<Frame> alignedChip(const Frame& frame, const Landmarks& landmarks);

/// The same face cut out in several ways, for the mean of their embeddings, which depends less on where the landmarks
/// came to lie: alignedChip(), a closer one (padding 0.15), and one whose window lies lower by 3 % of its height.
/// Chosen by measuring, docs/recognition.md. Fails as above. Thread-safe.
[[nodiscard]] base::Result<std::vector<Frame>> alignedChips(const Frame& frame, const Landmarks& landmarks);

} // namespace rollcall::vision
