#include "core/storage/attempt_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/session_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

constexpr base::SessionId kNoSession{99};

class SessionTableTest final : public QObject
{
    Q_OBJECT

    /// Course 1: sessions 1 (active, 08:15), 2 (10:15), 3 (active, 06:15); course 2 of another teacher: 4 (active,
    /// 08:15).
    static void addLessons(School& school)
    {
        SessionTable sessions(school.database);
        const auto nina = school.add(u"Nina"_s, domain::Role::Teacher);
        const auto other = take(CourseTable(school.database)
                                    .insert({.id = {},
                                             .code = u"C"_s,
                                             .title = u"T"_s,
                                             .section = u"A"_s,
                                             .teacherId = nina,
                                             .createdAt = kMorning}));
        domain::Session second = school.lesson();
        second.startsAt += std::chrono::hours(2);
        second.isActive = false;
        take(sessions.insert(second));
        domain::Session third = school.lesson();
        third.startsAt -= std::chrono::hours(2);
        take(sessions.insert(third));
        domain::Session fourth = school.lesson();
        fourth.courseId = other;
        fourth.teacherId = nina;
        take(sessions.insert(fourth));
    }

private slots:
    void aSessionComesBackAsStored()
    {
        School school;
        domain::Session expected = school.lesson();
        expected.id = school.session;
        QCOMPARE(take(SessionTable(school.database).find(school.session)), std::optional(expected));
        QCOMPARE(take(SessionTable(school.database).find(kNoSession)), std::nullopt);
    }

    void aSessionNeedsCourseAndTeacher()
    {
        School school;
        domain::Session lesson = school.lesson();
        lesson.courseId = base::CourseId{99};
        QCOMPARE(outcome(SessionTable(school.database).insert(lesson)), u"NotFound"_s);
        lesson = school.lesson();
        lesson.teacherId = base::PersonId{99};
        QCOMPARE(outcome(SessionTable(school.database).insert(lesson)), u"NotFound"_s);
    }

    void listFiltersAndOrders_data()
    {
        QTest::addColumn<SessionFilter>("filter");
        QTest::addColumn<QList<int>>("expected");
        constexpr base::CourseId kFirst{1};
        constexpr base::PersonId kMarie{1};
        constexpr base::PersonId kNina{4};
        const auto row = [](const char* name, const SessionFilter& filter, const QList<int>& expected) {
            QTest::newRow(name) << filter << expected;
        };
        row("all, latest first", {}, {2, 4, 1, 3});
        row("course", {.course = kFirst, .teacher = {}}, {2, 1, 3});
        row("teacher", {.course = {}, .teacher = kNina}, {4});
        row("course of another teacher", {.course = kFirst, .teacher = kNina}, {});
        row("active", {.course = {}, .teacher = {}, .activeOnly = true}, {4, 1, 3});
        row("active of a teacher", {.course = {}, .teacher = kMarie, .activeOnly = true}, {1, 3});
        row("all three", {.course = kFirst, .teacher = kMarie, .activeOnly = true}, {1, 3});
    }
    void listFiltersAndOrders()
    {
        QFETCH(const SessionFilter, filter);
        QFETCH(const QList<int>, expected);
        School school;
        addLessons(school);
        QList<int> found;
        for (const auto& session : take(SessionTable(school.database).list(filter, {})))
            found.append(int(session.id.value));
        QCOMPARE(found, expected);
    }

    void listIsReadByPages()
    {
        School school;
        addLessons(school);
        const auto page = take(SessionTable(school.database).list({}, {.limit = 2, .offset = 1}));
        QCOMPARE(page.size(), std::size_t(2));
        QCOMPARE(page[0].id, base::SessionId{4});
        QCOMPARE(page[1].id, base::SessionId{1});
    }

    void activityAndEndAreChanged()
    {
        School school;
        SessionTable sessions(school.database);
        const auto end = kMorning + std::chrono::minutes(5);
        take(sessions.setActive(school.session, false));
        take(sessions.setEnd(school.session, end));
        domain::Session expected = school.lesson();
        expected.id = school.session;
        expected.isActive = false;
        expected.endsAt = end;
        QCOMPARE(take(sessions.find(school.session)), std::optional(expected));
        take(sessions.setActive(school.session, true));
        QCOMPARE(take(sessions.find(school.session))->isActive, true);
        QCOMPARE(outcome(sessions.setActive(kNoSession, true)), u"NotFound"_s);
        QCOMPARE(outcome(sessions.setEnd(kNoSession, end)), u"NotFound"_s);
    }

    void removingTakesTheMarksAndLeavesTheAttempts()
    {
        School school;
        take(MarkTable(school.database).insert(school.mark(school.ada)));
        take(AttemptTable(school.database).insert(school.attempt(school.ada)));
        SessionTable sessions(school.database);
        take(sessions.remove(school.session));
        QCOMPARE(outcome(sessions.remove(school.session)), u"NotFound"_s);
        QCOMPARE(take(MarkTable(school.database).count(school.session)), qint64(0));
        QCOMPARE(take(AttemptTable(school.database).count({.session = school.session, .student = {}})), qint64(1));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::SessionTableTest)
#include "tst_session_table.moc"
