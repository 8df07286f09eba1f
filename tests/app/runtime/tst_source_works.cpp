#include "app/runtime/source_uri.h"
#include "tests/app/runtime/recorder.h"
#include "tests/core/vision/support.h"

#include <QDir>
#include <QTemporaryDir>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::runtime;
using namespace std::chrono_literals;

namespace {

constexpr int kVideoFrames = 12;
constexpr double kFramesPerSecond = 20;

int brightnessOf(const CapturedFrame& frame)
{
    return cvRound(cv::mean(vision::asMat(frame.frame))[0]);
}

std::chrono::milliseconds between(const CapturedFrame& first, const CapturedFrame& last)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(last.captured - first.captured);
}

std::unique_ptr<FrameSource> opened(const QString& uri, const SourceOptions& options)
{
    return vision::take(openSource(uri, options));
}

} // namespace

/// Video files, folders of pictures, and a network camera that is not there.
class TestSourceWorks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void playsAVideoAtItsPace();
    void playsAVideoAgain();
    void endsWhereAVideoIsCut();
    void stopsInTheMiddle_data();
    void stopsInTheMiddle();
    void showsPicturesByName();
    void repeatsAPictureForItsTime();
    void beginsAFolderAgain();
    void leavesOutWhatIsNoPicture();
    void failsOnWhatCannotBeShown_data();
    void failsOnWhatCannotBeShown();
    void runsAgainAfterStop();
    void stopsWhileTheReaderIsSlow();
    void looksForANetworkCameraAgain();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestSourceWorks::initTestCase()
{
    cv::VideoWriter writer(path(u"video.avi"_s).toStdString(), cv::CAP_FFMPEG,
                           cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), kFramesPerSecond, {96, 64});
    for (int i = 0; i < kVideoFrames; ++i)
        writer.write(cv::Mat(64, 96, CV_8UC3, cv::Scalar::all(20 + 15 * i)));
    writer.release();
    const QByteArray video = vision::contents(path(u"video.avi"_s));
    qsizetype chunk = video.indexOf("movi");
    for (int i = 0; i <= kVideoFrames / 2; ++i)
        chunk = video.indexOf("00dc", chunk + 1);
    vision::write(path(u"cut.avi"_s), video.first(chunk));
    vision::write(path(u"text.avi"_s), "no video");
    for (const auto& name : {u"pictures"_s, u"mixed"_s, u"bad"_s, u"empty"_s})
        QVERIFY(QDir(m_folder.path()).mkdir(name));
    for (const auto& [name, level] : {std::pair{u"pictures/c.png"_s, 180},
                                      {u"pictures/a.png"_s, 60},
                                      {u"pictures/b.jpg"_s, 120},
                                      {u"mixed/b.png"_s, 90}})
        QVERIFY(cv::imwrite(path(name).toStdString(), cv::Mat(40, 50, CV_8UC3, cv::Scalar::all(level))));
    vision::write(path(u"mixed/a.jpg"_s), "no picture");
    vision::write(path(u"bad/a.jpg"_s), "no picture");
}

void TestSourceWorks::playsAVideoAtItsPace()
{
    Recorder recorder;
    const auto source = opened(u"file:"_s % path(u"video.avi"_s), {.loop = false});
    recorder.attachTo(*source);
    QTRY_COMPARE(recorder.states(), u"Starting Running Ended"_s);
    const auto frames = recorder.frames();
    QCOMPARE(frames.size(), std::size_t{kVideoFrames});
    for (std::size_t i = 0; i < frames.size(); ++i) {
        QCOMPARE(frames[i].number, i + 1);
        QVERIFY(std::abs(brightnessOf(frames[i]) - (20 + 15 * static_cast<int>(i))) <= 2);
    }
    const auto time = between(frames.front(), frames.back());
    // 11 intervals of 50 ms, less what the first frame came late.
    QVERIFY2(time >= 300ms, qPrintable(QString::number(time.count())));
    QVERIFY(!recorder.hasOverlapped());
}

void TestSourceWorks::playsAVideoAgain()
{
    Recorder recorder;
    const auto source = opened(u"file:"_s % path(u"video.avi"_s), {.loop = true});
    recorder.attachTo(*source);
    QTRY_VERIFY(recorder.frameCount() > 2 * kVideoFrames);
    QCOMPARE(recorder.states(), u"Starting Running"_s);
    const auto frames = recorder.frames();
    QCOMPARE(brightnessOf(frames[kVideoFrames]), brightnessOf(frames[0]));
    QCOMPARE(frames[kVideoFrames].number, std::uint64_t{kVideoFrames + 1});
}

void TestSourceWorks::endsWhereAVideoIsCut()
{
    Recorder recorder;
    const auto source = opened(u"file:"_s % path(u"cut.avi"_s), {.loop = false});
    recorder.attachTo(*source);
    QTRY_COMPARE(recorder.states(), u"Starting Running Ended"_s);
    QVERIFY(recorder.frameCount() > 1 && recorder.frameCount() < kVideoFrames);
}

void TestSourceWorks::stopsInTheMiddle_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<double>("fps");
    QTest::newRow("video") << QString(u"file:"_s % path(u"video.avi"_s)) << 15.0;
    QTest::newRow("folder, a picture in two seconds") << QString(u"dir:"_s % path(u"pictures"_s)) << 0.5;
    QTest::newRow("folder, as fast as it goes") << QString(u"dir:"_s % path(u"pictures"_s)) << 0.0;
}

void TestSourceWorks::stopsInTheMiddle()
{
    QFETCH(const QString, uri);
    QFETCH(const double, fps);
    Recorder recorder;
    const auto source = opened(uri, {.loop = true, .fps = fps});
    recorder.attachTo(*source);
    QTRY_VERIFY(recorder.frameCount() > 0);
    QElapsedTimer timer;
    timer.start();
    source->stop();
    QVERIFY2(timer.elapsed() < 250, qPrintable(QString::number(timer.elapsed())));
    const auto count = recorder.frameCount();
    QTest::qWait(200);
    QCOMPARE(recorder.frameCount(), count);
    QCOMPARE(recorder.states(), u"Starting Running"_s);
}

void TestSourceWorks::showsPicturesByName()
{
    Recorder recorder;
    const auto source = opened(u"dir:"_s % path(u"pictures"_s), {.loop = false, .fps = 0});
    recorder.attachTo(*source);
    QTRY_COMPARE(recorder.states(), u"Starting Running Ended"_s);
    const auto frames = recorder.frames();
    QCOMPARE(frames.size(), std::size_t{3});
    QCOMPARE(brightnessOf(frames[0]), 60);
    QVERIFY(std::abs(brightnessOf(frames[1]) - 120) <= 2);
    QCOMPARE(brightnessOf(frames[2]), 180);
}

void TestSourceWorks::repeatsAPictureForItsTime()
{
    Recorder recorder;
    const auto source = opened(u"dir:"_s % path(u"pictures"_s), {.loop = false, .fps = 20, .pictureTime = 200ms});
    recorder.attachTo(*source);
    QTRY_COMPARE(recorder.states(), u"Starting Running Ended"_s);
    const auto frames = recorder.frames();
    QCOMPARE(frames.size(), std::size_t{12});
    QCOMPARE(brightnessOf(frames[3]), 60);
    QCOMPARE(brightnessOf(frames[8]), 180);
    QCOMPARE(frames[0].frame.row(0), frames[3].frame.row(0)); // not read anew
    const auto time = between(frames.front(), frames.back());
    QVERIFY2(time >= 300ms, qPrintable(QString::number(time.count())));
}

void TestSourceWorks::beginsAFolderAgain()
{
    Recorder recorder;
    const auto source = opened(u"dir:"_s % path(u"pictures"_s), {.loop = true, .fps = 0});
    recorder.attachTo(*source);
    QTRY_VERIFY(recorder.frameCount() > 4);
    source->stop();
    QCOMPARE(brightnessOf(recorder.frames()[3]), 60);
}

void TestSourceWorks::leavesOutWhatIsNoPicture()
{
    Recorder recorder;
    const auto source = opened(u"dir:"_s % path(u"mixed"_s), {.loop = false, .fps = 0});
    recorder.attachTo(*source);
    QTRY_COMPARE(recorder.states(), u"Starting Running Ended"_s);
    QCOMPARE(recorder.frameCount(), std::size_t{1});
}

void TestSourceWorks::failsOnWhatCannotBeShown_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing video") << u"file:none.avi"_s << u"FileNotFound"_s;
    QTest::newRow("no video") << u"file:text.avi"_s << u"VideoUnreadable"_s;
    QTest::newRow("missing folder") << u"dir:none"_s << u"FileNotFound"_s;
    QTest::newRow("empty folder") << u"dir:empty"_s << u"FileEmpty"_s;
    QTest::newRow("no picture among the files") << u"dir:bad"_s << u"PictureUnsupported"_s;
}

void TestSourceWorks::failsOnWhatCannotBeShown()
{
    QFETCH(const QString, uri);
    QFETCH(const QString, code);
    Recorder recorder;
    const QString scheme = uri.section(u':', 0, 0);
    const auto source = opened(scheme % u':' % path(uri.section(u':', 1)), {});
    recorder.attachTo(*source);
    QTRY_COMPARE(recorder.states(), QString(u"Starting Failed:"_s % code));
    QVERIFY(recorder.lastDetail().startsWith(path(uri.section(u':', 1))));
}

void TestSourceWorks::runsAgainAfterStop()
{
    Recorder recorder;
    const auto source = opened(u"dir:"_s % path(u"pictures"_s), {.loop = false, .fps = 0});
    source->stop();
    for (int i = 0; i < 2; ++i) {
        recorder.attachTo(*source);
        QTRY_VERIFY(recorder.frameCount() == std::size_t(3 * (i + 1)) && recorder.lastState() == u"Ended");
        source->stop();
        source->stop();
    }
    QCOMPARE(recorder.frames()[3].number, std::uint64_t{1});
}

void TestSourceWorks::stopsWhileTheReaderIsSlow()
{
    Recorder recorder;
    recorder.delay = 300ms;
    const auto source = opened(u"dir:"_s % path(u"pictures"_s), {.loop = true, .fps = 0});
    recorder.attachTo(*source);
    QTest::qWait(50);
    source->stop();
    const auto count = recorder.frameCount();
    QVERIFY(count <= 1);
    QTest::qWait(400);
    QCOMPARE(recorder.frameCount(), count);
}

void TestSourceWorks::looksForANetworkCameraAgain()
{
    Recorder recorder;
    const auto source = opened(u"rtsp://name:secret@127.0.0.1:9/live"_s, {}); // the discard port, nobody answers
    recorder.attachTo(*source);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.states().count(u"Lost:CameraMissing"_s) >= 2, 15'000);
    QVERIFY2(recorder.states().startsWith(u"Starting Lost:CameraMissing Starting"_s), qPrintable(recorder.states()));
    source->stop();
    QVERIFY2(!recorder.lastDetail().contains(u"secret"_s), qPrintable(recorder.lastDetail()));
}

QTEST_GUILESS_MAIN(TestSourceWorks)
#include "tst_source_works.moc"
