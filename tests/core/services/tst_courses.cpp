#include "core/services/courses.h"
#include "core/storage/enrolment_table.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

NewCourse mechanics(base::PersonId teacher)
{
    return {.code = u"PH101"_s, .title = u"Mechanics"_s, .section = u"A"_s, .teacherId = teacher};
}

/// Two teachers, two students; Marie teaches PH101, Nina CH101.
struct Faculty : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);

    [[nodiscard]] QString codes(const Actor& actor, storage::Page page = {})
    {
        QStringList found;
        for (const auto& course : take(Courses(school, actor).list(page)))
            found.append(course.code);
        return found.join(u' ');
    }
};

} // namespace

class CoursesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCourseIsAdded()
    {
        NewSchool place;
        const auto marie = place.add(u"Marie"_s, Role::Teacher);
        place.clock.set(kMorning + 1h);
        Courses courses(place.school, place.admin);
        const auto id = take(
            courses.add({.code = u" PH101 "_s, .title = u" Mechanics "_s, .section = u" A "_s, .teacherId = marie}));
        const domain::Course expected{.id = id,
                                      .code = u"PH101"_s,
                                      .title = u"Mechanics"_s,
                                      .section = u"A"_s,
                                      .teacherId = marie,
                                      .createdAt = kMorning + 1h};
        QCOMPARE(take(courses.byCode(u"PH101"_s, u"A"_s)), expected);
        QCOMPARE(place.actions().last(), u"course.add course PH101 A"_s);
    }

    void anAdministratorMayTeach()
    {
        NewSchool place;
        const auto admin = place.add(u"Root"_s, Role::Admin);
        QCOMPARE(outcome(Courses(place.school, place.admin).add(mechanics(admin))), u"ok"_s);
    }

    void aCourseIsAddedOnce()
    {
        Faculty place;
        Courses courses(place.school, place.admin);
        QCOMPARE(outcome(courses.add(mechanics(place.marie))), u"AlreadyExists"_s);
        auto other = mechanics(place.marie);
        other.section = u"B"_s;
        QCOMPARE(outcome(courses.add(other)), u"ok"_s);
        QCOMPARE(outcome(courses.add(mechanics(place.nina))), u"ok"_s);
        QCOMPARE(place.query("SELECT count(*) FROM courses"), u"4"_s);
    }

    void invalidCoursesAreRefused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("teacher");
        QTest::addColumn<QString>("expected");
        const QString invalid = u"InvalidArgument"_s;
        QTest::newRow("no code") << u" "_s << u"Mechanics"_s << u"marie"_s << invalid;
        QTest::newRow("no title") << u"PH101"_s << u""_s << u"marie"_s << invalid;
        QTest::newRow("a code too long") << QString(256, u'x') << u"Mechanics"_s << u"marie"_s << invalid;
        QTest::newRow("a title too long") << u"PH101"_s << QString(256, u'x') << u"marie"_s << invalid;
        QTest::newRow("a student teaches") << u"PH101"_s << u"Mechanics"_s << u"ada"_s << invalid;
        QTest::newRow("nobody teaches") << u"PH101"_s << u"Mechanics"_s << u"nobody"_s << u"NotFound"_s;
    }
    void invalidCoursesAreRefused()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, title);
        QFETCH(const QString, teacher);
        QFETCH(const QString, expected);
        NewSchool place;
        const auto marie = place.add(u"Marie"_s, Role::Teacher);
        const auto ada = place.add(u"Ada"_s);
        const auto id = teacher == u"marie" ? marie : teacher == u"ada" ? ada : base::PersonId{99};
        const auto added =
            Courses(place.school, place.admin).add({.code = code, .title = title, .section = u"A"_s, .teacherId = id});
        QCOMPARE(outcome(added), expected);
        QCOMPARE(place.query("SELECT count(*) FROM courses"), u"0"_s);
        QCOMPARE(place.actions().size(), 2);
    }

    void teachersSeeOwnCourses()
    {
        Faculty place;
        QCOMPARE(place.codes(place.admin), u"CH101 PH101"_s);
        QCOMPARE(place.codes(place.admin, {.limit = 1, .offset = 1}), u"PH101"_s);
        QCOMPARE(place.codes(place.actor(place.marie)), u"PH101"_s);
        QCOMPARE(place.codes(place.actor(place.add(u"Olga"_s, Role::Teacher))), QString());
        QCOMPARE(outcome(Courses(place.school, place.actor(place.ada)).list({})), u"PermissionDenied"_s);
    }

    void coursesAreFoundByCode()
    {
        Faculty place;
        const auto other = place.addCourse(u"PH101"_s, place.marie, u"B"_s);
        Courses courses(place.school, place.actor(place.marie));
        QCOMPARE(take(courses.byCode(u"PH101"_s, u"A"_s)).id, place.physics);
        QCOMPARE(take(courses.byCode(u"PH101"_s, u"B"_s)).id, other);
        QCOMPARE(outcome(courses.byCode(u"PH101"_s, u"C"_s)), u"NotFound"_s);
        QCOMPARE(outcome(courses.byCode(u"PH102"_s, {})), u"NotFound"_s);
        QCOMPARE(outcome(courses.byCode(u"PH101"_s, {})), u"InvalidArgument"_s);
        QCOMPARE(outcome(courses.byCode(u"CH101"_s, {})), u"PermissionDenied"_s);
        QCOMPARE(take(Courses(place.school, place.admin).byCode(u"CH101"_s, {})).id, place.chemistry);
    }

    // Code and section are one teacher's own: another teacher may use the same.
    void teachersMayShareACode()
    {
        Faculty place;
        const auto ninas = place.addCourse(u"PH101"_s, place.nina);
        QCOMPARE(outcome(Courses(place.school, place.actor(place.marie)).byCode(u"PH101"_s, u"A"_s)), u"ok"_s);
        QCOMPARE(take(Courses(place.school, place.actor(place.marie)).byCode(u"PH101"_s, {})).id, place.physics);
        QCOMPARE(take(Courses(place.school, place.actor(place.nina)).byCode(u"PH101"_s, u"A"_s)).id, ninas);
    }

    void studentsAreEnrolled()
    {
        Faculty place;
        place.clock.set(kMorning + 1h);
        const auto id = take(Courses(place.school, place.actor(place.marie)).enrol(place.physics, place.ada));
        const domain::Enrolment expected{
            .id = id, .courseId = place.physics, .studentId = place.ada, .enrolledAt = kMorning + 1h};
        QCOMPARE(take(storage::EnrolmentTable(place.school.database()).find(place.physics, place.ada)), expected);
        QCOMPARE(place.actions().last(), u"course.enrol course PH101 user %1"_s.arg(place.ada.value));
        Courses courses(place.school, place.admin);
        QCOMPARE(outcome(courses.enrol(place.physics, place.ada)), u"AlreadyExists"_s);
        QCOMPARE(outcome(courses.enrol(place.physics, {99})), u"NotFound"_s);
        QCOMPARE(outcome(courses.enrol({99}, place.ada)), u"NotFound"_s);
        QCOMPARE(outcome(courses.enrol(place.physics, place.marie)), u"InvalidArgument"_s);
        QCOMPARE(place.query("SELECT count(*) FROM enrollments"), u"1"_s);
    }

    void rolesMay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("adding");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("others");
        const QString denied = u"PermissionDenied"_s;
        QTest::newRow("machine") << QString() << u"ok"_s << u"ok"_s << u"ok"_s;
        QTest::newRow("teacher") << u"marie"_s << denied << u"ok"_s << denied;
        QTest::newRow("student") << u"ada"_s << denied << denied << denied;
    }
    void rolesMay()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, adding);
        QFETCH(const QString, own);
        QFETCH(const QString, others);
        Faculty place;
        const auto actor = who.isEmpty() ? place.admin : place.actor(who == u"ada" ? place.ada : place.marie);
        Courses courses(place.school, actor);
        QCOMPARE(outcome(courses.byCode(u"PH101"_s, {})), own);
        QCOMPARE(outcome(courses.byCode(u"CH101"_s, {})), others);
        QCOMPARE(outcome(courses.enrol(place.physics, place.bob)), own);
        QCOMPARE(outcome(courses.enrol(place.chemistry, place.bob)), others);
        auto added = mechanics(place.marie);
        added.section = u"B"_s;
        QCOMPARE(outcome(courses.add(added)), adding);
    }

    void aStudentLearnsNothing()
    {
        Faculty place;
        place.addCourse(u"PH101"_s, place.marie, u"B"_s);
        Courses courses(place.school, place.actor(place.ada));
        QCOMPARE(outcome(courses.byCode(u"PH999"_s, {})), u"PermissionDenied"_s);
        QCOMPARE(outcome(courses.byCode(u"PH101"_s, {})), u"PermissionDenied"_s);
        QCOMPARE(outcome(courses.enrol({99}, place.bob)), u"PermissionDenied"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::CoursesTest)
#include "tst_courses.moc"
