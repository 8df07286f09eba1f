#include "core/vision/picture_header.h"
#include "tests/core/vision/coded_pictures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

constexpr int kWidth = 72;
constexpr int kHeight = 40;

Frame picture()
{
    return toFrame(asMat(drawn(golden::Motif::Portrait, kWidth))(cv::Rect(0, 0, kWidth, kHeight)).clone());
}

QByteArray jpeg()
{
    return coded(picture(), ".jpg");
}

QByteArray progressiveJpeg()
{
    return coded(picture(), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
}

QByteArray jpegWithRestarts()
{
    return coded(picture(), ".jpg", {cv::IMWRITE_JPEG_RST_INTERVAL, 1});
}

QByteArray greyJpeg()
{
    cv::Mat grey;
    cv::cvtColor(asMat(picture()), grey, cv::COLOR_BGR2GRAY);
    return coded(grey, ".jpg");
}

/// As cameras write them: a whole small JPEG inside a segment, with an end marker of its own.
QByteArray jpegWithThumbnail()
{
    return withJpegSegment(jpeg(), jpegSegment('\xE1', coded(scaledDown(picture()), ".jpg")));
}

QByteArray png()
{
    return coded(picture(), ".png");
}

/// "ok 72x40", or the name of the error.
QString read(const QByteArray& bytes)
{
    const auto header = readPictureHeader(bytes);
    return header ? u"ok %1x%2"_s.arg(header->width).arg(header->height) : outcome(header);
}

QByteArray cutTo(const QByteArray& bytes, double share)
{
    return bytes.first(static_cast<qsizetype>(share * static_cast<double>(bytes.size())));
}

} // namespace

class TestPictureHeader : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSize_data();
    void readsTheSize();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
    void seesThatTheFileIsCut_data();
    void seesThatTheFileIsCut();
    void seesEveryCut_data();
    void seesEveryCut();
    void refusesSizesNoPictureHas_data();
    void refusesSizesNoPictureHas();
};

void TestPictureHeader::readsTheSize_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("jpeg") << jpeg();
    QTest::newRow("progressive jpeg") << progressiveJpeg();
    QTest::newRow("jpeg with restart markers") << jpegWithRestarts();
    QTest::newRow("jpeg with a thumbnail") << jpegWithThumbnail();
    QTest::newRow("grey jpeg") << greyJpeg();
    QTest::newRow("jpeg with bytes after its end") << jpeg() + "left by the camera";
    QTest::newRow("jpeg with a second picture after it") << jpeg() + coded(scaledDown(picture()), ".jpg");
    QTest::newRow("jpeg with fill bytes before a marker") << jpeg().insert(2, "\xFF\xFF\xFF");
    QTest::newRow("png") << png();
    QTest::newRow("png with a comment") << withPngCommentIend(png());
    QTest::newRow("png with bytes after its end") << png() + "left by the camera";
}

void TestPictureHeader::readsTheSize()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(read(bytes), u"ok 72x40"_s);
}

void TestPictureHeader::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("\xFF");
    QTest::newRow("text") << QByteArray("This is no picture.\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("bmp") << coded(picture(), ".bmp");
    QTest::newRow("tiff") << coded(picture(), ".tiff");
    QTest::newRow("gif") << QByteArray("GIF89a\x48\0\x28\0\xF0\0\0", 13);
    QTest::newRow("jpeg from its second byte") << jpeg().sliced(1);
    QTest::newRow("png from its second byte") << png().sliced(1);
    QTest::newRow("png whose line ends were changed") << png().replace("\r\n\x1A\n", "\n\x1A\n");
    QTest::newRow("jpeg after a blank") << ' ' + jpeg();
}

void TestPictureHeader::refusesOtherBytes()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(read(bytes), u"PictureUnsupported"_s);
}

void TestPictureHeader::seesThatTheFileIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::vector<std::pair<const char*, QByteArray>> files{{"jpeg", jpeg()},
                                                                {"progressive jpeg", progressiveJpeg()},
                                                                {"jpeg with restart markers", jpegWithRestarts()},
                                                                {"jpeg with a thumbnail", jpegWithThumbnail()},
                                                                {"png", png()},
                                                                {"png with a comment IEND", withPngCommentIend(png())}};
    for (const auto& [name, bytes] : files) {
        QTest::addRow("%s, 25 %%", name) << cutTo(bytes, 0.25);
        QTest::addRow("%s, 50 %%", name) << cutTo(bytes, 0.5);
        QTest::addRow("%s, 90 %%", name) << cutTo(bytes, 0.9);
        QTest::addRow("%s, the last 2 bytes", name) << bytes.chopped(2);
        QTest::addRow("%s, the last byte", name) << bytes.chopped(1);
    }
    QTest::newRow("jpeg, inside its thumbnail") << jpegWithThumbnail().first(60);
    QTest::newRow("jpeg, after its thumbnail's end")
        << jpegWithThumbnail().first(jpegWithThumbnail().indexOf("\xFF\xD9") + 2);
    QTest::newRow("jpeg, last bytes replaced by zeros") << jpeg().chopped(2) + QByteArray(2, '\0');
    QTest::newRow("jpeg without a picture in it") << QByteArray("\xFF\xD8\xFF\xD9");
    QTest::newRow("png without its end") << png().chopped(12);
}

void TestPictureHeader::seesThatTheFileIsCut()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(read(bytes), u"PictureDamaged"_s);
}

void TestPictureHeader::seesEveryCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("signature");
    QTest::newRow("jpeg") << jpeg() << qsizetype{3};
    QTest::newRow("progressive jpeg") << progressiveJpeg() << qsizetype{3};
    QTest::newRow("jpeg with restart markers") << jpegWithRestarts() << qsizetype{3};
    QTest::newRow("jpeg with a thumbnail") << jpegWithThumbnail() << qsizetype{3};
    QTest::newRow("png") << png() << qsizetype{8};
    QTest::newRow("png with a comment IEND") << withPngCommentIend(png()) << qsizetype{8};
}

void TestPictureHeader::seesEveryCut()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const qsizetype, signature);
    QStringList wrong;
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto found = read(bytes.first(size));
        if (found != (size < signature ? u"PictureUnsupported"_s : u"PictureDamaged"_s))
            wrong.append(u"%1 of %2 bytes: %3"_s.arg(size).arg(bytes.size()).arg(found));
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

void TestPictureHeader::refusesSizesNoPictureHas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("png without width") << withPngSize(png(), 0, 40);
    QTest::newRow("png without height") << withPngSize(png(), 72, 0);
    QTest::newRow("png wider than an int") << withPngSize(png(), 0x80000000U, 40);
    QTest::newRow("png higher than an int") << withPngSize(png(), 72, 0xFFFFFFFFU);
}

void TestPictureHeader::refusesSizesNoPictureHas()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(read(bytes), u"PictureDamaged"_s);
}

QTEST_APPLESS_MAIN(TestPictureHeader)
#include "tst_picture_header.moc"
