#include "core/security/chain_hash.h"
#include "core/services/audit.h"
#include "core/storage/attempt_table.h"
#include "core/storage/audit_cut_table.h"
#include "core/storage/staff_action_table.h"
#include "tests/core/services/support.h"

#include <QElapsedTimer>

namespace rollcall::services {

using storage::AuditHead;
using storage::AuditTable;

constexpr int kDays = 3;
constexpr int kRowsADay = 8;
constexpr int kRows = kDays * kRowsADay; ///< of each table

/// The rules that keep the tables, taken away and put back by somebody who has SQLite at hand.
class Intruder final
{
public:
    explicit Intruder(const QString& path) : m_sqlite(path)
    {
        const QString names = m_sqlite.read("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
        m_triggers = m_sqlite.read("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE type = 'trigger'");
        for (const QString& name : names.split(u','))
            mustRun("DROP TRIGGER " + name.toUtf8());
    }
    Intruder(const Intruder&) = delete;
    Intruder& operator=(const Intruder&) = delete;
    ~Intruder() { mustRun(m_triggers.toUtf8()); }

    void mustRun(const QByteArray& sql)
    {
        if (m_sqlite.run(sql) != 0)
            qFatal("%s: %s", sql.constData(), qPrintable(m_sqlite.message()));
    }

private:
    Sqlite m_sqlite;
    QString m_triggers;
};

class AuditTest final : public QObject
{
    Q_OBJECT

    /// Rows of three days in both tables.
    struct Place : NewSchool
    {
        base::UtcTime start = clock.now();

        Place()
        {
            for (int day = 0; day < kDays; ++day)
                addRows(start + std::chrono::days(day), kRowsADay);
        }

        void addRows(base::UtcTime moment, int rows)
        {
            auto transaction = take(storage::Transaction::begin(school.database()));
            for (int row = 0; row < rows; ++row) {
                const auto createdAt = moment + std::chrono::seconds(row);
                take(storage::AttemptTable(school.database())
                         .insert({.id = {},
                                  .sessionId = base::SessionId{row},
                                  .studentId = base::PersonId{row + 100},
                                  .success = false,
                                  .reason = domain::Reason::FaceMismatch,
                                  .point = domain::GeoPoint{40.5, -3.25},
                                  .faceDistance = 0.25,
                                  .device = {u"d"_s, u"192.0.2.1"_s, u"Rollcall"_s},
                                  .method = domain::Method::Face,
                                  .liveness = domain::Liveness::Live,
                                  .createdAt = createdAt}));
                take(storage::StaffActionTable(school.database())
                         .insert({.actor = base::PersonId{row},
                                  .actorName = u"marie@example.org"_s,
                                  .action = u"a"_s,
                                  .subject = u"subject %1"_s.arg(row),
                                  .detail = u"d"_s,
                                  .createdAt = createdAt}));
            }
            take(transaction.commit());
        }

        /// Cuts off the first day of a table, much later.
        void cutFirstDay(AuditTable table)
        {
            clock.set(start + std::chrono::days(40));
            auto transaction = take(storage::Transaction::begin(school.database()));
            storage::AuditCutTable cuts(school.database());
            take(cuts.insert(take(cuts.possible(table, start + std::chrono::days(1), clock.now())).value()));
            take(cuts.removeRows(table, kRows));
            take(transaction.commit());
        }

        [[nodiscard]] std::vector<AuditedChain> verify(const std::vector<AuditHead>& given = {})
        {
            return take(Audit(school, admin).verify(given));
        }

        /// The first finding as "table row fault"; "whole" where there is none.
        [[nodiscard]] QString verdict(const std::vector<AuditHead>& given = {})
        {
            for (const auto& chain : verify(given)) {
                if (chain.finding)
                    return u"%1 %2 %3"_s.arg(chain.finding->table)
                        .arg(chain.finding->row)
                        .arg(nameOf(chain.finding->fault));
            }
            return u"whole"_s;
        }

        static QString nameOf(AuditFault fault)
        {
            const QStringList names{u"changed"_s, u"removed"_s, u"inserted"_s, u"reordered"_s, u"head"_s};
            return names.at(static_cast<int>(fault));
        }
    };

    static void tampering(const QString& name, const QString& sql, const QString& verdict)
    {
        QTest::addRow("%s", qPrintable(name)) << sql.toUtf8() << verdict;
    }

    /// Every column of every kind of row: first, one of another day, last.
    static void editsOf(const QString& table, const QStringList& sets)
    {
        for (const int row : {1, 12, kRows}) {
            for (const QString& set : sets)
                tampering(u"%1 %2: %3"_s.arg(table).arg(row).arg(set),
                          u"UPDATE %1 SET %2 WHERE id = %3"_s.arg(table, set).arg(row),
                          u"%1 %2 changed"_s.arg(table).arg(row));
        }
    }

    static void shiftsOf(const QString& table, const QString& columns, const QString& values)
    {
        const auto row = [&table](const QString& what, const QString& sql, int id, const QString& fault) {
            QString statement = sql;
            tampering(table % u": " % what, statement.replace(u"TABLE"_s, table),
                      u"%1 %2 %3"_s.arg(table).arg(id).arg(fault));
        };
        const QString makeRoom =
            u"UPDATE TABLE SET id = -id - 1 WHERE id >= %1; UPDATE TABLE SET id = -id WHERE id < 0;"_s;
        const QString swap = u"UPDATE TABLE SET id = -1 WHERE id = %1; UPDATE TABLE SET id = %1 WHERE id = %2;"
                             " UPDATE TABLE SET id = %2 WHERE id = -1"_s;
        row(u"first removed"_s, u"DELETE FROM TABLE WHERE id = 1"_s, 1, u"removed"_s);
        row(u"one removed"_s, u"DELETE FROM TABLE WHERE id = 12"_s, 12, u"removed"_s);
        row(u"several removed"_s, u"DELETE FROM TABLE WHERE id BETWEEN 5 AND 9"_s, 5, u"removed"_s);
        row(u"a day removed"_s, u"DELETE FROM TABLE WHERE id BETWEEN 9 AND 16"_s, 9, u"removed"_s);
        row(u"last removed"_s, u"DELETE FROM TABLE WHERE id = 24"_s, 24, u"removed"_s);
        row(u"end cut off"_s, u"DELETE FROM TABLE WHERE id > 10"_s, 11, u"removed"_s);
        row(u"all removed"_s, u"DELETE FROM TABLE"_s, 1, u"removed"_s);
        row(u"two days cut off, count mended"_s,
            u"DELETE FROM TABLE WHERE id > 10; UPDATE sqlite_sequence SET seq = 10 WHERE name = 'TABLE'"_s, 11,
            u"removed"_s);
        row(u"removed and closed up"_s,
            u"DELETE FROM TABLE WHERE id = 12; UPDATE TABLE SET id = id - 1 WHERE id > 12;"
            " UPDATE sqlite_sequence SET seq = 23 WHERE name = 'TABLE'"_s,
            12, u"removed"_s);
        row(u"neighbours swapped"_s, swap.arg(12).arg(13), 12, u"reordered"_s);
        row(u"first two swapped"_s, swap.arg(1).arg(2), 1, u"reordered"_s);
        row(u"last two swapped"_s, swap.arg(23).arg(24), 23, u"reordered"_s);
        row(u"far ones swapped"_s, swap.arg(4).arg(20), 4, u"reordered"_s);
        row(u"moved to the end"_s, u"UPDATE TABLE SET id = 25 WHERE id = 12"_s, 12, u"reordered"_s);
        row(u"last given another id"_s, u"UPDATE TABLE SET id = 30 WHERE id = 24"_s, 30, u"changed"_s);
        row(u"added at the end"_s, u"INSERT INTO TABLE (%1) VALUES (%2)"_s.arg(columns, values), 25, u"inserted"_s);
        row(u"added at the end with hashes"_s,
            u"INSERT INTO TABLE (%1, previous_hash, hash) VALUES (%2, randomblob(32), randomblob(32))"_s.arg(columns,
                                                                                                             values),
            25, u"inserted"_s);
        row(u"copied to the end"_s,
            u"INSERT INTO TABLE (%1, previous_hash, hash) SELECT %1, previous_hash, hash FROM TABLE WHERE id = 12"_s
                .arg(columns),
            25, u"inserted"_s);
        row(u"put between"_s, makeRoom.arg(12) % u"INSERT INTO TABLE (id, %1) VALUES (12, %2)"_s.arg(columns, values),
            12, u"inserted"_s);
        row(u"put between, linked to the one before"_s,
            makeRoom.arg(12) %
                u"INSERT INTO TABLE (id, %1, previous_hash, hash) VALUES (12, %2, (SELECT hash FROM TABLE"
                " WHERE id = 11), randomblob(32))"_s.arg(columns, values),
            12, u"inserted"_s);
        row(u"put first"_s, makeRoom.arg(1) % u"INSERT INTO TABLE (id, %1) VALUES (1, %2)"_s.arg(columns, values), 1,
            u"inserted"_s);
        row(u"hashes taken away"_s, u"UPDATE TABLE SET previous_hash = NULL, hash = NULL WHERE id = 12"_s, 12,
            u"changed"_s);
        row(u"all hashes taken away"_s, u"UPDATE TABLE SET previous_hash = NULL, hash = NULL"_s, 1, u"inserted"_s);
        tampering(table % u": count lowered", u"UPDATE sqlite_sequence SET seq = 20 WHERE name = '%1'"_s.arg(table),
                  u"sqlite_sequence 20 changed"_s);
        row(u"count raised"_s, u"UPDATE sqlite_sequence SET seq = 26 WHERE name = 'TABLE'"_s, 25, u"removed"_s);
    }

private slots:
    /// Rows so far apart that one call does not reach from one to the other.
    void aLongLogIsSearchedPartByPart()
    {
        Place place;
        const auto add = [&](qint64 id, const QByteArray& action) {
            place.alter("INSERT INTO staff_actions (id, actor_name, action, subject, created_at) VALUES (" +
                        QByteArray::number(id) + ", 'marie', '" + action + "', 'user 3', '2026-03-20T08:00:00.000Z')");
        };
        add(2 * kActionsSearchedAtOnce, "far.middle");
        add(3 * kActionsSearchedAtOnce, "far.last");
        Audit audit(place.school, place.admin);
        const auto last = take(audit.search(u"FAR."_s, {}, 9));
        QCOMPARE(last.actions.size(), std::size_t(1));
        QCOMPARE(last.actions.front().action, u"far.last"_s);
        QCOMPARE(last.next, std::optional(2 * kActionsSearchedAtOnce + 1));
        const auto middle = take(audit.search(u"far."_s, last.next, 1));
        QCOMPARE(middle.actions.front().action, u"far.middle"_s);
        QCOMPARE(middle.next, std::optional(2 * kActionsSearchedAtOnce));
        QVERIFY(take(audit.search(u"far."_s, middle.next, 9)).actions.empty());

        QStringList found;
        std::optional<qint64> next;
        int calls = 0;
        do {
            const auto part = take(audit.search({}, next, 10));
            for (const auto& action : part.actions)
                found.append(action.action);
            next = part.next;
            ++calls;
        } while (next && calls < 99);
        QCOMPARE(found.size(), kRows + 2);
        QCOMPARE(found.first(), u"far.last"_s);
        QCOMPARE(take(storage::StaffActionTable(place.school.database()).list({})).front().action, found.last());
        QCOMPARE(outcome(Audit(place.school, place.actor(place.add(u"Ada"_s))).search({}, {}, 9)),
                 u"PermissionDenied"_s);
    }

    void anUntouchedFileIsWhole()
    {
        Place place;
        for (const auto& chain : place.verify()) {
            const bool isEmpty = chain.table == AuditTable::Cuts;
            QCOMPARE(chain.finding, std::nullopt);
            QCOMPARE(chain.cut, std::nullopt);
            QCOMPARE(chain.rows, qint64(isEmpty ? 0 : kRows));
            QCOMPARE(chain.heads, qint64(isEmpty ? 0 : kDays - 1));
        }
    }

    void anEmptyFileIsWhole()
    {
        NewSchool place;
        for (const auto& chain : take(Audit(place.school, place.admin).verify({}))) {
            QCOMPARE(chain.finding, std::nullopt);
            QCOMPARE(chain.rows, qint64(0));
        }
    }

    void everyTamperingIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("verdict");
        editsOf(u"attendance_attempts"_s,
                {u"session_id = 99"_s, u"session_id = NULL"_s, u"student_id = 99"_s, u"success = 1"_s,
                 u"reason = 'No face'"_s, u"reason = NULL"_s, u"latitude = 40.6"_s, u"longitude = -3.26"_s,
                 u"latitude = longitude, longitude = latitude"_s, u"face_distance = 0.2500000000000001"_s,
                 u"device_hash = 'e'"_s, u"ip_address = ''"_s, u"user_agent = 'rollcall'"_s, u"method = 'pin'"_s,
                 u"liveness = 'unsure'"_s, u"created_at = '2020-01-01T00:00:00.000Z'"_s,
                 u"previous_hash = randomblob(32)"_s, u"hash = randomblob(32)"_s});
        editsOf(u"staff_actions"_s,
                {u"actor_id = 99"_s, u"actor_name = 'eve@example.org'"_s, u"action = 'b'"_s, u"subject = 's'"_s,
                 u"detail = ''"_s, u"detail = 'd '"_s, u"created_at = '2020-01-01T00:00:00.000Z'"_s,
                 u"previous_hash = randomblob(32)"_s, u"hash = randomblob(32)"_s});
        shiftsOf(u"attendance_attempts"_s, u"session_id, success, created_at"_s, u"1, 1, '2026-03-11T09:00:00.000Z'"_s);
        shiftsOf(u"staff_actions"_s, u"actor_name, action, subject, created_at"_s,
                 u"'x', 'a', 's', '2026-03-11T09:00:00.000Z'"_s);
        // The heads 1 and 2 are of the first day, 3 and 4 of the second; the odd ones of attendance_attempts.
        tampering(u"head: hash"_s, u"UPDATE audit_heads SET hash = randomblob(32) WHERE id = 3"_s,
                  u"attendance_attempts 9 head"_s);
        tampering(u"head: rows"_s, u"UPDATE audit_heads SET row_count = 7 WHERE id = 1"_s,
                  u"attendance_attempts 1 head"_s);
        tampering(u"head: date"_s, u"UPDATE audit_heads SET date = 'x' WHERE id = 2"_s, u"staff_actions 1 head"_s);
        tampering(u"head removed"_s, u"DELETE FROM audit_heads WHERE id = 2"_s, u"audit_heads 2 removed"_s);
        tampering(u"last head removed"_s, u"DELETE FROM audit_heads WHERE id = 4"_s, u"audit_heads 4 removed"_s);
        tampering(u"head added"_s,
                  u"INSERT INTO audit_heads (table_name, date, row_count, hash)"
                  " VALUES ('staff_actions', '2026-03-11', 20, x'00')"_s,
                  u"audit_heads 5 inserted"_s);
    }
    void everyTamperingIsFound()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, verdict);
        Place place;
        Intruder(place.path).mustRun(sql);
        QCOMPARE(place.verdict(), verdict);
    }

    void aRowWrittenAnewWithItsHashIsFound()
    {
        Place place;
        storage::AuditLog log(place.school.database());
        const auto before = take(log.rows(AuditTable::StaffActions, 10, 1)).at(0);
        {
            Intruder intruder(place.path);
            intruder.mustRun("UPDATE staff_actions SET detail = 'x' WHERE id = 12");
            const auto row = take(log.rows(AuditTable::StaffActions, 11, 1)).at(0);
            intruder.mustRun("UPDATE staff_actions SET hash = x'" + hashOf(before.hash, row.record) +
                             "' WHERE id = 12");
        }
        QCOMPARE(place.verdict(), u"staff_actions 12 changed"_s);
    }

    void aChainWrittenAnewDiffersFromItsHeads()
    {
        Place place;
        writeAnew(place, 12);
        QCOMPARE(place.verdict(), u"staff_actions 9 head"_s);
        const auto chains = place.verify();
        QCOMPARE(chains[1].finding->lastRow, qint64(16));
        QCOMPARE(chains[1].finding->head->id, qint64(4));
        // Today's rows have no head yet but the one that somebody keeps.
        Place today;
        const auto keptToday = take(Audit(today.school, today.admin).heads());
        writeAnew(today, 20);
        QCOMPARE(today.verdict(), u"whole"_s);
        QCOMPARE(today.verdict(keptToday), u"staff_actions 17 head"_s);
        QCOMPARE(keptToday.size(), std::size_t(2 * kDays));
    }

    void onlyAKeptHeadFindsAnEndCutOffWithTheCount()
    {
        Place place;
        const auto kept = take(Audit(place.school, place.admin).heads());
        QCOMPARE(place.verdict(kept), u"whole"_s);
        Intruder(place.path)
            .mustRun("DELETE FROM staff_actions WHERE id > 20;"
                     "UPDATE sqlite_sequence SET seq = 20 WHERE name = 'staff_actions'");
        QCOMPARE(place.verdict(), u"whole"_s);
        QCOMPARE(place.verdict(kept), u"staff_actions 21 removed"_s);
    }

    void aChainThatWasCutIsWhole()
    {
        Place place;
        const auto kept = take(Audit(place.school, place.admin).heads());
        place.cutFirstDay(AuditTable::StaffActions);
        QCOMPARE(place.verdict(), u"whole"_s);
        QCOMPARE(place.verdict(kept), u"whole"_s);
        auto chain = place.verify(kept)[1];
        QCOMPARE(chain.cut->lastRow, qint64(kRowsADay));
        QCOMPARE(chain.cut->head.date, u"2026-03-09"_s);
        QCOMPARE(chain.rows, qint64(kRows - kRowsADay));
        QCOMPARE(chain.heads, qint64(2 + 2)); // that of the cut and the next one; two given ones of rows that are there
        place.addRows(place.clock.now(), 2);
        place.addRows(place.clock.now() + std::chrono::days(1), 2);
        QCOMPARE(place.verdict(kept), u"whole"_s);
        chain = place.verify()[1];
        QCOMPARE(chain.rows, qint64(kRows - kRowsADay + 4));
        QCOMPARE(chain.heads, qint64(4));
        QCOMPARE(place.verdict(take(Audit(place.school, place.admin).heads())), u"whole"_s);
        QCOMPARE(place.verify()[0].cut, std::nullopt);
    }

    void everyTamperingWithACutIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("verdict");
        tampering(u"more removed"_s, u"DELETE FROM staff_actions WHERE id = 9"_s, u"staff_actions 9 removed"_s);
        tampering(u"more removed, the row of the cut moved"_s,
                  u"DELETE FROM staff_actions WHERE id <= 12; UPDATE audit_cuts SET last_row = 12"_s,
                  u"audit_cuts 1 changed"_s);
        tampering(u"more removed, the cut moved to the next head"_s,
                  u"DELETE FROM staff_actions WHERE id <= 16; UPDATE audit_cuts SET last_row = 16, row_count = 16,"
                  " last_date = '2026-03-10', last_hash ="
                  " (SELECT hash FROM audit_heads WHERE table_name = 'staff_actions' AND row_count = 16)"_s,
                  u"audit_cuts 1 changed"_s);
        tampering(u"all removed"_s, u"DELETE FROM staff_actions"_s, u"staff_actions 9 removed"_s);
        tampering(u"a row put back"_s,
                  u"INSERT INTO staff_actions (id, actor_name, action, subject, created_at)"
                  " VALUES (3, 'x', 'a', 's', '2026-03-09T09:00:00.000Z')"_s,
                  u"staff_actions 3 inserted"_s);
        tampering(u"the cut removed"_s, u"DELETE FROM audit_cuts"_s, u"staff_actions 1 removed"_s);
        tampering(u"its time"_s, u"UPDATE audit_cuts SET created_at = '2026-04-15T08:15:00.250Z'"_s,
                  u"audit_cuts 1 changed"_s);
        tampering(u"its hash"_s, u"UPDATE audit_cuts SET hash = randomblob(32)"_s, u"audit_cuts 1 changed"_s);
        tampering(
            u"its head's hash"_s,
            u"UPDATE audit_heads SET hash = randomblob(32) WHERE table_name = 'staff_actions' AND row_count = 8"_s,
            u"audit_cuts 1 changed"_s);
        tampering(u"a row after it"_s, u"UPDATE staff_actions SET detail = 'x' WHERE id = 9"_s,
                  u"staff_actions 9 changed"_s);
        tampering(u"the other table cut the same way"_s, u"DELETE FROM attendance_attempts WHERE id <= 8"_s,
                  u"attendance_attempts 1 removed"_s);
    }
    void everyTamperingWithACutIsFound()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, verdict);
        Place place;
        place.cutFirstDay(AuditTable::StaffActions);
        Intruder(place.path).mustRun(sql);
        QCOMPARE(place.verdict(), verdict);
    }

    // By somebody who computes every hash. The true dates are 10 March and, when it is verified, 18 April 2026.
    void aForgedCutIsFound_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("verdictOfKept");
        const auto row = [](const char* name, const QByteArray& date, const QByteArray& at, const QString& verdict,
                            const QString& verdictOfKept) {
            QTest::newRow(name) << date << at << verdict << verdictOfKept;
        };
        row("of young rows", "2026-03-10", "2026-03-12T08:00:00.000Z", u"audit_cuts 1 changed"_s,
            u"audit_cuts 1 changed"_s);
        row("dated ahead", "2026-03-10", "2026-06-01T08:00:00.000Z", u"audit_cuts 1 changed"_s,
            u"audit_cuts 1 changed"_s);
        row("rows and head dated back", "2025-12-01", "2026-03-12T08:00:00.000Z", u"whole"_s,
            u"staff_actions 1 head"_s);
    }
    void aForgedCutIsFound()
    {
        QFETCH(const QByteArray, date);
        QFETCH(const QByteArray, at);
        QFETCH(const QString, verdict);
        QFETCH(const QString, verdictOfKept);
        Place place;
        const auto kept = take(Audit(place.school, place.admin).heads());
        forgeCut(place, 2 * kRowsADay, date, at);
        place.clock.set(place.start + std::chrono::days(40));
        QCOMPARE(place.verdict(), verdict);
        QCOMPARE(place.verdict(kept), verdictOfKept);
    }

    void aCutBetweenTheHeadsIsFound()
    {
        Place place;
        forgeCut(place, 12, "2026-03-10", "2026-04-12T08:00:00.000Z");
        place.clock.set(place.start + std::chrono::days(40));
        QCOMPARE(place.verdict(), u"audit_cuts 1 changed"_s);
    }

    void aTamperedFileStillTakesRows()
    {
        Place place;
        Intruder(place.path)
            .mustRun("DELETE FROM staff_actions WHERE id > 10; UPDATE sqlite_sequence SET seq = 3;"
                     "DELETE FROM audit_heads WHERE id > 1; UPDATE attendance_attempts SET hash = NULL");
        place.addRows(place.start + std::chrono::days(9), 2);
        QCOMPARE(take(storage::AuditLog(place.school.database()).count(AuditTable::StaffActions)), qint64(12));
        QVERIFY(place.verdict() != u"whole"_s);
    }

    void aLargeUntouchedFileIsWhole()
    {
        Place place;
        constexpr int kMany = 10'000;
        constexpr int kManyDays = 10;
        for (int day = 0; day < kManyDays; ++day)
            place.addRows(place.start + std::chrono::days(10 + day), kMany / kManyDays);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(place.verdict(take(Audit(place.school, place.admin).heads())), u"whole"_s);
        qInfo("%d rows in each of two tables verified in %lld ms", kMany + kRows, timer.elapsed());
    }

    void otherProgramsWriteMeanwhile()
    {
        Place place;
        int told = 0;
        const auto chains = take(Audit(place.school, place.admin).verify({}, [&](int done, int total) {
            if (told++ == 0) {
                auto other = take(storage::Database::open(place.path));
                take(storage::StaffActionTable(other).insert({.actor = {},
                                                              .actorName = u"machine"_s,
                                                              .action = u"a"_s,
                                                              .subject = u"s"_s,
                                                              .detail = {},
                                                              .createdAt = place.start + std::chrono::days(8)}));
            }
            return done <= total;
        }));
        QVERIFY(told >= 2);
        QCOMPARE(chains[1].rows, qint64(kRows));
        QCOMPARE(chains[1].finding, std::nullopt);
        QCOMPARE(place.verify()[1].rows, qint64(kRows + 1));
    }

    void itCanBeCancelled()
    {
        Place place;
        QCOMPARE(outcome(Audit(place.school, place.admin).verify({}, [](int, int) { return false; })), u"Cancelled"_s);
        QCOMPARE(place.verdict(), u"whole"_s);
    }

    void onlyAdministratorsMay()
    {
        Place place;
        const auto teacher = place.actor(place.add(u"Marie"_s, Role::Teacher));
        QCOMPARE(outcome(Audit(place.school, teacher).verify({})), u"PermissionDenied"_s);
        QCOMPARE(outcome(Audit(place.school, teacher).heads()), u"PermissionDenied"_s);
    }

    void headsComeBackFromText()
    {
        Place place;
        auto heads = take(Audit(place.school, place.admin).heads());
        for (AuditHead& head : heads)
            head.id = 0;
        QCOMPARE(take(headsFromText(u"# on paper\n\n"_s % toText(heads))), heads);
        QCOMPARE(heads.front().date, u"2026-03-09"_s);
        QCOMPARE(heads.back().rows, qint64(kRows));
    }

private:
    static QByteArray hashOf(const QByteArray& previous, const QByteArray& record)
    {
        return security::chainHash(previous, record).toHex();
    }

    /// Cuts staff_actions up to a row, with a date of its own choice in the head and in the cut, and every hash right.
    static void forgeCut(Place& place, qint64 lastRow, const QByteArray& date, const QByteArray& at)
    {
        const QByteArray row = QByteArray::number(lastRow);
        Intruder intruder(place.path);
        intruder.mustRun("PRAGMA ignore_check_constraints = ON;"
                         "UPDATE audit_heads SET date = '" +
                         date + "' WHERE table_name = 'staff_actions' AND row_count = " + row +
                         "; INSERT INTO audit_cuts (table_name, last_row, last_date, row_count, last_hash, created_at)"
                         " SELECT 'staff_actions', id, '" +
                         date + "', id, hash, '" + at + "' FROM staff_actions WHERE id = " + row +
                         "; DELETE FROM staff_actions WHERE id <= " + row);
        const auto cut = take(storage::AuditLog(place.school.database()).rows(AuditTable::Cuts, {}, 1)).at(0);
        intruder.mustRun("UPDATE audit_cuts SET previous_hash = zeroblob(32), hash = x'" +
                         hashOf(storage::startOfChain(), cut.record) + "'");
    }

    /// Changes a row of staff_actions and gives it and all after it the hashes that fit.
    static void writeAnew(Place& place, qint64 from)
    {
        Intruder intruder(place.path);
        intruder.mustRun("UPDATE staff_actions SET detail = 'x' WHERE id = " + QByteArray::number(from));
        storage::AuditLog log(place.school.database());
        QByteArray previous = take(log.rows(AuditTable::StaffActions, from - 2, 1)).at(0).hash;
        for (const auto& row : take(log.rows(AuditTable::StaffActions, from - 1, kRows))) {
            const QByteArray hash = hashOf(previous, row.record);
            intruder.mustRun("UPDATE staff_actions SET previous_hash = x'" + previous.toHex() + "', hash = x'" + hash +
                             "' WHERE id = " + QByteArray::number(row.id));
            previous = QByteArray::fromHex(hash);
        }
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::AuditTest)
#include "tst_audit.moc"
