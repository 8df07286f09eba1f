#include "core/security/password.h"
#include "core/services/passwords.h"
#include "core/services/sign_in.h"
#include "core/storage/rate_limit_table.h"
#include "tests/core/services/support.h"

#include <barrier>
#include <thread>

namespace rollcall::services {
namespace {

const QString kPassword = u"correct horse"_s;
const QString kWrong = u"wrong horse"_s;
const QString kNext = u"battery staple"_s;
const QString kMarie = u"marie@example.org"_s;

/// Marie is a teacher, Nina an administrator; both have the same password, of their own choice. Ada is a student.
struct Place : NewSchool
{
    base::PersonId marie = addWith(u"Marie"_s, Role::Teacher);
    base::PersonId nina = addWith(u"Nina"_s, Role::Admin);
    base::PersonId ada = add(u"Ada"_s);

    base::PersonId addWith(const QString& name, Role role)
    {
        static const QString hash = take(security::hashPassword(kPassword));
        const auto id = add(name, role);
        take(storage::PersonTable(school.database()).setPasswordHash(id, hash));
        return id;
    }

    [[nodiscard]] base::Result<void> change(const QString& current, const QString& next)
    {
        return changePassword(school, actor(marie), current, next);
    }

    [[nodiscard]] QString hash() const { return query("SELECT password_hash FROM users WHERE name = 'Marie'"); }
};

} // namespace

class PasswordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void theOwnPasswordIsChanged()
    {
        Place place;
        take(place.change(kPassword, kNext));
        QCOMPARE(outcome(signIn(place.school, kMarie, kPassword)), u"SignInRefused"_s);
        QCOMPARE(outcome(signIn(place.school, kMarie, kNext)), u"ok"_s);
        QCOMPARE(place.actions().last(), u"password.change user %1"_s.arg(place.marie.value));
        QCOMPARE(outcome(signIn(place.school, u"nina@example.org"_s, kPassword)), u"ok"_s);
    }

    void notEveryPasswordIsTaken_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("error");
        QTest::newRow("too short") << kPassword << u"short"_s << u"PasswordWeak"_s;
        QTest::newRow("too long") << kPassword << QString(1025, u'x') << u"InvalidArgument"_s;
        QTest::newRow("the same") << kPassword << kPassword << u"InvalidArgument"_s;
        QTest::newRow("the current one is wrong") << kWrong << kNext << u"SignInRefused"_s;
        QTest::newRow("the current one is missing") << QString() << kNext << u"SignInRefused"_s;
    }
    void notEveryPasswordIsTaken()
    {
        QFETCH(const QString, current);
        QFETCH(const QString, next);
        QFETCH(const QString, error);
        Place place;
        const auto before = place.hash();
        const auto actions = place.actions();
        QCOMPARE(outcome(place.change(current, next)), error);
        QCOMPARE(place.hash(), before);
        QCOMPARE(place.actions(), actions);
    }

    void anAccountWithoutAPasswordHasNoneToChange()
    {
        Place place;
        place.alter("UPDATE users SET password_hash = '' WHERE name = 'Marie'");
        QCOMPARE(outcome(place.change(QString(), kNext)), u"SignInRefused"_s);
    }

    void wrongTriesCountWithThoseOfTheSignIn()
    {
        Place place;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(outcome(place.change(kWrong, kNext)), u"SignInRefused"_s);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(outcome(signIn(place.school, kMarie, kWrong)), u"SignInRefused"_s);
        const auto locked = place.change(kPassword, kNext);
        QCOMPARE(outcome(locked), u"TooManyTries"_s);
        QCOMPARE(detail(locked), base::toIso(kMorning + 1min));
        QCOMPARE(outcome(signIn(place.school, kMarie, kPassword)), u"TooManyTries"_s);
        place.clock.set(kMorning + 1min);
        QCOMPARE(outcome(place.change(kPassword, kNext)), u"ok"_s);
    }

    void twoProgramsChangeItOnce()
    {
        Place place;
        std::array<QString, 2> texts;
        std::barrier together(2);
        const auto actor = place.actor(place.marie);
        const auto program = [&](std::size_t index) {
            auto school = take(School::open(place.path, place.clock));
            together.arrive_and_wait();
            texts[index] = outcome(changePassword(school, actor, kPassword, kNext + QString::number(index)));
        };
        std::thread first(program, 0);
        std::thread second(program, 1);
        first.join();
        second.join();
        std::ranges::sort(texts);
        QCOMPARE(texts[0], u"SignInRefused"_s);
        QCOMPARE(texts[1], u"ok"_s);
    }

    void anAdministratorSetsOneThatMustBeChanged()
    {
        Place place;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(outcome(signIn(place.school, kMarie, kWrong)), u"SignInRefused"_s);
        take(setPassword(place.school, place.actor(place.nina), place.marie, kNext));
        QCOMPARE(place.actions().last(), u"password.set user %1"_s.arg(place.marie.value));
        QVERIFY(take(signIn(place.school, kMarie, kNext)).mustChangePassword); // the lock is over, too
        QVERIFY(take(signIn(place.school, kMarie, kNext)).mustChangePassword);
        take(place.change(kNext, kPassword));
        QVERIFY(!take(signIn(place.school, kMarie, kPassword)).mustChangePassword);
        QVERIFY(!take(signIn(place.school, u"nina@example.org"_s, kPassword)).mustChangePassword);
    }

    void whoIsAddedWithAPasswordMustChangeIt()
    {
        Place place;
        take(People(place.school, place.admin)
                 .add({.name = u"Otto"_s, .email = u"otto@example.org"_s, .role = Role::Teacher, .password = kNext}));
        QVERIFY(take(signIn(place.school, u"otto@example.org"_s, kNext)).mustChangePassword);
    }

    void onlyAdministratorsSetThoseOfOthers()
    {
        Place place;
        const auto before = place.hash();
        const auto set = [&](const Actor& actor, base::PersonId person, const QString& next) {
            return outcome(setPassword(place.school, actor, person, next));
        };
        QCOMPARE(set(place.actor(place.ada), place.marie, kNext), u"PermissionDenied"_s);
        QCOMPARE(set(place.actor(place.marie), place.marie, kNext), u"PermissionDenied"_s);
        QCOMPARE(set(place.actor(place.nina), place.nina, kNext), u"PermissionDenied"_s);
        QCOMPARE(set(place.admin, place.ada, kNext), u"InvalidArgument"_s);
        QCOMPARE(set(place.admin, {99}, kNext), u"NotFound"_s);
        QCOMPARE(set(place.admin, place.marie, u"short"_s), u"PasswordWeak"_s);
        QCOMPARE(place.hash(), before);
    }

    void onlyAPersonWithAnAccountChangesTheOwn()
    {
        Place place;
        QCOMPARE(outcome(changePassword(place.school, place.admin, kPassword, kNext)), u"PermissionDenied"_s);
        QCOMPARE(outcome(changePassword(place.school, place.actor(place.ada), {}, kNext)), u"PermissionDenied"_s);
    }

    void aChangeThatIsNotRecordedIsNotMade()
    {
        Place place;
        const auto before = place.hash();
        place.alter("CREATE TRIGGER broken BEFORE INSERT ON staff_actions BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!place.change(kPassword, kNext));
        QVERIFY(!setPassword(place.school, place.admin, place.marie, kNext));
        QCOMPARE(place.hash(), before);
        QCOMPARE(place.query("SELECT must_change_password FROM users WHERE name = 'Marie'"), u"0"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::PasswordsTest)
#include "tst_passwords.moc"
