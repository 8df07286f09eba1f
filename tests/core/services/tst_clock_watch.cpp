#include "core/services/check_in_record_p.h"
#include "core/services/clock_watch.h"
#include "core/storage/clock_change_table.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

using domain::ClockChange;
using domain::ClockEvidence;
using std::chrono::milliseconds;

/// A class whose students check in by PIN, and a program that may be started anew.
struct Place : NewSchool
{
    base::PersonId ada = add(u"Ada"_s);
    base::CourseId physics = addCourse(u"PH101"_s, add(u"Marie"_s, Role::Teacher));
    base::SessionId session = startSession(physics);
    SchoolSettings settings{};

    CheckInOutcome tryAt(School& at)
    {
        auto transaction = take(storage::Transaction::begin(at.database()));
        auto outcome =
            take(recordTry(at, settings, {.method = domain::Method::Pin, .session = session, .person = ada}));
        take(transaction.commit());
        return outcome;
    }

    CheckInOutcome tryNow() { return tryAt(school); }

    CheckInOutcome tryAfterRestart()
    {
        auto restarted = take(School::open(path, clock));
        return tryAt(restarted);
    }

    [[nodiscard]] std::vector<ClockChange> changes()
    {
        std::vector<ClockChange> found;
        for (const auto& row : take(storage::ClockChangeTable(school.database()).since(base::UtcTime{})))
            found.push_back(row.change);
        return found;
    }
};

} // namespace

class ClockWatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void aClockThatGoesOnLeavesNothing()
    {
        Place place;
        for (int i = 0; i < 3; ++i) {
            place.clock.pass(1h);
            place.tryNow();
        }
        place.clock.set(place.clock.now() - 10s);
        place.tryNow();
        QCOMPARE(place.changes(), std::vector<ClockChange>{});
    }

    void aClockSetBackTwoHoursIsKeptOnceAcrossRestarts()
    {
        Place place;
        place.clock.pass(30min);
        place.tryNow();
        place.clock.set(kMorning + 30min - 2h);
        const auto outcome = place.tryAfterRestart();
        const ClockChange back{.wall = kMorning - 90min,
                               .highest = kMorning + 30min,
                               .step = -2h,
                               .evidence = ClockEvidence::StoredTimes,
                               .lastAttempt = 1,
                               .lastAction = place.query("SELECT max(id) FROM staff_actions").toLongLong()};
        QCOMPARE(place.changes(), std::vector{back});
        QCOMPARE(outcome.attempt.createdAt, kMorning - 90min); // as the clock has it

        for (int i = 0; i < 3; ++i) {
            place.clock.pass(5min);
            place.tryAfterRestart();
        }
        place.clock.pass(3h);
        place.tryAfterRestart();
        QCOMPARE(place.changes().size(), 1U);
    }

    void tryingGoesOnWhileTheClockIsBehind()
    {
        Place place;
        place.enrol(place.physics, place.ada);
        place.clock.pass(40min);
        place.addCourse(u"CH101"_s, place.add(u"Curie"_s, Role::Teacher));
        place.clock.set(kMorning + 5min);
        QVERIFY(place.tryNow().mark.has_value());
        QCOMPARE(place.changes().size(), 1U);
        QCOMPARE(place.changes()[0].lastAttempt, 0);
    }

    void theHighestTimeIsKeptThroughSeveralSteps()
    {
        Place place;
        place.clock.pass(2h);
        place.tryNow();
        place.clock.set(kMorning);
        place.tryNow();
        place.clock.set(kMorning - 1h);
        place.tryNow();
        const auto changes = place.changes();
        QCOMPARE(changes.size(), 2U);
        QCOMPARE(changes[1].step, milliseconds(-1h));
        QCOMPARE(changes[1].highest, kMorning + 2h);
        QCOMPARE(changes[1].lastAttempt, 2);
    }

    void aRunningProgramNoticesBothWays_data()
    {
        QTest::addColumn<milliseconds>("step");
        QTest::newRow("back") << milliseconds(-2h);
        QTest::newRow("forward") << milliseconds(2h);
    }
    void aRunningProgramNoticesBothWays()
    {
        QFETCH(const milliseconds, step);
        Place place;
        ClockWatch watch;
        take(watch.check(place.school));
        place.clock.pass(1s);
        take(watch.check(place.school));
        QCOMPARE(place.changes(), std::vector<ClockChange>{});
        place.clock.pass(1s);
        place.clock.set(place.clock.now() + step);
        take(watch.check(place.school));
        take(watch.check(place.school));
        const auto changes = place.changes();
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(changes[0].step, step);
        QCOMPARE(changes[0].wall, kMorning + 2s + step);
        QCOMPARE(changes[0].highest, kMorning);
        QCOMPARE(changes[0].evidence, ClockEvidence::RunningClock);
        place.tryNow();
        QCOMPARE(place.changes().size(), 1U);
    }

    void aStepThatATryNoticedFirstIsKeptOnce()
    {
        Place place;
        ClockWatch watch;
        take(watch.check(place.school));
        place.clock.set(kMorning - 2h);
        place.tryNow();
        place.clock.pass(900ms);
        take(watch.check(place.school));
        QCOMPARE(place.changes().size(), 1U);
        QCOMPARE(place.changes()[0].evidence, ClockEvidence::StoredTimes);
    }

    void aSleepingMachineIsNoStep()
    {
        Place place;
        ClockWatch watch;
        take(watch.check(place.school));
        place.clock.pass(72h);
        take(watch.check(place.school));
        QCOMPARE(place.changes(), std::vector<ClockChange>{});
    }

    void theFirstLookComparesWithWhatIsStored()
    {
        Place place;
        place.clock.set(kMorning - 2h);
        ClockWatch watch;
        take(watch.check(place.school));
        QCOMPARE(place.changes().size(), 1U);
        QCOMPARE(place.changes()[0].highest, kMorning);
        QCOMPARE(place.changes()[0].evidence, ClockEvidence::StoredTimes);
    }

    void whatCouldNotBeKeptIsKeptLater()
    {
        Place place;
        ClockWatch watch;
        take(watch.check(place.school));
        place.alter("CREATE TRIGGER broken BEFORE INSERT ON clock_changes BEGIN SELECT RAISE(ABORT, 'no'); END");
        place.clock.set(kMorning - 2h);
        QCOMPARE(outcome(watch.check(place.school)), u"DatabaseFailed"_s);
        place.alter("DROP TRIGGER broken");
        take(watch.check(place.school));
        QCOMPARE(place.changes().size(), 1U);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::ClockWatchTest)
#include "tst_clock_watch.moc"
