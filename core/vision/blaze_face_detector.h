#pragma once

#include "core/vision/face_detector.h"
#include "core/vision/model_store.h"

#include <memory>
#include <vector>

namespace rollcall::vision {

struct BlazeFaceOptions
{
    /// Detections below it are dropped, 0..1. Faces of 90 px and more in a frame of 640 x 480 score above it; of
    /// pictures with the face painted over, 8 in 100 do, some for bystanders (docs/recognition.md).
    float scoreLimit = 0.6F;
    /// A picture in which nothing is found is tried again at these scales, one after the other, see detectOnce().
    std::vector<float> tryAgainScales{1.5F, 0.5F};
};

/// BlazeFace of MediaPipe (Bazarevsky et al. 2019, arXiv 1907.05047), the model for front cameras, for live frames.
///
/// The net sees the whole picture at 128 px, and finds faces from about 18 px of that: in a frame of 640 x 480 all of
/// 90 px height, 84 of 100 of 80 px, none of 60 px. Tried again at scale 1.5, all of 60 px near the middle are found,
/// 42 of 100 of 48 px. Faces may fill the picture. (31 pictures of Labeled Faces in the Wild, each set into such a
/// frame.)
///
/// The net's box spans another part of the face than that of SsdDetector, which LandmarkNet expects. Detections are
/// fitted to that: width times 0.892, height times 1.104, the centre up by 0.075 of the net's height; the medians over
/// 124 pictures of the same set. Overlapping boxes are blended by score, as in the paper.
class BlazeFaceDetector final : public FaceDetector
{
public:
    /// Fails with ModelMissing, ModelDamaged or ModelFailed.
    [[nodiscard]] static base::Result<std::unique_ptr<BlazeFaceDetector>> create(const ModelStore& store,
                                                                                 BlazeFaceOptions options = {});
    ~BlazeFaceDetector() override;

    [[nodiscard]] base::Result<std::vector<Detection>> detect(const Frame& frame) override;

    /// One pass. Up to `scale` 1, the picture's longer side is scaled to that share of the net's input and centred on
    /// black. Above 1, the middle of the picture alone is looked at, `scale` times as large. Requires a scale above 0.
    [[nodiscard]] base::Result<std::vector<Detection>> detectOnce(const Frame& frame, float scale);

private:
    struct Private;
    explicit BlazeFaceDetector(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::vision
