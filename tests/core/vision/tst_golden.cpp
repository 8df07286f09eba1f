#include "core/vision/embedder.h"
#include "core/vision/landmark_net.h"
#include "core/vision/ssd_anchors.h"
#include "core/vision/ssd_detector.h"
#include "tests/core/vision/golden/reference.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <opencv2/dnn.hpp>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using golden::largestDifference;
using golden::Motif;

namespace {

QJsonObject reference(Motif motif)
{
    return golden::reference(u"face_api_reference.json"_s, motif);
}

constexpr int kScoreStep = 37;

std::vector<float> coordinates(const Landmarks& landmarks, float scale)
{
    std::vector<float> values;
    for (const Point& point : landmarks) {
        values.push_back(point.x * scale);
        values.push_back(point.y * scale);
    }
    return values;
}

/// The face scores of all anchors in face-api.js' order, straight from the network file.
std::vector<float> rawScores(cv::dnn::Net& net, const Frame& frame)
{
    net.setInput(cv::dnn::blobFromImage(asMat(frame), 1 / 127.5, {}, cv::Scalar::all(127.5), true));
    std::vector<std::string> names;
    for (int level = 0; level < kSsdLevels; ++level)
        names.push_back("scores_" + std::to_string(level));
    std::vector<cv::Mat> outputs;
    net.forward(outputs, names);
    std::vector<float> scores;
    for (const cv::Mat& output : outputs) {
        const int cells = output.size[2] * output.size[3];
        for (int cell = 0; cell < cells; ++cell)
            for (int channel = 1; channel < output.size[1]; channel += 3)
                scores.push_back(1 / (1 + std::exp(-output.ptr<float>(0, channel)[cell])));
    }
    return scores;
}

/// The reference's best anchors that greedy suppression at an overlap of 0.4 leaves, boxes in pixels.
std::vector<Detection> survivors(const QJsonObject& detector, int side)
{
    std::vector<Detection> kept;
    const auto boxes = detector.value(u"boxes"_s).toArray();
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        const auto edge = [&](int index) { return static_cast<float>(boxes[i].toArray()[index].toDouble() * side); };
        const auto score = detector.value(u"best"_s).toArray()[i].toArray()[1].toDouble();
        const Detection candidate{{edge(1), edge(0), edge(3) - edge(1), edge(2) - edge(0)}, static_cast<float>(score)};
        if (std::ranges::none_of(
                kept, [&](const Detection& d) { return intersectionOverUnion(d.box, candidate.box) > 0.4F; }))
            kept.push_back(candidate);
    }
    return kept;
}

double scoreOfBest(const QJsonObject& detector, int rank)
{
    return detector.value(u"best"_s).toArray()[rank].toArray()[1].toDouble();
}

void addMotifs()
{
    QTest::addColumn<Motif>("motif");
    QTest::newRow("portrait") << Motif::Portrait;
    QTest::newRow("scene") << Motif::Scene;
    QTest::newRow("noise") << Motif::Noise;
}

void addMotifsAndSides()
{
    QTest::addColumn<Motif>("motif");
    QTest::addColumn<int>("side");
    for (const int side : {512, 320, 256}) {
        QTest::addRow("portrait, %d px", side) << Motif::Portrait << side;
        QTest::addRow("scene, %d px", side) << Motif::Scene << side;
        QTest::addRow("noise, %d px", side) << Motif::Noise << side;
    }
}

} // namespace

/// The networks imported from face-api.js, through the classes of the library, against what face-api.js computes for
/// the same pictures.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void picturesAreThoseOfTheReference_data() { addMotifs(); }
    void picturesAreThoseOfTheReference();
    void descriptorAgrees_data() { addMotifs(); }
    void descriptorAgrees();
    void landmarksAgree_data() { addMotifs(); }
    void landmarksAgree();
    void anchorScoresAgree_data() { addMotifsAndSides(); }
    void anchorScoresAgree();
    void detectionsAgree_data() { addMotifsAndSides(); }
    void detectionsAgree();
    void detectionsOfSwappedColoursAreTheirs_data() { addMotifs(); }
    void detectionsOfSwappedColoursAreTheirs();

private:
    /// Drawn once: drawing takes longer than the networks do.
    const Frame& picture(Motif motif, int side)
    {
        Frame& frame = m_pictures[{motif, side}];
        if (frame.isEmpty())
            frame = drawn(motif, side);
        return frame;
    }

    std::map<std::pair<Motif, int>, Frame> m_pictures;
    std::optional<Embedder> m_embedder;
    std::optional<LandmarkNet> m_landmarkNet;
    std::unique_ptr<SsdDetector> m_detector;
    cv::dnn::Net m_net;
};

void TestGolden::initTestCase()
{
    const auto store = builtModels();
    m_embedder = take(Embedder::create(store));
    m_landmarkNet = take(LandmarkNet::create(store));
    m_detector = take(SsdDetector::create(store));
    m_net = cv::dnn::readNetFromONNX(QDir(modelFolder()).filePath(u"ssd_mobilenetv1.onnx"_s).toStdString());
}

void TestGolden::picturesAreThoseOfTheReference()
{
    QFETCH(const Motif, motif);
    const auto picture = golden::draw(motif, 512);
    const QByteArrayView bytes(picture.rgb.data(), static_cast<qsizetype>(picture.rgb.size()));
    const auto hash = QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex();
    QCOMPARE(QString::fromLatin1(hash), reference(motif).value(u"sha256"_s).toString());
}

void TestGolden::descriptorAgrees()
{
    QFETCH(const Motif, motif);
    const auto theirs = reference(motif).value(u"descriptor"_s).toArray();
    const double right = largestDifference(take(m_embedder->descriptor(picture(motif, 150))), theirs);
    QVERIFY2(right < 1e-3, qPrintable(QString::number(right)));
    const double wrong = largestDifference(take(m_embedder->descriptor(swapped(picture(motif, 150)))), theirs);
    QVERIFY2(wrong > 1e-2, qPrintable(QString::number(wrong)));
}

void TestGolden::landmarksAgree()
{
    QFETCH(const Motif, motif);
    constexpr float kSide = 112;
    const auto theirs = reference(motif).value(u"points"_s).toArray();
    const auto located = [&](const Frame& frame) {
        return coordinates(take(m_landmarkNet->locate(frame, {0, 0, kSide, kSide})), 1 / kSide);
    };
    const double right = largestDifference(located(picture(motif, 112)), theirs) * double{kSide};
    QVERIFY2(right < 0.1, qPrintable(QString::number(right)));
    const double wrong = largestDifference(located(swapped(picture(motif, 112))), theirs) * double{kSide};
    QVERIFY2(wrong > 0.5, qPrintable(QString::number(wrong)));
}

void TestGolden::anchorScoresAgree()
{
    QFETCH(const Motif, motif);
    QFETCH(const int, side);
    const auto detector = reference(motif).value(u"detector"_s).toObject().value(QString::number(side)).toObject();
    const auto scores = rawScores(m_net, picture(motif, side));
    QCOMPARE(static_cast<int>(scores.size()), detector.value(u"count"_s).toInt());

    std::vector<float> sampled;
    for (std::size_t i = 0; i < scores.size(); i += kScoreStep)
        sampled.push_back(scores[i]);
    const double difference = largestDifference(sampled, detector.value(u"scores"_s).toArray());
    QVERIFY2(difference < 1e-3, qPrintable(QString::number(difference)));
    for (const auto& best : detector.value(u"best"_s).toArray()) {
        const auto index = static_cast<std::size_t>(best.toArray()[0].toInt());
        QVERIFY(std::abs(double{scores.at(index)} - best.toArray()[1].toDouble()) < 1e-3);
    }
}

void TestGolden::detectionsAgree()
{
    QFETCH(const Motif, motif);
    QFETCH(const int, side);
    const auto detector = reference(motif).value(u"detector"_s).toObject().value(QString::number(side)).toObject();
    const auto expected = survivors(detector, side);
    // The reference has the boxes of its 5 best anchors; no other scores as high as the last of them.
    const auto limit = static_cast<float>((scoreOfBest(detector, 4) + scoreOfBest(detector, 5)) / 2);
    const auto found = take(m_detector->detectOnce(picture(motif, side), side, side, limit));
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY(std::abs(found[i].score - expected[i].score) < 1e-3F);
        QVERIFY(std::abs(found[i].box.x - expected[i].box.x) < 1);
        QVERIFY(std::abs(found[i].box.y - expected[i].box.y) < 1);
        QVERIFY(std::abs(found[i].box.width - expected[i].box.width) < 1);
        QVERIFY(std::abs(found[i].box.height - expected[i].box.height) < 1);
    }
}

void TestGolden::detectionsOfSwappedColoursAreTheirs()
{
    QFETCH(const Motif, motif);
    const auto best = [this](const Frame& frame) {
        return double{take(m_detector->detectOnce(frame, 512, 512, 0.01F)).at(0).score};
    };
    const auto right = scoreOfBest(reference(motif).value(u"detector"_s).toObject().value(u"512"_s).toObject(), 0);
    const auto wrong = scoreOfBest(reference(motif).value(u"detector_bgr"_s).toObject(), 0);
    QVERIFY(std::abs(right - wrong) > 0.01);
    QVERIFY(std::abs(best(picture(motif, 512)) - right) < 1e-3);
    QVERIFY(std::abs(best(swapped(picture(motif, 512))) - wrong) < 1e-3);
}

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
