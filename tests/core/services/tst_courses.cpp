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

    void aCourseIsEdited()
    {
        Faculty place;
        Courses courses(place.school, place.admin);
        const auto before = take(courses.byCode(u"PH101"_s, {}));
        const auto edited = take(courses.edit(
            before, {.code = u" PH102 "_s, .title = u"Optics"_s, .section = u"B"_s, .teacherId = place.nina}));
        auto expected = before;
        expected.code = u"PH102"_s;
        expected.title = u"Optics"_s;
        expected.section = u"B"_s;
        expected.teacherId = place.nina;
        QCOMPARE(edited, expected);
        QCOMPARE(take(courses.byCode(u"PH102"_s, {})), expected);
        QCOMPARE(place.actions().last(),
                 u"course.edit course PH101 PH101 A, user %1 -> PH102 B, user %2"_s.arg(place.marie.value)
                     .arg(place.nina.value));
    }

    void sessionsToComeFollowTheCourse()
    {
        Faculty place;
        place.startSession(place.physics);
        Sessions sessions(place.school, place.admin);
        for (const auto& title : {QString(), u"Exam"_s})
            take(sessions.plan({.courseId = place.physics,
                                .title = title,
                                .room = {},
                                .startsAt = kMorning + 24h,
                                .endsAt = kMorning + 25h}));
        Courses courses(place.school, place.admin);
        take(courses.edit(take(courses.byCode(u"PH101"_s, {})),
                          {.code = u"PH102"_s, .title = u"Optics"_s, .section = u"A"_s, .teacherId = place.nina}));
        QCOMPARE(place.query("SELECT course_code || '/' || title || '/' || teacher_id FROM class_sessions ORDER BY id"),
                 u"PH101/About PH101/1,PH102/Optics/2,PH102/Exam/2"_s);
    }

    void editsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("teacher");
        QTest::addColumn<QString>("expected");
        const QString code = u"PH102"_s;
        const QString changed = u"ChangedMeanwhile"_s;
        QTest::newRow("nothing changed") << "UPDATE courses SET created_at = created_at"_ba << code << 1LL << u"ok"_s;
        QTest::newRow("code changed") << "UPDATE courses SET code = 'X' WHERE id = 1"_ba << code << 1LL << changed;
        QTest::newRow("title changed") << "UPDATE courses SET title = 'X' WHERE id = 1"_ba << code << 1LL << changed;
        QTest::newRow("teacher changed") << "UPDATE courses SET teacher_id = 2"_ba << code << 1LL << changed;
        QTest::newRow("removed") << "DELETE FROM courses"_ba << code << 1LL << u"NotFound"_s;
        QTest::newRow("no code") << "SELECT 1"_ba << u" "_s << 1LL << u"InvalidArgument"_s;
        QTest::newRow("a student teaches") << "SELECT 1"_ba << code << 3LL << u"InvalidArgument"_s;
        QTest::newRow("taken") << "SELECT 1"_ba << u"CH101"_s << 2LL << u"AlreadyExists"_s;
    }
    void editsAreRefused()
    {
        QFETCH(const QByteArray, change);
        QFETCH(const QString, code);
        QFETCH(const qint64, teacher);
        QFETCH(const QString, expected);
        Faculty place;
        Courses courses(place.school, place.admin);
        const auto before = take(courses.byCode(u"PH101"_s, {}));
        const auto actions = place.actions();
        place.alter(change);
        QCOMPARE(outcome(courses.edit(
                     before,
                     {.code = code, .title = u"Mechanics"_s, .section = u"A"_s, .teacherId = base::PersonId{teacher}})),
                 expected);
        QCOMPARE(place.actions() == actions, expected != u"ok"_s);
    }

    void anArchivedCourseTakesNothingNew()
    {
        Faculty place;
        place.enrol(place.physics, place.ada);
        Courses courses(place.school, place.admin);
        take(courses.archive(place.physics));
        QCOMPARE(place.actions().last(), u"course.archive course PH101"_s);
        QCOMPARE(place.codes(place.admin), u"CH101"_s);
        QCOMPARE(take(courses.list({}, true)).size(), std::size_t(2));
        QCOMPARE(take(courses.byCode(u"PH101"_s, {})).archivedAt, std::optional(kMorning));
        QCOMPARE(outcome(courses.enrol(place.physics, place.bob)), u"InvalidArgument"_s);
        QCOMPARE(outcome(courses.enrolAll(place.physics, {})), u"InvalidArgument"_s);
        QCOMPARE(outcome(courses.enrolFrom(place.chemistry, place.physics)), u"InvalidArgument"_s);
        const NewSession lesson{
            .courseId = place.physics, .title = {}, .room = {}, .startsAt = kMorning, .endsAt = kMorning + 1h};
        QCOMPARE(outcome(Sessions(place.school, place.admin).start(lesson)), u"InvalidArgument"_s);
        QCOMPARE(outcome(Sessions(place.school, place.admin).plan(lesson)), u"InvalidArgument"_s);
        take(courses.unarchive(place.physics));
        QCOMPARE(outcome(courses.enrol(place.physics, place.bob)), u"ok"_s);
        QCOMPARE(outcome(courses.archive({99})), u"NotFound"_s);
    }

    void aCourseWithSessionsToComeIsNotArchived()
    {
        Faculty place;
        const auto session = place.startSession(place.physics);
        Courses courses(place.school, place.admin);
        QCOMPARE(outcome(courses.archive(place.physics)), u"StillInUse"_s);
        place.clock.set(kMorning + 2h);
        QCOMPARE(outcome(courses.archive(place.physics)), u"StillInUse"_s);
        take(Sessions(place.school, place.admin).stop(session));
        const auto planned = take(Sessions(place.school, place.admin)
                                      .plan({.courseId = place.physics,
                                             .title = {},
                                             .room = {},
                                             .startsAt = kMorning + 24h,
                                             .endsAt = kMorning + 25h}));
        QCOMPARE(outcome(courses.archive(place.physics)), u"StillInUse"_s);
        take(Sessions(place.school, place.admin).stop(planned.id));
        QCOMPARE(outcome(courses.archive(place.physics)), u"ok"_s);
    }

    void aCourseIsRemovedWithWhatItHolds()
    {
        Faculty place;
        place.enrol(place.physics, place.ada);
        place.enrol(place.chemistry, place.ada);
        const auto session = place.startSession(place.physics);
        place.mark(session, place.ada);
        place.mark(place.startSession(place.chemistry), place.ada);
        Courses courses(place.school, place.admin);
        const storage::CourseContents contents{.enrolments = 1, .sessions = 1, .marks = 1};
        QCOMPARE(take(courses.removalPreview(place.physics)), contents);
        QCOMPARE(outcome(courses.remove(place.physics, contents)), u"StillInUse"_s);
        take(Sessions(place.school, place.admin).stop(session));
        const storage::CourseContents other{.enrolments = 1, .sessions = 1, .marks = 0};
        QCOMPARE(outcome(courses.remove(place.physics, other)), u"ChangedMeanwhile"_s);
        QCOMPARE(take(courses.removalPreview(place.physics)), contents);
        take(courses.remove(place.physics, contents));
        QCOMPARE(place.codes(place.admin), u"CH101"_s);
        for (const auto* table : {"enrollments", "class_sessions", "session_attendance"})
            QCOMPARE(place.query(QByteArray("SELECT count(*) FROM ") + table), u"1"_s);
        QCOMPARE(place.actions().last(), u"course.remove course PH101 1 enrolments, 1 sessions, 1 marks"_s);
        QCOMPARE(outcome(courses.removalPreview(place.physics)), u"NotFound"_s);
    }

    void manyAreEnrolled()
    {
        Faculty place;
        place.enrol(place.physics, place.bob);
        Courses courses(place.school, place.actor(place.marie));
        const auto result = take(courses.enrolAll(
            place.physics, {{2, u"ada@example.org"_s}, {3, u"bob@example.org"_s}, {4, u"ada@example.org"_s}}));
        QCOMPARE(result.enrolled, 1);
        QCOMPARE(result.already, 2);
        QVERIFY(result.problems.empty());
        QCOMPARE(place.actions().last(), u"course.enrol_all course PH101 1 students"_s);
        QCOMPARE(take(courses.students(place.physics, {})).size(), std::size_t(2));
    }

    void manyAreEnrolledOrNobody()
    {
        Faculty place;
        const auto actions = place.actions();
        const auto result = take(Courses(place.school, place.admin)
                                     .enrolAll(place.physics, {{2, u"ada@example.org"_s},
                                                               {3, u"eve@example.org"_s},
                                                               {4, u"nina@example.org"_s},
                                                               {5, QString()}}));
        const std::vector<EnrolProblem> expected{{3, u"eve@example.org"_s, EnrolFault::NoSuchPerson},
                                                 {4, u"nina@example.org"_s, EnrolFault::NotAStudent},
                                                 {5, QString(), EnrolFault::NoSuchPerson}};
        QCOMPARE(result.enrolled, 0);
        QVERIFY(result.problems == expected);
        QCOMPARE(place.query("SELECT count(*) FROM enrollments"), u"0"_s);
        QCOMPARE(place.actions(), actions);
    }

    void studentsAreTakenFromAnotherCourse()
    {
        Faculty place;
        const auto optics = place.addCourse(u"PH102"_s, place.marie);
        place.enrol(place.physics, place.ada);
        place.enrol(place.physics, place.bob);
        place.enrol(optics, place.bob);
        Courses courses(place.school, place.actor(place.marie));
        const auto result = take(courses.enrolFrom(place.physics, optics));
        QCOMPARE(result.enrolled, 1);
        QCOMPARE(result.already, 1);
        QCOMPARE(result.students, std::vector{place.ada});
        QCOMPARE(take(courses.students(optics, {})).size(), std::size_t(2));
        QCOMPARE(place.actions().last(), u"course.enrol_from course PH102 course PH101"_s);
        QCOMPARE(outcome(courses.enrolFrom(place.chemistry, optics)), u"PermissionDenied"_s);
        QCOMPARE(outcome(courses.enrolFrom({99}, optics)), u"NotFound"_s);
    }

    void studentsLeave()
    {
        Faculty place;
        place.enrol(place.physics, place.ada);
        place.mark(place.startSession(place.physics), place.ada);
        Courses courses(place.school, place.actor(place.marie));
        take(courses.unenrol(place.physics, place.ada));
        QCOMPARE(place.query("SELECT count(*) FROM enrollments"), u"0"_s);
        QCOMPARE(place.query("SELECT count(*) FROM session_attendance"), u"1"_s);
        QCOMPARE(place.actions().last(), u"course.unenrol course PH101 user %1"_s.arg(place.ada.value));
        QCOMPARE(outcome(courses.unenrol(place.physics, place.ada)), u"NotFound"_s);
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
        QCOMPARE(outcome(courses.enrolAll(place.physics, {{1, u"ada@example.org"_s}})), own);
        QCOMPARE(outcome(courses.enrolAll(place.chemistry, {})), others);
        QCOMPARE(outcome(courses.students(place.physics, {})), own);
        QCOMPARE(outcome(courses.students(place.chemistry, {})), others);
        QCOMPARE(outcome(courses.unenrol(place.physics, place.bob)), own);
        QCOMPARE(outcome(courses.unenrol(place.chemistry, place.bob)), others);
        const auto physics = take(Courses(place.school, place.admin).byCode(u"PH101"_s, {}));
        QCOMPARE(outcome(courses.edit(physics, mechanics(place.marie))), adding);
        QCOMPARE(outcome(courses.removalPreview(place.physics)), adding);
        QCOMPARE(outcome(courses.remove(place.physics, {.enrolments = 1})), adding);
        QCOMPARE(outcome(courses.archive(place.chemistry)), adding);
        QCOMPARE(outcome(courses.unarchive(place.chemistry)), adding);
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

    void aRosterTellsSinceWhen()
    {
        Faculty place;
        place.enrol(place.physics, place.bob);
        place.clock.set(kMorning + 1h);
        place.enrol(place.physics, place.ada);
        const auto roster = take(Courses(place.school, place.actor(place.marie)).roster(place.physics));
        QCOMPARE(roster.course.course.code, u"PH101"_s);
        QCOMPARE(roster.course.teacherName, u"Marie"_s);
        QCOMPARE(roster.course.students, qint64(2));
        QCOMPARE(roster.students.size(), 2U);
        QCOMPARE(roster.students[0].person.name, u"Ada"_s);
        QCOMPARE(roster.students[0].enrolledAt, kMorning + 1h);
        QCOMPARE(roster.students[1].enrolledAt, kMorning);
        QCOMPARE(outcome(Courses(place.school, place.actor(place.nina)).roster(place.physics)), u"PermissionDenied"_s);
        QCOMPARE(take(Courses(place.school, place.actor(place.marie)).byId(place.physics)), roster.course.course);
        QCOMPARE(outcome(Courses(place.school, place.actor(place.nina)).byId(place.physics)), u"PermissionDenied"_s);
        QCOMPARE(outcome(Courses(place.school, place.admin).byId({99})), u"NotFound"_s);
        QCOMPARE(outcome(Courses(place.school, place.admin).roster({99})), u"NotFound"_s);
    }

    void aListOfCoursesIsSearched()
    {
        Faculty place;
        place.enrol(place.physics, place.ada);
        const auto found = [&](const Actor& actor, const QString& text, bool withArchived) {
            QStringList all;
            for (const auto& row : take(Courses(place.school, actor).rows(text, {}, withArchived)))
                all.append(row.course.code % u' ' % row.teacherName % u' ' % QString::number(row.students));
            return all.join(u", "_s);
        };
        QCOMPARE(found(place.admin, {}, false), u"CH101 Nina 0, PH101 Marie 1"_s);
        QCOMPARE(found(place.admin, u"about ph"_s, false), u"PH101 Marie 1"_s);
        QCOMPARE(found(place.admin, u"nin"_s, false), u"CH101 Nina 0"_s);
        QCOMPARE(found(place.admin, u"%"_s, false), QString());
        QCOMPARE(found(place.actor(place.marie), {}, false), u"PH101 Marie 1"_s);
        take(Courses(place.school, place.admin).archive(place.physics));
        QCOMPARE(found(place.admin, {}, false), u"CH101 Nina 0"_s);
        QCOMPARE(found(place.admin, {}, true), u"CH101 Nina 0, PH101 Marie 1"_s);
        QCOMPARE(outcome(Courses(place.school, place.actor(place.ada)).rows({}, {})), u"PermissionDenied"_s);
    }

    void theseAreEnrolledOrNobody()
    {
        Faculty place;
        place.enrol(place.physics, place.ada);
        Courses courses(place.school, place.actor(place.marie));
        QCOMPARE(outcome(courses.enrolThese(place.physics, {place.bob, place.nina})), u"InvalidArgument"_s);
        QCOMPARE(outcome(courses.enrolThese(place.physics, {place.bob, {99}})), u"NotFound"_s);
        QCOMPARE(outcome(courses.enrolThese(place.chemistry, {place.bob})), u"PermissionDenied"_s);
        QCOMPARE(place.query("SELECT count(*) FROM enrollments"), u"1"_s);
        const auto result = take(courses.enrolThese(place.physics, {place.ada, place.bob}));
        QCOMPARE(result.enrolled, 1);
        QCOMPARE(result.already, 1);
        QCOMPARE(result.students, std::vector{place.bob});
        QCOMPARE(place.actions().last(), u"course.enrol_all course PH101 1 students"_s);
    }

    void severalLeaveAndComeBackAsTheyWere()
    {
        Faculty place;
        place.enrol(place.physics, place.ada);
        place.enrol(place.physics, place.bob);
        place.clock.set(kMorning + 1h);
        Courses courses(place.school, place.actor(place.marie));
        const auto were = take(courses.unenrolAll(place.physics, {place.ada, place.bob}));
        QVERIFY(take(courses.roster(place.physics)).students.empty());
        QCOMPARE(place.actions().last(), u"course.unenrol_all course PH101 2 students"_s);
        QCOMPARE(outcome(courses.restore(place.chemistry, were)), u"PermissionDenied"_s);
        QCOMPARE(outcome(Courses(place.school, place.admin).restore(place.chemistry, were)), u"InvalidArgument"_s);
        take(courses.restore(place.physics, were));
        QCOMPARE(place.actions().last(), u"course.enrol_again course PH101 2 students"_s);
        for (const auto& row : take(courses.roster(place.physics)).students)
            QCOMPARE(row.enrolledAt, kMorning);
        QCOMPARE(outcome(courses.restore(place.physics, were)), u"ChangedMeanwhile"_s);
    }

    void allLeaveOrNobody()
    {
        Faculty place;
        place.enrol(place.physics, place.ada);
        Courses courses(place.school, place.admin);
        QCOMPARE(outcome(courses.unenrolAll(place.physics, {place.ada, place.bob})), u"ChangedMeanwhile"_s);
        QCOMPARE(place.query("SELECT count(*) FROM enrollments"), u"1"_s);
        const auto were = take(courses.unenrolAll(place.physics, {place.ada}));
        take(courses.archive(place.physics));
        QCOMPARE(outcome(courses.restore(place.physics, were)), u"InvalidArgument"_s);
        QCOMPARE(place.query("SELECT count(*) FROM enrollments"), u"0"_s);
    }

    void nobodyComesBackWhoIsNoStudentAnyMore()
    {
        Faculty place;
        place.enrol(place.physics, place.ada);
        Courses courses(place.school, place.admin);
        const auto were = take(courses.unenrolAll(place.physics, {place.ada}));
        take(People(place.school, place.admin)
                 .edit(place.person(place.ada), {u"Ada"_s, u"ada@example.org"_s, {}, Role::Teacher}));
        QCOMPARE(outcome(courses.restore(place.physics, were)), u"ChangedMeanwhile"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::CoursesTest)
#include "tst_courses.moc"
