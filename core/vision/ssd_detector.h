#pragma once

#include "core/vision/face_detector.h"
#include "core/vision/model_store.h"

#include <memory>

namespace rollcall::vision {

struct SsdOptions
{
    /// Faces of at least this height in picture pixels are looked for.
    float minFacePx = 48;
    /// Detections below it are dropped, 0..1.
    float scoreLimit = 0.5F;
};

/// The seed's face detector, SSD MobileNetV1 of face-api.js, for stills.
///
/// The net finds faces of about 30 to 150 px of its own input, and loses those that fill it. So a picture is laid on
/// square black canvases of one or more sizes: a coarse one for large faces and, where the picture is large
/// and small faces are wanted, finer ones; the findings are merged. A picture in which nothing is found is tried
/// again, shrunk on its canvas.
class SsdDetector final : public FaceDetector
{
public:
    /// Fails with ModelMissing, ModelDamaged or ModelFailed.
    [[nodiscard]] static base::Result<std::unique_ptr<SsdDetector>> create(const ModelStore& store,
                                                                           SsdOptions options = {});
    ~SsdDetector() override;

    [[nodiscard]] base::Result<std::vector<Detection>> detect(const Frame& frame) override;

    /// One pass: the picture's longer side is scaled to `pictureSidePx` on a canvas of `canvasPx` (a multiple of 32, at
    /// least `pictureSidePx`), top left, black elsewhere. Everything scoring at least `scoreLimit`, overlaps removed.
    [[nodiscard]] base::Result<std::vector<Detection>> detectOnce(const Frame& frame, int canvasPx, int pictureSidePx,
                                                                  float scoreLimit);

private:
    struct Private;
    explicit SsdDetector(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::vision
