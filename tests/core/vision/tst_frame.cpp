#include "core/vision/frame.h"
#include "tests/core/vision/support.h"

#include <QTest>

#include <array>
#include <memory>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

/// 3 x 2 pixels whose bytes count from 0.
std::vector<std::uint8_t> countedBytes()
{
    std::vector<std::uint8_t> bytes(3 * 2 * 3);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
    return bytes;
}

} // namespace

class TestFrame : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void copiesPixels();
    void refusesWrongSizes_data();
    void refusesWrongSizes();
    void copiesShareThePixels();
    void keepsTheOwner();
    void viewsAnyStride();
    void takesOverAMatrix();
    void takesOverAPartOfAMatrix();
};

void TestFrame::isEmptyAtFirst()
{
    const Frame frame;
    QVERIFY(frame.isEmpty());
    QCOMPARE(frame.width(), 0);
    QCOMPARE(frame.height(), 0);
    QVERIFY(asMat(frame).empty());
}

void TestFrame::copiesPixels()
{
    auto bytes = countedBytes();
    const Frame frame = take(Frame::fromBgr(3, 2, bytes));
    std::ranges::fill(bytes, std::uint8_t{99});
    QVERIFY(!frame.isEmpty());
    QCOMPARE(frame.width(), 3);
    QCOMPARE(frame.height(), 2);
    QCOMPARE(frame.stride(), std::ptrdiff_t{9});
    QCOMPARE(pixel(frame, 0, 0), u"0,1,2"_s);
    QCOMPARE(pixel(frame, 2, 0), u"6,7,8"_s);
    QCOMPARE(pixel(frame, 0, 1), u"9,10,11"_s);
    QCOMPARE(pixel(frame, 2, 1), u"15,16,17"_s);
}

void TestFrame::refusesWrongSizes_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<std::size_t>("bytes");
    QTest::newRow("nothing") << 0 << 0 << std::size_t{0};
    QTest::newRow("no width") << 0 << 5 << std::size_t{0};
    QTest::newRow("no height") << 5 << 0 << std::size_t{0};
    QTest::newRow("both negative, product right") << -3 << -2 << std::size_t{18};
    QTest::newRow("negative width") << -1 << 1 << std::size_t{3};
    QTest::newRow("negative height") << 1 << -1 << std::size_t{3};
    QTest::newRow("one byte short") << 3 << 2 << std::size_t{17};
    QTest::newRow("one byte over") << 3 << 2 << std::size_t{19};
    QTest::newRow("four bytes a pixel") << 3 << 2 << std::size_t{24};
    QTest::newRow("product beyond 32 bits") << 65536 << 65536 << std::size_t{0};
    QTest::newRow("largest sides") << INT_MAX << INT_MAX << std::size_t{3};
}

void TestFrame::refusesWrongSizes()
{
    QFETCH(const int, width);
    QFETCH(const int, height);
    QFETCH(const std::size_t, bytes);
    const std::vector<std::uint8_t> pixels(bytes);
    QCOMPARE(outcome(Frame::fromBgr(width, height, pixels)), u"PictureSize"_s);
}

void TestFrame::copiesShareThePixels()
{
    Frame copy;
    {
        const Frame frame = take(Frame::fromBgr(3, 2, countedBytes()));
        copy = frame;
        QCOMPARE(copy.row(1), frame.row(1));
    }
    QCOMPARE(pixel(copy, 2, 1), u"15,16,17"_s);
}

void TestFrame::keepsTheOwner()
{
    auto pixels = std::make_shared<std::vector<std::uint8_t>>(countedBytes());
    const std::weak_ptr watched = pixels;
    Frame frame(3, 2, 9, pixels->data(), pixels);
    pixels.reset();
    QVERIFY(!watched.expired());
    QCOMPARE(pixel(frame, 1, 1), u"12,13,14"_s);
    frame = Frame();
    QVERIFY(watched.expired());
}

void TestFrame::viewsAnyStride()
{
    const auto bytes = std::make_shared<std::vector<std::uint8_t>>(countedBytes());
    const Frame frame(2, 2, 9, bytes->data(), bytes);
    const cv::Mat mat = asMat(frame);
    QCOMPARE(mat.type(), CV_8UC3);
    QCOMPARE(mat.size(), cv::Size(2, 2));
    QCOMPARE(mat.ptr(), bytes->data());
    QCOMPARE(mat.at<cv::Vec3b>(1, 1), cv::Vec3b(12, 13, 14));
}

void TestFrame::takesOverAMatrix()
{
    cv::Mat mat(4, 5, CV_8UC3, cv::Scalar(1, 2, 3));
    const auto* data = mat.data;
    const Frame frame = toFrame(std::move(mat));
    QCOMPARE(frame.width(), 5);
    QCOMPARE(frame.height(), 4);
    QCOMPARE(frame.row(0), data);
    QCOMPARE(pixel(frame, 4, 3), u"1,2,3"_s);
}

void TestFrame::takesOverAPartOfAMatrix()
{
    Frame frame;
    {
        cv::Mat mat(4, 5, CV_8UC3, cv::Scalar::all(0));
        mat.at<cv::Vec3b>(2, 3) = {7, 8, 9};
        frame = toFrame(mat(cv::Rect(2, 1, 2, 2)));
    }
    QCOMPARE(frame.width(), 2);
    QCOMPARE(frame.height(), 2);
    QCOMPARE(frame.stride(), std::ptrdiff_t{15});
    QCOMPARE(pixel(frame, 0, 0), u"0,0,0"_s);
    QCOMPARE(pixel(frame, 1, 1), u"7,8,9"_s);
}

QTEST_APPLESS_MAIN(TestFrame)
#include "tst_frame.moc"
