#pragma once

#include "core/vision/box_refiner.h"
#include "core/vision/embedder.h"
#include "core/vision/face_detector.h"
#include "core/vision/landmark_net.h"
#include "core/vision/quality.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace rollcall::vision {

/// A face ready to be embedded: everything that is known of it but who it is.
struct Face
{
    Detection detection;
    Landmarks landmarks{};
    Quality quality;
    std::vector<Frame> chips; ///< 150 x 150; the first is alignedChip()
};

/// How much care a picture is worth.
enum class ReadingCare {
    Live, ///< one of many frames of a camera: BlazeFaceDetector, one chip
    Still ///< the only picture there is: StillDetector, alignedChips()
};

/// The steps of reading a face.
enum class ReadingStep { Detect, Refine, Locate, Align, Judge, Embed };

/// Told of every step that was done and how long it took.
using StepObserver = std::function<void(ReadingStep, std::chrono::nanoseconds)>;

/// The steps from a picture to an embedding. Finding, examining and embedding are separate calls, so that nobody is
/// embedded who did not step up. Holds the networks; used from one thread at a time.
class FaceReader final
{
public:
    /// Loads the networks. Fails with the model codes.
    [[nodiscard]] static base::Result<FaceReader> create(const ModelStore& store,
                                                         ReadingCare care = ReadingCare::Still);

    /// All faces of the picture, best score first. Fails with ModelFailed.
    [[nodiscard]] base::Result<std::vector<Detection>> find(const Frame& frame);

    /// The refined box, landmarks, chips and quality of one detection. Fails with PictureSize or ModelFailed.
    [[nodiscard]] base::Result<Face> examine(const Frame& frame, const Detection& detection);

    /// Fails with ModelFailed.
    [[nodiscard]] base::Result<base::Embedding> embed(const Face& face);

    /// For measuring; none at first.
    void observe(StepObserver observer) { m_observer = std::move(observer); }

    [[nodiscard]] const QString& modelId() const { return m_embedder.modelId(); }
    [[nodiscard]] const MatchThresholds& thresholds() const { return m_embedder.thresholds(); }

private:
    FaceReader(ReadingCare care, std::shared_ptr<FaceDetector> detector, BoxRefiner refiner, LandmarkNet landmarkNet,
               Embedder embedder);

    template <class Step>
    auto timed(ReadingStep step, const Step& run);

    ReadingCare m_care;
    StepObserver m_observer;
    std::shared_ptr<FaceDetector> m_detector;
    BoxRefiner m_refiner;
    LandmarkNet m_landmarkNet;
    Embedder m_embedder;
};

} // namespace rollcall::vision
