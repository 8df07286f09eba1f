#pragma once

#include "core/attendance/evidence.h"
#include "core/services/check_in.h"
#include "core/services/progress.h"
#include "core/vision/video_file.h"

#include <functional>
#include <optional>

namespace rollcall::services {

/// Told of every try as soon as it is stored, with the time in the video.
using OnOutcome = std::function<void(std::chrono::milliseconds, const CheckInOutcome&)>;

/// Checks in everybody who steps up in a video. A single frame decides nothing: readings are gathered
/// (attendance::EvidenceWindow) until enough of them agree, then one try is stored. Fails with the codes of
/// VideoFile::next, CheckIn and Cancelled; tries stored up to there stay.
[[nodiscard]] base::Result<void> checkInVideo(CheckIn& checkIn, vision::VideoFile& video,
                                              const std::optional<domain::Position>& position,
                                              const OnOutcome& onOutcome, const Progress& progress);

} // namespace rollcall::services
