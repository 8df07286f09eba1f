#include "core/vision/face_reader.h"

#include "core/vision/alignment.h"
#include "core/vision/still_detector.h"

#include <utility>

namespace rollcall::vision {
namespace {

base::Result<std::shared_ptr<FaceDetector>> createDetector(const ModelStore& store, ReadingCare care,
                                                           const std::shared_ptr<BlazeFaceDetector>& blazeFace)
{
    if (care == ReadingCare::Live)
        return blazeFace;
    return StillDetector::create(store, blazeFace);
}

base::Result<std::vector<Frame>> cutOut(const Frame& frame, const Landmarks& landmarks, ReadingCare care)
{
    if (care == ReadingCare::Still)
        return alignedChips(frame, landmarks);
    auto chip = alignedChip(frame, landmarks);
    if (!chip)
        return base::propagate(chip);
    return std::vector<Frame>{std::move(*chip)};
}

} // namespace

FaceReader::FaceReader(ReadingCare care, std::shared_ptr<FaceDetector> detector, BoxRefiner refiner,
                       LandmarkNet landmarkNet, Embedder embedder)
    : m_care(care)
    , m_detector(std::move(detector))
    , m_refiner(std::move(refiner))
    , m_landmarkNet(std::move(landmarkNet))
    , m_embedder(std::move(embedder))
{}

base::Result<FaceReader> FaceReader::create(const ModelStore& store, ReadingCare care)
{
    auto loaded = BlazeFaceDetector::create(store);
    if (!loaded)
        return base::propagate(loaded);
    const std::shared_ptr<BlazeFaceDetector> blazeFace = std::move(*loaded);
    auto detector = createDetector(store, care, blazeFace);
    if (!detector)
        return base::propagate(detector);
    auto landmarkNet = LandmarkNet::create(store);
    if (!landmarkNet)
        return base::propagate(landmarkNet);
    auto embedder = Embedder::create(store);
    if (!embedder)
        return base::propagate(embedder);
    return FaceReader(care, std::move(*detector), BoxRefiner(blazeFace), std::move(*landmarkNet), std::move(*embedder));
}

template <class Step>
auto FaceReader::timed(ReadingStep step, const Step& run)
{
    const auto start = std::chrono::steady_clock::now();
    auto result = run();
    if (m_observer)
        m_observer(step, std::chrono::steady_clock::now() - start);
    return result;
}

base::Result<std::vector<Detection>> FaceReader::find(const Frame& frame)
{
    return timed(ReadingStep::Detect, [&] { return m_detector->detect(frame); });
}

base::Result<Face> FaceReader::examine(const Frame& frame, const Detection& detection)
{
    const auto box = timed(ReadingStep::Refine, [&] { return m_refiner.refined(frame, detection.box); });
    if (!box)
        return base::propagate(box);
    const auto landmarks = timed(ReadingStep::Locate, [&] { return m_landmarkNet.locate(frame, *box); });
    if (!landmarks)
        return base::propagate(landmarks);
    auto chips = timed(ReadingStep::Align, [&] { return cutOut(frame, *landmarks, m_care); });
    if (!chips)
        return base::propagate(chips);
    const auto quality = timed(ReadingStep::Judge, [&] { return measureQuality(frame, *landmarks, chips->front()); });
    return Face{{*box, detection.score}, *landmarks, quality, std::move(*chips)};
}

base::Result<base::Embedding> FaceReader::embed(const Face& face)
{
    return timed(ReadingStep::Embed, [&] { return m_embedder.embed(face.chips); });
}

} // namespace rollcall::vision
