#include "core/vision/picture_condition.h"
#include "tests/core/vision/support.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(cv::Mat)
Q_DECLARE_METATYPE(rollcall::vision::PictureCondition)

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

cv::Mat noisy(cv::Mat picture, double sigma)
{
    cv::Mat noise(picture.size(), CV_16SC3);
    cv::randn(noise, 0, sigma);
    cv::Mat sum;
    cv::add(picture, noise, sum, cv::noArray(), CV_8UC3);
    return sum;
}

cv::Mat flat(double level)
{
    return {480, 640, CV_8UC3, cv::Scalar::all(level)};
}

/// A door, a poster and a person, drawn; `light` scales them.
cv::Mat room(double light)
{
    cv::Mat picture = flat(150);
    cv::rectangle(picture, {40, 60}, {200, 470}, {90, 110, 120}, cv::FILLED);
    cv::rectangle(picture, {420, 80}, {600, 220}, {200, 90, 60}, cv::FILLED);
    cv::ellipse(picture, {330, 240}, {70, 95}, 0, 0, 360, {130, 160, 210}, cv::FILLED);
    cv::rectangle(picture, {230, 340}, {430, 479}, {60, 40, 40}, cv::FILLED);
    return picture * light;
}

/// A finger on the lens: dim, reddish, lit from one side.
cv::Mat covered()
{
    cv::Mat picture(480, 640, CV_8UC3);
    for (int x = 0; x < picture.cols; ++x)
        picture.col(x).setTo(cv::Scalar(10 + x / 64, 15 + x / 64, 40 + x / 16));
    return picture;
}

/// A monitor and the time of its camera.
struct Watched
{
    /// Shows pictures at 15 a second for so long; returns the condition after the last.
    PictureCondition watch(const cv::Mat& picture, std::chrono::milliseconds time, double sigma = 3)
    {
        const TimePoint end = now + time;
        for (; now < end; now += 66ms)
            monitor.observe(toFrame(sigma > 0 ? noisy(picture, sigma) : picture), now);
        return monitor.condition();
    }

    PictureConditionMonitor monitor;
    TimePoint now{1h};
};

} // namespace

class TestPictureCondition : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { cv::theRNG().state = 7; }
    void tellsConditions_data();
    void tellsConditions();
    void isGoodAtFirst();
    void overlooksAPassingHand();
    void recoversSoon();
    void seesThatPicturesRepeat();
    void oneNewPictureEndsFrozen();
    void noiseIsEnoughToLive();
    void doesNotFlickerAtALimit();
    void forgetsOnReset();
    void measuresAGrid();
    void givesNothingForTinyPictures();
    void isCheap();
};

void TestPictureCondition::tellsConditions_data()
{
    QTest::addColumn<cv::Mat>("picture");
    QTest::addColumn<PictureCondition>("condition");
    QTest::newRow("a room") << room(1) << PictureCondition::Good;
    QTest::newRow("a dim room") << room(0.3) << PictureCondition::Good;
    QTest::newRow("a bright room") << room(1.4) << PictureCondition::Good;
    QTest::newRow("a bright wall") << flat(170) << PictureCondition::Good;
    QTest::newRow("black") << flat(2) << PictureCondition::Black;
    QTest::newRow("white") << flat(253) << PictureCondition::White;
    QTest::newRow("a finger on the lens") << covered() << PictureCondition::Covered;
    QTest::newRow("a sticker") << flat(45) << PictureCondition::Covered;
    QTest::newRow("a sticker, much noise") << noisy(flat(45), 7) << PictureCondition::Covered;
}

void TestPictureCondition::tellsConditions()
{
    QFETCH(const cv::Mat, picture);
    Watched camera;
    QTEST(camera.watch(picture, 2s), "condition");
}

void TestPictureCondition::isGoodAtFirst()
{
    Watched camera;
    QCOMPARE(camera.monitor.condition(), PictureCondition::Good);
    QCOMPARE(camera.watch(flat(0), 500ms), PictureCondition::Good);
}

void TestPictureCondition::overlooksAPassingHand()
{
    Watched camera;
    camera.watch(room(1), 2s);
    QCOMPARE(camera.watch(covered(), 900ms), PictureCondition::Good);
    QCOMPARE(camera.watch(room(1), 200ms), PictureCondition::Good);
    QCOMPARE(camera.watch(covered(), 900ms), PictureCondition::Good);
    QCOMPARE(camera.watch(covered(), 300ms), PictureCondition::Covered);
}

void TestPictureCondition::recoversSoon()
{
    Watched camera;
    camera.watch(covered(), 2s);
    QCOMPARE(camera.watch(room(1), 900ms), PictureCondition::Covered);
    QCOMPARE(camera.watch(room(1), 300ms), PictureCondition::Good);
}

void TestPictureCondition::seesThatPicturesRepeat()
{
    Watched camera;
    camera.watch(room(1), 1s);
    QCOMPARE(camera.watch(room(1), 2900ms, 0), PictureCondition::Good);
    QCOMPARE(camera.watch(room(1), 300ms, 0), PictureCondition::Frozen);
}

void TestPictureCondition::oneNewPictureEndsFrozen()
{
    Watched camera;
    QCOMPARE(camera.watch(room(1), 4s, 0), PictureCondition::Frozen);
    QCOMPARE(camera.watch(room(1), 60ms), PictureCondition::Good);
}

void TestPictureCondition::noiseIsEnoughToLive()
{
    Watched camera;
    QCOMPARE(camera.watch(room(1), 6s, 0.7), PictureCondition::Good);
}

void TestPictureCondition::doesNotFlickerAtALimit()
{
    const auto limit = static_cast<int>(PictureConditionLimits{}.coveredLevelMax);
    Watched camera;
    QCOMPARE(camera.watch(flat(limit - 3), 2s), PictureCondition::Covered);
    QCOMPARE(camera.watch(flat(limit + 6), 2s), PictureCondition::Covered);
    QCOMPARE(camera.watch(flat(limit * 1.4), 2s), PictureCondition::Good);
    QCOMPARE(camera.watch(flat(limit + 6), 2s), PictureCondition::Good);
}

void TestPictureCondition::forgetsOnReset()
{
    Watched camera;
    camera.watch(flat(0), 2s);
    camera.monitor.reset();
    QCOMPARE(camera.monitor.condition(), PictureCondition::Good);
    QCOMPARE(camera.watch(flat(0), 500ms), PictureCondition::Good);
    QCOMPARE(camera.watch(flat(0), 1s), PictureCondition::Black);
}

void TestPictureCondition::measuresAGrid()
{
    cv::Mat half = flat(0);
    half.colRange(320, 640).setTo(cv::Scalar::all(255));
    const PictureSigns signs = measurePicture(toFrame(half));
    QCOMPARE(signs.darkShare, 0.5);
    QCOMPARE(signs.brightShare, 0.5);
    QCOMPARE(signs.meanLevel, 127.5);
    // One edge: in each row two of 6 inner fields differ by 255, across but not down.
    QCOMPARE(signs.detail, 2 * 255.0 / (6 * 2));
    QVERIFY(measurePicture(toFrame(flat(9))) == measurePicture(toFrame(flat(9))));
    QVERIFY(measurePicture(toFrame(flat(9))).fingerprint != measurePicture(toFrame(flat(10))).fingerprint);
}

void TestPictureCondition::givesNothingForTinyPictures()
{
    QVERIFY(measurePicture({}) == PictureSigns{});
    QVERIFY(measurePicture(plain(63, 48, cv::Scalar::all(9))) == PictureSigns{});
    QVERIFY(measurePicture(plain(64, 48, cv::Scalar::all(9))) != PictureSigns{});
}

void TestPictureCondition::isCheap()
{
    const Frame frame = toFrame(room(1));
    QBENCHMARK
    {
        static_cast<void>(measurePicture(frame));
    }
}

QTEST_APPLESS_MAIN(TestPictureCondition)
#include "tst_picture_condition.moc"
