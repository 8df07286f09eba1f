#include "core/storage/lookalike_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

class LookalikeTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPairIsStoredOnceInEitherOrder()
    {
        School school;
        LookalikeTable pairs(school.database);
        QVERIFY(take(pairs.insertUnlessThere({school.bob, school.ada}, kMorning)));
        QVERIFY(!take(pairs.insertUnlessThere({school.ada, school.bob}, kMorning)));
        QVERIFY(!take(pairs.insertUnlessThere({school.bob, school.ada}, kMorning)));
        const LookalikePair pair{school.ada, school.bob};
        QCOMPARE(take(pairs.list()), std::vector{pair});
        for (const auto person : {school.ada, school.bob})
            QCOMPARE(take(pairs.ofPerson(person)), std::vector{pair});
        QVERIFY(take(pairs.ofPerson(school.teacher)).empty());
        QCOMPARE(outcome(pairs.insertUnlessThere({school.ada, {99}}, kMorning)), u"NotFound"_s);
    }

    void pairsAreRemoved()
    {
        School school;
        LookalikeTable pairs(school.database);
        const auto cid = school.add(u"Cid"_s);
        take(pairs.insertUnlessThere({school.ada, school.bob}, kMorning));
        take(pairs.insertUnlessThere({school.ada, cid}, kMorning));
        take(pairs.insertUnlessThere({school.bob, cid}, kMorning));
        QCOMPARE(take(pairs.remove({cid, school.ada})), qint64(1));
        QCOMPARE(take(pairs.remove({cid, school.ada})), qint64(0));
        QCOMPARE(take(pairs.list()), (std::vector<LookalikePair>{{school.ada, school.bob}, {school.bob, cid}}));
        QCOMPARE(take(pairs.removeOfPerson(cid)), qint64(1));
        QCOMPARE(take(pairs.list()), (std::vector<LookalikePair>{{school.ada, school.bob}}));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::LookalikeTableTest)
#include "tst_lookalike_table.moc"
