#include "tests/app/cli/school.h"

#include <QDir>
#include <QFileInfo>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

const QString kStudent = email(1);

struct BadFile
{
    QString name;
    QString code; ///< what --json calls it
};

/// What writePictures() makes; missing.jpg stays missing.
const std::vector<BadFile> kBadPictures{
    {u"cut.jpg"_s, u"PictureDamaged"_s},      {u"cut.png"_s, u"PictureDamaged"_s},
    {u"torn.png"_s, u"PictureDamaged"_s},     {u"empty.jpg"_s, u"FileEmpty"_s},
    {u"text.png"_s, u"PictureUnsupported"_s}, {u"wide.png"_s, u"PictureSize"_s},
    {u"wide.jpg"_s, u"PictureSize"_s},        {u"tiny.png"_s, u"PictureSize"_s},
    {u"folder.jpg"_s, u"FileIsFolder"_s},     {u"missing.jpg"_s, u"FileNotFound"_s}};

QStringList names()
{
    QStringList result;
    for (const auto& bad : kBadPictures)
        result << bad.name;
    return result;
}

QByteArray coded(const QString& kind, const cv::Mat& picture)
{
    std::vector<uchar> bytes;
    cv::imencode(kind.toStdString(), picture, bytes);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

void writePictures(const Desk& desk)
{
    const cv::Mat sample = cv::imread(samplePicture(1).toStdString());
    const QByteArray jpeg = coded(u".jpg"_s, sample);
    QByteArray png = coded(u".png"_s, sample(cv::Rect(0, 0, 200, 200)));
    desk.write(u"cut.jpg"_s, jpeg.first(jpeg.size() / 2));
    desk.write(u"cut.png"_s, png.first(png.size() / 2));
    png.replace(png.size() / 2, 8, QByteArray(8, 'x'));
    desk.write(u"torn.png"_s, png);
    desk.write(u"empty.jpg"_s, {});
    desk.write(u"text.png"_s, "This is no picture.\n");
    const cv::Mat wide(10, 30000, CV_8UC3, cv::Scalar::all(90));
    desk.write(u"wide.png"_s, coded(u".png"_s, wide));
    desk.write(u"wide.jpg"_s, coded(u".jpg"_s, wide));
    desk.write(u"tiny.png"_s, coded(u".png"_s, wide(cv::Rect(0, 0, 10, 10))));
    desk.makeFolder(u"folder.jpg"_s);
}

/// A film of nobody.
void writeVideo(const Desk& desk, const QString& name, int codec)
{
    cv::VideoWriter writer(desk.path(name).toStdString(), cv::CAP_FFMPEG, codec, 10, {320, 240});
    for (int i = 0; i < 20; ++i) {
        cv::Mat frame(240, 320, CV_8UC3);
        cv::randu(frame, cv::Scalar::all(i), cv::Scalar::all(200));
        writer.write(frame);
    }
}

void writeVideos(const Desk& desk)
{
    writeVideo(desk, u"whole.avi"_s, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
    writeVideo(desk, u"whole.mp4"_s, cv::VideoWriter::fourcc('m', 'p', '4', 'v'));
    writeVideo(desk, u"whole.mkv"_s, cv::VideoWriter::fourcc('m', 'p', '4', 'v'));
    for (const auto& kind : {u"avi"_s, u"mp4"_s, u"mkv"_s}) {
        const QByteArray whole = desk.read(u"whole."_s % kind);
        desk.write(u"cut."_s % kind, whole.first(whole.size() / 2));
    }
    desk.write(u"header.avi"_s, desk.read(u"whole.avi"_s).first(2000));
    desk.write(u"text.avi"_s, "This is no video.\n");
    desk.write(u"empty.avi"_s, {});
    desk.makeFolder(u"folder.avi"_s);
}

} // namespace

/// Files that are not what they should be: one line for each, an exit code that says so, and nothing stored.
class TestCliBadInput final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void inspectNamesEveryBadPicture();
    void checkInNamesEveryBadPicture();
    void enrolmentNamesEveryBadPicture();
    void folderEnrolmentNamesEveryBadPicture();
    void videos_data();
    void videos();
    void foldersThatAreNone_data();
    void foldersThatAreNone();
    void models_data();
    void models();
    void everyCommandChecksTheModels_data();
    void everyCommandChecksTheModels();

private:
    void verifyNamed(const Answer& answer, const QString& folder = {}) const;
    [[nodiscard]] QString counts() const { return rowCounts(m_desk.path(kSchool)); }

    Desk m_desk;
    QString m_before;
    QStringList m_files;
};

void TestCliBadInput::initTestCase()
{
    makeSchool(m_desk, 1);
    writePictures(m_desk);
    writeVideos(m_desk);
}

void TestCliBadInput::init()
{
    m_before = counts();
    m_files = m_desk.files();
}

/// Whatever was wrong: nothing was stored and no file appeared.
void TestCliBadInput::cleanup()
{
    QCOMPARE(counts(), m_before);
    QCOMPARE(m_desk.files(), m_files);
}

/// One line for each bad picture, in order, with its name.
void TestCliBadInput::verifyNamed(const Answer& answer, const QString& folder) const
{
    VERIFY_EXIT(answer, 3);
    QVERIFY2(answer.errors.size() == std::ssize(kBadPictures), answer.told().constData());
    for (qsizetype i = 0; i < answer.errors.size(); ++i) {
        const QString name = folder % kBadPictures[static_cast<std::size_t>(i)].name;
        QVERIFY2(answer.errors[i].startsWith(QString(u"rollcallctl: "_s % name)), qPrintable(answer.errors[i]));
    }
}

void TestCliBadInput::inspectNamesEveryBadPicture()
{
    const auto answer = m_desk.run(QStringList{u"--json"_s, u"inspect"_s} + names() + QStringList{samplePicture(3)});
    verifyNamed(answer);
    const auto pictures = answer.array();
    QCOMPARE(pictures.size(), std::ssize(kBadPictures) + 1);
    for (std::size_t i = 0; i < kBadPictures.size(); ++i) {
        const auto picture = pictures[static_cast<qsizetype>(i)].toObject();
        QCOMPARE(picture[u"file"_s].toString(), kBadPictures[i].name);
        QCOMPARE(picture[u"error"_s][u"code"_s].toString(), kBadPictures[i].code);
    }
    // The good one after them is read all the same.
    QCOMPARE(pictures.last()[u"faces"_s].toArray().size(), 3);
}

void TestCliBadInput::checkInNamesEveryBadPicture()
{
    const auto answer = m_desk.runJson(atSchool({u"checkin"_s, u"--session"_s, u"1"_s, u"--images"_s}) + names());
    verifyNamed(answer);
    const auto tries = answer.object()[u"tries"_s].toArray();
    QCOMPARE(tries.size(), std::ssize(kBadPictures));
    for (std::size_t i = 0; i < kBadPictures.size(); ++i)
        QCOMPARE(tries[static_cast<qsizetype>(i)][u"error"_s][u"code"_s].toString(), kBadPictures[i].code);
}

void TestCliBadInput::enrolmentNamesEveryBadPicture()
{
    const auto answer = m_desk.runJson(atSchool({u"face"_s, u"enroll"_s, u"--student"_s, kStudent}) + names());
    verifyNamed(answer);
    QCOMPARE(answer.object()[u"used"_s], QJsonValue(0));
    const auto samples = answer.object()[u"samples"_s].toArray();
    QCOMPARE(samples.size(), std::ssize(kBadPictures));
    for (std::size_t i = 0; i < kBadPictures.size(); ++i)
        QCOMPARE(samples[static_cast<qsizetype>(i)][u"error"_s][u"code"_s].toString(), kBadPictures[i].code);
}

void TestCliBadInput::folderEnrolmentNamesEveryBadPicture()
{
    const Desk photos;
    photos.makeFolder(kStudent);
    for (const auto& name : {u"cut.jpg"_s, u"empty.jpg"_s, u"text.png"_s})
        photos.write(kStudent % u'/' % name, m_desk.read(name));
    photos.makeFolder(u"nobody@example.org"_s);
    photos.makeFolder(u"student1@example.org/folder.jpg"_s);
    const auto answer = m_desk.runJson(atSchool({u"face"_s, u"enroll-folder"_s, photos.path()}));
    VERIFY_EXIT(answer, 3);
    QCOMPARE(answer.errors.size(), 4);
    QCOMPARE(answer.errors[0].count(u"nobody@example.org"_s), 1);
    for (int i = 1; i < 4; ++i)
        QVERIFY2(answer.errors[i].contains(photos.path(kStudent)), answer.told().constData());
    QCOMPARE(answer.object()[u"registered"_s], QJsonValue(0));
}

void TestCliBadInput::videos_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::addRow("AVI that ends early") << u"cut.avi"_s << u"VideoEndsEarly"_s;
    QTest::addRow("MKV that ends early") << u"cut.mkv"_s << u"VideoEndsEarly"_s;
    // Its index is at the end.
    QTest::addRow("MP4 that ends early") << u"cut.mp4"_s << u"VideoUnreadable"_s;
    QTest::addRow("AVI that ends in its header") << u"header.avi"_s << u"VideoUnreadable"_s;
    QTest::addRow("text") << u"text.avi"_s << u"VideoUnreadable"_s;
    QTest::addRow("empty") << u"empty.avi"_s << u"FileEmpty"_s;
    QTest::addRow("a folder") << u"folder.avi"_s << u"FileIsFolder"_s;
    QTest::addRow("missing") << u"missing.avi"_s << u"FileNotFound"_s;
}

void TestCliBadInput::videos()
{
    QFETCH(QString, name);
    const auto answer = m_desk.runJson(atSchool({u"checkin"_s, u"--session"_s, u"1"_s, u"--video"_s, name}));
    VERIFY_COMPLAINT(answer, 3, QString(u"rollcallctl: "_s % name));
    const auto tries = answer.object()[u"tries"_s].toArray();
    QCOMPARE(tries.size(), 1);
    QTEST(tries[0][u"error"_s][u"code"_s].toString(), "code");
}

void TestCliBadInput::foldersThatAreNone_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("named");
    m_desk.write(u"pairs.txt"_s, "2 1\nA 1 2\nA 1 B 1\nA 1 2\nA 1 B 1\n");
    m_desk.makeFolder(u"bare"_s);
    for (const auto& folder : {u"missing"_s, u"text.png"_s, u"bare"_s}) {
        const QByteArray name = folder.toLatin1();
        QTest::addRow("face enroll-folder %s", name.constData())
            << atSchool({u"face"_s, u"enroll-folder"_s, folder}) << folder;
        QTest::addRow("eval identification %s", name.constData())
            << QStringList{u"eval"_s, u"identification"_s, u"--images"_s, folder} << folder;
        QTest::addRow("demo --pictures %s", name.constData())
            << QStringList{u"demo"_s, u"--dir"_s, u"demo"_s, u"--pictures"_s, folder} << folder;
        QTest::addRow("eval verification %s", name.constData())
            << QStringList{u"eval"_s, u"verification"_s, u"--images"_s, folder, u"--pairs"_s, u"pairs.txt"_s} << folder;
    }
}

void TestCliBadInput::foldersThatAreNone()
{
    QFETCH(QStringList, command);
    QFETCH(QString, named);
    VERIFY_COMPLAINT(m_desk.run(command), 3, named);
}

void TestCliBadInput::models_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("code");
    for (const auto& model : {u"ssd_mobilenetv1.onnx"_s, u"face_landmark_68.onnx"_s, u"face_recognition.onnx"_s}) {
        const QByteArray name = model.toLatin1();
        QTest::addRow("%s with one byte changed", name.constData()) << model << u"byte"_s << u"ModelDamaged"_s;
        QTest::addRow("%s missing", name.constData()) << model << u"missing"_s << u"ModelMissing"_s;
    }
    QTest::addRow("a model empty") << u"face_landmark_68.onnx"_s << u"empty"_s << u"ModelDamaged"_s;
    QTest::addRow("manifest missing") << u"manifest.json"_s << u"missing"_s << u"ModelMissing"_s;
    QTest::addRow("manifest empty") << u"manifest.json"_s << u"empty"_s << u"ModelManifestInvalid"_s;
    QTest::addRow("manifest not JSON") << u"manifest.json"_s << u"byte"_s << u"ModelManifestInvalid"_s;
    QTest::addRow("no folder") << u"manifest.json"_s << u"no folder"_s << u"ModelMissing"_s;
}

void TestCliBadInput::models()
{
    QFETCH(QString, file);
    QFETCH(QString, change);
    const Desk models;
    const QDir whole(modelFolder());
    for (const auto& name : whole.entryList(QDir::Files))
        if (name != file)
            QFile::link(whole.filePath(name), models.path(name));
    if (change == u"byte"_s) {
        QFile::copy(whole.filePath(file), models.path(file));
        QByteArray bytes = models.read(file);
        bytes[0] = static_cast<char>(bytes[0] ^ 1);
        models.write(file, bytes);
    } else if (change == u"empty"_s) {
        models.write(file, {});
    }
    const QString folder = change == u"no folder"_s ? u"nowhere"_s : models.path();
    const auto answer = m_desk.runJson({u"inspect"_s, samplePicture(1), u"--models"_s, folder});
    VERIFY_COMPLAINT(answer, 5, QString(folder % u'/' % file));
    QTEST(answer.object()[u"error"_s][u"code"_s].toString(), "code");
}

void TestCliBadInput::everyCommandChecksTheModels_data()
{
    QTest::addColumn<QStringList>("command");
    const auto row = [](const char* name, const QStringList& command) { QTest::addRow("%s", name) << command; };
    row("checkin --images", atSchool({u"checkin"_s, u"--session"_s, u"1"_s, u"--images"_s, samplePicture(1)}));
    row("checkin --video", atSchool({u"checkin"_s, u"--session"_s, u"1"_s, u"--video"_s, u"whole.avi"_s}));
    row("face enroll", atSchool({u"face"_s, u"enroll"_s, u"--student"_s, kStudent, samplePicture(1)}));
    row("face enroll-folder", atSchool({u"face"_s, u"enroll-folder"_s, u"."_s}));
    row("eval identification", {u"eval"_s, u"identification"_s, u"--images"_s, u"."_s});
    row("eval verification", {u"eval"_s, u"verification"_s, u"--images"_s, u"."_s, u"--pairs"_s, u"pairs.txt"_s});
    row("demo", {u"demo"_s, u"--dir"_s, u"demo"_s});
}

void TestCliBadInput::everyCommandChecksTheModels()
{
    QFETCH(QStringList, command);
    const auto answer = m_desk.runJson(command + QStringList{u"--models"_s, u"bare"_s});
    VERIFY_COMPLAINT(answer, 5, u"bare/manifest.json"_s);
    QCOMPARE(answer.object()[u"error"_s][u"code"_s].toString(), u"ModelMissing"_s);
}

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_cli_bad_input.moc"
