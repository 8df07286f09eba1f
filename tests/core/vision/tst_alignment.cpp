#include "core/vision/alignment.h"
#include "core/vision/distortion.h"
#include "core/vision/landmark_net.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

/// A face of sample 4.
constexpr Box kFace{661, 46, 184, 252};

using Move = std::function<Point(Point)>;

Landmarks moved(Landmarks landmarks, const Move& move)
{
    for (Point& point : landmarks)
        point = move(point);
    return landmarks;
}

/// What rotated() does to a point of the picture.
Move turnOf(const Frame& frame, double degrees)
{
    const double angle = degrees * std::numbers::pi / 180;
    const double cx = frame.width() / 2.0;
    const double cy = frame.height() / 2.0;
    return [=](Point p) {
        const double x = p.x - cx;
        const double y = p.y - cy;
        return Point{static_cast<float>(cx + x * std::cos(angle) - y * std::sin(angle)),
                     static_cast<float>(cy + x * std::sin(angle) + y * std::cos(angle))};
    };
}

Point meanOf(const Landmarks& landmarks, std::size_t first, std::size_t last)
{
    Point sum;
    for (std::size_t i = first; i <= last; ++i)
        sum = {sum.x + landmarks[i].x, sum.y + landmarks[i].y};
    const auto count = static_cast<float>(last - first + 1);
    return {sum.x / count, sum.y / count};
}

/// The middle of the pixels of one colour (0 blue, 1 green, 2 red) on black.
Point middleOf(const Frame& frame, int channel)
{
    cv::Mat plane;
    cv::extractChannel(asMat(frame), plane, channel);
    const auto moments = cv::moments(plane, false);
    return {static_cast<float>(moments.m10 / moments.m00), static_cast<float>(moments.m01 / moments.m00)};
}

/// A black picture with the left eye marked blue, the right one green, the mouth red.
Frame marksOf(const Landmarks& landmarks, int width, int height)
{
    cv::Mat marks(height, width, CV_8UC3, cv::Scalar::all(0));
    const auto mark = [&](Point p, const cv::Scalar& colour) {
        cv::circle(marks, {cvRound(p.x), cvRound(p.y)}, 6, colour, cv::FILLED);
    };
    mark(meanOf(landmarks, 36, 41), {255, 0, 0});
    mark(meanOf(landmarks, 42, 47), {0, 255, 0});
    mark(meanOf(landmarks, 48, 67), {0, 0, 255});
    return toFrame(marks);
}

#define VERIFY_NEAR(value, limit) QVERIFY2((value) < (limit), qPrintable(QString::number(double{value})))

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void givesAChip();
    void turnMakesNoDifference_data();
    void turnMakesNoDifference();
    void sizeMakesNoDifference();
    void laysTheEyesLevel_data();
    void laysTheEyesLevel();
    void cutsOutThreeWays();
    void isBlackOutsideThePicture();
    void takesAnyStride();
    void holdsForPointsThatAreNoFace_data();
    void holdsForPointsThatAreNoFace();

private:
    [[nodiscard]] Frame chip(const Frame& frame, const Landmarks& landmarks) const
    {
        return take(alignedChip(frame, landmarks));
    }

    Frame m_sample;
    Landmarks m_landmarks{};
    Frame m_chip;
};

void TestAlignment::initTestCase()
{
    m_sample = sample(4);
    m_landmarks = take(take(LandmarkNet::create(builtModels())).locate(m_sample, kFace));
    m_chip = chip(m_sample, m_landmarks);
}

void TestAlignment::givesAChip()
{
    QCOMPARE(kChipPx, 150);
    QCOMPARE(m_chip.width(), kChipPx);
    QCOMPARE(m_chip.height(), kChipPx);
    // Its colours are the face's: in order, and neither black nor grey.
    const auto chipColour = cv::mean(asMat(m_chip));
    const auto faceColour = cv::mean(asMat(cropped(m_sample, kFace)));
    for (int channel = 0; channel < 3; ++channel)
        VERIFY_NEAR(std::abs(chipColour[channel] - faceColour[channel]), 25);
    QVERIFY(faceColour[2] > faceColour[0] + 20);
    QVERIFY(isSame(m_chip, chip(m_sample, m_landmarks)));
}

void TestAlignment::turnMakesNoDifference_data()
{
    QTest::addColumn<double>("degrees");
    for (const int degrees : {-20, -5, 5, 20, 90})
        QTest::addRow("%d degrees", degrees) << double(degrees);
}

void TestAlignment::turnMakesNoDifference()
{
    QFETCH(const double, degrees);
    // A square about the face, which no turn moves out of the picture.
    const Frame part = cropped(m_sample, {400, -180, 700, 700});
    const auto landmarks = moved(m_landmarks, [](Point p) { return Point{p.x - 400, p.y + 180}; });
    const auto turned = chip(rotated(part, degrees), moved(landmarks, turnOf(part, degrees)));
    VERIFY_NEAR(difference(turned, m_chip), 3);
    VERIFY_NEAR(3, difference(chip(rotated(part, degrees), landmarks), m_chip));
}

void TestAlignment::sizeMakesNoDifference()
{
    const auto half = chip(scaled(m_sample, 0.5), moved(m_landmarks, [](Point p) { return Point{p.x / 2, p.y / 2}; }));
    VERIFY_NEAR(difference(half, m_chip), 5);
    const auto twice = chip(scaled(m_sample, 2), moved(m_landmarks, [](Point p) { return Point{p.x * 2, p.y * 2}; }));
    VERIFY_NEAR(difference(twice, m_chip), 5);
}

void TestAlignment::laysTheEyesLevel_data()
{
    turnMakesNoDifference_data();
    QTest::newRow("as it is") << 0.0;
}

void TestAlignment::laysTheEyesLevel()
{
    QFETCH(const double, degrees);
    const auto landmarks = moved(m_landmarks, turnOf(cropped(m_sample, {661, 46, 184, 252}), degrees));
    const auto inside = moved(landmarks, [](Point p) { return Point{p.x + 400, p.y + 400}; });
    const Frame result = chip(marksOf(inside, m_sample.width(), m_sample.height()), inside);
    const Point left = middleOf(result, 0);
    const Point right = middleOf(result, 1);
    const Point mouth = middleOf(result, 2);
    VERIFY_NEAR(std::abs(left.y - right.y), 5);
    VERIFY_NEAR(std::abs((left.x + right.x) / 2 - 75), 8);
    VERIFY_NEAR(std::abs(right.x - left.x - 47), 8);
    VERIFY_NEAR(std::abs(left.y - 46), 8);
    VERIFY_NEAR(std::abs(mouth.y - 105), 10);
    VERIFY_NEAR(std::abs(mouth.x - 75), 10);
}

void TestAlignment::cutsOutThreeWays()
{
    const auto chips = take(alignedChips(m_sample, m_landmarks));
    QCOMPARE(chips.size(), std::size_t{3});
    QVERIFY(isSame(chips[0], m_chip));

    // Held upright, so that lower in the picture is lower on the chip.
    const Point left = meanOf(m_landmarks, 36, 41);
    const Point right = meanOf(m_landmarks, 42, 47);
    const double tilt = std::atan2(right.y - left.y, right.x - left.x) * 180 / std::numbers::pi;
    const auto landmarks = moved(m_landmarks, turnOf(m_sample, -tilt));
    const auto marked = take(alignedChips(marksOf(landmarks, m_sample.width(), m_sample.height()), landmarks));
    for (const Frame& one : marked) {
        QCOMPARE(one.width(), kChipPx);
        QCOMPARE(one.height(), kChipPx);
    }
    // A padding of p leaves 1 / (1 + 2p) of the chip's side to the mean face.
    const auto eyes = [](const Frame& one) { return distance(middleOf(one, 0), middleOf(one, 1)); };
    VERIFY_NEAR(std::abs(eyes(marked[1]) / eyes(marked[0]) - 1.5F / 1.3F), 0.01F);
    VERIFY_NEAR(std::abs(eyes(marked[2]) / eyes(marked[0]) - 1), 0.01F);
    // What the window leaves above moves up: 3 % of 150 px.
    for (const int channel : {0, 1, 2}) {
        const Point before = middleOf(marked[0], channel);
        const Point after = middleOf(marked[2], channel);
        VERIFY_NEAR(distance(after, {before.x, before.y - 4.5F}), 0.6F);
    }
}

void TestAlignment::isBlackOutsideThePicture()
{
    // White, so that black can only come from outside.
    const Frame white = plain(200, 200, cv::Scalar::all(255));
    const auto at = [this](float x, float y) {
        return moved(m_landmarks, [=](Point p) { return Point{p.x - kFace.x + x, p.y - kFace.y + y}; });
    };
    QVERIFY(isSame(chip(plain(800, 800, cv::Scalar::all(255)), at(300, 300)),
                   plain(kChipPx, kChipPx, cv::Scalar::all(255))));
    QVERIFY(isSame(chip(white, at(5000, 0)), plain(kChipPx, kChipPx, cv::Scalar::all(0))));
    const auto brightness = cv::mean(asMat(chip(white, at(100, 0))))[0];
    QVERIFY2(brightness > 30 && brightness < 225, qPrintable(QString::number(brightness)));
}

void TestAlignment::takesAnyStride()
{
    const cv::Mat whole = asMat(m_sample).clone();
    const cv::Rect part(500, 0, 600, 500);
    const auto landmarks = moved(m_landmarks, [](Point p) { return Point{p.x - 500, p.y}; });
    QVERIFY(isSame(chip(toFrame(whole(part)), landmarks), chip(toFrame(whole(part).clone()), landmarks)));
}

void TestAlignment::holdsForPointsThatAreNoFace_data()
{
    QTest::addColumn<Landmarks>("landmarks");
    Landmarks landmarks{};
    QTest::newRow("all in the corner") << landmarks;
    landmarks.fill({300, 200});
    QTest::newRow("all in one place") << landmarks;
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks[i] = {static_cast<float>(i), 200};
    QTest::newRow("on a line") << landmarks;
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks[i] = {static_cast<float>(i % 2), static_cast<float>(i / 34)};
    QTest::newRow("in four pixels") << landmarks;
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks[i] = {static_cast<float>(i * 7919 % 640), static_cast<float>(i * 104729 % 480)};
    QTest::newRow("anywhere") << landmarks;
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks[i] = {static_cast<float>(i) * 3000, static_cast<float>(i * i) * 100};
    QTest::newRow("far outside") << landmarks;
}

void TestAlignment::holdsForPointsThatAreNoFace()
{
    QFETCH(const Landmarks, landmarks);
    const auto result = alignedChip(plain(640, 480, cv::Scalar::all(90)), landmarks);
    QVERIFY2(result || result.error().code == base::ErrorCode::ModelFailed, qPrintable(outcome(result)));
    if (result)
        QCOMPARE(result->width(), kChipPx);
    const auto several = alignedChips(plain(640, 480, cv::Scalar::all(90)), landmarks);
    QVERIFY2(several || several.error().code == base::ErrorCode::ModelFailed, qPrintable(outcome(several)));
}

QTEST_APPLESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
