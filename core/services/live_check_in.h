#pragma once

#include "core/attendance/evidence.h"
#include "core/services/check_in.h"
#include "core/services/progress.h"
#include "core/vision/appearance.h"
#include "core/vision/face_tracker.h"
#include "core/vision/video_file.h"

#include <functional>
#include <optional>

namespace rollcall::services {

/// Where frames come from. A camera never delivers a frame twice, because of the noise of its sensor, so a frame that
/// was seen at an earlier try was recorded there; a video or folder of pictures may be played again.
enum class FrameOrigin { Recording, Camera };

/// Checks in whoever steps up to a camera. A single frame decides nothing: readings of one track are gathered
/// (attendance::EvidenceWindow) until enough of them agree, then one try is stored. A face is looked for a few times a
/// second and read only as long as it can add evidence; who was decided on is looked at again once a second. Used from
/// one thread.
class LiveCheckIn final
{
public:
    using Moment = attendance::EvidenceWindow::Moment;

    /// What was done with the frames so far, for measuring.
    struct Work
    {
        int frames = 0;
        int detections = 0;
        int readings = 0; ///< of a face alone in the zone
    };

    /// What a look at one frame showed.
    struct Look
    {
        Moment at; ///< of the frame
        vision::ZoneFaces faces;
        std::optional<base::ErrorCode> hint;   ///< what makes the one face in the zone unreadable
        std::size_t agreeing = 0;              ///< readings that agree so far
        std::size_t needed = 0;                ///< for a decision
        bool isDecided = false;                ///< whoever is there was decided on and only followed
        std::optional<CheckInOutcome> outcome; ///< the try, where one was stored
    };

    /// `checkIn` must outlive it.
    explicit LiveCheckIn(CheckIn& checkIn, const attendance::EvidenceSettings& settings = {},
                         FrameOrigin origin = FrameOrigin::Recording)
        : m_checkIn(checkIn)
        , m_origin(origin)
        , m_evidence(settings)
    {}

    /// Takes a frame of a moment not before the last one. Nothing for a frame that was not looked at. Fails with
    /// ModelFailed or the codes of CheckIn::record and printOf; what was not stored is then tried again with the next
    /// readings.
    [[nodiscard]] base::Result<std::optional<Look>> take(Moment now, const vision::Frame& frame,
                                                         const std::optional<domain::Position>& position);

    [[nodiscard]] const Work& work() const { return m_work; }

private:
    [[nodiscard]] bool isDetectionDue(Moment now) const;
    void follow(Moment now, std::span<const vision::Detection> inZone);
    /// Whether the one face in the zone looks as it did at the last detection. Who only turned is read once more; that
    /// tells somebody who took the place of another within a second.
    [[nodiscard]] bool staysTheSame(const vision::Frame& frame, std::span<const vision::Detection> inZone);
    /// The decision the frame led to.
    [[nodiscard]] base::Result<std::optional<SeenFace>> read(Moment now, const vision::Frame& frame, Look& look);

    /// Keeps the prints of a camera's newest frames of the one who is being decided on.
    [[nodiscard]] base::Result<void> keepPrint(const vision::Frame& frame);

    CheckIn& m_checkIn;
    FrameOrigin m_origin;
    std::vector<QByteArray> m_prints; ///< of the present track, until it is decided on
    vision::FaceTracker m_tracker;
    attendance::EvidenceWindow m_evidence;
    std::optional<vision::FaceTracker::TrackId> m_track;
    vision::Appearance m_appearance{};            ///< of the one face, at the last detection
    bool m_isTracked = false;                     ///< at the last detection
    std::optional<attendance::Reading> m_decided; ///< on the present track
    std::optional<Moment> m_lastDetection;
    Moment m_lastReading;
    Work m_work;
};

/// Told of every try as soon as it is stored, with the time in the video.
using OnOutcome = std::function<void(std::chrono::milliseconds, const CheckInOutcome&)>;

/// Plays a video to the live check-in, as fast as it can be read. Fails with the codes of VideoFile::next,
/// LiveCheckIn::take and Cancelled; tries stored up to there stay.
[[nodiscard]] base::Result<LiveCheckIn::Work> checkInVideo(CheckIn& checkIn, vision::VideoFile& video,
                                                           const std::optional<domain::Position>& position,
                                                           const OnOutcome& onOutcome, const Progress& progress);

} // namespace rollcall::services
