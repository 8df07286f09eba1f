#include "core/services/sessions.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

/// Marie teaches PH101, Nina CH101; Ada is a student.
struct Faculty : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);

    [[nodiscard]] NewSession lesson(base::CourseId course) const
    {
        return {.courseId = course,
                .title = u" Lesson 1 "_s,
                .room = u" R2 "_s,
                .startsAt = kMorning,
                .endsAt = kMorning + 90min};
    }

    [[nodiscard]] std::optional<domain::Session> stored(base::SessionId id)
    {
        return take(storage::SessionTable(school.database()).find(id));
    }
};

} // namespace

class SessionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSessionStarts()
    {
        Faculty place;
        place.clock.set(kMorning + 1min);
        const auto session = take(Sessions(place.school, place.actor(place.marie)).start(place.lesson(place.physics)));
        const domain::Session expected{.id = session.id,
                                       .title = u"Lesson 1"_s,
                                       .courseCode = u"PH101"_s,
                                       .room = u"R2"_s,
                                       .courseId = place.physics,
                                       .teacherId = place.marie,
                                       .startsAt = kMorning,
                                       .endsAt = kMorning + 90min,
                                       .isActive = true,
                                       .createdAt = kMorning + 1min};
        QCOMPARE(session, expected);
        QCOMPARE(place.stored(session.id), expected);
        QCOMPARE(place.actions().last(), u"session.start course PH101 R2"_s);
    }

    void aSessionIsNamedAfterItsCourse()
    {
        Faculty place;
        auto lesson = place.lesson(place.physics);
        lesson.title = u"  "_s;
        QCOMPARE(take(Sessions(place.school, place.admin).start(lesson)).title, u"About PH101"_s);
    }

    void theTeacherIsTheCourses()
    {
        Faculty place;
        const auto session = take(Sessions(place.school, place.admin).start(place.lesson(place.chemistry)));
        QCOMPARE(session.teacherId, place.nina);
    }

    void badTimesAreRefused_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("length");
        QTest::addColumn<QString>("expected");
        QTest::newRow("backwards") << std::chrono::milliseconds(-1h) << u"InvalidArgument"_s;
        QTest::newRow("no time at all") << 0ms << u"InvalidArgument"_s;
        QTest::newRow("a moment") << 1ms << u"ok"_s;
    }
    void badTimesAreRefused()
    {
        QFETCH(const std::chrono::milliseconds, length);
        QFETCH(const QString, expected);
        Faculty place;
        auto lesson = place.lesson(place.physics);
        lesson.endsAt = lesson.startsAt + length;
        QCOMPARE(outcome(Sessions(place.school, place.admin).start(lesson)), expected);
        QCOMPARE(place.query("SELECT count(*) FROM class_sessions"), expected == u"ok"_s ? u"1"_s : u"0"_s);
    }

    void aSessionStops()
    {
        Faculty place;
        Sessions sessions(place.school, place.actor(place.marie));
        auto session = take(sessions.start(place.lesson(place.physics)));
        const auto other = take(sessions.start(place.lesson(place.physics)));
        session.isActive = false;
        session.endsAt = kMorning;
        QCOMPARE(take(sessions.stop(session.id)), session);
        QCOMPARE(place.stored(session.id), session);
        QCOMPARE(place.stored(other.id), other);
        QCOMPARE(place.actions().last(), u"session.stop session %1"_s.arg(session.id.value));
        QCOMPARE(outcome(sessions.stop({99})), u"NotFound"_s);
    }

    void aPlannedSessionIsCalledOff()
    {
        Faculty place;
        Sessions sessions(place.school, place.actor(place.marie));
        auto lesson = place.lesson(place.physics);
        lesson.startsAt += 24h;
        lesson.endsAt += 24h;
        const auto planned = take(sessions.plan(lesson));
        auto older = planned;
        older.room = u"R9"_s;
        QCOMPARE(outcome(sessions.callOff(older)), u"ChangedMeanwhile"_s);
        QCOMPARE(place.stored(planned.id), planned);
        const auto off = take(sessions.callOff(planned));
        QCOMPARE(off.endsAt, planned.startsAt);
        QCOMPARE(place.stored(planned.id), off);
        QCOMPARE(place.actions().last(), u"session.call_off session 1"_s);
        QCOMPARE(outcome(sessions.callOff(planned)), u"ChangedMeanwhile"_s);
        QCOMPARE(outcome(sessions.callOff(off)), u"InvalidArgument"_s);
        QCOMPARE(outcome(Sessions(place.school, place.actor(place.nina)).callOff(off)), u"PermissionDenied"_s);
    }

    void whatHasBegunIsNotCalledOff()
    {
        Faculty place;
        Sessions sessions(place.school, place.admin);
        const auto running = take(sessions.start(place.lesson(place.physics)));
        QCOMPARE(outcome(sessions.callOff(running)), u"InvalidArgument"_s);
        QCOMPARE(place.stored(running.id), running);
    }

    void aPlannedSessionWaits()
    {
        Faculty place;
        auto lesson = place.lesson(place.physics);
        lesson.startsAt += 24h;
        lesson.endsAt += 24h;
        const auto session = take(Sessions(place.school, place.actor(place.marie)).plan(lesson));
        const domain::Session expected{.id = session.id,
                                       .title = u"Lesson 1"_s,
                                       .courseCode = u"PH101"_s,
                                       .room = u"R2"_s,
                                       .courseId = place.physics,
                                       .teacherId = place.marie,
                                       .startsAt = kMorning + 24h,
                                       .endsAt = kMorning + 24h + 90min,
                                       .isActive = false,
                                       .createdAt = kMorning};
        QCOMPARE(session, expected);
        QCOMPARE(place.stored(session.id), expected);
        QCOMPARE(place.actions().last(), u"session.plan course PH101 R2"_s);
    }

    void planningIsForLater_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("start");
        QTest::addColumn<std::chrono::milliseconds>("end");
        QTest::addColumn<QString>("expected");
        using Ms = std::chrono::milliseconds;
        QTest::newRow("later") << Ms(1h) << Ms(2h) << u"ok"_s;
        QTest::newRow("has begun") << Ms(-1h) << Ms(1ms) << u"ok"_s;
        QTest::newRow("ends now") << Ms(-1h) << Ms(0) << u"InvalidArgument"_s;
        QTest::newRow("is over") << Ms(-2h) << Ms(-1h) << u"InvalidArgument"_s;
        QTest::newRow("backwards") << Ms(2h) << Ms(1h) << u"InvalidArgument"_s;
    }
    void planningIsForLater()
    {
        QFETCH(const std::chrono::milliseconds, start);
        QFETCH(const std::chrono::milliseconds, end);
        QFETCH(const QString, expected);
        Faculty place;
        auto lesson = place.lesson(place.physics);
        lesson.startsAt = kMorning + start;
        lesson.endsAt = kMorning + end;
        QCOMPARE(outcome(Sessions(place.school, place.admin).plan(lesson)), expected);
        QCOMPARE(place.query("SELECT count(*) FROM class_sessions"), expected == u"ok"_s ? u"1"_s : u"0"_s);
    }

    void linesOfTextStayLines()
    {
        Faculty place;
        auto lesson = place.lesson(place.physics);
        lesson.room = u"R\n2"_s;
        const auto refused = Sessions(place.school, place.admin).plan(lesson);
        QCOMPARE(outcome(refused), u"InvalidArgument"_s);
        QCOMPARE(detail(refused), u"room"_s);
    }

    void stoppingMovesTheEnd_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<std::chrono::milliseconds>("end");
        using Ms = std::chrono::milliseconds;
        QTest::newRow("before it begins") << Ms(-1h) << Ms(0);
        QTest::newRow("as it begins") << Ms(0) << Ms(0);
        QTest::newRow("while it runs") << Ms(20min) << Ms(20min);
        QTest::newRow("as it ends") << Ms(90min) << Ms(90min);
        QTest::newRow("after its end") << Ms(3h) << Ms(90min);
    }
    void stoppingMovesTheEnd()
    {
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const std::chrono::milliseconds, end);
        Faculty place;
        Sessions sessions(place.school, place.admin);
        for (const bool isPlanned : {false, true}) {
            place.clock.set(kMorning - 2h);
            const auto lesson = place.lesson(place.physics);
            auto session = take(isPlanned ? sessions.plan(lesson) : sessions.start(lesson));
            place.clock.set(kMorning + after);
            session.isActive = false;
            session.endsAt = kMorning + end;
            QCOMPARE(take(sessions.stop(session.id)), session);
            QCOMPARE(place.stored(session.id), session);
        }
    }

    void anEndIsMoved_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<std::chrono::milliseconds>("now");
        QTest::addColumn<std::chrono::milliseconds>("end");
        QTest::addColumn<QString>("expected");
        using Ms = std::chrono::milliseconds;
        const QString invalid = u"InvalidArgument"_s;
        QTest::newRow("extended") << u"extend"_s << Ms(30min) << Ms(100min) << u"ok"_s;
        QTest::newRow("extended when over") << u"extend"_s << Ms(95min) << Ms(100min) << u"ok"_s;
        QTest::newRow("extended by 12 h") << u"extend"_s << Ms(30min) << Ms(12h + 30min) << u"ok"_s;
        QTest::newRow("extended further") << u"extend"_s << Ms(30min) << Ms(12h + 30min + 1ms) << invalid;
        QTest::newRow("extended to its end") << u"extend"_s << Ms(30min) << Ms(90min) << invalid;
        QTest::newRow("extended into the past") << u"extend"_s << Ms(100min) << Ms(100min) << invalid;
        QTest::newRow("active, reopened") << u"reopen"_s << Ms(30min) << Ms(100min) << invalid;
        QTest::newRow("stopped, extended") << u"stop extend"_s << Ms(30min) << Ms(100min) << invalid;
        QTest::newRow("stopped, reopened") << u"stop reopen"_s << Ms(30min) << Ms(31min) << u"ok"_s;
        QTest::newRow("reopened the next day") << u"stop reopen"_s << Ms(24h) << Ms(36h) << u"ok"_s;
        QTest::newRow("reopened for too long") << u"stop reopen"_s << Ms(24h) << Ms(36h + 1ms) << invalid;
        QTest::newRow("reopened for no time") << u"stop reopen"_s << Ms(24h) << Ms(24h) << invalid;
        QTest::newRow("reopened before it began") << u"stop reopen"_s << Ms(-1h) << Ms(1h) << invalid;
    }
    void anEndIsMoved()
    {
        QFETCH(const QString, how);
        QFETCH(const std::chrono::milliseconds, now);
        QFETCH(const std::chrono::milliseconds, end);
        QFETCH(const QString, expected);
        Faculty place;
        Sessions sessions(place.school, place.actor(place.marie));
        auto session = take(sessions.start(place.lesson(place.physics)));
        place.clock.set(kMorning + now);
        if (how.startsWith(u"stop"))
            session = take(sessions.stop(session.id));
        const auto moved = how.endsWith(u"extend") ? sessions.extend(session, kMorning + end)
                                                   : sessions.reopen(session, kMorning + end);
        QCOMPARE(outcome(moved), expected);
        if (moved) {
            const auto told = u" session %1 until %2, was until %3"_s.arg(
                QString::number(session.id.value), base::toIso(kMorning + end), base::toIso(session.endsAt));
            session.isActive = true;
            session.endsAt = kMorning + end;
            QCOMPARE(*moved, session);
            QCOMPARE(place.actions().last(), QString(u"session."_s % how.section(u' ', -1) % told));
        }
        QCOMPARE(place.stored(session.id), session);
    }

    void anEndIsMovedByOneOfTwo()
    {
        Faculty place;
        Sessions sessions(place.school, place.admin);
        const auto seen = take(sessions.start(place.lesson(place.physics)));
        const auto first = take(sessions.extend(seen, kMorning + 2h));
        const auto second = sessions.extend(seen, kMorning + 3h);
        QCOMPARE(outcome(second), u"ChangedMeanwhile"_s);
        QCOMPARE(detail(second), u"session 1 until "_s % base::toIso(kMorning + 2h));
        QCOMPARE(place.stored(seen.id), first);
        QCOMPARE(outcome(sessions.reopen(seen, kMorning + 3h)), u"ChangedMeanwhile"_s);
        auto gone = seen;
        gone.id = {99};
        QCOMPARE(outcome(sessions.extend(gone, kMorning + 3h)), u"NotFound"_s);
    }

    void aSessionNeedsACourse()
    {
        Faculty place;
        QCOMPARE(outcome(Sessions(place.school, place.admin).start(place.lesson({99}))), u"NotFound"_s);
    }

    void teachersSeeOwnSessions()
    {
        Faculty place;
        Sessions admin(place.school, place.admin);
        const auto first = take(admin.start(place.lesson(place.physics)));
        auto later = place.lesson(place.physics);
        later.startsAt += 24h;
        later.endsAt += 24h;
        const auto second = take(admin.start(later));
        const auto third = take(admin.start(place.lesson(place.chemistry)));
        take(admin.stop(second.id));
        const auto ids = [](const std::vector<domain::Session>& sessions) {
            QList<qint64> found;
            for (const auto& session : sessions)
                found.append(session.id.value);
            return found;
        };
        Sessions marie(place.school, place.actor(place.marie));
        QCOMPARE(ids(take(marie.list(false, {}))), (QList{second.id.value, first.id.value}));
        QCOMPARE(ids(take(marie.list(true, {}))), QList{first.id.value});
        QCOMPARE(ids(take(marie.list(false, {.limit = 1, .offset = 1}))), QList{first.id.value});
        QCOMPARE(take(admin.list(true, {})).size(), std::size_t(2));
        QCOMPARE(take(admin.list(false, {})).size(), std::size_t(3));
        QCOMPARE(ids(take(Sessions(place.school, place.actor(place.nina)).list(false, {}))), QList{third.id.value});
    }

    void theLatestOfATermAreATeachersOwn()
    {
        Faculty place;
        place.clock.set(kMorning);
        Sessions admin(place.school, place.admin);
        const auto first = take(admin.start(place.lesson(place.physics)));
        auto later = place.lesson(place.chemistry);
        later.startsAt += 1h;
        later.endsAt += 1h;
        const auto second = take(admin.start(later));
        const auto ids = [](const std::vector<storage::SessionBoardRow>& rows) {
            QList<qint64> found;
            for (const auto& row : rows)
                found.append(row.session.id.value);
            return found;
        };
        const auto to = kMorning + 24h;
        Sessions marie(place.school, place.actor(place.marie));
        QCOMPARE(ids(take(admin.latest(kMorning, to, 9))), (QList{second.id.value, first.id.value}));
        QCOMPARE(ids(take(admin.latest(kMorning, to, 1))), QList{second.id.value});
        QCOMPARE(ids(take(admin.between(kMorning, to))), (QList{first.id.value, second.id.value}));
        QCOMPARE(ids(take(marie.latest(kMorning, to, 9))), QList{first.id.value});
        QCOMPARE(ids(take(marie.between(kMorning, to))), QList{first.id.value});
        Sessions ada(place.school, place.actor(place.ada));
        QCOMPARE(outcome(ada.latest(kMorning, to, 9)), u"PermissionDenied"_s);
        QCOMPARE(outcome(ada.between(kMorning, to)), u"PermissionDenied"_s);
    }

    void rolesMay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("others");
        QTest::addColumn<QString>("listing");
        const QString denied = u"PermissionDenied"_s;
        QTest::newRow("machine") << QString() << u"ok"_s << u"ok"_s << u"ok"_s;
        QTest::newRow("teacher") << u"marie"_s << u"ok"_s << denied << u"ok"_s;
        QTest::newRow("student") << u"ada"_s << denied << denied << denied;
    }
    void rolesMay()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, own);
        QFETCH(const QString, others);
        QFETCH(const QString, listing);
        Faculty place;
        const auto physics = place.startSession(place.physics);
        const auto chemistry = place.startSession(place.chemistry);
        const auto actor = who.isEmpty() ? place.admin : place.actor(who == u"ada" ? place.ada : place.marie);
        Sessions sessions(place.school, actor);
        QCOMPARE(outcome(sessions.start(place.lesson(place.physics))), own);
        QCOMPARE(outcome(sessions.start(place.lesson(place.chemistry))), others);
        QCOMPARE(outcome(sessions.plan(place.lesson(place.physics))), own);
        QCOMPARE(outcome(sessions.plan(place.lesson(place.chemistry))), others);
        QCOMPARE(outcome(sessions.extend(place.stored(physics).value(), kMorning + 2h)), own);
        QCOMPARE(outcome(sessions.extend(place.stored(chemistry).value(), kMorning + 2h)), others);
        QCOMPARE(outcome(sessions.stop(physics)), own);
        QCOMPARE(outcome(sessions.stop(chemistry)), others);
        QCOMPARE(outcome(sessions.list(false, {})), listing);
        QCOMPARE(place.stored(physics)->isActive, own != u"ok"_s);
        QCOMPARE(place.stored(chemistry)->isActive, others != u"ok"_s);
    }

    void aStudentLearnsNothing()
    {
        Faculty place;
        Sessions sessions(place.school, place.actor(place.ada));
        QCOMPARE(outcome(sessions.start(place.lesson({99}))), u"PermissionDenied"_s);
        QCOMPARE(outcome(sessions.stop({99})), u"PermissionDenied"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::SessionsTest)
#include "tst_sessions.moc"
