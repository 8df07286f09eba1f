#pragma once

#include "core/attendance/guidance.h"
#include "core/services/face_registry.h"
#include "core/vision/check_in_zone.h"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace rollcall::services {

/// The ways of looking at the camera that make a good template together, in the order in which they are asked for. Left
/// and right are the person's own.
enum class FacePose { Front, Left, Right, Up, Down };

inline constexpr std::array kFacePoses{FacePose::Front, FacePose::Left, FacePose::Right, FacePose::Up, FacePose::Down};

/// "front", "left", "right", "up", "down": the source of the sample taken in it.
[[nodiscard]] QString nameOf(FacePose pose);
[[nodiscard]] std::optional<FacePose> facePoseFromName(const QString& name);

/// How far a head must be turned for a pose. The front is where the camera sees the face from about straight ahead; the
/// others are counted from how the head was held there, because the generic head behind the angles is off by up to ten
/// degrees for one person, but always the same way.
struct PoseLimits
{
    double frontYawDegMax = 12;
    /// The generic head takes most people who look into the camera to look down: by 14 degrees in the middle of 13
    /// people on the sample pictures.
    double frontPitchDegMin = -28;
    double frontPitchDegMax = 14;
    double turnDegMin = 10;
    double turnDegMax = 30;
    double nodDegMin = 7;
    double nodDegMax = 25;
    double otherAxisDegMax = 14; ///< how far a turned head may be nodded, and the other way round
    double slackDeg = 3;         ///< a pose once taken up is kept within limits wider by so much
};

struct CoachTimings
{
    std::chrono::milliseconds hold{600}; ///< how long a pose is held, the best frame of which is taken
    int framesMin = 3;                   ///< and how many good frames it must show
    std::chrono::milliseconds gap{300};  ///< a fault shorter than this does not break it off
    /// A pose that was not taken up within this time, while somebody was there alone, is left out: not everybody can
    /// turn the head. The front is never left out.
    std::chrono::milliseconds patience{6000};
};

/// What a look at one frame showed.
struct CoachSight
{
    int inZone = 0;
    double faceShare = 0;                   ///< height of the one face in the picture's, 0..1
    std::optional<vision::Quality> quality; ///< of the one face; nothing where it could not be examined
};

/// Looks at a frame for the coach. Nobody is embedded. Fails with ModelFailed.
[[nodiscard]] base::Result<CoachSight> lookForCoach(vision::FaceReader& reader, const vision::Frame& frame);

/// What the person sees.
struct CoachAdvice
{
    std::optional<FacePose> pose{FacePose::Front}; ///< wanted now; nothing once all were taken or left out
    attendance::Guidance guidance = attendance::Guidance::None;
    double progress = 0; ///< 0..1, of all poses
    int taken = 0;       ///< samples so far

    bool operator==(const CoachAdvice&) const = default;
};

/// Guides somebody through the poses and keeps the best frame of each, at most one: what is good enough for it is good
/// enough for readSample() with the same limits. Whoever follows the advice within a second is done within twenty
/// seconds. It knows no camera, thread or clock: every call brings its moment, none before the one of the call before.
/// Frames are kept in memory only. Not thread-safe.
class RegistrationCoach final
{
public:
    using Moment = attendance::GuidanceFilter::Moment;

    explicit RegistrationCoach(const CoachTimings& timings = {}, const PoseLimits& poses = {},
                               const vision::QualityLimits& limits = vision::QualityLimits::forEnrolment());

    /// One more frame and what it showed. Once all poses are done nothing changes any more.
    const CoachAdvice& take(Moment now, const CoachSight& sight, const vision::Frame& frame);

    /// Leaves the pose wanted now out; the front cannot be left out. Whether it was.
    bool skip();

    [[nodiscard]] const CoachAdvice& advice() const { return m_advice; }
    [[nodiscard]] bool isDone() const { return !m_advice.pose; }

    /// One for each pose taken, named by nameOf().
    [[nodiscard]] const std::vector<NamedFrame>& samples() const { return m_samples; }

private:
    struct Best
    {
        vision::Frame frame;
        vision::Quality quality;
        double score = 0;
    };

    [[nodiscard]] attendance::Guidance wantedOf(const CoachSight& sight) const;
    [[nodiscard]] attendance::Guidance turnTo(const vision::Pose& pose) const;
    void advise(Moment now, attendance::Guidance wanted);
    void hold(Moment now, const vision::Quality& quality, const vision::Frame& frame);
    void breakOff();
    void wait(Moment now, const CoachSight& sight);
    void goOn();
    void showProgress(Moment now);

    CoachTimings m_timings;
    PoseLimits m_poses;
    vision::QualityLimits m_limits;
    attendance::GuidanceFilter m_filter;
    attendance::Guidance m_wanted = attendance::Guidance::None; ///< of the last frame; None: all is well
    CoachAdvice m_advice;
    std::vector<NamedFrame> m_samples;
    std::size_t m_step = 0; ///< of kFacePoses
    vision::Pose m_front;   ///< how the head was held there

    std::optional<Best> m_best; ///< of the pose held now
    int m_goodFrames = 0;
    Moment m_heldSince;
    Moment m_lastGood;
    std::optional<Moment> m_lastSeen;
    std::chrono::nanoseconds m_waited{};
};

} // namespace rollcall::services
