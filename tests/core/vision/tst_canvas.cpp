#include "core/vision/canvas_p.h"
#include "tests/core/vision/support.h"

#include <QTest>

using namespace rollcall::vision;

namespace {

/// Red, green and blue of one place of a blob, as grey levels "r,g,b".
QString levels(const cv::Mat& blob, int x, int y)
{
    const auto level = [&](int channel) { return qRound((blob.ptr<float>(0, channel, y)[x] + 1) * 127.5F); };
    return QStringLiteral("%1,%2,%3").arg(level(0)).arg(level(1)).arg(level(2));
}

const QString kBlack = QStringLiteral("0,0,0");
const QString kOrange = QStringLiteral("250,130,20");

Frame orange(int width, int height)
{
    return plain(width, height, {20, 130, 250});
}

} // namespace

class TestCanvas : public QObject
{
    Q_OBJECT

private slots:
    void laysThePicture_data();
    void laysThePicture();
    void clearsThePictureBefore();
    void leadsBoxesBack_data();
    void leadsBoxesBack();
    void takesLines();
    void normalises();

private:
    Canvas m_canvas;
};

void TestCanvas::laysThePicture_data()
{
    QTest::addColumn<Canvas::Place>("place");
    QTest::addColumn<cv::Size>("size");
    QTest::addColumn<int>("sidePx");
    QTest::addColumn<cv::Rect>("covered");
    using Place = Canvas::Place;
    QTest::newRow("wide, top left") << Place::TopLeft << cv::Size(320, 160) << 64 << cv::Rect(0, 0, 64, 32);
    QTest::newRow("wide, centre") << Place::Centre << cv::Size(320, 160) << 64 << cv::Rect(0, 16, 64, 32);
    QTest::newRow("high, centre") << Place::Centre << cv::Size(160, 320) << 64 << cv::Rect(16, 0, 32, 64);
    QTest::newRow("shrunk, top left") << Place::TopLeft << cv::Size(320, 160) << 32 << cv::Rect(0, 0, 32, 16);
    QTest::newRow("shrunk, centre") << Place::Centre << cv::Size(320, 160) << 32 << cv::Rect(16, 24, 32, 16);
    QTest::newRow("enlarged") << Place::Centre << cv::Size(16, 8) << 64 << cv::Rect(0, 16, 64, 32);
}

void TestCanvas::laysThePicture()
{
    QFETCH(const Canvas::Place, place);
    QFETCH(const cv::Size, size);
    QFETCH(const int, sidePx);
    QFETCH(const cv::Rect, covered);
    const auto& blob = m_canvas.blob(asMat(orange(size.width, size.height)), 64, sidePx, place);
    QCOMPARE(blob.dims, 4);
    QCOMPARE(cv::Size(blob.size[3], blob.size[2]), cv::Size(64, 64));
    QCOMPARE(blob.size[1], 3);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x)
            QCOMPARE(levels(blob, x, y), covered.contains({x, y}) ? kOrange : kBlack);
    }
}

void TestCanvas::clearsThePictureBefore()
{
    (void)m_canvas.blob(asMat(orange(64, 64)), 64, 64, Canvas::Place::Centre);
    const auto& blob = m_canvas.blob(asMat(plain(64, 32, {0, 0, 255})), 64, 64, Canvas::Place::Centre);
    QCOMPARE(levels(blob, 5, 5), kBlack);
    QCOMPARE(levels(blob, 5, 60), kBlack);
    QCOMPARE(levels(blob, 5, 32), QStringLiteral("255,0,0"));
}

void TestCanvas::leadsBoxesBack_data()
{
    QTest::addColumn<Canvas::Place>("place");
    QTest::addColumn<int>("sidePx");
    QTest::addColumn<Box>("canvasBox");
    using Place = Canvas::Place;
    QTest::newRow("top left") << Place::TopLeft << 64 << Box{16, 8, 32, 16};
    QTest::newRow("centre") << Place::Centre << 64 << Box{16, 24, 32, 16};
    QTest::newRow("shrunk, top left") << Place::TopLeft << 32 << Box{8, 4, 16, 8};
    QTest::newRow("shrunk, centre") << Place::Centre << 32 << Box{24, 28, 16, 8};
}

void TestCanvas::leadsBoxesBack()
{
    QFETCH(const Canvas::Place, place);
    QFETCH(const int, sidePx);
    QFETCH(const Box, canvasBox);
    (void)m_canvas.blob(asMat(orange(640, 320)), 64, sidePx, place);
    QCOMPARE(m_canvas.toPicture(canvasBox), (Box{160, 80, 320, 160}));
    QCOMPARE(m_canvas.toPicture(canvasBox.centre()), (Point{320, 160}));
}

void TestCanvas::takesLines()
{
    const auto& blob = m_canvas.blob(asMat(orange(1500, 1)), 64, 64, Canvas::Place::Centre);
    QCOMPARE(levels(blob, 5, 31), kOrange);
    QCOMPARE(levels(blob, 5, 30), kBlack);
    QCOMPARE(levels(blob, 5, 32), kBlack);
}

void TestCanvas::normalises()
{
    Canvas canvas({{100, 200, 50}, 0.5});
    const auto& blob = canvas.blob(asMat(orange(64, 32)), 64, 64, Canvas::Place::Centre);
    const auto value = [&](int channel, int y) { return blob.ptr<float>(0, channel, y)[5]; };
    QCOMPARE((std::array{value(0, 32), value(1, 32), value(2, 32)}), (std::array{75.0F, -35.0F, -15.0F}));
    QCOMPARE((std::array{value(0, 5), value(1, 5), value(2, 5)}), (std::array{-50.0F, -100.0F, -25.0F}));
}

QTEST_APPLESS_MAIN(TestCanvas)
#include "tst_canvas.moc"
