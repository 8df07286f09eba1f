#pragma once

#include "core/vision/embedder.h"
#include "core/vision/face_detector.h"
#include "core/vision/landmark_net.h"
#include "core/vision/quality.h"

#include <memory>
#include <vector>

namespace rollcall::vision {

/// A face ready to be embedded: everything that is known of it but who it is.
struct Face
{
    Detection detection;
    Landmarks landmarks{};
    Quality quality;
    Frame chip; ///< 150 x 150
};

/// The steps from a picture to an embedding. Finding, examining and embedding are separate calls, so that nobody is
/// embedded who did not step up. Holds the networks; used from one thread at a time.
class FaceReader final
{
public:
    /// Loads the three networks. Fails with the model codes.
    [[nodiscard]] static base::Result<FaceReader> create(const ModelStore& store);

    /// All faces of the picture, best score first. Fails with ModelFailed.
    [[nodiscard]] base::Result<std::vector<Detection>> find(const Frame& frame);

    /// Landmarks, chip and quality of one detection. Fails with PictureSize or ModelFailed.
    [[nodiscard]] base::Result<Face> examine(const Frame& frame, const Detection& detection);

    /// Fails with ModelFailed.
    [[nodiscard]] base::Result<base::Embedding> embed(const Face& face);

    [[nodiscard]] const QString& modelId() const { return m_embedder.modelId(); }
    [[nodiscard]] const MatchThresholds& thresholds() const { return m_embedder.thresholds(); }

private:
    FaceReader(std::unique_ptr<FaceDetector> detector, LandmarkNet landmarkNet, Embedder embedder);

    std::unique_ptr<FaceDetector> m_detector;
    LandmarkNet m_landmarkNet;
    Embedder m_embedder;
};

} // namespace rollcall::vision
