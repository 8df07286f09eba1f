#include "core/vision/distortion.h"
#include "core/vision/landmark_net.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using golden::Motif;

namespace {

const QString kModel = u"face_landmark_68"_s;

/// A face of sample 4, in whole pixels, and its box.
const Box kFace{661, 46, 184, 252};

Point meanOf(const Landmarks& landmarks, std::size_t first, std::size_t last)
{
    Point sum;
    for (std::size_t i = first; i <= last; ++i)
        sum = {sum.x + landmarks[i].x, sum.y + landmarks[i].y};
    const auto count = static_cast<float>(last - first + 1);
    return {sum.x / count, sum.y / count};
}

/// The largest distance of a point of `a`, after `change`, from the same point of `b`.
float farthest(
    const Landmarks& a, const Landmarks& b, const std::function<Point(Point)>& change = [](Point p) { return p; })
{
    float largest = 0;
    for (std::size_t i = 0; i < kLandmarkCount; ++i)
        largest = std::max(largest, distance(change(a[i]), b[i]));
    return largest;
}

#define VERIFY_NEAR(value, limit) QVERIFY2((value) < (limit), qPrintable(QString::number(double{value})))

} // namespace

class TestLandmarkNet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsTheParts();
    void followsTheScale();
    void followsTheMirror();
    void followsTheBox();
    void centresOnBlack_data();
    void centresOnBlack();
    void ignoresWhatIsOutside_data();
    void ignoresWhatIsOutside();
    void findsAFaceCutByTheEdge();
    void refusesBoxesOutside_data();
    void refusesBoxesOutside();
    void takesTheSmallestBox();
    void moves();
    void failsToLoad_data() { addSpoiledNetworks(kModel); }
    void failsToLoad();
    void failsWithAnotherNetwork();

private:
    [[nodiscard]] Landmarks locate(const Frame& frame, const Box& box) { return take(m_net->locate(frame, box)); }

    std::optional<LandmarkNet> m_net;
    Frame m_sample;
};

void TestLandmarkNet::initTestCase()
{
    m_net = take(LandmarkNet::create(builtModels()));
    m_sample = sample(4);
}

void TestLandmarkNet::findsTheParts()
{
    const auto points = locate(m_sample, kFace);
    for (const Point& point : points) {
        QVERIFY(point.x > kFace.x - 40 && point.x < kFace.x + kFace.width + 40);
        QVERIFY(point.y > kFace.y - 40 && point.y < kFace.y + kFace.height + 40);
    }
    const Point leftEye = meanOf(points, 36, 41);
    const Point rightEye = meanOf(points, 42, 47);
    const Point nose = points[30];
    const Point mouth = meanOf(points, 48, 67);
    const Point chin = points[8];
    QVERIFY(leftEye.x + 40 < rightEye.x);
    QVERIFY(leftEye.y < nose.y && rightEye.y < nose.y && nose.y < mouth.y && mouth.y < chin.y);
    QVERIFY(meanOf(points, 17, 21).y < leftEye.y && meanOf(points, 22, 26).y < rightEye.y);
    QVERIFY(points[0].x < leftEye.x && points[16].x > rightEye.x);
    // Where they are to be seen in the picture.
    VERIFY_NEAR(distance(leftEye, {709, 146}), 10);
    VERIFY_NEAR(distance(rightEye, {781, 185}), 10);
    VERIFY_NEAR(distance(mouth, {702, 234}), 12);
}

void TestLandmarkNet::followsTheScale()
{
    const auto points = locate(m_sample, kFace);
    const Box half{kFace.x / 2, kFace.y / 2, kFace.width / 2, kFace.height / 2};
    VERIFY_NEAR(farthest(points, locate(scaled(m_sample, 0.5), half),
                         [](Point p) {
                             return Point{p.x / 2, p.y / 2};
                         }),
                3.0F);
    const Box wide{kFace.x * 1.5F, kFace.y * 1.5F, kFace.width * 1.5F, kFace.height * 1.5F};
    VERIFY_NEAR(farthest(points, locate(scaled(m_sample, 1.5), wide),
                         [](Point p) {
                             return Point{p.x * 1.5F, p.y * 1.5F};
                         }),
                6.0F);
}

void TestLandmarkNet::followsTheMirror()
{
    const auto points = locate(m_sample, kFace);
    const auto width = static_cast<float>(m_sample.width());
    const auto other = locate(mirrored(m_sample), {width - kFace.x - kFace.width, kFace.y, kFace.width, kFace.height});
    VERIFY_NEAR(distance(meanOf(other, 42, 47), {width - meanOf(points, 36, 41).x, meanOf(points, 36, 41).y}), 15.0F);
    VERIFY_NEAR(distance(other[30], {width - points[30].x, points[30].y}), 15.0F);
}

void TestLandmarkNet::followsTheBox()
{
    const auto points = locate(m_sample, kFace);
    const Frame moved = cropped(m_sample, {500, 20, 600, 400});
    VERIFY_NEAR(farthest(points, locate(moved, {kFace.x - 500, kFace.y - 20, kFace.width, kFace.height}),
                         [](Point p) {
                             return Point{p.x - 500, p.y - 20};
                         }),
                0.01F);
    // Another box about the same face gives nearly the same points.
    VERIFY_NEAR(farthest(points, locate(m_sample, {kFace.x - 6, kFace.y + 5, kFace.width + 12, kFace.height})), 20.0F);
}

void TestLandmarkNet::centresOnBlack_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("wide") << 112 << 60;
    QTest::newRow("high") << 60 << 112;
}

/// A box that is no square is laid on a black square, so a picture that has the black already gives the same points.
void TestLandmarkNet::centresOnBlack()
{
    QFETCH(const int, width);
    QFETCH(const int, height);
    const Frame square = drawn(Motif::Portrait, 112);
    const int x = (112 - width) / 2;
    const int y = (112 - height) / 2;
    const Frame part = toFrame(asMat(square)(cv::Rect(x, y, width, height)).clone());
    cv::Mat padded(112, 112, CV_8UC3, cv::Scalar::all(0));
    asMat(part).copyTo(padded(cv::Rect(x, y, width, height)));

    const auto expected = locate(toFrame(padded), {0, 0, 112, 112});
    const auto found = locate(part, {0, 0, static_cast<float>(width), static_cast<float>(height)});
    VERIFY_NEAR(farthest(found, expected,
                         [&](Point p) {
                             return Point{p.x + static_cast<float>(x), p.y + static_cast<float>(y)};
                         }),
                0.01F);
    QVERIFY(farthest(expected, locate(square, {0, 0, 112, 112})) > 0.5F);
}

void TestLandmarkNet::ignoresWhatIsOutside_data()
{
    QTest::addColumn<Box>("box");
    QTest::newRow("left") << Box{-50, 10, 120, 100};
    QTest::newRow("right") << Box{60, 10, 120, 100};
    QTest::newRow("above") << Box{10, -50, 100, 120};
    QTest::newRow("below") << Box{10, 60, 100, 120};
    QTest::newRow("all around") << Box{-40, -40, 208, 208};
    QTest::newRow("corner") << Box{-40.5F, -30.25F, 100, 100};
}

void TestLandmarkNet::ignoresWhatIsOutside()
{
    QFETCH(const Box, box);
    const Frame frame = drawn(Motif::Portrait, 128);
    const auto points = locate(frame, box);
    QVERIFY(std::ranges::all_of(points, [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }));
    QCOMPARE(points, locate(frame, clipped(box, 128, 128)));
}

void TestLandmarkNet::findsAFaceCutByTheEdge()
{
    const auto whole = locate(m_sample, kFace);
    constexpr float kCut = 30;
    const Frame cut = toFrame(asMat(m_sample).rowRange(static_cast<int>(kFace.y + kCut), m_sample.height()).clone());
    const auto points = locate(cut, {kFace.x, -kCut, kFace.width, kFace.height});
    VERIFY_NEAR(farthest(points, whole, [](Point p) { return Point{p.x, p.y + kFace.y + kCut}; }), 30.0F);
}

void TestLandmarkNet::refusesBoxesOutside_data()
{
    QTest::addColumn<Frame>("frame");
    QTest::addColumn<Box>("box");
    const Frame frame = drawn(Motif::Portrait, 128);
    QTest::newRow("left") << frame << Box{-100, 10, 50, 50};
    QTest::newRow("right") << frame << Box{200, 10, 50, 50};
    QTest::newRow("above") << frame << Box{10, -100, 50, 50};
    QTest::newRow("below") << frame << Box{10, 200, 50, 50};
    QTest::newRow("touching the edge") << frame << Box{128, 10, 50, 50};
    QTest::newRow("less than 2 px inside") << frame << Box{126.5F, 10, 50, 50};
    QTest::newRow("less than 2 px high") << frame << Box{10, 10, 50, 1.9F};
    QTest::newRow("nothing") << frame << Box{};
    QTest::newRow("negative sides") << frame << Box{50, 50, -20, -20};
    QTest::newRow("of an empty picture") << Frame() << Box{0, 0, 100, 100};
}

void TestLandmarkNet::refusesBoxesOutside()
{
    QFETCH(const Frame, frame);
    QFETCH(const Box, box);
    QCOMPARE(outcome(m_net->locate(frame, box)), u"PictureSize"_s);
}

void TestLandmarkNet::takesTheSmallestBox()
{
    const Frame frame = drawn(Motif::Portrait, 128);
    for (const Box& box : {Box{10, 10, 2, 2}, Box{126, 126, 50, 50}, Box{0, 63, 128, 2}, Box{63, 0, 2, 128}})
        QCOMPARE(outcome(m_net->locate(frame, box)), u"ok"_s);
}

void TestLandmarkNet::moves()
{
    const auto expected = locate(m_sample, kFace);
    LandmarkNet moved(std::move(*m_net));
    QCOMPARE(take(moved.locate(m_sample, kFace)), expected);
    *m_net = std::move(moved);
    QCOMPARE(locate(m_sample, kFace), expected);
}

void TestLandmarkNet::failsToLoad()
{
    vision::failsToLoad([](const ModelStore& store) { return LandmarkNet::create(store); });
}

void TestLandmarkNet::failsWithAnotherNetwork()
{
    ModelFolder folder;
    folder.replaceNetwork(kModel, take(builtModels().load(u"face_recognition"_s)).onnx);
    auto net = take(LandmarkNet::create(folder.store()));
    QCOMPARE(outcome(net.locate(m_sample, kFace)), u"ModelFailed"_s);
}

QTEST_APPLESS_MAIN(TestLandmarkNet)
#include "tst_landmark_net.moc"
