#include "core/attendance/upkeep_rules.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using Offset = std::chrono::milliseconds;
using std::chrono::hours;

Q_DECLARE_METATYPE(std::chrono::milliseconds)
Q_DECLARE_METATYPE(std::chrono::hours)

namespace {

constexpr base::UtcTime kMidnight{std::chrono::sys_days{std::chrono::year{2026} / 3 / 9}};

} // namespace

class TestUpkeepRules : public QObject
{
    Q_OBJECT

private slots:
    void itIsQuiet();
    void aNightBegins_data();
    void aNightBegins();
    void aBackupIsDue_data();
    void aBackupIsDue();
};

void TestUpkeepRules::itIsQuiet()
{
    QVERIFY(isQuiet(false, {}, kMidnight));
    QVERIFY(!isQuiet(true, {}, kMidnight));
    QVERIFY(!isQuiet(false, kMidnight + 15min, kMidnight));
    QVERIFY(isQuiet(false, kMidnight + 15min + 1ms, kMidnight));
    QVERIFY(!isQuiet(true, kMidnight + 24h, kMidnight));
}

void TestUpkeepRules::aNightBegins_data()
{
    QTest::addColumn<Offset>("last"); // after midnight UTC
    QTest::addColumn<Offset>("now");
    QTest::addColumn<hours>("local");
    QTest::addColumn<bool>("due");
    QTest::newRow("before three") << Offset(-2h) << Offset(3h - 1ms) << hours(0) << false;
    QTest::newRow("at three") << Offset(-2h) << Offset(3h) << hours(0) << true;
    QTest::newRow("done at three") << Offset(3h) << Offset(23h) << hours(0) << false;
    QTest::newRow("done at three, the next night") << Offset(3h) << Offset(27h) << hours(0) << true;
    QTest::newRow("off at night") << Offset(-20h) << Offset(8h) << hours(0) << true;
    QTest::newRow("three in the west") << Offset(7h) << Offset(8h) << hours(-5) << true;
    QTest::newRow("before three in the west") << Offset(5h) << Offset(7h) << hours(-5) << false;
    QTest::newRow("the clock was set back") << Offset(99h) << Offset(1h) << hours(0) << true;
}

void TestUpkeepRules::aNightBegins()
{
    QFETCH(const Offset, last);
    QFETCH(const Offset, now);
    QFETCH(const hours, local);
    QFETCH(const bool, due);
    QCOMPARE(isNightlyDue(kMidnight + last, kMidnight + now, local), due);
    QVERIFY(isNightlyDue({}, kMidnight + now, local));
}

void TestUpkeepRules::aBackupIsDue_data()
{
    QTest::addColumn<Offset>("age");
    QTest::addColumn<hours>("every");
    QTest::addColumn<bool>("due");
    QTest::addColumn<bool>("late");
    QTest::newRow("just made") << Offset(0) << hours(24) << false << false;
    QTest::newRow("1 ms before") << Offset(24h - 1ms) << hours(24) << false << false;
    QTest::newRow("at its time") << Offset(24h) << hours(24) << true << false;
    QTest::newRow("missed once") << Offset(48h - 1ms) << hours(24) << true << false;
    QTest::newRow("missed twice") << Offset(48h) << hours(24) << true << true;
    QTest::newRow("of the future") << Offset(-1ms) << hours(24) << true << true;
    QTest::newRow("none wanted") << Offset(9999h) << hours(0) << false << false;
}

void TestUpkeepRules::aBackupIsDue()
{
    QFETCH(const Offset, age);
    QFETCH(const hours, every);
    QFETCH(const bool, due);
    QFETCH(const bool, late);
    QCOMPARE(isBackupDue(kMidnight - age, every, kMidnight), due);
    QCOMPARE(isBackupLate(kMidnight - age, every, kMidnight), late);
    QCOMPARE(isBackupDue({}, every, kMidnight), every.count() > 0);
    QCOMPARE(isBackupLate({}, every, kMidnight), every.count() > 0);
}

QTEST_APPLESS_MAIN(TestUpkeepRules)
#include "tst_upkeep_rules.moc"
