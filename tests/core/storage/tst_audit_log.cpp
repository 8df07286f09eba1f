#include "core/security/chain_hash.h"
#include "core/storage/attempt_table.h"
#include "core/storage/audit_log.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/transaction.h"
#include "tests/core/storage/support.h"

#include <csignal>
#include <limits>
#include <thread>

namespace rollcall::storage {

/// The chains as the tables write them. What becomes of a file that was tampered with is the matter of
/// tests/core/services/tst_audit.cpp.
class AuditLogTest final : public QObject
{
    Q_OBJECT

    static domain::StaffAction action(const QString& detail, base::UtcTime createdAt = kMorning)
    {
        return {.actor = {},
                .actorName = u"machine"_s,
                .action = u"session.start"_s,
                .subject = u"session 1"_s,
                .detail = detail,
                .createdAt = createdAt};
    }

    /// Whether every row follows the one before and has the hash of what the file has.
    static bool isWhole(Database& database, AuditTable table)
    {
        QByteArray previous = startOfChain();
        for (const AuditRow& row : take(AuditLog(database).rows(table, {}, kAllRows.limit))) {
            if (row.previousHash != previous || row.hash != security::chainHash(previous, row.record))
                return false;
            previous = row.hash;
        }
        return true;
    }

private slots:
    void theNamesAreThoseOfTheTables()
    {
        for (const AuditTable table : kAuditTables)
            QCOMPARE(auditTableFromName(tableName(table)), std::optional(table));
        QCOMPARE(auditTableFromName(u"users"_s), std::nullopt);
    }

    void everyRowIsChainedToTheOneBefore()
    {
        School school;
        AttemptTable attempts(school.database);
        StaffActionTable actions(school.database);
        for (int row = 0; row < 3; ++row) {
            take(attempts.insert(school.attempt(school.ada)));
            take(actions.insert(action(u"%1"_s.arg(row))));
        }
        AuditLog log(school.database);
        for (const AuditTable table : {AuditTable::Attempts, AuditTable::StaffActions}) {
            const auto rows = take(log.rows(table, {}, 10));
            QCOMPARE(rows.size(), std::size_t(3));
            QVERIFY(isWhole(school.database, table));
            QCOMPARE(rows[0].previousHash, startOfChain());
            QCOMPARE(rows[0].date, u"2026-03-09"_s);
            QCOMPARE(take(log.rows(table, rows[0].id, 1)).at(0).id, rows[1].id);
            QCOMPARE(take(log.count(table)), qint64(3));
            QCOMPARE(take(log.lastGivenId(tableName(table))), rows[2].id);
            QCOMPARE(take(log.rowOfHash(table, rows[1].hash, 0)), std::optional(rows[1].id));
            QCOMPARE(take(log.rowOfHash(table, rows[1].hash, rows[1].id)), std::nullopt);
            QCOMPARE(take(log.rowFollowing(table, rows[1].hash, 0)), std::optional(rows[2].id));
            QCOMPARE(take(log.rowFollowing(table, rows[2].hash, 0)), std::nullopt);
        }
        QVERIFY(take(log.rows(AuditTable::Attempts, {}, 1))[0].record !=
                take(log.rows(AuditTable::StaffActions, {}, 1))[0].record);
    }

    void anyValueIsHashedAsStored_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        QTest::newRow("empty") << u""_s << 0.0;
        QTest::newRow("null byte") << QString(u"a\0b"_s) << -0.0;
        QTest::newRow("byte order mark") << u"\uFEFFname"_s << 1.0;
        QTest::newRow("swapped mark") << u"\uFFFEname"_s << 1e300;
        QTest::newRow("half a surrogate pair") << QString(QChar(0xD800)) << 5e-324;
        QTest::newRow("Arabic") << u"مدرسة 🎓"_s << std::numeric_limits<double>::infinity();
        QTest::newRow("not a number") << u"x"_s << std::numeric_limits<double>::quiet_NaN();
    }
    void anyValueIsHashedAsStored()
    {
        QFETCH(const QString, text);
        QFETCH(const double, number);
        School school;
        auto attempt = school.attempt(school.ada);
        attempt.device.userAgent = text;
        attempt.faceDistance = number;
        take(AttemptTable(school.database).insert(attempt));
        take(StaffActionTable(school.database).insert(action(text)));
        Database again = take(Database::open(school.path));
        for (const AuditTable table : kAuditTables)
            QVERIFY(isWhole(again, table));
        const auto stored = take(StaffActionTable(again).list({})).front().detail;
        const auto record = take(AuditLog(again).rows(AuditTable::StaffActions, {}, 1)).front().record;
        QVERIFY(record.contains(stored.toUtf8()));
        const auto attempts = take(AttemptTable(again).list({}, {}));
        QVERIFY(take(AuditLog(again).rows(AuditTable::Attempts, {}, 1))
                    .front()
                    .record.contains(attempts.front().device.userAgent.toUtf8()));
    }

    void valuesDoNotRunTogether()
    {
        School school;
        StaffActionTable actions(school.database);
        auto first = action(u"bc"_s);
        first.subject = u"a"_s;
        auto second = action(u"c"_s);
        second.subject = u"ab"_s;
        take(actions.insert(first));
        take(actions.insert(second));
        const auto rows = take(AuditLog(school.database).rows(AuditTable::StaffActions, {}, 2));
        constexpr qsizetype kName = 1 + 8 + 13; // the table's name stands first, the number of the row after it
        constexpr qsizetype kNumber = 1 + 8;
        QVERIFY(rows[0].record.mid(kName + kNumber) != rows[1].record.mid(kName + kNumber));
    }

    void theFirstRowOfADayKeepsTheHead()
    {
        School school;
        StaffActionTable actions(school.database);
        AuditLog log(school.database);
        QCOMPARE(take(log.current(AuditTable::StaffActions)), std::nullopt);
        take(actions.insert(action(u"1"_s)));
        take(actions.insert(action(u"2"_s)));
        QVERIFY(take(log.heads(AuditTable::StaffActions)).empty());
        const auto evening = take(log.current(AuditTable::StaffActions)).value();
        QCOMPARE(evening.date, u"2026-03-09"_s);
        QCOMPARE(evening.rows, qint64(2));
        take(actions.insert(action(u"3"_s, kMorning + std::chrono::days(3))));
        take(actions.insert(action(u"4"_s, kMorning + std::chrono::days(3))));
        auto kept = take(log.heads(AuditTable::StaffActions));
        QCOMPARE(kept.size(), std::size_t(1));
        kept[0].id = 0;
        QCOMPARE(kept[0], evening);
        QVERIFY(take(log.heads(AuditTable::Attempts)).empty());
        take(actions.insert(action(u"5"_s, kMorning + std::chrono::days(4))));
        kept = take(log.heads(AuditTable::StaffActions));
        QCOMPARE(kept.size(), std::size_t(2));
        QCOMPARE(kept[1].date, u"2026-03-12"_s);
        QCOMPARE(kept[1].rows, qint64(4));
    }

    void whatIsUndoneLeavesNoGap()
    {
        School school;
        StaffActionTable actions(school.database);
        take(actions.insert(action(u"1"_s)));
        {
            auto transaction = take(Transaction::begin(school.database));
            take(actions.insert(action(u"2"_s, kMorning + std::chrono::days(1))));
        }
        QCOMPARE(take(AuditLog(school.database).lastGivenId(u"staff_actions"_s)), qint64(1));
        QVERIFY(take(AuditLog(school.database).heads(AuditTable::StaffActions)).empty());
        take(actions.insert(action(u"3"_s)));
        QVERIFY(isWhole(school.database, AuditTable::StaffActions));
    }

    void aProgramThatDiesInBetweenLeavesAWholeChain()
    {
        School school;
        take(StaffActionTable(school.database).insert(action(u"1"_s)));
        {
            Database closed = std::move(school.database);
        }
        QCOMPARE(inChild([&]() -> std::optional<ErrorCode> {
                     Database database = take(Database::open(school.path));
                     auto transaction = take(Transaction::begin(database));
                     take(StaffActionTable(database).insert(action(u"2"_s)));
                     std::raise(SIGKILL);
                     return {};
                 }),
                 u"died"_s);
        Database database = take(Database::open(school.path));
        take(StaffActionTable(database).insert(action(u"3"_s)));
        QCOMPARE(take(AuditLog(database).count(AuditTable::StaffActions)), qint64(2));
        QVERIFY(isWhole(database, AuditTable::StaffActions));
    }

    void aRowThatCannotBeChainedIsNotWritten()
    {
        School school;
        StaffActionTable actions(school.database);
        QCOMPARE(Sqlite(school.path)
                     .run("CREATE TRIGGER no BEFORE UPDATE ON staff_actions BEGIN SELECT RAISE(ABORT, 'no'); END"),
                 SQLITE_OK);
        QVERIFY(!actions.insert(action(u"1"_s)));
        QCOMPARE(take(AuditLog(school.database).count(AuditTable::StaffActions)), qint64(0));
    }

    void twoProgramsWriteOneChain()
    {
        School school;
        constexpr int kRowsEach = 60;
        std::vector<std::thread> programs;
        std::vector<QString> outcomes(2, u"ok"_s);
        for (QString& told : outcomes)
            programs.emplace_back([&] {
                auto database = Database::open(school.path);
                for (int row = 0; database && row < kRowsEach && told == u"ok"_s; ++row)
                    told = outcome(StaffActionTable(*database).insert(action(u"%1"_s.arg(row))));
                if (!database)
                    told = outcome(database);
            });
        for (auto& program : programs)
            program.join();
        QCOMPARE(outcomes, (std::vector<QString>(2, u"ok"_s)));
        QCOMPARE(take(AuditLog(school.database).count(AuditTable::StaffActions)), qint64(2 * kRowsEach));
        QVERIFY(isWhole(school.database, AuditTable::StaffActions));
    }

    void aReadingTransactionSeesOneMoment()
    {
        School school;
        Database other = take(Database::open(school.path));
        AuditLog log(school.database);
        auto reading = take(Transaction::beginReading(school.database));
        QCOMPARE(take(log.count(AuditTable::StaffActions)), qint64(0));
        take(StaffActionTable(other).insert(action(u"1"_s)));
        QCOMPARE(take(log.count(AuditTable::StaffActions)), qint64(0));
        take(reading.commit());
        QCOMPARE(take(log.count(AuditTable::StaffActions)), qint64(1));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::AuditLogTest)
#include "tst_audit_log.moc"
