#pragma once

#include "core/services/lfw_pairs.h"
#include "core/services/progress.h"
#include "core/vision/face_reader.h"

namespace rollcall::services {

/// The figures of a verification run.
struct VerificationReport
{
    int pairs = 0;
    int undetected = 0; ///< pictures without a found face; their pairs count as "two people"
    double accuracy = 0;
    double accuracyAtCeiling = 0; ///< at base::kDistanceCeiling, 0.6
    int falseAcceptsAtCeiling = 0;
    double tarAtFar1e3 = 0;
    double threshold = 0; ///< mean of those the k-fold protocol chose
};

/// Runs the whole pipeline on the pictures of `folds` (at least two) below `imageFolder`; of several faces the one
/// nearest the centre is the subject. Every picture is read once. Fails with the file and picture codes of readPicture,
/// ModelFailed, InvalidArgument (fewer than two folds) or Cancelled.
[[nodiscard]] base::Result<VerificationReport> evaluateVerification(vision::FaceReader& reader,
                                                                    const QString& imageFolder, const PairFolds& folds,
                                                                    const Progress& progress);

/// The embedding of the face nearest the centre; nothing where no face is found. Fails with ModelFailed.
[[nodiscard]] base::Result<std::optional<base::Embedding>> embedSubject(vision::FaceReader& reader,
                                                                        const vision::Frame& frame);

} // namespace rollcall::services
