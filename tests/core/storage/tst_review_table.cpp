#include "core/storage/attempt_table.h"
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

    static QList<qint64> idsOf(const std::vector<ReviewRow>& rows)
    {
        QList<qint64> ids;
        for (const auto& row : rows)
            ids.append(row.record.item.id.value);
        return ids;
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

    void aListShowsWhatItIsAbout()
    {
        School school;
        auto attempt = school.attempt(school.ada);
        attempt.reason = domain::Reason::FaceMismatch;
        auto item = refusedFace(school);
        item.attemptId = take(AttemptTable(school.database).insert(attempt));
        item = stored(school, item);
        const ReviewRow expected{.record = {.item = item, .resolution = {}},
                                 .studentName = u"Ada"_s,
                                 .studentEmail = u"ada@example.org"_s,
                                 .courseCode = u"PH101"_s,
                                 .section = u"A"_s,
                                 .sessionTitle = u"Lesson 1"_s,
                                 .sessionStartsAt = kMorning,
                                 .attemptReason = domain::Reason::FaceMismatch,
                                 .attemptAt = kMorning,
                                 .attemptDistance = 0.375,
                                 .resolvedByName = {}};
        ReviewTable items(school.database);
        QVERIFY(take(items.list({}, {})) == std::vector{expected});
        QVERIFY(take(items.find(item.id)) == std::optional(expected));
        QVERIFY(!take(items.find(base::ReviewItemId{99})));
    }

    void anItemAboutNothingIsListed()
    {
        School school;
        auto item = question(school);
        item.sessionId.reset();
        item.studentId.reset();
        item = stored(school, item);
        const auto rows = take(ReviewTable(school.database).list({}, {}));
        QCOMPARE(idsOf(rows), QList{item.id.value});
        QCOMPARE(rows[0].sessionStartsAt, std::nullopt);
        QCOMPARE(rows[0].attemptReason, std::nullopt);
    }

    void theListIsFiltered_data()
    {
        QTest::addColumn<ReviewFilter>("filter");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::newRow("open") << ReviewFilter{} << QList<qint64>{2, 1, 3};
        QTest::newRow("resolved") << ReviewFilter{.isOpen = false} << QList<qint64>{5, 4};
        QTest::newRow("questions") << ReviewFilter{.kind = ReviewKind::Question} << QList<qint64>{2, 1};
        QTest::newRow("faces") << ReviewFilter{.kind = ReviewKind::Face} << QList<qint64>{3};
        QTest::newRow("of a course") << ReviewFilter{.course = base::CourseId{1}} << QList<qint64>{1, 3};
        QTest::newRow("of another") << ReviewFilter{.course = base::CourseId{2}} << QList<qint64>{2};
        QTest::newRow("of no course") << ReviewFilter{.course = base::CourseId{9}} << QList<qint64>{};
        QTest::newRow("of a teacher") << ReviewFilter{.teacher = base::PersonId{1}} << QList<qint64>{1, 3};
        QTest::newRow("of both") << ReviewFilter{.course = base::CourseId{2}, .teacher = base::PersonId{1}}
                                 << QList<qint64>{};
    }
    /// Two questions, the second asked first and about Nina's course, and a refused face are open; two are resolved.
    void theListIsFiltered()
    {
        QFETCH(const ReviewFilter, filter);
        QFETCH(const QList<qint64>, expected);
        School school;
        const auto nina = school.add(u"Nina"_s, domain::Role::Teacher);
        const auto course = take(CourseTable(school.database)
                                     .insert({.id = {},
                                              .code = u"CH101"_s,
                                              .title = u"Acids"_s,
                                              .section = u"A"_s,
                                              .teacherId = nina,
                                              .createdAt = kMorning}));
        auto lesson = school.lesson();
        lesson.courseId = course;
        auto other = question(school);
        other.sessionId = take(SessionTable(school.database).insert(lesson));
        other.createdAt -= std::chrono::minutes(1);
        stored(school, question(school));
        stored(school, other);
        stored(school, refusedFace(school));
        ReviewTable items(school.database);
        for (const auto student : {school.bob, school.teacher}) {
            auto item = question(school);
            item.studentId = student;
            item = stored(school, item);
            take(items.resolve(item.id, u"accepted: yes"_s, {}, kMorning + std::chrono::minutes(item.id.value)));
        }
        QCOMPARE(idsOf(take(items.list(filter, {}))), expected);
        QCOMPARE(idsOf(take(items.list(filter, {.limit = 1, .offset = 1}))), expected.mid(1, 1));
    }

    void anItemIsResolvedOnce()
    {
        School school;
        ReviewTable items(school.database);
        const auto item = stored(school, question(school));
        const auto later = kMorning + std::chrono::hours(1);
        take(items.resolve(item.id, u"dismissed: no"_s, school.teacher, later));
        const auto resolved = take(items.find(item.id)).value();
        QCOMPARE(resolved.record.item.resolvedAt, std::optional(later));
        QCOMPARE(resolved.record.resolution, u"dismissed: no"_s);
        QCOMPARE(resolved.resolvedByName, u"Marie"_s);
        QCOMPARE(outcome(items.resolve(item.id, u"accepted: yes"_s, {}, later)), u"NotFound"_s);
        QCOMPARE(outcome(items.resolve(base::ReviewItemId{99}, u"x"_s, {}, later)), u"NotFound"_s);
        QVERIFY(take(items.find(item.id)) == std::optional(resolved));
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
