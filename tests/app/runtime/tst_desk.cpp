#include "app/runtime/desk.h"
#include "core/services/pins.h"
#include "core/storage/timetable_table.h"
#include "tests/core/services/support.h"

#include <QSignalSpy>

namespace rollcall::runtime {
namespace {

using namespace services;

constexpr int kPatienceMs = 20'000;
const QString kPin = u"580371"_s;

struct Classroom : NewSchool
{
    base::PersonId teacher = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::CourseId course = addCourse(u"PH101"_s, teacher);

    Classroom()
    {
        enrol(course, ada);
        take(Pins(school, admin).set(ada, kPin));
    }

    base::SessionId plan(std::chrono::minutes from)
    {
        return take(Sessions(school, admin)
                        .plan({.courseId = course,
                               .title = {},
                               .room = u"R2"_s,
                               .startsAt = school.now() + from,
                               .endsAt = school.now() + from + 1h}))
            .id;
    }
};

/// A desk, and what it told.
struct OpenDesk
{
    Desk desk;
    QSignalSpy settings{&desk, &Desk::settingsLoaded};
    QSignalSpy boards{&desk, &Desk::boardLoaded};
    QSignalSpy tried{&desk, &Desk::pinTried};
    QSignalSpy refused{&desk, &Desk::pinRefused};
    QSignalSpy attendance{&desk, &Desk::attendanceLoaded};
    QSignalSpy failed{&desk, &Desk::failed};
    QSignalSpy storageFailed{&desk, &Desk::storageFailed};

    OpenDesk(const QString& path, const base::Clock& clock) : desk({path, &clock}) { desk.start(); }

    [[nodiscard]] KioskBoard board() const { return boards.back()[0].value<KioskBoard>(); }
    [[nodiscard]] CheckInOutcome outcome() const { return tried.back()[0].value<CheckInOutcome>(); }
};

} // namespace

class DeskTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsSettingsOnceAndTheBoardEverySecond()
    {
        Classroom place;
        const auto session = place.startSession(place.course);
        OpenDesk open(place.path, place.clock);
        QTRY_VERIFY_WITH_TIMEOUT(open.boards.size() >= 3, kPatienceMs);
        QCOMPARE(open.settings.size(), 1);
        QCOMPARE(open.board().running.size(), 1U);
        QCOMPARE(open.board().running.front().session.id, session);
    }

    void plansTheTimetable()
    {
        Classroom place;
        const auto now = QDateTime::fromMSecsSinceEpoch(place.clock.now().time_since_epoch().count());
        take(storage::TimetableTable(place.school.database())
                 .insert({.id = {},
                          .courseId = place.course,
                          .title = u"Lesson"_s,
                          .room = u"R2"_s,
                          .weekday = now.date().dayOfWeek(),
                          .startsAt = QTime(now.time().hour(), now.time().minute()),
                          .durationMin = 60,
                          .firstDate = now.date(),
                          .lastDate = now.date()}));
        OpenDesk open(place.path, place.clock);
        QTRY_VERIFY_WITH_TIMEOUT(!open.boards.empty(), kPatienceMs);
        QCOMPARE(open.board().running.size(), 1U);
        QCOMPARE(open.board().running.front().session.title, u"Lesson"_s);
    }

    void letsAPlannedSessionBegin()
    {
        Classroom place;
        const auto session = place.plan(0min);
        OpenDesk open(place.path, place.clock);
        QTRY_VERIFY_WITH_TIMEOUT(!open.boards.empty(), kPatienceMs);
        QCOMPARE(open.board().running.size(), 1U);
        QCOMPARE(place.query("SELECT is_active FROM class_sessions WHERE id = " + QByteArray::number(session.value)),
                 u"1"_s);
    }

    void showsTheRoomThatIsWatched()
    {
        Classroom place;
        place.startSession(place.course);
        OpenDesk open(place.path, place.clock);
        open.desk.watch(u"another"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(!open.boards.empty() && open.board().running.empty(), kPatienceMs);
    }

    void checksInByPinAndTellsTheNewBoard()
    {
        Classroom place;
        const auto session = place.startSession(place.course);
        OpenDesk open(place.path, place.clock);
        open.desk.checkInByPin(session, place.ada, kPin, {});
        QTRY_COMPARE_WITH_TIMEOUT(open.tried.size(), 1, kPatienceMs);
        QVERIFY(open.outcome().mark.has_value());
        QCOMPARE(open.outcome().attempt.method, domain::Method::Pin);
        QTRY_VERIFY_WITH_TIMEOUT(open.board().running.front().present == 1, kPatienceMs);
        open.desk.checkInByPin(session, place.ada, u"111222"_s, {});
        QTRY_COMPARE_WITH_TIMEOUT(open.tried.size(), 2, kPatienceMs);
        QCOMPARE(open.outcome().attempt.reason, std::optional(domain::Reason::NotAuthenticated));
    }

    void showsOnesOwnRecordAfterThePin()
    {
        Classroom place;
        const auto session = place.startSession(place.course);
        OpenDesk open(place.path, place.clock);
        open.desk.loadAttendanceByPin(place.ada, u"111222"_s);
        QTRY_COMPARE_WITH_TIMEOUT(open.refused.size(), 1, kPatienceMs);
        QCOMPARE(open.attendance.size(), 0);
        open.desk.loadAttendanceByPin(place.ada, kPin);
        QTRY_COMPARE_WITH_TIMEOUT(open.attendance.size(), 1, kPatienceMs);
        QCOMPARE(open.attendance[0][0].value<MyAttendance>().student.id, place.ada);
        open.desk.ask(place.ada, session, u"I was here"_s);
        QTRY_COMPARE_WITH_TIMEOUT(open.attendance.size(), 2, kPatienceMs);
        QCOMPARE(open.attendance[1][0].value<MyAttendance>().questions.size(), 1U);
        open.desk.ask(place.ada, session, u"I was here"_s);
        QTRY_COMPARE_WITH_TIMEOUT(open.failed.size(), 1, kPatienceMs);
        QCOMPARE(open.failed[0][0].value<base::Error>().code, ErrorCode::AlreadyExists);
    }

    void goesOnWhenTheDatabaseIsThereAgain()
    {
        Classroom place;
        place.startSession(place.course);
        const QString copy = place.folder.filePath(u"later.db"_s);
        OpenDesk open(copy, place.clock);
        QTRY_VERIFY_WITH_TIMEOUT(!open.storageFailed.empty(), kPatienceMs);
        QCOMPARE(open.storageFailed[0][0].value<base::Error>().code, ErrorCode::DatabaseMissing);
        place.alter(QByteArray("VACUUM INTO '") + copy.toUtf8() + "'");
        QTRY_VERIFY_WITH_TIMEOUT(!open.boards.empty(), kPatienceMs);
    }

    void stopsWithWorkAtHand()
    {
        Classroom place;
        const auto session = place.startSession(place.course);
        OpenDesk open(place.path, place.clock);
        for (int i = 0; i < 20; ++i)
            open.desk.checkInByPin(session, place.ada, u"111222"_s, {});
    }
};

} // namespace rollcall::runtime

QTEST_GUILESS_MAIN(rollcall::runtime::DeskTest)
#include "tst_desk.moc"
