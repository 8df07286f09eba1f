#include "core/vision/distortion.h"
#include "core/vision/embedder.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using base::Embedding;
using golden::Motif;

namespace {

const QString kModel = u"face_recognition"_s;

double lengthOf(const Embedding& embedding)
{
    return embeddingDistance(embedding, {});
}

Embedding withKnownLength(Embedding embedding)
{
    const auto factor = static_cast<float>(double{base::kEmbeddingLength} / lengthOf(embedding));
    for (float& value : embedding)
        value *= factor;
    return embedding;
}

QString text(double number)
{
    return QString::number(number);
}

} // namespace

class TestEmbedder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_embedder = take(Embedder::create(builtModels())); }
    void hasTheKnownLength_data();
    void hasTheKnownLength();
    void mirroredChipIsTheSame_data();
    void mirroredChipIsTheSame();
    void isTheMeanOfBothDescriptors();
    void isTheMeanOfAllChips();
    void repeatsItself();
    void similarChipsAreNear();
    void refusesOtherSizes_data();
    void refusesOtherSizes();
    void refusesOneOtherSizeAmongSeveral();
    void tellsItsModel();
    void tellsItsModelFromTheManifestAlone();
    void moves();
    void needsThresholds_data();
    void needsThresholds();
    void failsToLoad_data() { addSpoiledNetworks(kModel); }
    void failsToLoad();
    void failsWithoutItsEntry();
    void failsWithAnotherNetwork();
    void distance_data();
    void distance();
    void mean();

private:
    std::optional<Embedder> m_embedder;
};

void TestEmbedder::hasTheKnownLength_data()
{
    QTest::addColumn<Frame>("chip");
    QTest::newRow("portrait") << drawn(Motif::Portrait, 150);
    QTest::newRow("scene") << drawn(Motif::Scene, 150);
    QTest::newRow("noise") << drawn(Motif::Noise, 150);
    QTest::newRow("black") << plain(150, 150, cv::Scalar::all(0));
    QTest::newRow("white") << plain(150, 150, cv::Scalar::all(255));
    const cv::Mat large = asMat(drawn(Motif::Portrait, 250)).clone();
    QTest::newRow("a part of a larger picture") << toFrame(large(cv::Rect(50, 60, 150, 150)));
}

void TestEmbedder::hasTheKnownLength()
{
    QFETCH(const Frame, chip);
    const double length = lengthOf(take(m_embedder->embed(chip)));
    QVERIFY2(std::abs(length - double{base::kEmbeddingLength}) < 1e-3, qPrintable(text(length)));
}

void TestEmbedder::mirroredChipIsTheSame_data()
{
    hasTheKnownLength_data();
}

void TestEmbedder::mirroredChipIsTheSame()
{
    QFETCH(const Frame, chip);
    const double apart = embeddingDistance(take(m_embedder->embed(chip)), take(m_embedder->embed(mirrored(chip))));
    QVERIFY2(apart < 1e-3, qPrintable(text(apart)));
}

void TestEmbedder::isTheMeanOfBothDescriptors()
{
    const Frame chip = drawn(Motif::Portrait, 150);
    const std::array both{take(m_embedder->descriptor(chip)), take(m_embedder->descriptor(mirrored(chip)))};
    QVERIFY(embeddingDistance(both[0], both[1]) > 0.01);
    const double apart = embeddingDistance(take(m_embedder->embed(chip)), withKnownLength(meanEmbedding(both)));
    QVERIFY2(apart < 1e-3, qPrintable(text(apart)));
}

void TestEmbedder::isTheMeanOfAllChips()
{
    const std::array chips{drawn(Motif::Portrait, 150), drawn(Motif::Scene, 150), drawn(Motif::Noise, 150)};
    std::vector<Embedding> descriptors;
    for (const Frame& chip : chips) {
        descriptors.push_back(take(m_embedder->descriptor(chip)));
        descriptors.push_back(take(m_embedder->descriptor(mirrored(chip))));
    }
    const auto embedding = take(m_embedder->embed(chips));
    const double apart = embeddingDistance(embedding, withKnownLength(meanEmbedding(descriptors)));
    QVERIFY2(apart < 1e-3, qPrintable(text(apart)));
    for (const Frame& chip : chips)
        QVERIFY(embeddingDistance(embedding, take(m_embedder->embed(chip))) > 0.01);
}

void TestEmbedder::repeatsItself()
{
    const Frame scene = drawn(Motif::Scene, 150);
    const Frame noise = drawn(Motif::Noise, 150);
    const auto descriptor = take(m_embedder->descriptor(scene));
    const auto embedding = take(m_embedder->embed(scene));
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_embedder->embed(noise));
        QVERIFY(embeddingDistance(take(m_embedder->descriptor(scene)), descriptor) < 1e-6);
        QVERIFY(m_embedder->descriptor(noise));
        QVERIFY(embeddingDistance(take(m_embedder->embed(scene)), embedding) < 1e-6);
    }
}

void TestEmbedder::similarChipsAreNear()
{
    const Frame chip = drawn(Motif::Portrait, 150);
    const auto embedding = take(m_embedder->embed(chip));
    const double near = embeddingDistance(embedding, take(m_embedder->embed(withNoise(chip, 6, 1))));
    const double far = embeddingDistance(embedding, take(m_embedder->embed(drawn(Motif::Noise, 150))));
    QVERIFY2(near < 0.2 && far > 2 * near, qPrintable(u"%1, %2"_s.arg(near).arg(far)));
}

void TestEmbedder::refusesOtherSizes_data()
{
    QTest::addColumn<Frame>("chip");
    const cv::Scalar grey = cv::Scalar::all(127);
    QTest::newRow("empty") << Frame();
    QTest::newRow("one column less") << plain(149, 150, grey);
    QTest::newRow("one row less") << plain(150, 149, grey);
    QTest::newRow("one column more") << plain(151, 150, grey);
    QTest::newRow("one row more") << plain(150, 151, grey);
    QTest::newRow("twice as large") << plain(300, 300, grey);
    QTest::newRow("as many pixels") << plain(225, 100, grey);
}

void TestEmbedder::refusesOtherSizes()
{
    QFETCH(const Frame, chip);
    QCOMPARE(outcome(m_embedder->embed(chip)), u"PictureSize"_s);
    QCOMPARE(outcome(m_embedder->descriptor(chip)), u"PictureSize"_s);
}

void TestEmbedder::refusesOneOtherSizeAmongSeveral()
{
    const Frame good = drawn(Motif::Portrait, 150);
    for (const std::size_t wrong : {0, 1, 2}) {
        std::array chips{good, good, good};
        chips[wrong] = plain(150, 149, cv::Scalar::all(127));
        const auto result = m_embedder->embed(chips);
        QCOMPARE(outcome(result), u"PictureSize"_s);
        QCOMPARE(detail(result), u"150x149"_s);
    }
}

void TestEmbedder::tellsItsModel()
{
    QCOMPARE(m_embedder->modelId(), kModel);
    const auto info = take(builtModels().load(kModel)).info;
    QCOMPARE(m_embedder->thresholds().distance, info.threshold(u"distance"_s, -1));
    QCOMPARE(m_embedder->thresholds().margin, info.threshold(u"margin"_s, -1));
    QVERIFY(m_embedder->thresholds().distance < base::kDistanceCeiling);
}

void TestEmbedder::tellsItsModelFromTheManifestAlone()
{
    ModelFolder folder;
    folder.remove(kModel % u".onnx");
    const auto model = take(embedderModel(folder.store()));
    QCOMPARE(model.id, kModel);
    QCOMPARE(model.thresholds.distance, m_embedder->thresholds().distance);
    QCOMPARE(model.thresholds.margin, m_embedder->thresholds().margin);
    folder.change(kModel, [](QJsonObject& entry) { entry.remove(u"thresholds"_s); });
    QCOMPARE(outcome(embedderModel(folder.store())), u"ModelManifestInvalid"_s);
    folder.change(kModel, [](QJsonObject& entry) { entry.insert(u"id"_s, u"another"_s); });
    QCOMPARE(outcome(embedderModel(folder.store())), u"ModelMissing"_s);
}

void TestEmbedder::moves()
{
    const Frame chip = drawn(Motif::Scene, 150);
    const auto expected = take(m_embedder->embed(chip));
    Embedder moved(std::move(*m_embedder));
    QCOMPARE(moved.modelId(), kModel);
    QVERIFY(embeddingDistance(take(moved.embed(chip)), expected) < 1e-6);
    *m_embedder = std::move(moved);
    QVERIFY(embeddingDistance(take(m_embedder->embed(chip)), expected) < 1e-6);
}

void TestEmbedder::needsThresholds_data()
{
    QTest::addColumn<QJsonObject>("thresholds");
    QTest::addColumn<QString>("expected");
    const QString invalid = u"ModelManifestInvalid"_s;
    QTest::newRow("none") << QJsonObject() << invalid;
    QTest::newRow("no distance") << QJsonObject{{u"margin"_s, 0.04}} << invalid;
    QTest::newRow("no margin") << QJsonObject{{u"distance"_s, 0.46}} << invalid;
    QTest::newRow("distance 0") << QJsonObject{{u"distance"_s, 0}, {u"margin"_s, 0.04}} << invalid;
    QTest::newRow("distance negative") << QJsonObject{{u"distance"_s, -0.4}, {u"margin"_s, 0.04}} << invalid;
    QTest::newRow("distance over the ceiling") << QJsonObject{{u"distance"_s, 0.601}, {u"margin"_s, 0.04}} << invalid;
    QTest::newRow("distance is a text") << QJsonObject{{u"distance"_s, u"0.46"_s}, {u"margin"_s, 0.04}} << invalid;
    QTest::newRow("margin negative") << QJsonObject{{u"distance"_s, 0.46}, {u"margin"_s, -0.01}} << invalid;
    QTest::newRow("distance at the ceiling") << QJsonObject{{u"distance"_s, 0.6}, {u"margin"_s, 0.04}} << u"ok"_s;
    QTest::newRow("no margin wanted") << QJsonObject{{u"distance"_s, 0.46}, {u"margin"_s, 0}} << u"ok"_s;
}

void TestEmbedder::needsThresholds()
{
    QFETCH(const QJsonObject, thresholds);
    QFETCH(const QString, expected);
    ModelFolder folder;
    folder.change(kModel, [&](QJsonObject& entry) { entry.insert(u"thresholds"_s, thresholds); });
    QCOMPARE(outcome(Embedder::create(folder.store())), expected);
}

void TestEmbedder::failsToLoad()
{
    vision::failsToLoad([](const ModelStore& store) { return Embedder::create(store); });
}

void TestEmbedder::failsWithoutItsEntry()
{
    ModelFolder folder;
    folder.change(kModel, [](QJsonObject& entry) { entry.insert(u"id"_s, u"other"_s); });
    QCOMPARE(outcome(Embedder::create(folder.store())), u"ModelMissing"_s);
}

void TestEmbedder::failsWithAnotherNetwork()
{
    for (const auto& other : {u"face_landmark_68"_s, u"blaze_face_front"_s, u"ssd_mobilenetv1"_s}) {
        ModelFolder folder;
        folder.replaceNetwork(kModel, take(builtModels().load(other)).onnx);
        QCOMPARE(outcome(Embedder::create(folder.store())), u"ModelFailed"_s);
    }
}

void TestEmbedder::distance_data()
{
    QTest::addColumn<Embedding>("a");
    QTest::addColumn<Embedding>("b");
    QTest::addColumn<double>("expected");
    Embedding x{};
    x[0] = 3;
    Embedding y{};
    y[127] = 4;
    Embedding ones;
    ones.fill(1);
    QTest::newRow("zero") << Embedding{} << Embedding{} << 0.0;
    QTest::newRow("same") << ones << ones << 0.0;
    QTest::newRow("one number") << x << Embedding{} << 3.0;
    QTest::newRow("first and last") << x << y << 5.0;
    QTest::newRow("every number") << ones << Embedding{} << std::sqrt(128.0);
}

void TestEmbedder::distance()
{
    QFETCH(const Embedding, a);
    QFETCH(const Embedding, b);
    QFETCH(const double, expected);
    QVERIFY(std::abs(embeddingDistance(a, b) - expected) < 1e-6);
    QCOMPARE(embeddingDistance(b, a), embeddingDistance(a, b));
}

void TestEmbedder::mean()
{
    Embedding counted;
    std::iota(counted.begin(), counted.end(), 0.0F);
    Embedding ones;
    ones.fill(1);
    QCOMPARE(meanEmbedding({&counted, 1}), counted);
    const Embedding of3 = meanEmbedding(std::array{counted, ones, Embedding{}});
    for (std::size_t i = 0; i < of3.size(); ++i)
        QVERIFY(std::abs(of3[i] - (static_cast<float>(i) + 1) / 3) < 1e-5F);
}

QTEST_APPLESS_MAIN(TestEmbedder)
#include "tst_embedder.moc"
