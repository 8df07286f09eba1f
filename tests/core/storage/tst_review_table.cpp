#include "core/storage/review_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

using domain::ReviewItem;
using domain::ReviewKind;

class ReviewTableTest final : public QObject
{
    Q_OBJECT

    static ReviewItem question(const School& school)
    {
        return {.id = {},
                .kind = ReviewKind::Question,
                .sessionId = school.session,
                .studentId = school.ada,
                .attemptId = {},
                .note = u"I was here, señora"_s,
                .createdAt = kMorning,
                .resolvedAt = {}};
    }

    static ReviewItem refusedFace(const School& school)
    {
        auto item = question(school);
        item.kind = ReviewKind::Face;
        item.attemptId = base::AttemptId{77};
        item.note = u"Face mismatch"_s;
        return item;
    }

    static ReviewItem stored(School& school, ReviewItem item)
    {
        item.id = take(ReviewTable(school.database).insert(item));
        return item;
    }

    static void resolve(const School& school, base::ReviewItemId id)
    {
        Sqlite(school.path)
            .run("UPDATE review_items SET resolved_at = '2026-03-09T10:00:00.000Z' WHERE id = " +
                 QByteArray::number(id.value));
    }

private slots:
    void anItemComesBackAsStored()
    {
        School school;
        ReviewTable items(school.database);
        QVERIFY(take(items.openOf(school.ada, ReviewKind::Question)).empty());
        const auto asked = stored(school, question(school));
        const auto refused = stored(school, refusedFace(school));
        QVERIFY(take(items.openOf(school.ada, ReviewKind::Question)) == std::vector{asked});
        QVERIFY(take(items.openOf(school.ada, ReviewKind::Face)) == std::vector{refused});
        QVERIFY(take(items.openOf(school.bob, ReviewKind::Question)).empty());
    }

    void theOldestComesFirst()
    {
        School school;
        auto later = question(school);
        later.sessionId = take(SessionTable(school.database).insert(school.lesson()));
        later.createdAt += std::chrono::minutes(1);
        later = stored(school, later);
        const auto first = stored(school, question(school));
        QVERIFY(take(ReviewTable(school.database).openOf(school.ada, ReviewKind::Question)) ==
                (std::vector{first, later}));
    }

    void oneOfAKindIsOpen()
    {
        School school;
        ReviewTable items(school.database);
        const auto first = stored(school, question(school));
        auto again = question(school);
        again.note = u"Really"_s;
        QCOMPARE(outcome(items.insert(again)), u"AlreadyExists"_s);
        take(items.insertUnlessOpen(again));
        QVERIFY(take(items.openOf(school.ada, ReviewKind::Question)) == std::vector{first});
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM review_items"), u"1"_s);

        resolve(school, first.id);
        QVERIFY(take(items.openOf(school.ada, ReviewKind::Question)).empty());
        take(items.insertUnlessOpen(again));
        QCOMPARE(take(items.openOf(school.ada, ReviewKind::Question)).at(0).note, u"Really"_s);
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM review_items"), u"2"_s);
    }

    void othersAreOpenBesideIt_data()
    {
        QTest::addColumn<ReviewKind>("kind");
        QTest::addColumn<bool>("sameStudent");
        QTest::addColumn<bool>("sameSession");
        QTest::newRow("another kind") << ReviewKind::Face << true << true;
        QTest::newRow("another student") << ReviewKind::Question << false << true;
        QTest::newRow("another session") << ReviewKind::Question << true << false;
    }
    void othersAreOpenBesideIt()
    {
        QFETCH(const ReviewKind, kind);
        QFETCH(const bool, sameStudent);
        QFETCH(const bool, sameSession);
        School school;
        stored(school, question(school));
        auto other = question(school);
        other.kind = kind;
        if (!sameStudent)
            other.studentId = school.bob;
        if (!sameSession)
            other.sessionId = take(SessionTable(school.database).insert(school.lesson()));
        take(ReviewTable(school.database).insertUnlessOpen(other));
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM review_items"), u"2"_s);
    }

    void anItemNeedsItsParents()
    {
        School school;
        ReviewTable items(school.database);
        auto item = question(school);
        item.sessionId = base::SessionId{99};
        QCOMPARE(outcome(items.insert(item)), u"NotFound"_s);
        QCOMPARE(outcome(items.insertUnlessOpen(item)), u"NotFound"_s);
        item = question(school);
        item.studentId = base::PersonId{99};
        QCOMPARE(outcome(items.insert(item)), u"NotFound"_s);
        QCOMPARE(outcome(items.insertUnlessOpen(item)), u"NotFound"_s);
    }

    void anItemGoesWithItsStudent()
    {
        School school;
        auto item = question(school);
        item.studentId = school.bob;
        stored(school, item);
        take(PersonTable(school.database).remove(school.bob));
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM review_items"), u"0"_s);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::ReviewTableTest)
#include "tst_review_table.moc"
