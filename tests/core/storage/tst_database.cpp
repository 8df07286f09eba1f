#include "core/storage/attempt_table.h"
#include "core/storage/database.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/file_header.h"
#include "core/storage/detail/migrations.h"
#include "core/storage/setting_table.h"
#include "core/storage/transaction.h"
#include "tests/core/storage/support.h"

#include <QDir>
#include <QRandomGenerator>
#include <QThread>
#include <QtEndian>

#include <fcntl.h>

#include <memory>
#include <thread>

namespace rollcall::storage {

constexpr qint64 kUserVersionOffset = 60; // https://www.sqlite.org/fileformat2.html, section 1.3

class DatabaseTest final : public QObject
{
    Q_OBJECT

private slots:
    void createMakesAPrivateFileWithTheNewestSchema()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.db"_s);
        Database database = take(Database::create(path));
        QCOMPARE(database.path(), path);
        take(SettingTable(database).set(u"a"_s, u"b"_s));
        for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QCOMPARE(
                int(QFileInfo(path % suffix).permissions() &
                    (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner)),
                0);
        Connection& connection = database.connection();
        QCOMPARE(take(connection.number("PRAGMA application_id")), kApplicationId);
        QCOMPARE(take(connection.number("PRAGMA user_version")), int(allMigrations().size()));
    }

    void everyConnectionIsSetUp_data()
    {
        QTest::addColumn<bool>("reopened");
        QTest::newRow("created") << false;
        QTest::newRow("opened") << true;
    }
    void everyConnectionIsSetUp()
    {
        QFETCH(const bool, reopened);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        auto database = Database::create(path);
        QCOMPARE(outcome(database), u"ok"_s);
        if (reopened)
            database = Database::open(path);
        QCOMPARE(outcome(database), u"ok"_s);
        Connection& connection = database->connection();
        QCOMPARE(take(connection.number("PRAGMA foreign_keys")), 1);
        QCOMPARE(take(connection.number("PRAGMA synchronous")), 2);
        QCOMPARE(take(connection.number("PRAGMA secure_delete")), 1);
        QCOMPARE(take(connection.number("PRAGMA busy_timeout")), 5000);
        QCOMPARE(Sqlite(path).read("PRAGMA journal_mode"), u"wal"_s);
    }

    void createRefusesAnExistingFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"taken.db"_s);
        write(path, "somebody's text");
        const auto result = Database::create(path);
        QCOMPARE(outcome(result), u"AlreadyExists"_s);
        QVERIFY(result.error().detail.contains(path));
        QCOMPARE(contents(path), "somebody's text"_ba);
    }

    void createNeedsAFolder()
    {
        const QTemporaryDir folder;
        QCOMPARE(outcome(Database::create(folder.path())), u"FileIsFolder"_s);
        QCOMPARE(outcome(Database::create(folder.filePath(u"no/a.db"_s))), u"FileNotFound"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void createInAReadOnlyFolderIsRefused()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(),
                                      QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        const auto child = inChild([&] {
            becomeNobody();
            return codeOf(Database::create(folder.filePath(u"a.db"_s)));
        });
        QCOMPARE(child, u"DatabaseReadOnly"_s);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void createOnAFullDiskLeavesNothing()
    {
        const QTemporaryDir folder;
        const auto child = inChild([&] {
            limitFileSize(40000);
            return codeOf(Database::create(folder.filePath(u"a.db"_s)));
        });
        QCOMPARE(child, u"DiskFull"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void openKeepsWhatWasWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"rollcall.db"_s;
        QTest::newRow("special in a URI") << u"a?b#c%41 d&e.db"_s;
        QTest::newRow("quote") << u"a'b;\"c.db"_s;
        QTest::newRow("not ASCII") << u"fichaje \u00f1 \u062d\u0636\u0648\u0631.db"_s;
    }
    void openKeepsWhatWasWritten()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        {
            Database database = take(Database::create(path));
            take(SettingTable(database).set(u"room"_s, u"R2"_s));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{name});
        Database database = take(Database::open(path));
        QCOMPARE(take(SettingTable(database).value(u"room"_s)), std::optional(u"R2"_s));
    }

    void openFollowsARelativePathAndALink()
    {
        const QTemporaryDir folder;
        take(Database::create(folder.filePath(u"real.db"_s)));
        QVERIFY(QFile::link(folder.filePath(u"real.db"_s), folder.filePath(u"link.db"_s)));
        QCOMPARE(outcome(Database::open(folder.filePath(u"link.db"_s))), u"ok"_s);
        QCOMPARE(outcome(Database::open(QDir::current().relativeFilePath(folder.filePath(u"real.db"_s)))), u"ok"_s);
    }

    void openRefusesWhatIsNotAFile()
    {
        const QTemporaryDir folder;
        QCOMPARE(outcome(Database::open(folder.path())), u"FileIsFolder"_s);
        QCOMPARE(outcome(Database::open(folder.filePath(u"none.db"_s))), u"DatabaseMissing"_s);
        QCOMPARE(outcome(Database::open(QString())), u"DatabaseMissing"_s);
        QCOMPARE(outcome(Database::open(u"/dev/null"_s)), u"DatabaseForeign"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void openRefusesForeignFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short text") << "name,email\n"_ba;
        QTest::newRow("long text") << "name,email\n"_ba.repeated(2000);
        QTest::newRow("begins like SQLite") << "SQLite format 3\0"_ba.leftJustified(300, 'x');
        QByteArray random(8192, 0);
        QRandomGenerator(1).fillRange(reinterpret_cast<quint32*>(random.data()), random.size() / 4);
        QTest::newRow("random") << random;
    }
    void openRefusesForeignFiles()
    {
        QFETCH(const QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        write(path, bytes);
        const auto result = Database::open(path);
        QCOMPARE(outcome(result), u"DatabaseForeign"_s);
        QVERIFY(result.error().detail.contains(path));
        QCOMPARE(contents(path), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void openRefusesAnotherProgramsDatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        QCOMPARE(Sqlite(path).run("PRAGMA journal_mode = WAL; CREATE TABLE users (id); PRAGMA user_version = 1"),
                 SQLITE_OK);
        const QByteArray before = contents(path);
        QCOMPARE(outcome(Database::open(path)), u"DatabaseForeign"_s);
        QCOMPARE(contents(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void openLeavesANewerFileAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        take(Database::create(path));
        QCOMPARE(Sqlite(path).run("PRAGMA user_version = 99"), SQLITE_OK);
        const QByteArray before = contents(path);
        const auto modified = QFileInfo(path).lastModified();
        QCOMPARE(outcome(Database::open(path)), u"DatabaseNewer"_s);
        QCOMPARE(contents(path), before);
        QCOMPARE(QFileInfo(path).lastModified(), modified);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.db"_s});
    }

    void openSeesANewerSchemaThatIsOnlyInTheWal()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        take(Database::create(path));
        // Killed after its migration: nothing has come from the WAL into the file yet.
        QCOMPARE(inChild([&]() -> std::optional<ErrorCode> {
                     Sqlite newer(path);
                     newer.run("PRAGMA user_version = 99");
                     std::raise(SIGKILL);
                     return {};
                 }),
                 u"died"_s);
        QCOMPARE(take(readFileHeader(path)).schema, int(allMigrations().size()));
        const QByteArray file = contents(path);
        const QByteArray wal = contents(path % u"-wal");
        QVERIFY(wal.size() > 4096);
        QCOMPARE(outcome(Database::open(path)), u"DatabaseNewer"_s);
        QCOMPARE(contents(path), file);
        QCOMPARE(contents(path % u"-wal"), wal);
    }

    void openFindsDamage_data()
    {
        QTest::addColumn<int>("keptBytes");
        QTest::newRow("half a file") << 40960;
        QTest::newRow("one page") << 4096;
        QTest::newRow("part of a page") << 1000;
        QTest::newRow("header") << 100;
    }
    void openFindsDamage()
    {
        QFETCH(const int, keptBytes);
        School school;
        const QString path = school.folder.filePath(u"copy.db"_s);
        {
            Database moved = std::move(school.database);
        }
        write(path, contents(school.path).first(keptBytes));
        const auto result = Database::open(path);
        QVERIFY(!result);
        QVERIFY2(result.error().code == ErrorCode::DatabaseDamaged || result.error().code == ErrorCode::DatabaseForeign,
                 qPrintable(base::errorName(result.error().code)));
        if (keptBytes >= 4096)
            QCOMPARE(result.error().code, ErrorCode::DatabaseDamaged);
        QVERIFY(result.error().detail.contains(path));
    }

    void readingADamagedPageIsReported()
    {
        School school;
        const QString path = school.folder.filePath(u"copy.db"_s);
        {
            Database moved = std::move(school.database);
        }
        const int root = Sqlite(school.path).read("SELECT rootpage FROM sqlite_schema WHERE name = 'users'").toInt();
        QByteArray bytes = contents(school.path);
        const int page = Sqlite(school.path).read("PRAGMA page_size").toInt();
        bytes.replace((root - 1) * page, page, QByteArray(page, '\xff'));
        write(path, bytes);
        Database database = take(Database::open(path));
        const auto found = PersonTable(database).find(school.ada);
        QCOMPARE(outcome(found), u"DatabaseDamaged"_s);
        QVERIFY(found.error().detail.contains(path));
        QCOMPARE(outcome(PersonTable(database).insert(somebody(u"Eve"_s), {})), u"DatabaseDamaged"_s);
    }

    void aListDoesNotEndAtADamagedPage()
    {
        School school;
        constexpr int kRows = 300;
        {
            auto transaction = take(Transaction::begin(school.database));
            AttemptTable attempts(school.database);
            for (int row = 0; row < kRows; ++row)
                take(attempts.insert(school.attempt(school.ada)));
            take(transaction.commit());
        }
        {
            Database closed = std::move(school.database);
        }
        QByteArray bytes = contents(school.path);
        const int page = Sqlite(school.path).read("PRAGMA page_size").toInt();
        const int root =
            Sqlite(school.path).read("SELECT rootpage FROM sqlite_schema WHERE name = 'attendance_attempts'").toInt();
        // The right-most child of an interior page (fileformat2.html, section 1.6): the newest rows.
        const auto last = qFromBigEndian<quint32>(bytes.constData() + qint64(root - 1) * page + 8);
        bytes.replace(qint64(last - 1) * page, page, QByteArray(page, '\xff'));
        write(school.path, bytes);
        Database database = take(Database::open(school.path));
        AttemptTable attempts(database);
        QCOMPARE(take(attempts.list({}, {.limit = 20})).size(), std::size_t(20));
        QCOMPARE(outcome(attempts.list({}, kAllRows)), u"DatabaseDamaged"_s);
    }

    void aConnectionNeverMakesAFile()
    {
        const QTemporaryDir folder;
        QCOMPARE(outcome(Connection::open(folder.filePath(u"gone.db"_s))), u"DatabaseFailed"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void openRefusesWhatCannotBeWritten_data()
    {
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<QString>("expected");
        constexpr int kRead = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        constexpr int kWrite = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        constexpr int kEnter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QTest::newRow("file") << kRead << (kRead | kWrite | kEnter) << u"DatabaseReadOnly"_s;
        QTest::newRow("folder") << (kRead | kWrite) << (kRead | kEnter) << u"DatabaseReadOnly"_s;
        QTest::newRow("unreadable file") << 0 << (kRead | kWrite | kEnter) << u"FileUnreadable"_s;
        QTest::newRow("both writable") << (kRead | kWrite) << (kRead | kWrite | kEnter) << u"ok"_s;
    }
    void openRefusesWhatCannotBeWritten()
    {
        QFETCH(const int, fileMode);
        QFETCH(const int, folderMode);
        QFETCH(const QString, expected);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        take(Database::create(path));
        const QByteArray before = contents(path);
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(fileMode)));
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(folderMode)));
        const auto child = inChild([&] {
            becomeNobody();
            return codeOf(Database::open(path));
        });
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(child, expected);
        QCOMPARE(contents(path), before);
    }

    void openWaitsForALockAndThenGivesUp()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        take(Database::create(path));
        Sqlite other(path);
        QCOMPARE(other.run("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE"), SQLITE_OK);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(outcome(Database::open(path)), u"DatabaseBusy"_s);
        QVERIFY(timer.elapsed() >= 4500);
        QCOMPARE(other.run("COMMIT"), SQLITE_OK);
        QCOMPARE(outcome(Database::open(path)), u"ok"_s);
    }

    void openingAgainKeepsTheLocksOfTheFirst()
    {
        School school;
        QCOMPARE(outcome(Database::open(school.path)), u"ok"_s);
        // Another program looks for the lock that keeps it from removing our WAL (os_unix.c of SQLite: SHARED_FIRST).
        QCOMPARE(inChild([&]() -> std::optional<ErrorCode> {
                     const int file = ::open(QFile::encodeName(school.path).constData(), O_RDWR);
                     struct flock lock
                     {};
                     lock.l_type = F_WRLCK;
                     lock.l_whence = SEEK_SET;
                     lock.l_start = 0x40000002;
                     lock.l_len = 510;
                     const bool locked = fcntl(file, F_GETLK, &lock) == 0 && lock.l_type == F_RDLCK;
                     return locked ? ErrorCode::DatabaseBusy : ErrorCode::DatabaseFailed;
                 }),
                 u"DatabaseBusy"_s);
    }

    void theDataVersionTellsOfEveryWrite()
    {
        School school;
        auto& database = school.database;
        const auto first = take(database.dataVersion());
        QVERIFY(take(PersonTable(database).find(school.ada)));
        QVERIFY(take(database.dataVersion()) == first);
        take(PersonTable(database).clearFace(school.ada));
        const auto own = take(database.dataVersion());
        QVERIFY(own != first);
        QCOMPARE(own.byOthers, first.byOthers);
        QCOMPARE(Sqlite(school.path).run("UPDATE users SET name = 'Bea' WHERE name = 'Bob'"), SQLITE_OK);
        const auto others = take(database.dataVersion());
        QVERIFY(others != own);
        QCOMPARE(others.byItself, own.byItself);
    }

    void aMovedDatabaseStaysOpen()
    {
        School school;
        Database moved = std::move(school.database);
        QVERIFY(take(PersonTable(moved).find(school.ada)));
        const QTemporaryDir folder;
        moved = take(Database::create(folder.filePath(u"b.db"_s)));
        QVERIFY(!take(PersonTable(moved).find(school.ada)));
    }

    void writersWaitForEachOther()
    {
        constexpr int kWriters = 3;
        constexpr int kRows = 60;
        School school;
        const auto write = [&school](int writer) {
            Database database = take(Database::open(school.path));
            for (int row = 0; row < kRows; ++row)
                take(PersonTable(database).insert(somebody(u"W%1R%2"_s.arg(writer).arg(row)), {}));
        };
        std::vector<std::thread> threads;
        for (int writer = 0; writer < kWriters; ++writer)
            threads.emplace_back(write, writer);
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM users WHERE name LIKE 'W%'"),
                 QString::number(kWriters * kRows));
    }

    void aWriterWaitsForATransaction()
    {
        School school;
        auto transaction = std::make_unique<Transaction>(take(Transaction::begin(school.database)));
        take(SettingTable(school.database).set(u"order"_s, u"first"_s));
        QString second;
        std::thread writer([&] {
            Database database = take(Database::open(school.path));
            second = outcome(SettingTable(database).set(u"order"_s, u"second"_s));
        });
        QThread::msleep(300);
        take(transaction->commit());
        writer.join();
        QCOMPARE(second, u"ok"_s);
        QCOMPARE(take(SettingTable(school.database).value(u"order"_s)), std::optional(u"second"_s));
    }

    void aWriterGivesUpOnALongTransaction()
    {
        School school;
        Database other = take(Database::open(school.path));
        const auto transaction = take(Transaction::begin(school.database));
        QCOMPARE(outcome(Transaction::begin(other)), u"DatabaseBusy"_s);
        QCOMPARE(outcome(PersonTable(other).list({}, {})), u"ok"_s);
    }

    void readingLeavesTheConnectionFreeToWrite()
    {
        School school;
        Database other = take(Database::open(school.path));
        QVERIFY(take(PersonTable(other).find(school.ada)));
        take(SettingTable(school.database).set(u"a"_s, u"b"_s));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(outcome(SettingTable(other).set(u"a"_s, u"c"_s)), u"ok"_s);
        QVERIFY(timer.elapsed() < 4000);
    }

    void aFullDiskIsReportedAndLosesNothing()
    {
        School school;
        Connection& connection = school.database.connection();
        const int pages = take(connection.number("PRAGMA page_count"));
        take(connection.run("PRAGMA max_page_count = " + QByteArray::number(pages + 2)));
        Result<void> result;
        for (int row = 0; row < 100 && result; ++row)
            result = SettingTable(school.database).set(QString::number(row), QString(1000, u'x'));
        QCOMPARE(outcome(result), u"DiskFull"_s);
        QVERIFY(result.error().detail.contains(school.path));
        QVERIFY(take(PersonTable(school.database).find(school.ada)));
        QCOMPARE(take(SettingTable(school.database).value(u"0"_s)), std::optional(QString(1000, u'x')));
    }

    void aFileSizeLimitIsAFullDisk()
    {
        School school;
        const QString path = school.path;
        {
            Database moved = std::move(school.database);
        }
        const auto child = inChild([&]() -> std::optional<ErrorCode> {
            Database database = take(Database::open(path));
            limitFileSize(100000);
            for (int row = 0; row < 1000; ++row) {
                const auto result = SettingTable(database).set(QString::number(row), QString(1000, u'x'));
                if (!result)
                    return result.error().code;
            }
            return {};
        });
        QCOMPARE(child, u"DiskFull"_s);
        Database database = take(Database::open(path));
        QVERIFY(take(PersonTable(database).find(school.ada)));
        QCOMPARE(take(SettingTable(database).value(u"0"_s)), std::optional(QString(1000, u'x')));
    }

    void killingTheProgramLosesNoCommittedRowAndKeepsNoOther()
    {
        School school;
        const QString path = school.path;
        {
            Database moved = std::move(school.database);
        }
        const auto child = inChild([&]() -> std::optional<ErrorCode> {
            Database database = take(Database::open(path));
            take(SettingTable(database).set(u"committed"_s, u"yes"_s));
            const auto transaction = take(Transaction::begin(database));
            take(SettingTable(database).set(u"open"_s, u"yes"_s));
            std::raise(SIGKILL);
            return {};
        });
        QCOMPARE(child, u"died"_s);
        Database database = take(Database::open(path));
        QCOMPARE(take(SettingTable(database).value(u"committed"_s)), std::optional(u"yes"_s));
        QCOMPARE(take(SettingTable(database).value(u"open"_s)), std::nullopt);
    }

    void theHeaderIsWhereTheFormatSaysItIs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        take(Database::create(path));
        const QByteArray header = contents(path).mid(kUserVersionOffset, 12);
        QCOMPARE(header.first(4), QByteArray::fromHex("0000000c"));
        QCOMPARE(header.last(4), "Roll"_ba);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::DatabaseTest)
#include "tst_database.moc"
