#include "core/services/calibration_distances.h"
#include "tests/core/services/random_faces.h"

#include <algorithm>
#include <cmath>

namespace rollcall::services {
namespace {

/// People on a line, numbered from 1, each with these samples.
FaceCollection onALine(const std::vector<std::vector<float>>& people)
{
    FaceCollection faces;
    qint64 id = 0;
    for (const auto& places : people) {
        std::vector<base::Embedding> samples;
        for (const float place : places)
            samples.push_back(straight(place));
        faces.add({++id}, vision::meanEmbedding(samples), samples);
    }
    return faces;
}

/// As "nearest/runnerUp", sorted.
QString textOf(const std::vector<StrangerTry>& tries)
{
    QStringList texts;
    for (const auto& attempt : tries)
        texts.append(u"%1/%2"_s.arg(attempt.nearest).arg(attempt.runnerUp));
    texts.sort();
    return texts.join(u' ');
}

QString textOf(const std::vector<NearPair>& pairs)
{
    QStringList texts;
    for (const auto& pair : pairs)
        texts.append(u"%1-%2:%3"_s.arg(pair.first.value).arg(pair.second.value).arg(pair.distance));
    return texts.join(u' ');
}

} // namespace

class CalibrationDistancesTest final : public QObject
{
    Q_OBJECT

private slots:
    void everySampleMeetsEverybodyElse()
    {
        const auto found = take(measureDistances(onALine({{-0.25F, 0.25F}, {1}, {3}}), 30, {}));
        // -0.25 and 0.25 to 1 and 3; 1 to 0 and 3; 3 to 0 and 1.
        QCOMPARE(found.impostor.count(), 8);
        QCOMPARE(found.impostor.mean(), (1.25 + 3.25 + 0.75 + 2.75 + 1 + 2 + 3 + 2) / 8);
        QCOMPARE(found.impostor.smallest(), 0.75);
        // Each of the two to the other, not to the mean they make together.
        QCOMPARE(found.genuine.count(), 2);
        QCOMPARE(found.genuine.mean(), 0.5);
        QCOMPARE(found.genuine.standardDeviation(), 0.0);
    }

    void strangersAndMembersStandBeforeAClass()
    {
        const auto found = take(measureDistances(onALine({{0}, {0.5F}, {0.75F, 0.75F}}), 30, {}));
        QCOMPARE(found.playedClassSize, 2);
        QCOMPARE(found.strangerTries, 4);
        QCOMPARE(textOf(found.nearStrangers), u"0.25/0.5 0.25/0.75 0.25/0.75 0.5/0.75"_s);
        QCOMPARE(found.members.size(), std::size_t(2));
        for (const auto& attempt : found.members) {
            QCOMPARE(attempt.own, 0.0F);
            QVERIFY(attempt.rival == 0.25F || attempt.rival == 0.75F);
        }
    }

    void strangersBeyondTheCeilingAreCountedButNotKept()
    {
        const auto found = take(measureDistances(onALine({{0}, {0.5F}, {2}}), 2, {}));
        QCOMPARE(found.strangerTries, 3);
        QCOMPARE(textOf(found.nearStrangers), u"0.5/1.5 0.5/2"_s);
    }

    void noComparisonIsUsedTwice_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("classSize");
        QTest::addColumn<int>("played");
        QTest::addColumn<int>("triesEach");
        QTest::newRow("fewer than a class") << 20 << 30 << 19 << 1;
        QTest::newRow("one class and a rest") << 60 << 30 << 30 << 1;
        QTest::newRow("two classes") << 61 << 30 << 30 << 2;
        QTest::newRow("small classes") << 21 << 2 << 2 << 10;
    }
    void noComparisonIsUsedTwice()
    {
        QFETCH(const int, people);
        QFETCH(const int, classSize);
        QFETCH(const int, played);
        QFETCH(const int, triesEach);
        const auto found =
            take(measureDistances(randomCollection(RandomFaces(0.04F), people, 2, 0.01F), classSize, {}));
        QCOMPARE(found.playedClassSize, played);
        QCOMPARE(found.strangerTries, people * 2 * triesEach);
        QCOMPARE(found.impostor.count(), people * 2 * (people - 1));
        QCOMPARE(found.members.size(), static_cast<std::size_t>(people * 2));
    }

    void distancesHaveTheirDistribution()
    {
        const auto found = take(measureDistances(randomCollection(RandomFaces(0.05F), 200, 1, 0), 30, {}));
        QVERIFY(std::abs(found.impostor.mean() - 0.8) < 0.01);
        QVERIFY(std::abs(found.impostor.standardDeviation() - 0.05) < 0.005);
        QCOMPARE(found.genuine.count(), 0);
        QVERIFY(found.members.empty());
    }

    void equalSchoolsGiveEqualTries()
    {
        const auto faces = randomCollection(RandomFaces(0.04F), 40, 2, 0.01F);
        const auto first = take(measureDistances(faces, 10, {}));
        const auto second = take(measureDistances(faces, 10, {}));
        QVERIFY(!first.nearStrangers.empty());
        QCOMPARE(textOf(first.nearStrangers), textOf(second.nearStrangers));
    }

    void itCanBeStopped()
    {
        const auto faces = onALine({{0}, {1}, {2}});
        QStringList told;
        const auto until = [&told](int last) {
            return [&told, last](int done, int total) {
                told.append(u"%1/%2"_s.arg(done).arg(total));
                return done < last;
            };
        };
        QCOMPARE(outcome(measureDistances(faces, 2, until(1))), u"Cancelled"_s);
        QCOMPARE(told.join(u' '), u"0/3 1/3"_s);
        told.clear();
        QCOMPARE(outcome(measureDistances(faces, 2, until(3))), u"ok"_s);
        QCOMPARE(told.join(u' '), u"0/3 1/3 2/3 3/3"_s);
    }

    void nearPairsAreSortedAndLimited_data()
    {
        QTest::addColumn<double>("distance");
        QTest::addColumn<int>("pairsMax");
        QTest::addColumn<QString>("pairs");
        QTest::newRow("all") << 10.0 << 10 << u"2-3:0.25 1-2:0.5 1-3:0.75 3-4:1.25 2-4:1.5 1-4:2"_s;
        QTest::newRow("the nearest") << 10.0 << 2 << u"2-3:0.25 1-2:0.5"_s;
        QTest::newRow("below a distance") << 0.75 << 10 << u"2-3:0.25 1-2:0.5"_s;
        QTest::newRow("none") << 0.25 << 10 << QString();
    }
    void nearPairsAreSortedAndLimited()
    {
        QFETCH(const double, distance);
        QFETCH(const int, pairsMax);
        QFETCH(const QString, pairs);
        const auto faces = onALine({{0}, {0.5F}, {0.75F}, {2}});
        QCOMPARE(textOf(nearestPairs(faces, distance, static_cast<std::size_t>(pairsMax))), pairs);
    }

    void distancesAreThoseOfTheCheckIn()
    {
        const auto faces = randomCollection(RandomFaces(0.05F), 30, 1, 0);
        const auto pairs = nearestPairs(faces, 10, 1000);
        QCOMPARE(pairs.size(), std::size_t(30 * 29 / 2));
        for (const auto& pair : pairs) {
            const auto& a = faces.means()[static_cast<std::size_t>(pair.first.value - 1)];
            const auto& b = faces.means()[static_cast<std::size_t>(pair.second.value - 1)];
            QVERIFY(std::abs(pair.distance - vision::embeddingDistance(a, b)) < 1e-6);
        }
    }

    void aLargeSchool()
    {
        if (!qEnvironmentVariableIsSet("ROLLCALL_LARGE_SCHOOL"))
            QSKIP("takes long; runs where ROLLCALL_LARGE_SCHOOL is set");
        const auto faces = randomCollection(RandomFaces(0.05F), 5000, 5, 0.01F);
        QBENCHMARK_ONCE
        {
            const auto found = take(measureDistances(faces, 30, {}));
            QCOMPARE(found.impostor.count(), 5000LL * 5 * 4999);
        }
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::CalibrationDistancesTest)
#include "tst_calibration_distances.moc"
