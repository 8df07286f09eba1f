#include "core/vision/blaze_face_detector.h"
#include "core/vision/distortion.h"
#include "core/vision/ssd_detector.h"
#include "core/vision/still_detector.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using golden::Motif;

namespace {

constexpr float kSameFace = 0.3F;

/// A face of sample 4 with the body below it: both networks find it.
constexpr Box kPortrait{560, 0, 400, 460};

bool isSameFace(const Detection& a, const Detection& b)
{
    return intersectionOverUnion(a.box, b.box) > kSameFace;
}

bool isSameDetection(const Detection& a, const Detection& b)
{
    return a.box == b.box && a.score == b.score;
}

std::ptrdiff_t countOf(const std::vector<Detection>& detections, const Detection& face,
                       bool (*isAlike)(const Detection&, const Detection&))
{
    return std::ranges::count_if(detections, [&](const Detection& d) { return isAlike(d, face); });
}

} // namespace

class TestStillDetector : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsTheFacesOfTheSamples_data() { addSamples(); }
    void findsTheFacesOfTheSamples();
    void keepsTheBoxOfBlazeFace();
    void keepsWhatOnlyTheSsdFinds();
    void ordersByScore();
    void findsNothingWhereNobodyIs_data();
    void findsNothingWhereNobodyIs();
    void failsToLoad_data() { addSpoiledNetworks(u"ssd_mobilenetv1"_s); }
    void failsToLoad();

private:
    [[nodiscard]] std::vector<Detection> detect(const Frame& frame) { return take(m_detector->detect(frame)); }

    std::unique_ptr<StillDetector> m_detector;
    std::shared_ptr<BlazeFaceDetector> m_blazeFace;
    std::unique_ptr<SsdDetector> m_ssd;
    Frame m_sample;
};

void TestStillDetector::initTestCase()
{
    m_blazeFace = take(BlazeFaceDetector::create(builtModels()));
    m_detector = take(StillDetector::create(builtModels(), m_blazeFace));
    m_ssd = take(SsdDetector::create(builtModels()));
    m_sample = sample(4);
}

void TestStillDetector::findsTheFacesOfTheSamples()
{
    QFETCH(const int, number);
    QFETCH(const std::size_t, faces);
    const auto found = detect(sample(number));
    QVERIFY2(found.size() == faces, qPrintable(text(found)));
    for (const auto& face : found)
        QVERIFY2(countOf(found, face, isSameFace) == 1, qPrintable(text(found)));
}

void TestStillDetector::keepsTheBoxOfBlazeFace()
{
    const Frame portrait = cropped(m_sample, kPortrait);
    const auto byBlazeFace = take(m_blazeFace->detect(portrait));
    const auto bySsd = take(m_ssd->detect(portrait));
    QVERIFY2(byBlazeFace.size() == 1, qPrintable(text(byBlazeFace)));
    QVERIFY2(bySsd.size() == 1 && isSameFace(bySsd[0], byBlazeFace[0]), qPrintable(text(bySsd)));
    QVERIFY(bySsd[0].box != byBlazeFace[0].box);
    const auto found = detect(portrait);
    QVERIFY2(found.size() == 1 && isSameDetection(found[0], byBlazeFace[0]), qPrintable(text(found)));
}

void TestStillDetector::keepsWhatOnlyTheSsdFinds()
{
    const auto byBlazeFace = take(m_blazeFace->detect(m_sample));
    const auto bySsd = take(m_ssd->detect(m_sample));
    const auto found = detect(m_sample);
    int ofSsdAlone = 0;
    for (const auto& face : bySsd) {
        if (countOf(byBlazeFace, face, isSameFace) > 0)
            continue;
        ++ofSsdAlone;
        QVERIFY2(countOf(found, face, isSameDetection) == 1, qPrintable(text(found)));
    }
    QVERIFY2(ofSsdAlone > 0, qPrintable(text(byBlazeFace)));
}

void TestStillDetector::ordersByScore()
{
    const auto found = detect(m_sample);
    QVERIFY2(found.size() > 1 && std::ranges::is_sorted(found, std::greater{}, &Detection::score),
             qPrintable(text(found)));
}

void TestStillDetector::findsNothingWhereNobodyIs_data()
{
    QTest::addColumn<Frame>("frame");
    QTest::newRow("black") << plain(640, 480, cv::Scalar::all(0));
    QTest::newRow("wall") << plain(640, 480, {130, 140, 150});
    QTest::newRow("noise") << drawn(Motif::Noise, 512);
    QTest::newRow("empty") << Frame();
}

void TestStillDetector::findsNothingWhereNobodyIs()
{
    QFETCH(const Frame, frame);
    const auto found = m_detector->detect(frame);
    QCOMPARE(outcome(found), u"ok"_s);
    QVERIFY2(found->empty(), qPrintable(text(*found)));
}

void TestStillDetector::failsToLoad()
{
    vision::failsToLoad([this](const ModelStore& store) { return StillDetector::create(store, m_blazeFace); });
}

QTEST_APPLESS_MAIN(TestStillDetector)
#include "tst_still_detector.moc"
