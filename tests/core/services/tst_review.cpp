#include "core/services/live_register.h"
#include "core/services/my_attendance.h"
#include "core/services/review.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

using domain::MarkStatus;

/// Marie teaches PH101 to Ada and Bob, Nina CH101 to Ada. Both have asked about the running session of PH101, Ada also
/// about that of CH101: items 1 to 3, five minutes after the start.
struct Desk : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);
    base::SessionId session{};
    base::ReviewItemId ofAda{};
    base::ReviewItemId ofBob{};
    base::ReviewItemId toNina{};

    Desk()
    {
        enrol(physics, ada);
        enrol(physics, bob);
        enrol(chemistry, ada);
        session = startSession(physics);
        const auto acids = startSession(chemistry);
        clock.set(kMorning + 5min);
        ofAda = take(askAbout(school, ada, session, u"I was here"_s));
        ofBob = take(askAbout(school, bob, session, u"I was here, too"_s));
        toNina = take(askAbout(school, ada, acids, u"and here"_s));
    }

    [[nodiscard]] Review as(base::PersonId person) { return {school, actor(person)}; }

    [[nodiscard]] QString marks() const
    {
        return query("SELECT student_id || ' ' || status || ' ' || method || ' ' || reason FROM session_attendance"
                     " ORDER BY student_id");
    }

    [[nodiscard]] QString resolutions() const
    {
        return query("SELECT resolution || coalesce(' by ' || resolved_by, '') FROM review_items ORDER BY id");
    }
};

QList<qint64> idsOf(const std::vector<storage::ReviewRow>& rows)
{
    QList<qint64> ids;
    for (const auto& row : rows)
        ids.append(row.record.item.id.value);
    return ids;
}

} // namespace

class ReviewTest final : public QObject
{
    Q_OBJECT

private slots:
    void everybodySeesTheirOwn()
    {
        Desk place;
        QCOMPARE(idsOf(take(Review(place.school, place.admin).list({}, {}))), (QList<qint64>{1, 2, 3}));
        QCOMPARE(idsOf(take(place.as(place.marie).list({}, {}))), (QList<qint64>{1, 2}));
        QCOMPARE(idsOf(take(place.as(place.marie).list({.teacher = place.nina}, {}))), (QList<qint64>{1, 2}));
        QCOMPARE(idsOf(take(place.as(place.marie).list({.course = place.chemistry}, {}))), QList<qint64>{});
        QCOMPARE(idsOf(take(place.as(place.nina).list({}, {}))), QList<qint64>{3});
        QCOMPARE(outcome(place.as(place.ada).list({}, {})), u"PermissionDenied"_s);
    }

    void acceptingMarksPresent()
    {
        Desk place;
        const auto before = place.actions().size();
        take(place.as(place.marie).accept(place.ofAda, u" sat in front "_s));
        QCOMPARE(place.marks(), u"3 present manual sat in front"_s);
        QCOMPARE(place.resolutions(), u"accepted: sat in front by 1,,"_s);
        QCOMPARE(place.actions().mid(before),
                 (QStringList{u"mark.set user 3 session 1: present, was not marked; sat in front"_s,
                              u"review.accept user 3 review item 1; sat in front"_s}));
        QCOMPARE(idsOf(take(place.as(place.marie).list({}, {}))), QList<qint64>{2});
        QCOMPARE(idsOf(take(place.as(place.marie).list({.isOpen = false}, {}))), QList<qint64>{1});
    }

    void acceptingLeavesAMarkThatIsThere_data()
    {
        QTest::addColumn<MarkStatus>("status");
        QTest::addColumn<QString>("marks");
        QTest::newRow("late") << MarkStatus::Late << u"3 late manual why"_s;
        QTest::newRow("present") << MarkStatus::Present << u"3 present manual why"_s;
        QTest::newRow("absent") << MarkStatus::Absent << u"3 present manual sat in front"_s;
        QTest::newRow("excused") << MarkStatus::Excused << u"3 present manual sat in front"_s;
    }
    void acceptingLeavesAMarkThatIsThere()
    {
        QFETCH(const MarkStatus, status);
        QFETCH(const QString, marks);
        Desk place;
        take(LiveRegister(place.school, place.admin, place.session).setMark(place.ada, {}, status, u"why"_s));
        take(place.as(place.marie).accept(place.ofAda, u"sat in front"_s));
        QCOMPARE(place.marks(), marks);
    }

    void dismissingLeavesTheRegister()
    {
        Desk place;
        take(place.as(place.marie).dismiss(place.ofBob, u"was not there"_s));
        QCOMPARE(place.marks(), QString());
        QCOMPARE(place.resolutions(), u",dismissed: was not there by 1,"_s);
        QCOMPARE(place.actions().last(), u"review.dismiss user 4 review item 2; was not there"_s);
    }

    void theSecondIsTold()
    {
        Desk place;
        take(place.as(place.marie).dismiss(place.ofAda, u"was not there"_s));
        const auto actions = place.actions();
        Review second(place.school, place.admin);
        for (const auto& late : {second.accept(place.ofAda, u"sat in front"_s), second.dismiss(place.ofAda, u"no"_s)}) {
            QCOMPARE(outcome(late), u"ChangedMeanwhile"_s);
            QCOMPARE(detail(late), u"dismissed: was not there, Marie, "_s % base::toIso(kMorning + 5min));
        }
        QCOMPARE(place.marks(), QString());
        QCOMPARE(place.actions(), actions);
    }

    void whatCannotBeResolvedIsRefused()
    {
        Desk place;
        Review own = place.as(place.marie);
        QCOMPARE(outcome(own.accept(place.ofAda, u" "_s)), u"InvalidArgument"_s);
        QCOMPARE(outcome(own.dismiss(place.ofAda, u"a\nb"_s)), u"InvalidArgument"_s);
        QCOMPARE(outcome(own.dismiss(place.ofAda, u"Ada was not there"_s)), u"InvalidArgument"_s);
        QCOMPARE(outcome(own.accept(base::ReviewItemId{99}, u"why"_s)), u"NotFound"_s);
        place.alter("DELETE FROM enrollments WHERE student_id = 4");
        QCOMPARE(outcome(own.accept(place.ofBob, u"why"_s)), u"InvalidArgument"_s);
        QCOMPARE(place.marks(), QString());
        QCOMPARE(place.resolutions(), u",,"_s);
        QCOMPARE(outcome(own.dismiss(place.ofBob, u"has left"_s)), u"ok"_s);
    }

    void whatIsAboutNoSessionIsForAdministrators()
    {
        Desk place;
        place.alter("UPDATE review_items SET session_id = NULL WHERE id = 1");
        QCOMPARE(outcome(place.as(place.marie).dismiss(place.ofAda, u"no"_s)), u"PermissionDenied"_s);
        Review admin(place.school, place.admin);
        QCOMPARE(outcome(admin.accept(place.ofAda, u"yes"_s)), u"InvalidArgument"_s);
        QCOMPARE(outcome(admin.dismiss(place.ofAda, u"no"_s)), u"ok"_s);
    }

    void nobodyElseMay()
    {
        Desk place;
        const auto actions = place.actions();
        for (const auto who : {place.nina, place.ada}) {
            Review review = place.as(who);
            QCOMPARE(outcome(review.accept(place.ofAda, u"yes"_s)), u"PermissionDenied"_s);
            QCOMPARE(outcome(review.dismiss(place.ofAda, u"no"_s)), u"PermissionDenied"_s);
        }
        QCOMPARE(outcome(place.as(place.ada).dismiss(base::ReviewItemId{99}, u"no"_s)), u"PermissionDenied"_s);
        QCOMPARE(place.marks(), QString());
        QCOMPARE(place.resolutions(), u",,"_s);
        QCOMPARE(place.actions(), actions);
    }

    void acceptingIsOneTransaction()
    {
        Desk place;
        place.alter("CREATE TRIGGER broken BEFORE UPDATE ON review_items BEGIN SELECT RAISE(ABORT, 'broken'); END");
        const auto actions = place.actions();
        QVERIFY(!place.as(place.marie).accept(place.ofAda, u"sat in front"_s));
        QCOMPARE(place.marks(), QString());
        QCOMPARE(place.actions(), actions);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::ReviewTest)
#include "tst_review.moc"
