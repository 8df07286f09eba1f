#include "core/services/consents.h"
#include "core/storage/consent_table.h"
#include "core/storage/detail/connection.h"
#include "core/storage/person_key_table.h"
#include "core/storage/template_table.h"
#include "tests/core/services/support.h"

#include <csignal>

namespace rollcall::services {
namespace {

NewConsent ofAParent()
{
    return {.givenBy = u" Parent of Ada "_s, .byGuardian = true, .textVersion = u" 2026-01 "_s, .language = u" es "_s};
}

/// Ada with consent, face and a mark; Bob with consent and face.
struct Classroom : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::CourseId course = addCourse(u"PH101"_s, marie);
    base::SessionId session;

    Classroom()
    {
        enrol(course, ada);
        session = startSession(course);
        mark(session, ada);
        giveFace(ada, straight(1));
        giveFace(bob, straight(2));
    }

    /// What is stored of somebody's face: mean template, samples, key.
    [[nodiscard]] QString faceOf(base::PersonId id)
    {
        const bool mean = take(storage::PersonTable(school.database()).sealedFace(id)).has_value();
        const auto samples = take(storage::TemplateTable(school.database()).ofPerson(id)).size();
        const bool key = take(storage::PersonKeyTable(school.database()).find(id)).has_value();
        return u"%1 %2 %3"_s.arg(int(mean)).arg(samples).arg(int(key));
    }
};

} // namespace

class ConsentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aConsentIsRecorded()
    {
        NewSchool place;
        const auto ada = place.add(u"Ada"_s);
        place.clock.set(kMorning + 1h);
        Consents consents(place.school, place.admin);
        QCOMPARE(take(consents.given(ada)), std::nullopt);
        const auto id = take(consents.add(ada, ofAParent()));
        const domain::Consent expected{.id = id,
                                       .personId = ada,
                                       .givenBy = u"Parent of Ada"_s,
                                       .byGuardian = true,
                                       .textVersion = u"2026-01"_s,
                                       .language = u"es"_s,
                                       .givenAt = kMorning + 1h,
                                       .withdrawnAt = {}};
        QCOMPARE(take(consents.given(ada)), expected);
        QCOMPARE(place.actions().last(), u"consent.add user %1 2026-01"_s.arg(ada.value));
    }

    void emptyFieldsAreRefused_data()
    {
        QTest::addColumn<QString>("givenBy");
        QTest::addColumn<QString>("textVersion");
        QTest::addColumn<QString>("language");
        QTest::newRow("who") << u" "_s << u"1"_s << u"en"_s;
        QTest::newRow("which text") << u"Ada"_s << u""_s << u"en"_s;
        QTest::newRow("which language") << u"Ada"_s << u"1"_s << u"\t"_s;
    }
    void emptyFieldsAreRefused()
    {
        QFETCH(const QString, givenBy);
        QFETCH(const QString, textVersion);
        QFETCH(const QString, language);
        NewSchool place;
        const auto ada = place.add(u"Ada"_s);
        const auto added = Consents(place.school, place.admin)
                               .add(ada, {.givenBy = givenBy, .textVersion = textVersion, .language = language});
        QCOMPARE(outcome(added), u"InvalidArgument"_s);
        QCOMPARE(place.query("SELECT count(*) FROM consents"), u"0"_s);
    }

    void oneConsentAtATime()
    {
        NewSchool place;
        const auto ada = place.add(u"Ada"_s);
        Consents consents(place.school, place.admin);
        const auto first = take(consents.add(ada, ofAParent()));
        QCOMPARE(outcome(consents.add(ada, ofAParent())), u"AlreadyExists"_s);
        QCOMPARE(outcome(consents.add({99}, ofAParent())), u"NotFound"_s);
        QCOMPARE(place.query("SELECT count(*) FROM consents"), u"1"_s);
        QCOMPARE(place.actions().size(), 2);
        take(consents.withdraw(ada));
        const auto second = take(consents.add(ada, ofAParent()));
        QVERIFY(second != first);
        QCOMPARE(take(consents.given(ada))->id, second);
    }

    void withdrawalDestroysTheFace()
    {
        Classroom place;
        place.clock.set(kMorning + 2h);
        QCOMPARE(place.faceOf(place.ada), u"1 1 1"_s);
        Consents consents(place.school, place.admin);
        take(consents.withdraw(place.ada));
        QCOMPARE(place.faceOf(place.ada), u"0 0 0"_s);
        QCOMPARE(place.person(place.ada).faceRegistered, false);
        QCOMPARE(take(consents.given(place.ada)), std::nullopt);
        const auto history = take(storage::ConsentTable(place.school.database()).history(place.ada));
        QCOMPARE(history.size(), std::size_t(1));
        QCOMPARE(history[0].withdrawnAt, kMorning + 2h);
        QCOMPARE(place.actions().last(), u"consent.withdraw user %1"_s.arg(place.ada.value));
        QCOMPARE(outcome(consents.withdraw(place.ada)), u"NotFound"_s);
    }

    void attendanceStays()
    {
        Classroom place;
        take(Consents(place.school, place.admin).withdraw(place.ada));
        QCOMPARE(place.query("SELECT student_id FROM session_attendance"), QString::number(place.ada.value));
        QCOMPARE(place.query("SELECT student_id FROM enrollments"), QString::number(place.ada.value));
        QCOMPARE(place.faceOf(place.bob), u"1 1 1"_s);
    }

    void withdrawalNeedsNoKey()
    {
        Classroom place;
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        take(Consents(school, place.admin).withdraw(place.ada));
        QCOMPARE(place.faceOf(place.ada), u"0 0 0"_s);
    }

    void withdrawalIsOneTransaction_data()
    {
        QTest::addColumn<QByteArray>("failing");
        QTest::newRow("the consent") << QByteArray("UPDATE ON consents");
        QTest::newRow("the key") << QByteArray("DELETE ON person_keys");
        QTest::newRow("the record") << QByteArray("INSERT ON staff_actions");
    }
    void withdrawalIsOneTransaction()
    {
        QFETCH(const QByteArray, failing);
        Classroom place;
        const auto actions = place.actions();
        place.alter("CREATE TRIGGER broken BEFORE " + failing + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
        Consents consents(place.school, place.admin);
        QVERIFY(!consents.withdraw(place.ada));
        QCOMPARE(place.faceOf(place.ada), u"1 1 1"_s);
        QVERIFY(take(consents.given(place.ada)).has_value());
        QCOMPARE(place.actions(), actions);
        place.alter("DROP TRIGGER broken");
        QCOMPARE(outcome(consents.withdraw(place.ada)), u"ok"_s);
    }

    void aProgramThatDiesInBetweenLeavesAllOrNothing()
    {
        int deaths = 0;
        for (QString end; end != u"ok"_s; ++deaths) {
            Classroom place;
            {
                const School closed = std::move(place.school);
            }
            end = storage::inChild([&]() -> std::optional<ErrorCode> {
                auto school = take(School::open(place.path, place.clock));
                int changesLeft = deaths;
                const auto dieAtTheLast = [](void* left, int, const char*, const char*, sqlite3_int64) {
                    if ((*static_cast<int*>(left))-- == 0)
                        std::raise(SIGKILL);
                };
                sqlite3_update_hook(school.database().connection().handle(), dieAtTheLast, &changesLeft);
                return storage::codeOf(Consents(school, place.admin).withdraw(place.ada));
            });
            place.school = take(School::open(place.path, place.clock));
            const bool isWithdrawn = end == u"ok"_s;
            QCOMPARE(place.faceOf(place.ada), isWithdrawn ? u"0 0 0"_s : u"1 1 1"_s);
            QCOMPARE(place.actions().last().startsWith(u"consent.withdraw"_s), isWithdrawn);
        }
        QVERIFY(deaths > 4); // mean template, sample, key, consent and the record of it
    }

    // The file keeps nothing from which the face could be opened again.
    void destroyedBytesAreGone()
    {
        Classroom place;
        const auto key = take(storage::PersonKeyTable(place.school.database()).find(place.ada)).value();
        const auto mean = take(storage::PersonTable(place.school.database()).sealedFace(place.ada)).value();
        const auto sample = take(storage::TemplateTable(place.school.database()).ofPerson(place.ada)).at(0).sealed;
        const auto isStored = [&place](const QByteArray& bytes) {
            place.alter("PRAGMA wal_checkpoint(TRUNCATE)");
            return contents(place.path).contains(bytes);
        };
        for (const auto& bytes : {key, mean, sample})
            QVERIFY(isStored(bytes));
        take(Consents(place.school, place.admin).withdraw(place.ada));
        for (const auto& bytes : {key, mean, sample})
            QVERIFY(!isStored(bytes));
    }

    void rolesMay_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("expected");
        QTest::newRow("administrator") << Role::Admin << u"ok"_s;
        QTest::newRow("teacher") << Role::Teacher << u"ok"_s;
        QTest::newRow("student") << Role::Student << u"PermissionDenied"_s;
    }
    void rolesMay()
    {
        QFETCH(const Role, role);
        QFETCH(const QString, expected);
        Classroom place;
        const auto eve = place.add(u"Eve"_s);
        Consents consents(place.school, place.actor(place.add(u"Actor"_s, role)));
        QCOMPARE(outcome(consents.add(eve, ofAParent())), expected);
        QCOMPARE(outcome(consents.given(eve)), expected);
        QCOMPARE(outcome(consents.withdraw(place.ada)), expected);
        QCOMPARE(place.faceOf(place.ada), expected == u"ok"_s ? u"0 0 0"_s : u"1 1 1"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::ConsentsTest)
#include "tst_consents.moc"
