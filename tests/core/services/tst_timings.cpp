#include "core/services/timings.h"

#include <QTest>

#include <thread>

using namespace rollcall::services;
using namespace std::chrono_literals;

class TestTimings : public QObject
{
    Q_OBJECT

private slots:
    void givesQuantiles_data();
    void givesQuantiles();
    void keepsPartsOfAMillisecond();
    void timesOneCall();
};

void TestTimings::givesQuantiles_data()
{
    QTest::addColumn<QList<int>>("runsMs");
    QTest::addColumn<double>("medianMs");
    QTest::addColumn<double>("p95Ms");
    QList<int> falling;
    for (int i = 100; i > 0; --i)
        falling.append(i);
    QTest::newRow("nothing ran") << QList<int>{} << 0.0 << 0.0;
    QTest::newRow("one") << QList{7} << 7.0 << 7.0;
    QTest::newRow("two") << QList{9, 1} << 1.0 << 9.0;
    QTest::newRow("three") << QList{9, 1, 4} << 4.0 << 9.0;
    QTest::newRow("four, not interpolated") << QList{4, 1, 3, 2} << 2.0 << 4.0;
    QTest::newRow("equal") << QList{5, 5, 5} << 5.0 << 5.0;
    QTest::newRow("nineteen") << falling.last(19) << 10.0 << 19.0;
    QTest::newRow("twenty: the worst is left out") << falling.last(20) << 10.0 << 19.0;
    QTest::newRow("twenty-one: it is left out still") << falling.last(21) << 11.0 << 20.0;
    QTest::newRow("a hundred") << falling << 50.0 << 95.0;
}

void TestTimings::givesQuantiles()
{
    QFETCH(const QList<int>, runsMs);
    QFETCH(const double, medianMs);
    QFETCH(const double, p95Ms);
    Timings timings;
    for (const int run : runsMs)
        timings.add(std::chrono::milliseconds(run));
    QCOMPARE(timings.size(), static_cast<std::size_t>(runsMs.size()));
    QCOMPARE(timings.medianMs(), medianMs);
    QCOMPARE(timings.p95Ms(), p95Ms);
}

void TestTimings::keepsPartsOfAMillisecond()
{
    Timings timings;
    timings.add(1'250'001ns);
    QCOMPARE(timings.medianMs(), 1.250001);
}

void TestTimings::timesOneCall()
{
    int calls = 0;
    const auto time = timed([&calls] {
        ++calls;
        std::this_thread::sleep_for(3ms);
    });
    QCOMPARE(calls, 1);
    QVERIFY(time >= 3ms);
}

QTEST_APPLESS_MAIN(TestTimings)
#include "tst_timings.moc"
