#include "core/vision/preview.h"
#include "tests/core/vision/support.h"

#include <QTest>

#include <array>
#include <vector>

Q_DECLARE_METATYPE(rollcall::vision::Box)
Q_DECLARE_METATYPE(rollcall::vision::PreviewFit)

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

constexpr int kGuardBytes = 12;

/// A buffer with bytes after each row that nobody may touch.
struct Canvas
{
    Canvas(int width, int height)
        : preview{nullptr, width, height, 4 * width + kGuardBytes}
        , bytes(static_cast<std::size_t>(preview.stride * height), std::uint8_t{77})
    {
        preview.pixels = bytes.data();
    }
    [[nodiscard]] QString at(int x, int y) const
    {
        const auto* p = bytes.data() + y * preview.stride + std::ptrdiff_t{4} * x;
        return u"%1,%2,%3,%4"_s.arg(p[0]).arg(p[1]).arg(p[2]).arg(p[3]);
    }
    [[nodiscard]] bool guardsAreWhole() const
    {
        for (int y = 0; y < preview.height; ++y)
            for (int i = 4 * preview.width; i < preview.stride; ++i)
                if (bytes[static_cast<std::size_t>(y * preview.stride + i)] != 77)
                    return false;
        return true;
    }

    PreviewBuffer preview;
    std::vector<std::uint8_t> bytes;
};

/// Three upright stripes: blue, green, red.
Frame striped(int width, int height)
{
    cv::Mat mat(height, width, CV_8UC3, cv::Scalar(0, 255, 0));
    mat.colRange(0, width / 3).setTo(cv::Scalar(255, 0, 0));
    mat.colRange(width - width / 3, width).setTo(cv::Scalar(0, 0, 255));
    return toFrame(mat);
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private slots:
    void copiesPixelsOfTheSameSize();
    void mirrors_data();
    void mirrors();
    void cutsOffWhatStandsOver_data();
    void cutsOffWhatStandsOver();
    void averagesWhereItShrinks();
    void interpolatesWhereItGrows();
    void isBlackWithoutAFrame();
    void placesBoxes_data();
    void placesBoxes();
    void boxesFollowThePicture_data();
    void boxesFollowThePicture();
    void measuresSpeed();
};

void TestPreview::copiesPixelsOfTheSameSize()
{
    const std::array<std::uint8_t, 12> bytes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    Canvas canvas(2, 2);
    fillPreview(take(Frame::fromBgr(2, 2, bytes)), canvas.preview, false);
    QCOMPARE(canvas.at(0, 0), u"1,2,3,255"_s);
    QCOMPARE(canvas.at(1, 0), u"4,5,6,255"_s);
    QCOMPARE(canvas.at(1, 1), u"10,11,12,255"_s);
    QVERIFY(canvas.guardsAreWhole());
}

void TestPreview::mirrors_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1, 2, 7, 64, 333})
        QTest::addRow("%d", width) << width;
}

void TestPreview::mirrors()
{
    QFETCH(const int, width);
    cv::Mat mat(5, width, CV_8UC3);
    cv::randu(mat, 0, 256);
    const Frame frame = toFrame(mat);
    Canvas plainly(width, 5);
    Canvas mirrored(width, 5);
    fillPreview(frame, plainly.preview, false);
    fillPreview(frame, mirrored.preview, true);
    for (int y = 0; y < 5; ++y)
        for (int x = 0; x < width; ++x)
            QCOMPARE(mirrored.at(x, y), plainly.at(width - 1 - x, y));
    QVERIFY(mirrored.guardsAreWhole());
}

void TestPreview::cutsOffWhatStandsOver_data()
{
    QTest::addColumn<int>("frameWidth");
    QTest::addColumn<int>("frameHeight");
    QTest::addColumn<int>("previewWidth");
    QTest::addColumn<int>("previewHeight");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("centre");
    const QString blue = u"255,0,0,255"_s;
    const QString green = u"0,255,0,255"_s;
    QTest::newRow("wide frame, upright preview") << 300 << 100 << 50 << 50 << green << green;
    QTest::newRow("the same, larger") << 300 << 100 << 400 << 400 << green << green;
    QTest::newRow("same proportions") << 300 << 100 << 150 << 50 << blue << green;
    QTest::newRow("upright frame, wide preview") << 90 << 300 << 180 << 60 << blue << green;
    QTest::newRow("one pixel high") << 300 << 100 << 300 << 1 << blue << green;
}

void TestPreview::cutsOffWhatStandsOver()
{
    QFETCH(const int, frameWidth);
    QFETCH(const int, frameHeight);
    QFETCH(const int, previewWidth);
    QFETCH(const int, previewHeight);
    Canvas canvas(previewWidth, previewHeight);
    fillPreview(striped(frameWidth, frameHeight), canvas.preview, false);
    QTEST(canvas.at(0, previewHeight / 2), "left");
    QTEST(canvas.at(previewWidth / 2, previewHeight / 2), "centre");
    QVERIFY(canvas.guardsAreWhole());
}

void TestPreview::averagesWhereItShrinks()
{
    cv::Mat mat(2, 2, CV_8UC3, cv::Scalar::all(0));
    mat.at<cv::Vec3b>(0, 0) = {200, 100, 40};
    Canvas canvas(1, 1);
    fillPreview(toFrame(mat), canvas.preview, false);
    QCOMPARE(canvas.at(0, 0), u"50,25,10,255"_s);
}

void TestPreview::interpolatesWhereItGrows()
{
    cv::Mat mat(1, 2, CV_8UC3, cv::Scalar::all(0));
    mat.at<cv::Vec3b>(0, 1) = {200, 200, 200};
    Canvas canvas(4, 2);
    fillPreview(toFrame(mat), canvas.preview, false);
    QCOMPARE(canvas.at(0, 0), u"0,0,0,255"_s);
    QCOMPARE(canvas.at(1, 0), u"50,50,50,255"_s);
    QCOMPARE(canvas.at(3, 1), u"200,200,200,255"_s);
}

void TestPreview::isBlackWithoutAFrame()
{
    Canvas canvas(3, 3);
    fillPreview({}, canvas.preview, true);
    QCOMPARE(canvas.at(0, 0), u"0,0,0,255"_s);
    QCOMPARE(canvas.at(2, 2), u"0,0,0,255"_s);
    QVERIFY(canvas.guardsAreWhole());
}

void TestPreview::placesBoxes_data()
{
    QTest::addColumn<PreviewFit>("fit");
    QTest::addColumn<Box>("box");
    QTest::addColumn<Box>("seen");
    const Box box{10, 20, 30, 40};
    QTest::newRow("same size") << PreviewFit{100, 100, 100, 100, false} << box << box;
    QTest::newRow("mirrored") << PreviewFit{100, 100, 100, 100, true} << box << Box{60, 20, 30, 40};
    QTest::newRow("doubled") << PreviewFit{100, 100, 200, 200, false} << box << Box{20, 40, 60, 80};
    QTest::newRow("sides cut off") << PreviewFit{200, 100, 100, 100, false} << Box{60, 20, 30, 40} << box;
    QTest::newRow("top and bottom cut off") << PreviewFit{100, 200, 100, 100, false} << Box{10, 70, 30, 40} << box;
    QTest::newRow("over the edge") << PreviewFit{200, 100, 100, 100, true} << Box{40, 0, 20, 100}
                                   << Box{90, 0, 20, 100};
    QTest::newRow("no frame") << PreviewFit{0, 0, 100, 100, true} << box << Box{};
}

void TestPreview::placesBoxes()
{
    QFETCH(const PreviewFit, fit);
    QFETCH(const Box, box);
    QFETCH(const Box, seen);
    const Box placed = fit.toPreview(box);
    QVERIFY(std::abs(placed.x - seen.x) < 0.01F && std::abs(placed.y - seen.y) < 0.01F);
    QVERIFY(std::abs(placed.width - seen.width) < 0.01F && std::abs(placed.height - seen.height) < 0.01F);
}

void TestPreview::boxesFollowThePicture_data()
{
    QTest::addColumn<int>("previewWidth");
    QTest::addColumn<int>("previewHeight");
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("portrait") << 480 << 800 << true;
    QTest::newRow("landscape") << 1280 << 600 << true;
    QTest::newRow("small") << 111 << 97 << false;
}

/// The centre of a white square stays under the centre of its box.
void TestPreview::boxesFollowThePicture()
{
    QFETCH(const int, previewWidth);
    QFETCH(const int, previewHeight);
    QFETCH(const bool, isMirrored);
    cv::Mat mat(480, 640, CV_8UC3, cv::Scalar::all(0));
    mat(cv::Rect(360, 200, 40, 40)).setTo(cv::Scalar::all(255));
    Canvas canvas(previewWidth, previewHeight);
    fillPreview(toFrame(mat), canvas.preview, isMirrored);
    const PreviewFit fit{640, 480, previewWidth, previewHeight, isMirrored};
    const Box seen = fit.toPreview({360, 200, 40, 40});
    const cv::Mat drawn(previewHeight, previewWidth, CV_8UC4, canvas.bytes.data(),
                        static_cast<std::size_t>(canvas.preview.stride));
    cv::Mat grey;
    cv::extractChannel(drawn, grey, 0);
    const cv::Moments moments = cv::moments(grey);
    QVERIFY(std::abs(moments.m10 / moments.m00 + 0.5 - double{seen.centre().x}) < 0.6);
    QVERIFY(std::abs(moments.m01 / moments.m00 + 0.5 - double{seen.centre().y}) < 0.6);
}

void TestPreview::measuresSpeed()
{
    const Frame frame = toFrame(cv::Mat(720, 1280, CV_8UC3, cv::Scalar(9, 99, 199)));
    Canvas canvas(480, 800);
    QBENCHMARK
    {
        fillPreview(frame, canvas.preview, true);
    }
}

QTEST_APPLESS_MAIN(TestPreview)
#include "tst_preview.moc"
