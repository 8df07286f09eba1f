#include "core/services/calibration_rules.h"
#include "tests/core/services/support.h"

#include <cmath>

namespace rollcall::services {
namespace {

constexpr vision::MatchThresholds kShipped{.distance = 0.46, .margin = 0.05};

/// Distances that follow the normal distribution as closely as so many can.
DistanceStatistics normal(double mean, double deviation)
{
    constexpr int kCount = 100'001;
    DistanceStatistics statistics;
    for (int i = 0; i < kCount; ++i)
        statistics.add(mean + deviation * normalQuantile((i + 0.5) / kCount));
    return statistics;
}

SchoolDistances likeLfw()
{
    SchoolDistances distances;
    distances.impostor = normal(0.75, 0.08);
    return distances;
}

bool isClose(double actual, double expected, double tolerance)
{
    if (std::abs(actual - expected) <= tolerance)
        return true;
    qWarning("%.9g is not %.9g", actual, expected);
    return false;
}

} // namespace

class CalibrationRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void theNormalQuantile_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("z");
        // Tables of the normal distribution.
        QTest::newRow("half") << 0.5 << 0.0;
        QTest::newRow("one deviation") << 0.841344746068543 << 1.0;
        QTest::newRow("97.5 %") << 0.975 << 1.959963984540054;
        QTest::newRow("a thousandth") << 0.001 << -3.090232306167813;
        QTest::newRow("a millionth") << 0.000001 << -4.753424308822899;
    }
    void theNormalQuantile()
    {
        QFETCH(const double, share);
        QFETCH(const double, z);
        QVERIFY(isClose(normalQuantile(share), z, 1e-9));
        QVERIFY(isClose(normalShareBelow(z), share, 1e-12));
    }

    void aClassMultipliesTheRateOfOneComparison()
    {
        for (const int size : {2, 30, 1000})
            for (const double rate : {0.5, 0.002, 1e-9}) {
                const double one = comparisonRate({.rate = rate, .classSize = size});
                QVERIFY(one < rate);
                QVERIFY(isClose(-std::expm1(size * std::log1p(-one)), rate, rate * 1e-9));
            }
    }

    void goals_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("classSize");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, double rate, int classSize, const QString& expected) {
            QTest::newRow(name) << rate << classSize << expected;
        };
        row("usual", 0.002, 30, u"ok"_s);
        row("two members", 0.002, 2, u"ok"_s);
        row("one member", 0.002, 1, u"InvalidArgument"_s);
        row("nobody", 0.002, 0, u"InvalidArgument"_s);
        row("never", 0, 30, u"InvalidArgument"_s);
        row("always", 1, 30, u"InvalidArgument"_s);
        row("below 0", -0.1, 30, u"InvalidArgument"_s);
        row("no number", std::nan(""), 30, u"InvalidArgument"_s);
    }
    void goals()
    {
        QFETCH(const double, rate);
        QFETCH(const int, classSize);
        QFETCH(const QString, expected);
        QCOMPARE(outcome(validated(CalibrationGoal{.rate = rate, .classSize = classSize})), expected);
    }

    void statisticsOfAStream()
    {
        DistanceStatistics statistics;
        for (const double distance : {0.5, 0.25, 1.0, 0.25})
            statistics.add(distance);
        QCOMPARE(statistics.count(), 4);
        QCOMPARE(statistics.mean(), 0.5);
        QVERIFY(isClose(statistics.standardDeviation(), std::sqrt(0.375 / 3), 1e-15));
        QCOMPARE(statistics.smallest(), 0.25);
        QCOMPARE(statistics.countBetween(0, 0.25), 0);
        QCOMPARE(statistics.countBetween(0.25, 0.5), 2);
        QCOMPARE(statistics.countBetween(0.5, 1.5), 2);
    }

    void statisticsOfNothingAndOfOne()
    {
        DistanceStatistics statistics;
        QCOMPARE(statistics.mean(), 0.0);
        QCOMPARE(statistics.standardDeviation(), 0.0);
        QCOMPARE(statistics.smallest(), 0.0);
        QCOMPARE(statistics.quantile(0.5), 0.0);
        statistics.add(0.75);
        QCOMPARE(statistics.mean(), 0.75);
        QCOMPARE(statistics.standardDeviation(), 0.0);
        QVERIFY(isClose(statistics.quantile(0.001), 0.75, DistanceStatistics::kBinWidth));
    }

    void quantilesAreExactToABin()
    {
        const auto statistics = normal(0.75, 0.08);
        for (const double share : {0.001, 0.01, 0.05, 0.5, 0.99})
            QVERIFY(isClose(statistics.quantile(share), 0.75 + 0.08 * normalQuantile(share),
                            DistanceStatistics::kBinWidth));
    }

    void distancesBeyondTheLastBinCountInIt()
    {
        DistanceStatistics statistics;
        statistics.add(50);
        QCOMPARE(statistics.countBetween(2.98, 3), 1);
        QCOMPARE(statistics.smallest(), 50.0);
    }

    void theThresholdIsTheModels_data()
    {
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("deviation");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("classSize");
        QTest::addColumn<double>("threshold");
        const auto row = [](const char* name, double mean, double deviation, double rate, int classSize,
                            double threshold) {
            QTest::newRow(name) << mean << deviation << rate << classSize << threshold;
        };
        // By hand: a rate of 0.002 before 30 is 6.6731e-5 a comparison, whose quantile is -3.8200 deviations.
        row("usual", 0.75, 0.08, 0.002, 30, 0.444);
        row("faces less alike", 0.75, 0.05, 0.002, 30, 0.559);
        row("never above the ceiling", 0.9, 0.05, 0.002, 30, 0.6);
        // 0.002 before 2 is 1.0005e-3 a comparison: -3.0901 deviations; 0.01 before 30 is 3.3495e-4: -3.4017.
        row("a smaller class", 0.75, 0.08, 0.002, 2, 0.502);
        row("more strangers", 0.75, 0.08, 0.01, 30, 0.477);
    }
    void theThresholdIsTheModels()
    {
        QFETCH(const double, mean);
        QFETCH(const double, deviation);
        QFETCH(const double, rate);
        QFETCH(const int, classSize);
        QFETCH(const double, threshold);
        SchoolDistances distances;
        distances.impostor = normal(mean, deviation);
        const auto chosen = take(chooseThresholds(distances, {.rate = rate, .classSize = classSize}, kShipped));
        QVERIFY(isClose(chosen.distance, threshold, 0.0011));
        QCOMPARE(chosen.margin, kShipped.margin);
        if (threshold < base::kDistanceCeiling)
            QVERIFY(isClose(modelRate(distances.impostor, chosen.distance, classSize), rate, rate * 0.1));
    }

    void facesThatAreAllAlikeAreRefused()
    {
        SchoolDistances distances;
        distances.impostor = normal(0.25, 0.07);
        QCOMPARE(outcome(chooseThresholds(distances, {}, kShipped)), u"InvalidArgument"_s);
        QCOMPARE(outcome(chooseThresholds(distances, {.rate = 0.4, .classSize = 2}, kShipped)), u"ok"_s);
    }

    void tooManyPassesLowerIt_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<int>("near");
        QTest::addColumn<float>("gap");
        QTest::addColumn<double>("threshold");
        const auto row = [](const char* name, int tries, int near, float gap, double threshold) {
            QTest::newRow(name) << tries << near << gap << threshold;
        };
        // The near strangers stand at 0.401, 0.402 and so on; the model says 0.444; 20 of 10,000 may pass.
        row("as many as may", 10'000, 20, 1, 0.444);
        row("one more", 10'000, 21, 1, 0.420);
        row("many more", 10'000, 40, 1, 0.420);
        row("twice the tries", 20'000, 41, 1, 0.440);
        row("too few tries to tell", 9'999, 40, 1, 0.444);
        row("refused by the margin", 10'000, 40, 0.03F, 0.444);
    }
    void tooManyPassesLowerIt()
    {
        QFETCH(const int, tries);
        QFETCH(const int, near);
        QFETCH(const float, gap);
        QFETCH(const double, threshold);
        auto distances = likeLfw();
        distances.strangerTries = tries;
        for (int i = 1; i <= near; ++i) {
            const auto nearest = static_cast<float>(0.4 + i * 0.001);
            distances.nearStrangers.push_back({.nearest = nearest, .runnerUp = nearest + gap});
        }
        const auto chosen = take(chooseThresholds(distances, {}, kShipped));
        QVERIFY(isClose(chosen.distance, threshold, 0.0011));
        if (tries >= 10'000)
            QVERIFY(strangersPassing(distances.nearStrangers, chosen) <= tries / 500);
    }

    void aTieOfStrangersIsRefusedAsAWhole()
    {
        auto distances = likeLfw();
        distances.strangerTries = 10'000;
        distances.nearStrangers.assign(30, {.nearest = 0.25F});
        QCOMPARE(take(chooseThresholds(distances, {}, kShipped)).distance, 0.249);
    }

    void theMarginIsTheLargestThatCostsLittle_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<int>("close");
        QTest::addColumn<float>("own");
        QTest::addColumn<float>("gap");
        QTest::addColumn<double>("margin");
        const auto row = [](const char* name, int tries, int close, float own, float gap, double margin) {
            QTest::newRow(name) << tries << close << own << gap << margin;
        };
        row("nobody is close", 1000, 0, 0.25F, 1, 0.10);
        row("5 of 1,000 may be refused", 1000, 5, 0.25F, 0.03F, 0.10);
        row("not 6", 1000, 6, 0.25F, 0.09F, 0.08);
        row("closer", 1000, 6, 0.25F, 0.07F, 0.06);
        row("closer still", 1000, 6, 0.25F, 0.05F, 0.04);
        row("very close", 1000, 6, 0.25F, 0.03F, 0.02);
        row("too close for any", 1000, 6, 0.25F, 0.01F, 0.02);
        row("too few tries to tell", 999, 0, 0.25F, 1, kShipped.margin);
        row("refused by the threshold anyway", 1000, 900, 0.5F, 0.01F, 0.10);
        row("taken for the rival anyway", 1000, 900, 0.25F, -0.2F, 0.10);
    }
    void theMarginIsTheLargestThatCostsLittle()
    {
        QFETCH(const int, tries);
        QFETCH(const int, close);
        QFETCH(const float, own);
        QFETCH(const float, gap);
        QFETCH(const double, margin);
        auto distances = likeLfw();
        distances.members.assign(static_cast<std::size_t>(tries - close), {.own = 0.25F, .rival = 0.75F});
        distances.members.insert(distances.members.end(), static_cast<std::size_t>(close),
                                 {.own = own, .rival = own + gap});
        QCOMPARE(take(chooseThresholds(distances, {}, kShipped)).margin, margin);
    }

    void refusedMembers_data()
    {
        QTest::addColumn<float>("own");
        QTest::addColumn<float>("rival");
        QTest::addColumn<int>("refused");
        QTest::newRow("recognised") << 0.25F << 0.75F << 0;
        QTest::newRow("just within") << 0.5F << 0.625F << 0;
        QTest::newRow("too far") << 0.625F << 1.0F << 1;
        QTest::newRow("rival too near") << 0.25F << 0.3125F << 1;
        QTest::newRow("rival nearer") << 0.5F << 0.25F << 1;
        QTest::newRow("no rival") << 0.5F << std::numeric_limits<float>::infinity() << 0;
    }
    void refusedMembers()
    {
        QFETCH(const float, own);
        QFETCH(const float, rival);
        QFETCH(const int, refused);
        const MemberTry attempt{.own = own, .rival = rival};
        QCOMPARE(membersRefused(std::span(&attempt, 1), {.distance = 0.5, .margin = 0.125}), refused);
    }

    void theModelOfEqualDistances()
    {
        DistanceStatistics statistics;
        for (int i = 0; i < 3; ++i)
            statistics.add(0.5);
        QCOMPARE(modelRate(statistics, 0.4, 30), 0.0);
        QCOMPARE(modelRate(statistics, 0.5, 30), 1.0);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::CalibrationRulesTest)
#include "tst_calibration_rules.moc"
