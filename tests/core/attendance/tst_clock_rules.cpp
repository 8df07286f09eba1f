#include "core/attendance/clock_rules.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr base::UtcTime kStart{1'000'000s};

} // namespace

class TestClockRules : public QObject
{
    Q_OBJECT

private slots:
    void findsASetClock_data();
    void findsASetClock();
    void findsAClockThatIsBehind_data();
    void findsAClockThatIsBehind();
};

void TestClockRules::findsASetClock_data()
{
    QTest::addColumn<milliseconds>("wall");
    QTest::addColumn<milliseconds>("running");
    QTest::addColumn<std::optional<milliseconds>>("step");
    const auto row = [](const char* name, milliseconds wall, milliseconds running, std::optional<milliseconds> step) {
        QTest::newRow(name) << wall << running << step;
    };
    row("both go on", 1s, 1s, {});
    row("asleep for a night", 10h, 10h, {});
    row("kept right by the network", -1s, 2s, {});
    row("10 s back", -9s, 1s, {});
    row("10 s and 1 ms back", -9001ms, 1s, -10001ms);
    row("10 s forward", 11s, 1s, {});
    row("10 s and 1 ms forward", 11001ms, 1s, 10001ms);
    row("two hours back", -2h + 1s, 1s, milliseconds(-2h));
    row("two hours forward", 2h + 1s, 1s, milliseconds(2h));
}

void TestClockRules::findsASetClock()
{
    QFETCH(const milliseconds, wall);
    QFETCH(const milliseconds, running);
    QFETCH(const std::optional<milliseconds>, step);
    QCOMPARE(stepBetween({kStart, 7s}, {kStart + wall, 7s + running}), step);
}

void TestClockRules::findsAClockThatIsBehind_data()
{
    QTest::addColumn<milliseconds>("since");
    QTest::addColumn<std::optional<milliseconds>>("step");
    QTest::newRow("later") << milliseconds(1h) << std::optional<milliseconds>();
    QTest::newRow("the same moment") << milliseconds(0) << std::optional<milliseconds>();
    QTest::newRow("10 s behind") << milliseconds(-10s) << std::optional<milliseconds>();
    QTest::newRow("10 s and 1 ms behind") << milliseconds(-10001ms) << std::optional<milliseconds>(-10001ms);
}

void TestClockRules::findsAClockThatIsBehind()
{
    QFETCH(const milliseconds, since);
    QFETCH(const std::optional<milliseconds>, step);
    QCOMPARE(stepBackFrom(kStart, kStart + since), step);
}

QTEST_APPLESS_MAIN(TestClockRules)
#include "tst_clock_rules.moc"
