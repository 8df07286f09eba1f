#include "core/vision/alignment.h"
#include "core/vision/distortion.h"
#include "core/vision/face_reader.h"
#include "tests/core/vision/test_models.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

struct Person
{
    Face face;
    base::Embedding embedding{};
};

/// The face of the list that covers most of `box`.
const Person& nearest(const std::vector<Person>& people, const Box& box)
{
    return *std::ranges::max_element(
        people, {}, [&](const Person& person) { return intersectionOverUnion(person.face.detection.box, box); });
}

using Change = std::function<Frame(const Frame&)>;

} // namespace

class TestFaceReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsAndExamines();
    void measuresWhatItHandsOut();
    void rollFollowsTheEyes();
    void samePersonIsNear_data();
    void samePersonIsNear();
    void otherPeopleAreFar();
    void coveredFaceIsNotTakenForThePerson();
    void refusesABoxOutside();
    void tellsItsModel();
    void failsToLoad_data();
    void failsToLoad();

private:
    std::vector<Person> read(const Frame& frame);

    std::optional<FaceReader> m_reader;
    Frame m_sample1;
    Frame m_sample4;
    std::vector<Person> m_people1;
    std::vector<Person> m_people4;
};

std::vector<Person> TestFaceReader::read(const Frame& frame)
{
    std::vector<Person> people;
    for (const auto& detection : take(m_reader->find(frame))) {
        const Face face = take(m_reader->examine(frame, detection));
        people.push_back({face, take(m_reader->embed(face))});
    }
    return people;
}

void TestFaceReader::initTestCase()
{
    m_reader = take(FaceReader::create(builtModels()));
    m_sample1 = sample(1);
    m_sample4 = sample(4);
    m_people1 = read(m_sample1);
    m_people4 = read(m_sample4);
    QCOMPARE(m_people1.size(), std::size_t{3});
    QCOMPARE(m_people4.size(), std::size_t{4});
}

void TestFaceReader::findsAndExamines()
{
    float lastScore = 1;
    for (const auto& [face, embedding] : m_people4) {
        QVERIFY(face.detection.score <= lastScore && face.detection.score >= 0.5F);
        lastScore = face.detection.score;
        QCOMPARE(face.chips.front().width(), kChipPx);
        QCOMPARE(face.chips.front().height(), kChipPx);
        QVERIFY(intersectionOverUnion(face.detection.box, clipped(face.detection.box, 1920, 1448)) > 0.99F);
        const Point nose = face.landmarks[30];
        QVERIFY(distance(nose, face.detection.box.centre()) < face.detection.box.height / 2);
    }
}

void TestFaceReader::measuresWhatItHandsOut()
{
    for (const auto& [face, embedding] : m_people4) {
        QVERIFY(isSame(face.chips.front(), take(alignedChip(m_sample4, face.landmarks))));
        const Quality expected = measureQuality(m_sample4, face.landmarks, face.chips.front());
        QCOMPARE(face.quality.eyeDistancePx, expected.eyeDistancePx);
        QCOMPARE(face.quality.sharpness, expected.sharpness);
        QCOMPARE(face.quality.score(), expected.score());
        QVERIFY(face.quality.eyeDistancePx > 60 && face.quality.eyeDistancePx < 100);
        QVERIFY(face.quality.sharpness > 20);
        QVERIFY(face.quality.eyeOpenness > 0.2 && face.quality.eyeOpenness < 0.45);
        QVERIFY(!qualityFault(face.quality, QualityLimits::forCheckIn()));
    }
}

/// Everywhere in the picture: the line through the eyes tells the roll to a few degrees.
void TestFaceReader::rollFollowsTheEyes()
{
    for (const auto& people : {m_people1, m_people4}) {
        for (const auto& [face, embedding] : people) {
            const Point left = face.landmarks[36];
            const Point right = face.landmarks[45];
            const double line = std::atan2(right.y - left.y, right.x - left.x) * 180 / std::numbers::pi;
            const double roll = face.quality.pose.rollDeg;
            QVERIFY2(std::abs(roll - line) < 10, qPrintable(u"roll %1, eyes %2"_s.arg(roll).arg(line)));
        }
    }
}

void TestFaceReader::samePersonIsNear_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<double>("factor");
    QTest::newRow("darker") << Change([](const Frame& f) { return withLight(f, 0.6); }) << 1.0;
    QTest::newRow("smaller") << Change([](const Frame& f) { return scaled(f, 0.5); }) << 0.5;
    QTest::newRow("noisy") << Change([](const Frame& f) { return withNoise(f, 12, 3); }) << 1.0;
    QTest::newRow("blurred") << Change([](const Frame& f) { return blurred(f, 2); }) << 1.0;
}

void TestFaceReader::samePersonIsNear()
{
    QFETCH(const Change, change);
    QFETCH(const double, factor);
    const auto f = static_cast<float>(factor);
    const auto people = read(change(m_sample4));
    QCOMPARE(people.size(), m_people4.size());
    for (const Person& before : m_people4) {
        const Box box = before.face.detection.box;
        const Person& after = nearest(people, {box.x * f, box.y * f, box.width * f, box.height * f});
        const double apart = embeddingDistance(before.embedding, after.embedding);
        QVERIFY2(apart < 0.35, qPrintable(QString::number(apart)));
        for (const Person& other : m_people4) {
            if (&other != &before)
                QVERIFY(embeddingDistance(other.embedding, after.embedding) > apart + m_reader->thresholds().margin);
        }
    }
}

void TestFaceReader::otherPeopleAreFar()
{
    std::vector<Person> people = m_people1;
    people.insert(people.end(), m_people4.begin(), m_people4.end());
    for (std::size_t i = 0; i < people.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double apart = embeddingDistance(people[i].embedding, people[j].embedding);
            QVERIFY2(apart > m_reader->thresholds().distance, qPrintable(QString::number(apart)));
        }
    }
}

void TestFaceReader::coveredFaceIsNotTakenForThePerson()
{
    const Person& person = m_people4.front();
    const Box box = person.face.detection.box;
    for (const Person& found : read(covered(m_sample4, {box.x - 10, box.y, box.width + 20, box.height})))
        QVERIFY(embeddingDistance(found.embedding, person.embedding) > m_reader->thresholds().distance);
}

void TestFaceReader::refusesABoxOutside()
{
    const Detection outside{{5000, 100, 200, 200}, 0.9F};
    QCOMPARE(outcome(m_reader->examine(m_sample4, outside)), u"PictureSize"_s);
    QCOMPARE(outcome(m_reader->examine(Frame(), m_people4.front().face.detection)), u"PictureSize"_s);
}

void TestFaceReader::tellsItsModel()
{
    QCOMPARE(m_reader->modelId(), u"face_recognition"_s);
    QVERIFY(m_reader->thresholds().distance > 0 && m_reader->thresholds().distance < base::kDistanceCeiling);
    QVERIFY(m_reader->thresholds().margin >= 0);
}

void TestFaceReader::failsToLoad_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("detector") << u"ssd_mobilenetv1.onnx"_s;
    QTest::newRow("detector of frames") << u"blaze_face_front.onnx"_s;
    QTest::newRow("landmark net") << u"face_landmark_68.onnx"_s;
    QTest::newRow("embedder") << u"face_recognition.onnx"_s;
}

void TestFaceReader::failsToLoad()
{
    QFETCH(const QString, file);
    ModelFolder folder;
    folder.remove(file);
    const auto missing = FaceReader::create(folder.store());
    QCOMPARE(outcome(missing), u"ModelMissing"_s);
    QCOMPARE(detail(missing), folder.path(file));
    folder.damage(file, "text");
    QCOMPARE(outcome(FaceReader::create(folder.store())), u"ModelDamaged"_s);
}

QTEST_APPLESS_MAIN(TestFaceReader)
#include "tst_face_reader.moc"
