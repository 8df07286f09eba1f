#include "core/services/my_attendance.h"
#include "tests/core/services/support.h"

namespace rollcall::services {

class MyAttendanceTest final : public QObject
{
    Q_OBJECT

    struct Place : NewSchool
    {
        base::PersonId teacher = add(u"Marie"_s, Role::Teacher);
        base::CourseId physics = addCourse(u"PH101"_s, teacher);
        base::CourseId art = addCourse(u"AR101"_s, teacher);
        base::PersonId ada = add(u"Ada"_s);
        base::PersonId bob = add(u"Bob"_s);

        Place()
        {
            enrol(physics, ada);
            enrol(art, ada);
            clock.set(clock.now() + 24h);
        }

        /// A session of an hour that began so long ago.
        base::SessionId held(base::CourseId course, std::chrono::hours ago)
        {
            return take(Sessions(school, admin)
                            .start({.courseId = course,
                                    .title = {},
                                    .room = u"R2"_s,
                                    .startsAt = school.now() - ago,
                                    .endsAt = school.now() - ago + 1h}))
                .id;
        }

        void markAs(base::SessionId session, base::PersonId student, const QByteArray& status)
        {
            const auto id = mark(session, student);
            alter("UPDATE session_attendance SET status = '" + status + "' WHERE id = " + QByteArray::number(id.value));
        }

        [[nodiscard]] MyAttendance of(base::PersonId student) { return take(loadMyAttendance(school, student)); }
    };

    static QString describe(const CourseAttendance& course)
    {
        return u"%1: %2 held, %3 present, %4 late, %5 excused, %6 absent, %7"_s.arg(course.course.code)
            .arg(course.held)
            .arg(course.present)
            .arg(course.late)
            .arg(course.excused)
            .arg(course.absent)
            .arg(course.percentage ? QString::number(*course.percentage) : u"-"_s);
    }

private slots:
    void countsEachCourse()
    {
        Place place;
        place.mark(place.held(place.physics, 5h), place.ada);
        place.markAs(place.held(place.physics, 4h), place.ada, "late");
        place.markAs(place.held(place.physics, 3h), place.ada, "excused");
        place.held(place.physics, 2h);
        place.markAs(place.held(place.physics, 1h), place.bob, "present");
        const auto courses = place.of(place.ada).courses;
        QCOMPARE(courses.size(), 2U);
        QCOMPARE(describe(courses[0]), u"AR101: 0 held, 0 present, 0 late, 0 excused, 0 absent, -"_s);
        QCOMPARE(describe(courses[1]), u"PH101: 5 held, 1 present, 1 late, 1 excused, 2 absent, 50"_s);
    }

    void sessionsBeforeTheEnrolmentDoNotCount()
    {
        Place place;
        place.held(place.physics, 30h);
        const auto record = place.of(place.ada);
        QCOMPARE(record.courses[1].held, 0);
        QCOMPARE(record.recent.size(), 0U);
    }

    void listsTheLatestTen()
    {
        Place place;
        const auto first = place.held(place.physics, 20h);
        for (int ago = 12; ago >= 2; --ago)
            place.held(place.physics, std::chrono::hours(ago));
        const auto last = place.held(place.art, 1h);
        place.markAs(last, place.ada, "late");
        const auto recent = place.of(place.ada).recent;
        QCOMPARE(recent.size(), 10U);
        QCOMPARE(recent.front().session.id, last);
        QCOMPARE(recent.front().status, std::optional(domain::MarkStatus::Late));
        QCOMPARE(recent.back().status, std::optional<domain::MarkStatus>());
        for (const auto& standing : recent)
            QVERIFY(standing.session.id != first);
    }

    void aQuestionIsAskedOnce()
    {
        Place place;
        const auto missed = place.held(place.physics, 2h);
        take(askAbout(place.school, place.ada, missed, u"  I was here "_s));
        const auto record = place.of(place.ada);
        QCOMPARE(record.questions.size(), 1U);
        QCOMPARE(record.questions.front().note, u"I was here"_s);
        QVERIFY(record.recent.front().hasOpenQuestion);
        QCOMPARE(outcome(askAbout(place.school, place.ada, missed, u"Really"_s)), u"AlreadyExists"_s);
        place.alter("UPDATE review_items SET resolved_at = '2026-03-09T10:00:00.000Z'");
        QVERIFY(!place.of(place.ada).recent.front().hasOpenQuestion);
        QCOMPARE(outcome(askAbout(place.school, place.ada, missed, u"Really"_s)), u"ok"_s);
    }

    void whatCannotBeAskedIsRefused()
    {
        Place place;
        const auto missed = place.held(place.physics, 2h);
        const auto later = place.held(place.physics, std::chrono::hours(-2));
        const auto ask = [&](base::PersonId who, base::SessionId about, const QString& note) {
            return outcome(askAbout(place.school, who, about, note));
        };
        QCOMPARE(ask(place.ada, missed, u"  "_s), u"InvalidArgument"_s);
        QCOMPARE(ask(place.ada, missed, u"two\nlines"_s), u"InvalidArgument"_s);
        QCOMPARE(ask(place.ada, missed, QString(10'000, u'x')), u"InvalidArgument"_s);
        QCOMPARE(ask(place.ada, later, u"I was here"_s), u"InvalidArgument"_s);
        QCOMPARE(ask(place.bob, missed, u"I was here"_s), u"InvalidArgument"_s);
        QCOMPARE(ask(place.teacher, missed, u"I was here"_s), u"InvalidArgument"_s);
        QCOMPARE(ask(base::PersonId{999}, missed, u"I was here"_s), u"NotFound"_s);
        QCOMPARE(ask(place.ada, base::SessionId{999}, u"I was here"_s), u"NotFound"_s);
        QCOMPARE(place.of(place.ada).questions.size(), 0U);
    }

    void onlyStudentsHaveARecord()
    {
        Place place;
        QCOMPARE(outcome(loadMyAttendance(place.school, place.teacher)), u"InvalidArgument"_s);
        QCOMPARE(outcome(loadMyAttendance(place.school, base::PersonId{999})), u"NotFound"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::MyAttendanceTest)
#include "tst_my_attendance.moc"
