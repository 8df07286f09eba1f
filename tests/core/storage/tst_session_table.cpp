#include "core/storage/attempt_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/session_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

using namespace std::chrono_literals;

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
        second.endsAt += std::chrono::hours(2);
        second.isActive = false;
        take(sessions.insert(second));
        domain::Session third = school.lesson();
        third.startsAt -= std::chrono::hours(2);
        third.endsAt -= std::chrono::hours(2);
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

    void aBoardRowCountsWhoBelongsAndWhoCame()
    {
        School school;
        take(EnrolmentTable(school.database).insert(school.course, school.bob, kMorning));
        MarkTable marks(school.database);
        take(marks.insert(school.mark(school.ada)));
        auto absent = school.mark(school.bob);
        absent.status = domain::MarkStatus::Absent;
        take(marks.insert(absent));
        auto lesson = school.lesson();
        lesson.id = school.session;
        const SessionBoardRow expected{
            .session = lesson, .section = u"A"_s, .teacherName = u"Marie"_s, .enrolled = 2, .present = 1};
        SessionTable sessions(school.database);
        QCOMPARE(take(sessions.running(kMorning, {})), std::vector{expected});
        QCOMPARE(take(sessions.next(kMorning - 1ms, {})), std::optional(expected));
        QCOMPARE(take(sessions.board(school.session)), std::optional(expected));
        QCOMPARE(take(sessions.board(base::SessionId{99})), std::nullopt);
    }

    void onlyWhatRunsNowIsRunning_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<QString>("room");
        QTest::addColumn<QList<int>>("expected");
        const auto row = [](const char* name, std::chrono::milliseconds after, const QString& room,
                            const QList<int>& expected) { QTest::newRow(name) << after << room << expected; };
        row("before the first", -121min, {}, {});
        row("the first begins", -120min, {}, {3});
        row("the first ends", -30min, {}, {3});
        row("after the first", -30min + 1ms, {}, {});
        row("two at once", 0ms, {}, {1, 4});
        row("two end", 90min, {}, {1, 4});
        row("the one that is not active", 121min, {}, {});
        row("in a room", 1min, u"R2"_s, {1, 4});
        row("in a room, other letters", 1min, u"r2"_s, {1, 4});
        row("in another room", 1min, u"R"_s, {});
    }
    void onlyWhatRunsNowIsRunning()
    {
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const QString, room);
        QFETCH(const QList<int>, expected);
        School school;
        addLessons(school);
        QList<int> found;
        for (const auto& row : take(SessionTable(school.database).running(kMorning + after, room)))
            found.append(int(row.session.id.value));
        QCOMPARE(found, expected);
    }

    void theEarliestRunningComesFirst()
    {
        School school;
        SessionTable sessions(school.database);
        auto earlier = school.lesson();
        earlier.startsAt -= 10min;
        const auto id = take(sessions.insert(earlier));
        const auto running = take(sessions.running(kMorning, {}));
        QCOMPARE(running.size(), std::size_t(2));
        QCOMPARE(running[0].session.id, id);
        QCOMPARE(running[1].session.id, school.session);
    }

    void theNextIsTheEarliestToCome_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<QString>("room");
        QTest::addColumn<int>("expected"); // 0: none
        QTest::newRow("before all") << std::chrono::milliseconds(-3h) << QString() << 3;
        QTest::newRow("one has begun") << std::chrono::milliseconds(-2h) << QString() << 1;
        QTest::newRow("it need not be active") << 0ms << QString() << 2;
        QTest::newRow("in the room") << 0ms << u"r2"_s << 2;
        QTest::newRow("in another room") << 0ms << u"R3"_s << 0;
        QTest::newRow("the last has begun") << std::chrono::milliseconds(2h) << QString() << 0;
    }
    void theNextIsTheEarliestToCome()
    {
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const QString, room);
        QFETCH(const int, expected);
        School school;
        addLessons(school);
        const auto next = take(SessionTable(school.database).next(kMorning + after, room));
        QCOMPARE(next ? int(next->session.id.value) : 0, expected);
    }

    void whatWasCalledOffNeverTakesPlace()
    {
        School school;
        SessionTable sessions(school.database);
        take(sessions.setActive(school.session, false));
        take(sessions.setEnd(school.session, kMorning));
        QCOMPARE(take(sessions.next(kMorning - 1min, {})), std::nullopt);
        QCOMPARE(take(sessions.isAnyDue(kMorning)), false);
        QVERIFY(take(sessions.activateDue(kMorning)).empty());
        QVERIFY(take(sessions.latestOf(school.ada, kMorning, 9)).empty());
    }

    void sessionsBetweenTwoTimes_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("from");
        QTest::addColumn<std::chrono::milliseconds>("to");
        QTest::addColumn<bool>("ofNina");
        QTest::addColumn<QList<int>>("expected"); // the earliest first
        const auto row = [](const char* name, std::chrono::milliseconds from, std::chrono::milliseconds to, bool ofNina,
                            const QList<int>& expected) { QTest::newRow(name) << from << to << ofNina << expected; };
        row("all", -3h, 3h, false, {3, 1, 4, 2});
        row("from the start of one", 0ms, 3h, false, {1, 4, 2});
        row("to the start of one", -3h, 0ms, false, {3});
        row("of one teacher", -3h, 3h, true, {4});
        row("none", 3h, 4h, false, {});
    }
    void sessionsBetweenTwoTimes()
    {
        QFETCH(const std::chrono::milliseconds, from);
        QFETCH(const std::chrono::milliseconds, to);
        QFETCH(const bool, ofNina);
        QFETCH(QList<int>, expected);
        School school;
        addLessons(school);
        const auto teacher = ofNina ? std::optional(base::PersonId{4}) : std::nullopt;
        SessionTable sessions(school.database);
        const auto ids = [](const std::vector<SessionBoardRow>& rows) {
            QList<int> found;
            for (const auto& row : rows)
                found.append(int(row.session.id.value));
            return found;
        };
        QCOMPARE(ids(take(sessions.between(kMorning + from, kMorning + to, teacher))), expected);
        std::ranges::reverse(expected);
        QCOMPARE(ids(take(sessions.latest(kMorning + from, kMorning + to, teacher, 9))), expected);
        QCOMPARE(ids(take(sessions.latest(kMorning + from, kMorning + to, teacher, 2))),
                 expected.first(std::min(2, int(expected.size()))));
    }

    /// Ada was enrolled when session 1 began: 3 was over by then.
    void aStudentsSessionsAreThoseThatCount()
    {
        School school;
        addLessons(school);
        SessionTable sessions(school.database);
        const auto latestOf = [&](base::PersonId student, std::chrono::minutes after, int limit = 9) {
            QList<int> found;
            for (const auto& row : take(sessions.latestOf(student, kMorning + after, limit)))
                found.append(int(row.session.id.value));
            return found;
        };
        QCOMPARE(latestOf(school.ada, -1min), QList<int>());
        QCOMPARE(latestOf(school.ada, 0min), QList{1});
        QCOMPARE(latestOf(school.ada, 120min), (QList{2, 1}));
        QCOMPARE(latestOf(school.ada, 120min, 1), QList{2});
        QCOMPARE(latestOf(school.bob, 120min), QList<int>());
        take(EnrolmentTable(school.database).insert(base::CourseId{2}, school.bob, kMorning + 1min));
        QCOMPARE(latestOf(school.bob, 120min), QList<int>());
        auto mark = school.mark(school.bob);
        mark.sessionId = base::SessionId{4};
        take(MarkTable(school.database).insert(mark));
        QCOMPARE(latestOf(school.bob, 120min), QList{4});
        const auto latest = take(sessions.latestOf(school.bob, kMorning, 9));
        QCOMPARE(latest.front().session, take(sessions.find(base::SessionId{4})).value());
        QCOMPARE(latest.front().status, std::optional(domain::MarkStatus::Late));
        QCOMPARE(take(sessions.latestOf(school.ada, kMorning, 9)).front().status, std::nullopt);
    }

    void sessionsBecomeActiveAtTheirTime_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<bool>("isDue");
        QTest::newRow("too early") << -1ms << false;
        QTest::newRow("at the start") << 0ms << true;
        QTest::newRow("before the end") << 90min - 1ms << true;
        QTest::newRow("at the end") << std::chrono::milliseconds(90min) << false;
    }
    void sessionsBecomeActiveAtTheirTime()
    {
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const bool, isDue);
        School school;
        SessionTable sessions(school.database);
        take(sessions.setActive(school.session, false));
        QCOMPARE(take(sessions.isAnyDue(kMorning + after)), isDue);
        const auto changed = take(sessions.activateDue(kMorning + after));
        auto lesson = school.lesson();
        lesson.id = school.session;
        QCOMPARE(changed, isDue ? std::vector{lesson} : std::vector<domain::Session>());
        QCOMPARE(take(sessions.find(school.session))->isActive, isDue);
        QVERIFY(take(sessions.activateDue(kMorning + after)).empty());
        QCOMPARE(take(sessions.isAnyDue(kMorning + after)), false);
    }

    void sessionsEndAfterTheirTime_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<bool>("isOver");
        QTest::newRow("before the start") << std::chrono::milliseconds(-1h) << false;
        QTest::newRow("at the end") << std::chrono::milliseconds(90min) << false;
        QTest::newRow("after the end") << 90min + 1ms << true;
    }
    void sessionsEndAfterTheirTime()
    {
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const bool, isOver);
        School school;
        SessionTable sessions(school.database);
        QCOMPARE(take(sessions.isAnyDue(kMorning + after)), isOver);
        const auto changed = take(sessions.endOverdue(kMorning + after));
        auto lesson = school.lesson();
        lesson.id = school.session;
        lesson.isActive = !isOver;
        QCOMPARE(changed, isOver ? std::vector{lesson} : std::vector<domain::Session>());
        QCOMPARE(take(sessions.find(school.session)), std::optional(lesson));
        QVERIFY(take(sessions.endOverdue(kMorning + after)).empty());
    }

    // Their end, by which SQLite finds them, runs the other way.
    void changedSessionsComeInOrderOfId()
    {
        School school;
        SessionTable sessions(school.database);
        auto shorter = school.lesson();
        shorter.endsAt -= 30min;
        const auto second = take(sessions.insert(shorter));
        for (const bool isActive : {false, true}) {
            take(sessions.setActive(school.session, isActive));
            take(sessions.setActive(second, isActive));
            const auto changed = take(isActive ? sessions.endOverdue(kMorning + 24h) : sessions.activateDue(kMorning));
            QCOMPARE(changed.size(), std::size_t(2));
            QCOMPARE(changed[0].id, school.session);
            QCOMPARE(changed[1].id, second);
        }
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
