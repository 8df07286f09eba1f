#include "tests/core/storage/support.h"

namespace rollcall::storage {

constexpr base::CourseId kNoCourse{99};
constexpr base::PersonId kNobody{99};

/// CourseTable and EnrolmentTable.
class CoursesTest final : public QObject
{
    Q_OBJECT

    static base::CourseId add(School& school, const QString& code, const QString& section, base::PersonId teacher)
    {
        return take(CourseTable(school.database)
                        .insert({.id = {},
                                 .code = code,
                                 .title = u"Title"_s,
                                 .section = section,
                                 .teacherId = teacher,
                                 .createdAt = kMorning}));
    }

    static std::vector<base::CourseId> ids(const std::vector<domain::Course>& courses)
    {
        std::vector<base::CourseId> all;
        for (const auto& course : courses)
            all.push_back(course.id);
        return all;
    }

private slots:
    void aCourseComesBackAsStored()
    {
        School school;
        const domain::Course expected{.id = school.course,
                                      .code = u"PH101"_s,
                                      .title = u"Mechanics"_s,
                                      .section = u"A"_s,
                                      .teacherId = school.teacher,
                                      .createdAt = kMorning};
        QCOMPARE(take(CourseTable(school.database).find(school.course)), std::optional(expected));
        QCOMPARE(take(CourseTable(school.database).find(kNoCourse)), std::nullopt);
    }

    void codeSectionAndTeacherAreUnique_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("section");
        QTest::addColumn<int>("teacher");
        QTest::addColumn<QString>("expected");
        QTest::newRow("same") << u"PH101"_s << u"A"_s << 1 << u"AlreadyExists"_s;
        QTest::newRow("other code") << u"PH102"_s << u"A"_s << 1 << u"ok"_s;
        QTest::newRow("other section") << u"PH101"_s << u"B"_s << 1 << u"ok"_s;
        QTest::newRow("other teacher") << u"PH101"_s << u"A"_s << 2 << u"ok"_s;
        QTest::newRow("no such teacher") << u"PH101"_s << u"A"_s << 99 << u"NotFound"_s;
    }
    void codeSectionAndTeacherAreUnique()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, section);
        QFETCH(const int, teacher);
        QFETCH(const QString, expected);
        School school;
        const auto added = CourseTable(school.database)
                               .insert({.id = {},
                                        .code = code,
                                        .title = u"T"_s,
                                        .section = section,
                                        .teacherId = base::PersonId{teacher},
                                        .createdAt = kMorning});
        QCOMPARE(outcome(added), expected);
    }

    void coursesAreFoundByCode()
    {
        School school;
        CourseTable courses(school.database);
        const auto b = add(school, u"PH101"_s, u"B"_s, school.teacher);
        add(school, u"PH102"_s, u"A"_s, school.teacher);
        QCOMPARE(ids(take(courses.findByCode(u"PH101"_s, {}))), (std::vector{school.course, b}));
        QCOMPARE(ids(take(courses.findByCode(u"PH101"_s, u"B"_s))), std::vector{b});
        QVERIFY(take(courses.findByCode(u"PH101"_s, QString())).empty());
        QVERIFY(take(courses.findByCode(u"ph101"_s, {})).empty());
    }

    void coursesAreListedByCodeAndSection()
    {
        School school;
        CourseTable courses(school.database);
        const auto nina = school.add(u"Nina"_s, domain::Role::Teacher);
        const auto later = add(school, u"ZZ9"_s, u"A"_s, nina);
        const auto b = add(school, u"PH101"_s, u"B"_s, nina);
        QCOMPARE(ids(take(courses.list({}, {}))), (std::vector{school.course, b, later}));
        QCOMPARE(ids(take(courses.list({}, {.limit = 1, .offset = 1}))), std::vector{b});
        QCOMPARE(ids(take(courses.list({.teacher = nina}, {}))), (std::vector{b, later}));
        QVERIFY(take(courses.list({.teacher = school.ada}, {})).empty());
    }

    void aCourseWithSessionsStays()
    {
        School school;
        CourseTable courses(school.database);
        QCOMPARE(outcome(courses.remove(school.course)), u"StillInUse"_s);
        QCOMPARE(take(EnrolmentTable(school.database).count(school.course)), qint64(1));
        take(SessionTable(school.database).remove(school.session));
        QCOMPARE(outcome(courses.remove(school.course)), u"ok"_s);
        QCOMPARE(take(EnrolmentTable(school.database).count(school.course)), qint64(0));
        const auto again = courses.remove(school.course);
        QCOMPARE(outcome(again), u"NotFound"_s);
        QCOMPARE(again.error().detail, u"course 1"_s);
    }

    void anEnrolmentComesBackAsStored()
    {
        School school;
        EnrolmentTable enrolments(school.database);
        const domain::Enrolment expected{school.enrolment, school.course, school.ada, kMorning};
        QCOMPARE(take(enrolments.find(school.course, school.ada)), std::optional(expected));
        QCOMPARE(take(enrolments.find(school.course, school.bob)), std::nullopt);
        QCOMPARE(take(enrolments.contains(school.course, school.ada)), true);
        QCOMPARE(take(enrolments.contains(school.course, school.bob)), false);
        QCOMPARE(take(enrolments.contains(kNoCourse, school.ada)), false);
    }

    void enrollingIsRefused_data()
    {
        QTest::addColumn<int>("course");
        QTest::addColumn<int>("student");
        QTest::addColumn<QString>("expected");
        QTest::newRow("twice") << 1 << 2 << u"AlreadyExists"_s;
        QTest::newRow("no such course") << 99 << 2 << u"NotFound"_s;
        QTest::newRow("no such student") << 1 << 99 << u"NotFound"_s;
    }
    void enrollingIsRefused()
    {
        QFETCH(const int, course);
        QFETCH(const int, student);
        QFETCH(const QString, expected);
        School school;
        EnrolmentTable enrolments(school.database);
        QCOMPARE(outcome(enrolments.insert(base::CourseId{course}, base::PersonId{student}, kMorning)), expected);
        QCOMPARE(take(enrolments.count(school.course)), qint64(1));
    }

    void theRosterIsOrderedByName()
    {
        School school;
        EnrolmentTable enrolments(school.database);
        const auto aaron = school.add(u"aaron"_s);
        take(enrolments.insert(school.course, school.bob, kMorning));
        take(enrolments.insert(school.course, aaron, kMorning));
        const auto other = add(school, u"PH102"_s, u"A"_s, school.teacher);
        take(enrolments.insert(other, school.bob, kMorning));
        const auto roster = take(enrolments.students(school.course, kAllRows));
        QCOMPARE(roster.size(), std::size_t(3));
        QCOMPARE(roster[0].id, aaron);
        QCOMPARE(roster[1], take(PersonTable(school.database).find(school.ada)).value());
        QCOMPARE(roster[2].id, school.bob);
        const auto page = take(enrolments.students(school.course, {.limit = 1, .offset = 2}));
        QCOMPARE(page.size(), std::size_t(1));
        QCOMPARE(page[0].id, school.bob);
        QVERIFY(take(enrolments.students(kNoCourse, {})).empty());
        QCOMPARE(take(enrolments.count(school.course)), qint64(3));
        QCOMPARE(take(enrolments.count(kNoCourse)), qint64(0));
    }

    void aStudentsCoursesAreListedByCodeAndSection()
    {
        School school;
        EnrolmentTable enrolments(school.database);
        CourseTable courses(school.database);
        const auto first = add(school, u"CH101"_s, u"A"_s, school.teacher);
        add(school, u"CH101"_s, u"B"_s, school.teacher);
        const auto enrolment = take(enrolments.insert(first, school.ada, kMorning));
        QCOMPARE(ids(take(courses.ofStudent(school.ada))), (std::vector{first, school.course}));
        QVERIFY(take(courses.ofStudent(school.bob)).empty());
        const std::vector<domain::Enrolment> expected{{school.enrolment, school.course, school.ada, kMorning},
                                                      {enrolment, first, school.ada, kMorning}};
        QCOMPARE(take(enrolments.ofStudent(school.ada)), expected);
        QVERIFY(take(enrolments.ofStudent(school.bob)).empty());
    }

    void aTeacherTeachesWhoIsInACourseOfTheirs()
    {
        School school;
        EnrolmentTable enrolments(school.database);
        const auto nina = school.add(u"Nina"_s, domain::Role::Teacher);
        const auto ninas = add(school, u"CH101"_s, u"A"_s, nina);
        take(enrolments.insert(ninas, school.bob, kMorning));
        QCOMPARE(take(enrolments.isTaughtBy(school.ada, school.teacher)), true);
        QCOMPARE(take(enrolments.isTaughtBy(school.ada, nina)), false);
        QCOMPARE(take(enrolments.isTaughtBy(school.bob, nina)), true);
        QCOMPARE(take(enrolments.isTaughtBy(school.bob, school.teacher)), false);
        take(enrolments.remove(ninas, school.bob));
        QCOMPARE(take(enrolments.isTaughtBy(school.bob, nina)), false);
        QCOMPARE(take(enrolments.isTaughtBy(kNobody, school.teacher)), false);
    }

    void enrolmentsAreRemoved()
    {
        School school;
        EnrolmentTable enrolments(school.database);
        const auto other = add(school, u"PH102"_s, u"A"_s, school.teacher);
        take(enrolments.insert(other, school.ada, kMorning));
        take(enrolments.insert(other, school.bob, kMorning));
        take(enrolments.remove(other, school.bob));
        QCOMPARE(outcome(enrolments.remove(other, school.bob)), u"NotFound"_s);
        QCOMPARE(take(enrolments.contains(other, school.ada)), true);
        QCOMPARE(take(enrolments.removeAll(school.ada)), qint64(2));
        QCOMPARE(take(enrolments.removeAll(school.ada)), qint64(0));
        QCOMPARE(take(enrolments.removeAll(kNobody)), qint64(0));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::CoursesTest)
#include "tst_courses.moc"
