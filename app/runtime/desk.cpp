#include "app/runtime/desk.h"

#include "app/runtime/worker_thread.h"
#include "core/security/secret.h"
#include "core/services/clock_watch.h"
#include "core/services/pin_check_in.h"
#include "core/services/school_settings.h"
#include "core/services/session_supervisor.h"
#include "core/services/timetable.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace rollcall::runtime {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using services::School;

constexpr auto kBoardInterval = 1s;
constexpr auto kTimetableInterval = 1min;

base::Result<DeskSettings> loadSettings(School& school)
{
    auto kiosk = services::loadKioskSettings(school);
    if (!kiosk)
        return base::propagate(kiosk);
    const auto geofence = services::loadGeofence(school);
    if (!geofence)
        return base::propagate(geofence);
    const auto position = services::fixedPosition(school, *kiosk);
    if (!position)
        return base::propagate(position);
    return DeskSettings{std::move(*kiosk), *geofence, *position};
}

bool isAboutStorage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseForeign:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::DiskFull:
    case ErrorCode::FileUnreadable:
        return true;
    default:
        return false;
    }
}

} // namespace

/// Lives in the desk's thread, and with it the connection.
class Desk::Worker final : public QObject
{
public:
    Worker(Desk& desk, SchoolPlace place) : m_desk(desk), m_place(std::move(place))
    {
        m_timer.setInterval(kBoardInterval);
        m_timer.callOnTimeout(this, &Worker::round);
    }

    void begin()
    {
        m_timer.start();
        round();
    }

    void round()
    {
        withSchool([this](School& school) -> base::Result<void> {
            if (const auto settings = loadSettings(school); !settings)
                return base::propagate(settings);
            else if (*settings != m_settings)
                emit m_desk.settingsLoaded(*(m_settings = *settings));
            if (const auto noted = m_clockWatch.check(school); !noted)
                return base::propagate(noted);
            if (const auto planned = planSessions(school); !planned)
                return planned;
            if (const auto changed = services::superviseSessions(school); !changed)
                return base::propagate(changed);
            return tellBoard(school);
        });
    }

    base::Result<void> planSessions(School& school)
    {
        const auto now = school.now();
        // A clock that was set back must not put the timetable off.
        if (m_plannedAt && *m_plannedAt <= now && now < *m_plannedAt + kTimetableInterval)
            return {};
        if (const auto planned = services::planSessions(school); !planned)
            return base::propagate(planned);
        m_plannedAt = now;
        return {};
    }

    base::Result<void> tellBoard(School& school)
    {
        const auto board = services::loadBoard(school, room, chosen);
        if (!board)
            return base::propagate(board);
        emit m_desk.boardLoaded(*board);
        return {};
    }

    /// Opens the database where it is not open, and tells what went wrong.
    void withSchool(const std::function<base::Result<void>(School&)>& job)
    {
        if (!m_school) {
            auto opened = m_place.open();
            if (!opened)
                return tell(opened.error());
            m_school.emplace(std::move(*opened));
        }
        if (const auto done = job(*m_school); !done)
            tell(done.error());
    }

    QString room;
    std::optional<base::SessionId> chosen;

private:
    void tell(const base::Error& error)
    {
        if (isAboutStorage(error.code))
            emit m_desk.storageFailed(error);
        else
            emit m_desk.failed(error);
    }

    Desk& m_desk;
    SchoolPlace m_place;
    std::optional<School> m_school;
    std::optional<DeskSettings> m_settings;
    services::ClockWatch m_clockWatch;
    std::optional<base::UtcTime> m_plannedAt; ///< when the timetable was last looked at
    QTimer m_timer{this};
};

class Desk::Private
{
public:
    Private(Desk& desk, SchoolPlace place) : thread(QStringLiteral("desk"), desk, std::move(place)) {}

    WorkerThread<Worker> thread;
};

Desk::Desk(SchoolPlace place, QObject* parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(*this, std::move(place)))
{}

Desk::~Desk() = default;

void Desk::post(std::function<void(Worker&)> job)
{
    m_d->thread.post(std::move(job));
}

void Desk::start()
{
    m_d->thread.start();
    post(&Worker::begin);
}

void Desk::watch(const QString& room, std::optional<base::SessionId> chosen)
{
    post([room, chosen](Worker& worker) {
        worker.room = room;
        worker.chosen = chosen;
    });
    refresh();
}

void Desk::refresh()
{
    post([](Worker& worker) { worker.withSchool([&](School& school) { return worker.tellBoard(school); }); });
}

void Desk::checkInByPin(std::optional<base::SessionId> session, base::PersonId typedId, const QString& pin,
                        const std::optional<domain::Position>& position)
{
    post([=, this, secret = security::SecretText(pin)](Worker& worker) {
        worker.withSchool([&](School& school) -> base::Result<void> {
            const auto outcome = services::checkInByPin(school, session, typedId, secret.text(), position);
            if (!outcome)
                return base::propagate(outcome);
            emit pinTried(*outcome);
            return worker.tellBoard(school);
        });
    });
}

void Desk::loadAttendance(base::PersonId student)
{
    post([=, this](Worker& worker) {
        worker.withSchool([&](School& school) -> base::Result<void> {
            const auto attendance = services::loadMyAttendance(school, student);
            if (!attendance)
                return base::propagate(attendance);
            emit attendanceLoaded(*attendance);
            return {};
        });
    });
}

void Desk::loadAttendanceByPin(base::PersonId typedId, const QString& pin)
{
    post([=, this, secret = security::SecretText(pin)](Worker& worker) {
        worker.withSchool([&](School& school) -> base::Result<void> {
            const auto person = services::verifyPin(school, typedId, secret.text());
            if (!person)
                return base::propagate(person);
            if (!*person) {
                emit pinRefused();
                return {};
            }
            const auto attendance = services::loadMyAttendance(school, (*person)->id);
            if (!attendance)
                return base::propagate(attendance);
            emit attendanceLoaded(*attendance);
            return {};
        });
    });
}

void Desk::ask(base::PersonId student, base::SessionId session, const QString& note)
{
    post([=, this](Worker& worker) {
        worker.withSchool([&](School& school) -> base::Result<void> {
            if (const auto asked = services::askAbout(school, student, session, note); !asked)
                return base::propagate(asked);
            const auto attendance = services::loadMyAttendance(school, student);
            if (!attendance)
                return base::propagate(attendance);
            emit attendanceLoaded(*attendance);
            return {};
        });
    });
}

void Desk::signIn(const QString& email, const QString& password, const QString& code)
{
    post([=, this, secret = security::SecretText(password), typedCode = security::SecretText(code)](Worker& worker) {
        worker.withSchool([&](School& school) -> base::Result<void> {
            const auto typed = typedCode.text().isEmpty() ? std::nullopt : std::optional(typedCode.text());
            if (const auto done = services::signIn(school, email, secret.text(), typed))
                emit signedIn(*done);
            else
                emit signInFailed(done.error());
            return {};
        });
    });
}

} // namespace rollcall::runtime
