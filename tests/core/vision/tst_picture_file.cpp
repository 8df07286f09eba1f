#include "core/vision/picture_file.h"
#include "tests/core/vision/coded_pictures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

const cv::Scalar kBlue(255, 0, 0);
const cv::Scalar kGreen(0, 255, 0);
const cv::Scalar kRed(0, 0, 255);
const cv::Scalar kWhite(255, 255, 255);

/// Blue, green, red and white quarters, from the top left clockwise to the bottom left: every turn looks different.
Frame quarters()
{
    cv::Mat picture(64, 96, CV_8UC3);
    picture(cv::Rect(0, 0, 48, 32)) = kBlue;
    picture(cv::Rect(48, 0, 48, 32)) = kGreen;
    picture(cv::Rect(48, 32, 48, 32)) = kRed;
    picture(cv::Rect(0, 32, 48, 32)) = kWhite;
    return toFrame(picture);
}

/// The rows of pixels that a camera stores with an Exif orientation for the upright picture to be `upright`.
Frame storedAs(const Frame& upright, int orientation)
{
    const cv::Mat source = asMat(upright);
    cv::Mat stored;
    switch (orientation) {
    case 2:
        cv::flip(source, stored, 1);
        break;
    case 3:
        cv::rotate(source, stored, cv::ROTATE_180);
        break;
    case 4:
        cv::flip(source, stored, 0);
        break;
    case 5:
        cv::transpose(source, stored);
        break;
    case 6:
        cv::rotate(source, stored, cv::ROTATE_90_COUNTERCLOCKWISE);
        break;
    case 7:
        cv::transpose(source, stored);
        cv::rotate(stored, stored, cv::ROTATE_180);
        break;
    case 8:
        cv::rotate(source, stored, cv::ROTATE_90_CLOCKWISE);
        break;
    default:
        stored = source.clone();
    }
    return toFrame(stored);
}

QByteArray fineJpeg(const Frame& frame)
{
    return coded(frame, ".jpg", {cv::IMWRITE_JPEG_QUALITY, 100});
}

Frame portrait()
{
    return drawn(golden::Motif::Portrait, 96);
}

/// The file with its middle third turned into zeros: all markers at their places, the pixels between them lost.
QByteArray withHole(QByteArray bytes)
{
    const qsizetype third = bytes.size() / 3;
    return bytes.replace(third, third, QByteArray(third, '\0'));
}

} // namespace

class TestPictureFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }
    void readsPixels();
    void readsOtherFormsOfPictures_data();
    void readsOtherFormsOfPictures();
    void namesDoNotMatter_data();
    void namesDoNotMatter();
    void turnsUpright_data();
    void turnsUpright();
    void fails_data();
    void fails();
    void failsOnWhatIsNoFile_data();
    void failsOnWhatIsNoFile();
    void refusesAFileTooLarge();
    void limitsTheSides_data();
    void limitsTheSides();
    void limitsThePixels_data();
    void limitsThePixels();
    void listsAFolder();
    void leavesLinksToDevicesAndFoldersOut();
    void failsToListAFolder_data();
    void failsToListAFolder();

private:
    [[nodiscard]] QString path(const QString& name) const { return QDir(m_folder->path()).filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPictureFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPictureFile::readsPixels()
{
    write(path(u"picture.png"_s), coded(portrait(), ".png"));
    QVERIFY(isSame(take(readPicture(path(u"picture.png"_s))), portrait()));

    write(path(u"picture.jpg"_s), fineJpeg(portrait()));
    const double lost = difference(take(readPicture(path(u"picture.jpg"_s))), portrait());
    QVERIFY2(lost < 4, qPrintable(QString::number(lost)));
}

void TestPictureFile::readsOtherFormsOfPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    cv::Mat mat;
    cv::cvtColor(asMat(quarters()), mat, cv::COLOR_BGR2BGRA);
    QTest::newRow("png with transparency") << coded(mat, ".png");
    asMat(quarters()).convertTo(mat, CV_16U, 257);
    QTest::newRow("png with 16 bits") << coded(mat, ".png");
    QTest::newRow("progressive jpeg") << coded(quarters(), ".jpg",
                                               {cv::IMWRITE_JPEG_PROGRESSIVE, 1, cv::IMWRITE_JPEG_QUALITY, 100});
    QTest::newRow("jpeg with bytes after its end") << fineJpeg(quarters()) + QByteArray(100, 'x');
    QTest::newRow("jpeg with a thumbnail")
        << withJpegSegment(fineJpeg(quarters()), jpegSegment('\xE1', coded(scaledDown(quarters()), ".jpg")));
    QTest::newRow("png with a comment") << withPngCommentIend(coded(quarters(), ".png"));
}

void TestPictureFile::readsOtherFormsOfPictures()
{
    QFETCH(const QByteArray, bytes);
    write(path(u"picture"_s), bytes);
    const auto frame = take(readPicture(path(u"picture"_s)));
    QVERIFY2(difference(frame, quarters()) < 4, qPrintable(QString::number(difference(frame, quarters()))));
}

void TestPictureFile::namesDoNotMatter_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("capitals") << u"PICTURE.PNG"_s;
    QTest::newRow("another format's name") << u"picture.jpg"_s;
    QTest::newRow("no extension") << u"picture"_s;
    QTest::newRow("blanks and letters beyond ASCII") << u"Zoë Ånström 写真.png"_s;
    QTest::newRow("format signs") << u"100%1%2.png"_s;
}

void TestPictureFile::namesDoNotMatter()
{
    QFETCH(const QString, name);
    write(path(name), coded(portrait(), ".png"));
    QVERIFY(isSame(take(readPicture(path(name))), portrait()));
}

void TestPictureFile::turnsUpright_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("orientation %d", orientation) << orientation;
    QTest::newRow("an orientation there is not") << 9;
    QTest::newRow("orientation 0") << 0;
}

void TestPictureFile::turnsUpright()
{
    QFETCH(const int, orientation);
    const auto stored = fineJpeg(storedAs(quarters(), orientation));
    write(path(u"turned.jpg"_s), withJpegSegment(stored, exifOrientation(orientation)));
    const auto frame = take(readPicture(path(u"turned.jpg"_s)));
    QCOMPARE(frame.width(), 96);
    QCOMPARE(frame.height(), 64);
    QVERIFY2(difference(frame, quarters()) < 4, qPrintable(QString::number(difference(frame, quarters()))));
}

void TestPictureFile::fails_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto jpeg = coded(portrait(), ".jpg");
    const auto png = coded(portrait(), ".png");
    const auto row = [](const char* title, const QString& name, const QByteArray& bytes, const QString& code) {
        QTest::newRow(title) << name << bytes << code;
    };
    row("empty", u"empty.jpg"_s, {}, u"FileEmpty"_s);
    row("text", u"notes.txt"_s, "Who was absent: nobody.\n", u"PictureUnsupported"_s);
    row("text named as a picture", u"notes.png"_s, "Who was absent: nobody.\n", u"PictureUnsupported"_s);
    row("bmp", u"picture.bmp"_s, coded(portrait(), ".bmp"), u"PictureUnsupported"_s);
    row("bmp named as a jpeg", u"picture.jpg"_s, coded(portrait(), ".bmp"), u"PictureUnsupported"_s);
    row("jpeg cut in the middle", u"cut.jpg"_s, jpeg.first(jpeg.size() / 2), u"PictureDamaged"_s);
    row("jpeg without its end", u"cut.jpg"_s, jpeg.chopped(2), u"PictureDamaged"_s);
    row("jpeg without its tables", u"tables.jpg"_s, QByteArray(jpeg).replace("\xFF\xDB", "\xFF\xE5"),
        u"PictureDamaged"_s);
    row("png cut in the middle", u"cut.png"_s, png.first(png.size() / 2), u"PictureDamaged"_s);
    row("png without its end", u"cut.png"_s, png.chopped(12), u"PictureDamaged"_s);
    row("png with a comment IEND, cut", u"cut.png"_s, withPngCommentIend(png).first(png.size() / 2),
        u"PictureDamaged"_s);
    row("png with a hole", u"hole.png"_s, withHole(png), u"PictureDamaged"_s);
    row("far too wide", u"wide.png"_s, coded(plain(30000, 10, kRed), ".png"), u"PictureSize"_s);
    row("too small, with format signs", u"100%1%2%3.png"_s, coded(plain(31, 31, kRed), ".png"), u"PictureSize"_s);
}

void TestPictureFile::fails()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    write(path(name), bytes);
    const auto frame = readPicture(path(name));
    QCOMPARE(outcome(frame), code);
    QVERIFY2(detail(frame).contains(path(name)), qPrintable(detail(frame)));
}

void TestPictureFile::failsOnWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << u"missing.jpg"_s << u"FileNotFound"_s;
    QTest::newRow("missing folder") << u"missing/picture.jpg"_s << u"FileNotFound"_s;
    QTest::newRow("folder") << u"folder.jpg"_s << u"FileIsFolder"_s;
}

void TestPictureFile::failsOnWhatIsNoFile()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.jpg"_s));
    const auto frame = readPicture(path(name));
    QCOMPARE(outcome(frame), code);
    QVERIFY2(detail(frame).contains(path(name)), qPrintable(detail(frame)));
}

void TestPictureFile::refusesAFileTooLarge()
{
    QFile file(path(u"large.jpg"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(1'000'000'000));
    const auto frame = readPicture(file.fileName());
    QCOMPARE(outcome(frame), u"FileTooLarge"_s);
    QVERIFY(detail(frame).contains(file.fileName()));
}

void TestPictureFile::limitsTheSides_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<QString>("expected");
    QTest::newRow("smallest") << kPictureSideMin << kPictureSideMin << u"ok"_s;
    QTest::newRow("too narrow") << kPictureSideMin - 1 << kPictureSideMin << u"PictureSize"_s;
    QTest::newRow("too low") << kPictureSideMin << kPictureSideMin - 1 << u"PictureSize"_s;
    QTest::newRow("widest") << kPictureSideMax << kPictureSideMin << u"ok"_s;
    QTest::newRow("too wide") << kPictureSideMax + 1 << kPictureSideMin << u"PictureSize"_s;
    QTest::newRow("highest") << kPictureSideMin << kPictureSideMax << u"ok"_s;
    QTest::newRow("too high") << kPictureSideMin << kPictureSideMax + 1 << u"PictureSize"_s;
}

void TestPictureFile::limitsTheSides()
{
    QFETCH(const int, width);
    QFETCH(const int, height);
    QFETCH(const QString, expected);
    for (const std::string extension : {".jpg", ".png"}) {
        const QString name = path(u"picture"_s);
        write(name, coded(plain(width, height, kGreen), extension));
        QCOMPARE(outcome(readPicture(name)), expected);
    }
}

void TestPictureFile::limitsThePixels_data()
{
    QTest::addColumn<quint32>("width");
    QTest::addColumn<quint32>("height");
    QTest::addColumn<QString>("expected");
    // Only the header says so: what is within the limit goes on to the decoder, which finds the file damaged.
    QTest::newRow("as many as allowed") << 8000U << 8000U << u"PictureDamaged"_s;
    QTest::newRow("one column more") << 8001U << 8000U << u"PictureSize"_s;
    QTest::newRow("both sides allowed, not together") << 12000U << 12000U << u"PictureSize"_s;
    QTest::newRow("product beyond 32 bits") << 65536U << 65536U << u"PictureSize"_s;
}

void TestPictureFile::limitsThePixels()
{
    QFETCH(const quint32, width);
    QFETCH(const quint32, height);
    QFETCH(const QString, expected);
    write(path(u"large.png"_s), withPngSize(coded(portrait(), ".png"), width, height));
    QCOMPARE(outcome(readPicture(path(u"large.png"_s))), expected);
}

void TestPictureFile::listsAFolder()
{
    for (const QString& name : {u"b.jpeg"_s, u"10.jpg"_s, u"c.PNG"_s, u"2.png"_s, u"a.JPG"_s, u"notes.txt"_s, u"jpg"_s})
        write(path(name), "x");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.jpg"_s));
    QCOMPARE(take(picturesIn(m_folder->path())),
             QStringList({path(u"10.jpg"_s), path(u"2.png"_s), path(u"a.JPG"_s), path(u"b.jpeg"_s), path(u"c.PNG"_s)}));
}

void TestPictureFile::leavesLinksToDevicesAndFoldersOut()
{
    write(path(u"there.png"_s), "x");
    QVERIFY(QFile::link(path(u"there.png"_s), path(u"link.png"_s)));
    QVERIFY(QFile::link(u"/dev/zero"_s, path(u"device.png"_s)));
    QVERIFY(QFile::link(m_folder->path(), path(u"folder.png"_s)));
    QVERIFY(QFile::link(path(u"circle.png"_s), path(u"circle.png"_s)));
    QCOMPARE(take(picturesIn(m_folder->path())), QStringList({path(u"link.png"_s), path(u"there.png"_s)}));
}

void TestPictureFile::failsToListAFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << u"missing"_s << u"FileNotFound"_s;
    QTest::newRow("a file") << u"notes.txt"_s << u"FileNotFound"_s;
    QTest::newRow("empty") << u"empty"_s << u"FileEmpty"_s;
    QTest::newRow("without pictures") << u""_s << u"FileEmpty"_s;
}

void TestPictureFile::failsToListAFolder()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    write(path(u"notes.txt"_s), "x");
    QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
    const auto found = picturesIn(path(name));
    QCOMPARE(outcome(found), code);
    QCOMPARE(detail(found), path(name));
}

QTEST_APPLESS_MAIN(TestPictureFile)
#include "tst_picture_file.moc"
