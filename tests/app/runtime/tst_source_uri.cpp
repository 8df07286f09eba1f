#include "app/runtime/source_uri.h"
#include "tests/core/vision/support.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::runtime;
using namespace rollcall::vision;

class TestSourceUri : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatIsAllowed_data();
    void takesWhatIsAllowed();
    void saysWhatIsAllowed_data();
    void saysWhatIsAllowed();
    void keepsThePasswordToItself();
    void refusesOptions_data();
    void refusesOptions();
    void knowsCameras_data();
    void knowsCameras();
    void namesCameras();
};

void TestSourceUri::takesWhatIsAllowed_data()
{
    QTest::addColumn<QString>("uri");
    for (const char* uri : {"camera:", "camera:HD Webcam: front", "file:a video.mp4", "dir:/pictures", "dir:.",
                            "rtsp://camera/1", "rtsp://name:secret@10.0.0.7:8554/live?channel=1"})
        QTest::addRow("%s", uri) << QString::fromLatin1(uri);
}

void TestSourceUri::takesWhatIsAllowed()
{
    QFETCH(const QString, uri);
    const auto source = openSource(uri);
    QCOMPARE(outcome(source), u"ok"_s);
    QVERIFY(*source);
}

void TestSourceUri::saysWhatIsAllowed_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no scheme") << u"/dev/video0"_s << u"/dev/video0"_s;
    QTest::newRow("only a colon") << u":"_s << u":"_s;
    QTest::newRow("other scheme") << u"http://camera/"_s << u"http:"_s;
    QTest::newRow("upper case") << u"CAMERA:"_s << u"CAMERA:"_s;
    QTest::newRow("file without a path") << u"file:"_s << u"file: without a path"_s;
    QTest::newRow("folder without a path") << u"dir:"_s << u"dir: without a path"_s;
    QTest::newRow("rtsp without a host") << u"rtsp:///live"_s << u"rtsp without a host"_s;
    QTest::newRow("rtsp without slashes") << u"rtsp:camera"_s << u"rtsp without a host"_s;
}

void TestSourceUri::saysWhatIsAllowed()
{
    QFETCH(const QString, uri);
    QFETCH(const QString, named);
    const auto source = openSource(uri);
    QCOMPARE(outcome(source), u"InvalidArgument"_s);
    QVERIFY2(detail(source).startsWith(named), qPrintable(detail(source)));
    for (const auto& form : {u"camera:"_s, u"file:PATH"_s, u"dir:FOLDER"_s, u"rtsp://HOST/PATH"_s})
        QVERIFY2(detail(source).contains(form), qPrintable(detail(source)));
}

void TestSourceUri::keepsThePasswordToItself()
{
    const auto source = openSource(u"rtsp://name:secret@/live"_s);
    QCOMPARE(outcome(source), u"InvalidArgument"_s);
    QVERIFY2(!detail(source).contains(u"secret"_s), qPrintable(detail(source)));
}

void TestSourceUri::refusesOptions_data()
{
    QTest::addColumn<double>("fps");
    QTest::addColumn<int>("pictureTimeMs");
    QTest::newRow("negative rate") << -1.0 << 1000;
    QTest::newRow("rate over the limit") << 121.0 << 1000;
    QTest::newRow("no number") << std::nan("") << 1000;
    QTest::newRow("no time") << 10.0 << 0;
}

void TestSourceUri::refusesOptions()
{
    QFETCH(const double, fps);
    QFETCH(const int, pictureTimeMs);
    const SourceOptions options{true, fps, std::chrono::milliseconds(pictureTimeMs)};
    QCOMPARE(outcome(openSource(u"dir:."_s, options)), u"InvalidArgument"_s);
}

void TestSourceUri::knowsCameras_data()
{
    QTest::addColumn<bool>("camera");
    QTest::newRow("camera:") << true;
    QTest::newRow("camera:HD Webcam: front") << true;
    QTest::newRow("rtsp://camera/1") << true;
    QTest::newRow("file:camera:.mp4") << false;
    QTest::newRow("dir:camera") << false;
}

void TestSourceUri::knowsCameras()
{
    QFETCH(const bool, camera);
    QCOMPARE(isCamera(QString::fromLatin1(QTest::currentDataTag())), camera);
}

void TestSourceUri::namesCameras()
{
    QCOMPARE(cameraUri({}), u"camera:"_s);
    QCOMPARE(cameraUri(u"HD Webcam: front"_s), u"camera:HD Webcam: front"_s);
    QVERIFY(isCamera(cameraUri(u"HD Webcam"_s)));
}

QTEST_GUILESS_MAIN(TestSourceUri)
#include "tst_source_uri.moc"
