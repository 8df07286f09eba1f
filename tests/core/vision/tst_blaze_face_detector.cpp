#include "core/vision/blaze_face_detector.h"
#include "core/vision/distortion.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using golden::Motif;

namespace {

const QString kModel = u"blaze_face_front"_s;

/// The faces of sample 4 as SsdDetector finds them.
constexpr std::array kFaces{Box{661, 46, 184, 252}, Box{995, 170, 169, 237}, Box{266, 197, 149, 239},
                            Box{1268, 141, 152, 246}};

/// A picture and where in it a face is.
struct Scene
{
    Frame frame;
    Box face;
};

/// What a camera of 640 x 480 px sees: the face `heightPx` high with its centre at (x, y), the sample around it as far
/// as it goes, mid-grey beyond.
Scene cameraFrame(const Frame& sample, const Box& face, float heightPx, Point centre = {320, 240})
{
    const float factor = heightPx / face.height;
    const Box view{face.centre().x - centre.x / factor, face.centre().y - centre.y / factor, 640 / factor,
                   480 / factor};
    const float width = face.width * factor;
    return {scaled(cropped(sample, view), double{factor}),
            {centre.x - width / 2, centre.y - heightPx / 2, width, heightPx}};
}

/// The best overlap of a found box with the face.
float overlap(const std::vector<Detection>& found, const Box& face)
{
    float best = 0;
    for (const Detection& detection : found)
        best = std::max(best, intersectionOverUnion(detection.box, face));
    return best;
}

} // namespace

class TestBlazeFaceDetector : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsFacesOfManySizes_data();
    void findsFacesOfManySizes();
    void findsFacesThatFillThePicture();
    void findsFacesAtTheEdge_data();
    void findsFacesAtTheEdge();
    void findsSeveralFaces();
    void findsNothingWhereNobodyIs_data();
    void findsNothingWhereNobodyIs();
    void mirrors();
    void swappedColoursAreWorse();
    void triesAgain();
    void dropsLowScores();
    void ordersByScoreWithoutOverlaps();
    void repeatsItself();
    void takesAnyPicture_data();
    void takesAnyPicture();
    void findsTheSubjectsOfLfw();
    void failsToLoad_data() { addSpoiledNetworks(kModel); }
    void failsToLoad();
    void failsWithAnotherNetwork();

private:
    [[nodiscard]] std::vector<Detection> detect(const Frame& frame) { return take(m_detector->detect(frame)); }

    std::unique_ptr<BlazeFaceDetector> m_detector;
    Frame m_sample;
};

void TestBlazeFaceDetector::initTestCase()
{
    m_detector = take(BlazeFaceDetector::create(builtModels()));
    m_sample = sample(4);
}

void TestBlazeFaceDetector::findsFacesOfManySizes_data()
{
    QTest::addColumn<float>("heightPx");
    for (const int height : {100, 130, 180, 240, 300, 400})
        QTest::addRow("%d px", height) << static_cast<float>(height);
}

void TestBlazeFaceDetector::findsFacesOfManySizes()
{
    QFETCH(const float, heightPx);
    for (const Box& face : kFaces) {
        const Scene scene = cameraFrame(m_sample, face, heightPx);
        const auto found = detect(scene.frame);
        QVERIFY2(overlap(found, scene.face) > 0.5F, qPrintable(text(found)));
    }
}

void TestBlazeFaceDetector::findsFacesThatFillThePicture()
{
    for (const Box& face : kFaces) {
        for (const double factor : {0.5, 1.0, 3.0}) {
            const Frame close = scaled(cropped(m_sample, face), factor);
            const auto found = detect(close);
            const Box whole{0, 0, static_cast<float>(close.width()), static_cast<float>(close.height())};
            QVERIFY2(overlap(found, whole) > 0.5F, qPrintable(text(found)));
        }
    }
}

void TestBlazeFaceDetector::findsFacesAtTheEdge_data()
{
    QTest::addColumn<Point>("centre");
    QTest::newRow("left") << Point{50, 240};
    QTest::newRow("right") << Point{590, 240};
    QTest::newRow("top") << Point{320, 70};
    QTest::newRow("bottom") << Point{320, 410};
}

void TestBlazeFaceDetector::findsFacesAtTheEdge()
{
    QFETCH(const Point, centre);
    const Scene scene = cameraFrame(m_sample, kFaces[0], 180, centre);
    const auto found = detect(scene.frame);
    QVERIFY2(overlap(found, scene.face) > 0.5F, qPrintable(text(found)));
}

void TestBlazeFaceDetector::findsSeveralFaces()
{
    const auto found = detect(drawn(Motif::Scene, 480));
    QVERIFY2(found.size() == 2, qPrintable(text(found)));
}

void TestBlazeFaceDetector::findsNothingWhereNobodyIs_data()
{
    QTest::addColumn<Frame>("frame");
    QTest::newRow("black") << plain(640, 480, cv::Scalar::all(0));
    QTest::newRow("white") << plain(640, 480, cv::Scalar::all(255));
    QTest::newRow("skin colour") << plain(640, 480, {142, 172, 226});
    QTest::newRow("drawn noise") << drawn(Motif::Noise, 512);
    QTest::newRow("noise") << withNoise(plain(640, 480, cv::Scalar::all(127)), 60, 1);
    Frame covers = sample(4);
    for (const Box& face : kFaces)
        covers = covered(covers, {face.x - 30, face.y - 40, face.width + 60, face.height + 80});
    QTest::newRow("people with covered heads") << scaled(covers, 0.5);
    QTest::newRow("legs") << toFrame(asMat(covers).rowRange(900, covers.height()).clone());
}

void TestBlazeFaceDetector::findsNothingWhereNobodyIs()
{
    QFETCH(const Frame, frame);
    const auto found = detect(frame);
    QVERIFY2(found.empty(), qPrintable(text(found)));
}

void TestBlazeFaceDetector::mirrors()
{
    const Scene scene = cameraFrame(m_sample, kFaces[0], 180, {250, 200});
    const auto found = detect(scene.frame);
    const auto other = detect(mirrored(scene.frame));
    QVERIFY(!found.empty() && !other.empty());
    const Box& box = other.front().box;
    const Box back{640 - box.x - box.width, box.y, box.width, box.height};
    QVERIFY2(intersectionOverUnion(found.front().box, back) > 0.85F, qPrintable(text(found) + u"; "_s + text(other)));
    QVERIFY(intersectionOverUnion(found.front().box, box) < 0.5F);
}

void TestBlazeFaceDetector::swappedColoursAreWorse()
{
    auto eager = take(BlazeFaceDetector::create(builtModels(), {.scoreLimit = 0.01F}));
    float right = 0;
    float wrong = 0;
    for (const Box& face : kFaces) {
        const Scene scene = cameraFrame(m_sample, face, 100);
        for (const auto& [frame, sum] : {std::pair(scene.frame, &right), std::pair(swapped(scene.frame), &wrong)}) {
            for (const auto& detection : take(eager->detectOnce(frame, 1)))
                *sum += detection.score;
        }
    }
    QVERIFY2(wrong < 0.9F * right, qPrintable(u"%1, %2"_s.arg(double{wrong}).arg(double{right})));
}

/// Small faces are lost at the first try.
void TestBlazeFaceDetector::triesAgain()
{
    // The face is 0.8 of the drawn picture.
    constexpr int kSize = 80;
    const cv::Rect place((640 - kSize) / 2, (480 - kSize) / 2, kSize, kSize);
    cv::Mat frame(480, 640, CV_8UC3, cv::Scalar::all(127));
    asMat(drawn(Motif::Portrait, kSize)).copyTo(frame(place));
    auto once = take(BlazeFaceDetector::create(builtModels(), {.tryAgainScales = {}}));
    const auto first = take(once->detect(toFrame(frame)));
    QVERIFY2(first.empty(), qPrintable(text(first)));
    const auto found = detect(toFrame(frame));
    QVERIFY2(overlap(found, {290, 208, 60, 64}) > 0.5F, qPrintable(text(found)));
}

void TestBlazeFaceDetector::dropsLowScores()
{
    const Frame frame = cameraFrame(m_sample, kFaces[0], 180).frame;
    auto eager = take(BlazeFaceDetector::create(builtModels(), {.scoreLimit = 0.05F}));
    auto strict = take(BlazeFaceDetector::create(builtModels(), {.scoreLimit = 0.9F}));
    const auto all = take(eager->detect(frame));
    const auto few = take(strict->detect(frame));
    QVERIFY2(few.size() < all.size(), qPrintable(text(all)));
    QVERIFY(!few.empty());
    QVERIFY(std::ranges::all_of(few, [](const Detection& d) { return d.score >= 0.9F; }));
}

void TestBlazeFaceDetector::ordersByScoreWithoutOverlaps()
{
    auto eager = take(BlazeFaceDetector::create(builtModels(), {.scoreLimit = 0.05F}));
    const auto found = take(eager->detect(cameraFrame(m_sample, kFaces[0], 130).frame));
    QVERIFY2(found.size() > 2, qPrintable(text(found)));
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY(found[i].score >= 0.05F && found[i].score <= 1);
        QVERIFY(found[i].box.width > 0 && found[i].box.height > 0);
        for (std::size_t j = 0; j < i; ++j) {
            QVERIFY(found[j].score >= found[i].score);
            QVERIFY2(intersectionOverUnion(found[i].box, found[j].box) < 0.5F, qPrintable(text(found)));
        }
    }
}

void TestBlazeFaceDetector::repeatsItself()
{
    const Frame frame = cameraFrame(m_sample, kFaces[1], 180).frame;
    const auto first = detect(frame);
    (void)detect(m_sample);                 // another shape in between
    (void)detect(drawn(Motif::Noise, 512)); // and one that is tried twice
    QCOMPARE(text(detect(frame)), text(first));
}

void TestBlazeFaceDetector::takesAnyPicture_data()
{
    QTest::addColumn<Frame>("frame");
    const cv::Scalar grey = cv::Scalar::all(127);
    QTest::newRow("one pixel") << plain(1, 1, grey);
    QTest::newRow("small") << plain(32, 32, grey);
    QTest::newRow("a line") << plain(1500, 1, grey);
    QTest::newRow("a column") << plain(1, 1500, grey);
    QTest::newRow("wide") << plain(1000, 40, grey);
    QTest::newRow("empty") << Frame();
}

void TestBlazeFaceDetector::takesAnyPicture()
{
    QFETCH(const Frame, frame);
    base::Result<std::vector<Detection>> found;
    QVERIFY_THROWS_NO_EXCEPTION(found = m_detector->detect(frame));
    QCOMPARE(outcome(found), u"ok"_s);
    QVERIFY2(found->empty(), qPrintable(text(*found)));
}

void TestBlazeFaceDetector::findsTheSubjectsOfLfw()
{
    findsSubjectsOfLfw(*m_detector, 0.995);
}

void TestBlazeFaceDetector::failsToLoad()
{
    vision::failsToLoad([](const ModelStore& store) { return BlazeFaceDetector::create(store); });
}

void TestBlazeFaceDetector::failsWithAnotherNetwork()
{
    ModelFolder folder;
    folder.replaceNetwork(kModel, take(builtModels().load(u"face_landmark_68"_s)).onnx);
    auto detector = take(BlazeFaceDetector::create(folder.store()));
    QCOMPARE(outcome(detector->detect(m_sample)), u"ModelFailed"_s);
}

QTEST_APPLESS_MAIN(TestBlazeFaceDetector)
#include "tst_blaze_face_detector.moc"
