#include "core/services/lookup_p.h"
#include "core/services/timetable.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

const QTimeZone kZone("Europe/Madrid");
const QDate kTuesday(2026, 3, 10); // the day after kMorning

/// A single lesson on Tuesday at nine, and a weekly one at half past ten that has its session there.
struct Faculty : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);
    Timetable table{school, admin, kZone};
    domain::Session single = take(table.addOnce(at(physics, u"R2"_s)));
    domain::Session weekly = planned();

    [[nodiscard]] static NewSession at(base::CourseId course, const QString& room)
    {
        return {.courseId = course, .title = {}, .room = room, .startsAt = kMorning + 24h, .endsAt = kMorning + 25h};
    }

    domain::Session planned()
    {
        take(table.add({.id = {},
                        .courseId = chemistry,
                        .title = {},
                        .room = u"R2"_s,
                        .weekday = kTuesday.dayOfWeek(),
                        .startsAt = QTime(10, 30),
                        .durationMin = 45,
                        .firstDate = kTuesday,
                        .lastDate = kTuesday.addDays(70)}));
        for (const auto& lesson : take(table.week(kTuesday.addDays(-1))).lessons)
            if (lesson.rule && lesson.session)
                return *lesson.session;
        return {};
    }

    domain::Session stored(base::SessionId id) { return take(sessionWith(school.database(), id)); }

    void callOff(const domain::Session& session) { take(Sessions(school, admin).callOff(session)); }
};

} // namespace

class TimetableCallOffTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLessonTakesPlaceAfterAll()
    {
        Faculty place;
        for (const auto& session : {place.single, place.weekly}) {
            place.callOff(session);
            QVERIFY(place.stored(session.id) != session);
            QCOMPARE(take(place.table.undoCallOff(session)), session);
            QCOMPARE(place.stored(session.id), session);
            QCOMPARE(place.actions().last(), u"session.hold_again session %1"_s.arg(session.id.value));
        }
    }

    void anActiveOneIsActiveAgain()
    {
        Faculty place;
        auto lesson = Faculty::at(place.physics, u"R3"_s);
        lesson.startsAt += 24h;
        lesson.endsAt += 24h;
        const auto session = take(Sessions(place.school, place.admin).start(lesson));
        place.callOff(session);
        take(place.table.undoCallOff(session));
        QVERIFY(place.stored(session.id).isActive);
    }

    void notWhereItsTimeWasTaken()
    {
        Faculty place;
        place.callOff(place.single);
        take(place.table.addOnce(Faculty::at(place.chemistry, u"R2"_s)));
        QCOMPARE(outcome(place.table.undoCallOff(place.single)), u"TimeTaken"_s);
        QVERIFY(place.stored(place.single.id) != place.single);
    }

    void onlyWhatIsCalledOffAsTold()
    {
        Faculty place;
        QCOMPARE(outcome(place.table.undoCallOff(place.single)), u"ChangedMeanwhile"_s);
        place.callOff(place.single);
        auto other = place.single;
        other.room = u"R9"_s;
        QCOMPARE(outcome(place.table.undoCallOff(other)), u"ChangedMeanwhile"_s);
        QCOMPARE(outcome(place.table.undoCallOff(place.stored(place.single.id))), u"InvalidArgument"_s);
        auto unknown = place.single;
        unknown.id = {99};
        QCOMPARE(outcome(place.table.undoCallOff(unknown)), u"NotFound"_s);
        take(place.table.undoCallOff(place.single));
        QCOMPARE(outcome(place.table.undoCallOff(place.single)), u"ChangedMeanwhile"_s);
    }

    void notOnceItsTimeHasComeNorInAnArchivedCourse()
    {
        Faculty place;
        place.callOff(place.single);
        place.callOff(place.weekly);
        place.alter("UPDATE courses SET archived_at = '2026-03-09T08:15:00.250Z' WHERE id = " +
                    QByteArray::number(place.chemistry.value));
        QCOMPARE(outcome(place.table.undoCallOff(place.weekly)), u"InvalidArgument"_s);
        place.clock.pass(24h);
        QCOMPARE(outcome(place.table.undoCallOff(place.single)), u"InvalidArgument"_s);
    }

    void aTeacherOnlyOwnOnes()
    {
        Faculty place;
        place.callOff(place.single);
        QCOMPARE(outcome(Timetable(place.school, place.actor(place.nina), kZone).undoCallOff(place.single)),
                 u"PermissionDenied"_s);
        take(Timetable(place.school, place.actor(place.marie), kZone).undoCallOff(place.single));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::TimetableCallOffTest)
#include "tst_timetable_call_off.moc"
