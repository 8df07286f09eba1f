#include "core/security/password.h"
#include "core/security/sealing.h"
#include "core/services/sign_in.h"
#include "core/services/two_step.h"
#include "core/storage/authenticator_table.h"
#include "core/storage/rate_limit_table.h"
#include "tests/core/services/support.h"

#include <barrier>
#include <thread>

namespace rollcall::services {
namespace {

const QString kPassword = u"correct horse"_s;
const QString kMarie = u"marie@example.org"_s;

/// Marie is a teacher, Nina an administrator, Ada a student; all have the same password. Otto, a teacher, has none.
struct Place : NewSchool
{
    base::PersonId marie = addWith(u"Marie"_s, Role::Teacher);
    base::PersonId nina = addWith(u"Nina"_s, Role::Admin);
    base::PersonId ada = addWith(u"Ada"_s, Role::Student);
    base::PersonId otto = add(u"Otto"_s, Role::Teacher);

    base::PersonId addWith(const QString& name, Role role)
    {
        static const QString hash = take(security::hashPassword(kPassword));
        const auto id = add(name, role);
        take(storage::PersonTable(school.database()).setPasswordHash(id, hash));
        return id;
    }

    /// How one try ends: "ok", or the error and what it says beside.
    QString signing(const QString& email, const QString& password) { return text(signIn(school, email, password)); }

    void signWrong(const QString& email, int times)
    {
        for (int i = 0; i < times; ++i)
            QCOMPARE(signing(email, u"wrong horse"_s), u"SignInRefused"_s);
    }

    QString signing(const QString& email, const QString& password, const QString& code)
    {
        return text(signIn(school, email, password, code));
    }

    /// Marie's code of a moment so many steps from now.
    [[nodiscard]] QString code(int steps = 0)
    {
        const auto row = take(storage::AuthenticatorTable(school.database()).find(marie)).value();
        const auto secret = take(security::unwrapTotp(*take(school.masterKey()), marie, row.wrappedSecret));
        return security::totpCode(secret, security::totpStepAt(school.now()) + steps);
    }

    /// A code that is not right for an hour around now.
    [[nodiscard]] QString wrongCode()
    {
        QStringList right;
        for (int step = -60; step <= 60; ++step)
            right.append(code(step));
        for (int number = 0;; ++number)
            if (const auto tried = u"%1"_s.arg(number, 6, 10, QChar(u'0')); !right.contains(tried))
                return tried;
    }

    /// Turns it on for Marie, two minutes ago, and gives her recovery codes.
    QStringList turnOnTwoStep()
    {
        const auto now = clock.now();
        clock.set(now - 2min);
        TwoStep twoStep(school, actor(marie));
        take(twoStep.begin(marie));
        auto codes = take(twoStep.confirm(marie, code()));
        clock.set(now);
        return codes;
    }

    static QString text(const base::Result<SignedIn>& result)
    {
        return QStringList{outcome(result), detail(result)}.join(u' ').trimmed();
    }
};

QString lockedUntil(base::UtcTime end)
{
    return u"TooManyTries "_s % base::toIso(end);
}

} // namespace

class SignInTest final : public QObject
{
    Q_OBJECT

private slots:
    void staffSignIn_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("name");
        QTest::newRow("a teacher") << kMarie << u"Marie"_s;
        QTest::newRow("an administrator") << u"nina@example.org"_s << u"Nina"_s;
        QTest::newRow("in capitals, with spaces") << u" Marie@Example.ORG "_s << u"Marie"_s;
    }
    void staffSignIn()
    {
        QFETCH(const QString, email);
        QFETCH(const QString, name);
        Place place;
        const auto signedIn = take(signIn(place.school, email, kPassword));
        QCOMPARE(signedIn.person.name, name);
        QCOMPARE(signedIn.person, place.person(signedIn.person.id));
        QCOMPARE(signedIn.recoveryCodesLeft, std::nullopt);
    }

    void nobodyElseDoes_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password");
        QTest::newRow("another password") << kMarie << u"wrong horse"_s;
        QTest::newRow("no password") << kMarie << QString();
        QTest::newRow("a space behind it") << kMarie << kPassword + u' ';
        QTest::newRow("a student") << u"ada@example.org"_s << kPassword;
        QTest::newRow("no account") << u"nobody@example.org"_s << kPassword;
        QTest::newRow("no email") << QString() << kPassword;
        QTest::newRow("an account without a password") << u"otto@example.org"_s << QString();
        QTest::newRow("too long a password") << kMarie << QString(100'000, u'x');
    }
    void nobodyElseDoes()
    {
        QFETCH(const QString, email);
        QFETCH(const QString, password);
        Place place;
        QCOMPARE(place.signing(email, password), u"SignInRefused"_s);
        QCOMPARE(place.query("SELECT tries FROM rate_limits"), u"1,1"_s);
    }

    void aCodeIsAskedForOnceThePasswordIsRight()
    {
        Place place;
        place.turnOnTwoStep();
        QCOMPARE(place.signing(kMarie, kPassword), u"CodeNeeded"_s);
        QCOMPARE(place.signing(kMarie, u"wrong horse"_s), u"SignInRefused"_s);
        QCOMPARE(place.signing(kMarie, u"wrong horse"_s, place.code()), u"SignInRefused"_s);
        QCOMPARE(place.signing(kMarie, kPassword, place.code()), u"ok"_s);
        QCOMPARE(place.signing(u"nina@example.org"_s, kPassword), u"ok"_s);
    }

    void whoHasNoSecondStepNeedsNoCode()
    {
        Place place;
        QCOMPARE(place.signing(kMarie, kPassword, u"123456"_s), u"ok"_s);
        take(TwoStep(place.school, place.admin).begin(place.marie));
        QCOMPARE(place.signing(kMarie, kPassword), u"ok"_s);
    }

    void aCodeWorksOnce()
    {
        Place place;
        place.turnOnTwoStep();
        const auto code = place.code();
        QCOMPARE(place.signing(kMarie, kPassword, u" %1 %2 "_s.arg(code.first(3), code.last(3))), u"ok"_s);
        QCOMPARE(place.signing(kMarie, kPassword, code), u"CodeWrong"_s);
        QCOMPARE(place.signing(kMarie, kPassword, place.code(-1)), u"CodeWrong"_s);
        place.clock.set(kMorning + 30s);
        QCOMPARE(place.signing(kMarie, kPassword, code), u"CodeWrong"_s);
        QCOMPARE(place.signing(kMarie, kPassword, place.code()), u"ok"_s);
    }

    void aCodeMayBeOneStepOff()
    {
        Place place;
        place.turnOnTwoStep();
        QCOMPARE(place.signing(kMarie, kPassword, place.code(2)), u"CodeWrong"_s);
        QCOMPARE(place.signing(kMarie, kPassword, place.code(-2)), u"CodeWrong"_s);
        QCOMPARE(place.signing(kMarie, kPassword, place.code(-1)), u"ok"_s);
        QCOMPARE(place.signing(kMarie, kPassword, place.code(1)), u"ok"_s);
    }

    void wrongCodesLockAsWrongPasswordsDo()
    {
        Place place;
        place.turnOnTwoStep();
        const auto wrong = place.wrongCode();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(place.signing(kMarie, kPassword, wrong), u"CodeWrong"_s);
            QCOMPARE(place.signing(kMarie, kPassword), u"CodeNeeded"_s); // ends no count
        }
        place.signWrong(kMarie, 1);
        QCOMPARE(place.signing(kMarie, kPassword, wrong), u"CodeWrong"_s);
        QCOMPARE(place.signing(kMarie, kPassword, place.code()), lockedUntil(kMorning + 1min));
        QCOMPARE(place.signing(kMarie, kPassword), lockedUntil(kMorning + 1min));
        place.clock.set(kMorning + 1min);
        QCOMPARE(place.signing(kMarie, kPassword, place.code()), u"ok"_s);
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits WHERE rule = 'signin.account'"), u"0"_s);
    }

    void aRecoveryCodeWorksOnce()
    {
        Place place;
        const auto codes = place.turnOnTwoStep();
        const auto signedIn = take(signIn(place.school, kMarie, kPassword, codes[3].toUpper()));
        QCOMPARE(signedIn.recoveryCodesLeft, std::optional(9));
        QCOMPARE(place.actions().last(), u"signin.recovery user %1 9 codes left"_s.arg(place.marie.value));
        QCOMPARE(place.signing(kMarie, kPassword, codes[3]), u"CodeWrong"_s);
        QCOMPARE(place.signing(kMarie, kPassword, codes[4]), u"ok"_s);
    }

    void withoutTheKeyARecoveryCodeIsLeft()
    {
        Place place;
        const auto codes = place.turnOnTwoStep();
        const auto code = place.code();
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        const auto failed = signIn(school, kMarie, kPassword, code);
        QCOMPARE(outcome(failed), u"KeyMissing"_s);
        QCOMPARE(detail(failed), School::keyPathOf(place.path));
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
        QCOMPARE(Place::text(signIn(school, kMarie, kPassword, codes[0])), u"ok"_s);
    }

    void twoProgramsDoNotTakeACodeTwice()
    {
        Place place;
        place.turnOnTwoStep();
        const auto code = place.code();
        std::array<QString, 2> texts;
        std::barrier together(2);
        const auto program = [&](std::size_t index) {
            auto school = take(School::open(place.path, place.clock));
            together.arrive_and_wait();
            texts[index] = Place::text(signIn(school, kMarie, kPassword, code));
        };
        std::thread first(program, 0);
        std::thread second(program, 1);
        first.join();
        second.join();
        std::ranges::sort(texts);
        QCOMPARE(texts[0], u"CodeWrong"_s);
        QCOMPARE(texts[1], u"ok"_s);
    }

    void whoeverIsRefusedWaitsAsLong()
    {
        Place place;
        const auto timeOf = [&](const QString& email) {
            return shortestTimeOf([&] { QCOMPARE(place.signing(email, u"wrong horse"_s), u"SignInRefused"_s); });
        };
        const auto wrong = timeOf(kMarie);
        QVERIFY(timeOf(u"nobody@example.org"_s) > wrong / 2);
        QVERIFY(timeOf(u"otto@example.org"_s) > wrong / 2);
    }

    void fiveWrongPasswordsLock()
    {
        Place place;
        place.signWrong(kMarie, 5);
        QCOMPARE(place.signing(kMarie, kPassword), lockedUntil(kMorning + 1min));
        QCOMPARE(place.signing(u" MARIE@example.org"_s, kPassword), lockedUntil(kMorning + 1min));
        QCOMPARE(place.signing(u"nina@example.org"_s, kPassword), u"ok"_s);
        place.clock.set(kMorning + 1min - 1ms);
        QCOMPARE(place.signing(kMarie, kPassword), lockedUntil(kMorning + 1min));
        place.clock.set(kMorning + 1min);
        QCOMPARE(place.signing(kMarie, kPassword), u"ok"_s);
    }

    void locksGrowUntilARightPassword()
    {
        Place place;
        place.signWrong(kMarie, 5);
        place.clock.set(kMorning + 1min);
        place.signWrong(kMarie, 5);
        QCOMPARE(place.signing(kMarie, kPassword), lockedUntil(kMorning + 3min));
        place.clock.set(kMorning + 3min);
        QCOMPARE(place.signing(kMarie, kPassword), u"ok"_s);
        place.signWrong(kMarie, 4);
        QCOMPARE(place.signing(kMarie, kPassword), u"ok"_s);
    }

    void theMachineIsLockedForEverybody()
    {
        Place place;
        take(storage::RateLimitTable(place.school.database())
                 .set(u"signin.machine"_s, place.school.device().hash,
                      {.windowStartedAt = kMorning, .tries = 19, .lockedUntil = {}}));
        place.signWrong(u"nobody@example.org"_s, 1);
        QCOMPARE(place.signing(u"nina@example.org"_s, kPassword), lockedUntil(kMorning + 1min));
        place.clock.set(kMorning + 1min);
        QCOMPARE(place.signing(u"nina@example.org"_s, kPassword), u"ok"_s);
    }

    // What was typed into the wrong field must not be read in the file.
    void whatWasTypedIsNotStored()
    {
        Place place;
        place.signWrong(u"my secret phrase"_s, 1);
        QCOMPARE(place.query("SELECT length(subject) FROM rate_limits"), u"64,64"_s);
        const QByteArray bytes = contents(place.path) + contents(place.path % u"-wal");
        QVERIFY(bytes.contains("signin.account"));
        QVERIFY(!bytes.contains("my secret phrase"));
    }

    void aLockOutlivesTheProgram()
    {
        Place place;
        place.signWrong(kMarie, 5);
        auto second = take(School::open(place.path, place.clock));
        QCOMPARE(Place::text(signIn(second, kMarie, kPassword)), lockedUntil(kMorning + 1min));
    }

    void twoProgramsShareTheTries()
    {
        Place place;
        std::array<QStringList, 2> texts;
        std::barrier together(2);
        const auto program = [&](std::size_t index) {
            auto school = take(School::open(place.path, place.clock));
            for (int i = 0; i < 4; ++i) {
                together.arrive_and_wait();
                texts[index].append(Place::text(signIn(school, kMarie, u"wrong horse"_s)));
            }
        };
        std::thread first(program, 0);
        std::thread second(program, 1);
        first.join();
        second.join();
        const auto all = texts[0] + texts[1];
        QCOMPARE(all.count(u"SignInRefused"_s), 5);
        QCOMPARE(all.count(lockedUntil(kMorning + 1min)), 3);
    }

    void aClockSetBackShortensALock()
    {
        Place place;
        place.signWrong(kMarie, 5);
        place.clock.set(kMorning - 24h * 365);
        QCOMPARE(place.signing(kMarie, kPassword), lockedUntil(kMorning - 24h * 365 + 1min));
        place.clock.set(kMorning - 24h * 365 + 1min);
        QCOMPARE(place.signing(kMarie, kPassword), u"ok"_s);
    }

    void aClockSetForwardEndsALock()
    {
        Place place;
        place.signWrong(kMarie, 5);
        place.clock.set(kMorning + 24h * 365);
        QCOMPARE(place.signing(kMarie, kPassword), u"ok"_s);
    }

    // The two hashes were made as tst_password.cpp says.
    void aWeakHashIsStoredAnew()
    {
        Place place;
        const auto weak = u"scrypt:16384:8:1$a1B2c3D4e5F6g7H8$"
                          "af0d2049f80eea80d622392e0f70e249210c0031dedbbc030d6271850123193a"
                          "1469c2c2080e210d8906fd2bcfdf7c54c90f5f991a122b8f53a91db098005a8f"_s;
        place.alter("UPDATE users SET password_hash = '" + weak.toUtf8() + "' WHERE name = 'Marie'");
        QCOMPARE(place.signing(kMarie, u"wrong horse"_s), u"SignInRefused"_s);
        QCOMPARE(place.query("SELECT password_hash FROM users WHERE name = 'Marie'"), weak);
        QCOMPARE(place.signing(kMarie, kPassword), u"ok"_s);
        const auto renewed = place.query("SELECT password_hash FROM users WHERE name = 'Marie'");
        QVERIFY(!security::needsRehash(renewed));
        QCOMPARE(security::verifyPassword(kPassword, renewed), base::Result<bool>(true));
        QCOMPARE(place.signing(kMarie, kPassword), u"ok"_s);
        QCOMPARE(place.query("SELECT password_hash FROM users WHERE name = 'Marie'"), renewed);
    }

    void aWeakHashOfAShortPasswordStays()
    {
        Place place;
        const auto weak = u"scrypt:16384:8:1$a1B2c3D4e5F6g7H8$"
                          "9e02d7c020385dd52033fb245addc10c4e651fdb63bf3870d739db4e9e7ec1c9"
                          "4e55ee30c899c11294e09aef664567d84e891426d0348223e8b44bc4aec8b76a"_s;
        place.alter("UPDATE users SET password_hash = '" + weak.toUtf8() + "' WHERE name = 'Marie'");
        QCOMPARE(place.signing(kMarie, u"horse"_s), u"ok"_s);
        QCOMPARE(place.query("SELECT password_hash FROM users WHERE name = 'Marie'"), weak);
    }

    void anUnreadableHashIsAFailure()
    {
        Place place;
        place.alter("UPDATE users SET password_hash = 'pbkdf2' WHERE name = 'Marie'");
        QCOMPARE(outcome(signIn(place.school, kMarie, kPassword)), u"PasswordHashInvalid"_s);
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::SignInTest)
#include "tst_sign_in.moc"
