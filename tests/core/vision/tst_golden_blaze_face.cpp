#include "core/vision/blaze_face_detector.h"
#include "tests/core/vision/golden/reference.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <opencv2/dnn.hpp>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using golden::largestDifference;
using golden::Motif;

namespace {

constexpr int kSidePx = 128;
constexpr std::size_t kFineAnchors = 512;
constexpr std::size_t kBoxNumbers = 16;
constexpr std::size_t kStep = 37;

QJsonObject reference(Motif motif)
{
    return golden::reference(u"blaze_face_reference.json"_s, motif);
}

struct Output
{
    std::vector<float> scores; ///< logits of all anchors, as the reference orders them
    std::vector<float> boxes;  ///< kBoxNumbers an anchor
};

void append(std::vector<float>& values, const cv::Mat& output)
{
    for (int cell = 0; cell < output.size[2] * output.size[3]; ++cell)
        for (int channel = 0; channel < output.size[1]; ++channel)
            values.push_back(output.ptr<float>(0, channel)[cell]);
}

/// The network's plain outputs, straight from its file.
Output rawOutput(cv::dnn::Net& net, const Frame& frame)
{
    net.setInput(cv::dnn::blobFromImage(asMat(frame), 1 / 127.5, {}, cv::Scalar::all(127.5), true));
    std::vector<cv::Mat> outputs;
    net.forward(outputs, std::vector<std::string>{"scores_0", "boxes_0", "scores_1", "boxes_1"});
    Output result;
    append(result.scores, outputs[0]);
    append(result.boxes, outputs[1]);
    append(result.scores, outputs[2]);
    append(result.boxes, outputs[3]);
    return result;
}

/// The box of an anchor by the rule of the package's own program, in pixels.
Box boxOf(std::size_t anchor, const QJsonArray& numbers)
{
    const bool isFine = anchor < kFineAnchors;
    const std::size_t cells = isFine ? 16 : 8;
    const std::size_t cell = isFine ? anchor / 2 : (anchor - kFineAnchors) / 6;
    const auto number = [&](int index) { return static_cast<float>(numbers[index].toDouble()); };
    const auto along = [&](std::size_t index, float offset) {
        return (static_cast<float>(index) + 0.5F) * kSidePx / static_cast<float>(cells) + offset;
    };
    const Point centre{along(cell % cells, number(0)), along(cell / cells, number(1))};
    return {centre.x - number(2) / 2, centre.y - number(3) / 2, number(2), number(3)};
}

} // namespace

/// BlazeFace as imported, against what ONNX Runtime computes with the package's own file for the same pictures.
class TestGoldenBlazeFace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void scoresAgree_data();
    void scoresAgree();
    void boxesAgree_data() { scoresAgree_data(); }
    void boxesAgree();
    void findsTheirBest_data() { scoresAgree_data(); }
    void findsTheirBest();

private:
    std::unique_ptr<BlazeFaceDetector> m_detector;
    cv::dnn::Net m_net;
};

void TestGoldenBlazeFace::initTestCase()
{
    m_detector = take(BlazeFaceDetector::create(builtModels()));
    m_net = cv::dnn::readNetFromONNX(QDir(modelFolder()).filePath(u"blaze_face_front.onnx"_s).toStdString());
}

void TestGoldenBlazeFace::scoresAgree_data()
{
    QTest::addColumn<Motif>("motif");
    QTest::addColumn<std::size_t>("faces");
    QTest::newRow("portrait") << Motif::Portrait << std::size_t{1};
    QTest::newRow("scene") << Motif::Scene << std::size_t{2};
    QTest::newRow("noise") << Motif::Noise << std::size_t{0};
}

void TestGoldenBlazeFace::scoresAgree()
{
    QFETCH(const Motif, motif);
    const auto theirs = reference(motif).value(u"scores"_s).toArray();
    const Frame frame = drawn(motif, kSidePx);
    const double right = largestDifference(rawOutput(m_net, frame).scores, theirs);
    QVERIFY2(right < 1e-3, qPrintable(QString::number(right)));
    const double wrong = largestDifference(rawOutput(m_net, swapped(frame)).scores, theirs);
    QVERIFY2(wrong > 0.1, qPrintable(QString::number(wrong)));
}

void TestGoldenBlazeFace::boxesAgree()
{
    QFETCH(const Motif, motif);
    const auto ours = rawOutput(m_net, drawn(motif, kSidePx));
    std::vector<std::size_t> anchors;
    for (std::size_t anchor = 0; anchor < ours.scores.size(); anchor += kStep)
        anchors.push_back(anchor);
    const auto best = reference(motif).value(u"best"_s).toArray();
    for (const auto& anchor : best)
        anchors.push_back(static_cast<std::size_t>(anchor.toInt()));
    const auto theirs = reference(motif).value(u"boxes"_s).toArray();
    QCOMPARE(static_cast<std::size_t>(theirs.size()), anchors.size());
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const auto first = ours.boxes.begin() + static_cast<std::ptrdiff_t>(anchors[i] * kBoxNumbers);
        const std::vector<float> box(first, first + kBoxNumbers);
        const double pixels = largestDifference(box, theirs[static_cast<qsizetype>(i)].toArray());
        QVERIFY2(pixels < 1e-3, qPrintable(QString::number(pixels)));
    }
}

void TestGoldenBlazeFace::findsTheirBest()
{
    QFETCH(const Motif, motif);
    QFETCH(const std::size_t, faces);
    const auto found = take(m_detector->detectOnce(drawn(motif, kSidePx), 1));
    QCOMPARE(found.size(), faces);
    if (found.empty())
        return;
    const auto theirs = reference(motif);
    const auto best = theirs.value(u"best"_s).toArray();
    const double logit = theirs.value(u"scores"_s).toArray()[best[0].toInt()].toDouble();
    QVERIFY(std::abs(double{found[0].score} - 1 / (1 + std::exp(-logit))) < 1e-4);
    // The boxes of the best anchors stand behind those of every kStep-th. Ours is the fitted mean of several.
    const auto boxes = theirs.value(u"boxes"_s).toArray();
    const Box box = boxOf(static_cast<std::size_t>(best[0].toInt()), boxes[boxes.size() - best.size()].toArray());
    QVERIFY(std::abs(found[0].box.centre().x - box.centre().x) < 1);
    QVERIFY(intersectionOverUnion(found[0].box, box) > 0.7F);
}

QTEST_APPLESS_MAIN(TestGoldenBlazeFace)
#include "tst_golden_blaze_face.moc"
