#include "core/storage/rate_limit_table.h"
#include "tests/core/storage/support.h"

#include <limits>

namespace rollcall::storage {
namespace {

const domain::TryCount kOpen{.windowStartedAt = kMorning, .tries = 3, .lockouts = 0, .lockedUntil = {}};
const domain::TryCount kLocked{.windowStartedAt = kMorning - std::chrono::seconds(5),
                               .tries = 0,
                               .lockouts = std::numeric_limits<int>::max(),
                               .lockedUntil = kMorning + std::chrono::minutes(1)};

} // namespace

class RateLimitTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCountComesBackAsStored()
    {
        School school;
        RateLimitTable limits(school.database);
        QCOMPARE(take(limits.find(u"pin"_s, u"2"_s)), std::nullopt);
        take(limits.set(u"pin"_s, u"2"_s, kOpen));
        take(limits.set(u"pin"_s, u"3"_s, kLocked));
        take(limits.set(u"signin"_s, u"2"_s, {.windowStartedAt = kMorning, .lockedUntil = {}}));
        QVERIFY(take(limits.find(u"pin"_s, u"2"_s)) == kOpen);
        QVERIFY(take(limits.find(u"pin"_s, u"3"_s)) == kLocked);
        QCOMPARE(take(limits.find(u"signin"_s, u"2"_s)).value().tries, 0);
        QCOMPARE(take(limits.find(u"signin"_s, u"3"_s)), std::nullopt);
    }

    void aCountIsReplaced()
    {
        School school;
        RateLimitTable limits(school.database);
        take(limits.set(u"pin"_s, u"2"_s, kLocked));
        take(limits.set(u"pin"_s, u"3"_s, kLocked));
        take(limits.set(u"pin"_s, u"2"_s, kOpen));
        QVERIFY(take(limits.find(u"pin"_s, u"2"_s)) == kOpen);
        QVERIFY(take(limits.find(u"pin"_s, u"3"_s)) == kLocked);
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM rate_limits"), u"2"_s);
    }

    void aCountIsCleared()
    {
        School school;
        RateLimitTable limits(school.database);
        take(limits.set(u"pin"_s, u"2"_s, kOpen));
        take(limits.set(u"pin"_s, u"3"_s, kOpen));
        take(limits.set(u"signin"_s, u"2"_s, kOpen));
        take(limits.clear(u"pin"_s, u"2"_s));
        QCOMPARE(outcome(limits.clear(u"pin"_s, u"2"_s)), u"ok"_s);
        QCOMPARE(Sqlite(school.path).read("SELECT rule || ' ' || subject FROM rate_limits ORDER BY id"),
                 u"pin 3,signin 2"_s);
    }

    void aNumberBelowZeroIsRefused()
    {
        School school;
        RateLimitTable limits(school.database);
        auto count = kOpen;
        count.tries = -1;
        QCOMPARE(outcome(limits.set(u"pin"_s, u"2"_s, count)), u"InvalidArgument"_s);
        count = kOpen;
        count.lockouts = -1;
        QCOMPARE(outcome(limits.set(u"pin"_s, u"2"_s, count)), u"InvalidArgument"_s);
        QCOMPARE(take(limits.find(u"pin"_s, u"2"_s)), std::nullopt);
    }

    void aDamagedRowIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::newRow("the window") << QByteArray("window_started_at");
        QTest::newRow("the lock") << QByteArray("locked_until");
    }
    void aDamagedRowIsNoticed()
    {
        QFETCH(const QByteArray, column);
        School school;
        RateLimitTable limits(school.database);
        take(limits.set(u"pin"_s, u"2"_s, kLocked));
        Sqlite(school.path).run("UPDATE rate_limits SET " + column + " = 'soon'");
        QCOMPARE(outcome(limits.find(u"pin"_s, u"2"_s)), u"DatabaseDamaged"_s);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::RateLimitTableTest)
#include "tst_rate_limit_table.moc"
