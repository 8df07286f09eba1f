#include "core/storage/attempt_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/review_table.h"
#include "tests/core/storage/support.h"

#include <cmath>

namespace rollcall::storage {

class MarkTableTest final : public QObject
{
    Q_OBJECT

    static domain::Mark stored(School& school, domain::Mark mark)
    {
        mark.id = take(MarkTable(school.database).insert(mark));
        return mark;
    }

private slots:
    void aMarkComesBackAsStored_data()
    {
        QTest::addColumn<domain::MarkStatus>("status");
        QTest::addColumn<domain::Method>("method");
        QTest::addColumn<bool>("full");
        QTest::newRow("present by face") << domain::MarkStatus::Present << domain::Method::Face << true;
        QTest::newRow("late by PIN") << domain::MarkStatus::Late << domain::Method::Pin << false;
        QTest::newRow("absent by hand") << domain::MarkStatus::Absent << domain::Method::Manual << false;
        QTest::newRow("excused by hand") << domain::MarkStatus::Excused << domain::Method::Manual << true;
    }
    void aMarkComesBackAsStored()
    {
        QFETCH(const domain::MarkStatus, status);
        QFETCH(const domain::Method, method);
        QFETCH(const bool, full);
        School school;
        domain::Mark mark = school.mark(school.ada);
        mark.status = status;
        mark.method = method;
        mark.markedBy = school.teacher;
        if (!full) {
            mark.point.reset();
            mark.faceDistance.reset();
            mark.device = {u""_s, u""_s, u""_s};
            mark.markedBy.reset();
        }
        const MarkRow expected{stored(school, mark), u"Ada"_s, u"ada@example.org"_s, u"PH101"_s, u"Lesson 1"_s};
        QCOMPARE(take(MarkTable(school.database).list({}, {})), std::vector{expected});
    }

    void aPointThatIsNotANumberIsNoPoint()
    {
        School school;
        domain::Mark mark = school.mark(school.ada);
        mark.point = domain::GeoPoint{std::nan(""), 3};
        stored(school, mark);
        QCOMPARE(take(MarkTable(school.database).list({}, {})).at(0).mark.point, std::nullopt);
    }

    void aStudentIsMarkedOnce()
    {
        School school;
        MarkTable marks(school.database);
        QCOMPARE(take(marks.find(school.session, school.ada)), std::nullopt);
        auto mark = school.mark(school.ada);
        mark.id = take(marks.insert(mark));
        QCOMPARE(outcome(marks.insert(school.mark(school.ada))), u"AlreadyExists"_s);
        QCOMPARE(take(marks.find(school.session, school.ada)), mark);
        QCOMPARE(take(marks.find(school.session, school.bob)), std::nullopt);
        QCOMPARE(take(marks.find(base::SessionId{99}, school.ada)), std::nullopt);
        QCOMPARE(take(marks.count(school.session)), qint64(1));
        QCOMPARE(take(marks.count(base::SessionId{99})), qint64(0));
    }

    void aRegisterHasWhoWasEnrolledAndWhoIsMarked()
    {
        School school;
        auto lesson = school.lesson();
        lesson.id = school.session;
        const auto cid = school.add(u"Cid"_s);
        const auto dora = school.add(u"Dora"_s);
        const auto eve = school.add(u"Eve"_s);
        EnrolmentTable enrolments(school.database);
        take(enrolments.insert(school.course, cid, lesson.startsAt + std::chrono::milliseconds(1)));
        take(enrolments.insert(school.course, dora, lesson.endsAt + std::chrono::milliseconds(1)));
        auto ofBob = school.mark(school.bob); // not enrolled
        ofBob.method = domain::Method::Manual;
        ofBob.markedBy = school.teacher;
        ofBob.reason = u"a guest"_s;
        ofBob = stored(school, ofBob);
        for (const auto kind : {domain::ReviewKind::Question, domain::ReviewKind::Face})
            take(ReviewTable(school.database)
                     .insert({.id = {},
                              .kind = kind,
                              .sessionId = school.session,
                              .studentId = school.ada,
                              .attemptId = {},
                              .note = {},
                              .createdAt = kMorning,
                              .resolvedAt = {}}));
        Sqlite(school.path).run("UPDATE review_items SET resolved_at = 't' WHERE kind = 'face'");
        const std::vector<RegisterRow> expected{
            {.studentId = school.ada, .name = u"Ada"_s, .email = u"ada@example.org"_s, .openReviews = 1, .mark = {}},
            {.studentId = school.bob,
             .name = u"Bob"_s,
             .email = u"bob@example.org"_s,
             .markedByName = u"Marie"_s,
             .mark = ofBob},
            {.studentId = cid, .name = u"Cid"_s, .email = u"cid@example.org"_s, .joinedLater = true, .mark = {}}};
        QCOMPARE(take(MarkTable(school.database).registerOf(lesson)), expected);

        auto ofEve = school.mark(eve);
        ofEve.sessionId = take(SessionTable(school.database).insert(school.lesson()));
        stored(school, ofEve);
        QCOMPARE(take(MarkTable(school.database).registerOf(lesson)), expected);
    }

    void aMarkIsReplaced()
    {
        School school;
        MarkTable marks(school.database);
        const auto other = stored(school, school.mark(school.bob));
        auto mark = stored(school, school.mark(school.ada));
        mark.markedAt += std::chrono::minutes(5);
        mark.point.reset();
        mark.faceDistance.reset();
        mark.device = {u"d2"_s, u"192.0.2.2"_s, u"Rollcall/2"_s};
        mark.status = domain::MarkStatus::Excused;
        mark.method = domain::Method::Manual;
        mark.markedBy = school.teacher;
        mark.reason = u"at the doctor"_s;
        take(marks.replace(mark));
        QCOMPARE(take(marks.find(school.session, school.ada)), std::optional(mark));
        QCOMPARE(take(marks.find(school.session, school.bob)), std::optional(other));
        mark.id = {99};
        QCOMPARE(outcome(marks.replace(mark)), u"NotFound"_s);
    }

    void reasonsAreForgotten()
    {
        School school;
        for (const auto student : {school.ada, school.bob}) {
            auto mark = school.mark(student);
            mark.reason = u"at the doctor"_s;
            stored(school, mark);
        }
        MarkTable marks(school.database);
        take(marks.forgetReasons(school.ada));
        QCOMPARE(take(marks.find(school.session, school.ada))->reason, QString());
        QCOMPARE(take(marks.find(school.session, school.bob))->reason, u"at the doctor"_s);
    }

    void arrivalsAreTheLatestWhoCame()
    {
        School school;
        const auto arrive = [&](const QString& name, int minute, domain::MarkStatus status) {
            auto mark = school.mark(school.add(name));
            mark.markedAt = kMorning + std::chrono::minutes(minute);
            mark.status = status;
            stored(school, mark);
            return ArrivalRow{.name = name, .at = mark.markedAt, .status = status};
        };
        const auto second = arrive(u"Cleo"_s, 2, domain::MarkStatus::Late);
        const auto first = arrive(u"Dana"_s, 1, domain::MarkStatus::Present);
        const auto atOnce = arrive(u"Eve"_s, 2, domain::MarkStatus::Present);
        arrive(u"Finn"_s, 3, domain::MarkStatus::Absent);
        arrive(u"Gus"_s, 4, domain::MarkStatus::Excused);
        MarkTable marks(school.database);
        QCOMPARE(take(marks.arrivals(school.session, 9)), (std::vector{atOnce, second, first}));
        QCOMPARE(take(marks.arrivals(school.session, 2)), (std::vector{atOnce, second}));
        QVERIFY(take(marks.arrivals(base::SessionId{99}, 9)).empty());
    }

    void aMarkNeedsItsParents()
    {
        School school;
        MarkTable marks(school.database);
        domain::Mark mark = school.mark(school.ada);
        mark.sessionId = base::SessionId{99};
        QCOMPARE(outcome(marks.insert(mark)), u"NotFound"_s);
        QCOMPARE(outcome(marks.insert(school.mark(base::PersonId{99}))), u"NotFound"_s);
        mark = school.mark(school.ada);
        mark.markedBy = base::PersonId{99};
        QCOMPARE(outcome(marks.insert(mark)), u"NotFound"_s);
    }

    void listFilters_data()
    {
        QTest::addColumn<MarkFilter>("filter");
        QTest::addColumn<QList<int>>("expected");
        constexpr base::SessionId kFirst{1};
        constexpr base::SessionId kOther{3};
        constexpr base::PersonId kAda{2};
        constexpr base::CourseId kCourse{1};
        const auto row = [](const char* name, const MarkFilter& filter, const QList<int>& expected) {
            QTest::newRow(name) << filter << expected;
        };
        row("all", {}, {1, 2, 3, 4});
        row("session", {.session = kFirst, .student = {}, .course = {}}, {1, 3});
        row("student", {.session = {}, .student = kAda, .course = {}}, {2, 3, 4});
        row("course", {.session = {}, .student = {}, .course = kCourse}, {1, 2, 3});
        row("student in a course", {.session = {}, .student = kAda, .course = kCourse}, {2, 3});
        row("student in a session", {.session = kFirst, .student = kAda, .course = {}}, {3});
        row("session of another course", {.session = kOther, .student = {}, .course = kCourse}, {});
    }
    /// Sessions 1 and 2 of course 1, session 3 of course 2; Bob in 1, Ada in 2, 1 and 3, in this order.
    void listFilters()
    {
        QFETCH(const MarkFilter, filter);
        QFETCH(const QList<int>, expected);
        School school;
        const auto other = take(CourseTable(school.database)
                                    .insert({.id = {},
                                             .code = u"C"_s,
                                             .title = u"T"_s,
                                             .section = u"A"_s,
                                             .teacherId = school.teacher,
                                             .createdAt = kMorning}));
        domain::Session lesson = school.lesson();
        const auto second = take(SessionTable(school.database).insert(lesson));
        lesson.courseId = other;
        const auto third = take(SessionTable(school.database).insert(lesson));
        stored(school, school.mark(school.bob));
        for (const auto session : {second, school.session, third}) {
            domain::Mark mark = school.mark(school.ada);
            mark.sessionId = session;
            stored(school, mark);
        }
        QList<int> found;
        for (const auto& row : take(MarkTable(school.database).list(filter, {})))
            found.append(int(row.mark.id.value));
        QCOMPARE(found, expected);
    }

    void listIsReadByPages()
    {
        School school;
        stored(school, school.mark(school.ada));
        const auto second = stored(school, school.mark(school.bob));
        const auto page = take(MarkTable(school.database).list({}, {.limit = 1, .offset = 1}));
        QCOMPARE(page.size(), std::size_t(1));
        QCOMPARE(page[0].mark, second);
    }

    void placedMarksComeSessionBySession()
    {
        using namespace std::chrono_literals;
        School school;
        MarkTable marks(school.database);
        auto later = school.lesson();
        later.startsAt += 2h;
        later.endsAt += 2h;
        later.room = u"R3"_s;
        auto mark = school.mark(school.ada);
        mark.sessionId = take(SessionTable(school.database).insert(later));
        const auto third = stored(school, mark);
        const auto first = stored(school, school.mark(school.bob));
        const auto second = stored(school, school.mark(school.ada));
        const auto attempt = [&](base::PersonId student, base::SessionId session, bool success, base::UtcTime at) {
            auto row = school.attempt(student);
            row.sessionId = session;
            row.success = success;
            row.reason = success ? std::nullopt : row.reason;
            row.createdAt = at;
            take(AttemptTable(school.database).insert(row));
        };
        attempt(school.ada, mark.sessionId, false, kMorning);
        attempt(school.bob, school.session, true, kMorning + 5ms); // as another program stores them
        attempt(school.ada, school.session, true, kMorning);
        const auto placed = [](const domain::Mark& row, const domain::Session& session, bool hasTry) {
            return domain::PlacedMark{.mark = row,
                                      .room = session.room,
                                      .startsAt = session.startsAt,
                                      .endsAt = session.endsAt,
                                      .hasTry = hasTry};
        };
        const auto lesson = school.lesson();
        const std::vector all{placed(first, lesson, true), placed(second, lesson, true), placed(third, later, false)};
        QCOMPARE(take(marks.placed({kMorning, {}, {}}, 100)), all);
        QCOMPARE(take(marks.placed({kMorning, {}, {}}, 1)), std::vector{all[0]});
        QCOMPARE(take(marks.placed({kMorning, school.session, first.id}, 1)), std::vector{all[1]});
        QCOMPARE(take(marks.placed({kMorning, school.session, second.id}, 9)), std::vector{all[2]});
        QCOMPARE(take(marks.placed({kMorning + 1ms, {}, {}}, 9)), std::vector{all[2]});
        QCOMPARE(take(marks.countSince(kMorning)), 3);
        QCOMPARE(take(marks.countSince(kMorning + 1ms)), 1);
    }

    void aMarkIsRemoved()
    {
        School school;
        MarkTable marks(school.database);
        const auto ada = take(marks.insert(school.mark(school.ada)));
        const auto bob = take(marks.insert(school.mark(school.bob)));
        take(marks.remove(ada));
        QCOMPARE(outcome(marks.remove(ada)), u"NotFound"_s);
        const auto rest = take(marks.list({}, {}));
        QCOMPARE(rest.size(), std::size_t(1));
        QCOMPARE(rest[0].mark.id, bob);
    }

    void marksKeepTheirStudent()
    {
        School school;
        take(MarkTable(school.database).insert(school.mark(school.bob)));
        QCOMPARE(outcome(PersonTable(school.database).remove(school.bob)), u"StillInUse"_s);
    }

    void marksOutliveTheStaffMember()
    {
        School school;
        const auto nina = school.add(u"Nina"_s, domain::Role::Teacher);
        domain::Mark mark = school.mark(school.ada);
        mark.markedBy = nina;
        stored(school, mark);
        take(PersonTable(school.database).remove(nina));
        QCOMPARE(take(MarkTable(school.database).list({}, {})).at(0).mark.markedBy, std::nullopt);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::MarkTableTest)
#include "tst_mark_table.moc"
