#include "core/services/session_supervisor.h"
#include "core/services/setting_catalogue.h"
#include "core/services/timetable.h"
#include "tests/core/services/support.h"

Q_DECLARE_METATYPE(rollcall::domain::TimetableRule)
Q_DECLARE_METATYPE(rollcall::domain::Holiday)

namespace rollcall::services {
namespace {

// Clocks in Madrid go forward on 29 March 2026; 09:15 there is 08:15Z before and 07:15Z after.
const QTimeZone kZone("Europe/Madrid");
const QDate kMonday(2026, 3, 9); // that of kMorning, 09:15 in Madrid

struct Faculty : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);
    Timetable table{school, admin, kZone};

    /// Every Tuesday from 09:15 for 90 minutes in R2, till the end of June.
    [[nodiscard]] NewRule lesson() const { return lesson(physics, 2); }
    [[nodiscard]] static NewRule lesson(base::CourseId course, int weekday)
    {
        return {.id = {},
                .courseId = course,
                .title = {},
                .room = u"R2"_s,
                .weekday = weekday,
                .startsAt = QTime(9, 15),
                .durationMin = 90,
                .firstDate = kMonday,
                .lastDate = QDate(2026, 6, 30)};
    }

    /// "03-10T08:15 03-17T08:15": when the sessions start.
    [[nodiscard]] QString starts() const
    {
        return query("SELECT group_concat(substr(starts_at, 6, 11), ' ') FROM (SELECT starts_at FROM class_sessions"
                     " ORDER BY starts_at)");
    }

    /// The rules of all times, as "id weekday first last".
    [[nodiscard]] QStringList rules()
    {
        QStringList texts;
        for (const auto& row : take(table.list(QDate(2000, 1, 1), QDate(2100, 1, 1))))
            texts.append(u"%1 %2 %3 %4"_s.arg(QString::number(row.rule.id.value), QString::number(row.rule.weekday),
                                              row.rule.firstDate.toString(u"MM-dd"_s),
                                              row.rule.lastDate.toString(u"MM-dd"_s)));
        return texts;
    }

    domain::TimetableRule rule(base::TimetableRuleId id)
    {
        return take(storage::TimetableTable(school.database()).find(id)).value();
    }

    void go(int days) { clock.set(kMorning + days * 24h); }
};

} // namespace

class TimetableTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRuleIsAddedAndPlanned()
    {
        Faculty place;
        const auto id = take(place.table.add(place.lesson()));
        auto expected = place.lesson();
        expected.id = id;
        expected.title = u"About PH101"_s;
        QCOMPARE(place.rule(id), expected);
        QCOMPARE(take(place.table.rule(id)), expected);
        QCOMPARE(place.starts(), u"03-10T08:15"_s);
        QCOMPARE(place.query("SELECT title || '/' || room || '/' || course_code || '/' || teacher_id || '/' ||"
                             " substr(ends_at, 12, 5) || '/' || is_active FROM class_sessions"),
                 u"About PH101/R2/PH101/1/09:45/0"_s);
        QCOMPARE(place.actions().mid(place.actions().size() - 2),
                 (QStringList{u"session.plan session 1 timetable rule 1"_s,
                              u"timetable.add course PH101 2026-03-09 to 2026-06-30"_s}));
    }

    void sessionsArePlannedOnceAndAhead()
    {
        Faculty place;
        take(place.table.add(place.lesson()));
        QCOMPARE(take(planSessions(place.school, kZone)).size(), std::size_t(0));
        place.go(2);
        const auto actions = place.actions().size();
        const auto planned = take(planSessions(place.school, kZone));
        QCOMPARE(planned.size(), std::size_t(1));
        QCOMPARE(planned.front().startsAt, kMorning - 250ms + 8 * 24h);
        QCOMPARE(place.starts(), u"03-10T08:15 03-17T08:15"_s);
        QCOMPARE(place.actions().size(), actions + 1);
        QCOMPARE(take(planSessions(place.school, kZone)).size(), std::size_t(0));
        take(setSettings(place.school, place.admin, {{u"timetable.days_ahead"_s, u"21"_s}}));
        QCOMPARE(take(planSessions(place.school, kZone)).size(), std::size_t(2));
        QCOMPARE(place.starts(), u"03-10T08:15 03-17T08:15 03-24T08:15 03-31T07:15"_s);
        auto other = take(School::open(place.path, place.clock));
        QCOMPARE(take(planSessions(other, kZone)).size(), std::size_t(0));
    }

    void plannedSessionsRunByThemselves()
    {
        Faculty place;
        auto now = place.lesson();
        now.weekday = 1; // it began 250 ms ago
        take(place.table.add(now));
        QCOMPARE(take(superviseSessions(place.school)).started.size(), std::size_t(1));
    }

    void whatIsOverIsNotPlanned()
    {
        Faculty place;
        place.clock.set(kMorning + 90min);
        auto today = place.lesson();
        today.weekday = 1;
        take(place.table.add(today));
        QCOMPARE(place.starts(), u"03-16T08:15"_s);
    }

    void aLessonOverMidnightIsPlannedTillItsEnd()
    {
        Faculty place;
        auto night = place.lesson();
        night.weekday = 1;
        night.startsAt = QTime(23, 30);
        take(setSettings(place.school, place.admin, {{u"timetable.days_ahead"_s, u"0"_s}}));
        place.clock.set(kMorning + 15h);
        take(place.table.add(night));
        QCOMPARE(place.starts(), u"03-09T22:30"_s);
    }

    void aRemovedSessionDoesNotComeBack()
    {
        Faculty place;
        take(place.table.add(place.lesson()));
        take(storage::SessionTable(place.school.database()).remove({1}));
        QCOMPARE(take(planSessions(place.school, kZone)).size(), std::size_t(0));
        QCOMPARE(place.starts(), QString());
    }

    void anArchivedCourseIsNotPlanned()
    {
        Faculty place;
        take(place.table.add(place.lesson()));
        take(storage::CourseTable(place.school.database()).setArchived(place.physics, kMorning));
        place.go(2);
        QCOMPARE(take(planSessions(place.school, kZone)).size(), std::size_t(0));
        QCOMPARE(outcome(place.table.add(place.lesson(place.physics, 4))), u"InvalidArgument"_s);
    }

    void invalidRulesAreRefused_data()
    {
        QTest::addColumn<NewRule>("rule");
        const auto row = [](const char* title, auto change) {
            auto rule = Faculty::lesson({1}, 2);
            change(rule);
            QTest::newRow(title) << rule;
        };
        row("no weekday", [](NewRule& rule) { rule.weekday = 0; });
        row("an eighth day", [](NewRule& rule) { rule.weekday = 8; });
        row("no time", [](NewRule& rule) { rule.startsAt = {}; });
        row("no length", [](NewRule& rule) { rule.durationMin = 0; });
        row("longer than a day", [](NewRule& rule) { rule.durationMin = 1441; });
        row("no first day", [](NewRule& rule) { rule.firstDate = {}; });
        row("no last day", [](NewRule& rule) { rule.lastDate = {}; });
        row("backwards", [](NewRule& rule) { rule.lastDate = kMonday.addDays(-1); });
        row("no such weekday in it", [](NewRule& rule) { rule.lastDate = kMonday; });
        row("more than two years", [](NewRule& rule) { rule.lastDate = kMonday.addDays(731); });
        row("a long room", [](NewRule& rule) { rule.room = QString(256, u'x'); });
        row("a title of two lines", [](NewRule& rule) { rule.title = u"a\nb"_s; });
    }
    void invalidRulesAreRefused()
    {
        QFETCH(const NewRule, rule);
        Faculty place;
        const auto actions = place.actions();
        QCOMPARE(outcome(place.table.add(rule)), u"InvalidArgument"_s);
        QCOMPARE(place.query("SELECT count(*) FROM timetable_rules"), u"0"_s);
        QCOMPARE(place.actions(), actions);
    }

    void whatIsTakenIsRefused_data()
    {
        QTest::addColumn<NewRule>("rule");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* title, qint64 course, auto change, const QString& said) {
            auto rule = Faculty::lesson({course}, 2);
            rule.startsAt = QTime(10, 0);
            change(rule);
            QTest::newRow(title) << rule << said;
        };
        row(
            "the room", 2, [](NewRule&) {}, u"room R2 on 2026-03-10 10:00, by session 1 of PH101"_s);
        row(
            "the room, later", 2, [](NewRule& rule) { rule.firstDate = QDate(2026, 4, 1); },
            u"room R2 on 2026-04-07 10:00, by timetable rule 1 of PH101"_s);
        row(
            "the teacher", 1, [](NewRule& rule) { rule.room = u"R3"_s; },
            u"the teacher on 2026-03-10 10:00, by session 1 of PH101"_s);
        row("another room and teacher", 2, [](NewRule& rule) { rule.room = u"R3"_s; }, {});
        row("another day", 2, [](NewRule& rule) { rule.weekday = 3; }, {});
        row("right after", 2, [](NewRule& rule) { rule.startsAt = QTime(10, 45); }, {});
        row("when it has ended", 2,
            [](NewRule& rule) {
                rule.firstDate = QDate(2026, 7, 1);
                rule.lastDate = QDate(2026, 7, 31);
            },
            {});
        row(
            "from the night before", 2,
            [](NewRule& rule) {
                rule.weekday = 1;
                rule.startsAt = QTime(20, 0);
                rule.durationMin = 14 * 60;
            },
            u"room R2 on 2026-03-09 20:00, by session 1 of PH101"_s);
    }
    void whatIsTakenIsRefused()
    {
        QFETCH(const NewRule, rule);
        QFETCH(const QString, said);
        Faculty place;
        take(place.table.add(place.lesson()));
        const auto actions = place.actions();
        const auto added = place.table.add(rule);
        QCOMPARE(outcome(added), said.isEmpty() ? u"ok"_s : u"TimeTaken"_s);
        QCOMPARE(detail(added), said);
        QCOMPARE(place.actions() == actions, !said.isEmpty());
        QCOMPARE(place.query("SELECT count(*) FROM timetable_rules"), said.isEmpty() ? u"2"_s : u"1"_s);
    }

    void singleLessonsAreHeldToTheTimetable()
    {
        Faculty place;
        take(place.table.add(place.lesson()));
        NewSession single{.courseId = place.chemistry,
                          .title = {},
                          .room = u" r2 "_s,
                          .startsAt = kMorning + 8 * 24h,
                          .endsAt = kMorning + 8 * 24h + 1h};
        QCOMPARE(outcome(place.table.addOnce(single)), u"TimeTaken"_s);
        single.room = u"R3"_s;
        const auto planned = take(place.table.addOnce(single));
        QVERIFY(!planned.isActive);
        auto weekly = place.lesson(place.chemistry, 2);
        weekly.room = u"R4"_s;
        weekly.startsAt = QTime(9, 0);
        QCOMPARE(detail(place.table.add(weekly)),
                 u"the teacher on 2026-03-17 09:00, by session %1 of CH101"_s.arg(planned.id.value));
        single.endsAt = single.startsAt;
        QCOMPARE(outcome(place.table.addOnce(single)), u"InvalidArgument"_s);
    }

    void aRuleIsChangedFromADayOn()
    {
        Faculty place;
        take(setSettings(place.school, place.admin, {{u"timetable.days_ahead"_s, u"14"_s}}));
        const auto id = take(place.table.add(place.lesson()));
        QCOMPARE(place.starts(), u"03-10T08:15 03-17T08:15"_s);
        place.go(2);
        auto later = place.lesson();
        later.startsAt = QTime(11, 0);
        const auto changed = take(place.table.change(place.rule(id), QDate(2026, 3, 17), later));
        QCOMPARE(place.rules(), (QStringList{u"1 2 03-09 03-16"_s, u"2 2 03-17 06-30"_s}));
        QCOMPARE(place.rule(changed).startsAt, QTime(11, 0));
        QCOMPARE(place.starts(), u"03-10T08:15 03-17T10:00 03-24T10:00"_s);
        QVERIFY(place.actions().contains(u"timetable.change timetable rule 1 2026-03-17 to 2026-06-30"_s));
    }

    void aRuleIsChangedFromItsFirstDayOn()
    {
        Faculty place;
        const auto id = take(place.table.add(place.lesson()));
        auto other = place.lesson();
        other.room = u"R3"_s;
        take(place.table.change(place.rule(id), QDate(2026, 1, 1), other));
        QCOMPARE(place.rules(), QStringList{u"2 2 03-09 06-30"_s});
        QCOMPARE(place.query("SELECT room FROM class_sessions"), u"R3"_s);
    }

    void aChangeThatClashesChangesNothing()
    {
        Faculty place;
        const auto id = take(place.table.add(place.lesson()));
        take(place.table.add(place.lesson(place.chemistry, 4)));
        const auto rules = place.rules();
        const auto starts = place.starts();
        QCOMPARE(outcome(place.table.change(place.rule(id), kMonday, place.lesson(place.physics, 4))), u"TimeTaken"_s);
        QCOMPARE(place.rules(), rules);
        QCOMPARE(place.starts(), starts);
    }

    void aRuleChangedMeanwhileIsNotChanged()
    {
        Faculty place;
        const auto before = place.rule(take(place.table.add(place.lesson())));
        place.alter("UPDATE timetable_rules SET room = 'R9'");
        QCOMPARE(outcome(place.table.change(before, kMonday, place.lesson())), u"ChangedMeanwhile"_s);
        QCOMPARE(place.rules().size(), 1);
    }

    void aRuleEndsFromADayOn()
    {
        Faculty place;
        take(setSettings(place.school, place.admin, {{u"timetable.days_ahead"_s, u"21"_s}}));
        const auto id = take(place.table.add(place.lesson()));
        place.go(2);
        take(place.table.removeFrom(id, QDate(2026, 3, 24)));
        QCOMPARE(place.rules(), QStringList{u"1 2 03-09 03-23"_s});
        QCOMPARE(place.starts(), u"03-10T08:15 03-17T08:15"_s);
        QCOMPARE(place.actions().last(), u"timetable.remove timetable rule 1 2026-03-24"_s);
        take(place.table.removeFrom(id, kMonday));
        QCOMPARE(place.rules(), QStringList());
        QCOMPARE(place.starts(), u"03-10T08:15"_s); // held
        QCOMPARE(outcome(place.table.removeFrom(id, kMonday)), u"NotFound"_s);
    }

    void whatEndingARuleTakesAlongIsCounted()
    {
        Faculty place;
        take(setSettings(place.school, place.admin, {{u"timetable.days_ahead"_s, u"21"_s}}));
        const auto id = take(place.table.add(place.lesson()));
        take(place.table.add(place.lesson(place.chemistry, 4)));
        QCOMPARE(take(place.table.plannedFrom(id, kMonday)), 3);
        QCOMPARE(take(place.table.plannedFrom(id, QDate(2026, 3, 17))), 2);
        place.go(2);
        QCOMPARE(take(place.table.plannedFrom(id, kMonday)), 2);
        QCOMPARE(outcome(place.table.plannedFrom({99}, kMonday)), u"NotFound"_s);
    }

    void aRuleChangedMeanwhileIsNotEnded()
    {
        Faculty place;
        const auto before = place.rule(take(place.table.add(place.lesson())));
        place.alter("UPDATE timetable_rules SET room = 'R9'");
        QCOMPARE(outcome(place.table.remove(before, QDate(2026, 3, 17))), u"ChangedMeanwhile"_s);
        QCOMPARE(place.rules(), QStringList{u"1 2 03-09 06-30"_s});
        const auto now = place.rule(before.id);
        QCOMPARE(outcome(place.table.remove(now, QDate())), u"InvalidArgument"_s);
        take(place.table.remove(now, QDate(2026, 3, 17)));
        QCOMPARE(place.rules(), QStringList{u"1 2 03-09 03-16"_s});
        QCOMPARE(place.actions().last(), u"timetable.remove timetable rule 1 2026-03-17"_s);
    }

    void aWeekHasItsLessons()
    {
        Faculty place;
        take(place.table.add(place.lesson()));
        take(place.table.addOnce({.courseId = place.chemistry,
                                  .title = u"Visit"_s,
                                  .room = {},
                                  .startsAt = kMorning + 3 * 24h,
                                  .endsAt = kMorning + 3 * 24h + 40min}));
        take(place.table.addHoliday(
            {.id = {}, .firstDate = QDate(2026, 3, 16), .lastDate = QDate(2026, 3, 20), .name = u"Spring"_s}));
        const auto textsOf = [](const Week& week) {
            QStringList texts;
            for (const auto& lesson : week.lessons)
                texts.append(
                    u"%1 %2 %3 %4 %5"_s.arg(lesson.day.toString(u"MM-dd"_s), lesson.startsAt.toString(u"HH:mm"_s),
                                            QString::number(lesson.durationMin), lesson.title, lesson.teacherName));
            return texts;
        };
        const auto first = take(place.table.week(kMonday));
        QCOMPARE(textsOf(first), (QStringList{u"03-10 09:15 90 About PH101 Marie"_s, u"03-12 09:15 40 Visit Nina"_s}));
        QVERIFY(first.lessons[0].rule && first.lessons[0].session && first.lessons[1].session);
        QVERIFY(!first.lessons[1].rule);
        QVERIFY(first.holidays.empty());
        const auto second = take(place.table.week(kMonday.addDays(7)));
        QCOMPARE(textsOf(second), QStringList{u"03-17 09:15 90 About PH101 Marie"_s});
        QCOMPARE(second.lessons[0].holiday, u"Spring"_s);
        QVERIFY(!second.lessons[0].session && !second.lessons[0].isRemoved);
        QCOMPARE(second.holidays.size(), std::size_t(1));
        take(storage::SessionTable(place.school.database()).remove(first.lessons[0].session->id));
        const auto after = take(place.table.week(kMonday));
        QVERIFY(after.lessons[0].isRemoved && !after.lessons[0].session);
        const auto own = take(Timetable(place.school, place.actor(place.nina), kZone).week(kMonday));
        QCOMPARE(textsOf(own), QStringList{u"03-12 09:15 40 Visit Nina"_s});
    }

    void aTermIsThatOfItsRules()
    {
        Faculty place;
        take(place.table.add(place.lesson()));
        auto longer = place.lesson(place.chemistry, 3);
        longer.firstDate = QDate(2026, 3, 2);
        longer.lastDate = QDate(2026, 7, 15);
        take(place.table.add(longer));
        const auto termOf = [](const std::optional<Term>& term) {
            return term ? term->from.toString(u"MM-dd "_s) + term->through.toString(u"MM-dd"_s) : QString();
        };
        QCOMPARE(termOf(take(place.table.term(kMonday))), u"03-02 07-15"_s);
        QCOMPARE(termOf(take(place.table.term(QDate(2026, 8, 1)))), QString());
        Timetable own(place.school, place.actor(place.marie), kZone);
        QCOMPARE(termOf(take(own.term(kMonday))), u"03-09 06-30"_s);
    }

    void holidaysTakeLessonsAway()
    {
        Faculty place;
        take(place.table.add(place.lesson()));
        const auto id = take(place.table.addHoliday(
            {.id = {}, .firstDate = kMonday.addDays(1), .lastDate = kMonday.addDays(1), .name = u" Feast "_s}));
        QCOMPARE(place.starts(), QString());
        QCOMPARE(take(planSessions(place.school, kZone)).size(), std::size_t(0));
        QCOMPARE(place.actions().last(), u"holiday.add Feast 2026-03-10 to 2026-03-10"_s);
        // What does not take place is in nobody's way.
        auto other = place.lesson(place.chemistry, 2);
        other.lastDate = kMonday.addDays(1);
        QCOMPARE(outcome(place.table.add(other)), u"ok"_s);
        take(place.table.removeHoliday(id));
        QVERIFY(place.starts().contains(u"03-10T08:15"_s));
        QCOMPARE(outcome(place.table.removeHoliday(id)), u"NotFound"_s);
    }

    void invalidHolidaysAreRefused_data()
    {
        QTest::addColumn<domain::Holiday>("holiday");
        QTest::newRow("no name") << domain::Holiday{.id = {}, .firstDate = kMonday, .lastDate = kMonday, .name = {}};
        QTest::newRow("backwards") << domain::Holiday{
            .id = {}, .firstDate = kMonday, .lastDate = kMonday.addDays(-1), .name = u"A"_s};
        QTest::newRow("no day") << domain::Holiday{.id = {}, .firstDate = {}, .lastDate = kMonday, .name = u"A"_s};
    }
    void invalidHolidaysAreRefused()
    {
        QFETCH(const domain::Holiday, holiday);
        Faculty place;
        QCOMPARE(outcome(place.table.addHoliday(holiday)), u"InvalidArgument"_s);
        QCOMPARE(take(place.table.holidays(QDate(2000, 1, 1))).size(), std::size_t(0));
    }

    void aTermIsCopied()
    {
        Faculty place;
        auto term = place.lesson();
        term.lastDate = QDate(2026, 4, 7);
        const auto first = take(place.table.add(term));
        auto second = place.lesson(place.chemistry, 3);
        second.lastDate = QDate(2026, 4, 7);
        const auto taken = take(place.table.add(second));
        auto inTheWay = place.lesson(place.physics, 3);
        inTheWay.firstDate = QDate(2026, 5, 4);
        take(place.table.add(inTheWay));
        const auto copied = take(place.table.copy(kMonday, kMonday, 8));
        QCOMPARE(copied.added.size(), std::size_t(1));
        QCOMPARE(place.rule(copied.added.front()).firstDate, kMonday.addDays(56));
        QCOMPARE(place.rule(copied.added.front()).lastDate, QDate(2026, 4, 7).addDays(56));
        QCOMPARE(copied.skipped.size(), std::size_t(1));
        QCOMPARE(copied.skipped.front().id, taken);
        QCOMPARE(copied.skipped.front().reason.code, ErrorCode::TimeTaken);
        const auto again = take(place.table.copy(kMonday, kMonday, 8));
        QCOMPARE(again.added.size(), std::size_t(0));
        QCOMPARE(again.skipped.size(), std::size_t(2));
        QCOMPARE(place.rule(first).firstDate, kMonday);
        QCOMPARE(outcome(place.table.copy(kMonday, kMonday.addDays(-1), 8)), u"InvalidArgument"_s);
        QCOMPARE(outcome(place.table.copy(kMonday, kMonday, 0)), u"InvalidArgument"_s);
        QCOMPARE(outcome(place.table.copy(kMonday, kMonday, 521)), u"InvalidArgument"_s);
    }

    void rolesMay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("all");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("others");
        const QString denied = u"PermissionDenied"_s;
        QTest::newRow("administrator") << u"admin"_s << u"ok"_s << u"ok"_s << u"ok"_s;
        QTest::newRow("teacher") << u"marie"_s << denied << u"ok"_s << denied;
        QTest::newRow("student") << u"ada"_s << denied << denied << denied;
    }
    void rolesMay()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, all);
        QFETCH(const QString, own);
        QFETCH(const QString, others);
        Faculty place;
        const auto mine = take(place.table.add(place.lesson()));
        const auto theirs = take(place.table.add(place.lesson(place.chemistry, 3)));
        const auto actor = who == u"admin" ? place.admin : place.actor(who == u"ada" ? place.ada : place.marie);
        Timetable table(place.school, actor, kZone);
        QCOMPARE(outcome(table.list(kMonday, kMonday)), own);
        QCOMPARE(outcome(table.holidays(kMonday)), own);
        QCOMPARE(outcome(table.week(kMonday)), own);
        QCOMPARE(outcome(table.term(kMonday)), own);
        QCOMPARE(outcome(table.plannedFrom(mine, kMonday)), own);
        QCOMPARE(outcome(table.plannedFrom(theirs, kMonday)), others);
        QCOMPARE(outcome(table.remove(place.rule(theirs), QDate(2027, 1, 1))), others);
        QCOMPARE(outcome(table.add(place.lesson(place.physics, 5))), own);
        QCOMPARE(outcome(table.add(place.lesson(place.chemistry, 6))), others);
        const auto at = [](base::CourseId course, int day) {
            return NewSession{.courseId = course,
                              .title = {},
                              .room = {},
                              .startsAt = kMorning + day * 24h,
                              .endsAt = kMorning + day * 24h + 1h};
        };
        QCOMPARE(outcome(table.addOnce(at(place.physics, 20))), own);
        QCOMPARE(outcome(table.addOnce(at(place.chemistry, 21))), others);
        QCOMPARE(outcome(table.change(place.rule(theirs), QDate(2026, 4, 1), place.lesson(place.chemistry, 3))),
                 others);
        QCOMPARE(outcome(table.change(place.rule(mine), QDate(2026, 4, 1), place.lesson())), own);
        QCOMPARE(outcome(table.rule(theirs)), others);
        QCOMPARE(outcome(table.removeFrom(theirs, QDate(2026, 4, 1))), others);
        QCOMPARE(outcome(table.removeFrom(mine, QDate(2026, 3, 25))), own);
        QCOMPARE(outcome(table.copy(kMonday, kMonday, 50)), all);
        QCOMPARE(outcome(table.addHoliday({.id = {}, .firstDate = kMonday, .lastDate = kMonday, .name = u"A"_s})), all);
        QCOMPARE(outcome(table.removeHoliday({1})), all);
    }

    void teachersSeeOwnRules()
    {
        Faculty place;
        take(place.table.add(place.lesson()));
        take(place.table.add(place.lesson(place.chemistry, 3)));
        QCOMPARE(take(place.table.list(kMonday, kMonday)).size(), std::size_t(2));
        const auto own = take(Timetable(place.school, place.actor(place.nina), kZone).list(kMonday, kMonday));
        QCOMPARE(own.size(), std::size_t(1));
        QCOMPARE(own.front().courseCode, u"CH101"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::TimetableTest)
#include "tst_timetable.moc"
