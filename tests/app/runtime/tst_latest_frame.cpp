#include "app/runtime/latest_frame.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace rollcall::runtime;
using namespace std::chrono_literals;

namespace {

CapturedFrame numbered(std::uint64_t number)
{
    return {{}, {}, number};
}

} // namespace

class TestLatestFrame : public QObject
{
    Q_OBJECT

private slots:
    void givesEachFrameOnce();
    void keepsTheNewestAndCountsTheRest();
    void waitsForAFrame();
    void givesUpInTime();
    void stopWakesWhoWaits();
    void isEmptyAfterStop();
    void losesNoCountBetweenThreads();
};

void TestLatestFrame::givesEachFrameOnce()
{
    LatestFrame box;
    box.put(numbered(1));
    QCOMPARE(box.take(0ms)->number, std::uint64_t{1});
    QVERIFY(!box.take(0ms));
    QCOMPARE(box.dropped(), std::uint64_t{0});
}

void TestLatestFrame::keepsTheNewestAndCountsTheRest()
{
    LatestFrame box;
    for (std::uint64_t number = 1; number <= 5; ++number)
        box.put(numbered(number));
    QCOMPARE(box.take(0ms)->number, std::uint64_t{5});
    QCOMPARE(box.dropped(), std::uint64_t{4});
}

void TestLatestFrame::waitsForAFrame()
{
    LatestFrame box;
    const std::jthread source([&box] {
        std::this_thread::sleep_for(50ms);
        box.put(numbered(7));
    });
    const auto frame = box.take(10s);
    QVERIFY(frame);
    QCOMPARE(frame->number, std::uint64_t{7});
}

void TestLatestFrame::givesUpInTime()
{
    LatestFrame box;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!box.take(80ms));
    QVERIFY(timer.elapsed() >= 79);
    QVERIFY(!box.isStopped());
}

void TestLatestFrame::stopWakesWhoWaits()
{
    LatestFrame box;
    QElapsedTimer timer;
    timer.start();
    const std::jthread stopper([&box] {
        std::this_thread::sleep_for(50ms);
        box.stop();
    });
    QVERIFY(!box.take(10s));
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(box.isStopped());
}

void TestLatestFrame::isEmptyAfterStop()
{
    LatestFrame box;
    box.put(numbered(1));
    box.stop();
    QVERIFY(!box.take(0ms));
    box.put(numbered(2));
    QVERIFY(!box.take(0ms));
    QCOMPARE(box.dropped(), std::uint64_t{2});
}

void TestLatestFrame::losesNoCountBetweenThreads()
{
    constexpr std::uint64_t kFrames = 20'000;
    LatestFrame box;
    std::uint64_t taken = 0;
    std::uint64_t last = 0;
    {
        const std::jthread source([&box] {
            for (std::uint64_t number = 1; number <= kFrames; ++number)
                box.put(numbered(number));
        });
        while (last < kFrames) {
            const auto frame = box.take(5s);
            QVERIFY(frame);
            QVERIFY(frame->number > last);
            last = frame->number;
            ++taken;
        }
    }
    QCOMPARE(taken + box.dropped(), kFrames);
}

QTEST_APPLESS_MAIN(TestLatestFrame)
#include "tst_latest_frame.moc"
