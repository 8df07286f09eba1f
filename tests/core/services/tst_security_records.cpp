#include "core/services/pin_check_in.h"
#include "core/services/pins.h"
#include "core/services/security_records.h"
#include "core/services/sign_in.h"
#include "core/storage/attempt_table.h"
#include "tests/core/services/support.h"

#include <array>

namespace rollcall::services {
namespace {

const QString kPassword = u"correct horse"_s;

/// Nina is an administrator with a password, Ada and Bob are students with PINs.
struct Place : NewSchool
{
    base::PersonId nina =
        take(People(school, admin)
                 .add({.name = u"Nina"_s, .email = u"nina@example.org"_s, .role = Role::Admin, .password = kPassword}));
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    SecurityRecords records{school, admin};

    void tryPassword(const QString& email, int times)
    {
        for (int i = 0; i < times; ++i)
            QVERIFY(!signIn(school, email, u"wrong horse"_s));
    }

    void attempt(std::optional<base::PersonId> student, const QString& machine,
                 std::optional<domain::Reason> reason = {})
    {
        take(storage::AttemptTable(school.database())
                 .insert({.id = {},
                          .sessionId = {},
                          .studentId = student,
                          .success = !reason,
                          .reason = reason,
                          .point = domain::GeoPoint{48.5, 2.25},
                          .faceDistance = {},
                          .device = {.hash = machine, .ipAddress = {}, .userAgent = {}},
                          .method = domain::Method::Pin,
                          .liveness = domain::Liveness::NotChecked,
                          .createdAt = school.now()}));
        if (!reason)
            take(storage::DeviceTable(school.database()).note(*student, machine, school.now()));
    }
};

} // namespace

class SecurityRecordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void wrongPasswordsAreTold()
    {
        Place place;
        QVERIFY(take(place.records.wrongTries()).empty());
        place.tryPassword(u"nina@example.org"_s, 2);
        const auto tries = take(place.records.wrongTries());
        QCOMPARE(tries.size(), 2U);
        const auto own = std::ranges::find(tries, false, &WrongTries::isOfMachine);
        QVERIFY(own != tries.end());
        QCOMPARE(own->secret, TriedSecret::Password);
        QCOMPARE(own->person, std::optional(place.nina));
        QCOMPARE(own->name, u"Nina"_s);
        QCOMPARE(own->count.tries, 2);
        QVERIFY(!own->count.lockedUntil);
        place.clock.pass(2min);
        QVERIFY(take(place.records.wrongTries()).empty());
    }

    void aNameWithoutAnAccountIsNotGuessed()
    {
        Place place;
        place.tryPassword(u"nobody@example.org"_s, 5);
        const auto tries = take(place.records.wrongTries());
        QVERIFY(tries.front().count.lockedUntil.has_value());
        QVERIFY(!tries.front().person && tries.front().name.isEmpty());
    }

    void aLockIsLifted()
    {
        Place place;
        place.tryPassword(u"nina@example.org"_s, 5);
        const auto lock = take(place.records.wrongTries()).front();
        QVERIFY(lock.count.lockedUntil.has_value());
        QCOMPARE(outcome(signIn(place.school, u"nina@example.org"_s, kPassword)), u"TooManyTries"_s);
        take(place.records.liftLock(lock));
        QCOMPARE(place.actions().last(), u"lock.lift user %1 signin.account"_s.arg(place.nina.value));
        QCOMPARE(outcome(signIn(place.school, u"nina@example.org"_s, kPassword)), u"ok"_s);
        const auto recorded = place.actions().size();
        QCOMPARE(outcome(place.records.liftLock(lock)), u"ChangedMeanwhile"_s);
        QCOMPARE(place.actions().size(), recorded);
    }

    void aLockIsFoundByItsNumber()
    {
        Place place;
        place.tryPassword(u"nina@example.org"_s, 5);
        const auto tries = take(place.records.wrongTries());
        QCOMPARE(tries.size(), 2U);
        QCOMPARE(take(place.records.lock(tries[0].id)), tries[0]);
        QVERIFY(!tries[1].count.lockedUntil);
        QCOMPARE(outcome(place.records.lock(tries[1].id)), u"NotFound"_s);
        QCOMPARE(outcome(place.records.lock(99)), u"NotFound"_s);
        place.clock.pass(61s);
        QCOMPARE(outcome(place.records.lock(tries[0].id)), u"NotFound"_s);
    }

    void aLaterLockIsNotLiftedByMistake()
    {
        Place place;
        place.tryPassword(u"nina@example.org"_s, 5);
        const auto lock = take(place.records.wrongTries()).front();
        place.clock.pass(61s);
        place.tryPassword(u"nina@example.org"_s, 5);
        QCOMPARE(outcome(place.records.liftLock(lock)), u"ChangedMeanwhile"_s);
        QCOMPARE(outcome(signIn(place.school, u"nina@example.org"_s, kPassword)), u"TooManyTries"_s);
    }

    void lockedPinsAreNamedAndComeFirst()
    {
        Place place;
        take(Pins(place.school, place.admin).set(place.ada, u"4711"_s));
        place.tryPassword(u"nina@example.org"_s, 1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!take(verifyPin(place.school, place.ada, u"9182"_s)));
        const auto tries = take(place.records.wrongTries());
        QCOMPARE(tries.front().secret, TriedSecret::Pin);
        QCOMPARE(tries.front().name, u"Ada"_s);
        QVERIFY(tries.front().count.lockedUntil.has_value());
        QVERIFY(!tries.back().count.lockedUntil);
    }

    void machinesAreCountedBothWays()
    {
        Place place;
        place.attempt(place.ada, u"old"_s);
        place.clock.pass(1h);
        const auto since = place.school.now();
        place.attempt(place.ada, u"gate"_s);
        place.attempt(place.ada, u"gate"_s);
        place.attempt(place.bob, u"gate"_s);
        place.attempt(place.bob, u"lab"_s);
        place.attempt(place.ada, u"lab"_s, domain::Reason::FaceMismatch);
        const auto uses = take(place.records.machineUses(since, {}, storage::kAllRows));
        QCOMPARE(uses.size(), 3U);
        QCOMPARE(uses[0].name, u"Ada"_s);
        QCOMPARE(uses[0].machine, u"gate"_s);
        QCOMPARE(uses[0].checkIns, 2);
        QCOMPARE(uses[0].students, 2);
        QCOMPARE(uses[0].machines, 1);
        QCOMPARE(uses[1].name, u"Bob"_s);
        QCOMPARE(uses[1].machines, 2);
        QCOMPARE(uses[2].machine, u"lab"_s);
        QCOMPARE(uses[2].students, 1);
        const auto bob = take(place.records.machineUses(since, u"bo"_s, storage::kAllRows));
        QCOMPARE(bob.size(), 2U);
        QCOMPARE(bob[0].students, 2);
        QCOMPARE(take(place.records.machineUses(since, {}, {.limit = 1, .offset = 2})).front().machine, u"lab"_s);
    }

    void triesOutsideAreListedTheNewestFirst()
    {
        Place place;
        place.attempt(place.ada, u"gate"_s, domain::Reason::OutsideCampus);
        place.clock.pass(1min);
        place.attempt({}, u"gate"_s, domain::Reason::PositionUnknown);
        place.attempt(place.bob, u"gate"_s, domain::Reason::FaceMismatch);
        const auto tries = take(place.records.outsideTries(kMorning, storage::kAllRows));
        QCOMPARE(tries.size(), 2U);
        QCOMPARE(tries[0].reason, domain::Reason::PositionUnknown);
        QVERIFY(!tries[0].student && tries[0].name.isEmpty());
        QCOMPARE(tries[1].name, u"Ada"_s);
        QCOMPARE(tries[1].point->latitudeDeg, 48.5);
        QCOMPARE(take(place.records.outsideTries(kMorning + 1s, storage::kAllRows)).size(), 1U);
    }

    void namesAreReadAtOnce()
    {
        Place place;
        const std::array ids{place.bob, base::PersonId{9999}, place.ada};
        const auto names = take(place.records.names(ids));
        QCOMPARE(names.size(), 2U);
        QCOMPARE(names.at(place.bob), u"Bob"_s);
        QVERIFY(take(place.records.names({})).empty());
    }

    void onlyAdministratorsMayRead()
    {
        Place place;
        SecurityRecords records(place.school, place.actor(place.marie));
        QCOMPARE(outcome(records.wrongTries()), u"PermissionDenied"_s);
        QCOMPARE(outcome(records.lock(1)), u"PermissionDenied"_s);
        QCOMPARE(outcome(records.liftLock({.subject = {}, .count = {}})), u"PermissionDenied"_s);
        QCOMPARE(outcome(records.machineUses({}, {}, {})), u"PermissionDenied"_s);
        QCOMPARE(outcome(records.outsideTries({}, {})), u"PermissionDenied"_s);
        QCOMPARE(outcome(records.clockChanges({})), u"PermissionDenied"_s);
        QCOMPARE(outcome(records.names({})), u"PermissionDenied"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::SecurityRecordsTest)
#include "tst_security_records.moc"
