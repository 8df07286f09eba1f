#include "core/services/face_samples.h"

#include "core/vision/check_in_zone.h"

#include <algorithm>

namespace rollcall::services {
namespace {

using base::ErrorCode;

double distanceToOthers(const std::vector<FaceSample*>& used, const FaceSample* sample)
{
    std::vector<base::Embedding> others;
    for (const auto* other : used)
        if (other != sample)
            others.push_back(*other->embedding);
    return vision::embeddingDistance(*sample->embedding, vision::meanEmbedding(others));
}

} // namespace

base::Result<FaceSample> readSample(vision::FaceReader& reader, const QString& source, const vision::Frame& frame,
                                    const vision::QualityLimits& limits)
{
    FaceSample sample{.source = source, .refused = {}, .quality = {}, .embedding = {}};
    const auto refuse = [&sample, &source](ErrorCode code) {
        sample.refused = base::Error{code, source};
        return sample;
    };
    const auto found = reader.find(frame);
    if (!found)
        return base::propagate(found);
    const auto inZone = vision::facesInZone(*found, frame.width(), frame.height());
    if (inZone.size() != 1)
        return refuse(inZone.empty() ? ErrorCode::FaceNotFound : ErrorCode::FaceNotAlone);
    const auto face = reader.examine(frame, inZone.front());
    if (!face)
        return base::propagate(face);
    sample.quality = face->quality;
    if (const auto fault = vision::qualityFault(face->quality, limits))
        return refuse(*fault);
    const auto embedding = reader.embed(*face);
    if (!embedding)
        return base::propagate(embedding);
    sample.embedding = *embedding;
    return sample;
}

void refuseOutliers(std::vector<FaceSample>& samples)
{
    const auto refuse = [](FaceSample* sample) {
        sample->refused = base::Error{ErrorCode::FaceSamplesDisagree, sample->source};
        sample->embedding.reset();
    };
    std::vector<FaceSample*> used;
    for (auto& sample : samples)
        if (!sample.refused)
            used.push_back(&sample);
    while (used.size() >= 2) {
        const auto farthest = std::ranges::max_element(
            used, {}, [&used](const FaceSample* sample) { return distanceToOthers(used, sample); });
        if (distanceToOthers(used, *farthest) <= base::kDistanceCeiling)
            return;
        if (used.size() == 2)
            std::ranges::for_each(used, refuse);
        else
            refuse(*farthest);
        used.erase(farthest);
        if (used.front()->refused)
            return;
    }
}

std::vector<FaceSample> usedSamples(const std::vector<FaceSample>& samples)
{
    std::vector<FaceSample> used;
    std::ranges::copy_if(samples, std::back_inserter(used), [](const FaceSample& sample) { return !sample.refused; });
    return used;
}

} // namespace rollcall::services
