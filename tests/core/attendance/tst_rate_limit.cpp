#include "core/attendance/rate_limit.h"

#include <QTest>

#include <array>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using domain::TryCount;
using Offset = std::chrono::milliseconds;

Q_DECLARE_METATYPE(std::chrono::milliseconds)
Q_DECLARE_METATYPE(rollcall::domain::TryCount)

namespace {

constexpr base::UtcTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 3 / 9} + 8h};
constexpr TryQuota kQuota{.tries = 3, .window = 1min};
constexpr RateLimit kLimit{.tries = 3, .window = 1min, .firstLockout = 2min, .longestLockout = 7min};

/// A window that began `begun` from now.
TryCount open(int tries, Offset begun, int lockouts = 0)
{
    return {.windowStartedAt = kNow + begun, .tries = tries, .lockouts = lockouts, .lockedUntil = {}};
}

/// A lock that ends `ends` from now.
TryCount locked(int lockouts, Offset ends, Offset begun = 0ms)
{
    return {.windowStartedAt = kNow + begun, .tries = 0, .lockouts = lockouts, .lockedUntil = kNow + ends};
}

/// So many wrong tries at once, from nothing.
TryCount afterWrong(int tries, const RateLimit& limit)
{
    auto count = open(0, 0ms);
    for (int i = 0; i < tries; ++i)
        count = withWrongTry(kNow, at(kNow, count, limit), limit);
    return count;
}

} // namespace

class TestRateLimit : public QObject
{
    Q_OBJECT

private slots:
    void standsAsOfNow_data();
    void standsAsOfNow();
    void countsAWrongTry_data();
    void countsAWrongTry();
    void locksLonger_data();
    void locksLonger();
    void aClockSetBackDoesNotRenewALock();
    void locksAsTheSchoolIsTold_data();
    void locksAsTheSchoolIsTold();
    void countsATry_data();
    void countsATry();
    void refusesUntilTheWindowEnds_data();
    void refusesUntilTheWindowEnds();
    void takesAsManyAsTheSchoolIsTold_data();
    void takesAsManyAsTheSchoolIsTold();
};

void TestRateLimit::standsAsOfNow_data()
{
    QTest::addColumn<TryCount>("stored");
    QTest::addColumn<TryCount>("now");
    QTest::newRow("a window that begins now") << open(2, 0ms) << open(2, 0ms);
    QTest::newRow("a window that is running") << open(2, -59s) << open(2, -59s);
    QTest::newRow("its last moment") << open(2, -1min + 1ms) << open(2, -1min + 1ms);
    QTest::newRow("a window that is over") << open(2, -1min) << open(0, 0ms);
    QTest::newRow("over for a year") << open(2, -24h * 365) << open(0, 0ms);
    QTest::newRow("lockouts outlast the window") << open(2, -1h, 4) << open(0, 0ms, 4);
    QTest::newRow("a lock that has just begun") << locked(1, 2min) << locked(1, 2min);
    QTest::newRow("its last moment") << locked(1, 1ms) << locked(1, 1ms);
    QTest::newRow("a lock that is over") << locked(1, 0ms) << open(0, 0ms, 1);
    QTest::newRow("a lock that outlasts the window") << locked(2, 1min, -3min) << locked(2, 1min, 0ms);
    QTest::newRow("clock set back before the window") << open(2, 1h) << open(2, 0ms);
    QTest::newRow("clock set back into the first lock") << locked(1, 2min + 1ms, 1ms) << locked(1, 2min, 0ms);
    QTest::newRow("clock set back a year, first lock") << locked(1, 24h * 365, 24h * 365) << locked(1, 2min, 0ms);
    QTest::newRow("clock set back a year, second lock") << locked(2, 24h * 365, 24h * 365) << locked(2, 4min, 0ms);
    QTest::newRow("clock set back a year, longest lock") << locked(9, 24h * 365, 24h * 365) << locked(9, 7min, 0ms);
    QTest::newRow("clock set forward") << locked(9, -24h * 365, -24h * 365) << open(0, 0ms, 9);
}

void TestRateLimit::standsAsOfNow()
{
    QFETCH(const TryCount, stored);
    QFETCH(const TryCount, now);
    QVERIFY(at(kNow, stored, kLimit) == now);
    QVERIFY(at(kNow, now, kLimit) == now);
}

void TestRateLimit::countsAWrongTry_data()
{
    QTest::addColumn<TryCount>("before");
    QTest::addColumn<TryCount>("after");
    QTest::newRow("the first opens the window") << open(0, -30s) << open(1, 0ms);
    QTest::newRow("the second stays in it") << open(1, -30s) << open(2, -30s);
    QTest::newRow("the third locks") << open(2, -30s) << locked(1, 2min, -30s);
    QTest::newRow("the third locks longer") << open(2, -30s, 1) << locked(2, 4min, -30s);
}

void TestRateLimit::countsAWrongTry()
{
    QFETCH(const TryCount, before);
    QFETCH(const TryCount, after);
    QVERIFY(withWrongTry(kNow, before, kLimit) == after);
}

void TestRateLimit::locksLonger_data()
{
    QTest::addColumn<int>("lockouts");
    QTest::addColumn<Offset>("lasts");
    QTest::newRow("first") << 1 << Offset(2min);
    QTest::newRow("second") << 2 << Offset(4min);
    QTest::newRow("third, no longer than the longest") << 3 << Offset(7min);
    QTest::newRow("hundredth") << 100 << Offset(7min);
}

void TestRateLimit::locksLonger()
{
    QFETCH(const int, lockouts);
    QFETCH(const Offset, lasts);
    QVERIFY(withWrongTry(kNow, open(2, 0ms, lockouts - 1), kLimit) == locked(lockouts, lasts));
}

void TestRateLimit::aClockSetBackDoesNotRenewALock()
{
    const auto shortened = at(kNow, locked(1, 24h, 24h), kLimit);
    QVERIFY(at(kNow + 1min, shortened, kLimit).lockedUntil == kNow + 2min);
    QVERIFY(!at(kNow + 2min, shortened, kLimit).lockedUntil);
}

void TestRateLimit::locksAsTheSchoolIsTold_data()
{
    QTest::addColumn<bool>("atMachine");
    QTest::addColumn<int>("tries");
    QTest::addColumn<Offset>("lasts");
    QTest::newRow("four of a person") << false << 4 << Offset(0);
    QTest::newRow("five of a person") << false << 5 << Offset(1min);
    QTest::newRow("nineteen at a machine") << true << 19 << Offset(0);
    QTest::newRow("twenty at a machine") << true << 20 << Offset(1min);
}

void TestRateLimit::locksAsTheSchoolIsTold()
{
    QFETCH(const bool, atMachine);
    QFETCH(const int, tries);
    QFETCH(const Offset, lasts);
    for (const auto& limit :
         atMachine ? std::array{kPinAtMachine, kSignInAtMachine} : std::array{kPinOfPerson, kSignInOfAccount}) {
        const auto count = afterWrong(tries, limit);
        QCOMPARE(count.lockedUntil.value_or(kNow) - kNow, lasts);
    }
}

void TestRateLimit::countsATry_data()
{
    QTest::addColumn<TryCount>("before");
    QTest::addColumn<TryCount>("after");
    QTest::newRow("the first opens the window") << open(0, 0ms) << open(1, 0ms);
    QTest::newRow("the second stays in it") << open(1, -30s) << open(2, -30s);
    QTest::newRow("its last moment") << open(3, -1min + 1ms) << open(4, -1min + 1ms);
    QTest::newRow("a window that is over") << open(9, -1min) << open(1, 0ms);
    QTest::newRow("clock set back before the window") << open(3, 24h * 365) << open(4, 0ms);
    QTest::newRow("clock set forward") << open(9, -24h * 365) << open(1, 0ms);
}

void TestRateLimit::countsATry()
{
    QFETCH(const TryCount, before);
    QFETCH(const TryCount, after);
    QVERIFY(withTry(kNow, before, kQuota) == after);
}

void TestRateLimit::refusesUntilTheWindowEnds_data()
{
    QTest::addColumn<TryCount>("count");
    QTest::addColumn<Offset>("refusedFor");
    QTest::newRow("the last that is taken") << open(3, -20s) << Offset(0);
    QTest::newRow("one too many") << open(4, -20s) << Offset(40s);
    QTest::newRow("many too many") << open(400, -20s) << Offset(40s);
}

void TestRateLimit::refusesUntilTheWindowEnds()
{
    QFETCH(const TryCount, count);
    QFETCH(const Offset, refusedFor);
    QCOMPARE(refusedUntil(count, kQuota).value_or(kNow) - kNow, refusedFor);
}

void TestRateLimit::takesAsManyAsTheSchoolIsTold_data()
{
    QTest::addColumn<bool>("isRegistration");
    QTest::addColumn<int>("tries");
    QTest::addColumn<Offset>("refusedFor");
    QTest::newRow("ten check-ins") << false << 10 << Offset(0);
    QTest::newRow("eleven check-ins") << false << 11 << Offset(1min);
    QTest::newRow("twenty registrations") << true << 20 << Offset(0);
    QTest::newRow("twenty-one registrations") << true << 21 << Offset(1h);
}

void TestRateLimit::takesAsManyAsTheSchoolIsTold()
{
    QFETCH(const bool, isRegistration);
    QFETCH(const int, tries);
    QFETCH(const Offset, refusedFor);
    const auto& quota = isRegistration ? kRegistrationOfPerson : kCheckInOfStudent;
    auto count = open(0, 0ms);
    for (int i = 0; i < tries; ++i)
        count = withTry(kNow, count, quota);
    QCOMPARE(refusedUntil(count, quota).value_or(kNow) - kNow, refusedFor);
}

QTEST_APPLESS_MAIN(TestRateLimit)
#include "tst_rate_limit.moc"
