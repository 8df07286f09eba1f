#include "app/runtime/source_uri.h"
#include "tests/app/runtime/recorder.h"
#include "tests/core/vision/support.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::runtime;

namespace {

const QString kName = u"Test camera"_s;

bool near(const QString& pixel, int blue, int green, int red)
{
    const auto parts = pixel.split(u',');
    return std::abs(parts[0].toInt() - blue) <= 4 && std::abs(parts[1].toInt() - green) <= 4 &&
           std::abs(parts[2].toInt() - red) <= 4;
}

} // namespace

/// The camera is the GStreamer plugin in gst_camera, which obeys files.
class TestCameraSource : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void waitsForACamera();
    void deliversPictures_data();
    void deliversPictures();
    void listsTheCameraOnce();
    void takesTheFirstWithoutAName();
    void comesBackAfterItWasPulled();
    void comesBackAfterItFroze();
    void keepsTheWindowFree();
    void isSilentAfterStop();

private:
    void set(const QString& name, const QByteArray& text = "1") { vision::write(path(name), text); }
    void unset(const QString& name) { QFile::remove(path(name)); }
    [[nodiscard]] static QString path(const QString& name)
    {
        return QDir(qEnvironmentVariable("ROLLCALL_TEST_CAMERA")).filePath(name);
    }
    /// A camera that runs.
    std::unique_ptr<FrameSource> running(Recorder& recorder)
    {
        set(u"present"_s);
        [] { QTRY_COMPARE(cameraNames(), QStringList{kName}); }();
        auto source = vision::take(openSource(u"camera:"_s % kName));
        recorder.attachTo(*source);
        [&recorder] { QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() >= 3, 10'000); }();
        return source;
    }
};

void TestCameraSource::initTestCase()
{
    if (!QFile::exists(QStringLiteral(GSTREAMER_PLUGIN_DIR "/libgstvideotestsrc.so")))
        QSKIP("gstreamer1.0-plugins-base is missing");
}

void TestCameraSource::cleanup()
{
    QDir folder(qEnvironmentVariable("ROLLCALL_TEST_CAMERA"));
    for (const auto& name : folder.entryList(QDir::Files))
        folder.remove(name);
    QTRY_COMPARE(cameraNames(), QStringList());
}

void TestCameraSource::waitsForACamera()
{
    Recorder recorder;
    const auto source = vision::take(openSource(u"camera:"_s % kName));
    recorder.attachTo(*source);
    QTRY_COMPARE(recorder.states(), u"Starting Lost:CameraMissing"_s);
    QCOMPARE(recorder.lastDetail(), kName);
    QTest::qWait(800);
    QCOMPARE(recorder.frameCount(), std::size_t{0}); // not even a test picture of Qt's
    QElapsedTimer timer;
    timer.start();
    set(u"present"_s);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() > 0, 3000);
    QCOMPARE(recorder.states(), u"Starting Lost:CameraMissing Starting Running"_s);
    qInfo("first picture %lld ms after the camera was plugged in", timer.elapsed());
}

void TestCameraSource::deliversPictures_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* format : {"YUY2", "UYVY", "NV12", "I420", "BGRx", "RGBA", "JPEG"})
        QTest::addRow("%s", format) << QByteArray(format);
}

void TestCameraSource::deliversPictures()
{
    QFETCH(const QByteArray, format);
    set(u"format"_s, format);
    set(u"colour"_s, "0xffc86432"); // red 200, green 100, blue 50
    Recorder recorder;
    const auto source = running(recorder);
    source->stop();
    QCOMPARE(recorder.states(), u"Starting Running"_s);
    const auto frames = recorder.frames();
    const vision::Frame& frame = frames.back().frame;
    QCOMPARE(frame.width(), 640);
    QCOMPARE(frame.height(), 480);
    QVERIFY2(near(vision::pixel(frame, 5, 5), 50, 100, 200), qPrintable(vision::pixel(frame, 5, 5)));
    QVERIFY2(near(vision::pixel(frame, 630, 470), 50, 100, 200), qPrintable(vision::pixel(frame, 630, 470)));
    for (std::size_t i = 0; i < frames.size(); ++i) {
        QCOMPARE(frames[i].number, i + 1);
        QVERIFY(i == 0 || frames[i].captured > frames[i - 1].captured);
    }
}

void TestCameraSource::listsTheCameraOnce()
{
    set(u"present"_s);
    QTRY_COMPARE(cameraNames(), QStringList{kName});
    QTest::qWait(300);
    QCOMPARE(cameraNames(), QStringList{kName});
}

void TestCameraSource::takesTheFirstWithoutAName()
{
    set(u"present"_s);
    Recorder recorder;
    const auto source = vision::take(openSource(u"camera:"_s));
    recorder.attachTo(*source);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() > 0, 5000);
}

void TestCameraSource::comesBackAfterItWasPulled()
{
    Recorder recorder;
    const auto source = running(recorder);
    unset(u"present"_s);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.lastState() == u"Lost:CameraMissing" || recorder.states().contains(u"Stalled"),
                             3000);
    QTest::qWait(2500);
    const auto before = recorder.frameCount();
    QElapsedTimer timer;
    timer.start();
    set(u"present"_s);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() > before, 3000);
    qInfo("first picture %lld ms after the camera was plugged in again", timer.elapsed());
    QVERIFY2(recorder.states().endsWith(u"Starting Running"_s), qPrintable(recorder.states()));
    QVERIFY(!recorder.hasOverlapped());
}

void TestCameraSource::comesBackAfterItFroze()
{
    Recorder recorder;
    const auto source = running(recorder);
    QElapsedTimer timer;
    timer.start();
    set(u"frozen"_s);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.states().contains(u"Stalled:CameraLost"_s), 3000);
    qInfo("noticed %lld ms after the camera froze", timer.elapsed());
    QVERIFY(timer.elapsed() >= 1400);
    QTest::qWait(1000);
    const auto before = recorder.frameCount();
    timer.restart();
    unset(u"frozen"_s);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() > before, 3000);
    qInfo("first picture %lld ms after the camera thawed", timer.elapsed());
    QVERIFY2(recorder.states().endsWith(u"Starting Running"_s), qPrintable(recorder.states()));
}

void TestCameraSource::keepsTheWindowFree()
{
    Recorder recorder;
    recorder.delay = std::chrono::milliseconds(400);
    const auto source = running(recorder);
    qint64 longestMs = 0;
    QElapsedTimer timer;
    timer.start();
    QTimer ticker;
    connect(&ticker, &QTimer::timeout, this, [&] { longestMs = std::max(longestMs, timer.restart()); });
    ticker.start(5);
    QTest::qWait(1500);
    QVERIFY2(longestMs < 200, qPrintable(QString::number(longestMs)));
}

void TestCameraSource::isSilentAfterStop()
{
    Recorder recorder;
    const auto source = running(recorder);
    source->stop();
    const auto count = recorder.frameCount();
    const auto states = recorder.states();
    QTest::qWait(500);
    QCOMPARE(recorder.frameCount(), count);
    QCOMPARE(recorder.states(), states);
    recorder.attachTo(*source);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() > count, 5000);
    QCOMPARE(recorder.frames().at(count).number, std::uint64_t{1});
}

int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    qputenv("ROLLCALL_TEST_CAMERA", folder.path().toLocal8Bit());
    qputenv("GST_PLUGIN_PATH", TEST_CAMERA_PLUGIN_DIR);
    qputenv("GST_REGISTRY_1_0", folder.filePath(u"registry.bin"_s).toLocal8Bit());
    // In this process: a sanitizer is not in the one GStreamer would start to look at plugins.
    qputenv("GST_REGISTRY_FORK", "no");
    qputenv("QT_MEDIA_BACKEND", "gstreamer");
    QGuiApplication app(argc, argv);
    TestCameraSource test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_camera_source.moc"
