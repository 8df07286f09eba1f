#pragma once

#include "core/services/live_check_in.h"
#include "core/services/progress.h"
#include "core/services/timings.h"
#include "core/vision/face_reader.h"

#include <map>
#include <span>

namespace rollcall::services {

// Speed, measured on what the program really does. Nothing of the user's is touched: what needs a school gets one in a
// temporary folder.

struct VisionBenchmark
{
    std::map<vision::ReadingStep, Timings> steps;
    Timings total;        ///< from the decoded picture to the embedding
    int picturesRead = 0; ///< runs that found a face
};

/// Reads the face nearest to the centre of each picture `runs` times, after one run that is not counted. Fails with
/// ModelFailed or Cancelled.
[[nodiscard]] base::Result<VisionBenchmark>
benchVision(vision::FaceReader& reader, std::span<const vision::Frame> pictures, int runs, const Progress& progress);

struct VideoBenchmark
{
    LiveCheckIn::Work work;
    double decodeCpuMsPerFrame = 0;
    double checkInCpuMsPerFrame = 0; ///< of all threads, without decoding
};

/// Plays the video to a live check-in that knows nobody: whoever comes is tracked, read, refused, and followed. Fails
/// with the codes of VideoFile, CheckIn and Cancelled.
[[nodiscard]] base::Result<VideoBenchmark> benchVideo(vision::FaceReader& reader, const QString& path,
                                                      const base::Clock& clock, const Progress& progress);

/// Searches a gallery of `rows` random templates `runs` times.
[[nodiscard]] Timings benchMatch(std::size_t rows, int runs);

} // namespace rollcall::services
