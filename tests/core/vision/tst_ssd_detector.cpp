#include "core/vision/distortion.h"
#include "core/vision/ssd_detector.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using golden::Motif;

namespace {

const QString kModel = u"ssd_mobilenetv1"_s;

/// The faces of sample 4, best score first.
constexpr std::array kFaces{Box{661, 46, 184, 252}, Box{995, 170, 169, 237}, Box{266, 197, 149, 239},
                            Box{1268, 141, 152, 246}};

Box grown(const Box& box, float factor)
{
    const Point centre = box.centre();
    return {centre.x - box.width * factor / 2, centre.y - box.height * factor / 2, box.width * factor,
            box.height * factor};
}

Box multiplied(const Box& box, double factor)
{
    const auto f = static_cast<float>(factor);
    return {box.x * f, box.y * f, box.width * f, box.height * f};
}

/// Whether every face of sample 4 is found, in a copy of the picture times `factor`, and nothing else.
bool areAllFound(const std::vector<Detection>& detections, double factor, float overlap = 0.6F)
{
    return detections.size() == kFaces.size() && std::ranges::all_of(kFaces, [&](const Box& face) {
               return std::ranges::any_of(detections, [&](const Detection& d) {
                   return intersectionOverUnion(d.box, multiplied(face, factor)) > overlap;
               });
           });
}

float sumOfScores(const std::vector<Detection>& detections)
{
    return std::accumulate(detections.begin(), detections.end(), 0.0F,
                           [](float sum, const Detection& d) { return sum + d.score; });
}

} // namespace

class TestSsdDetector : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsTheFacesOfTheSamples_data() { addSamples(); }
    void findsTheFacesOfTheSamples();
    void placesTheBoxes_data();
    void placesTheBoxes();
    void findsSmallFaces_data();
    void findsSmallFaces();
    void looksForSmallerFacesWhenAsked();
    void findsMostFacesThatFillThePicture();
    void findsNothingWhereNobodyIs_data();
    void findsNothingWhereNobodyIs();
    void swappedColoursAreWorse();
    void dropsLowScores();
    void ordersByScoreWithoutOverlaps();
    void onePassKeepsPictureCoordinates_data();
    void onePassKeepsPictureCoordinates();
    void repeatsItself();
    void takesAnyPicture_data();
    void takesAnyPicture();
    void findsTheSubjectsOfLfw();
    void failsToLoad_data() { addSpoiledNetworks(kModel); }
    void failsToLoad();
    void failsWithAnotherNetwork();

private:
    [[nodiscard]] std::vector<Detection> detect(const Frame& frame) { return take(m_detector->detect(frame)); }

    std::unique_ptr<SsdDetector> m_detector;
    Frame m_sample;
};

void TestSsdDetector::initTestCase()
{
    m_detector = take(SsdDetector::create(builtModels()));
    m_sample = sample(4);
}

void TestSsdDetector::findsTheFacesOfTheSamples()
{
    QFETCH(const int, number);
    QFETCH(const std::size_t, faces);
    const auto found = detect(sample(number));
    QVERIFY2(found.size() == faces, qPrintable(text(found)));
}

void TestSsdDetector::placesTheBoxes_data()
{
    QTest::addColumn<double>("factor");
    for (const int percent : {100, 75, 50, 40, 30})
        QTest::addRow("%d %%", percent) << percent / 100.0;
}

void TestSsdDetector::placesTheBoxes()
{
    QFETCH(const double, factor);
    const auto found = detect(scaled(m_sample, factor));
    QVERIFY2(areAllFound(found, factor), qPrintable(text(found)));
}

void TestSsdDetector::findsSmallFaces_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<double>("faceHeightPx"); // of the middle one, in the sample
    QTest::addColumn<std::size_t>("faces");
    QTest::newRow("sample 1") << 1 << 218.0 << std::size_t{3};
    QTest::newRow("sample 3") << 3 << 299.0 << std::size_t{3};
    QTest::newRow("sample 4") << 4 << 243.0 << std::size_t{4};
    QTest::newRow("sample 5") << 5 << 247.0 << std::size_t{5};
}

void TestSsdDetector::findsSmallFaces()
{
    QFETCH(const int, number);
    QFETCH(const double, faceHeightPx);
    QFETCH(const std::size_t, faces);
    const auto found = detect(scaled(sample(number), 60 / faceHeightPx));
    QVERIFY2(found.size() == faces, qPrintable(text(found)));
}

void TestSsdDetector::looksForSmallerFacesWhenAsked()
{
    // Faces of about 25 px in a picture of 1920.
    constexpr double kFactor = 0.1;
    cv::Mat large(1440, 1920, CV_8UC3, cv::Scalar::all(90));
    const Frame small = scaled(m_sample, kFactor);
    asMat(small).copyTo(large(cv::Rect(0, 0, small.width(), small.height())));
    const auto close = take(take(SsdDetector::create(builtModels(), {.minFacePx = 24}))->detect(toFrame(large)));
    const auto far = take(take(SsdDetector::create(builtModels(), {.minFacePx = 100}))->detect(toFrame(large)));
    QVERIFY2(close.size() >= 3, qPrintable(text(close)));
    QVERIFY2(far.size() < close.size(), qPrintable(text(far)));
}

/// The detector is weak there: most are found, some of them only at the second try.
void TestSsdDetector::findsMostFacesThatFillThePicture()
{
    int atOnce = 0;
    int found = 0;
    for (const Box& face : kFaces) {
        for (const double factor : {0.5, 1.0, 3.0}) {
            const Frame close = scaled(cropped(m_sample, grown(face, 1.1F)), factor);
            const Box whole{0, 0, static_cast<float>(close.width()), static_cast<float>(close.height())};
            const auto fills = [&](const Detection& d) { return intersectionOverUnion(d.box, whole) > 0.5F; };
            atOnce += std::ranges::any_of(take(m_detector->detectOnce(close, 320, 320, 0.5F)), fills);
            found += std::ranges::any_of(detect(close), fills);
        }
    }
    const QString counts = u"%1 at once, %2 in all"_s.arg(atOnce).arg(found);
    QVERIFY2(found >= 9, qPrintable(counts));
    QVERIFY2(found > atOnce, qPrintable(counts));
    qInfo().noquote() << counts;
}

void TestSsdDetector::findsNothingWhereNobodyIs_data()
{
    QTest::addColumn<Frame>("frame");
    QTest::newRow("black") << plain(640, 480, cv::Scalar::all(0));
    QTest::newRow("white") << plain(640, 480, cv::Scalar::all(255));
    QTest::newRow("skin colour") << plain(640, 480, {142, 172, 226});
    QTest::newRow("noise") << drawn(Motif::Noise, 512);
    Frame covers = sample(4);
    for (const Box& face : kFaces)
        covers = covered(covers, grown(face, 1.3F));
    QTest::newRow("people with covered heads") << scaled(covers, 0.5);
    QTest::newRow("legs") << toFrame(asMat(covers).rowRange(900, covers.height()).clone());
}

void TestSsdDetector::findsNothingWhereNobodyIs()
{
    QFETCH(const Frame, frame);
    const auto found = detect(frame);
    QVERIFY2(found.empty(), qPrintable(text(found)));
}

void TestSsdDetector::swappedColoursAreWorse()
{
    float right = 0;
    float wrong = 0;
    for (const int number : {1, 2, 4}) {
        const Frame frame = scaled(sample(number), 0.4);
        right += sumOfScores(detect(frame));
        wrong += sumOfScores(detect(swapped(frame)));
    }
    QVERIFY2(wrong < 0.7F * right, qPrintable(u"%1, %2"_s.arg(double{wrong}).arg(double{right})));
}

void TestSsdDetector::dropsLowScores()
{
    const Frame frame = scaled(m_sample, 0.4);
    const auto all = detect(frame);
    auto strict = take(SsdDetector::create(builtModels(), {.scoreLimit = 0.9F}));
    const auto few = take(strict->detect(frame));
    QVERIFY(!few.empty());
    QVERIFY(std::ranges::all_of(few, [](const Detection& d) { return d.score >= 0.9F; }));
    QCOMPARE(few.size(),
             static_cast<std::size_t>(std::ranges::count_if(all, [](const Detection& d) { return d.score >= 0.9F; })));
    QVERIFY(few.size() < all.size());
}

void TestSsdDetector::ordersByScoreWithoutOverlaps()
{
    auto eager = take(SsdDetector::create(builtModels(), {.scoreLimit = 0.05F}));
    const auto found = take(eager->detect(scaled(m_sample, 0.5)));
    QVERIFY2(found.size() > kFaces.size(), qPrintable(text(found)));
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY(found[i].score >= 0.05F && found[i].score <= 1);
        QVERIFY(found[i].box.width > 0 && found[i].box.height > 0);
        for (std::size_t j = 0; j < i; ++j) {
            QVERIFY(found[j].score >= found[i].score);
            QVERIFY2(intersectionOverUnion(found[i].box, found[j].box) <= 0.5F, qPrintable(text(found)));
        }
    }
}

void TestSsdDetector::onePassKeepsPictureCoordinates_data()
{
    QTest::addColumn<int>("canvasPx");
    QTest::addColumn<int>("pictureSidePx");
    QTest::newRow("full canvas") << 512 << 512;
    QTest::newRow("larger canvas") << 640 << 512;
    QTest::newRow("smaller picture") << 512 << 400;
    QTest::newRow("odd levels") << 352 << 352;
}

void TestSsdDetector::onePassKeepsPictureCoordinates()
{
    QFETCH(const int, canvasPx);
    QFETCH(const int, pictureSidePx);
    const auto found = take(m_detector->detectOnce(m_sample, canvasPx, pictureSidePx, 0.5F));
    QVERIFY2(areAllFound(found, 1), qPrintable(text(found)));
    // The picture is laid at the top left, so a high one works as a wide one does.
    cv::Mat turned;
    cv::transpose(asMat(m_sample), turned);
    QCOMPARE(outcome(m_detector->detectOnce(toFrame(turned), canvasPx, pictureSidePx, 0.5F)), u"ok"_s);
}

void TestSsdDetector::repeatsItself()
{
    const Frame frame = scaled(m_sample, 0.4);
    const auto first = detect(frame);
    (void)detect(scaled(m_sample, 0.75)); // another canvas in between
    QCOMPARE(text(detect(frame)), text(first));
}

void TestSsdDetector::takesAnyPicture_data()
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

void TestSsdDetector::takesAnyPicture()
{
    QFETCH(const Frame, frame);
    base::Result<std::vector<Detection>> found;
    QVERIFY_THROWS_NO_EXCEPTION(found = m_detector->detect(frame));
    QCOMPARE(outcome(found), u"ok"_s);
    QVERIFY2(found->empty(), qPrintable(text(*found)));
}

void TestSsdDetector::findsTheSubjectsOfLfw()
{
    findsSubjectsOfLfw(*m_detector, 0.985);
}

void TestSsdDetector::failsToLoad()
{
    vision::failsToLoad([](const ModelStore& store) { return SsdDetector::create(store); });
}

void TestSsdDetector::failsWithAnotherNetwork()
{
    ModelFolder folder;
    folder.replaceNetwork(kModel, take(builtModels().load(u"face_landmark_68"_s)).onnx);
    auto detector = take(SsdDetector::create(folder.store()));
    QCOMPARE(outcome(detector->detect(m_sample)), u"ModelFailed"_s);
}

QTEST_APPLESS_MAIN(TestSsdDetector)
#include "tst_ssd_detector.moc"
