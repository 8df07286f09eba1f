#pragma once

#include "core/vision/blaze_face_detector.h"

#include <memory>
#include <utility>

namespace rollcall::vision {

/// Sets the box of a face anew that is small in its picture. A detector that sees a whole picture at a few pixels a
/// face places boxes poorly, and landmarks come out wrong in them; here BlazeFaceDetector looks at the face cut out, so
/// that it fills the share of the view that portraits do. An instance holds buffers and is used from one thread at a
/// time.
class BoxRefiner final
{
public:
    explicit BoxRefiner(std::shared_ptr<BlazeFaceDetector> detector) : m_detector(std::move(detector)) {}

    /// The box itself where its height is at least a quarter of the picture's longer side, or where nothing is found in
    /// its place. Fails with ModelFailed.
    [[nodiscard]] base::Result<Box> refined(const Frame& frame, const Box& box);

private:
    std::shared_ptr<BlazeFaceDetector> m_detector;
};

} // namespace rollcall::vision
