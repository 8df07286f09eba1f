#include "core/vision/appearance.h"
#include "core/vision/distortion.h"
#include "core/vision/frame_p.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace rollcall::vision;

/// Pictures of coloured blobs; the same seed gives the same picture.
static Frame blobs(int seed)
{
    cv::Mat picture(240, 320, CV_8UC3, cv::Scalar::all(128));
    cv::RNG random(static_cast<std::uint64_t>(seed));
    for (int i = 0; i < 30; ++i)
        cv::circle(picture, {random.uniform(0, 320), random.uniform(0, 240)}, random.uniform(10, 50),
                   cv::Scalar::all(random.uniform(0, 256)), cv::FILLED);
    return toFrame(picture);
}

class TestAppearance final : public QObject
{
    Q_OBJECT

private slots:
    void aPictureCorrelatesWithItself()
    {
        const auto one = appearanceOf(blobs(1), {40, 30, 160, 160});
        QVERIFY(qAbs(correlation(one, one) - 1) < 1e-4F);
    }

    void lightDoesNotMatter()
    {
        const Box box{40, 30, 160, 160};
        QVERIFY(correlation(appearanceOf(blobs(1), box), appearanceOf(withLight(blobs(1), 0.7), box)) >
                kSameAppearance);
    }

    void aSmallMoveKeepsIt()
    {
        const auto frame = blobs(1);
        QVERIFY(correlation(appearanceOf(frame, {40, 30, 160, 160}), appearanceOf(frame, {43, 32, 160, 160})) >
                kSameAppearance);
    }

    void anotherPictureDoesNot()
    {
        const Box box{40, 30, 160, 160};
        for (int seed = 2; seed < 12; ++seed)
            QVERIFY(correlation(appearanceOf(blobs(1), box), appearanceOf(blobs(seed), box)) < kSameAppearance);
    }

    void aBoxOverTheEdgeIsCut()
    {
        const auto frame = blobs(3);
        QCOMPARE(appearanceOf(frame, {-50, -50, 150, 150}), appearanceOf(frame, {0, 0, 100, 100}));
    }

    void nothingIsLikeNothing_data()
    {
        QTest::addColumn<int>("x");
        QTest::addColumn<bool>("isEven");
        QTest::newRow("outside") << 1000 << false;
        QTest::newRow("one brightness") << 10 << true;
    }
    void nothingIsLikeNothing()
    {
        QFETCH(const int, x);
        QFETCH(const bool, isEven);
        const auto frame = isEven ? toFrame(cv::Mat(240, 320, CV_8UC3, cv::Scalar::all(90))) : blobs(4);
        const auto nothing = appearanceOf(frame, {static_cast<float>(x), 10, 100, 100});
        QCOMPARE(nothing, Appearance{});
        QCOMPARE(correlation(nothing, appearanceOf(blobs(4), {10, 10, 100, 100})), 0.0F);
    }
};

QTEST_APPLESS_MAIN(TestAppearance)
#include "tst_appearance.moc"
