#pragma once

#include "core/vision/frame.h"
#include "core/vision/geometry.h"

#include <vector>

namespace rollcall::vision {

/// A face that a detector found: its box in picture pixels (it may reach over the picture's edge) and its score, 0..1.
struct Detection
{
    Box box;
    float score = 0;
};

/// Finds faces in a picture. An instance holds buffers and is used from one thread at a time.
class FaceDetector
{
public:
    virtual ~FaceDetector() = default;

    /// The faces of a picture, best score first; none is not a failure. Fails with ModelFailed.
    [[nodiscard]] virtual base::Result<std::vector<Detection>> detect(const Frame& frame) = 0;
};

} // namespace rollcall::vision
