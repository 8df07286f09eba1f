#include "core/attendance/guidance.h"

namespace rollcall::attendance {
namespace {

// So near that forehead or chin leave the picture.
constexpr double kFaceTooNear = 0.85;

} // namespace

Guidance guidanceFor(const Presence& presence)
{
    if (presence.inZone > 1)
        return Guidance::OnePersonPlease;
    if (presence.inZone == 1 && presence.faceShare > kFaceTooNear)
        return Guidance::StepBack;
    if (!presence.hint)
        return Guidance::None;
    switch (*presence.hint) {
    case base::ErrorCode::FaceTooSmall:
        return Guidance::ComeCloser;
    case base::ErrorCode::FaceBlurred:
        return Guidance::HoldStill;
    case base::ErrorCode::FaceTooDark:
        return Guidance::MoreLight;
    case base::ErrorCode::FaceTooBright:
        return Guidance::LessLight;
    case base::ErrorCode::FaceTurnedAway:
        return Guidance::FaceTheCamera;
    case base::ErrorCode::FaceEyesClosed:
        return Guidance::OpenEyes;
    default:
        return Guidance::LookAtCamera;
    }
}

Guidance GuidanceFilter::update(Moment now, Guidance wanted)
{
    if (wanted != m_wanted) {
        m_wanted = wanted;
        m_wantedSince = now;
    }
    const bool isSettled = now - m_wantedSince >= kSettle;
    const bool wasRead = m_shown == Guidance::None || now - m_shownSince >= kShownLeast;
    if (m_wanted != m_shown && isSettled && wasRead) {
        m_shown = m_wanted;
        m_shownSince = now;
    }
    return m_shown;
}

void GuidanceFilter::clear()
{
    *this = {};
}

} // namespace rollcall::attendance
