#include "core/storage/audit_cut_table.h"
#include "core/storage/staff_action_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

/// What a cut does to a chain that is verified is the matter of tests/core/services/tst_audit.cpp.
class AuditCutTableTest final : public QObject
{
    Q_OBJECT

    static constexpr int kRowsADay = 3;

    /// Rows of the days 0, 1, 2, ...: the ids 1 to 3, 4 to 6, ...
    static void addDays(School& school, int from, int days)
    {
        for (int day = from; day < from + days; ++day)
            for (int row = 0; row < kRowsADay; ++row)
                take(StaffActionTable(school.database)
                         .insert({.actor = {},
                                  .actorName = u"machine"_s,
                                  .action = u"a"_s,
                                  .subject = u"s"_s,
                                  .detail = {},
                                  .createdAt = onDay(day) + std::chrono::minutes(row)}));
    }

    static base::UtcTime onDay(int day) { return kMorning + std::chrono::days(day); }

    static std::optional<AuditCut> possible(School& school, base::UtcTime before)
    {
        return take(AuditCutTable(school.database).possible(AuditTable::StaffActions, before, onDay(99)));
    }

    static qint64 lastRowBefore(School& school, base::UtcTime before)
    {
        const auto cut = possible(school, before);
        return cut ? cut->lastRow : 0;
    }

private slots:
    void aChainIsCutAtTheEndOfADay()
    {
        School school;
        QCOMPARE(lastRowBefore(school, onDay(99)), qint64(0));
        addDays(school, 0, 3);
        QCOMPARE(lastRowBefore(school, onDay(0)), qint64(0));
        QCOMPARE(lastRowBefore(school, onDay(0) + std::chrono::minutes(2)), qint64(0)); // the last row of the day stays
        QCOMPARE(lastRowBefore(school, onDay(1)), qint64(3));
        QCOMPARE(lastRowBefore(school, onDay(1) + std::chrono::minutes(1)), qint64(3));
        QCOMPARE(lastRowBefore(school, onDay(2)), qint64(6));
        QCOMPARE(lastRowBefore(school, onDay(99)), qint64(6)); // the newest day has no head yet
    }

    void aLateTimeKeepsAllAfterIt()
    {
        School school;
        addDays(school, 0, 1);
        addDays(school, 50, 1);
        addDays(school, 1, 2);
        QCOMPARE(lastRowBefore(school, onDay(30)), qint64(3));
    }

    void aCutTakesItsRowsAndTheHeadsGoOn()
    {
        School school;
        addDays(school, 0, 3);
        AuditCutTable cuts(school.database);
        QCOMPARE(take(cuts.latest(AuditTable::StaffActions)), std::nullopt);
        auto cut = possible(school, onDay(2)).value();
        QCOMPARE(take(cuts.rowsUpTo(cut)),
                 (OldRows{.count = 6, .oldest = onDay(0), .newest = onDay(1) + std::chrono::minutes(2)}));
        take(cuts.insert(cut));
        cut.id = 1;
        QCOMPARE(take(cuts.latest(AuditTable::StaffActions)), std::optional(cut));
        QCOMPARE(take(cuts.latest(AuditTable::Attempts)), std::nullopt);
        QCOMPARE(take(cuts.removeRows(AuditTable::StaffActions, 4)), qint64(4));
        QCOMPARE(take(cuts.removeRows(AuditTable::StaffActions, 4)), qint64(2));
        QCOMPARE(take(cuts.removeRows(AuditTable::StaffActions, 4)), qint64(0));
        AuditLog log(school.database);
        QCOMPARE(take(log.count(AuditTable::StaffActions)), qint64(3));
        QCOMPARE(take(log.current(AuditTable::StaffActions))->rows, qint64(9));
        addDays(school, 3, 1);
        QCOMPARE(take(log.heads(AuditTable::StaffActions)).back().rows, qint64(9));
        QCOMPARE(take(log.current(AuditTable::Cuts))->rows, qint64(1));
    }

    void anotherCutFollows()
    {
        School school;
        addDays(school, 0, 4);
        AuditCutTable cuts(school.database);
        take(cuts.insert(possible(school, onDay(1)).value()));
        take(cuts.removeRows(AuditTable::StaffActions, 99));
        QCOMPARE(lastRowBefore(school, onDay(1)), qint64(0));
        const auto next = possible(school, onDay(3)).value();
        QCOMPARE(next.lastRow, qint64(9));
        QCOMPARE(next.head.rows, qint64(9));
        take(cuts.insert(next));
        QCOMPARE(take(cuts.removeRows(AuditTable::StaffActions, 99)), qint64(6));
    }

    void aRowThatIsNotTheHeadsIsNotCut()
    {
        School school;
        addDays(school, 0, 2);
        QCOMPARE(Sqlite(school.path)
                     .run("DROP TRIGGER staff_actions_keep_their_hash; UPDATE staff_actions SET hash = x'01'"),
                 SQLITE_OK);
        QCOMPARE(outcome(AuditCutTable(school.database).possible(AuditTable::StaffActions, onDay(1), onDay(99))),
                 u"DatabaseDamaged"_s);
    }

    void aYoungCutIsRefused_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("expected");
        QTest::newRow("29") << 29 << u"InvalidArgument"_s;
        QTest::newRow("30") << 30 << u"ok"_s;
    }
    void aYoungCutIsRefused()
    {
        QFETCH(const int, days);
        QFETCH(const QString, expected);
        School school;
        addDays(school, 0, 2);
        auto cut = possible(school, onDay(1)).value();
        cut.at = onDay(days);
        AuditCutTable cuts(school.database);
        QCOMPARE(outcome(cuts.insert(cut)), expected);
        cut.at = onDay(99);
        QCOMPARE(outcome(cuts.insert(cut)), expected == u"ok"_s ? u"PermissionDenied"_s : u"ok"_s);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::AuditCutTableTest)
#include "tst_audit_cut_table.moc"
