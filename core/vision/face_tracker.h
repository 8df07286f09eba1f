#pragma once

#include "core/vision/face_detector.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>

namespace rollcall::vision {

struct FaceTrackerOptions
{
    /// Two boxes that overlap by more than this (intersection over union) are the same face a moment later.
    float sameFaceOverlap = 0.3F;
    /// A face not seen for longer comes back as another track.
    std::chrono::milliseconds longestGap{500};
};

/// Tells whether the face in the check-in zone is still the one of the moment before. It goes by position alone: a
/// track says "nobody else can have stepped in between unseen", not who it is. Not thread-safe.
class FaceTracker final
{
public:
    using Moment = std::chrono::steady_clock::time_point;
    using TrackId = std::uint64_t;

    explicit FaceTracker(const FaceTrackerOptions& options = {}) : m_options(options) {}

    /// Takes the faces found in the zone at a moment not before the last one. The track of the one face, or nothing
    /// where there is none or more than one; a second face ends the track, for the two could change places.
    [[nodiscard]] std::optional<TrackId> update(Moment now, std::span<const Detection> facesInZone);

private:
    FaceTrackerOptions m_options;
    TrackId m_id = 0;
    std::optional<Box> m_lastBox;
    Moment m_lastSeen;
};

} // namespace rollcall::vision
