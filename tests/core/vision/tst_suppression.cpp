#include "core/vision/suppression_p.h"

#include <QTest>

#include <utility>

using namespace rollcall::vision;

namespace {

using Suppress = std::vector<Detection> (*)(std::vector<Detection>, float);

constexpr Box kFirst{10, 10, 100, 100};
constexpr Box kNear{20, 10, 100, 100};    // 0.82 of kFirst
constexpr Box kNearest{15, 10, 100, 100}; // 0.90 of kFirst, 0.90 of kNear
constexpr Box kFar{300, 50, 40, 80};

std::vector<float> scores(const std::vector<Detection>& found)
{
    std::vector<float> values;
    for (const Detection& detection : found)
        values.push_back(detection.score);
    return values;
}

} // namespace

class TestSuppression : public QObject
{
    Q_OBJECT

private slots:
    void leavesOneOfEachFace_data();
    void leavesOneOfEachFace();
    void keepsWhatDoesNotOverlap_data() { leavesOneOfEachFace_data(); }
    void keepsWhatDoesNotOverlap();
    void keepsTheBestBox();
    void blendsByScore();
    void aBlendStartsAtTheBest();
};

void TestSuppression::leavesOneOfEachFace_data()
{
    QTest::addColumn<Suppress>("suppress");
    QTest::newRow("without") << Suppress(withoutOverlaps);
    QTest::newRow("blended") << Suppress(withOverlapsBlended);
}

void TestSuppression::leavesOneOfEachFace()
{
    QFETCH(const Suppress, suppress);
    const auto left = suppress({{kNear, 0.5F}, {kFar, 0.75F}, {kFirst, 0.875F}, {kNearest, 0.25F}}, 0.5F);
    QCOMPARE(scores(left), (std::vector<float>{0.875F, 0.75F}));
    QCOMPARE(left[1].box, kFar);
    QVERIFY(suppress({}, 0.5F).empty());
}

void TestSuppression::keepsWhatDoesNotOverlap()
{
    QFETCH(const Suppress, suppress);
    const auto left = suppress({{kNear, 0.5F}, {kFirst, 0.75F}}, 0.85F);
    QCOMPARE(left.size(), std::size_t{2});
    QCOMPARE(left[0].box, kFirst);
    QCOMPARE(left[1].box, kNear);
}

void TestSuppression::keepsTheBestBox()
{
    const auto left = withoutOverlaps({{kNear, 0.5F}, {kFirst, 0.75F}}, 0.5F);
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(left[0].box, kFirst);
}

void TestSuppression::blendsByScore()
{
    const auto left = withOverlapsBlended({{{20, 10, 100, 120}, 0.25F}, {kFirst, 0.75F}}, 0.5F);
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(left[0].box, (Box{12.5F, 10, 100, 105}));
    QCOMPARE(left[0].score, 0.75F);
}

/// What overlaps another finding of the blend, but not its best one, stays on its own.
void TestSuppression::aBlendStartsAtTheBest()
{
    const auto left = withOverlapsBlended({{kFirst, 0.75F}, {kNearest, 0.5F}, {kNear, 0.25F}}, 0.85F);
    QCOMPARE(scores(left), (std::vector<float>{0.75F, 0.25F}));
    QCOMPARE(left[0].box, (Box{12, 10, 100, 100}));
    QCOMPARE(left[1].box, kNear);
}

QTEST_APPLESS_MAIN(TestSuppression)
#include "tst_suppression.moc"
