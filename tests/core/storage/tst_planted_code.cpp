#include "core/storage/detail/connection.h"
#include "core/storage/detail/file_header.h"
#include "core/storage/detail/migrations.h"
#include "core/storage/detail/raw_sqlite.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

/// A file in which somebody left code of their own: SQLite would run it with the program's writes.
class PlantedCodeTest final : public QObject
{
    Q_OBJECT

private slots:
    void isRefused_data();
    void isRefused();
    void isRefusedBeforeAnOlderFileIsBroughtUpToDate();
    void oursMayBeMissing();
    void theSchemaIsNotTrusted();
};

void PlantedCodeTest::isRefused_data()
{
    QTest::addColumn<QByteArray>("plant");
    QTest::addColumn<QString>("told");
    QTest::newRow("a trigger on marks") << "CREATE TRIGGER extra AFTER INSERT ON session_attendance BEGIN "
                                           "DELETE FROM attendance_attempts; END"_ba
                                        << u"extra"_s;
    QTest::newRow("a trigger of our name") << "DROP TRIGGER attendance_attempts_stay; CREATE TRIGGER "
                                              "attendance_attempts_stay BEFORE DELETE ON attendance_attempts "
                                              "BEGIN SELECT 1; END"_ba
                                           << u"attendance_attempts_stay"_s;
    QTest::newRow("a view") << "CREATE VIEW people AS SELECT * FROM users"_ba << u"people"_s;
    QTest::newRow("a view in the place of a table")
        << "PRAGMA foreign_keys = OFF; ALTER TABLE devices RENAME TO d; CREATE VIEW devices AS SELECT * FROM d"_ba
        << u"devices"_s;
    QTest::newRow("a virtual table") << "CREATE VIRTUAL TABLE pages USING fts5(text)"_ba << u"pages"_s;
    QTest::newRow("a trigger that says it is a table")
        << "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES "
           "('table', 'sly', 'users', 0, 'CREATE TRIGGER sly AFTER UPDATE ON users BEGIN SELECT 1; END'); "
           "PRAGMA writable_schema = OFF"_ba
        << u"sly"_s;
    QTest::newRow("a trigger written in another way")
        << "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES "
           "('trigger', 'sly', 'users', 0, 'create/**/trigger sly AFTER UPDATE ON users BEGIN SELECT 1; END'); "
           "PRAGMA writable_schema = OFF"_ba
        << u"sly"_s;
}

void PlantedCodeTest::isRefused()
{
    QFETCH(const QByteArray, plant);
    QFETCH(const QString, told);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QCOMPARE(outcome(Database::create(path)), u"ok"_s);
    {
        Sqlite other(path);
        QVERIFY2(other.run(plant) == SQLITE_OK, qPrintable(other.message()));
    }
    const auto before = contents(path);
    const auto result = Database::open(path);
    QCOMPARE(outcome(result), u"DatabaseDamaged"_s);
    QVERIFY2(result.error().detail.contains(path) && result.error().detail.contains(told),
             qPrintable(result.error().detail));
    QCOMPARE(contents(path), before);
}

void PlantedCodeTest::isRefusedBeforeAnOlderFileIsBroughtUpToDate()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    {
        const auto migrations = allMigrations();
        auto connection = take(RawSqlite::open((write(path, {}), path), u"mode=rw"_s));
        take(connection.run(migrations.front().script.constData()));
        const QByteArray numbers =
            "PRAGMA user_version = 1; PRAGMA application_id = " + QByteArray::number(kApplicationId);
        take(connection.run(numbers.constData()));
        take(connection.run("CREATE TRIGGER extra AFTER UPDATE ON users BEGIN DELETE FROM courses; END"));
    }
    QCOMPARE(outcome(Database::open(path)), u"DatabaseDamaged"_s);
    QCOMPARE(Sqlite(path).read("PRAGMA user_version"), u"1"_s);
    QCOMPARE(Sqlite(path).run("DROP TRIGGER extra"), SQLITE_OK);
    QCOMPARE(outcome(Database::open(path)), u"ok"_s);
}

/// The audit tells what was changed without it; nobody is locked out.
void PlantedCodeTest::oursMayBeMissing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QCOMPARE(outcome(Database::create(path)), u"ok"_s);
    QCOMPARE(Sqlite(path).run("DROP TRIGGER attendance_attempts_stay; ANALYZE"), SQLITE_OK);
    QCOMPARE(outcome(Database::open(path)), u"ok"_s);
}

void PlantedCodeTest::theSchemaIsNotTrusted()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    Database database = take(Database::create(path));
    QCOMPARE(take(database.connection().number("PRAGMA trusted_schema")), 0);
    QCOMPARE(take(database.connection().number("PRAGMA cell_size_check")), 1);
    take(database.connection().run("PRAGMA writable_schema = ON"));
    QCOMPARE(outcome(database.connection().run("DELETE FROM sqlite_schema WHERE type = 'trigger'")),
             u"DatabaseFailed"_s);
    const auto copy = take(RawSqlite::open(path, u"mode=ro"_s));
    QCOMPARE(take(copy.number("PRAGMA trusted_schema")), 0);
}

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::PlantedCodeTest)
#include "tst_planted_code.moc"
