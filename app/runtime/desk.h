#pragma once

#include "app/runtime/school_place.h"
#include "core/attendance/geofence.h"
#include "core/services/check_in_outcome.h"
#include "core/services/kiosk_board.h"
#include "core/services/kiosk_settings.h"
#include "core/services/my_attendance.h"
#include "core/services/sign_in.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace rollcall::runtime {

/// What the kiosk goes by, as stored.
struct DeskSettings
{
    services::KioskSettings kiosk;
    std::optional<attendance::Geofence> geofence;
    std::optional<domain::Position> fixedPosition; ///< services::fixedPosition()

    bool operator==(const DeskSettings&) const = default;
};

/// The database work of the kiosk that is not recognition, on a thread and a connection of its own: sessions that start
/// and end by themselves, what the side panel shows, PINs, a student's own record. Functions are called in the thread
/// it lives in and return at once; signals are emitted in the desk's thread. Jobs are done in the order in which they
/// were given. A PIN or password is wiped when its job is done, if the caller has let go of it by then.
class Desk final : public QObject
{
    Q_OBJECT

public:
    explicit Desk(SchoolPlace place, QObject* parent = nullptr);
    /// Waits until the job at hand is done; the others are dropped.
    ~Desk() override;

    /// Settings and board are told at once, then the board every second and the settings when they have changed.
    void start();

    /// What the board is to show from now on.
    void watch(const QString& room, std::optional<base::SessionId> chosen);
    /// Something was stored: the board is told again at once.
    void refresh();

    void checkInByPin(std::optional<base::SessionId> session, base::PersonId typedId, const QString& pin,
                      const std::optional<domain::Position>& position);
    void loadAttendance(base::PersonId student);
    /// Ends in pinRefused() where id and PIN are not somebody's.
    void loadAttendanceByPin(base::PersonId typedId, const QString& pin);
    void ask(base::PersonId student, base::SessionId session, const QString& note);
    /// An empty code is none. Ends in signedIn() or signInFailed().
    void signIn(const QString& email, const QString& password, const QString& code);

signals:
    void settingsLoaded(const rollcall::runtime::DeskSettings& settings);
    void boardLoaded(const rollcall::services::KioskBoard& board);
    void pinTried(const rollcall::services::CheckInOutcome& outcome);
    void pinRefused();
    void attendanceLoaded(const rollcall::services::MyAttendance& attendance);
    void signedIn(const rollcall::services::SignedIn& signedIn);
    void signInFailed(const rollcall::base::Error& error);
    /// A job of a person's could not be done, for a reason to be told; the database itself is well.
    void failed(const rollcall::base::Error& error);
    /// The database cannot be read or written; it is tried again every second.
    void storageFailed(const rollcall::base::Error& error);

private:
    class Worker;
    void post(std::function<void(Worker&)> job);

    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::runtime
