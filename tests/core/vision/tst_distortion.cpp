#include "core/vision/distortion.h"
#include "tests/core/vision/support.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

const QString kGrey = u"127,127,127"_s;

Frame picture()
{
    return drawn(golden::Motif::Scene, 64);
}

/// Not square, so that swapped sides are seen.
Frame wide()
{
    return toFrame(asMat(drawn(golden::Motif::Scene, 64)).rowRange(8, 48).clone());
}

QString size(const Frame& frame)
{
    return u"%1x%2"_s.arg(frame.width()).arg(frame.height());
}

} // namespace

class TestDistortion : public QObject
{
    Q_OBJECT

private slots:
    void light_data();
    void light();
    void scales_data();
    void scales();
    void scalingKeepsThePicture();
    void rotatesClockwise();
    void halfTurnIsExact();
    void rotationRepeatsTheEdge();
    void blurs();
    void noiseFollowsTheSeed();
    void noiseHasItsSigma();
    void mirrors();
    void crops_data();
    void crops();
    void cropIsGreyOutside();
    void covers_data();
    void covers();
    void laysSideBySide_data();
    void laysSideBySide();
    void sourceStaysAsItIs();
    void takesAnyStride();
};

void TestDistortion::light_data()
{
    QTest::addColumn<double>("gain");
    QTest::addColumn<QString>("expected");
    // of 10, 100, 200
    QTest::newRow("same") << 1.0 << u"10,100,200"_s;
    QTest::newRow("half") << 0.5 << u"5,50,100"_s;
    QTest::newRow("brighter") << 1.25 << u"12,125,250"_s;
    QTest::newRow("clips") << 2.0 << u"20,200,255"_s;
    QTest::newRow("clips all") << 1000.0 << u"255,255,255"_s;
    QTest::newRow("nearly off") << 1e-6 << u"0,0,0"_s;
}

void TestDistortion::light()
{
    QFETCH(const double, gain);
    QFETCH(const QString, expected);
    const Frame lit = withLight(plain(7, 5, {10, 100, 200}), gain);
    QCOMPARE(size(lit), u"7x5"_s);
    QCOMPARE(pixel(lit, 0, 0), expected);
    QCOMPARE(pixel(lit, 6, 4), expected);
}

void TestDistortion::scales_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<QString>("expected");
    QTest::newRow("same") << 1.0 << u"64x40"_s;
    QTest::newRow("half") << 0.5 << u"32x20"_s;
    QTest::newRow("rounded") << 0.3 << u"19x12"_s;
    QTest::newRow("double") << 2.0 << u"128x80"_s;
    QTest::newRow("to a row") << 0.02 << u"1x1"_s;
    QTest::newRow("to nothing") << 1e-6 << u"1x1"_s;
}

void TestDistortion::scales()
{
    QFETCH(const double, factor);
    QFETCH(const QString, expected);
    QCOMPARE(size(scaled(wide(), factor)), expected);
}

void TestDistortion::scalingKeepsThePicture()
{
    QVERIFY(isSame(scaled(wide(), 1), wide()));
    QVERIFY(difference(scaled(scaled(wide(), 2), 0.5), wide()) < 3);
}

void TestDistortion::rotatesClockwise()
{
    cv::Mat mat(41, 41, CV_8UC3, cv::Scalar::all(0));
    cv::circle(mat, {35, 20}, 3, cv::Scalar::all(255), cv::FILLED); // right of the centre
    const Frame turned = rotated(toFrame(mat), 90);
    QCOMPARE(size(turned), u"41x41"_s);
    QCOMPARE(pixel(turned, 20, 35), u"255,255,255"_s); // below the centre
    QCOMPARE(pixel(turned, 35, 20), u"0,0,0"_s);
    QCOMPARE(pixel(turned, 20, 5), u"0,0,0"_s);
    const Frame back = rotated(toFrame(mat), -90);
    QCOMPARE(pixel(back, 20, 5), u"255,255,255"_s);
}

void TestDistortion::halfTurnIsExact()
{
    cv::Mat expected;
    cv::rotate(asMat(wide()), expected, cv::ROTATE_180);
    QVERIFY2(difference(rotated(wide(), 180), toFrame(expected)) < 0.5,
             qPrintable(QString::number(difference(rotated(wide(), 180), toFrame(expected)))));
    QVERIFY(isSame(rotated(wide(), 0), wide()));
}

void TestDistortion::rotationRepeatsTheEdge()
{
    QVERIFY(isSame(rotated(plain(40, 30, {10, 100, 200}), 33), plain(40, 30, {10, 100, 200})));
    QCOMPARE(size(rotated(wide(), 33)), u"64x40"_s);
}

void TestDistortion::blurs()
{
    const auto contrast = [](const Frame& frame) {
        cv::Mat laplacian;
        cv::Laplacian(asMat(frame), laplacian, CV_32F);
        return cv::norm(laplacian, cv::NORM_L1);
    };
    const double sharp = contrast(picture());
    const double soft = contrast(blurred(picture(), 1));
    QVERIFY(soft < 0.6 * sharp);
    QVERIFY(contrast(blurred(picture(), 3)) < 0.6 * soft);
    QCOMPARE(size(blurred(wide(), 2)), size(wide()));
    QVERIFY(isSame(blurred(plain(20, 10, {10, 100, 200}), 2), plain(20, 10, {10, 100, 200})));
}

void TestDistortion::noiseFollowsTheSeed()
{
    const Frame noisy = withNoise(picture(), 10, 7);
    QVERIFY(isSame(noisy, withNoise(picture(), 10, 7)));
    QVERIFY(difference(noisy, withNoise(picture(), 10, 8)) > 5);
    QVERIFY(difference(noisy, picture()) > 3);
    QVERIFY(!isSame(withNoise(picture(), 10, 0), picture()));
}

void TestDistortion::noiseHasItsSigma()
{
    const Frame grey = plain(200, 200, cv::Scalar::all(128));
    for (const double sigma : {2.0, 10.0, 25.0}) {
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(asMat(withNoise(grey, sigma, 1)), mean, deviation);
        for (int channel = 0; channel < 3; ++channel) {
            QVERIFY2(std::abs(mean[channel] - 128) < 0.5, qPrintable(QString::number(mean[channel])));
            QVERIFY2(std::abs(deviation[channel] / sigma - 1) < 0.05, qPrintable(QString::number(deviation[channel])));
        }
    }
}

void TestDistortion::mirrors()
{
    QVERIFY(isSame(mirrored(mirrored(wide())), wide()));
    QCOMPARE(pixel(mirrored(wide()), 0, 3), pixel(wide(), 63, 3));
    QCOMPARE(pixel(mirrored(wide()), 60, 39), pixel(wide(), 3, 39));
    QVERIFY(!isSame(mirrored(wide()), wide()));
}

void TestDistortion::crops_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<QRect>("expected");
    QTest::newRow("all") << QRectF(0, 0, 64, 40) << QRect(0, 0, 64, 40);
    QTest::newRow("inside") << QRectF(10, 20, 30, 15) << QRect(10, 20, 30, 15);
    QTest::newRow("rounded") << QRectF(9.6, 20.4, 30.3, 14.7) << QRect(10, 20, 30, 15);
    QTest::newRow("the last pixel") << QRectF(63, 39, 1, 1) << QRect(63, 39, 1, 1);
    QTest::newRow("less than a pixel") << QRectF(10, 20, 0.2, 0.2) << QRect(10, 20, 1, 1);
}

void TestDistortion::crops()
{
    QFETCH(const QRectF, box);
    QFETCH(const QRect, expected);
    const Frame part = cropped(wide(), {static_cast<float>(box.x()), static_cast<float>(box.y()),
                                        static_cast<float>(box.width()), static_cast<float>(box.height())});
    const cv::Rect wanted(expected.x(), expected.y(), expected.width(), expected.height());
    QVERIFY(isSame(part, toFrame(asMat(wide())(wanted).clone())));
}

void TestDistortion::cropIsGreyOutside()
{
    const Frame frame = plain(20, 10, {1, 2, 3});
    const Frame corner = cropped(frame, {-5, -3, 15, 8});
    QCOMPARE(size(corner), u"15x8"_s);
    QCOMPARE(pixel(corner, 4, 3), kGrey);
    QCOMPARE(pixel(corner, 5, 2), kGrey);
    QCOMPARE(pixel(corner, 5, 3), u"1,2,3"_s);
    QCOMPARE(pixel(corner, 14, 7), u"1,2,3"_s);

    const Frame around = cropped(frame, {-1, -1, 22, 12});
    QCOMPARE(size(around), u"22x12"_s);
    QCOMPARE(pixel(around, 21, 11), kGrey);
    QCOMPARE(pixel(around, 20, 10), u"1,2,3"_s);

    for (const Box& outside : {Box{30, 3, 5, 5}, Box{-30, 3, 5, 5}, Box{3, 40, 5, 5}, Box{20, 0, 5, 5}})
        QVERIFY(isSame(cropped(frame, outside), plain(5, 5, cv::Scalar::all(127))));
}

void TestDistortion::covers_data()
{
    QTest::addColumn<QRect>("box");
    QTest::addColumn<QRect>("covered");
    QTest::newRow("inside") << QRect(10, 20, 30, 15) << QRect(10, 20, 30, 15);
    QTest::newRow("one pixel") << QRect(10, 20, 1, 1) << QRect(10, 20, 1, 1);
    QTest::newRow("over a corner") << QRect(-5, -5, 10, 10) << QRect(0, 0, 5, 5);
    QTest::newRow("over the other corner") << QRect(60, 35, 10, 10) << QRect(60, 35, 4, 5);
    QTest::newRow("more than all") << QRect(-5, -5, 100, 100) << QRect(0, 0, 64, 40);
    QTest::newRow("outside") << QRect(100, 100, 10, 10) << QRect();
}

void TestDistortion::covers()
{
    QFETCH(const QRect, box);
    QFETCH(const QRect, covered);
    cv::Mat expected = asMat(wide()).clone();
    if (!covered.isEmpty())
        expected(cv::Rect(covered.x(), covered.y(), covered.width(), covered.height())) = cv::Scalar::all(127);
    const Box area{static_cast<float>(box.x()), static_cast<float>(box.y()), static_cast<float>(box.width()),
                   static_cast<float>(box.height())};
    QVERIFY(isSame(rollcall::vision::covered(wide(), area), toFrame(expected)));
}

void TestDistortion::laysSideBySide_data()
{
    QTest::addColumn<Frame>("right");
    QTest::addColumn<QString>("expected");
    // beside a picture of 64 x 40
    QTest::newRow("same size") << plain(64, 40, {1, 2, 3}) << u"128x40"_s;
    QTest::newRow("larger") << plain(100, 80, {1, 2, 3}) << u"114x40"_s;
    QTest::newRow("smaller") << plain(10, 10, {1, 2, 3}) << u"104x40"_s;
    QTest::newRow("odd height") << plain(50, 33, {1, 2, 3}) << u"125x40"_s;
    QTest::newRow("a thin column") << plain(1, 400, {1, 2, 3}) << u"65x40"_s;
    QTest::newRow("a pixel") << plain(1, 1, {1, 2, 3}) << u"104x40"_s;
}

void TestDistortion::laysSideBySide()
{
    QFETCH(const Frame, right);
    QFETCH(const QString, expected);
    const Frame both = sideBySide(wide(), right);
    QCOMPARE(size(both), expected);
    QVERIFY(isSame(cropped(both, {0, 0, 64, 40}), wide()));
    const auto rest = static_cast<float>(both.width() - 64);
    QVERIFY(isSame(cropped(both, {64, 0, rest, 40}), plain(both.width() - 64, 40, {1, 2, 3})));
}

void TestDistortion::sourceStaysAsItIs()
{
    const Frame source = picture();
    const Frame before = toFrame(asMat(source).clone());
    for (const Frame& changed : {withLight(source, 0.5), scaled(source, 0.5), rotated(source, 20), blurred(source, 2),
                                 withNoise(source, 20, 1), mirrored(source), cropped(source, {1, 1, 9, 9}),
                                 covered(source, {1, 1, 9, 9}), sideBySide(source, source)})
        QVERIFY(!changed.isEmpty());
    QVERIFY(isSame(source, before));
}

void TestDistortion::takesAnyStride()
{
    const cv::Mat whole = asMat(picture()).clone();
    const Frame part = toFrame(whole(cv::Rect(5, 7, 33, 21)));
    const Frame copy = toFrame(asMat(part).clone());
    QVERIFY(part.stride() != copy.stride());
    QVERIFY(isSame(withLight(part, 1.5), withLight(copy, 1.5)));
    QVERIFY(isSame(rotated(part, 20), rotated(copy, 20)));
    QVERIFY(isSame(withNoise(part, 20, 1), withNoise(copy, 20, 1)));
    QVERIFY(isSame(covered(part, {1, 1, 9, 9}), covered(copy, {1, 1, 9, 9})));
    QVERIFY(isSame(cropped(part, {-1, 1, 9, 9}), cropped(copy, {-1, 1, 9, 9})));
}

QTEST_APPLESS_MAIN(TestDistortion)
#include "tst_distortion.moc"
