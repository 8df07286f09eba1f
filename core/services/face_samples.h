#pragma once

#include "core/base/embedding.h"
#include "core/vision/face_reader.h"

#include <QString>

#include <optional>
#include <vector>

namespace rollcall::services {

/// One picture offered for a template, and what became of it.
struct FaceSample
{
    QString source;                           ///< file name or the pose it was taken in
    std::optional<base::Error> refused;       ///< why it was not used
    vision::Quality quality;                  ///< of no meaning where no face was read
    std::optional<base::Embedding> embedding; ///< set exactly when the picture was read
};

/// Reads one picture for a template: exactly one face in the check-in zone, good enough by `limits`. A refusal is part
/// of the sample. Fails only with ModelFailed.
[[nodiscard]] base::Result<FaceSample> readSample(vision::FaceReader& reader, const QString& source,
                                                  const vision::Frame& frame, const vision::QualityLimits& limits);

/// Refuses (FaceSamplesDisagree) samples that show somebody else than the rest: as long as a used sample lies further
/// than the distance ceiling from the mean of the others, the furthest one goes. Two that disagree are both refused.
void refuseOutliers(std::vector<FaceSample>& samples);

/// The samples that were not refused.
[[nodiscard]] std::vector<FaceSample> usedSamples(const std::vector<FaceSample>& samples);

} // namespace rollcall::services
