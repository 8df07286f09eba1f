#include "core/security/pin.h"
#include "core/services/pin_check_in.h"
#include "core/services/school_settings.h"
#include "core/storage/attempt_table.h"
#include "core/storage/pin_table.h"
#include "core/storage/rate_limit_table.h"
#include "tests/core/services/support.h"

#include <barrier>
#include <thread>

namespace rollcall::services {
namespace {

using domain::Reason;
using std::chrono::milliseconds;

const QString kPin = u"204836"_s;
const QString kWrongPin = u"204837"_s;
constexpr base::PersonId kNobody{99};
const attendance::Geofence kCampus{{47.3769, 8.5417}, 100};
const domain::Position kAtTheDoor{{47.3771, 8.5419}, 5.0};
const domain::Position kFarAway{{47.3869, 8.5417}, 5.0};

/// Ada and Bob are in PH101, whose session begins now, and have the same PIN; Cid has it, too, and Dora none.
struct Place : NewSchool
{
    base::PersonId teacher = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::PersonId cid = add(u"Cid"_s);
    base::PersonId dora = add(u"Dora"_s);
    base::CourseId physics = addCourse(u"PH101"_s, teacher);
    base::SessionId session = startSession(physics);

    Place()
    {
        static const QString hash = take(security::hashPin(kPin));
        for (const auto student : {ada, bob, dora})
            enrol(physics, student);
        for (const auto student : {ada, bob, cid})
            take(storage::PinTable(school.database()).set(student, hash, kMorning));
    }

    base::Result<CheckInOutcome> enter(base::PersonId id, const QString& pin)
    {
        return checkInByPin(school, session, id, pin, kAtTheDoor);
    }

    /// How one try ends: "ok", the reason, or the error and the end of the lock.
    QString entering(base::PersonId id, const QString& pin) { return text(enter(id, pin)); }

    void enterWrong(base::PersonId id, int times)
    {
        for (int i = 0; i < times; ++i)
            QCOMPARE(entering(id, kWrongPin), u"Not authenticated"_s);
    }

    void setCount(const QString& rule, const QString& subject, const domain::TryCount& count)
    {
        take(storage::RateLimitTable(school.database()).set(rule, subject, count));
    }

    [[nodiscard]] domain::Attempt lastAttempt()
    {
        return take(storage::AttemptTable(school.database()).list({}, storage::kAllRows)).back();
    }

    /// Attempts and marks.
    [[nodiscard]] QString stored() const
    {
        return query("SELECT (SELECT count(*) FROM attendance_attempts) || ' ' ||"
                     " (SELECT count(*) FROM session_attendance)");
    }

    static QString text(const base::Result<CheckInOutcome>& result)
    {
        if (!result)
            return u"%1 %2"_s.arg(outcome(result), detail(result));
        return result->attempt.reason ? domain::toText(*result->attempt.reason) : u"ok"_s;
    }
};

QString lockedUntil(base::UtcTime end)
{
    return u"TooManyTries "_s % base::toIso(end);
}

} // namespace

class PinCheckInTest final : public QObject
{
    Q_OBJECT

private slots:
    void aStudentIsMarked_data()
    {
        QTest::addColumn<milliseconds>("sinceStart");
        QTest::addColumn<domain::MarkStatus>("status");
        QTest::newRow("in time") << 0ms << domain::MarkStatus::Present;
        QTest::newRow("late") << milliseconds(30min) << domain::MarkStatus::Late;
    }
    void aStudentIsMarked()
    {
        QFETCH(const milliseconds, sinceStart);
        QFETCH(const domain::MarkStatus, status);
        Place place;
        place.clock.set(kMorning + sinceStart);
        const auto result = take(place.enter(place.ada, kPin));
        QCOMPARE(result.person, place.person(place.ada));
        QCOMPARE(result.mark, (domain::Mark{.id = {1},
                                            .sessionId = place.session,
                                            .studentId = place.ada,
                                            .markedAt = kMorning + sinceStart,
                                            .point = kAtTheDoor.point,
                                            .faceDistance = {},
                                            .device = place.school.device(),
                                            .status = status,
                                            .method = domain::Method::Pin,
                                            .markedBy = {}}));
        QCOMPARE(place.lastAttempt(), result.attempt);
        QCOMPARE(result.attempt.studentId, place.ada);
        QCOMPARE(result.attempt.method, domain::Method::Pin);
        QVERIFY(result.attempt.success);
        QCOMPARE(place.stored(), u"1 1"_s);
    }

    void theRulesApply()
    {
        Place place;
        QCOMPARE(place.entering(place.cid, kPin), u"Not enrolled"_s);
        QCOMPARE(place.lastAttempt().studentId, place.cid);
        const auto at = [&](std::optional<base::SessionId> session, const std::optional<domain::Position>& position) {
            return Place::text(checkInByPin(place.school, session, place.ada, kPin, position));
        };
        QCOMPARE(at({}, {}), u"Session not found"_s);
        QCOMPARE(place.lastAttempt().sessionId, std::nullopt);
        QCOMPARE(at(base::SessionId{99}, {}), u"Session not found"_s);
        take(setGeofence(place.school, place.admin, kCampus));
        QCOMPARE(at(place.session, kFarAway), u"Outside campus"_s);
        QCOMPARE(at(place.session, {}), u"Position unknown"_s);
        QCOMPARE(at(place.session, kAtTheDoor), u"ok"_s);
        QCOMPARE(at(place.session, kAtTheDoor), u"Duplicate mark"_s);
        QCOMPARE(take(place.enter(place.ada, kPin)).markedBefore, kMorning);
        place.clock.set(kMorning + 2h);
        QCOMPARE(place.entering(place.bob, kPin), u"Session inactive"_s);
        place.alter("UPDATE users SET role = 'teacher' WHERE name = 'Bob'");
        QCOMPARE(place.entering(place.bob, kPin), u"Not a student"_s);
        QCOMPARE(place.stored(), u"10 1"_s);
        QCOMPARE(place.query("SELECT count(*) FROM review_items"), u"0"_s);
    }

    void neitherKeyNorModelsAreNeeded()
    {
        Place place;
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        QCOMPARE(Place::text(checkInByPin(school, place.session, place.ada, kPin, {})), u"ok"_s);
    }

    // Nothing tells whether there is such a person, or whether they have a PIN.
    void everyWrongTryIsTheSameRefusal()
    {
        Place place;
        std::vector<domain::Attempt> attempts;
        const std::vector<std::pair<base::PersonId, QString>> tries{
            {place.ada, kWrongPin}, {place.dora, kPin}, {kNobody, kPin}, {place.ada, QString()}, {{-1}, QString()}};
        for (const auto& [id, pin] : tries) {
            auto result = take(place.enter(id, pin));
            QCOMPARE(result.person, std::nullopt);
            QCOMPARE(result.mark, std::nullopt);
            QCOMPARE(result.markedBefore, std::nullopt);
            QCOMPARE(result.attempt, place.lastAttempt());
            result.attempt.id = {};
            attempts.push_back(result.attempt);
        }
        QCOMPARE(attempts[0].reason, Reason::NotAuthenticated);
        QCOMPARE(attempts[0].studentId, std::nullopt);
        for (const auto& attempt : attempts)
            QCOMPARE(attempt, attempts[0]);
        QCOMPARE(place.stored(), u"5 0"_s);
    }

    void anUnknownIdTakesAsLong()
    {
        Place place;
        const auto wrong = shortestTimeOf([&] { take(place.enter(place.ada, kWrongPin)); });
        const auto unknown = shortestTimeOf([&] { take(place.enter(kNobody, kWrongPin)); });
        const auto without = shortestTimeOf([&] { take(place.enter(place.dora, kWrongPin)); });
        QVERIFY2(unknown > wrong / 2, qPrintable(u"%1 and %2"_s.arg(unknown).arg(wrong)));
        QVERIFY2(without > wrong / 2, qPrintable(u"%1 and %2"_s.arg(without).arg(wrong)));
    }

    void fiveWrongPinsLock()
    {
        Place place;
        place.enterWrong(place.ada, 5);
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 1min));
        QCOMPARE(place.entering(place.ada, kWrongPin), lockedUntil(kMorning + 1min));
        const auto attempt = place.lastAttempt();
        QCOMPARE(attempt.reason, Reason::NotAuthenticated);
        QCOMPARE(attempt.studentId, std::nullopt);
        QCOMPARE(place.stored(), u"7 0"_s);
        QCOMPARE(place.entering(place.bob, kPin), u"ok"_s);

        place.clock.set(kMorning + 1min - 1ms);
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 1min));
        place.clock.set(kMorning + 1min);
        QCOMPARE(place.entering(place.ada, kPin), u"ok"_s);
    }

    void whoIsNotThereIsLockedAlike()
    {
        Place place;
        place.enterWrong(kNobody, 5);
        QCOMPARE(place.entering(kNobody, kPin), lockedUntil(kMorning + 1min));
    }

    void locksGrowUntilARightPin()
    {
        Place place;
        place.enterWrong(place.ada, 5);
        place.clock.set(kMorning + 1min);
        place.enterWrong(place.ada, 5);
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 3min));
        place.clock.set(kMorning + 3min);
        QCOMPARE(place.entering(place.ada, kPin), u"ok"_s);
        place.enterWrong(place.ada, 5);
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 4min));
    }

    void aRightPinForgetsTheWrongOnes()
    {
        Place place;
        place.enterWrong(place.ada, 4);
        QCOMPARE(place.entering(place.ada, kPin), u"ok"_s);
        place.enterWrong(place.ada, 4);
        QCOMPARE(place.entering(place.ada, kPin), u"Duplicate mark"_s);
        QCOMPARE(place.query("SELECT tries FROM rate_limits WHERE rule = 'pin.machine'"), u"8"_s);
    }

    void theMachineIsLockedForEverybody()
    {
        Place place;
        const auto machine = place.school.device().hash;
        place.setCount(u"pin.machine"_s, machine, {.windowStartedAt = kMorning, .tries = 19, .lockedUntil = {}});
        place.enterWrong(kNobody, 1);
        QCOMPARE(place.entering(place.bob, kPin), lockedUntil(kMorning + 1min));
        place.clock.set(kMorning + 1min);
        QCOMPARE(place.entering(place.bob, kPin), u"ok"_s);

        // Each lock of a machine is as long as the first.
        place.setCount(u"pin.machine"_s, machine,
                       {.windowStartedAt = kMorning + 1min, .tries = 19, .lockouts = 7, .lockedUntil = {}});
        place.enterWrong(kNobody, 1);
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 2min));
    }

    void theLaterEndIsTold()
    {
        Place place;
        place.setCount(u"pin.machine"_s, place.school.device().hash,
                       {.windowStartedAt = kMorning, .lockouts = 1, .lockedUntil = kMorning + 20s});
        place.setCount(u"pin.person"_s, QString::number(place.ada.value),
                       {.windowStartedAt = kMorning, .lockouts = 3, .lockedUntil = kMorning + 4min});
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 4min));
        QCOMPARE(place.entering(place.bob, kPin), lockedUntil(kMorning + 20s));
    }

    void aLockOutlivesTheProgram()
    {
        Place place;
        place.enterWrong(place.ada, 3);
        {
            auto second = take(School::open(place.path, place.clock));
            for (int i = 0; i < 2; ++i)
                QCOMPARE(Place::text(checkInByPin(second, place.session, place.ada, kWrongPin, {})),
                         u"Not authenticated"_s);
        }
        auto third = take(School::open(place.path, place.clock));
        QCOMPARE(Place::text(checkInByPin(third, place.session, place.ada, kPin, {})), lockedUntil(kMorning + 1min));
    }

    void twoProgramsShareTheTries()
    {
        Place place;
        std::array<QStringList, 2> texts;
        std::barrier together(2);
        const auto program = [&](std::size_t index) {
            auto school = take(School::open(place.path, place.clock));
            for (int i = 0; i < 4; ++i) {
                together.arrive_and_wait();
                texts[index].append(Place::text(checkInByPin(school, place.session, place.ada, kWrongPin, {})));
            }
        };
        std::thread first(program, 0);
        std::thread second(program, 1);
        first.join();
        second.join();
        const auto all = texts[0] + texts[1];
        QCOMPARE(all.count(u"Not authenticated"_s), 5);
        QCOMPARE(all.count(lockedUntil(kMorning + 1min)), 3);
        QCOMPARE(place.stored(), u"8 0"_s);
    }

    void twoProgramsMarkAStudentOnce()
    {
        Place place;
        std::array<QString, 2> texts;
        std::barrier together(2);
        const auto program = [&](std::size_t index) {
            auto school = take(School::open(place.path, place.clock));
            together.arrive_and_wait();
            texts[index] = Place::text(checkInByPin(school, place.session, place.ada, kPin, {}));
        };
        std::thread first(program, 0);
        std::thread second(program, 1);
        first.join();
        second.join();
        std::ranges::sort(texts);
        QCOMPARE(texts[0], u"Duplicate mark"_s);
        QCOMPARE(texts[1], u"ok"_s);
        QCOMPARE(place.stored(), u"2 1"_s);
    }

    void aClockSetBackShortensALock()
    {
        Place place;
        place.clock.set(kMorning + 30min);
        place.enterWrong(place.ada, 5);
        place.clock.set(kMorning);
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 1min));
        place.clock.set(kMorning + 30s);
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 1min));
        place.clock.set(kMorning + 1min);
        QCOMPARE(place.entering(place.ada, kPin), u"ok"_s);
    }

    void aClockSetBackKeepsWrongTries()
    {
        Place place;
        place.clock.set(kMorning + 30min);
        place.enterWrong(place.ada, 4);
        place.clock.set(kMorning);
        place.enterWrong(place.ada, 1);
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 1min));
    }

    void aClockSetForwardEndsALock()
    {
        Place place;
        place.enterWrong(place.ada, 5);
        place.clock.set(kMorning + 59min);
        QCOMPARE(place.entering(place.ada, kPin), u"ok"_s);
    }

    void anUnreadableHashIsAFailure()
    {
        Place place;
        place.alter("UPDATE pins SET pin_hash = 'scrypt' WHERE person_id = 2");
        QCOMPARE(outcome(place.enter(place.ada, kPin)), u"PasswordHashInvalid"_s);
        QCOMPARE(outcome(verifyPin(place.school, place.ada, kPin)), u"PasswordHashInvalid"_s);
        QCOMPARE(place.stored(), u"0 0"_s);
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
    }

    void aPinShowsWhoItIs()
    {
        Place place;
        QCOMPARE(take(verifyPin(place.school, place.cid, kPin)), place.person(place.cid));
        QCOMPARE(take(verifyPin(place.school, place.cid, kWrongPin)), std::nullopt);
        QCOMPARE(take(verifyPin(place.school, place.dora, kPin)), std::nullopt);
        QCOMPARE(take(verifyPin(place.school, kNobody, kPin)), std::nullopt);
        QCOMPARE(place.stored(), u"0 0"_s);
    }

    void bothUsesShareTheTries()
    {
        Place place;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(take(verifyPin(place.school, place.ada, kWrongPin)), std::nullopt);
        place.enterWrong(place.ada, 2);
        const auto locked = verifyPin(place.school, place.ada, kPin);
        QCOMPARE(outcome(locked), u"TooManyTries"_s);
        QCOMPARE(detail(locked), base::toIso(kMorning + 1min));
        QCOMPARE(place.entering(place.ada, kPin), lockedUntil(kMorning + 1min));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::PinCheckInTest)
#include "tst_pin_check_in.moc"
