#include "core/services/face_samples.h"
#include "core/vision/embedder.h"
#include "tests/core/services/sample_people.h"

#include <optional>

namespace rollcall::services {
namespace {

FaceSample sampleAt(float place)
{
    return {.source = QString::number(place), .refused = {}, .quality = {}, .embedding = straight(place)};
}

QString refusalOf(const FaceSample& sample)
{
    return sample.refused ? base::errorName(sample.refused->code) : u"ok"_s;
}

} // namespace

class FaceSamplesTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_reader;
    std::vector<vision::Frame> m_people;

private slots:
    void initTestCase()
    {
        m_reader.emplace(builtReader());
        m_people = portraits(*m_reader, {6});
        QVERIFY(m_people.size() >= 4);
    }

    void aPictureIsReadOrRefused_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a portrait") << u"portrait"_s << u"ok"_s;
        QTest::newRow("nobody") << u"wall"_s << u"FaceNotFound"_s;
        QTest::newRow("two people") << u"two"_s << u"FaceNotAlone"_s;
        QTest::newRow("blurred") << u"blurred"_s << u"FaceBlurred"_s;
        QTest::newRow("too dark") << u"dark"_s << u"FaceTooDark"_s;
    }
    void aPictureIsReadOrRefused()
    {
        QFETCH(const QString, picture);
        QFETCH(const QString, expected);
        const auto& person = m_people[3];
        const QHash<QString, vision::Frame> pictures{{u"portrait"_s, person},
                                                     {u"wall"_s, wall()},
                                                     {u"two"_s, vision::sideBySide(m_people[2], person)},
                                                     {u"blurred"_s, vision::blurred(person, 3)},
                                                     {u"dark"_s, vision::withLight(m_people[0], 0.15)}};
        const auto sample =
            take(readSample(*m_reader, picture, pictures.value(picture), vision::QualityLimits::forEnrolment()));
        QCOMPARE(refusalOf(sample), expected);
        QCOMPARE(sample.source, picture);
        QCOMPARE(sample.embedding.has_value(), !sample.refused);
        if (sample.refused)
            QCOMPARE(sample.refused->detail, picture);
    }

    void theLimitsDecide()
    {
        vision::QualityLimits limits;
        QVERIFY(!take(readSample(*m_reader, u"x"_s, m_people[3], limits)).refused);
        limits.eyeDistancePxMin = 1000;
        const auto sample = take(readSample(*m_reader, u"x"_s, m_people[3], limits));
        QCOMPARE(refusalOf(sample), u"FaceTooSmall"_s);
        QVERIFY(sample.quality.eyeDistancePx > 20);
        QVERIFY(sample.quality.eyeDistancePx < 100);
        QCOMPARE(sample.embedding, std::nullopt);
    }

    void outliersAreRefused_data()
    {
        QTest::addColumn<QList<float>>("places");
        QTest::addColumn<QList<float>>("used");
        const auto row = [](const char* name, const QList<float>& places, const QList<float>& used) {
            QTest::newRow(name) << places << used;
        };
        row("none", {}, {});
        row("one alone", {5}, {5});
        row("two that agree", {0, 0.59F}, {0, 0.59F});
        row("two that disagree", {0, 0.61F}, {});
        row("one of three", {0, 2, 0.125F}, {0, 0.125F});
        row("the first", {2, 0, 0.125F}, {0, 0.125F});
        row("the last", {0, 0.125F, 2}, {0, 0.125F});
        row("two of five, one after the other", {0, 3, 0.125F, -3, 0.25F}, {0, 0.125F, 0.25F});
        row("three that have nothing in common", {0, 2, 5}, {});
        row("drawn out, yet near the mean of the others", {0, 0.375F, 0.75F}, {0, 0.375F, 0.75F});
    }
    void outliersAreRefused()
    {
        QFETCH(const QList<float>, places);
        QFETCH(const QList<float>, used);
        std::vector<FaceSample> samples;
        for (const float place : places)
            samples.push_back(sampleAt(place));
        refuseOutliers(samples);
        QCOMPARE(samples.size(), static_cast<std::size_t>(places.size()));
        QList<float> kept;
        for (const auto& sample : usedSamples(samples))
            kept.append(sample.embedding->front());
        QCOMPARE(kept, used);
        for (const auto& sample : samples) {
            const bool isUsed = used.contains(sample.source.toFloat());
            QCOMPARE(refusalOf(sample), isUsed ? u"ok"_s : u"FaceSamplesDisagree"_s);
            if (!isUsed)
                QCOMPARE(sample.refused->detail, sample.source);
        }
    }

    // Two against two: whichever pair goes, what stays agrees.
    void whatStaysAgrees()
    {
        std::vector<FaceSample> samples{sampleAt(0), sampleAt(2), sampleAt(0.125F), sampleAt(2.25F)};
        refuseOutliers(samples);
        const auto used = usedSamples(samples);
        QCOMPARE(used.size(), std::size_t(2));
        QVERIFY(vision::embeddingDistance(*used[0].embedding, *used[1].embedding) <= base::kDistanceCeiling);
    }

    void earlierRefusalsStay()
    {
        std::vector<FaceSample> samples{sampleAt(0), sampleAt(0.125F), sampleAt(0.25F)};
        samples[1].refused = base::Error{ErrorCode::FaceBlurred, u"b"_s};
        samples[1].embedding.reset();
        refuseOutliers(samples);
        QCOMPARE(refusalOf(samples[1]), u"FaceBlurred"_s);
        QCOMPARE(usedSamples(samples).size(), std::size_t(2));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::FaceSamplesTest)
#include "tst_face_samples.moc"
