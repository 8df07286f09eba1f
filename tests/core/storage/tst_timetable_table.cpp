#include "core/storage/timetable_table.h"
#include "tests/core/storage/support.h"

Q_DECLARE_METATYPE(rollcall::storage::TimetableFilter)

namespace rollcall::storage {

using namespace std::chrono_literals;

class TimetableTableTest final : public QObject
{
    Q_OBJECT

    static domain::TimetableRule rule(const School& school)
    {
        return {.id = {},
                .courseId = school.course,
                .title = u"Lesson"_s,
                .room = u"R2"_s,
                .weekday = 1,
                .startsAt = QTime(8, 15),
                .durationMin = 90,
                .firstDate = QDate(2026, 3, 9),
                .lastDate = QDate(2026, 6, 29)};
    }

    /// A planned session of the school's course, so long after the morning.
    static base::SessionId planned(School& school, base::UtcTime::duration after)
    {
        auto session = school.lesson();
        session.startsAt += after;
        session.endsAt += after;
        session.isActive = false;
        return take(SessionTable(school.database).insert(session));
    }

private slots:
    void aRuleComesBackAsStored()
    {
        School school;
        TimetableTable table(school.database);
        auto expected = rule(school);
        expected.id = take(table.insert(expected));
        QCOMPARE(take(table.find(expected.id)), std::optional(expected));
        QCOMPARE(Sqlite(school.path).read("SELECT starts_at FROM timetable_rules"), u"08:15"_s);
        const TimetableRow row{.rule = expected,
                               .courseCode = u"PH101"_s,
                               .section = u"A"_s,
                               .teacherId = school.teacher,
                               .teacherName = u"Marie"_s};
        QVERIFY(take(table.list({.from = QDate(2026, 6, 29), .through = QDate(2026, 6, 29)})) == std::vector{row});
        QCOMPARE(take(table.find({99})), std::nullopt);
        QCOMPARE(outcome(table.insert(expected)), u"AlreadyExists"_s);
        expected.courseId = {99};
        QCOMPARE(outcome(table.insert(expected)), u"NotFound"_s);
    }

    void rulesAreFiltered_data()
    {
        QTest::addColumn<TimetableFilter>("filter");
        QTest::addColumn<std::size_t>("expected");
        const QDate first(2026, 3, 9);
        const QDate last(2026, 6, 29);
        QTest::newRow("its first day") << TimetableFilter{.from = first.addDays(-9), .through = first}
                                       << std::size_t(1);
        QTest::newRow("before") << TimetableFilter{.from = first.addDays(-9), .through = first.addDays(-1)}
                                << std::size_t(0);
        QTest::newRow("after") << TimetableFilter{.from = last.addDays(1), .through = last.addDays(9)}
                               << std::size_t(0);
        QTest::newRow("its teacher") << TimetableFilter{.from = first, .through = last, .teacher = base::PersonId{1}}
                                     << std::size_t(1);
        QTest::newRow("another teacher") << TimetableFilter{.from = first,
                                                            .through = last,
                                                            .teacher = base::PersonId{2}}
                                         << std::size_t(0);
        QTest::newRow("archived") << TimetableFilter{.from = first, .through = last, .currentOnly = true}
                                  << std::size_t(0);
    }
    void rulesAreFiltered()
    {
        QFETCH(const TimetableFilter, filter);
        QFETCH(const std::size_t, expected);
        School school;
        take(TimetableTable(school.database).insert(rule(school)));
        take(CourseTable(school.database).setArchived(school.course, kMorning));
        QCOMPARE(take(TimetableTable(school.database).list(filter)).size(), expected);
    }

    void rulesAreOrderedByTime()
    {
        School school;
        TimetableTable table(school.database);
        auto tuesday = rule(school);
        tuesday.weekday = 2;
        take(table.insert(tuesday));
        auto late = rule(school);
        late.startsAt = QTime(10, 0);
        take(table.insert(late));
        take(table.insert(rule(school)));
        QStringList ids;
        for (const auto& row : take(table.list({.from = QDate(2026, 3, 9), .through = QDate(2026, 3, 9)})))
            ids.append(QString::number(row.rule.id.value));
        QCOMPARE(ids.join(u' '), u"3 2 1"_s);
    }

    void aRuleEnds()
    {
        School school;
        TimetableTable table(school.database);
        const auto id = take(table.insert(rule(school)));
        take(table.setLastDate(id, QDate(2026, 4, 1)));
        QCOMPARE(take(table.find(id))->lastDate, QDate(2026, 4, 1));
        QCOMPARE(outcome(table.setLastDate({99}, QDate(2026, 4, 1))), u"NotFound"_s);
        const auto session = planned(school, 1h);
        take(table.addPlanned({id, QDate(2026, 3, 9)}, session));
        take(table.remove(id));
        QCOMPARE(outcome(table.remove(id)), u"NotFound"_s);
        QCOMPARE(take(table.plannedSince(QDate(2026, 1, 1))).size(), std::size_t(0));
        QVERIFY(take(SessionTable(school.database).find(session)).has_value());
    }

    void aDayIsPlannedOnce()
    {
        School school;
        TimetableTable table(school.database);
        const auto id = take(table.insert(rule(school)));
        const PlannedDay monday{id, QDate(2026, 3, 9)};
        const PlannedDay next{id, QDate(2026, 3, 16)};
        take(table.addPlanned(next, planned(school, 168h)));
        take(table.addPlanned(monday, planned(school, 1h)));
        QCOMPARE(outcome(table.addPlanned(monday, planned(school, 1h))), u"AlreadyExists"_s);
        QVERIFY(take(table.plannedSince(monday.date)) == (std::vector{monday, next}));
        QVERIFY(take(table.plannedSince(next.date)) == std::vector{next});
    }

    void aSessionThatWasRemovedStaysPlanned()
    {
        School school;
        TimetableTable table(school.database);
        const PlannedDay monday{take(table.insert(rule(school))), QDate(2026, 3, 9)};
        const auto session = planned(school, 1h);
        take(table.addPlanned(monday, session));
        const auto before = monday.date.addDays(-1);
        QVERIFY(take(table.made(before, monday.date)) == (std::vector{MadeSession{monday, session}}));
        QVERIFY(take(table.made(before, before)).empty());
        take(SessionTable(school.database).remove(session));
        QVERIFY(take(table.made(monday.date, monday.date)) == (std::vector{MadeSession{monday, std::nullopt}}));
        QVERIFY(take(table.plannedSince(monday.date)) == std::vector{monday});
        QCOMPARE(take(table.removePlanned(monday.ruleId, monday.date, monday.date, kMorning)), 0);
        QVERIFY(take(table.plannedSince(monday.date)) == std::vector{monday});
    }

    void whatHasNotBegunIsRemoved_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("to come") << "SELECT 1"_ba << qint64(1);
        QTest::newRow("begun") << "UPDATE class_sessions SET starts_at = '2026-03-09T08:15:00.000Z'"_ba << qint64(0);
        QTest::newRow("active") << "UPDATE class_sessions SET is_active = 1"_ba << qint64(0);
        QTest::newRow("another rule") << "UPDATE timetable_sessions SET rule_id = 2"_ba << qint64(0);
        QTest::newRow("the day before") << "UPDATE timetable_sessions SET date = '2026-03-08'"_ba << qint64(0);
        QTest::newRow("the day after") << "UPDATE timetable_sessions SET date = '2026-03-10'"_ba << qint64(0);
    }
    void whatHasNotBegunIsRemoved()
    {
        QFETCH(const QByteArray, change);
        QFETCH(const qint64, expected);
        School school;
        TimetableTable table(school.database);
        const PlannedDay monday{take(table.insert(rule(school))), QDate(2026, 3, 9)};
        auto other = rule(school);
        other.weekday = 2;
        take(table.insert(other));
        const auto session = planned(school, 1h);
        take(table.addPlanned(monday, session));
        QCOMPARE(Sqlite(school.path).run(change), SQLITE_OK);
        QCOMPARE(take(table.countPlanned(monday.ruleId, monday.date, monday.date, kMorning)), expected);
        QCOMPARE(take(table.removePlanned(monday.ruleId, monday.date, monday.date, kMorning)), expected);
        QCOMPARE(take(SessionTable(school.database).find(session)).has_value(), expected == 0);
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM timetable_sessions"), QString::number(1 - expected));
    }

    void holidaysAreKept()
    {
        School school;
        TimetableTable table(school.database);
        domain::Holiday easter{
            .id = {}, .firstDate = QDate(2026, 3, 30), .lastDate = QDate(2026, 4, 6), .name = u"Easter"_s};
        domain::Holiday day{.id = {}, .firstDate = QDate(2026, 3, 19), .lastDate = QDate(2026, 3, 19), .name = u"A"_s};
        easter.id = take(table.addHoliday(easter));
        day.id = take(table.addHoliday(day));
        QVERIFY(take(table.holidays(QDate(2026, 3, 19))) == (std::vector{day, easter}));
        QVERIFY(take(table.holidays(QDate(2026, 3, 20))) == std::vector{easter});
        take(table.removeHoliday(easter.id));
        QCOMPARE(outcome(table.removeHoliday(easter.id)), u"NotFound"_s);
        QCOMPARE(take(table.holidays(QDate(2026, 3, 20))).size(), std::size_t(0));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::TimetableTableTest)
#include "tst_timetable_table.moc"
