#include "core/storage/schema_check.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

class SchemaCheckTest final : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("intrusion");
        QTest::addColumn<QStringList>("differences");
        const auto row = [](const char* name, const char* intrusion, const QStringList& differences) {
            QTest::newRow(name) << QByteArray(intrusion) << differences;
        };
        row("as it was made", "", {});
        row("rows do not matter", "DELETE FROM enrollments; ANALYZE", {});
        row("a trigger gone", "DROP TRIGGER attendance_attempts_stay",
            {u"trigger attendance_attempts_stay: missing"_s});
        row("a trigger that does nothing",
            "DROP TRIGGER attendance_attempts_stay; CREATE TRIGGER attendance_attempts_stay BEFORE DELETE ON"
            " attendance_attempts BEGIN SELECT 1; END",
            {u"trigger attendance_attempts_stay: changed"_s});
        row("a trigger of somebody's", "CREATE TRIGGER mine AFTER INSERT ON users BEGIN SELECT 1; END",
            {u"trigger mine: added"_s});
        row("a column more", "ALTER TABLE users ADD COLUMN note TEXT", {u"table users: changed"_s});
        row("an index gone and a table more", "DROP INDEX users_role; CREATE TABLE mine (id)",
            {u"index users_role: missing"_s, u"table mine: added"_s});
        row("another number", "PRAGMA user_version = 1", {u"user_version: 1"_s});
    }
    void differencesAreNamed()
    {
        QFETCH(const QByteArray, intrusion);
        QFETCH(const QStringList, differences);
        School school;
        QCOMPARE(Sqlite(school.path).run(intrusion), SQLITE_OK);
        QCOMPARE(take(schemaDifferences(school.database)), differences);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::SchemaCheckTest)
#include "tst_schema_check.moc"
