#include "core/security/sealing.h"
#include "core/services/two_step.h"
#include "core/storage/authenticator_table.h"
#include "core/storage/rate_limit_table.h"
#include "tests/core/services/support.h"

#include <QUrl>
#include <QUrlQuery>

namespace rollcall::services {
namespace {

constexpr base::PersonId kNobody{99};

/// Marie and Otto are teachers, Nina is an administrator, Ada a student.
struct Place : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId otto = add(u"Otto"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Admin);
    base::PersonId ada = add(u"Ada"_s);

    [[nodiscard]] TwoStep as(base::PersonId person) { return TwoStep(school, actor(person)); }

    [[nodiscard]] QString code(base::PersonId person, int steps = 0)
    {
        const auto row = take(storage::AuthenticatorTable(school.database()).find(person)).value();
        const auto secret = take(security::unwrapTotp(*take(school.masterKey()), person, row.wrappedSecret));
        return security::totpCode(secret, security::totpStepAt(school.now()) + steps);
    }

    /// On, with a code of this moment used.
    QStringList turnOn(base::PersonId person)
    {
        take(as(person).begin(person));
        return take(as(person).confirm(person, code(person)));
    }

    void waitForTheNextCode() { clock.set(clock.now() + 1min); }

    [[nodiscard]] static QString entry(const QString& action, base::PersonId person)
    {
        return u"%1 user %2"_s.arg(action).arg(person.value);
    }
};

} // namespace

class TwoStepTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCodeTurnsItOn()
    {
        Place place;
        QCOMPARE(take(place.as(place.marie).state(place.marie)), TwoStepState{});
        take(place.as(place.marie).begin(place.marie));
        QCOMPARE(take(place.as(place.marie).state(place.marie)), (TwoStepState{.isBegun = true}));
        const auto codes = take(place.as(place.marie).confirm(place.marie, place.code(place.marie)));
        QCOMPARE(codes.size(), 10);
        QCOMPARE(take(place.as(place.marie).state(place.marie)),
                 (TwoStepState{.isBegun = true, .confirmedAt = kMorning, .recoveryCodes = 10}));
        QCOMPARE(place.actions().last(2), (QStringList{Place::entry(u"twostep.begin"_s, place.marie),
                                                       Place::entry(u"twostep.on"_s, place.marie)}));
    }

    void theSecretIsForTheApp()
    {
        Place place;
        place.alter("INSERT INTO settings (name, value) VALUES ('school.name', 'Elm School')");
        const auto made = take(place.as(place.marie).begin(place.marie));
        const QUrl uri(made.uri);
        QCOMPARE(uri.scheme(), u"otpauth"_s);
        QCOMPARE(uri.host(), u"totp"_s);
        QCOMPARE(uri.path(), u"/Elm School:marie@example.org"_s);
        QCOMPARE(QUrlQuery(uri).queryItemValue(u"secret"_s), made.text);
        QCOMPARE(made.text.size(), 32);
    }

    // Neither the secret nor a recovery code stands anywhere on the disk in plain.
    void plainSecretsAreNowhere()
    {
        Place place;
        const auto made = take(place.as(place.marie).begin(place.marie));
        const auto codes = take(place.as(place.marie).confirm(place.marie, place.code(place.marie)));
        const QByteArray bytes = contents(place.path) + contents(place.path % u"-wal");
        QVERIFY(bytes.contains("authenticators"));
        QVERIFY(!bytes.contains(made.text.toLatin1()));
        for (const auto& code : codes) {
            QVERIFY(!bytes.contains(code.toLatin1()));
            QVERIFY(!bytes.contains(QString(code).remove(u'-').toLatin1()));
        }
    }

    void onlyACodeOfTheAppConfirms()
    {
        Place place;
        take(place.as(place.marie).begin(place.marie));
        const auto before = place.code(place.marie);
        for (const auto& wrong : {QString(), u"12345"_s, u"7k2m-q0xz-9r4t-v81c"_s, place.code(place.marie, 5)})
            QVERIFY2(!place.as(place.marie).confirm(place.marie, wrong), qPrintable(wrong));
        QVERIFY(!take(place.as(place.marie).state(place.marie)).confirmedAt);
        QCOMPARE(outcome(place.as(place.marie).confirm(place.marie, before)), u"ok"_s);
    }

    void beginningAgainMakesAnotherSecret()
    {
        Place place;
        take(place.as(place.marie).begin(place.marie));
        const auto earlier = place.code(place.marie);
        take(place.as(place.marie).begin(place.marie));
        QVERIFY(earlier != place.code(place.marie)); // equal once in a million runs
        QCOMPARE(outcome(place.as(place.marie).confirm(place.marie, earlier)), u"CodeWrong"_s);
    }

    void whatIsOnIsNotBegunAgain()
    {
        Place place;
        place.turnOn(place.marie);
        const auto again = place.as(place.marie).begin(place.marie);
        QCOMPARE(outcome(again), u"AlreadyExists"_s);
        QCOMPARE(detail(again), u"two-step sign-in of marie@example.org"_s);
        QCOMPARE(outcome(place.as(place.marie).confirm(place.marie, u"123456"_s)), u"AlreadyExists"_s);
    }

    void theOwnPersonProvesEachChange()
    {
        Place place;
        const auto codes = place.turnOn(place.marie);
        auto marie = place.as(place.marie);
        QCOMPARE(outcome(marie.renewRecoveryCodes(place.marie)), u"CodeNeeded"_s);
        QCOMPARE(outcome(marie.turnOff(place.marie)), u"CodeNeeded"_s);
        QCOMPARE(outcome(marie.turnOff(place.marie, place.code(place.marie))), u"CodeWrong"_s); // used to confirm
        place.waitForTheNextCode();
        const auto renewed = take(marie.renewRecoveryCodes(place.marie, place.code(place.marie)));
        QCOMPARE(renewed.size(), 10);
        QCOMPARE(place.actions().last(), Place::entry(u"twostep.codes"_s, place.marie));
        QCOMPARE(outcome(marie.turnOff(place.marie, codes[0])), u"CodeWrong"_s);
        QCOMPARE(outcome(marie.turnOff(place.marie, renewed[0])), u"ok"_s);
        QCOMPARE(place.actions().last(), Place::entry(u"twostep.off"_s, place.marie));
        QCOMPARE(take(marie.state(place.marie)), TwoStepState{});
        QCOMPARE(place.query("SELECT count(*) FROM recovery_codes"), u"0"_s);
    }

    void wrongCodesCountWithThoseOfTheSignIn()
    {
        Place place;
        place.turnOn(place.marie);
        auto marie = place.as(place.marie);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(outcome(marie.turnOff(place.marie, place.code(place.marie, 10))), u"CodeWrong"_s);
        const auto locked = marie.turnOff(place.marie, place.code(place.marie, 1));
        QCOMPARE(outcome(locked), u"TooManyTries"_s);
        QCOMPARE(detail(locked), base::toIso(kMorning + 1min));
        QCOMPARE(place.query("SELECT rule FROM rate_limits ORDER BY rule"), u"signin.account,signin.machine"_s);
    }

    void anAdministratorHelpsOthersWithoutACode()
    {
        Place place;
        place.turnOn(place.marie);
        auto nina = place.as(place.nina);
        QCOMPARE(take(nina.renewRecoveryCodes(place.marie)).size(), 10);
        take(nina.turnOff(place.marie));
        QCOMPARE(place.actions().last(), Place::entry(u"twostep.off"_s, place.marie));
        QCOMPARE(take(nina.state(place.marie)), TwoStepState{});

        place.waitForTheNextCode();
        take(nina.begin(place.marie));
        QCOMPARE(take(nina.confirm(place.marie, place.code(place.marie))).size(), 10);

        place.turnOn(place.nina);
        QCOMPARE(outcome(nina.turnOff(place.nina)), u"CodeNeeded"_s);
        take(TwoStep(place.school, place.admin).turnOff(place.nina));
    }

    void nobodyElseMay()
    {
        Place place;
        place.turnOn(place.marie);
        const auto actions = place.actions();
        for (const auto other : {place.otto, place.ada}) {
            auto twoStep = place.as(other);
            QCOMPARE(outcome(twoStep.begin(place.marie)), u"PermissionDenied"_s);
            QCOMPARE(outcome(twoStep.confirm(place.marie, u"123456"_s)), u"PermissionDenied"_s);
            QCOMPARE(outcome(twoStep.renewRecoveryCodes(place.marie)), u"PermissionDenied"_s);
            QCOMPARE(outcome(twoStep.turnOff(place.marie)), u"PermissionDenied"_s);
            QCOMPARE(outcome(twoStep.state(place.marie)), u"PermissionDenied"_s);
        }
        QCOMPARE(place.actions(), actions);
        QCOMPARE(take(place.as(place.marie).state(place.marie)).recoveryCodes, 10);
    }

    void itIsForStaffWhoAreThere()
    {
        Place place;
        QCOMPARE(outcome(place.as(place.ada).begin(place.ada)), u"InvalidArgument"_s);
        QCOMPARE(outcome(place.as(place.nina).begin(kNobody)), u"NotFound"_s);
        QCOMPARE(outcome(place.as(place.marie).confirm(place.marie, u"123456"_s)), u"NotFound"_s);
        take(place.as(place.marie).begin(place.marie));
        QCOMPARE(outcome(place.as(place.marie).renewRecoveryCodes(place.marie)), u"NotFound"_s);
        QCOMPARE(outcome(place.as(place.nina).turnOff(place.marie)), u"NotFound"_s);
    }

    void withoutTheKeyOnlyRecoveryCodesAreLeft()
    {
        Place place;
        const auto codes = place.turnOn(place.marie);
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        TwoStep marie(school, place.actor(place.marie));
        QCOMPARE(outcome(TwoStep(school, place.admin).begin(place.otto)), u"KeyMissing"_s);
        QCOMPARE(outcome(marie.turnOff(place.marie, u"123456"_s)), u"KeyMissing"_s);
        QCOMPARE(outcome(marie.turnOff(place.marie, codes[0])), u"ok"_s);
    }

    void aChangedSecretIsNoticed()
    {
        Place place;
        place.turnOn(place.marie);
        place.alter("UPDATE authenticators SET wrapped_secret = zeroblob(61)");
        QCOMPARE(outcome(place.as(place.marie).turnOff(place.marie, u"123456"_s)), u"SealBroken"_s);
    }

    void aChangeThatIsNotRecordedIsNotMade()
    {
        Place place;
        place.turnOn(place.marie);
        place.alter("CREATE TRIGGER broken BEFORE INSERT ON staff_actions BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!place.as(place.nina).turnOff(place.marie));
        QVERIFY(take(place.as(place.marie).state(place.marie)).confirmedAt);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::TwoStepTest)
#include "tst_two_step.moc"
