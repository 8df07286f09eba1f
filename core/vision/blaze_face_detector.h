#pragma once

#include "core/vision/face_detector.h"
#include "core/vision/model_store.h"

#include <memory>
#include <vector>

namespace rollcall::vision {

struct BlazeFaceOptions
{
    /// Detections below it are dropped, 0..1.
    float scoreLimit = 0.5F;
    /// A picture in which nothing is found is tried again at these shares of the net's input, one after the other.
    std::vector<float> tryAgainShares{0.5F};
};

/// BlazeFace of MediaPipe (Bazarevsky et al. 2019, arXiv 1907.05047), the model for front cameras, for live frames.
class BlazeFaceDetector final : public FaceDetector
{
public:
    /// Fails with ModelMissing, ModelDamaged or ModelFailed.
    [[nodiscard]] static base::Result<std::unique_ptr<BlazeFaceDetector>> create(const ModelStore& store,
                                                                                 BlazeFaceOptions options = {});
    ~BlazeFaceDetector() override;

    [[nodiscard]] base::Result<std::vector<Detection>> detect(const Frame& frame) override;

    /// One pass: the picture's longer side is scaled to `share` (over 0, at most 1) of the net's 128 px, centred on
    /// black.
    [[nodiscard]] base::Result<std::vector<Detection>> detectOnce(const Frame& frame, float share);

private:
    struct Private;
    explicit BlazeFaceDetector(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::vision
