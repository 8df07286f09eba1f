#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

constexpr base::PersonId kMarie{7};

domain::Course courseOf(base::PersonId teacher)
{
    return {.id = {1},
            .code = u"PH101"_s,
            .title = u"Mechanics"_s,
            .section = u"A"_s,
            .teacherId = teacher,
            .createdAt = kMorning};
}

Actor marieAs(Role role)
{
    auto person = storage::somebody(u"Marie"_s, role);
    person.id = kMarie;
    return Actor::signedIn(person);
}

} // namespace

class ActorTest final : public QObject
{
    Q_OBJECT

private slots:
    void rolesMay_data()
    {
        QTest::addColumn<Actor>("actor");
        QTest::addColumn<bool>("admin");
        QTest::addColumn<bool>("staff");
        QTest::addColumn<bool>("ownCourse");
        QTest::addColumn<bool>("othersCourse");
        QTest::newRow("machine") << Actor::machine() << true << true << true << true;
        QTest::newRow("machine's administrator") << Actor::machineAdministrator() << true << true << true << true;
        QTest::newRow("administrator") << marieAs(Role::Admin) << true << true << true << true;
        QTest::newRow("teacher") << marieAs(Role::Teacher) << false << true << true << false;
        QTest::newRow("student") << marieAs(Role::Student) << false << false << false << false;
        QTest::newRow("nobody in particular") << Actor{} << false << false << false << false;
    }
    void rolesMay()
    {
        QFETCH(const Actor, actor);
        QFETCH(const bool, admin);
        QFETCH(const bool, staff);
        QFETCH(const bool, ownCourse);
        QFETCH(const bool, othersCourse);
        const auto expected = [](bool allowed) { return allowed ? u"ok"_s : u"PermissionDenied"_s; };
        QCOMPARE(outcome(requireAdmin(actor)), expected(admin));
        QCOMPARE(outcome(requireStaff(actor)), expected(staff));
        QCOMPARE(outcome(requireTeacherOf(actor, courseOf(kMarie))), expected(ownCourse));
        QCOMPARE(outcome(requireTeacherOf(actor, courseOf({8}))), expected(othersCourse));
    }

    void refusalsNameTheActor()
    {
        const auto student = marieAs(Role::Student);
        QCOMPARE(detail(requireAdmin(student)), u"marie@example.org"_s);
        QCOMPARE(detail(requireStaff(student)), u"marie@example.org"_s);
        QCOMPARE(detail(requireTeacherOf(student, courseOf(kMarie))), u"marie@example.org"_s);
    }

    void actorsAreRecordedByName()
    {
        QCOMPARE(Actor::machineAdministrator().name, u"administrator (command line)"_s);
        QCOMPARE(Actor::machineAdministrator().person, std::nullopt);
        QCOMPARE(marieAs(Role::Teacher).person, kMarie);
        QCOMPARE(marieAs(Role::Teacher).role, Role::Teacher);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::ActorTest)
#include "tst_actor.moc"
