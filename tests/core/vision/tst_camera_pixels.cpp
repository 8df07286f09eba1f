#include "core/vision/camera_pixels.h"
#include "tests/core/vision/coded_pictures.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <vector>

Q_DECLARE_METATYPE(rollcall::vision::PixelLayout)

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr int kPadding = 6;

/// Rows of equal length, with bytes after each that belong to nobody.
struct Plane
{
    explicit Plane(const std::vector<Bytes>& rows)
    {
        for (const auto& row : rows) {
            stride = std::ssize(row) + kPadding;
            bytes.insert(bytes.end(), row.begin(), row.end());
            bytes.insert(bytes.end(), kPadding, std::uint8_t{0xEE});
        }
    }
    [[nodiscard]] PixelPlane view() const { return {bytes, stride}; }

    Bytes bytes;
    std::ptrdiff_t stride = 0;
};

/// 4 x 2 pixels: two by two red on the left, two by two of one grey on the right. Y, U, V are by ITU-R BT.601: red is
/// 81, 90, 240; grey of luma 126 is (126 - 16) * 255 / 219 = 128.
struct Drawn
{
    explicit Drawn(PixelLayout layout) : pixels{layout, 4, 2, {}, false}
    {
        switch (layout) {
        case PixelLayout::Yuv420p:
            planes = {Plane({{81, 81, 126, 126}, {81, 81, 126, 126}}), Plane({{90, 128}}), Plane({{240, 128}})};
            break;
        case PixelLayout::Nv12:
            planes = {Plane({{81, 81, 126, 126}, {81, 81, 126, 126}}), Plane({{90, 240, 128, 128}})};
            break;
        case PixelLayout::Yuyv:
            planes = {Plane({{81, 90, 81, 240, 126, 128, 126, 128}, {81, 90, 81, 240, 126, 128, 126, 128}})};
            break;
        case PixelLayout::Uyvy:
            planes = {Plane({{90, 81, 240, 81, 128, 126, 128, 126}, {90, 81, 240, 81, 128, 126, 128, 126}})};
            break;
        case PixelLayout::Bgra:
            planes = {Plane(std::vector<Bytes>(2, {0, 0, 255, 9, 0, 0, 255, 9, 128, 128, 128, 9, 128, 128, 128, 9}))};
            break;
        case PixelLayout::Rgba:
            planes = {Plane(std::vector<Bytes>(2, {255, 0, 0, 9, 255, 0, 0, 9, 128, 128, 128, 9, 128, 128, 128, 9}))};
            break;
        case PixelLayout::Jpeg:
            break;
        }
        for (std::size_t i = 0; i < planes.size(); ++i)
            pixels.planes[i] = planes[i].view();
    }

    std::vector<Plane> planes;
    CameraPixels pixels;
};

} // namespace

class TestCameraPixels : public QObject
{
    Q_OBJECT

private slots:
    void convertsEachLayout_data();
    void convertsEachLayout();
    void readsFullRange_data();
    void readsFullRange();
    void ownsItsPixels();
    void refusesPlanesThatAreCut_data() { convertsEachLayout_data(); }
    void refusesPlanesThatAreCut();
    void refusesOddSides_data();
    void refusesOddSides();
    void refusesSizes_data();
    void refusesSizes();
    void decodesJpeg();
    void refusesDamagedJpeg();
    void refusesJpegOfAnotherSize();
};

void TestCameraPixels::convertsEachLayout_data()
{
    QTest::addColumn<PixelLayout>("layout");
    QTest::newRow("YUV420P") << PixelLayout::Yuv420p;
    QTest::newRow("NV12") << PixelLayout::Nv12;
    QTest::newRow("YUYV") << PixelLayout::Yuyv;
    QTest::newRow("UYVY") << PixelLayout::Uyvy;
    QTest::newRow("BGRA") << PixelLayout::Bgra;
    QTest::newRow("RGBA") << PixelLayout::Rgba;
}

void TestCameraPixels::convertsEachLayout()
{
    QFETCH(const PixelLayout, layout);
    const Drawn drawn(layout);
    const Frame frame = take(toFrame(drawn.pixels));
    QCOMPARE(frame.width(), 4);
    QCOMPARE(frame.height(), 2);
    const bool isRgb = layout == PixelLayout::Bgra || layout == PixelLayout::Rgba;
    for (int y = 0; y < 2; ++y)
        for (int x = 0; x < 4; ++x)
            QCOMPARE(pixel(frame, x, y), x >= 2 ? u"128,128,128"_s : isRgb ? u"0,0,255"_s : u"0,0,254"_s);
}

void TestCameraPixels::readsFullRange_data()
{
    QTest::addColumn<PixelLayout>("layout");
    QTest::newRow("YUV420P") << PixelLayout::Yuv420p;
    QTest::newRow("NV12") << PixelLayout::Nv12;
    QTest::newRow("YUYV") << PixelLayout::Yuyv;
    QTest::newRow("UYVY") << PixelLayout::Uyvy;
}

/// Red in full range is 76, 85, 255 (JFIF 1.02), and a grey's luma is its level.
void TestCameraPixels::readsFullRange()
{
    QFETCH(const PixelLayout, layout);
    Drawn drawn(layout);
    drawn.pixels.isFullRange = true;
    for (auto& plane : drawn.planes)
        for (auto& byte : plane.bytes)
            byte = byte == 81 ? 76 : byte == 90 ? 85 : byte == 240 ? 255 : byte == 126 ? 200 : byte;
    const Frame frame = take(toFrame(drawn.pixels));
    const auto* red = frame.row(0);
    QVERIFY2(red[0] <= 2 && red[1] <= 2 && red[2] >= 252, qPrintable(pixel(frame, 0, 0)));
    const auto* grey = frame.row(1) + std::ptrdiff_t{3} * 3;
    for (int channel = 0; channel < 3; ++channel)
        QVERIFY2(std::abs(grey[channel] - 200) <= 1, qPrintable(pixel(frame, 3, 1)));
}

void TestCameraPixels::ownsItsPixels()
{
    Drawn drawn(PixelLayout::Bgra);
    const Frame frame = take(toFrame(drawn.pixels));
    std::ranges::fill(drawn.planes[0].bytes, std::uint8_t{0});
    QCOMPARE(pixel(frame, 0, 0), u"0,0,255"_s);
}

void TestCameraPixels::refusesPlanesThatAreCut()
{
    QFETCH(const PixelLayout, layout);
    for (std::size_t plane = 0; plane < Drawn(layout).planes.size(); ++plane) {
        Drawn drawn(layout);
        auto& bytes = drawn.pixels.planes[plane].bytes;
        bytes = bytes.first(bytes.size() - kPadding);
        QCOMPARE(outcome(toFrame(drawn.pixels)), u"ok"_s);
        bytes = bytes.first(bytes.size() - 1);
        QCOMPARE(outcome(toFrame(drawn.pixels)), u"PictureSize"_s);
        bytes = {};
        QCOMPARE(outcome(toFrame(drawn.pixels)), u"PictureSize"_s);
        Drawn narrow(layout);
        narrow.pixels.planes[plane].stride = 1;
        QCOMPARE(outcome(toFrame(narrow.pixels)), u"PictureSize"_s);
    }
}

void TestCameraPixels::refusesOddSides_data()
{
    QTest::addColumn<PixelLayout>("layout");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<QString>("code");
    QTest::newRow("YUV420P, width") << PixelLayout::Yuv420p << 3 << 2 << u"PictureSize"_s;
    QTest::newRow("YUV420P, height") << PixelLayout::Yuv420p << 4 << 1 << u"PictureSize"_s;
    QTest::newRow("NV12, height") << PixelLayout::Nv12 << 4 << 1 << u"PictureSize"_s;
    QTest::newRow("YUYV, width") << PixelLayout::Yuyv << 3 << 2 << u"PictureSize"_s;
    QTest::newRow("YUYV, height") << PixelLayout::Yuyv << 4 << 1 << u"ok"_s;
    QTest::newRow("BGRA, both") << PixelLayout::Bgra << 3 << 1 << u"ok"_s;
}

void TestCameraPixels::refusesOddSides()
{
    QFETCH(const PixelLayout, layout);
    QFETCH(const int, width);
    QFETCH(const int, height);
    Drawn drawn(layout);
    drawn.pixels.width = width;
    drawn.pixels.height = height;
    QTEST(outcome(toFrame(drawn.pixels)), "code");
}

void TestCameraPixels::refusesSizes_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("negative") << -4 << 2;
    QTest::newRow("more rows than there are") << 4 << 4;
    QTest::newRow("wider than there is") << 8 << 2;
    QTest::newRow("huge") << 2'000'000'000 << 2;
}

void TestCameraPixels::refusesSizes()
{
    QFETCH(const int, width);
    QFETCH(const int, height);
    Drawn drawn(PixelLayout::Yuyv);
    drawn.pixels.width = width;
    drawn.pixels.height = height;
    QCOMPARE(outcome(toFrame(drawn.pixels)), u"PictureSize"_s);
    QCOMPARE(detail(toFrame(drawn.pixels)), u"%1x%2"_s.arg(width).arg(height));
}

namespace {

CameraPixels jpeg(const QByteArray& file, int width, int height)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(file.constData());
    return {PixelLayout::Jpeg, width, height, {PixelPlane{{bytes, static_cast<std::size_t>(file.size())}, 0}}, false};
}

} // namespace

void TestCameraPixels::decodesJpeg()
{
    const QByteArray file = coded(plain(48, 32, {50, 100, 200}), ".jpg");
    const Frame frame = take(toFrame(jpeg(file, 48, 32)));
    QVERIFY(difference(frame, plain(48, 32, {50, 100, 200})) < 2);
}

void TestCameraPixels::refusesDamagedJpeg()
{
    QCOMPARE(outcome(toFrame(jpeg("not a picture", 48, 32))), u"PictureDamaged"_s);
    QCOMPARE(outcome(toFrame(jpeg({}, 48, 32))), u"PictureSize"_s);
}

void TestCameraPixels::refusesJpegOfAnotherSize()
{
    const QByteArray file = coded(plain(48, 32, {50, 100, 200}), ".jpg");
    QCOMPARE(outcome(toFrame(jpeg(file, 32, 48))), u"PictureDamaged"_s);
}

QTEST_APPLESS_MAIN(TestCameraPixels)
#include "tst_camera_pixels.moc"
