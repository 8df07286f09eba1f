#include "tests/app/cli/program.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

const QStringList kMade{u"demo/attendance.csv"_s, u"demo/rollcall.db"_s, u"demo/rollcall.db.key"_s};
constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

} // namespace

/// The demonstration: what packaging/demo.sh runs.
class TestCliDemo final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersOneDocument();
    void leavesADatabaseAndACsv();
    void refusesForEveryReason_data();
    void refusesForEveryReason();
    void everyTryIsMarkedOrRefused();
    void neverShowsAnEnrolledPicture();
    void printsWhoWhenAndWhy();
    void leavesAnotherDatabaseAlone();
    void needsFivePeople();
    void makesASchoolOfYears();
    void takesScaleOptionsWithScaleAlone();

private:
    [[nodiscard]] QString sql(const QByteArray& statement) const
    {
        return sqlite(m_desk.path(u"demo/rollcall.db"_s), statement);
    }

    Desk m_desk;
    Desk m_pictures;
    Answer m_text;
    Answer m_json;
    QJsonObject m_report;
    QJsonArray m_tries;
};

/// Twice into one folder: first from two of the pictures as text, then from all as JSON.
void TestCliDemo::initTestCase()
{
    for (const int i : {1, 3})
        QFile::link(samplePicture(i), m_pictures.path(u"%1.jpg"_s.arg(i)));
    m_text = m_desk.run({u"demo"_s, u"--dir"_s, u"demo"_s, u"--pictures"_s, m_pictures.path()});
    VERIFY_EXIT(m_text, 0);
    QCOMPARE(m_desk.files(), kMade);
    m_json = m_desk.runJson({u"demo"_s, u"--dir"_s, u"demo"_s});
    VERIFY_EXIT(m_json, 0);
    m_report = m_json.object();
    m_tries = m_report[u"tries"_s].toArray();
}

void TestCliDemo::answersOneDocument()
{
    QCOMPARE(keysOf(m_report), (QStringList{u"checked_in"_s, u"csv"_s, u"database"_s, u"enrolled"_s, u"liveness"_s,
                                            u"people"_s, u"refused"_s, u"tries"_s}));
    QVERIFY2(m_json.errors.isEmpty(), m_json.told().constData());
    QCOMPARE(m_report[u"database"_s], QJsonValue(u"demo/rollcall.db"_s));
    QCOMPARE(m_report[u"csv"_s], QJsonValue(u"demo/attendance.csv"_s));
    QCOMPARE(m_report[u"liveness"_s], QJsonValue(u"off"_s));
    // One of the people stays a stranger.
    QVERIFY(m_report[u"enrolled"_s].toInt() < m_report[u"people"_s].toInt());
    QVERIFY(m_report[u"checked_in"_s].toInt() >= 0.8 * m_report[u"enrolled"_s].toInt());
}

void TestCliDemo::leavesADatabaseAndACsv()
{
    QCOMPARE(m_desk.files(), kMade);
    for (const auto& name : kMade)
        QCOMPARE(QFileInfo(m_desk.path(name)).permissions() & kOthers, QFile::Permissions());
    QCOMPARE(sql("SELECT count(*) FROM session_attendance").toInt(), m_report[u"checked_in"_s].toInt());
    QCOMPARE(sql("SELECT count(*) FROM attendance_attempts").toInt(), m_tries.size());
    QCOMPARE(sql("SELECT count(*) FROM users WHERE face_registered = 1").toInt(), m_report[u"enrolled"_s].toInt());
    QCOMPARE(m_desk.read(u"demo/attendance.csv"_s).count('\n'), m_report[u"checked_in"_s].toInt() + 1);
}

void TestCliDemo::refusesForEveryReason_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("reason");
    QTest::addRow("off campus") << u"student01, off campus"_s << u"Outside campus"_s;
    QTest::addRow("a second time") << u"student01, a second time"_s << u"Duplicate mark"_s;
    QTest::addRow("another course") << u", of another course"_s << u"Not enrolled"_s;
    QTest::addRow("a stranger") << u"a stranger"_s << u"Face mismatch"_s;
    QTest::addRow("two faces") << u"two students at once"_s << u"Multiple faces"_s;
}

void TestCliDemo::refusesForEveryReason()
{
    QFETCH(QString, shown);
    QFETCH(QString, reason);
    const auto one = std::ranges::find_if(
        m_tries, [&shown](const QJsonValue& attempt) { return attempt[u"shown"_s].toString().endsWith(shown); });
    QVERIFY(one != m_tries.end());
    QCOMPARE((*one)[u"reason"_s].toString(), reason);
    QVERIFY(m_report[u"refused"_s][reason].toInt() > 0);
}

void TestCliDemo::everyTryIsMarkedOrRefused()
{
    int refused = 0;
    for (const auto& count : m_report[u"refused"_s].toObject())
        refused += count.toInt();
    QCOMPARE(refused + m_report[u"checked_in"_s].toInt(), m_tries.size());
}

/// A picture that was enrolled would lie at distance 0 from itself.
void TestCliDemo::neverShowsAnEnrolledPicture()
{
    for (const auto& attempt : m_tries)
        if (attempt[u"face_distance"_s].isDouble())
            QVERIFY2(attempt[u"face_distance"_s].toDouble() > 0.005, qPrintable(attempt[u"shown"_s].toString()));
}

void TestCliDemo::printsWhoWhenAndWhy()
{
    const QString text = QString::fromUtf8(m_text.out);
    for (const auto& form :
         {uR"(\n  student\d\d, darker: checked in Demo student\d\d, present, distance 0\.\d{3}, at \d{4}-\S+Z)"_s,
          uR"(\n  student01, off campus: refused: Demo student01, Outside campus, distance 0\.\d{3}\n)"_s,
          uR"(\n  two students at once: refused: Multiple faces\n)"_s,
          uR"(\n\d+ people found .*, 4 enrolled, 3 checked in\.\n)"_s, uR"(\n  refused, Duplicate mark: 1\n)"_s,
          uR"(\nsession_attendance\nid +session +student +course +status +method +distance +marked at\n)"_s,
          uR"(\nattendance_attempts\nid +session +student +success +reason +distance +liveness +created at\n)"_s,
          uR"(\nDatabase: demo/rollcall\.db\nCSV: demo/attendance\.csv\n\z)"_s})
        QVERIFY2(QRegularExpression(form).match(text).hasMatch(), qPrintable(QString(form % u'\n' % text)));
}

void TestCliDemo::leavesAnotherDatabaseAlone()
{
    const Desk desk;
    desk.makeFolder(u"demo"_s);
    desk.mustRun({u"init"_s, u"--db"_s, u"demo/rollcall.db"_s});
    const QByteArray before = desk.read(u"demo/rollcall.db"_s);
    const auto answer = desk.run({u"demo"_s, u"--dir"_s, u"demo"_s, u"--pictures"_s, m_pictures.path()});
    VERIFY_COMPLAINT(answer, 3, u"exists already: demo/rollcall.db."_s);
    QCOMPARE(desk.read(u"demo/rollcall.db"_s), before);
    QCOMPARE(desk.files(), (QStringList{u"demo/rollcall.db"_s, u"demo/rollcall.db.key"_s}));
}

void TestCliDemo::needsFivePeople()
{
    const Desk desk;
    QFile::link(samplePicture(1), desk.path(u"1.jpg"_s));
    const auto answer = desk.runJson({u"demo"_s, u"--dir"_s, u"demo"_s, u"--pictures"_s, u"."_s});
    VERIFY_COMPLAINT(answer, 3, u"3 people"_s);
    QCOMPARE(answer.object()[u"error"_s][u"code"_s].toString(), u"InvalidArgument"_s);
    QVERIFY(!QFileInfo::exists(desk.path(u"demo/rollcall.db"_s)));
}

/// Without models: the faces are made up.
void TestCliDemo::makesASchoolOfYears()
{
    const Desk desk;
    const auto answer = desk.runJson(
        {u"demo"_s, u"--scale"_s, u"--years"_s, u"1"_s, u"--students"_s, u"40"_s, u"--models"_s, u"nowhere"_s});
    VERIFY_EXIT(answer, 0);
    const auto report = answer.object();
    QCOMPARE(keysOf(report), (QStringList{u"attempts"_s, u"courses"_s, u"database"_s, u"marks"_s, u"sessions"_s,
                                          u"staff_actions"_s, u"students"_s}));
    QCOMPARE(report[u"students"_s].toInt(), 40);
    QCOMPARE(desk.files(), (QStringList{u"demo/rollcall.db"_s, u"demo/rollcall.db.key"_s}));
    QCOMPARE(sqlite(desk.path(u"demo/rollcall.db"_s), "SELECT count(*) FROM session_attendance").toInt(),
             report[u"marks"_s].toInt());
    VERIFY_EXIT(desk.run({u"verify"_s, u"--db"_s, u"demo/rollcall.db"_s}), 0);
    VERIFY_EXIT(desk.run({u"watch"_s, u"--db"_s, u"demo/rollcall.db"_s, u"--since"_s, u"2000-01-01"_s}), 0);
    const auto bench = desk.runJson({u"bench"_s, u"office"_s, u"--db"_s, u"demo/rollcall.db"_s, u"--runs"_s, u"1"_s});
    VERIFY_EXIT(bench, 0);
    const auto today = bench.object()[u"steps"_s][u"today: sessions"_s].toObject();
    QCOMPARE(today[u"statements"_s].toInt(), 1);
    QCOMPARE(today[u"aim_ms"_s].toInt(), 200);
}

void TestCliDemo::takesScaleOptionsWithScaleAlone()
{
    const Desk desk;
    for (const auto& arguments :
         {QStringList{u"--years"_s, u"1"_s}, QStringList{u"--scale"_s, u"--students"_s, u"19"_s},
          QStringList{u"--scale"_s, u"--pictures"_s, u"."_s}}) {
        const auto answer = desk.run(QStringList{u"demo"_s} + arguments);
        QVERIFY2(answer.exitCode == 2, answer.told().constData());
    }
    QCOMPARE(desk.files(), QStringList());
}

QTEST_GUILESS_MAIN(TestCliDemo)
#include "tst_cli_demo.moc"
