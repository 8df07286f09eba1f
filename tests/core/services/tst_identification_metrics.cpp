#include "core/services/identification_metrics.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

std::optional<vision::Candidate> candidate(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    return vision::Candidate{{text.front().digitValue()}, text.sliced(1).toDouble()};
}

/// Tries written as "1:1.25,2.5": the truth (- for a stranger), then the nearest person and distance and the runner-up,
/// each one digit and a number; "1:" where the picture had no face.
std::vector<IdentificationTry> tries(const QString& script)
{
    std::vector<IdentificationTry> result;
    for (const auto& word : script.split(u' ', Qt::SkipEmptyParts)) {
        const auto found = word.sliced(2).split(u',');
        IdentificationTry attempt;
        if (word.front() != u'-')
            attempt.truth = base::PersonId{word.front().digitValue()};
        attempt.candidates.best = candidate(found.front());
        attempt.candidates.runnerUp = candidate(found.value(1));
        result.push_back(attempt);
    }
    return result;
}

bool isNear(const vision::Candidates& candidates, double distanceMax)
{
    return candidates.best && candidates.best->distance <= distanceMax;
}

bool isNearAndClear(const vision::Candidates& candidates, double distanceMax)
{
    return isNear(candidates, distanceMax) &&
           (!candidates.runnerUp || candidates.runnerUp->distance - candidates.best->distance >= 0.25);
}

} // namespace

class IdentificationMetricsTest final : public QObject
{
    Q_OBJECT

private slots:
    void rates_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("fpir");
        QTest::addColumn<double>("fnir");
        const auto row = [](const char* name, const QString& script, double limit, double fpir, double fnir) {
            QTest::newRow(name) << script << limit << fpir << fnir;
        };
        row("nothing", u""_s, 1, 0, 0);
        row("recognised", u"1:1.25 2:2.5"_s, 0.5, 0, 0);
        row("too far", u"1:1.25 2:2.5"_s, 0.375, 0, 0.5);
        row("taken for another", u"1:2.25 2:2.5"_s, 0.5, 0, 0.5);
        row("no face", u"1: 2:2.5 -: -:1.25"_s, 0.5, 0.5, 0.5);
        row("strangers", u"-:1.25 -:2.5 -:1.75 -:2.5,1.5"_s, 0.5, 0.75, 0);
        row("all together", u"1:1.25 1:2.25 2:2.75 2:2.125 -:1.25 -:2.875"_s, 0.5, 0.5, 0.5);
    }
    void rates()
    {
        QFETCH(const QString, script);
        QFETCH(const double, limit);
        QFETCH(const double, fpir);
        QFETCH(const double, fnir);
        const auto result = ratesAt(tries(script), isNear, limit);
        QCOMPARE(result.fpir, fpir);
        QCOMPARE(result.fnir, fnir);
    }

    void theRuleDecides()
    {
        const auto all = tries(u"1:1.25,2.375 2:2.25,1.5 -:1.25,2.375 -:2.25,1.5"_s);
        QCOMPARE(ratesAt(all, isNear, 0.5).fpir, 1.0);
        QCOMPARE(ratesAt(all, isNear, 0.5).fnir, 0.0);
        QCOMPARE(ratesAt(all, isNearAndClear, 0.5).fpir, 0.5);
        QCOMPARE(ratesAt(all, isNearAndClear, 0.5).fnir, 0.5);
    }

    void rankOne_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<double>("rate");
        QTest::newRow("nothing") << u""_s << 0.0;
        QTest::newRow("strangers only") << u"-:1.25 -:"_s << 0.0;
        QTest::newRow("the distance does not matter") << u"1:1.25 2:2.99"_s << 1.0;
        QTest::newRow("another is nearer") << u"1:2.25,1.5 2:2.5"_s << 0.5;
        QTest::newRow("no face") << u"1: 2:2.5 2:2.5 2:2.5"_s << 0.75;
        QTest::newRow("strangers do not count") << u"1:1.25 -:1.25 -:2.5"_s << 1.0;
    }
    void rankOne()
    {
        QFETCH(const QString, script);
        QFETCH(const double, rate);
        QCOMPARE(rankOneRate(tries(script)), rate);
    }

    void fnirAtAShareOfStrangers_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<double>("fpir");
        QTest::addColumn<double>("fnir");
        const auto row = [](const char* name, const QString& script, double fpir, double fnir) {
            QTest::newRow(name) << script << fpir << fnir;
        };
        const QString four = u"1:1.125 1:1.25 1:1.375 1:1.5 -:1.25 -:1.5 -:1.75 -:"_s;
        row("no stranger may pass", four, 0, 0.75);
        row("not quite one", four, 0.2499, 0.75);
        row("one may pass", four, 0.25, 0.25);
        row("two may pass", four, 0.5, 0);
        row("three may pass", four, 0.75, 0);
        row("all may pass", four, 1, 0);
        const QString tied = u"1:1.125 1:1.25 1:1.375 1:1.5 -:1.25 -:1.25 -:1.5 -:1.5"_s;
        row("a tie passes as a whole or not at all", tied, 0.25, 0.75);
        row("the whole tie", tied, 0.5, 0.25);
        row("no strangers", u"1:1.125 1:1.875"_s, 0, 0);
        row("no strangers with a face", u"1:1.125 1:1.875 -: -:"_s, 0, 0);
        row("no members", u"-:1.25"_s, 0, 0);
        row("no limit mends a wrong name", u"1:2.125 1:1.125"_s, 1, 0.5);
        row("a stranger at distance 0 may not pass", u"1:10 1:10 -:10"_s, 0, 1);
    }
    void fnirAtAShareOfStrangers()
    {
        QFETCH(const QString, script);
        QFETCH(const double, fpir);
        QFETCH(const double, fnir);
        QCOMPARE(fnirAtFpir(tries(script), isNear, fpir), fnir);
    }

    // The first stranger is refused by the rule whatever the limit, so the one allowed is the second.
    void strangersRefusedByTheRuleAreNotCounted()
    {
        const auto all = tries(u"1:1.25 1:1.5 1:1.75 -:1.125,2.25 -:1.375 -:1.625 -:"_s);
        QCOMPARE(fnirAtFpir(all, isNearAndClear, 0.25), 1.0 / 3);
        QCOMPARE(fnirAtFpir(all, isNearAndClear, 0), 2.0 / 3);
    }

    // A share that is a whole number of tries must not lose one of them to rounding.
    void sharesAreCountedExactly()
    {
        constexpr int kTries = 100;
        std::vector<IdentificationTry> all;
        for (int i = 0; i < kTries; ++i) {
            all.push_back({{.best = vision::Candidate{{1}, static_cast<double>(i)}, .runnerUp = {}}, std::nullopt});
            all.push_back({{.best = vision::Candidate{{1}, i + 0.5}, .runnerUp = {}}, base::PersonId{1}});
        }
        for (int allowed = 0; allowed <= kTries; ++allowed) {
            const double fnir = fnirAtFpir(all, isNear, static_cast<double>(allowed) / kTries);
            QVERIFY2(fnir == static_cast<double>(kTries - allowed) / kTries, qPrintable(u"%1 allowed"_s.arg(allowed)));
        }
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::IdentificationMetricsTest)
#include "tst_identification_metrics.moc"
