#include "core/storage/detail/connection.h"
#include "core/storage/setting_table.h"
#include "core/storage/transaction.h"
#include "tests/core/storage/support.h"

#include <memory>

namespace rollcall::storage {

class TransactionTest final : public QObject
{
    Q_OBJECT

private slots:
    void commitKeepsEverything()
    {
        School school;
        SettingTable settings(school.database);
        auto transaction = take(Transaction::begin(school.database));
        take(settings.set(u"a"_s, u"1"_s));
        take(settings.set(u"b"_s, u"2"_s));
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM settings"), u"0"_s);
        take(transaction.commit());
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM settings"), u"2"_s);
    }

    void leavingEarlyUndoesEverything()
    {
        School school;
        const auto enrolBobTwice = [&]() -> Result<void> {
            auto transaction = Transaction::begin(school.database);
            if (!transaction)
                return base::propagate(transaction);
            EnrolmentTable enrolments(school.database);
            if (const auto first = enrolments.insert(school.course, school.bob, kMorning); !first)
                return base::propagate(first);
            if (const auto second = enrolments.insert(school.course, school.bob, kMorning); !second)
                return base::propagate(second);
            return transaction->commit();
        };
        QCOMPARE(outcome(enrolBobTwice()), u"AlreadyExists"_s);
        QCOMPARE(take(EnrolmentTable(school.database).contains(school.course, school.bob)), false);
        QCOMPARE(take(EnrolmentTable(school.database).contains(school.course, school.ada)), true);
    }

    void aFailedStatementLeavesTheRestOfTheTransaction()
    {
        School school;
        auto transaction = take(Transaction::begin(school.database));
        const auto eve = school.add(u"Eve"_s);
        QCOMPARE(outcome(PersonTable(school.database).insert(somebody(u"Eve"_s), {})), u"AlreadyExists"_s);
        take(transaction.commit());
        QVERIFY(take(PersonTable(school.database).find(eve)));
    }

    void theNextTransactionMayBeginAfterEitherEnd()
    {
        School school;
        for (const bool committed : {true, false, true}) {
            auto transaction = Transaction::begin(school.database);
            QCOMPARE(outcome(transaction), u"ok"_s);
            if (committed)
                take(transaction->commit());
        }
    }

    void movingHandsOverTheEnd()
    {
        School school;
        {
            Transaction first = take(Transaction::begin(school.database));
            const auto second = std::make_unique<Transaction>(std::move(first));
            take(SettingTable(school.database).set(u"a"_s, u"1"_s));
        }
        QCOMPARE(take(SettingTable(school.database).value(u"a"_s)), std::nullopt);
    }

    void aFailedCommitUndoesEverything()
    {
        School school;
        {
            auto transaction = take(Transaction::begin(school.database));
            take(SettingTable(school.database).set(u"a"_s, u"1"_s));
            take(
                school.database.connection().run("PRAGMA defer_foreign_keys = ON;"
                                                 "INSERT INTO pins (person_id, pin_hash, set_at) VALUES (99, '', '')"));
            const auto committed = transaction.commit();
            QCOMPARE(outcome(committed), u"StillInUse"_s);
            QVERIFY(committed.error().detail.contains(u"FOREIGN KEY"_s));
        }
        QCOMPARE(take(SettingTable(school.database).value(u"a"_s)), std::nullopt);
        QCOMPARE(outcome(Transaction::begin(school.database)), u"ok"_s);
    }

    void nestingIsAProgrammingError()
    {
        School school;
        const QString path = school.path;
        const auto child = inChild([&]() -> std::optional<ErrorCode> {
            Database database = take(Database::open(path));
            const auto outer = take(Transaction::begin(database));
            return codeOf(Transaction::begin(database));
        });
#ifdef QT_NO_DEBUG
        QCOMPARE(child, u"DatabaseFailed"_s);
#else
        QCOMPARE(child, u"died"_s);
#endif
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::TransactionTest)
#include "tst_transaction.moc"
