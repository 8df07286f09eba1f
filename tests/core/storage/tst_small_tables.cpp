#include "core/storage/setting_table.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/staff_attendance_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

/// SettingTable, StaffActionTable and StaffAttendanceTable.
class SmallTablesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSettingIsReplaced()
    {
        School school;
        SettingTable settings(school.database);
        QCOMPARE(take(settings.value(u"room"_s)), std::nullopt);
        take(settings.set(u"room"_s, u"R2"_s));
        take(settings.set(u"other"_s, u"x"_s));
        QCOMPARE(take(settings.value(u"room"_s)), std::optional(u"R2"_s));
        take(settings.set(u"room"_s, QString()));
        QCOMPARE(take(settings.value(u"room"_s)), std::optional(u""_s));
        QCOMPARE(take(settings.value(u"other"_s)), std::optional(u"x"_s));
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM settings"), u"2"_s);
    }

    void aSettingIsRemoved()
    {
        School school;
        SettingTable settings(school.database);
        take(settings.set(u"room"_s, u"R2"_s));
        take(settings.set(u"other"_s, u"x"_s));
        take(settings.remove(u"room"_s));
        QCOMPARE(take(settings.value(u"room"_s)), std::nullopt);
        QCOMPARE(take(settings.value(u"other"_s)), std::optional(u"x"_s));
        const auto again = settings.remove(u"room"_s);
        QCOMPARE(outcome(again), u"NotFound"_s);
        QCOMPARE(again.error().detail, u"setting room"_s);
    }

    void staffActionsComeBackAsStored()
    {
        School school;
        StaffActionTable actions(school.database);
        const domain::StaffAction byNobody{.actor = {},
                                           .actorName = u"administrator (command line)"_s,
                                           .action = u"user.add"_s,
                                           .subject = u"user 3"_s,
                                           .detail = u""_s,
                                           .createdAt = kMorning};
        const domain::StaffAction byMarie{.actor = school.teacher,
                                          .actorName = u"marie@example.org"_s,
                                          .action = u"session.start"_s,
                                          .subject = u"session 1"_s,
                                          .detail = u"room changed"_s,
                                          .createdAt = kMorning - std::chrono::hours(1)};
        take(actions.insert(byNobody));
        take(actions.insert(byMarie));
        QCOMPARE(take(actions.list({})), (std::vector{byNobody, byMarie}));
        QCOMPARE(take(actions.list({.limit = 1, .offset = 1})), std::vector{byMarie});
    }

    void staffActionsAreFoundByNameAndTime()
    {
        School school;
        StaffActionTable actions(school.database);
        const auto add = [&](const QString& name, std::chrono::milliseconds time) {
            domain::StaffAction action{.actor = {},
                                       .actorName = u"machine"_s,
                                       .action = name,
                                       .subject = u"user 3"_s,
                                       .detail = u""_s,
                                       .createdAt = kMorning + time};
            take(actions.insert(action));
            return action;
        };
        using std::chrono::milliseconds;
        const auto second = add(u"b"_s, milliseconds(2));
        add(u"c"_s, milliseconds(1));
        const auto first = add(u"a"_s, milliseconds(0));
        add(u"a"_s, milliseconds(-1));
        QCOMPARE(take(actions.named({u"a"_s, u"b"_s}, kMorning)),
                 (std::vector<StaffActionRow>{{3, first}, {1, second}}));
    }

    void staffActionsAreSearchedPartByPart()
    {
        School school;
        StaffActionTable actions(school.database);
        QCOMPARE(take(actions.firstNumber()), 0);
        const auto add = [&](const QString& name, const QString& subject, const QString& detail) {
            take(actions.insert({.actor = {},
                                 .actorName = u"marie@example.org"_s,
                                 .action = name,
                                 .subject = subject,
                                 .detail = detail,
                                 .createdAt = kMorning}));
        };
        add(u"mark.set"_s, u"user 3"_s, u"was in the room"_s);
        add(u"course.add"_s, u"course PH_1"_s, u""_s);
        add(u"mark.clear"_s, u"user 3"_s, u"50% sure"_s);
        add(u"mark.set"_s, u"user 4"_s, u""_s);
        const auto found = [&](const QString& text, qint64 from, qint64 below, int limit) {
            QList<qint64> ids;
            for (const auto& row : take(actions.holding(text, from, below, limit)))
                ids.append(row.id);
            return ids;
        };
        QCOMPARE(take(actions.firstNumber()), 1);
        QCOMPARE(found({}, 0, 99, 9), (QList<qint64>{4, 3, 2, 1}));
        QCOMPARE(found({}, 2, 4, 9), (QList<qint64>{3, 2}));
        QCOMPARE(found(u"MARK."_s, 0, 99, 2), (QList<qint64>{4, 3}));
        QCOMPARE(found(u"in the room"_s, 0, 99, 9), QList<qint64>{1});
        QCOMPARE(found(u"Marie@"_s, 3, 99, 9), (QList<qint64>{4, 3}));
        QCOMPARE(found(u"_"_s, 0, 99, 9), QList<qint64>{2});
        QCOMPARE(found(u"%"_s, 0, 99, 9), QList<qint64>{3});
        QCOMPARE(found(u"nobody"_s, 0, 99, 9), QList<qint64>());
        QCOMPARE(take(actions.holding(u"user 4"_s, 0, 99, 9)).front().action.subject, u"user 4"_s);
    }

    void theLatestActionToSomebodyIsFound()
    {
        School school;
        StaffActionTable actions(school.database);
        const auto done = [&](const QString& action, const QString& subject, int minute) {
            domain::StaffAction row{.actor = school.teacher,
                                    .actorName = u"user 1"_s,
                                    .action = action,
                                    .subject = subject,
                                    .detail = u""_s,
                                    .createdAt = kMorning + std::chrono::minutes(minute)};
            take(actions.insert(row));
            return row;
        };
        done(u"mark.set"_s, u"user 2"_s, 0);
        const auto last = done(u"mark.clear"_s, u"user 2"_s, 5);
        done(u"mark.set"_s, u"user 3"_s, 6);
        done(u"pin.set"_s, u"user 2"_s, 7);
        QCOMPARE(take(actions.latestTo({2}, u"mark"_s, kMorning)), std::optional(last));
        QCOMPARE(take(actions.latestTo({2}, u"mark"_s, last.createdAt)), std::optional(last));
        QCOMPARE(take(actions.latestTo({2}, u"mark"_s, last.createdAt + std::chrono::milliseconds(1))), std::nullopt);
    }

    void staffActionsMayNameWhoIsGone()
    {
        School school;
        const domain::StaffAction action{.actor = base::PersonId{99},
                                         .actorName = u"gone@example.org"_s,
                                         .action = u"a"_s,
                                         .subject = u"s"_s,
                                         .detail = u""_s,
                                         .createdAt = kMorning};
        QCOMPARE(outcome(StaffActionTable(school.database).insert(action)), u"ok"_s);
    }

    void staffAttendanceComesBackAsStored()
    {
        School school;
        StaffAttendanceTable attendance(school.database);
        const auto nina = school.add(u"Nina"_s, domain::Role::Teacher);
        const StaffDay monday{.personId = school.teacher,
                              .date = QDate(2026, 3, 9),
                              .time = QTime(8, 5, 30),
                              .status = domain::MarkStatus::Late,
                              .point = domain::GeoPoint{40.5, -3.25}};
        const StaffDay tuesday{
            .personId = school.teacher, .date = QDate(2026, 3, 10), .time = QTime(8, 0), .point = {}};
        const StaffDay ofNina{.personId = nina, .date = QDate(2026, 3, 9), .time = QTime(9, 0), .point = {}};
        for (const StaffDay& day : {monday, tuesday, ofNina})
            take(attendance.insert(day));
        const auto daysOf = [&](const StaffDayFilter& filter, Page page = {}) {
            std::vector<StaffDay> days;
            for (const auto& row : take(attendance.list(filter, page)))
                days.push_back(row.day);
            return days;
        };
        QCOMPARE(daysOf({}), (std::vector{tuesday, ofNina, monday}));
        QCOMPARE(daysOf({.person = school.teacher}), (std::vector{tuesday, monday}));
        QCOMPARE(daysOf({.from = QDate(2026, 3, 10)}), std::vector{tuesday});
        QCOMPARE(daysOf({.to = QDate(2026, 3, 9)}), (std::vector{ofNina, monday}));
        QCOMPARE(daysOf({.person = nina, .from = QDate(2026, 3, 9), .to = QDate(2026, 3, 9)}), std::vector{ofNina});
        QCOMPARE(daysOf({}, {.limit = 1, .offset = 1}), std::vector{ofNina});
        const StaffDayRow named{.day = ofNina, .name = u"Nina"_s, .email = u"nina@example.org"_s};
        QCOMPARE(take(attendance.list({.person = nina}, {})), std::vector{named});
        QCOMPARE(Sqlite(school.path).read("SELECT date || ' ' || time || ' ' || status FROM attendance WHERE id = 1"),
                 u"2026-03-09 08:05:30 late"_s);
    }

    void aStaffDayIsRefused_data()
    {
        QTest::addColumn<int>("person");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("expected");
        const QDate monday(2026, 3, 9);
        const QTime eight(8, 0);
        QTest::newRow("same day") << 1 << monday << eight << u"AlreadyExists"_s;
        QTest::newRow("another day") << 1 << monday.addDays(1) << eight << u"ok"_s;
        QTest::newRow("another person") << 2 << monday << eight << u"ok"_s;
        QTest::newRow("nobody") << 99 << monday << eight << u"NotFound"_s;
        QTest::newRow("no date") << 1 << QDate() << eight << u"InvalidArgument"_s;
        QTest::newRow("no time") << 1 << monday.addDays(1) << QTime() << u"InvalidArgument"_s;
    }
    void aStaffDayIsRefused()
    {
        QFETCH(const int, person);
        QFETCH(const QDate, date);
        QFETCH(const QTime, time);
        QFETCH(const QString, expected);
        School school;
        StaffAttendanceTable attendance(school.database);
        take(attendance.insert(
            {.personId = school.teacher, .date = QDate(2026, 3, 9), .time = QTime(7, 0), .point = {}}));
        QCOMPARE(
            outcome(attendance.insert({.personId = base::PersonId{person}, .date = date, .time = time, .point = {}})),
            expected);
    }

    void staffAttendanceKeepsItsPerson()
    {
        School school;
        const auto nina = school.add(u"Nina"_s, domain::Role::Teacher);
        take(StaffAttendanceTable(school.database)
                 .insert({.personId = nina, .date = QDate(2026, 3, 9), .time = QTime(7, 0), .point = {}}));
        QCOMPARE(outcome(PersonTable(school.database).remove(nina)), u"StillInUse"_s);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::SmallTablesTest)
#include "tst_small_tables.moc"
