#include "core/services/person_file.h"
#include "core/services/person_rights.h"
#include "core/storage/pin_table.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

/// Ada is in a course of Marie and in one of Nina, with a session of each.
struct Place : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);
    base::SessionId lesson;
    base::SessionId other;

    Place()
    {
        enrol(physics, ada);
        enrol(chemistry, ada);
        lesson = startSession(physics);
        clock.pass(1h);
        other = startSession(chemistry);
        mark(other, ada);
    }

    void attempt(std::optional<base::SessionId> session, bool success)
    {
        clock.pass(1s);
        take(storage::AttemptTable(school.database())
                 .insert({.id = {},
                          .sessionId = session,
                          .studentId = ada,
                          .success = success,
                          .reason = success ? std::nullopt : std::optional(domain::Reason::NotEnrolled),
                          .point = {},
                          .faceDistance = 0.25,
                          .device = school.device(),
                          .method = domain::Method::Face,
                          .liveness = domain::Liveness::NotChecked,
                          .createdAt = school.now()}));
    }

    void device(base::PersonId person)
    {
        alter("INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at) VALUES (" +
              QByteArray::number(person.value) + ", 'd1', '2026-03-09T08:15:00.250Z', '2026-03-09T09:00:00.000Z')");
    }

    [[nodiscard]] PersonFile file(const Actor& actor, base::PersonId person)
    {
        return take(loadPersonFile(school, actor, person));
    }

    static QString codes(const PersonFile& file)
    {
        QStringList all;
        for (const auto& one : file.courses)
            all.append(one.course.code % u' ' %
                       (one.percentage ? QString::number(*one.percentage) : QString(u"none"_s)));
        return all.join(u", "_s);
    }
};

} // namespace

class PersonFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void anAdministratorSeesEverything()
    {
        Place place;
        place.consent(place.ada);
        place.device(place.ada);
        place.attempt(place.lesson, false);
        place.attempt(place.other, true);
        place.attempt({}, false);
        take(storage::PinTable(place.school.database()).set(place.ada, u"scrypt:hash"_s, kMorning));
        const auto file = place.file(place.admin, place.ada);
        QCOMPARE(file.person.name, u"Ada"_s);
        QCOMPARE(Place::codes(file), u"CH101 100, PH101 0"_s);
        QCOMPARE(file.consents.size(), 1U);
        QCOMPARE(file.devices.size(), 1U);
        QCOMPARE(file.devices.front().hash, u"d1"_s);
        QCOMPARE(file.pinSetAt, std::optional(kMorning));
        QCOMPARE(file.attempts.size(), 3U);
        QCOMPARE(file.attempts[0].attempt.sessionId, std::nullopt);
        QCOMPARE(file.attempts[0].courseCode, QString());
        QCOMPARE(file.attempts[1].courseCode, u"CH101"_s);
        QCOMPARE(file.attempts[2].courseCode, u"PH101"_s);
        QVERIFY(!file.hasPassword);
        QVERIFY(!file.erasedAt);
    }

    void theLatestTriesAreShown()
    {
        Place place;
        for (int i = 0; i < 25; ++i)
            place.attempt(place.lesson, false);
        const auto file = place.file(place.admin, place.ada);
        QCOMPARE(file.attempts.size(), 20U);
        QCOMPARE(file.attempts.front().attempt.createdAt, place.school.now());
    }

    void aTeacherSeesOwnCoursesAlone()
    {
        Place place;
        place.device(place.ada);
        place.attempt(place.lesson, false);
        place.attempt(place.other, true);
        place.attempt({}, false);
        const auto file = place.file(place.actor(place.marie), place.ada);
        QCOMPARE(Place::codes(file), u"PH101 0"_s);
        QCOMPARE(file.attempts.size(), 1U);
        QCOMPARE(file.attempts.front().courseCode, u"PH101"_s);
        QVERIFY(file.devices.empty());
        QVERIFY(place.file(place.actor(place.marie), place.nina).taught.empty());
        QCOMPARE(place.file(place.actor(place.marie), place.marie).taught.size(), 1U);
    }

    void aTeachersFileHasTheCourses()
    {
        Place place;
        take(Sessions(place.school, place.admin).stop(place.other));
        place.clock.pass(1h);
        take(Courses(place.school, place.admin).archive(place.chemistry));
        const auto file = place.file(place.admin, place.nina);
        QCOMPARE(file.taught.size(), 1U);
        QVERIFY(file.taught.front().archivedAt);
        QVERIFY(file.courses.empty());
    }

    void anErasedPersonIsTold()
    {
        Place place;
        take(erasePerson(place.school, place.admin, place.ada, u"asked for on paper"_s));
        const auto file = place.file(place.admin, place.ada);
        QCOMPARE(file.erasedAt, std::optional(place.school.now()));
        QVERIFY(file.courses.empty());
    }

    void onlyStaffMay()
    {
        Place place;
        QCOMPARE(outcome(loadPersonFile(place.school, place.actor(place.ada), place.ada)), u"PermissionDenied"_s);
        QCOMPARE(outcome(loadPersonFile(place.school, place.admin, {99})), u"NotFound"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::PersonFileTest)
#include "tst_person_file.moc"
