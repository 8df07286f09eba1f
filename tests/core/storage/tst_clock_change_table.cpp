#include "core/storage/attempt_table.h"
#include "core/storage/clock_change_table.h"
#include "core/storage/staff_action_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

using namespace std::chrono_literals;
using domain::ClockChange;
using domain::ClockEvidence;

class ClockChangeTableTest final : public QObject
{
    Q_OBJECT

    static ClockChange change(qint64 lastAttempt, qint64 lastAction)
    {
        return {.wall = kMorning - 2h,
                .highest = kMorning,
                .step = -2h,
                .evidence = ClockEvidence::RunningClock,
                .lastAttempt = lastAttempt,
                .lastAction = lastAction};
    }

    static void addAttempt(School& school, base::UtcTime at)
    {
        auto attempt = school.attempt(school.ada);
        attempt.createdAt = at;
        take(AttemptTable(school.database).insert(attempt));
    }

    static void addAction(School& school, base::UtcTime at)
    {
        take(StaffActionTable(school.database)
                 .insert({.actor = {},
                          .actorName = u"machine"_s,
                          .action = u"session.start"_s,
                          .subject = u"session 1"_s,
                          .detail = u""_s,
                          .createdAt = at}));
    }

private slots:
    void changesComeBackAsStored()
    {
        School school;
        ClockChangeTable table(school.database);
        QCOMPARE(take(table.last()), std::nullopt);
        const auto first = change(0, 0);
        const ClockChange second{.wall = kMorning, .highest = kMorning, .step = 2h, .lastAttempt = 4, .lastAction = 2};
        take(table.insert(first));
        take(table.insert(second));
        QCOMPARE(take(table.last()), std::optional(second));
        QCOMPARE(take(table.since(kMorning)), (std::vector<ClockChangeRow>{{1, first, 0}, {2, second, 0}}));
        QCOMPARE(take(table.since(kMorning + 1ms)), std::vector<ClockChangeRow>{});
    }

    void theAttemptsOfAClockBehindAreCounted()
    {
        School school;
        ClockChangeTable table(school.database);
        addAttempt(school, kMorning - 1h); // before the clock was set back
        take(table.insert(change(1, 0)));
        addAttempt(school, kMorning - 2h);
        addAttempt(school, kMorning - 1ms);
        addAttempt(school, kMorning); // it has caught up
        QCOMPARE(take(table.since(kMorning)).at(0).attemptsBehind, 2);
    }

    void theLaterOfBothLogsIsTheLastTime()
    {
        School school;
        ClockChangeTable table(school.database);
        QCOMPARE(take(table.lastWritten({})), (LastWritten{.attempt = 0, .action = 0, .at = {}}));
        addAttempt(school, kMorning);
        QCOMPARE(take(table.lastWritten({})), (LastWritten{.attempt = 1, .action = 0, .at = kMorning}));
        addAction(school, kMorning + 1s);
        QCOMPARE(take(table.lastWritten({})), (LastWritten{.attempt = 1, .action = 1, .at = kMorning + 1s}));
        addAttempt(school, kMorning + 2s);
        QCOMPARE(take(table.lastWritten({})), (LastWritten{.attempt = 2, .action = 1, .at = kMorning + 2s}));
    }

    void rowsBeforeAChangeTellNoTime()
    {
        School school;
        ClockChangeTable table(school.database);
        addAttempt(school, kMorning);
        addAction(school, kMorning);
        const auto changed = change(1, 1);
        QCOMPARE(take(table.lastWritten(changed)), (LastWritten{.attempt = 1, .action = 1, .at = {}}));
        addAttempt(school, kMorning - 1h);
        QCOMPARE(take(table.lastWritten(changed)), (LastWritten{.attempt = 2, .action = 1, .at = kMorning - 1h}));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::ClockChangeTableTest)
#include "tst_clock_change_table.moc"
