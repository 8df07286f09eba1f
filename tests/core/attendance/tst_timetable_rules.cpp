#include "core/attendance/timetable_rules.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;

namespace {

// 9 March 2026 is a Monday. Clocks in Madrid go forward on 29 March at 02:00 and back on 25 October at 03:00.
const QDate kMonday(2026, 3, 9);
constexpr base::UtcTime kNoon{std::chrono::sys_days{std::chrono::year{2026} / 3 / 9} + 12h};

domain::TimetableRule rule(int weekday, QDate first, QDate last)
{
    return {.id = {1},
            .courseId = {1},
            .title = u"Lesson"_s,
            .room = u"R2"_s,
            .weekday = weekday,
            .startsAt = QTime(8, 15),
            .durationMin = 90,
            .firstDate = first,
            .lastDate = last};
}

QString textOf(const std::vector<QDate>& days)
{
    QStringList texts;
    for (const auto day : days)
        texts.append(day.toString(u"MM-dd"_s));
    return texts.join(u' ');
}

} // namespace

class TimetableRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void localTimesBecomeMoments_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("expected");
        const auto madrid = "Europe/Madrid"_ba;
        const QDate forward(2026, 3, 29);
        const QDate back(2026, 10, 25);
        QTest::newRow("UTC") << "UTC"_ba << kMonday << QTime(8, 15) << u"2026-03-09T08:15:00.000Z"_s;
        QTest::newRow("winter") << madrid << kMonday << QTime(8, 15) << u"2026-03-09T07:15:00.000Z"_s;
        QTest::newRow("summer") << madrid << QDate(2026, 6, 1) << QTime(8, 15) << u"2026-06-01T06:15:00.000Z"_s;
        QTest::newRow("before the gap") << madrid << forward << QTime(1, 59) << u"2026-03-29T00:59:00.000Z"_s;
        QTest::newRow("in the gap") << madrid << forward << QTime(2, 30) << u"2026-03-29T01:30:00.000Z"_s;
        QTest::newRow("after the gap") << madrid << forward << QTime(3, 0) << u"2026-03-29T01:00:00.000Z"_s;
        QTest::newRow("the day after") << madrid << forward.addDays(1) << QTime(0, 30) << u"2026-03-29T22:30:00.000Z"_s;
        QTest::newRow("before it repeats") << madrid << back << QTime(1, 59) << u"2026-10-24T23:59:00.000Z"_s;
        QTest::newRow("twice") << madrid << back << QTime(2, 30) << u"2026-10-25T00:30:00.000Z"_s;
        QTest::newRow("after it repeats") << madrid << back << QTime(3, 0) << u"2026-10-25T02:00:00.000Z"_s;
        QTest::newRow("east of it") << "Asia/Tokyo"_ba << kMonday << QTime(8, 15) << u"2026-03-08T23:15:00.000Z"_s;
    }
    void localTimesBecomeMoments()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDate, day);
        QFETCH(const QTime, time);
        QFETCH(const QString, expected);
        QCOMPARE(base::toIso(utcOf(day, time, QTimeZone(zone))), expected);
    }

    void aRuleHasItsDays_data()
    {
        QTest::addColumn<int>("weekday");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("through");
        QTest::addColumn<QString>("expected");
        const QDate late(2026, 12, 31);
        QTest::newRow("all") << 1 << QDate(2026, 1, 1) << late << u"03-09 03-16 03-23 03-30"_s;
        QTest::newRow("first day a Monday, rule on Sunday") << 7 << QDate(2026, 1, 1) << late << u"03-15 03-22 03-29"_s;
        QTest::newRow("from within") << 1 << kMonday.addDays(1) << late << u"03-16 03-23 03-30"_s;
        QTest::newRow("from a day of it") << 1 << kMonday.addDays(7) << late << u"03-16 03-23 03-30"_s;
        QTest::newRow("through a day of it") << 1 << QDate(2026, 1, 1) << kMonday << u"03-09"_s;
        QTest::newRow("before") << 1 << QDate(2026, 1, 1) << kMonday.addDays(-1) << QString();
        QTest::newRow("after") << 1 << QDate(2026, 3, 31) << late << QString();
        QTest::newRow("backwards") << 1 << kMonday.addDays(14) << kMonday << QString();
    }
    void aRuleHasItsDays()
    {
        QFETCH(const int, weekday);
        QFETCH(const QDate, from);
        QFETCH(const QDate, through);
        QFETCH(const QString, expected);
        QCOMPARE(textOf(lessonDays(rule(weekday, kMonday, QDate(2026, 3, 30)), {}, from, through)), expected);
    }

    void holidaysAreFree()
    {
        const std::array holidays{
            domain::Holiday{.id = {1}, .firstDate = QDate(2026, 3, 10), .lastDate = QDate(2026, 3, 16), .name = {}},
            domain::Holiday{.id = {2}, .firstDate = QDate(2026, 3, 30), .lastDate = QDate(2026, 3, 30), .name = {}}};
        const QDate last(2026, 4, 6);
        QCOMPARE(textOf(lessonDays(rule(1, kMonday, last), holidays, kMonday, last)), u"03-09 03-23 04-06"_s);
    }

    void aLessonLastsAsLongAsItsRuleSays()
    {
        auto late = rule(7, kMonday, kMonday);
        late.startsAt = QTime(1, 30);
        const auto lesson = lessonOn(late, QDate(2026, 3, 29), QTimeZone("Europe/Madrid"), {4}, u"x"_s);
        const Occupation expected{.startsAt = base::fromIso(u"2026-03-29T00:30:00Z"_s).value(),
                                  .endsAt = base::fromIso(u"2026-03-29T02:00:00Z"_s).value(),
                                  .room = u"R2"_s,
                                  .teacherId = {4},
                                  .name = u"x"_s};
        QVERIFY(lesson == expected);
    }

    void clashesAreFound_data()
    {
        QTest::addColumn<int>("afterMin"); // the present lesson of an hour, after the wanted one of an hour
        QTest::addColumn<QString>("room");
        QTest::addColumn<qint64>("teacher");
        QTest::addColumn<QString>("expected");
        const qint64 same = 4;
        const qint64 other = 5;
        QTest::newRow("same room") << 0 << u"r2"_s << other << u"room"_s;
        QTest::newRow("same teacher") << 0 << u"R3"_s << same << u"teacher"_s;
        QTest::newRow("both") << 30 << u"R2"_s << same << u"room"_s;
        QTest::newRow("neither") << 0 << u"R3"_s << other << u"none"_s;
        QTest::newRow("no room") << 0 << QString() << other << u"none"_s;
        QTest::newRow("a minute at the end") << 59 << u"R2"_s << other << u"room"_s;
        QTest::newRow("right after") << 60 << u"R2"_s << same << u"none"_s;
        QTest::newRow("a minute at the start") << -59 << u"R2"_s << other << u"room"_s;
        QTest::newRow("right before") << -60 << u"R2"_s << same << u"none"_s;
    }
    void clashesAreFound()
    {
        QFETCH(const int, afterMin);
        QFETCH(const QString, room);
        QFETCH(const qint64, teacher);
        QFETCH(const QString, expected);
        const Occupation wanted{
            .startsAt = kNoon, .endsAt = kNoon + 1h, .room = u"R2"_s, .teacherId = {4}, .name = u"w"_s};
        const auto startsAt = kNoon + std::chrono::minutes(afterMin);
        const Occupation present{
            .startsAt = startsAt, .endsAt = startsAt + 1h, .room = room, .teacherId = {teacher}, .name = u"p"_s};
        const auto clash = findClash(std::span(&wanted, 1), std::span(&present, 1));
        QCOMPARE(!clash ? u"none"_s : clash->isRoom ? u"room"_s : u"teacher"_s, expected);
    }

    void twoLessonsWithoutARoomDoNotClash()
    {
        const Occupation wanted{.startsAt = kNoon, .endsAt = kNoon + 1h, .room = {}, .teacherId = {4}, .name = {}};
        auto present = wanted;
        present.teacherId = {5};
        QVERIFY(!findClash(std::span(&wanted, 1), std::span(&present, 1)));
    }

    void theEarliestClashIsTold()
    {
        const auto at = [](std::chrono::hours after, const QString& name) {
            return Occupation{.startsAt = kNoon + after,
                              .endsAt = kNoon + after + 1h,
                              .room = u"R2"_s,
                              .teacherId = {4},
                              .name = name};
        };
        const std::array wanted{at(48h, u"third"_s), at(24h, u"second"_s), at(0h, u"first"_s)};
        const std::array present{at(48h, u"c"_s), at(24h, u"b"_s)};
        const auto clash = findClash(wanted, present);
        QVERIFY(clash.has_value());
        QCOMPARE(clash->wanted.name, u"second"_s);
        QCOMPARE(clash->present.name, u"b"_s);
    }
};

QTEST_GUILESS_MAIN(TimetableRulesTest)
#include "tst_timetable_rules.moc"
