#include "core/storage/attempt_table.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/statement.h"
#include "tests/core/storage/support.h"

#include <cmath>
#include <limits>

namespace rollcall::storage {

class StatementTest final : public QObject
{
    Q_OBJECT

    /// How SQLite sees a bound value: "text abc".
    static QString seen(Database& database, const Value& value)
    {
        return take(readRow<QString>(database, u"SELECT typeof(v) || ' ' || quote(v) FROM (SELECT ? AS v)"_s, {value},
                                     [](Row& row) { return row.text(); }))
            .value();
    }

private slots:
    void valuesAreBoundAsTheirType()
    {
        School school;
        Database& database = school.database;
        QCOMPARE(seen(database, u"it's"_s), u"text 'it''s'"_s);
        QCOMPARE(seen(database, QString()), u"text ''"_s);
        QCOMPARE(seen(database, "\0\xff"_ba), u"blob X'00FF'"_s);
        QCOMPARE(seen(database, QByteArray()), u"blob X''"_s);
        QCOMPARE(seen(database, true), u"integer 1"_s);
        QCOMPARE(seen(database, false), u"integer 0"_s);
        QCOMPARE(seen(database, std::numeric_limits<qint64>::max()), u"integer 9223372036854775807"_s);
        QCOMPARE(seen(database, 0.25), u"real 0.25"_s);
        QCOMPARE(seen(database, std::nan("")), u"null NULL"_s);
        QCOMPARE(seen(database, base::PersonId{7}), u"integer 7"_s);
        QCOMPARE(seen(database, kMorning), u"text '2026-03-09T08:15:00.250Z'"_s);
        QCOMPARE(seen(database, QDate(2026, 3, 9)), u"text '2026-03-09'"_s);
        QCOMPARE(seen(database, QTime(8, 5)), u"text '08:05:00'"_s);
        QCOMPARE(seen(database, std::optional<base::PersonId>()), u"null NULL"_s);
        QCOMPARE(seen(database, std::optional<QString>()), u"null NULL"_s);
        QCOMPARE(seen(database, std::optional<QString>(QString())), u"text ''"_s);
    }

    void textsAndBytesComeBackWhole()
    {
        School school;
        const QString text = u"\u062d\u0636\u0648\u0631 \U0001F600 ' ; -- "_s % QChar(0) % u"after";
        const auto back =
            take(readRow<QString>(school.database, u"SELECT ?"_s, {text}, [](Row& row) { return row.text(); }));
        QCOMPARE(back, std::optional(text));
        QByteArray bytes;
        for (int value = 0; value < 256; ++value)
            bytes.append(char(value));
        const auto same =
            take(readRow<QByteArray>(school.database, u"SELECT ?"_s, {bytes}, [](Row& row) { return row.bytes(); }));
        QCOMPARE(same, std::optional(bytes));
    }

    void conditionsAreJoined()
    {
        Where where;
        QCOMPARE(where.sql(), QString());
        where.addIfSet(u"a = ?"_s, std::optional<int>());
        QCOMPARE(where.sql(), QString());
        where.addIfSet(u"b = ?"_s, std::optional(5));
        where.add(u"c IS NULL"_s);
        QCOMPARE(where.sql(), u" WHERE b = ? AND c IS NULL"_s);
        const Values values = where.valuesAnd({.limit = 7, .offset = 3});
        QCOMPARE(values.size(), std::size_t(3));
        QCOMPARE(values[0].variant().toInt(), 5);
        QCOMPARE(values[1].variant().toInt(), 7);
        QCOMPARE(values[2].variant().toInt(), 3);
    }

    void readRowsStopsAtTheLast()
    {
        School school;
        const auto rows = take(readRows<qint64>(school.database, u"SELECT id FROM users ORDER BY id"_s, {},
                                                [](Row& row) { return row.integer(); }));
        QCOMPARE(rows, (std::vector<qint64>{1, 2, 3}));
        QCOMPARE(take(readRow<qint64>(school.database, u"SELECT id FROM users WHERE id = 99"_s, {},
                                      [](Row& row) { return row.integer(); })),
                 std::nullopt);
        QCOMPARE(take(readCount(school.database, u"SELECT count(*) FROM users WHERE role = ?"_s, {u"student"_s})),
                 qint64(2));
    }

    void changesAreCounted()
    {
        School school;
        QCOMPARE(take(changeRows(school.database, u"UPDATE users SET department = ?"_s, {u"Maths"_s})), qint64(3));
        const auto none = changeRow(school.database, u"DELETE FROM users WHERE id = ?"_s, {99}, u"user 99"_s);
        QCOMPARE(outcome(none), u"NotFound"_s);
        QCOMPARE(none.error().detail, u"user 99"_s);
    }

    void aWrongStatementIsReported_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("no such table") << u"SELECT * FROM nothing WHERE a = ?"_s;
        QTest::newRow("not SQL") << u"hello ?"_s;
        QTest::newRow("two statements") << u"SELECT ?; SELECT 2"_s;
        QTest::newRow("too few values") << u"SELECT ?, ?"_s;
        QTest::newRow("too many values") << u"SELECT 1"_s;
    }
    void aWrongStatementIsReported()
    {
        QFETCH(const QString, sql);
        School school;
        const auto result = Statement::start(school.database, sql, {1});
        QCOMPARE(outcome(result), u"DatabaseFailed"_s);
        QVERIFY(result.error().detail.startsWith(school.path));
        QVERIFY(result.error().detail.size() > school.path.size() + 2);
    }

    void anUnreadableColumnIsDamage_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("column");
        QTest::newRow("time") << "created_at = 'yesterday'"_ba << u"created_at"_s;
        QTest::newRow("name") << "reason = 'Bad hair'"_ba << u"reason"_s;
        QTest::newRow("first of two") << "reason = '', created_at = ''"_ba << u"reason"_s;
    }
    void anUnreadableColumnIsDamage()
    {
        QFETCH(const QByteArray, change);
        QFETCH(const QString, column);
        School school;
        AttemptTable attempts(school.database);
        const auto id = take(attempts.insert(school.attempt(school.ada)));
        QCOMPARE(Sqlite(school.path)
                     .run("DROP TRIGGER attendance_attempts_keep_their_hash; UPDATE attendance_attempts SET " + change),
                 SQLITE_OK);
        const auto list = attempts.list({}, {});
        QCOMPARE(outcome(list), u"DatabaseDamaged"_s);
        QCOMPARE(list.error().detail, QString(school.path % u": unreadable value in column " % column % u", row " %
                                              QString::number(id.value)));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::StatementTest)
#include "tst_statement.moc"
