#include "core/security/chain_hash.h"
#include "core/storage/attempt_table.h"
#include "core/storage/audit_log.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/file_header.h"
#include "core/storage/detail/migrations.h"
#include "core/storage/mark_table.h"
#include "tests/core/storage/support.h"

#include <QDir>

#include <thread>

namespace rollcall::storage {

constexpr int kNewest = 12;
constexpr int kAuditChain = 4;

/// Rows as a program of schema 1 has written them.
const QByteArray kOldRows = R"(
    INSERT INTO users (name, email, role, registered_at) VALUES
        ('Marie', 'marie@example.org', 'teacher', '2026-03-09T08:15:00.250Z'),
        ('Ada', 'ada@example.org', 'student', '2026-03-09T08:15:00.250Z');
    INSERT INTO courses (code, title, section, teacher_id, created_at)
        VALUES ('PH101', 'Mechanics', 'A', 1, '2026-03-09T08:15:00.250Z');
    INSERT INTO enrollments (course_id, student_id, enrolled_at) VALUES (1, 2, '2026-03-09T08:15:00.250Z');
    INSERT INTO class_sessions (title, course_code, course_id, teacher_id, starts_at, ends_at, created_at)
        VALUES ('Lesson 1', 'PH101', 1, 1, '2026-03-09T08:15:00.250Z', '2026-03-09T09:45:00.250Z', '2026-03-09T08:15:00.250Z');
    INSERT INTO session_attendance (session_id, student_id, marked_at, latitude, longitude, face_distance)
        VALUES (1, 2, '2026-03-09T08:15:00.250Z', 40.5, -3.25, 0.375);
    INSERT INTO attendance_attempts (session_id, student_id, success, created_at) VALUES (1, 2, 1, '2026-03-09T08:15:00.250Z');
    INSERT INTO attendance_attempts (session_id, student_id, success, reason, created_at)
        VALUES (1, 2, 0, 'Duplicate mark', '2026-03-09T08:15:00.250Z');
    INSERT INTO attendance (user_id, date, time) VALUES (1, '2026-03-09', '08:15:00');
)";

class MigrationsTest final : public QObject
{
    Q_OBJECT

    /// A file of an older schema with rows in it.
    static QString oldFile(const QTemporaryDir& folder, std::size_t schema)
    {
        const QString path = folder.filePath(u"old.db"_s);
        Sqlite sqlite(path);
        const auto migrations = allMigrations();
        for (std::size_t step = 0; step < schema; ++step) {
            if (sqlite.run(migrations.at(step).script) != SQLITE_OK)
                qFatal("%s", qPrintable(sqlite.message()));
        }
        if (schema > 0 && sqlite.run(kOldRows) != SQLITE_OK)
            qFatal("%s", qPrintable(sqlite.message()));
        sqlite.run("PRAGMA application_id = " + QByteArray::number(kApplicationId) +
                   "; PRAGMA user_version = " + QByteArray::number(qint64(schema)));
        return path;
    }

    static void olderSchemas(std::size_t than = kNewest)
    {
        QTest::addColumn<std::size_t>("schema");
        for (std::size_t schema = 1; schema < than; ++schema)
            QTest::addRow("schema %zu", schema) << schema;
    }

    static QStringList filesIn(const QTemporaryDir& folder)
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private slots:
    void theFilesAreNumberedFromOne()
    {
        const auto migrations = allMigrations();
        QCOMPARE(migrations.size(), std::size_t(kNewest));
        for (std::size_t index = 0; index < migrations.size(); ++index) {
            QCOMPARE(migrations.at(index).schema, int(index) + 1);
            const auto& script = migrations.at(index).script;
            QVERIFY(script.contains("CREATE ") || script.contains("ALTER "));
        }
    }

    void anOldFileIsBroughtUpToDateWithItsRows_data() { olderSchemas(); }
    void anOldFileIsBroughtUpToDateWithItsRows()
    {
        QFETCH(const std::size_t, schema);
        const QTemporaryDir folder;
        const QString path = oldFile(folder, schema);
        Database database = take(Database::open(path));
        QCOMPARE(take(database.connection().number("PRAGMA user_version")), kNewest);
        const auto ada = take(PersonTable(database).findByEmail(u"ada@example.org"_s)).value();
        QCOMPARE(ada.name, u"Ada"_s);
        QCOMPARE(ada.registeredAt, kMorning);
        QCOMPARE(take(CourseTable(database).list({}, {})).size(), std::size_t(1));
        QCOMPARE(take(EnrolmentTable(database).count({1})), qint64(1));
        const auto marks = take(MarkTable(database).list({}, {}));
        QCOMPARE(marks.size(), std::size_t(1));
        QCOMPARE(marks[0].mark.status, domain::MarkStatus::Present);
        QCOMPARE(marks[0].mark.method, domain::Method::Face);
        QCOMPARE(marks[0].mark.faceDistance, std::optional(0.375));
        const auto attempts = take(AttemptTable(database).list({}, {}));
        QCOMPARE(attempts.size(), std::size_t(2));
        QCOMPARE(attempts[1].reason, std::optional(domain::Reason::DuplicateMark));
        QCOMPARE(attempts[1].liveness, domain::Liveness::NotChecked);
    }

    void theOldRowsAreChained_data() { olderSchemas(kAuditChain); }
    void theOldRowsAreChained()
    {
        QFETCH(const std::size_t, schema);
        const QTemporaryDir folder;
        const QString path = oldFile(folder, schema);
        Sqlite(path).run("INSERT INTO attendance_attempts (id, success, created_at) VALUES"
                         " (5, 1, '2026-03-10T08:15:00.250Z'), (9, 1, '2026-03-10T08:15:00.250Z');"
                         "DELETE FROM attendance_attempts WHERE id = 9");
        Database database = take(Database::open(path));
        AuditLog log(database);
        const auto rows = take(log.rows(AuditTable::Attempts, {}, 10));
        QCOMPARE(rows.size(), std::size_t(3));
        QByteArray previous = startOfChain();
        for (const AuditRow& row : rows) {
            QCOMPARE(row.previousHash, previous);
            QCOMPARE(row.hash, security::chainHash(previous, row.record));
            previous = row.hash;
        }
        const auto heads = take(log.heads(AuditTable::Attempts));
        QCOMPARE(heads.size(), std::size_t(1));
        QCOMPARE(heads[0].hash, rows[1].hash);
        QCOMPARE(heads[0].rows, qint64(2));
        QCOMPARE(take(log.lastGivenId(u"attendance_attempts"_s)), qint64(5));
    }

    void theHeadsStay()
    {
        const QTemporaryDir folder;
        const QString path = oldFile(folder, kAuditChain);
        QCOMPARE(Sqlite(path).run("INSERT INTO audit_heads (table_name, date, row_count, hash) VALUES"
                                  " ('staff_actions', '2026-03-09', 1, x'01'),"
                                  " ('attendance_attempts', '2026-03-10', 2, x'02')"),
                 SQLITE_OK);
        Database database = take(Database::open(path));
        const auto heads = take(AuditLog(database).heads(AuditTable::Attempts));
        QCOMPARE(heads,
                 (std::vector{AuditHead{
                     .id = 2, .table = AuditTable::Attempts, .date = u"2026-03-10"_s, .rows = 2, .hash = "\x02"_ba}}));
        QCOMPARE(take(AuditLog(database).firstMissingHead()), qint64(3));
        QCOMPARE(take(AuditLog(database).lastGivenId(u"audit_heads"_s)), qint64(2));
    }

    void aStepThatFailsAfterItsScriptLeavesTheOldFile()
    {
        School school;
        const std::vector<Migration> steps{{kNewest + 1, "CREATE TABLE next (id)", [](Database&) {
                                                return Result<void>(base::fail(ErrorCode::DatabaseFailed, u"no"_s));
                                            }}};
        QCOMPARE(outcome(migrate(school.database, steps)), u"DatabaseFailed"_s);
        Sqlite sqlite(school.path);
        QCOMPARE(sqlite.read("PRAGMA user_version"), QString::number(kNewest));
        QCOMPARE(sqlite.read("SELECT count(*) FROM sqlite_schema WHERE name = 'next'"), u"0"_s);
    }

    void theBackupIsTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = oldFile(folder, 1);
        take(Database::open(path));
        const QString backup = path % u".v1.backup";
        QCOMPARE(filesIn(folder), (QStringList{u"old.db"_s, u"old.db.v1.backup"_s}));
        QCOMPARE(int(QFileInfo(backup).permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                 0);
        Sqlite sqlite(backup);
        QCOMPARE(sqlite.read("PRAGMA user_version"), u"1"_s);
        QCOMPARE(sqlite.read("PRAGMA integrity_check"), u"ok"_s);
        QCOMPARE(sqlite.read("SELECT name FROM users ORDER BY id"), u"Marie,Ada"_s);
        QCOMPARE(sqlite.read("SELECT count(*) FROM sqlite_schema WHERE name = 'consents'"), u"0"_s);
        QVERIFY(QFile::copy(backup, folder.filePath(u"again.db"_s)));
        Database again = take(Database::open(folder.filePath(u"again.db"_s)));
        QVERIFY(take(PersonTable(again).findByEmail(u"ada@example.org"_s)));
    }

    void theBackupHasWhatOnlyTheWalHas()
    {
        const QTemporaryDir folder;
        const QString path = oldFile(folder, 1);
        QCOMPARE(inChild([&]() -> std::optional<ErrorCode> {
                     Sqlite sqlite(path);
                     sqlite.run("PRAGMA journal_mode = WAL; UPDATE users SET name = 'Zoe' WHERE id = 1");
                     std::raise(SIGKILL);
                     return {};
                 }),
                 u"died"_s);
        take(Database::open(path));
        QCOMPARE(Sqlite(path % u".v1.backup").read("SELECT name FROM users ORDER BY id"), u"Zoe,Ada"_s);
    }

    void anEarlierBackupIsReplaced()
    {
        const QTemporaryDir folder;
        const QString path = oldFile(folder, 1);
        write(path % u".v1.backup", "from an earlier try");
        take(Database::open(path));
        QCOMPARE(Sqlite(path % u".v1.backup").read("SELECT count(*) FROM users"), u"2"_s);
    }

    void anUpToDateFileIsNotCopied()
    {
        const QTemporaryDir folder;
        take(Database::create(folder.filePath(u"a.db"_s)));
        take(Database::open(folder.filePath(u"a.db"_s)));
        QCOMPARE(filesIn(folder), QStringList{u"a.db"_s});
    }

    void aFileThatHasBeenMigratedMeanwhileIsNotCopied()
    {
        const QTemporaryDir folder;
        const QString path = oldFile(folder, 1);
        Database database = take(Database::open(path));
        const QByteArray backup = contents(path % u".v1.backup");
        take(backUpBefore(database, kNewest));
        QCOMPARE(contents(path % u".v1.backup"), backup);
        const QString copy = path % u".v%1.backup"_s.arg(kNewest);
        QVERIFY(!QFileInfo::exists(copy));
        take(backUpBefore(database, kNewest + 1));
        QCOMPARE(Sqlite(copy).read("PRAGMA user_version"), QString::number(kNewest));
    }

    void aFileWithoutTablesIsFilled()
    {
        const QTemporaryDir folder;
        const QString path = oldFile(folder, 0);
        Database database = take(Database::open(path));
        QCOMPARE(take(database.connection().number("PRAGMA user_version")), kNewest);
        QVERIFY(QFileInfo::exists(path % u".v0.backup"));
    }

    void aNewFileAndAMigratedOneHaveTheSameSchema_data() { olderSchemas(); }
    void aNewFileAndAMigratedOneHaveTheSameSchema()
    {
        QFETCH(const std::size_t, schema);
        const QTemporaryDir folder;
        const QString path = oldFile(folder, schema);
        take(Database::open(path));
        const QString created = folder.filePath(u"new.db"_s);
        take(Database::create(created));
        const auto schemaOf = [](const QString& file) {
            return Sqlite(file).read("SELECT sql FROM sqlite_schema ORDER BY type, name");
        };
        QCOMPARE(schemaOf(path), schemaOf(created));
    }

    void aFailedStepLeavesTheOldFile_data()
    {
        QTest::addColumn<QByteArray>("inTheWay");
        QTest::newRow("first statements") << "ALTER TABLE session_attendance ADD COLUMN status TEXT"_ba;
        QTest::newRow("in the middle") << "CREATE TABLE pins (id)"_ba;
        QTest::newRow("last statement") << "CREATE TABLE tombstones (id)"_ba;
    }
    void aFailedStepLeavesTheOldFile()
    {
        QFETCH(const QByteArray, inTheWay);
        const QTemporaryDir folder;
        const QString path = oldFile(folder, 1);
        QCOMPARE(Sqlite(path).run(inTheWay), SQLITE_OK);
        const QString everything = u"SELECT sql FROM sqlite_schema ORDER BY name"_s;
        const QString before = Sqlite(path).read(everything.toUtf8());
        const auto result = Database::open(path);
        QCOMPARE(outcome(result), u"DatabaseFailed"_s);
        QVERIFY(result.error().detail.contains(path));
        QCOMPARE(filesIn(folder), (QStringList{u"old.db"_s, u"old.db.v1.backup"_s}));
        Sqlite sqlite(path);
        QCOMPARE(sqlite.read(everything.toUtf8()), before);
        QCOMPARE(sqlite.read("PRAGMA user_version"), u"1"_s);
        QCOMPARE(sqlite.read("SELECT name FROM users ORDER BY id"), u"Marie,Ada"_s);
        QCOMPARE(Sqlite(path % u".v1.backup").read("SELECT count(*) FROM users"), u"2"_s);
    }

    void aFailedStepKeepsTheOnesBefore()
    {
        School school;
        const std::vector<Migration> steps{{kNewest + 1, "CREATE TABLE next (id)"},
                                           {kNewest + 2, "CREATE TABLE last (id); nonsense"}};
        QCOMPARE(outcome(migrate(school.database, steps)), u"DatabaseFailed"_s);
        Sqlite sqlite(school.path);
        QCOMPARE(sqlite.read("PRAGMA user_version"), QString::number(kNewest + 1));
        QCOMPARE(sqlite.read("SELECT name FROM sqlite_schema WHERE name IN ('next', 'last')"), u"next"_s);
    }

    void aFullDiskStopsBeforeTheFirstStep()
    {
        const QTemporaryDir folder;
        const QString path = oldFile(folder, 1);
        const auto child = inChild([&] {
            limitFileSize(20000);
            return codeOf(Database::open(path));
        });
        QCOMPARE(child, u"DiskFull"_s);
        Sqlite sqlite(path);
        QCOMPARE(sqlite.read("PRAGMA user_version"), u"1"_s);
        QCOMPARE(sqlite.read("SELECT name FROM users ORDER BY id"), u"Marie,Ada"_s);
    }

    void severalProgramsMayOpenAnOldFileAtOnce()
    {
        const QTemporaryDir folder;
        const QString path = oldFile(folder, 1);
        std::vector<QString> outcomes(4);
        std::vector<std::thread> threads;
        for (QString& result : outcomes)
            threads.emplace_back([&] { result = outcome(Database::open(path)); });
        for (auto& thread : threads)
            thread.join();
        for (const QString& result : outcomes)
            QCOMPARE(result, u"ok"_s);
        QCOMPARE(Sqlite(path).read("PRAGMA user_version"), QString::number(kNewest));
        QCOMPARE(Sqlite(path % u".v1.backup").read("PRAGMA user_version"), u"1"_s);
        QCOMPARE(filesIn(folder), (QStringList{u"old.db"_s, u"old.db.v1.backup"_s}));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::MigrationsTest)
#include "tst_migrations.moc"
