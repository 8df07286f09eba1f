#include "tests/app/cli/school.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

// Room for the file that SQLite shares between programs and a little WAL, not for more.
constexpr qint64 kNearlyFull = 40'000;

/// One command that reads, one that writes, and one that needs the networks.
const QList<QStringList> kCommands{
    {u"user"_s, u"list"_s},
    {u"user"_s, u"add"_s, u"--name"_s, u"X"_s, u"--email"_s, u"x@example.org"_s},
    {u"checkin"_s, u"--session"_s, u"1"_s, u"--images"_s, u"picture.jpg"_s},
};

} // namespace

/// Databases that cannot be used, folders and disks that cannot be written: one line, an exit code that says so, and
/// everything as it was.
class TestCliBadDatabase final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesFiles_data();
    void refusesFiles();
    void refusesReadOnly_data();
    void refusesReadOnly();
    void unreadableFilesAreNamed_data();
    void unreadableFilesAreNamed();
    void outputsThatCannotBeWritten_data();
    void outputsThatCannotBeWritten();
    void keysThatCannotBeUsed_data();
    void keysThatCannotBeUsed();
    void initOnAFullDisk_data();
    void initOnAFullDisk();
    void checkInWhereTheDatabaseCannotOpen();
    void checkInWhileTheDiskFills();
    void exportOnAFullDisk();
    void answerToAFullDisk();

private:
    Desk m_desk;
};

void TestCliBadDatabase::initTestCase()
{
    makeSchool(m_desk, 2);
    writePicture(m_desk, u"picture.jpg"_s, cv::Mat(120, 160, CV_8UC3, cv::Scalar::all(90)));
}

void TestCliBadDatabase::refusesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    QTest::addRow("missing") << u"missing.db"_s << u"DatabaseMissing"_s << 4;
    QTest::addRow("in a missing folder") << u"nowhere/school.db"_s << u"DatabaseMissing"_s << 4;
    QTest::addRow("a folder") << u"folder.db"_s << u"FileIsFolder"_s << 3;
    QTest::addRow("text") << u"text.db"_s << u"DatabaseForeign"_s << 4;
    QTest::addRow("empty") << u"empty.db"_s << u"DatabaseForeign"_s << 4;
    QTest::addRow("of another program") << u"other.db"_s << u"DatabaseForeign"_s << 4;
    QTest::addRow("a newer schema") << u"newer.db"_s << u"DatabaseNewer"_s << 4;
    QTest::addRow("cut short") << u"cut.db"_s << u"DatabaseDamaged"_s << 4;

    if (m_desk.files().contains(u"text.db"_s))
        return;
    m_desk.makeFolder(u"folder.db"_s);
    m_desk.write(u"text.db"_s, QByteArray("This is no database.\n").repeated(100));
    m_desk.write(u"empty.db"_s, {});
    sqlite(m_desk.path(u"other.db"_s), "CREATE TABLE users (id INTEGER); INSERT INTO users VALUES (1)");
    m_desk.write(u"newer.db"_s, m_desk.read(kSchool));
    sqlite(m_desk.path(u"newer.db"_s), "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
    m_desk.write(u"cut.db"_s, m_desk.read(kSchool).first(8192));
}

void TestCliBadDatabase::refusesFiles()
{
    QFETCH(QString, name);
    QFETCH(int, exitCode);
    const QByteArray before = m_desk.read(name);
    const QStringList files = m_desk.files();
    for (const auto& command : kCommands) {
        const auto answer = m_desk.runJson(QStringList{u"--db"_s, name} + command);
        VERIFY_COMPLAINT(answer, exitCode, name);
        QTEST(answer.object()[u"error"_s][u"code"_s].toString(), "code");
        QCOMPARE(m_desk.read(name), before);
        QCOMPARE(m_desk.files(), files);
    }
}

void TestCliBadDatabase::refusesReadOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("folderMode");
    QTest::addRow("file") << u"file/school.db"_s << 0x4444 << 0x7755;
    QTest::addRow("folder") << u"folder/school.db"_s << 0x6666 << 0x5555;
    QTest::addRow("both") << u"both/school.db"_s << 0x4444 << 0x5555;
}

void TestCliBadDatabase::refusesReadOnly()
{
    QFETCH(QString, name);
    QFETCH(int, fileMode);
    QFETCH(int, folderMode);
    const QString folder = QFileInfo(m_desk.path(name)).path();
    QDir().mkpath(folder);
    m_desk.write(name, m_desk.read(kSchool));
    QFile::setPermissions(m_desk.path(name), QFile::Permissions(fileMode));
    QFile::setPermissions(folder, QFile::Permissions(folderMode));
    const auto writable = qScopeGuard([&] { QFile::setPermissions(folder, QFile::Permissions(0x7755)); });
    const QByteArray before = m_desk.read(name);
    const QStringList files = m_desk.files();
    for (const auto& command : kCommands) {
        const auto answer = m_desk.run(QStringList{u"--db"_s, name} + command, {.withoutPrivilege = true});
        VERIFY_COMPLAINT(answer, 4, QString(name % u": the database cannot be written."_s));
        QCOMPARE(m_desk.read(name), before);
        QCOMPARE(m_desk.files(), files);
    }
}

void TestCliBadDatabase::unreadableFilesAreNamed_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addRow("a database") << QStringList{u"--db"_s, u"locked"_s, u"user"_s, u"list"_s};
    QTest::addRow("a picture") << QStringList{u"inspect"_s, u"locked"_s};
    QTest::addRow("a video") << atSchool({u"checkin"_s, u"--session"_s, u"1"_s, u"--video"_s, u"locked"_s});
    QTest::addRow("a list of people") << atSchool({u"user"_s, u"import"_s, u"locked"_s});
}

void TestCliBadDatabase::unreadableFilesAreNamed()
{
    QFETCH(QStringList, command);
    m_desk.write(u"locked"_s, m_desk.read(kSchool));
    QFile::setPermissions(m_desk.path(u"locked"_s), {});
    const auto answer = m_desk.run(command, {.withoutPrivilege = true});
    QFile::remove(m_desk.path(u"locked"_s));
    VERIFY_COMPLAINT(answer, 3, u"locked: "_s);
}

void TestCliBadDatabase::outputsThatCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("named");
    QTest::addRow("init in a read-only folder")
        << QStringList{u"init"_s, u"--db"_s, u"closed/new.db"_s} << 4 << u"closed/new.db"_s;
    QTest::addRow("export into a read-only folder")
        << atSchool({u"export"_s, u"csv"_s, u"--out"_s, u"closed/out.csv"_s}) << 3 << u"closed/out.csv"_s;
    QTest::addRow("export over a read-only file")
        << atSchool({u"export"_s, u"csv"_s, u"--out"_s, u"closed.csv"_s}) << 3 << u"closed.csv"_s;
    QTest::addRow("export onto a folder")
        << atSchool({u"export"_s, u"csv"_s, u"--out"_s, u"closed"_s}) << 3 << u"closed"_s;
    QTest::addRow("export into a missing folder")
        << atSchool({u"export"_s, u"csv"_s, u"--out"_s, u"nowhere/out.csv"_s}) << 3 << u"nowhere/out.csv"_s;
    QTest::addRow("demo in a read-only folder")
        << QStringList{u"demo"_s, u"--dir"_s, u"closed/demo"_s} << 3 << u"closed/demo"_s;
}

void TestCliBadDatabase::outputsThatCannotBeWritten()
{
    QFETCH(QStringList, command);
    QFETCH(int, exitCode);
    QFETCH(QString, named);
    m_desk.makeFolder(u"closed"_s);
    QFile::setPermissions(m_desk.path(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner);
    m_desk.write(u"closed.csv"_s, "an earlier file\n");
    QFile::setPermissions(m_desk.path(u"closed.csv"_s), QFile::ReadOwner);
    const QString before = rowCounts(m_desk.path(kSchool));
    const QStringList files = m_desk.files();
    const auto answer = m_desk.run(command, {.withoutPrivilege = true});
    QFile::setPermissions(m_desk.path(u"closed"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    VERIFY_COMPLAINT(answer, exitCode, named);
    QCOMPARE(rowCounts(m_desk.path(kSchool)), before);
    QCOMPARE(m_desk.files(), files);
    QCOMPARE(m_desk.read(u"closed.csv"_s), "an earlier file\n");
    QFile::setPermissions(m_desk.path(u"closed.csv"_s), QFile::ReadOwner | QFile::WriteOwner);
}

void TestCliBadDatabase::keysThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("code");
    const QByteArray good = m_desk.read(kSchoolKey);
    QTest::addRow("missing") << QByteArray() << 0 << u"KeyMissing"_s;
    QTest::addRow("cut short") << good.first(40) << 0x6600 << u"KeyDamaged"_s;
    QTest::addRow("readable for others") << good << 0x6644 << u"KeyExposed"_s;
}

void TestCliBadDatabase::keysThatCannotBeUsed()
{
    QFETCH(QByteArray, key);
    QFETCH(int, mode);
    const Desk desk;
    desk.write(kSchool, m_desk.read(kSchool));
    if (mode != 0) {
        desk.write(kSchoolKey, key);
        QFile::setPermissions(desk.path(kSchoolKey), QFile::Permissions(mode));
    }
    const QString portrait = m_desk.path(u"portrait.png"_s);
    if (!QFile::exists(portrait))
        writePicture(m_desk, u"portrait.png"_s, portraitsOf(m_desk, 1).front());
    const QString before = rowCounts(desk.path(kSchool));
    const auto enrolment = desk.runJson(atSchool({u"face"_s, u"enroll"_s, u"--student"_s, email(1), portrait}));
    VERIFY_COMPLAINT(enrolment, 6, kSchoolKey);
    QTEST(enrolment.object()[u"error"_s][u"code"_s].toString(), "code");
    QCOMPARE(rowCounts(desk.path(kSchool)), before);
    // All that needs no face goes on.
    VERIFY_EXIT(desk.run(atSchool({u"user"_s, u"list"_s})), 0);
}

void TestCliBadDatabase::initOnAFullDisk_data()
{
    QTest::addColumn<qint64>("fileBytesMax");
    for (const qint64 bytes : {0, 64, 4096, 20'000, 33'000, 60'000, 120'000, 200'000, 250'000})
        QTest::addRow("%lld bytes", bytes) << bytes;
}

void TestCliBadDatabase::initOnAFullDisk()
{
    QFETCH(qint64, fileBytesMax);
    const Desk desk;
    const auto answer = desk.run({u"init"_s, u"--db"_s, kSchool, u"--lat"_s, u"47.3769"_s, u"--lon"_s, u"8.5417"_s},
                                 {.fileBytesMax = fileBytesMax});
    VERIFY_COMPLAINT(answer, 3, u"the disk is full"_s);
    QVERIFY2(answer.errors[0].startsWith(u"rollcallctl: school.db"_s), answer.told().constData());
    QCOMPARE(desk.files(), QStringList());
}

void TestCliBadDatabase::checkInWhereTheDatabaseCannotOpen()
{
    const QString before = rowCounts(m_desk.path(kSchool));
    const QStringList files = m_desk.files();
    const auto answer = m_desk.run(atSchool({u"checkin"_s, u"--session"_s, u"1"_s, u"--images"_s, u"picture.jpg"_s}),
                                   {.fileBytesMax = 4096});
    VERIFY_COMPLAINT(answer, 3, u"the disk is full"_s);
    QVERIFY2(answer.errors[0].startsWith(u"rollcallctl: school.db"_s), answer.told().constData());
    QCOMPARE(rowCounts(m_desk.path(kSchool)), before);
    QCOMPARE(m_desk.files(), files);
}

/// A few tries still fit. What was answered is stored, what was not is told, and nothing lies between.
void TestCliBadDatabase::checkInWhileTheDiskFills()
{
    const Desk desk;
    for (const auto& name : {kSchool, kSchoolKey, u"picture.jpg"_s})
        QFile::copy(m_desk.path(name), desk.path(name));
    const QStringList pictures(8, u"picture.jpg"_s);
    const auto answer =
        desk.run(atSchool({u"--json"_s, u"checkin"_s, u"--session"_s, u"1"_s, u"--images"_s}) + pictures,
                 {.fileBytesMax = kNearlyFull});
    VERIFY_EXIT(answer, 3);
    int stored = 0;
    for (const auto& attempt : answer.object()[u"tries"_s].toArray())
        stored += attempt[u"error"_s].isUndefined() ? 1 : 0;
    QVERIFY2(stored > 0 && stored < pictures.size(), answer.told().constData());
    QCOMPARE(answer.errors.size(), pictures.size() - stored);
    for (const auto& line : answer.errors)
        QVERIFY2(line.startsWith(u"rollcallctl: school.db"_s) && line.contains(u"the disk is full"_s),
                 qPrintable(line));
    QCOMPARE(sqlite(desk.path(kSchool), "SELECT count(*) FROM attendance_attempts"), QString::number(stored));
    QCOMPARE(sqlite(desk.path(kSchool), "PRAGMA integrity_check"), u"ok"_s);
    QCOMPARE(desk.files(), (QStringList{u"picture.jpg"_s, kSchool, kSchoolKey}));
}

void TestCliBadDatabase::exportOnAFullDisk()
{
    const Desk desk;
    desk.write(kSchool, m_desk.read(kSchool));
    desk.write(u"out.csv"_s, "an earlier file\n");
    sqlite(desk.path(kSchool), "WITH RECURSIVE n(i) AS (VALUES (100) UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
                               "INSERT INTO users (id, name, email, role, registered_at) "
                               "SELECT i, 'S' || i, i || '@example.org', 'student', '2026-03-09T08:15:00.000Z' FROM n");
    sqlite(desk.path(kSchool), "INSERT INTO session_attendance (session_id, student_id, marked_at) "
                               "SELECT 1, id, '2026-03-09T08:15:00.000Z' FROM users WHERE id >= 100");
    const QString before = rowCounts(desk.path(kSchool));
    QVERIFY2(before.contains(u"session_attendance 501"_s), qPrintable(before));
    const QStringList files = desk.files();
    const auto answer =
        desk.run(atSchool({u"export"_s, u"csv"_s, u"--out"_s, u"out.csv"_s}), {.fileBytesMax = kNearlyFull});
    VERIFY_COMPLAINT(answer, 3, u"out.csv: the disk is full"_s);
    QCOMPARE(desk.read(u"out.csv"_s), "an earlier file\n");
    QCOMPARE(rowCounts(desk.path(kSchool)), before);
    QCOMPARE(desk.files(), files);
}

/// A script must not take half an answer for a whole one.
void TestCliBadDatabase::answerToAFullDisk()
{
    for (const auto& command : {u"user list --json"_s, u"user list"_s})
        VERIFY_COMPLAINT(m_desk.run(atSchool(words(command)), {.answerFile = u"/dev/full"_s}), 3, u"standard output"_s);
}

QTEST_GUILESS_MAIN(TestCliBadDatabase)
#include "tst_cli_bad_database.moc"
