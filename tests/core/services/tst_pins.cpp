#include "core/security/pin.h"
#include "core/services/pins.h"
#include "core/storage/pin_table.h"
#include "core/storage/rate_limit_table.h"
#include "tests/core/services/support.h"

#include <QSet>

namespace rollcall::services {
namespace {

const QString kPin = u"204836"_s;

/// Marie teaches PH101 to Ada and Bob; Niels teaches CH101 to Cid.
struct Place : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId niels = add(u"Niels"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::PersonId cid = add(u"Cid"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, niels);

    Place()
    {
        enrol(physics, bob);
        enrol(physics, ada);
        enrol(chemistry, cid);
    }

    [[nodiscard]] Pins pins() { return {school, admin}; }

    [[nodiscard]] QStringList pinActions()
    {
        auto texts = actions();
        texts.removeIf([](const QString& text) { return !text.startsWith(u"pin."_s); });
        return texts;
    }

    [[nodiscard]] bool hasPin(base::PersonId student, const QString& pin)
    {
        const auto hash = take(storage::PinTable(school.database()).hash(student));
        return take(security::verifyPin(pin, hash));
    }
};

} // namespace

class PinsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPinIsSetAndReplaced()
    {
        Place place;
        take(place.pins().set(place.ada, kPin));
        QVERIFY(place.hasPin(place.ada, kPin));
        QVERIFY(!place.hasPin(place.bob, kPin));
        take(place.pins().set(place.ada, u"7391"_s));
        QVERIFY(place.hasPin(place.ada, u"7391"_s));
        QVERIFY(!place.hasPin(place.ada, kPin));
        QCOMPARE(place.pinActions(), (QStringList{u"pin.set user 3"_s, u"pin.set user 3"_s}));
    }

    void aPinIsNotInTheFile()
    {
        Place place;
        take(place.pins().set(place.ada, u"73912846"_s));
        const auto made = take(place.pins().generate(place.bob));
        const QByteArray bytes = contents(place.path) + contents(place.path % u"-wal");
        QVERIFY(bytes.contains("pin.set"));
        QVERIFY(!bytes.contains("73912846"));
        QVERIFY(!place.query("SELECT group_concat(pin_hash) FROM pins").contains(made.pin));
    }

    void whoCannotHaveOneIsRefused()
    {
        Place place;
        const auto set = [&](base::PersonId who, const QString& pin) { return outcome(place.pins().set(who, pin)); };
        QCOMPARE(set(place.ada, u"1234"_s), u"PinWeak"_s);
        QCOMPARE(set(place.ada, u"12"_s), u"PinWeak"_s);
        const auto root = place.add(u"Root"_s, Role::Admin);
        QCOMPARE(set(root, kPin), u"InvalidArgument"_s);
        QCOMPARE(set(base::PersonId{99}, kPin), u"NotFound"_s);
        QCOMPARE(outcome(place.pins().generate(root)), u"InvalidArgument"_s);
        QCOMPARE(outcome(place.pins().generate(base::PersonId{99})), u"NotFound"_s);
        QCOMPARE(place.query("SELECT count(*) FROM pins"), u"0"_s);
        QCOMPARE(place.pinActions(), QStringList{});
    }

    void aGeneratedPinIsTheOneThatIsTold()
    {
        Place place;
        take(place.pins().set(place.ada, kPin));
        const auto made = take(place.pins().generate(place.ada));
        QCOMPARE(made.person.id, place.ada);
        QVERIFY(security::checkPin(made.pin));
        QVERIFY(place.hasPin(place.ada, made.pin));
        QVERIFY(!place.hasPin(place.ada, kPin));
        QCOMPARE(place.pinActions().last(), u"pin.generate user 3"_s);
    }

    void aCourseGetsThePinsThatAreMissing()
    {
        Place place;
        const auto zoe = place.add(u"Zoe"_s);
        place.enrol(place.physics, zoe);
        take(place.pins().set(place.bob, kPin));
        QList<int> done;
        const auto made = take(place.pins().generateForCourse(place.physics, [&](int count, int total) {
            done.append({count, total});
            return true;
        }));
        QCOMPARE(made.size(), 2U);
        QCOMPARE(made[0].person.id, place.ada);
        QCOMPARE(made[1].person.id, zoe);
        for (const auto& issued : made)
            QVERIFY(place.hasPin(issued.person.id, issued.pin));
        QVERIFY(place.hasPin(place.bob, kPin));
        QCOMPARE(done, (QList<int>{1, 2, 2, 2}));
        QCOMPARE(place.query("SELECT count(*) FROM pins"), u"3"_s);
        QCOMPARE(place.pinActions().last(), u"pin.generate course 1 2 students"_s);

        QCOMPARE(take(place.pins().generateForCourse(place.physics, {})).size(), 0U);
        QCOMPARE(place.pinActions().size(), 2);
    }

    void whatIsCancelledStoresNothing()
    {
        Place place;
        const auto stopped = place.pins().generateForCourse(place.physics, [](int done, int) { return done < 1; });
        QCOMPARE(outcome(stopped), u"Cancelled"_s);
        QCOMPARE(place.query("SELECT count(*) FROM pins"), u"0"_s);
        QCOMPARE(place.pinActions(), QStringList{});
    }

    void aPinThatWasSetMeanwhileStays()
    {
        Place place;
        const auto made = take(place.pins().generateForCourse(place.physics, [&](int done, int) {
            if (done == 1) {
                auto other = take(School::open(place.path, place.clock));
                take(Pins(other, place.admin).set(place.bob, kPin));
            }
            return true;
        }));
        QCOMPARE(made.size(), 1U);
        QCOMPARE(made[0].person.id, place.ada);
        QVERIFY(place.hasPin(place.bob, kPin));
        QCOMPARE(place.pinActions().last(), u"pin.generate course 1 1 students"_s);
    }

    void aNewPinEndsALock()
    {
        Place place;
        storage::RateLimitTable limits(place.school.database());
        for (const auto id : {place.ada, place.bob})
            take(limits.set(u"pin.person"_s, QString::number(id.value),
                            {.windowStartedAt = kMorning, .lockouts = 3, .lockedUntil = kMorning + 1h}));
        take(place.pins().set(place.ada, kPin));
        QCOMPARE(place.query("SELECT subject FROM rate_limits"), QString::number(place.bob.value));
        take(place.pins().generate(place.bob));
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
    }

    void aPinIsRemoved()
    {
        Place place;
        take(place.pins().set(place.ada, kPin));
        take(place.pins().set(place.bob, kPin));
        take(place.pins().remove(place.ada));
        QCOMPARE(place.query("SELECT person_id FROM pins"), QString::number(place.bob.value));
        QCOMPARE(place.pinActions().last(), u"pin.remove user 3"_s);
        QCOMPARE(outcome(place.pins().remove(place.ada)), u"NotFound"_s);
        QCOMPARE(outcome(place.pins().remove(base::PersonId{99})), u"NotFound"_s);
        QCOMPARE(place.pinActions().size(), 3);
    }

    void aCourseIsListedByName()
    {
        Place place;
        place.clock.set(kMorning + 1h);
        take(place.pins().set(place.bob, kPin));
        const auto holders = take(place.pins().list(place.physics));
        QCOMPARE(holders.size(), 2U);
        QCOMPARE(holders[0].person, place.person(place.ada));
        QCOMPARE(holders[0].setAt, std::nullopt);
        QCOMPARE(holders[1].person, place.person(place.bob));
        QCOMPARE(holders[1].setAt, std::optional(kMorning + 1h));
        QCOMPARE(outcome(place.pins().list(base::CourseId{99})), u"NotFound"_s);
        QCOMPARE(outcome(place.pins().generateForCourse(base::CourseId{99}, {})), u"NotFound"_s);
    }

    void teachersSetThoseOfTheirStudents()
    {
        Place place;
        Pins pins(place.school, place.actor(place.marie));
        QCOMPARE(outcome(pins.set(place.ada, kPin)), u"ok"_s);
        QCOMPARE(outcome(pins.generate(place.ada)), u"ok"_s);
        QCOMPARE(outcome(pins.remove(place.ada)), u"ok"_s);
        QCOMPARE(outcome(pins.list(place.physics)), u"ok"_s);
        QCOMPARE(outcome(pins.generateForCourse(place.physics, {})), u"ok"_s);
        QCOMPARE(place.query("SELECT DISTINCT actor_name FROM staff_actions WHERE action LIKE 'pin.%'"),
                 u"user %1"_s.arg(place.marie.value));
    }

    void teachersSetTheirOwn()
    {
        Place place;
        Pins pins(place.school, place.actor(place.marie));
        QCOMPARE(outcome(pins.set(place.marie, kPin)), u"ok"_s);
        QVERIFY(place.hasPin(place.marie, kPin));
        QCOMPARE(outcome(pins.remove(place.marie)), u"ok"_s);
        QCOMPARE(outcome(pins.set(place.niels, kPin)), u"PermissionDenied"_s);
        QCOMPARE(outcome(place.pins().generate(place.niels)), u"ok"_s);
    }

    void nobodyElseMay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("another teacher") << u"niels@example.org"_s;
        QTest::newRow("a student") << u"ada@example.org"_s;
    }
    void nobodyElseMay()
    {
        QFETCH(const QString, who);
        Place place;
        take(place.pins().set(place.ada, kPin));
        const auto person = take(People(place.school, place.admin).byEmail(who));
        Pins pins(place.school, place.actor(person.id));
        const auto refused = u"PermissionDenied"_s;
        QCOMPARE(outcome(pins.set(place.ada, u"7391"_s)), refused);
        QCOMPARE(outcome(pins.generate(place.ada)), refused);
        QCOMPARE(outcome(pins.remove(place.ada)), refused);
        QCOMPARE(outcome(pins.list(place.physics)), refused);
        QCOMPARE(outcome(pins.generateForCourse(place.physics, {})), refused);
        // Who may not ask does not learn who is there, either.
        QCOMPARE(outcome(pins.set(base::PersonId{99}, u"7391"_s)), refused);
        QVERIFY(place.hasPin(place.ada, kPin));
        QCOMPARE(place.pinActions().size(), 1);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::PinsTest)
#include "tst_pins.moc"
