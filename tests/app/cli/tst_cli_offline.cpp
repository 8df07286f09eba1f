#include "tests/app/cli/school.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

const QStringList kNoNetwork{u"unshare"_s, u"--map-root-user"_s, u"--net"_s};
const QString kTrace = u"trace"_s;

/// Whether the program runs to its end here: a container may not allow it.
bool works(const QStringList& line)
{
    QProcess process;
    process.start(line.front(), line.mid(1));
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QStringList traced(const Desk& desk)
{
    return {u"strace"_s, u"-f"_s, u"-qq"_s, u"-A"_s, u"-e"_s, u"trace=socket,connect"_s, u"-o"_s, desk.path(kTrace)};
}

/// The calls that would leave the machine.
QStringList networkCalls(const Desk& desk)
{
    return QString::fromUtf8(desk.read(kTrace)).split(u'\n').filter(u"AF_INET"_s);
}

} // namespace

/// What runs without a network, and asks for none.
class TestCliOffline final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void seesANetworkCall();
    void aDayAtSchool_data();
    void aDayAtSchool();
    void theKiosk_data();
    void theKiosk();

private:
    static void addWays();
    /// What runs a program in this way; skips the test where the machine does not allow it.
    static void prepare(const Desk& desk, const QString& way, QStringList& under);

    Desk m_pictures;
};

void TestCliOffline::initTestCase()
{
    const auto portraits = portraitsOf(m_pictures, 1);
    QVERIFY(portraits.size() >= 2);
    for (std::size_t i = 0; i < 2; ++i) {
        writePicture(m_pictures, u"photo%1.png"_s.arg(i + 1), portraits[i]);
        writePicture(m_pictures, u"now%1.jpg"_s.arg(i + 1), withLight(portraits[i], 0.8));
    }
}

void TestCliOffline::addWays()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("without a network") << u"namespace"_s;
    QTest::newRow("watched") << u"trace"_s;
}

void TestCliOffline::prepare(const Desk& desk, const QString& way, QStringList& under)
{
    under = way == u"trace"_s ? traced(desk) : kNoNetwork;
    if (!works(under + QStringList{u"true"_s}))
        QSKIP(qPrintable(QString(under.front() % u" is missing or not allowed here"_s)));
}

/// A search that overlooks it would prove nothing.
void TestCliOffline::seesANetworkCall()
{
    const Desk desk;
    QStringList under;
    prepare(desk, u"trace"_s, under);
    QVERIFY(works(under + QStringList{u"bash"_s, u"-c"_s, u"(exec 3<>/dev/udp/127.0.0.1/9)"_s}));
    QVERIFY2(!networkCalls(desk).isEmpty(), desk.read(kTrace).constData());
}

void TestCliOffline::aDayAtSchool_data()
{
    addWays();
}

void TestCliOffline::aDayAtSchool()
{
    QFETCH(const QString, way);
    const Desk desk;
    Circumstances circumstances;
    prepare(desk, way, circumstances.under);
    desk.write(u"people.csv"_s, "name,email,department,role\nT,teacher@example.org,,teacher\n"
                                "A,a@example.org,,\nB,b@example.org,,\n");
    desk.write(u"pin"_s, "204836\n");
    circumstances.inputFile = desk.path(u"pin"_s);
    const QString photo = m_pictures.path(u"photo%1.png"_s);
    const QString now = m_pictures.path(u"now%1.jpg"_s);
    for (const auto& command :
         {u"init --lat 47.3769 --lon 8.5417"_s, u"user import people.csv"_s,
          u"course add --code M --title Algebra --teacher teacher@example.org"_s,
          u"enroll --course M --student a@example.org b@example.org"_s, u"consent add --student a@example.org"_s,
          u"consent add --student b@example.org"_s, QString(u"face enroll --student a@example.org "_s % photo.arg(1)),
          QString(u"face enroll --student b@example.org "_s % photo.arg(2)), u"pin set --student b@example.org"_s,
          u"session start --course M"_s,
          QString(u"checkin --session 1 --lat 47.3769 --lon 8.5417 --accuracy 5 --images "_s % now.arg(1)),
          u"checkin --session 1 --lat 47.3769 --lon 8.5417 --accuracy 5 --pin --student 3"_s,
          u"export csv --out marks.csv"_s, u"backup create"_s, u"verify"_s, u"session stop 1"_s}) {
        const auto answer = desk.run(atSchool(words(command)), circumstances);
        VERIFY_EXIT(answer, 0);
        if (way == u"trace"_s)
            QVERIFY2(networkCalls(desk).isEmpty(), desk.read(kTrace).constData());
    }
    QCOMPARE(sqlite(desk.path(kSchool), "SELECT student_id, method FROM session_attendance ORDER BY id"),
             u"2|face\n3|pin"_s);
}

void TestCliOffline::theKiosk_data()
{
    addWays();
}

/// The demonstration: the school is made, and its students are checked in before the camera.
void TestCliOffline::theKiosk()
{
    QFETCH(const QString, way);
    const Desk desk;
    Circumstances circumstances{.program = QStringLiteral(ROLLCALL)};
    prepare(desk, way, circumstances.under);
    const auto answer =
        desk.run({u"--windowed"_s, u"--demo"_s, u"--demo-dir"_s, u"kiosk"_s, u"--measure"_s, u"12"_s}, circumstances);
    VERIFY_EXIT(answer, 0);
    const auto databases = desk.files().filter(QRegularExpression(u"\\.db$"_s));
    QCOMPARE(databases.size(), 1);
    QVERIFY(sqlite(desk.path(databases.front()), "SELECT count(*) FROM session_attendance").toInt() > 0);
    if (way == u"trace"_s) {
        QVERIFY2(networkCalls(desk).isEmpty(), desk.read(kTrace).constData());
        QVERIFY(QFile::remove(desk.path(kTrace)));
    }
    QVERIFY2(desk.openToOthers().isEmpty(), qPrintable(desk.openToOthers().join(u' ')));
}

QTEST_GUILESS_MAIN(TestCliOffline)
#include "tst_cli_offline.moc"
