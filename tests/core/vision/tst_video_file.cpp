#include "core/vision/video_file.h"
#include "tests/core/vision/coded_pictures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/videoio.hpp>
#include <sys/prctl.h>
#include <unistd.h>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using std::chrono::milliseconds;

namespace {

constexpr int kFrames = 50;
constexpr double kFramesPerSecond = 10;

/// Frame `i` of the test's video has about this brightness.
int brightnessOf(int i)
{
    return 20 + 4 * i;
}

void writeVideo(const QString& path, double framesPerSecond = kFramesPerSecond)
{
    cv::VideoWriter writer(path.toStdString(), cv::CAP_FFMPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'),
                           framesPerSecond, {96, 64});
    for (int i = 0; i < kFrames; ++i)
        writer.write(cv::Mat(64, 96, CV_8UC3, cv::Scalar::all(brightnessOf(i))));
}

struct Played
{
    std::vector<milliseconds> times;
    std::vector<int> brightness;
    QString end;    ///< "ok" or the error's name
    QString detail; ///< of the error
};

Played play(VideoFile& video)
{
    Played played;
    for (;;) {
        const auto next = video.next();
        if (!next || !*next) {
            played.end = outcome(next);
            played.detail = detail(next);
            return played;
        }
        played.times.push_back((*next)->time);
        played.brightness.push_back(cvRound(cv::mean(asMat((*next)->frame))[0]));
    }
}

/// Opens and plays; where opening fails, that is the end.
Played play(const QString& path)
{
    auto video = VideoFile::open(path);
    if (!video)
        return {.times = {}, .brightness = {}, .end = outcome(video), .detail = detail(video)};
    return play(*video);
}

/// File modes bind the process while it lives, also where the tests run as root.
class NotRoot final
{
public:
    NotRoot() { m_changed = geteuid() == 0 && seteuid(65534) == 0; }
    ~NotRoot()
    {
        if (m_changed && seteuid(0) != 0)
            qFatal("cannot become root again");
        // A process that changed its user may not be traced any more; the leak checker traces its own at the end.
        prctl(PR_SET_DUMPABLE, 1);
    }
    Q_DISABLE_COPY_MOVE(NotRoot)

private:
    bool m_changed = false;
};

} // namespace

class TestVideoFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_folder.reset(); }
    void playsEveryFrame();
    void staysAtTheEnd();
    void countsTimeFromTheRate_data();
    void countsTimeFromTheRate();
    void moves();
    void frameOutlivesTheFile();
    void seesThatTheFileIsCut_data();
    void seesThatTheFileIsCut();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
    void failsOnWhatIsNoFile_data();
    void failsOnWhatIsNoFile();
    void failsOnWhatMayNotBeRead();

private:
    [[nodiscard]] QString path(const QString& name) const { return QDir(m_folder->path()).filePath(name); }

    /// Where the chunk of a frame begins in m_video.
    [[nodiscard]] qsizetype chunkOf(int frame) const
    {
        qsizetype position = m_video.indexOf("movi");
        for (int i = 0; i <= frame; ++i)
            position = m_video.indexOf("00dc", position + 1);
        return position;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_video;
};

void TestVideoFile::initTestCase()
{
    const QTemporaryDir folder;
    writeVideo(folder.filePath(u"video.avi"_s));
    m_video = contents(folder.filePath(u"video.avi"_s));
    QVERIFY(m_video.size() > 10'000);
}

void TestVideoFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
    write(path(u"video.avi"_s), m_video);
}

void TestVideoFile::playsEveryFrame()
{
    auto video = take(VideoFile::open(path(u"video.avi"_s)));
    QCOMPARE(video.frameCount(), kFrames);
    const auto played = play(video);
    QCOMPARE(played.end, u"ok"_s);
    QCOMPARE(played.times.size(), std::size_t{kFrames});
    for (int i = 0; i < kFrames; ++i) {
        QCOMPARE(played.times[static_cast<std::size_t>(i)], milliseconds(100 * i));
        QVERIFY(std::abs(played.brightness[static_cast<std::size_t>(i)] - brightnessOf(i)) <= 2);
    }
}

void TestVideoFile::staysAtTheEnd()
{
    auto video = take(VideoFile::open(path(u"video.avi"_s)));
    QCOMPARE(play(video).times.size(), std::size_t{kFrames});
    const auto after = play(video);
    QCOMPARE(after.times.size(), std::size_t{0});
    QCOMPARE(after.end, u"ok"_s);
}

void TestVideoFile::countsTimeFromTheRate_data()
{
    QTest::addColumn<double>("framesPerSecond");
    QTest::addColumn<int>("lastMs");
    QTest::newRow("25") << 25.0 << 1960;
    QTest::newRow("30") << 30.0 << 1633;
    QTest::newRow("a frame every 2 s") << 0.5 << 98'000;
}

void TestVideoFile::countsTimeFromTheRate()
{
    QFETCH(const double, framesPerSecond);
    QFETCH(const int, lastMs);
    writeVideo(path(u"rate.avi"_s), framesPerSecond);
    const auto played = play(path(u"rate.avi"_s));
    QCOMPARE(played.end, u"ok"_s);
    QCOMPARE(played.times.size(), std::size_t{kFrames});
    QCOMPARE(played.times.front(), milliseconds(0));
    QCOMPARE(played.times.back(), milliseconds(lastMs));
}

void TestVideoFile::moves()
{
    auto video = take(VideoFile::open(path(u"video.avi"_s)));
    QVERIFY(take(video.next()));
    VideoFile moved(std::move(video));
    QCOMPARE(take(moved.next()).value().time, milliseconds(100));
    auto other = take(VideoFile::open(path(u"video.avi"_s)));
    other = std::move(moved);
    QCOMPARE(take(other.next()).value().time, milliseconds(200));
    QCOMPARE(other.frameCount(), kFrames);
}

void TestVideoFile::frameOutlivesTheFile()
{
    Frame first;
    {
        auto video = take(VideoFile::open(path(u"video.avi"_s)));
        first = take(video.next()).value().frame;
        QCOMPARE(play(video).times.size(), std::size_t{kFrames - 1});
    }
    QCOMPARE(first.width(), 96);
    QCOMPARE(first.height(), 64);
    QVERIFY(std::abs(cv::mean(asMat(first))[0] - brightnessOf(0)) <= 2);
}

void TestVideoFile::seesThatTheFileIsCut_data()
{
    QTest::addColumn<int>("whole");
    QTest::addColumn<QString>("name");
    QTest::newRow("after 45 frames") << 45 << u"cut.avi"_s;
    QTest::newRow("after 25 frames") << 25 << u"cut.avi"_s;
    QTest::newRow("after 2 frames") << 2 << u"cut.avi"_s;
    QTest::newRow("a name with format signs") << 25 << u"100%1%2%3.avi"_s;
}

void TestVideoFile::seesThatTheFileIsCut()
{
    QFETCH(const int, whole);
    QFETCH(const QString, name);
    write(path(name), m_video.first(chunkOf(whole) + 100));
    auto video = take(VideoFile::open(path(name)));
    const auto played = play(video);
    QCOMPARE(played.end, u"VideoEndsEarly"_s);
    QVERIFY2(played.detail.contains(path(name)), qPrintable(played.detail));
    // Whether the frame that is cut itself counts is the decoder's choice.
    const auto frames = static_cast<int>(played.times.size());
    QVERIFY2(frames == whole || frames == whole + 1, qPrintable(QString::number(frames)));
    for (int i = 0; i < whole; ++i)
        QVERIFY(std::abs(played.brightness[static_cast<std::size_t>(i)] - brightnessOf(i)) <= 2);
    QCOMPARE(play(video).end, u"VideoEndsEarly"_s);
}

void TestVideoFile::refusesOtherBytes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray text = "Who was absent: nobody.\n";
    QTest::newRow("empty") << u"video.mp4"_s << QByteArray() << u"FileEmpty"_s;
    QTest::newRow("text named as a video") << u"notes.avi"_s << text << u"VideoUnreadable"_s;
    QTest::newRow("long text named as a video") << u"notes.mp4"_s << text.repeated(1000) << u"VideoUnreadable"_s;
    QTest::newRow("text") << u"notes.txt"_s << text.repeated(1000) << u"VideoUnreadable"_s;
    QTest::newRow("zeros") << u"video.mp4"_s << QByteArray(10'000, '\0') << u"VideoUnreadable"_s;
    QTest::newRow("cut in the header") << u"cut.avi"_s << m_video.first(100) << u"VideoUnreadable"_s;
    QTest::newRow("cut before the first frame") << u"cut.avi"_s << m_video.first(chunkOf(0)) << u"VideoUnreadable"_s;
}

void TestVideoFile::refusesOtherBytes()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    write(path(name), bytes);
    const auto played = play(path(name));
    QCOMPARE(played.end, code);
    QCOMPARE(played.times.size(), std::size_t{0});
    QVERIFY2(played.detail.contains(path(name)), qPrintable(played.detail));
}

void TestVideoFile::failsOnWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << u"missing.mp4"_s << u"FileNotFound"_s;
    QTest::newRow("missing folder") << u"missing/video.mp4"_s << u"FileNotFound"_s;
    QTest::newRow("folder") << u"folder.mp4"_s << u"FileIsFolder"_s;
}

void TestVideoFile::failsOnWhatIsNoFile()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.mp4"_s));
    const auto video = VideoFile::open(path(name));
    QCOMPARE(outcome(video), code);
    QCOMPARE(detail(video), path(name));
}

void TestVideoFile::failsOnWhatMayNotBeRead()
{
    QVERIFY(QFile::setPermissions(path(u"video.avi"_s), QFile::WriteOwner));
    const NotRoot user;
    const auto video = VideoFile::open(path(u"video.avi"_s));
    QCOMPARE(outcome(video), u"FileUnreadable"_s);
    QCOMPARE(detail(video), path(u"video.avi"_s));
}

QTEST_APPLESS_MAIN(TestVideoFile)
#include "tst_video_file.moc"
