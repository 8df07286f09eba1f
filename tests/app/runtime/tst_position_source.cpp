#include "app/runtime/position_source.h"
#include "tests/core/vision/support.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTime>
#include <QTimer>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::runtime;
using namespace rollcall::vision;

namespace {

/// NMEA 0183: the exclusive or of all between $ and *, as two hexadecimal digits.
QByteArray sentence(const QByteArray& body)
{
    char sum = 0;
    for (const char letter : body)
        sum = static_cast<char>(sum ^ letter);
    return '$' + body + '*' + QByteArray::number(static_cast<uchar>(sum), 16).rightJustified(2, '0').toUpper() + "\r\n";
}

/// A fix at 48 degrees and so many minutes north, 11.5 degrees east, dilution 1.2.
QByteArray fix(int second, double minutesNorth = 8.4)
{
    const QByteArray time = QTime(8, 15).addSecs(second).toString(u"HHmmss.00"_s).toLatin1();
    const QByteArray place = "48" + QByteArray::number(minutesNorth, 'f', 4).rightJustified(7, '0') + ",N,01130.0000,E";
    return sentence("GPGGA," + time + ',' + place + ",1,08,1.2,520.0,M,47.0,M,,") +
           sentence("GPRMC," + time + ",A," + place + ",0.0,0.0,090326,,,A");
}

QString nameOf(PositionState state)
{
    static const QStringList names{u"Stopped"_s, u"Starting"_s, u"Running"_s, u"Unsure"_s, u"Lost"_s};
    return names.at(static_cast<int>(state));
}

/// A source and what it told.
struct Watched
{
    explicit Watched(const QString& uri) : source(take(openPosition(uri)))
    {
        source->start([this](PositionState state, const std::optional<base::Error>& error) {
            states.append(error ? nameOf(state) % u':' % base::errorName(error->code) : nameOf(state));
        });
    }
    [[nodiscard]] QString told() const { return states.join(u' '); }

    QStringList states;
    std::unique_ptr<PositionSource> source;
};

/// A receiver that is a program: the far end of a terminal.
class Terminal final
{
public:
    Terminal() : m_descriptor(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        termios settings{};
        if (m_descriptor < 0 || grantpt(m_descriptor) != 0 || unlockpt(m_descriptor) != 0 ||
            tcgetattr(m_descriptor, &settings) != 0)
            qFatal("no terminal");
        cfmakeraw(&settings);
        tcsetattr(m_descriptor, TCSANOW, &settings);
    }
    ~Terminal() { close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] QString device() const { return QString::fromLocal8Bit(ptsname(m_descriptor)); }
    void send(const QByteArray& bytes) const
    {
        if (write(m_descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
            qFatal("the terminal takes nothing");
    }

private:
    int m_descriptor;
};

/// A server on this machine that sends `first`, then a fix every 100 ms, to who connects.
class Server final : public QObject
{
public:
    explicit Server(quint16 port = 0, const QByteArray& first = {})
    {
        if (!m_server.listen(QHostAddress::LocalHost, port))
            qFatal("no server");
        connect(&m_timer, &QTimer::timeout, this, [this, first] {
            if (QTcpSocket* next = m_server.nextPendingConnection()) {
                m_client.reset(next);
                m_client->write(first);
            }
            if (m_client && !isSilent)
                m_client->write(fix(m_second++, minutesNorth));
        });
        m_timer.start(100);
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString uri() const { return u"tcp:127.0.0.1:%1"_s.arg(port()); }
    /// What the other side has not taken; nothing while nobody is connected.
    [[nodiscard]] qint64 bytesLeft() const { return m_client ? m_client->bytesToWrite() : 0; }

    double minutesNorth = 8.4;
    bool isSilent = false;

private:
    QTcpServer m_server;
    std::unique_ptr<QTcpSocket> m_client;
    QTimer m_timer;
    int m_second = 0;
};

} // namespace

class TestPositionSource : public QObject
{
    Q_OBJECT

private slots:
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void knowsASurveyedPlace();
    void replaysARecording();
    void readsASerialPort();
    void readsAServer();
    void ignoresFixesWithoutAccuracy();
    void comesBackAfterTheServer();
    void triesAgainWhereNothingIs_data();
    void triesAgainWhereNothingIs();
    void distrustsAJumpUntilItStays();
    void forgetsAPlaceThatIsOld();
    void isSilentAfterStop();
    void hostileBytesLeadNowhere_data();
    void hostileBytesLeadNowhere();
    void anEndlessLineIsNotKept();
};

void TestPositionSource::refusesOtherTexts_data()
{
    QTest::addColumn<QString>("uri");
    for (const char* uri : {"",
                            "gps",
                            "geoclue:",
                            "fixed:",
                            "fixed:48",
                            "fixed:48,11,5",
                            "fixed:91,0",
                            "fixed:0,181",
                            "fixed:nan,0",
                            "fixed:a,b",
                            "serial:",
                            "serial:?9600",
                            "serial:/dev/ttyUSB0?fast",
                            "serial:/dev/ttyUSB0?0",
                            "nmea:",
                            "tcp:",
                            "tcp:host",
                            "tcp:host:",
                            "tcp::2947",
                            "tcp:host:0",
                            "tcp:host:70000"})
        QTest::addRow("%s", uri) << QString::fromLatin1(uri);
}

void TestPositionSource::refusesOtherTexts()
{
    QFETCH(const QString, uri);
    const auto source = openPosition(uri);
    QCOMPARE(outcome(source), u"InvalidArgument"_s);
    QVERIFY2(detail(source).startsWith(uri) && detail(source).contains(u"fixed:LAT,LON"_s), qPrintable(detail(source)));
}

void TestPositionSource::knowsASurveyedPlace()
{
    Watched place(u"fixed:48.14, -11.58"_s);
    QCOMPARE(place.told(), u"Starting Running"_s);
    const auto found = place.source->current();
    QVERIFY(found);
    QCOMPARE(found->position, (domain::Position{{48.14, -11.58}, 0.0}));
    QCOMPARE(found->age.count(), 0);
    place.source->stop();
    QVERIFY(!place.source->current());
}

void TestPositionSource::replaysARecording()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"walk.nmea"_s), fix(0) + fix(1, 8.401) + fix(2, 8.402));
    Watched receiver(u"nmea:"_s % folder.filePath(u"walk.nmea"_s));
    QVERIFY(!receiver.source->current());
    QTRY_VERIFY(receiver.source->current());
    const auto found = receiver.source->current()->position;
    QVERIFY(std::abs(found.point.latitudeDeg - 48.14) < 1e-6);
    QVERIFY(std::abs(found.point.longitudeDeg - 11.5) < 1e-6);
    QVERIFY(std::abs(found.accuracyM.value() - 1.2 * 5.1) < 0.01); // dilution times range error: one sigma
    QTRY_VERIFY(receiver.source->current()->position.point.latitudeDeg > 48.14003);
    QCOMPARE(receiver.told(), u"Starting Running"_s);
}

void TestPositionSource::readsASerialPort()
{
    const Terminal terminal;
    Watched receiver(u"serial:"_s % terminal.device() % u"?4800"_s);
    QTest::qWait(100);
    terminal.send("garbage\r\n" + fix(0) + fix(1) + fix(2));
    QTRY_VERIFY(receiver.source->current());
    QVERIFY(std::abs(receiver.source->current()->position.point.latitudeDeg - 48.14) < 1e-6);
    QTest::qWait(300);
    QVERIFY(receiver.source->current()->age.count() >= 250);
}

void TestPositionSource::readsAServer()
{
    const Server server;
    Watched receiver(server.uri());
    QTRY_VERIFY(receiver.source->current());
    QCOMPARE(receiver.told(), u"Starting Running"_s);
}

void TestPositionSource::ignoresFixesWithoutAccuracy()
{
    const Terminal terminal;
    Watched receiver(u"serial:"_s % terminal.device());
    QTest::qWait(100);
    for (const char* second : {"00", "01", "02", "03"})
        terminal.send(
            sentence(QByteArray("GPRMC,0815") + second + ".00,A,4808.4000,N,01130.0000,E,0.0,0.0,090326,,,A"));
    QTest::qWait(500);
    QVERIFY(!receiver.source->current());
    QCOMPARE(receiver.told(), u"Starting"_s);
}

void TestPositionSource::comesBackAfterTheServer()
{
    auto server = std::make_unique<Server>();
    const quint16 port = server->port();
    Watched receiver(server->uri());
    QTRY_VERIFY(receiver.source->current());
    server.reset();
    QTRY_VERIFY(receiver.told().endsWith(u"Running Lost:PositionMissing"_s));
    QTest::qWait(1500);
    const Server again(port);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(receiver.told().endsWith(u"Lost:PositionMissing Running"_s), 4000);
    qInfo("back after %lld ms", timer.elapsed());
}

void TestPositionSource::triesAgainWhereNothingIs_data()
{
    QTest::addColumn<QString>("uri");
    QTest::newRow("no such device") << u"serial:/nonexistent/tty"_s;
    QTest::newRow("no such file") << u"nmea:/nonexistent/walk.nmea"_s;
    QTest::newRow("nobody listens") << u"tcp:127.0.0.1:9"_s;
}

void TestPositionSource::triesAgainWhereNothingIs()
{
    QFETCH(const QString, uri);
    Watched receiver(uri);
    QTRY_COMPARE(receiver.told(), u"Starting Lost:PositionMissing"_s);
    QTest::qWait(1000);
    QCOMPARE(receiver.told(), u"Starting Lost:PositionMissing"_s);
    QVERIFY(!receiver.source->current());
}

void TestPositionSource::distrustsAJumpUntilItStays()
{
    Server server;
    Watched receiver(server.uri());
    QTRY_VERIFY(receiver.source->current());
    server.minutesNorth = 20;
    QTRY_COMPARE(receiver.told(), u"Starting Running Unsure"_s);
    QVERIFY(!receiver.source->current());
    QTRY_COMPARE(receiver.told(), u"Starting Running Unsure Running"_s);
    QVERIFY(receiver.source->current()->position.point.latitudeDeg > 48.3);
}

void TestPositionSource::forgetsAPlaceThatIsOld()
{
    Server server;
    Watched receiver(server.uri());
    QTRY_VERIFY(receiver.source->current());
    server.isSilent = true;
    QTest::qWait(8000);
    QVERIFY(receiver.source->current());
    QTest::qWait(2600);
    QVERIFY(!receiver.source->current());
    QTRY_VERIFY(receiver.told().endsWith(u"Lost:PositionMissing"_s));
}

void TestPositionSource::isSilentAfterStop()
{
    const Server server;
    Watched receiver(server.uri());
    QTRY_VERIFY(receiver.source->current());
    receiver.source->stop();
    QVERIFY(!receiver.source->current());
    QTest::qWait(500);
    QCOMPARE(receiver.told(), u"Starting Running"_s);
    receiver.source->start({});
    QTRY_VERIFY(receiver.source->current());
}

void TestPositionSource::hostileBytesLeadNowhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray noise(30'000, '\0');
    QRandomGenerator random(1);
    for (auto& byte : noise)
        byte = static_cast<char>(random.generate());
    QTest::newRow("noise") << noise;
    QTest::newRow("zeros") << QByteArray(30'000, '\0');
    QTest::newRow("a long line") << QByteArray("$GPGGA,") + QByteArray(30'000, '1') + "\r\n";
    QTest::newRow("many fields") << sentence("GPGGA" + QByteArray(30'000, ','));
    QTest::newRow("another place with a wrong checksum")
        << QByteArray("$GPGGA,081459.00,1000.0000,N,01000.0000,E,1,08,1.2,520.0,M,47.0,M,,*00\r\n").repeated(20);
    QTest::newRow("another place without a checksum's end")
        << QByteArray("$GPGGA,081459.00,1000.0000,N,01000.0000,E,1,08,1.2,520.0,M,47.0,M,,*\r\n").repeated(20);
    for (const char* place : {"9960.0000,N,01000.0000,E", "1000.0000,N,99960.0000,E", "nan,N,nan,E", "inf,N,inf,E",
                              "-1000.0000,N,01000.0000,E", "1e300,N,1e300,E", ",N,,E", "1000.0000,X,01000.0000,Y"})
        QTest::addRow("at %s", place) << sentence(QByteArray("GPGGA,081459.00,") + place +
                                                  ",1,08,1.2,520.0,M,47.0,M,,");
    for (const char* rest : {"1,08,nan,", "1,08,-5,", "1,08,1e300,", "0,00,99.9,", "x,x,x,"})
        QTest::addRow("with %s", rest) << sentence(QByteArray("GPGGA,081459.00,1000.0000,N,01000.0000,E,") + rest +
                                                   "520.0,M,47.0,M,,");
}

/// What comes before is passed over: the place is that of the fixes after it, and no other was ever told.
void TestPositionSource::hostileBytesLeadNowhere()
{
    QFETCH(const QByteArray, bytes);
    const Server server(0, bytes);
    Watched receiver(server.uri());
    QTRY_VERIFY(receiver.source->current());
    QVERIFY(std::abs(receiver.source->current()->position.point.latitudeDeg - 48.14) < 1e-6);
    QCOMPARE(receiver.told(), u"Starting Running"_s);
}

/// Memory is for a few lines, whatever a server sends.
void TestPositionSource::anEndlessLineIsNotKept()
{
    constexpr qint64 kSent = 64'000'000;
    const Server server(0, QByteArray(kSent, '$'));
    Watched receiver(server.uri());
    QTRY_VERIFY(server.bytesLeft() > 0);
    QTest::qWait(2000);
    QVERIFY2(server.bytesLeft() > kSent / 2, QByteArray::number(server.bytesLeft()).constData());
    QCOMPARE(receiver.told(), u"Starting"_s);
    QTRY_VERIFY_WITH_TIMEOUT(receiver.told().endsWith(u"Lost:PositionMissing"_s), 12'000);
}

QTEST_GUILESS_MAIN(TestPositionSource)
#include "tst_position_source.moc"
