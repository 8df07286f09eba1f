#include "core/services/session_supervisor.h"
#include "core/services/setting_catalogue.h"
#include "core/storage/session_table.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

/// Two courses of one teacher.
struct Timetable : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, marie);
    Sessions sessions{school, admin};

    domain::Session plan(base::CourseId course, base::UtcTime::duration after, base::UtcTime::duration length = 1h)
    {
        return take(sessions.plan({.courseId = course,
                                   .title = {},
                                   .room = u"R2"_s,
                                   .startsAt = kMorning + after,
                                   .endsAt = kMorning + after + length}));
    }

    /// "started 1,2 ended 3" at a time after the morning.
    QString supervise(base::UtcTime::duration after)
    {
        clock.set(kMorning + after);
        const auto change = take(superviseSessions(school));
        const auto ids = [](const std::vector<domain::Session>& list) {
            QStringList texts;
            for (const auto& session : list)
                texts.append(QString::number(session.id.value));
            return texts.join(u',');
        };
        return u"started %1 ended %2"_s.arg(ids(change.started), ids(change.ended));
    }

    [[nodiscard]] bool isActive(base::SessionId id)
    {
        return take(storage::SessionTable(school.database()).find(id)).value().isActive;
    }
};

const QString kNothing = u"started  ended "_s;

} // namespace

class SessionSupervisorTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSessionRunsByItself()
    {
        Timetable place;
        auto session = place.plan(place.physics, 10min);
        QCOMPARE(place.supervise(10min - 1ms), kNothing);
        place.clock.set(kMorning + 10min);
        auto change = take(superviseSessions(place.school));
        session.isActive = true;
        QCOMPARE(change.started, std::vector{session});
        QVERIFY(change.ended.empty());
        QCOMPARE(place.supervise(11min), kNothing);
        QCOMPARE(place.supervise(70min), kNothing);
        place.clock.set(kMorning + 70min + 1ms);
        change = take(superviseSessions(place.school));
        session.isActive = false;
        QVERIFY(change.started.empty());
        QCOMPARE(change.ended, std::vector{session});
        QCOMPARE(place.supervise(71min), kNothing);
        QCOMPARE(place.supervise(24h), kNothing);
    }

    void oneFollowsTheOther()
    {
        Timetable place;
        const auto first = place.plan(place.physics, 0min);
        const auto second = place.plan(place.chemistry, 1h);
        QCOMPARE(place.supervise(0min), u"started 1 ended "_s);
        QCOMPARE(place.supervise(1h), u"started 2 ended "_s);
        QCOMPARE(place.supervise(1h + 1ms), u"started  ended 1"_s);
        QVERIFY(!place.isActive(first.id));
        QVERIFY(place.isActive(second.id));
    }

    void whatWasSleptThroughIsMadeUpFor()
    {
        Timetable place;
        const auto missed = place.plan(place.physics, 1h);
        place.plan(place.physics, 3h);
        place.plan(place.chemistry, 3h);
        place.startSession(place.physics);
        QCOMPARE(place.supervise(3h + 5min), u"started 2,3 ended 4"_s);
        QVERIFY(!place.isActive(missed.id));
    }

    void changesAreActionsOfTheMachine()
    {
        Timetable place;
        place.plan(place.physics, 0min);
        place.supervise(0min);
        place.supervise(2h);
        QCOMPARE(place.actions().mid(place.actions().size() - 2),
                 (QStringList{u"session.start session 1 at its time"_s, u"session.stop session 1 at its time"_s}));
        QCOMPARE(place.query("SELECT actor_name FROM staff_actions ORDER BY id DESC LIMIT 2"), u"machine,machine"_s);
        QCOMPARE(place.query("SELECT count(*) FROM staff_actions WHERE actor_id IS NOT NULL"), u"0"_s);
    }

    void whatWasStoppedStaysStopped()
    {
        Timetable place;
        const auto running = place.plan(place.physics, 0min);
        const auto toCome = place.plan(place.chemistry, 30min);
        place.supervise(10min);
        take(place.sessions.stop(running.id));
        take(place.sessions.stop(toCome.id));
        for (const auto after : {10min, 11min, 30min, 31min, 59min, 60min})
            QCOMPARE(place.supervise(after), kNothing);
    }

    void nothingHappensWhereItIsOff()
    {
        Timetable place;
        const auto session = place.plan(place.physics, 0min);
        take(setSettings(place.school, place.admin, {{u"sessions.automatic"_s, u"off"_s}}));
        QCOMPARE(place.supervise(10min), kNothing);
        QVERIFY(!place.isActive(session.id));
        take(resetSetting(place.school, place.admin, u"sessions.automatic"_s));
        QCOMPARE(place.supervise(10min), u"started 1 ended "_s);
        take(setSettings(place.school, place.admin, {{u"sessions.automatic"_s, u"off"_s}}));
        QCOMPARE(place.supervise(2h), kNothing);
        QVERIFY(place.isActive(session.id));
    }

    void aChangeIsMadeByOneProgram()
    {
        Timetable place;
        place.plan(place.physics, 0min);
        auto other = take(School::open(place.path, place.clock));
        QCOMPARE(place.supervise(0min), u"started 1 ended "_s);
        const auto change = take(superviseSessions(other));
        QVERIFY(change.started.empty());
        QCOMPARE(place.query("SELECT count(*) FROM staff_actions WHERE action = 'session.start'"), u"1"_s);
    }

    // A reader may hold the file as long as it likes; a writer may not be waited for every few seconds.
    void withoutAChangeItOnlyReads()
    {
        Timetable place;
        place.plan(place.physics, 10min);
        Sqlite writer(place.path);
        QCOMPARE(writer.run("BEGIN IMMEDIATE"), SQLITE_OK);
        QCOMPARE(place.supervise(5min), kNothing);
        QCOMPARE(writer.run("ROLLBACK"), SQLITE_OK);
    }

    void aChangeThatCannotBeRecordedIsNotMade()
    {
        Timetable place;
        const auto session = place.plan(place.physics, 0min);
        const auto over = place.startSession(place.chemistry);
        place.alter("CREATE TRIGGER no BEFORE INSERT ON staff_actions WHEN NEW.action = 'session.start'"
                    " BEGIN SELECT RAISE(ABORT, 'no'); END");
        take(storage::SessionTable(place.school.database()).setEnd(over, kMorning + 1min));
        place.clock.set(kMorning + 5min);
        QVERIFY(!superviseSessions(place.school));
        QVERIFY(!place.isActive(session.id));
        QVERIFY(place.isActive(over));
        place.alter("DROP TRIGGER no");
        QCOMPARE(place.supervise(5min), u"started 1 ended 2"_s);
    }

    void aDamagedSettingIsTold()
    {
        Timetable place;
        place.alter("INSERT INTO settings (name, value) VALUES ('sessions.automatic', 'maybe')");
        QCOMPARE(outcome(superviseSessions(place.school)), u"DatabaseDamaged"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::SessionSupervisorTest)
#include "tst_session_supervisor.moc"
