#include "core/services/registration_coach.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rollcall::services {
namespace {

using attendance::Guidance;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr std::array kNames{"front"_L1, "left"_L1, "right"_L1, "up"_L1, "down"_L1};
// Time without frames is nobody's hesitation.
constexpr std::chrono::nanoseconds kStepMost = 500ms;

struct Band
{
    double from = 0;
    double to = 0;

    /// How far outside: negative below, positive above, 0 inside.
    [[nodiscard]] double excess(double value) const
    {
        return value < from ? value - from : value > to ? value - to : 0;
    }
};

struct Target
{
    Band yaw;
    Band pitch;
};

Target targetOf(FacePose pose, const PoseLimits& limits, double slack)
{
    const Band other{-limits.otherAxisDegMax - slack, limits.otherAxisDegMax + slack};
    const auto band = [slack](double from, double to) { return Band{from - slack, to + slack}; };
    switch (pose) {
    case FacePose::Front:
        return {band(-limits.frontYawDegMax, limits.frontYawDegMax),
                band(limits.frontPitchDegMin, limits.frontPitchDegMax)};
    case FacePose::Left:
        // The camera sees the person's left on its right.
        return {band(limits.turnDegMin, limits.turnDegMax), other};
    case FacePose::Right:
        return {band(-limits.turnDegMax, -limits.turnDegMin), other};
    case FacePose::Up:
        return {other, band(limits.nodDegMin, limits.nodDegMax)};
    case FacePose::Down:
        return {other, band(-limits.nodDegMax, -limits.nodDegMin)};
    }
    Q_UNREACHABLE();
}

/// Faults that turning the head mends are told by the way to turn it.
std::optional<base::ErrorCode> faultBesidesTurning(const vision::Quality& quality, vision::QualityLimits limits)
{
    limits.yawDegMax = limits.pitchDegMax = 180;
    return vision::qualityFault(quality, limits);
}

bool isTurning(Guidance guidance)
{
    return guidance == Guidance::TurnLeft || guidance == Guidance::TurnRight || guidance == Guidance::ChinUp ||
           guidance == Guidance::ChinDown;
}

} // namespace

QString nameOf(FacePose pose)
{
    return kNames.at(static_cast<std::size_t>(pose));
}

std::optional<FacePose> facePoseFromName(const QString& name)
{
    const auto found = std::ranges::find(kNames, name);
    return found == kNames.end() ? std::nullopt : std::optional(kFacePoses.at(std::size_t(found - kNames.begin())));
}

base::Result<CoachSight> lookForCoach(vision::FaceReader& reader, const vision::Frame& frame)
{
    const auto found = reader.find(frame);
    if (!found)
        return base::propagate(found);
    const auto inZone = vision::facesInZone(*found, frame.width(), frame.height());
    CoachSight sight{.inZone = static_cast<int>(inZone.size()), .faceShare = 0, .quality = {}};
    if (inZone.size() != 1)
        return sight;
    sight.faceShare = static_cast<double>(inZone.front().box.height) / frame.height();
    const auto face = reader.examine(frame, inZone.front());
    if (face)
        sight.quality = face->quality;
    else if (face.error().code != base::ErrorCode::PictureSize)
        return base::propagate(face);
    return sight;
}

RegistrationCoach::RegistrationCoach(const CoachTimings& timings, const PoseLimits& poses,
                                     const vision::QualityLimits& limits)
    : m_timings(timings)
    , m_poses(poses)
    , m_limits(limits)
{}

const CoachAdvice& RegistrationCoach::take(Moment now, const CoachSight& sight, const vision::Frame& frame)
{
    if (isDone())
        return m_advice;
    wait(now, sight);
    if (isDone())
        return m_advice;
    const auto wanted = wantedOf(sight);
    if (wanted == Guidance::None)
        hold(now, *sight.quality, frame);
    else if (now - m_lastGood >= m_timings.gap)
        breakOff();
    if (isDone())
        return m_advice;
    advise(now, wanted);
    showProgress(now);
    return m_advice;
}

void RegistrationCoach::advise(Moment now, Guidance wanted)
{
    // Whoever turns must hear at once when it is enough, or turns too far.
    if (wanted == Guidance::None || (wanted != m_wanted && isTurning(m_advice.guidance)))
        m_filter.clear();
    m_wanted = wanted;
    if (wanted == Guidance::None)
        m_advice.guidance = Guidance::HoldStill;
    else if (const auto shown = m_filter.update(now, wanted); shown != Guidance::None)
        m_advice.guidance = shown;
}

Guidance RegistrationCoach::wantedOf(const CoachSight& sight) const
{
    if (sight.inZone == 0)
        return Guidance::LookAtCamera;
    const auto fault =
        sight.quality ? faultBesidesTurning(*sight.quality, m_limits) : std::optional(base::ErrorCode::FaceTooSmall);
    const auto guidance = attendance::guidanceFor({sight.inZone, sight.faceShare, fault});
    return guidance == Guidance::None ? turnTo(sight.quality->pose) : guidance;
}

Guidance RegistrationCoach::turnTo(const vision::Pose& pose) const
{
    const auto target = targetOf(kFacePoses.at(m_step), m_poses, m_best ? m_poses.slackDeg : 0);
    const double yaw = target.yaw.excess(pose.yawDeg - m_front.yawDeg);
    const double pitch = target.pitch.excess(pose.pitchDeg - m_front.pitchDeg);
    if (yaw == 0 && pitch == 0) {
        // Further than a sample may be turned, all told: back towards the camera.
        if (std::abs(pose.yawDeg) > m_limits.yawDegMax)
            return pose.yawDeg > 0 ? Guidance::TurnRight : Guidance::TurnLeft;
        if (std::abs(pose.pitchDeg) > m_limits.pitchDegMax)
            return pose.pitchDeg > 0 ? Guidance::ChinDown : Guidance::ChinUp;
        return Guidance::None;
    }
    if (std::abs(yaw) >= std::abs(pitch))
        return yaw < 0 ? Guidance::TurnLeft : Guidance::TurnRight;
    return pitch < 0 ? Guidance::ChinUp : Guidance::ChinDown;
}

void RegistrationCoach::hold(Moment now, const vision::Quality& quality, const vision::Frame& frame)
{
    if (!m_best)
        m_heldSince = now;
    m_lastGood = now;
    ++m_goodFrames;
    if (const double score = quality.score(); !m_best || score > m_best->score)
        m_best = Best{frame, quality, score};
    if (now - m_heldSince < m_timings.hold || m_goodFrames < m_timings.framesMin)
        return;
    const auto pose = kFacePoses.at(m_step);
    if (pose == FacePose::Front)
        m_front = m_best->quality.pose;
    m_samples.push_back({nameOf(pose), std::move(m_best->frame)});
    goOn();
}

void RegistrationCoach::breakOff()
{
    m_best.reset();
    m_goodFrames = 0;
}

void RegistrationCoach::wait(Moment now, const CoachSight& sight)
{
    if (m_lastSeen && sight.inZone == 1)
        m_waited += std::min(std::chrono::nanoseconds(now - *m_lastSeen), kStepMost);
    m_lastSeen = now;
    if (m_waited >= m_timings.patience && !m_best)
        (void)skip();
}

bool RegistrationCoach::skip()
{
    if (m_step == 0 || isDone())
        return false;
    goOn();
    return true;
}

void RegistrationCoach::goOn()
{
    breakOff();
    m_waited = {};
    ++m_step;
    m_advice.taken = static_cast<int>(m_samples.size());
    m_advice.progress = static_cast<double>(m_step) / kFacePoses.size();
    m_advice.pose = m_step < kFacePoses.size() ? std::optional(kFacePoses.at(m_step)) : std::nullopt;
    if (isDone())
        m_advice.guidance = Guidance::None;
}

void RegistrationCoach::showProgress(Moment now)
{
    const double held = m_best && m_timings.hold > 0ms
                            ? std::min(1.0, std::chrono::duration<double>(now - m_heldSince) / m_timings.hold)
                            : 0;
    m_advice.progress = (static_cast<double>(m_step) + held) / kFacePoses.size();
}

} // namespace rollcall::services
