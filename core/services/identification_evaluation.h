#pragma once

#include "core/services/progress.h"
#include "core/vision/face_reader.h"

#include <cstdint>

namespace rollcall::services {

struct IdentificationOptions
{
    int samples = 3;        ///< pictures enrolled per member, at least 1
    int classSize = 30;     ///< members, at least 2
    std::uint64_t seed = 1; ///< equal seeds give equal classes
    int rounds = 10;        ///< how often the people are shuffled into classes
};

/// The figures of an identification run, as shares of 0..1 (ISO/IEC 19795-1).
struct IdentificationReport
{
    double rank1 = 0;
    double fpir = 0; ///< at the shipped threshold and margin
    double fnir = 0; ///< the same
    double threshold = 0;
    double margin = 0;
    int classSize = 0;
    int classes = 0;
    int memberTries = 0;
    int strangerTries = 0;
    double fnirAtFpir1e2 = 0; ///< the threshold moved so that at most this share of strangers passes
    double fnirAtFpir1e3 = 0;
};

/// Runs the whole pipeline on every picture of `folder` (a folder per person), then plays classes: people with more
/// than `samples` pictures are shuffled into classes; `samples` pictures of each make the mean template, the member's
/// other pictures are tries, and every picture of everybody outside the class is a stranger's try. A picture without a
/// face is never enrolled and a miss when tried. Fails with the codes of readPicture, FileEmpty (no folders),
/// InvalidArgument (too few people for one class), ModelFailed or Cancelled.
[[nodiscard]] base::Result<IdentificationReport> evaluateIdentification(vision::FaceReader& reader,
                                                                        const QString& folder,
                                                                        const IdentificationOptions& options,
                                                                        const Progress& progress);

} // namespace rollcall::services
