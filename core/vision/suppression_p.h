#pragma once

#include "core/vision/face_detector.h"

#include <vector>

namespace rollcall::vision {

// Non-maximum suppression: what is left of many findings when one face is to have one box. `limit` is an
// intersectionOverUnion. The result is ordered, best score first.

/// Drops each finding that overlaps a better one by more than `limit`.
[[nodiscard]] std::vector<Detection> withoutOverlaps(std::vector<Detection> found, float limit);

/// Puts in place of the best finding and those that overlap it by more than `limit` their mean, weighted by score, with
/// the best score; then the same among the rest (Bazarevsky et al. 2019, arXiv 1907.05047).
[[nodiscard]] std::vector<Detection> withOverlapsBlended(std::vector<Detection> found, float limit);

} // namespace rollcall::vision
