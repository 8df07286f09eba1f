#include "app/runtime/source_uri.h"
#include "tests/app/runtime/recorder.h"
#include "tests/core/vision/support.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::runtime;

namespace {

/// A port that nobody listens on now.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TestNetworkSource : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void comesBackAfterTheCamera();
    void noticesACameraThatHangs();
    void givesUpOnASilentServer();

private:
    void startCamera();
    [[nodiscard]] QString uri() const { return u"rtsp://name:secret@127.0.0.1:%1/live"_s.arg(m_port); }

    quint16 m_port = 0;
    QProcess m_camera;
};

void TestNetworkSource::initTestCase()
{
    for (const auto& plugin : {u"videotestsrc"_s, u"jpeg"_s, u"rtp"_s})
        if (!QFile::exists(QStringLiteral(GSTREAMER_PLUGIN_DIR "/libgst%1.so").arg(plugin)))
            QSKIP("gstreamer1.0-plugins-base or gstreamer1.0-plugins-good is missing");
    m_port = freePort();
}

void TestNetworkSource::cleanup()
{
    m_camera.kill();
    m_camera.waitForFinished();
}

void TestNetworkSource::startCamera()
{
    m_camera.start(QStringLiteral(RTSP_SERVER), {QString::number(m_port)});
    QVERIFY(m_camera.waitForReadyRead(10'000));
}

void TestNetworkSource::comesBackAfterTheCamera()
{
    startCamera();
    Recorder recorder;
    const auto source = vision::take(openSource(uri()));
    recorder.attachTo(*source);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() > 5, 10'000);
    QCOMPARE(recorder.states(), u"Starting Running"_s);
    QCOMPARE(recorder.frames().back().frame.width(), 320);
    m_camera.kill();
    m_camera.waitForFinished();
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(recorder.states().contains(u"Running Lost:CameraLost"_s), 5000);
    qInfo("noticed %lld ms after the camera was gone", timer.elapsed());
    QTest::qWait(1000);
    const auto before = recorder.frameCount();
    startCamera();
    timer.restart();
    QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() > before, 6000);
    qInfo("first picture %lld ms after the camera was back", timer.elapsed());
    QVERIFY2(recorder.states().endsWith(u"Starting Running"_s), qPrintable(recorder.states()));
    QVERIFY(!recorder.hasOverlapped());
}

void TestNetworkSource::noticesACameraThatHangs()
{
    startCamera();
    Recorder recorder;
    const auto source = vision::take(openSource(uri()));
    recorder.attachTo(*source);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.frameCount() > 5, 10'000);
    QCOMPARE(kill(static_cast<pid_t>(m_camera.processId()), SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(recorder.states().contains(u"Running Lost:CameraLost"_s), 5000);
    qInfo("noticed %lld ms after the camera hung", timer.elapsed());
}

void TestNetworkSource::givesUpOnASilentServer()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Recorder recorder;
    const auto source = vision::take(openSource(u"rtsp://name:secret@127.0.0.1:%1/live"_s.arg(silent.serverPort())));
    recorder.attachTo(*source);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.states().startsWith(u"Starting Lost:CameraMissing"_s), 5000);
    QElapsedTimer timer;
    timer.start();
    source->stop();
    QVERIFY2(timer.elapsed() < 3500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestNetworkSource)
#include "tst_network_source.moc"
