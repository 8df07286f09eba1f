#include "app/kiosk/kiosk_controller.h"

#include <algorithm>
#include <utility>

namespace rollcall::kiosk {
namespace {

using attendance::Whereabouts;
using base::ErrorCode;
using domain::Reason;

Screen screenFor(std::optional<Reason> refused)
{
    if (!refused)
        return Screen::Confirmed;
    switch (*refused) {
    case Reason::DuplicateMark:
        return Screen::AlreadyMarked;
    case Reason::NotEnrolled:
        return Screen::NotInThisClass;
    default:
        return Screen::Refused;
    }
}

/// Whether the PIN could get somebody further whom the camera refused.
bool isFaultOfTheFace(std::optional<Reason> refused)
{
    switch (refused.value_or(Reason::DuplicateMark)) {
    case Reason::FaceNotRegistered:
    case Reason::NoFace:
    case Reason::MultipleFaces:
    case Reason::ReplayedFrames:
    case Reason::LivenessFailed:
    case Reason::FaceMismatch:
        return true;
    default:
        return false;
    }
}

std::optional<base::Error> tooManyTries(std::optional<base::UtcTime> until)
{
    return until ? std::optional(base::Error{ErrorCode::TooManyTries, base::toIso(*until)}) : std::nullopt;
}

/// Whose name may stand on the card: never that of somebody who is not in this class, nor one that no face or PIN has
/// proved.
bool mayBeNamed(std::optional<Reason> refused)
{
    return !refused || refused == Reason::DuplicateMark;
}

} // namespace

void KioskController::sessionsLoaded(Moment now, std::vector<RunningSession> running)
{
    m_storageTrouble.reset();
    m_running = std::move(running);
    if (m_session && !find(*m_session))
        m_session.reset();
    if (m_running->size() == 1)
        m_session = m_running->front().id;
    update(now);
}

void KioskController::storageFailed(Moment now, const base::Error& error)
{
    m_storageTrouble = error;
    m_panel = Panel::None;
    m_result.reset();
    update(now);
}

void KioskController::facesReady(Moment now)
{
    m_facesReady = true;
    m_facesTrouble.reset();
    update(now);
}

void KioskController::facesFailed(Moment now, const base::Error& error)
{
    m_facesTrouble = error;
    update(now);
}

void KioskController::cameraChanged(Moment now, CameraFault fault)
{
    m_camera = fault;
    update(now);
}

void KioskController::whereaboutsChanged(Moment now, std::optional<Whereabouts> whereabouts)
{
    m_whereabouts = whereabouts;
    update(now);
}

void KioskController::sighted(Moment now, const Sighting& sighting)
{
    m_sighting = sighting;
    if (sighting.inZone > 0)
        m_lastPresence = now;
    const bool isSomebodyElse = sighting.progress > 0 && !sighting.isDecided;
    if (m_result && isSomebodyElse && now - m_resultSince >= m_timings.resultLeast)
        m_result.reset();
    update(now);
}

void KioskController::decided(Moment now, const services::CheckInOutcome& outcome,
                              std::optional<base::UtcTime> earlierMark)
{
    const auto& attempt = outcome.attempt;
    const bool isNamed = outcome.person && mayBeNamed(attempt.reason);
    m_resultPerson = isNamed ? std::optional(outcome.person->id) : std::nullopt;
    if (isNamed)
        m_panel = Panel::None;
    showResult(now, screenFor(attempt.reason),
               {.personName = isNamed ? outcome.person->name : QString(),
                .courseTitle = courseTitle(),
                .at = earlierMark.value_or(attempt.createdAt),
                .status = outcome.mark ? outcome.mark->status : domain::MarkStatus::Present,
                .reason = attempt.reason,
                .method = attempt.method,
                .offersPin = attempt.method == domain::Method::Face && isFaultOfTheFace(attempt.reason)},
               tooManyTries(outcome.refusedUntil));
}

void KioskController::pinFailed(Moment now, const std::optional<base::Error>& error)
{
    m_resultPerson.reset();
    showResult(now, Screen::Refused,
               {.courseTitle = courseTitle(), .reason = Reason::NotAuthenticated, .method = domain::Method::Pin},
               error);
}

void KioskController::showResult(Moment now, Screen screen, const KioskResult& result,
                                 const std::optional<base::Error>& trouble)
{
    m_result = result;
    m_resultTrouble = trouble;
    m_resultScreen = screen;
    m_resultSince = now;
    m_lastTouch = now;
    update(now);
}

void KioskController::pinOpened(Moment now)
{
    m_panel = Panel::Pin;
    m_result.reset();
    touched(now);
}

void KioskController::pinClosed(Moment now)
{
    m_panel = Panel::None;
    update(now);
}

void KioskController::attendanceOpened(Moment now)
{
    m_panel = Panel::Attendance;
    m_result.reset();
    touched(now);
}

void KioskController::attendanceClosed(Moment now)
{
    m_panel = Panel::None;
    update(now);
}

void KioskController::touched(Moment now)
{
    m_lastTouch = now;
    update(now);
}

void KioskController::sessionChosen(Moment now, base::SessionId session)
{
    if (find(session))
        m_session = session;
    update(now);
}

void KioskController::choiceReopened(Moment now)
{
    if (m_running && m_running->size() > 1)
        m_session.reset();
    update(now);
}

void KioskController::tick(Moment now)
{
    update(now);
}

std::optional<base::PersonId> KioskController::shownPerson() const
{
    return m_view.result ? m_resultPerson : std::nullopt;
}

const RunningSession* KioskController::find(base::SessionId session) const
{
    if (!m_running)
        return nullptr;
    const auto found = std::ranges::find(*m_running, session, &RunningSession::id);
    return found == m_running->end() ? nullptr : &*found;
}

QString KioskController::courseTitle() const
{
    const auto* running = m_session ? find(*m_session) : nullptr;
    return running ? running->courseTitle : QString();
}

void KioskController::closeIdlePanel(Moment now)
{
    if ((m_panel == Panel::Pin && now - m_lastTouch >= m_timings.pinIdle) ||
        (m_panel == Panel::Attendance && now - m_lastTouch >= m_timings.attendanceIdle))
        m_panel = Panel::None;
}

void KioskController::update(Moment now)
{
    if (m_result && now - m_resultSince >= m_timings.result)
        m_result.reset();
    closeIdlePanel(now);
    if (m_lastPresence && now - *m_lastPresence >= m_timings.presence) {
        m_lastPresence.reset();
        m_sighting = {};
        m_guidance.clear();
    }
    const auto guidance =
        m_lastPresence ? m_guidance.update(
                             now, attendance::guidanceFor({m_sighting.inZone, m_sighting.faceShare, m_sighting.hint}))
                       : Guidance::None;

    m_view = {.screen = Screen::Idle, .guidance = guidance, .camera = m_camera, .result = m_result};
    m_view.screen = screenAt();
    if (m_view.screen != Screen::Adjust)
        m_view.guidance = m_view.screen == Screen::Verifying ? Guidance::HoldStill : Guidance::None;
    if (m_view.screen == Screen::Verifying)
        m_view.progress = m_sighting.progress;
    if (m_view.screen == Screen::StorageTrouble)
        m_view.trouble = m_storageTrouble;
    else if (m_view.screen == Screen::FacesOff)
        m_view.trouble = m_facesTrouble;
    else if (m_result)
        m_view.trouble = m_resultTrouble;
}

Screen KioskController::screenAt() const
{
    if (m_storageTrouble)
        return Screen::StorageTrouble;
    if (!m_running)
        return Screen::Starting;
    if (m_result)
        return m_resultScreen;
    if (m_panel == Panel::Attendance)
        return Screen::MyAttendance;
    if (m_panel == Panel::Pin)
        return Screen::Pin;
    if (m_running->empty())
        return Screen::NoSession;
    if (!m_session)
        return Screen::ChooseSession;
    if (m_facesTrouble)
        return Screen::FacesOff;
    if (!m_facesReady)
        return Screen::Starting;
    if (m_camera != CameraFault::None)
        return Screen::CameraTrouble;
    if (m_whereabouts == Whereabouts::Outside)
        return Screen::Outside;
    if (m_whereabouts == Whereabouts::Unknown)
        return Screen::PositionUnknown;
    return screenOfWhoeverIsThere();
}

Screen KioskController::screenOfWhoeverIsThere() const
{
    if (!m_lastPresence || m_sighting.isDecided)
        return Screen::Idle;
    if (m_view.guidance != Guidance::None)
        return Screen::Adjust;
    return m_sighting.progress > 0 ? Screen::Verifying : Screen::Look;
}

} // namespace rollcall::kiosk
