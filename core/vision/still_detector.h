#pragma once

#include "core/vision/blaze_face_detector.h"

#include <memory>

namespace rollcall::vision {

/// The face detector for stills: BlazeFaceDetector and SsdDetector both look, so that neither a face that fills the
/// picture nor a small one in a crowd is missed. Where both found a face, BlazeFace's box is kept: landmarks placed in
/// it recognise people better (docs/recognition.md).
class StillDetector final : public FaceDetector
{
public:
    /// Fails with ModelMissing, ModelDamaged or ModelFailed.
    [[nodiscard]] static base::Result<std::unique_ptr<StillDetector>>
    create(const ModelStore& store, std::shared_ptr<BlazeFaceDetector> blazeFace);

    [[nodiscard]] base::Result<std::vector<Detection>> detect(const Frame& frame) override;

private:
    StillDetector(std::shared_ptr<FaceDetector> forBoxes, std::unique_ptr<FaceDetector> forSmallFaces);

    std::shared_ptr<FaceDetector> m_forBoxes;
    std::unique_ptr<FaceDetector> m_forSmallFaces;
};

} // namespace rollcall::vision
