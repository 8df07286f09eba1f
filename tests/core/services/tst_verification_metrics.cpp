#include "core/services/verification_metrics.h"
#include "tests/core/services/support.h"

#include <limits>

namespace rollcall::services {
namespace {

constexpr double kNoFace = std::numeric_limits<double>::infinity();

/// Folds written as "s.25 d.5 | s.125": s for one person, d for two; "s-" where a picture had no face.
std::vector<std::vector<Comparison>> folds(const QString& script)
{
    std::vector<std::vector<Comparison>> result;
    for (const auto& fold : script.split(u'|')) {
        std::vector<Comparison> comparisons;
        for (const auto& word : fold.split(u' ', Qt::SkipEmptyParts)) {
            const auto number = word.sliced(1);
            comparisons.push_back({number == u"-" ? kNoFace : number.toDouble(), word.front() == u's'});
        }
        result.push_back(std::move(comparisons));
    }
    return result;
}

std::vector<Comparison> comparisons(const QString& script)
{
    return folds(script).front();
}

} // namespace

class VerificationMetricsTest final : public QObject
{
    Q_OBJECT

private slots:
    void foldsAreJudgedByTheOthers_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<double>("accuracy");
        QTest::addColumn<double>("threshold");
        const auto row = [](const char* name, const QString& script, double accuracy, double threshold) {
            QTest::newRow(name) << script << accuracy << threshold;
        };
        // The second fold is best at 0.625, which takes the first one's 0.5 for one person; the first is best at
        // 0.4375, which refuses the second one's 0.5.
        row("two folds", u"s.125 s.375 d.5 d.875 | s.25 s.5 d.75 d1"_s, 0.75, (0.625 + 0.4375) / 2);
        // Best on the other two: 0.375, 0.4375 and 0.4375.
        row("three folds", u"s.125 s.375 d.5 d.875 | s.25 s.5 d.75 d1 | s.25 d.5"_s, (1 + 0.75 + 1) / 3,
            (0.375 + 0.4375 + 0.4375) / 3);
        row("every fold counts alike", u"s.25 d.75 | s.25 s.25 s.75 d.75"_s, (1 + 0.75) / 2, 0.5);
        row("the lowest of equally good ones", u"s.25 d.5 s.75 d1 | s.5 d.625"_s, 0.5, (0.375 + 0.5625) / 2);
        row("a tie is never split", u"s.25 s.5 d.5 d.75 | s.25 d.5"_s, (0.75 + 1) / 2, 0.375);
        row("the highest distance is one person's", u"s.25 s.5 | s.25 s.5"_s, 1, 0.5);
        row("no face counts as two people", u"s.25 s- d.5 d- | s.25 s- d.5 d-"_s, 0.75, 0.375);
        row("no threshold between a distance and no face", u"s.25 d- | s.25 d-"_s, 1, 0.25);
        row("no faces at all", u"s- d- | s- d- d- d-"_s, (0.5 + 0.75) / 2, 0);
        row("better to accept nobody", u"d.125 s.5 d.25 | d.125 s.5 d.25"_s, 2.0 / 3, 0);
    }
    void foldsAreJudgedByTheOthers()
    {
        QFETCH(const QString, script);
        QFETCH(const double, accuracy);
        QFETCH(const double, threshold);
        const auto result = kFoldAccuracy(folds(script));
        QCOMPARE(result.accuracy, accuracy);
        QVERIFY2(std::abs(result.threshold - threshold) < 1e-12, qPrintable(QString::number(result.threshold)));
    }

    // Two people, the same picture: only a threshold below every distance is right.
    void acceptingNobodyAlsoRefusesDistanceZero() { QCOMPARE(kFoldAccuracy(folds(u"d0 | d0"_s)).accuracy, 1.0); }

    void accuracyAtAThreshold_data()
    {
        QTest::addColumn<double>("threshold");
        QTest::addColumn<double>("accuracy");
        QTest::addColumn<int>("falseAccepts");
        QTest::newRow("below all") << 0.0 << 4.0 / 7 << 0;
        QTest::newRow("on a distance") << 0.25 << 5.0 / 7 << 0;
        QTest::newRow("just below it") << std::nextafter(0.25, 0) << 4.0 / 7 << 0;
        QTest::newRow("on a tie") << 0.5 << 5.0 / 7 << 1;
        QTest::newRow("above all faces") << 1.0 << 3.0 / 7 << 3;
    }
    void accuracyAtAThreshold()
    {
        QFETCH(const double, threshold);
        QFETCH(const double, accuracy);
        QFETCH(const int, falseAccepts);
        const auto all = comparisons(u"s.25 s.5 d.5 d.75 d.75 d- s-"_s);
        QCOMPARE(accuracyAt(all, threshold), accuracy);
        QCOMPARE(falseAcceptsAt(all, threshold), falseAccepts);
    }

    void trueAcceptRate_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<double>("far");
        QTest::addColumn<double>("rate");
        const auto row = [](const char* name, const QString& script, double far, double rate) {
            QTest::newRow(name) << script << far << rate;
        };
        const QString four = u"s.125 s.25 s.375 s.5 d.25 d.5 d.75 d1"_s;
        row("none allowed", four, 0, 0.25);
        row("not quite one", four, 0.2499, 0.25);
        row("one allowed", four, 0.25, 0.75);
        row("not quite two", four, 0.49, 0.75);
        row("two allowed", four, 0.5, 1);
        row("all allowed", four, 1, 1);
        const QString tied = u"s.125 s.25 s.375 s.5 d.25 d.25 d.5 d.5"_s;
        row("a tie passes as a whole or not at all", tied, 0.25, 0.25);
        row("the whole tie", tied, 0.5, 0.75);
        row("no face is never accepted", u"s.125 s- d- d-"_s, 1, 0.5);
        row("strangers without a face", u"s.125 s.9 d.5 d- d- d-"_s, 0.25, 1);
        row("nobody else", u"s.125 s.9 s- s-"_s, 0, 0.5);
        row("nobody", u"d.5 d.75"_s, 0.5, 0);
        row("nothing", u""_s, 0.5, 0);
    }
    void trueAcceptRate()
    {
        QFETCH(const QString, script);
        QFETCH(const double, far);
        QFETCH(const double, rate);
        QCOMPARE(trueAcceptRateAt(comparisons(script), far), rate);
    }

    // A share that is a whole number of pairs must not lose one of them to rounding.
    void sharesAreCountedExactly()
    {
        constexpr int kPairs = 100;
        std::vector<Comparison> all;
        for (int i = 0; i < kPairs; ++i) {
            all.push_back({static_cast<double>(i), false});
            all.push_back({i + 0.5, true});
        }
        for (int allowed = 0; allowed <= kPairs; ++allowed) {
            const double share = static_cast<double>(allowed) / kPairs;
            QVERIFY2(trueAcceptRateAt(all, share) == share, qPrintable(u"at %1"_s.arg(share)));
        }
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::VerificationMetricsTest)
#include "tst_verification_metrics.moc"
