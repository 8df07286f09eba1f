#pragma once

#include "app/kiosk/kiosk_view.h"
#include "core/attendance/geofence.h"
#include "core/attendance/guidance.h"
#include "core/base/id.h"
#include "core/services/check_in.h"

#include <chrono>
#include <optional>
#include <vector>

namespace rollcall::kiosk {

struct KioskTimings
{
    std::chrono::milliseconds result{3000};     ///< how long a result card stays
    std::chrono::milliseconds resultLeast{800}; ///< before somebody else's evidence takes its place
    std::chrono::milliseconds presence{600};    ///< how long somebody may be out of sight and still be there
    std::chrono::milliseconds pinIdle{30000};   ///< the pad closes when it is not touched for so long
    std::chrono::milliseconds attendanceIdle{20000};
};

/// What one look at the camera's picture showed.
struct Sighting
{
    int inZone = 0;
    std::optional<base::ErrorCode> hint{}; ///< what makes the one face unreadable
    double progress = 0;                   ///< of the evidence, 0..1
    bool isDecided = false;                ///< whoever is there has had an answer
    double faceShare = 0;                  ///< height of the face in the picture's, 0..1
};

/// A session as the controller needs it.
struct RunningSession
{
    base::SessionId id;
    QString courseTitle;

    bool operator==(const RunningSession&) const = default;
};

/// Decides what the kiosk shows, from what it is told. It knows no widget, thread or clock: every call brings its
/// moment, none before the one of the call before. The screen that counts is the first of: storage trouble, starting, a
/// result card, a student's own record, the PIN pad, no session, the choice of one, no face recognition, camera
/// trouble, a wrong or unknown place, and at last whoever stands there. Not thread-safe.
class KioskController final
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit KioskController(const KioskTimings& timings = {}) : m_timings(timings) {}

    /// The sessions that run in this room; ends storage trouble. A session chosen before stays chosen while it runs.
    void sessionsLoaded(Moment now, std::vector<RunningSession> running);
    /// The database cannot be read or written; closes pad and record.
    void storageFailed(Moment now, const base::Error& error);

    /// Face recognition is ready, or not to be had: then the PIN is the way.
    void facesReady(Moment now);
    void facesFailed(Moment now, const base::Error& error);

    void cameraChanged(Moment now, CameraFault fault);

    /// Nothing while the geofence is off.
    void whereaboutsChanged(Moment now, std::optional<attendance::Whereabouts> whereabouts);

    void sighted(Moment now, const Sighting& sighting);

    /// A try was stored, by face or by PIN. `earlierMark` is when a student who is marked already was.
    void decided(Moment now, const services::CheckInOutcome& outcome, std::optional<base::UtcTime> earlierMark = {});
    /// Id and PIN are not somebody's, or for a reason that a person can be told they could not be tried.
    void pinFailed(Moment now, const std::optional<base::Error>& error);

    void pinOpened(Moment now);
    void pinClosed(Moment now);
    void attendanceOpened(Moment now);
    void attendanceClosed(Moment now);
    /// Somebody touched the pad or the record.
    void touched(Moment now);

    void sessionChosen(Moment now, base::SessionId session);
    /// Back to the choice, where there is one.
    void choiceReopened(Moment now);

    /// Time has passed: result cards end, pads close.
    void tick(Moment now);

    [[nodiscard]] const KioskView& view() const { return m_view; }

    /// The session people are checked in to now.
    [[nodiscard]] std::optional<base::SessionId> session() const { return m_session; }

    /// Whom the result card names, as long as it is shown: whose record may be opened.
    [[nodiscard]] std::optional<base::PersonId> shownPerson() const;

private:
    enum class Panel { None, Pin, Attendance };

    void showResult(Moment now, Screen screen, const KioskResult& result, const std::optional<base::Error>& trouble);
    void closeIdlePanel(Moment now);
    void update(Moment now);
    [[nodiscard]] Screen screenAt() const;
    [[nodiscard]] Screen screenOfWhoeverIsThere() const;
    [[nodiscard]] const RunningSession* find(base::SessionId session) const;
    [[nodiscard]] QString courseTitle() const;

    KioskTimings m_timings;
    KioskView m_view;
    attendance::GuidanceFilter m_guidance;

    std::optional<std::vector<RunningSession>> m_running;
    std::optional<base::SessionId> m_session;
    std::optional<base::Error> m_storageTrouble;
    std::optional<base::Error> m_facesTrouble;
    bool m_facesReady = false;
    CameraFault m_camera = CameraFault::None;
    std::optional<attendance::Whereabouts> m_whereabouts;

    Sighting m_sighting;
    std::optional<Moment> m_lastPresence;

    Screen m_resultScreen = Screen::Idle;
    std::optional<KioskResult> m_result;
    std::optional<base::Error> m_resultTrouble;
    std::optional<base::PersonId> m_resultPerson;
    Moment m_resultSince;

    Panel m_panel = Panel::None;
    Moment m_lastTouch;
};

} // namespace rollcall::kiosk
