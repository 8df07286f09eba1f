#include "core/vision/face_reader.h"

#include "core/vision/alignment.h"
#include "core/vision/ssd_detector.h"

#include <utility>

namespace rollcall::vision {

FaceReader::FaceReader(std::unique_ptr<FaceDetector> detector, LandmarkNet landmarkNet, Embedder embedder)
    : m_detector(std::move(detector))
    , m_landmarkNet(std::move(landmarkNet))
    , m_embedder(std::move(embedder))
{}

base::Result<FaceReader> FaceReader::create(const ModelStore& store)
{
    auto detector = SsdDetector::create(store);
    if (!detector)
        return base::propagate(detector);
    auto landmarkNet = LandmarkNet::create(store);
    if (!landmarkNet)
        return base::propagate(landmarkNet);
    auto embedder = Embedder::create(store);
    if (!embedder)
        return base::propagate(embedder);
    return FaceReader(std::move(*detector), std::move(*landmarkNet), std::move(*embedder));
}

base::Result<std::vector<Detection>> FaceReader::find(const Frame& frame)
{
    return m_detector->detect(frame);
}

base::Result<Face> FaceReader::examine(const Frame& frame, const Detection& detection)
{
    const auto landmarks = m_landmarkNet.locate(frame, detection.box);
    if (!landmarks)
        return base::propagate(landmarks);
    const auto chip = alignedChip(frame, *landmarks);
    if (!chip)
        return base::propagate(chip);
    return Face{detection, *landmarks, measureQuality(frame, *landmarks, *chip), *chip};
}

base::Result<base::Embedding> FaceReader::embed(const Face& face)
{
    return m_embedder.embed(face.chip);
}

} // namespace rollcall::vision
