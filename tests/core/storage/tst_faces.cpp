#include "core/storage/template_table.h"
#include "core/storage/transaction.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

constexpr base::PersonId kNobody{99};

/// ConsentTable, TemplateTable and PersonKeyTable, which belong together.
class FacesTest final : public QObject
{
    Q_OBJECT

    static domain::SealedTemplate sample(base::PersonId person, base::ConsentId consent)
    {
        return {.id = {},
                .personId = person,
                .consentId = consent,
                .modelId = u"face-api 1.7"_s,
                .sealed = QByteArray("\0sample\xff", 8),
                .quality = 0.75,
                .capturedAt = kMorning};
    }

private slots:
    void aConsentComesBackAsStored()
    {
        School school;
        ConsentTable consents(school.database);
        domain::Consent consent = consentOf(school.ada);
        consent.id = take(consents.insert(consent));
        QCOMPARE(take(consents.given(school.ada)), std::optional(consent));
        QCOMPARE(take(consents.history(school.ada)), std::vector{consent});
        QCOMPARE(take(consents.given(school.bob)), std::nullopt);
        QVERIFY(take(consents.history(school.bob)).empty());
    }

    void aConsentIsGivenOnceAtATime()
    {
        School school;
        ConsentTable consents(school.database);
        const auto first = take(consents.insert(consentOf(school.ada)));
        QCOMPARE(outcome(consents.insert(consentOf(school.ada))), u"AlreadyExists"_s);
        const auto later = kMorning + std::chrono::hours(1);
        take(consents.withdraw(first, later));
        QCOMPARE(take(consents.given(school.ada)), std::nullopt);
        domain::Consent again = consentOf(school.ada);
        again.givenAt = later;
        again.byGuardian = false;
        again.id = take(consents.insert(again));
        domain::Consent withdrawn = consentOf(school.ada);
        withdrawn.id = first;
        withdrawn.withdrawnAt = later;
        QCOMPARE(take(consents.history(school.ada)), (std::vector{withdrawn, again}));
        QCOMPARE(take(consents.all()), (std::vector{withdrawn, again}));
        QCOMPARE(take(consents.lastId()), again.id);
        QCOMPARE(take(consents.given(school.ada)), std::optional(again));
    }

    void aWithdrawnConsentIsStoredAsSuch()
    {
        School school;
        ConsentTable consents(school.database);
        domain::Consent old = consentOf(school.ada);
        old.withdrawnAt = kMorning;
        const auto id = take(consents.insert(old));
        QCOMPARE(take(consents.given(school.ada)), std::nullopt);
        QCOMPARE(outcome(TemplateTable(school.database).insert(sample(school.ada, id))), u"ConsentMissing"_s);
    }

    void registeredFacesAreSummedUpPerPerson()
    {
        School school;
        TemplateTable templates(school.database);
        QVERIFY(take(templates.registeredFaces(kAllRows)).empty());
        const auto consent = take(ConsentTable(school.database).insert(consentOf(school.ada)));
        auto first = sample(school.ada, consent);
        auto second = sample(school.ada, consent);
        second.quality = 0.5;
        second.capturedAt = kMorning + std::chrono::minutes(1);
        take(templates.insert(first));
        take(templates.insert(second));
        QVERIFY(take(templates.registeredFaces(kAllRows)).empty()); // no mean template yet
        PersonTable people(school.database);
        take(people.setFace(school.ada, "sealed mean"));
        const RegisteredFace expected{.person = *take(people.find(school.ada)),
                                      .samples = 2,
                                      .modelId = first.modelId,
                                      .bestQuality = 0.75,
                                      .capturedAt = second.capturedAt};
        QCOMPARE(take(templates.registeredFaces(kAllRows)), std::vector{expected});
        QVERIFY(take(templates.registeredFaces({.limit = 10, .offset = 1})).empty());
    }

    void allSamplesComeInOrderOfPerson()
    {
        School school;
        TemplateTable templates(school.database);
        QVERIFY(take(templates.all()).empty());
        const auto adas = take(ConsentTable(school.database).insert(consentOf(school.ada)));
        const auto bobs = take(ConsentTable(school.database).insert(consentOf(school.bob)));
        std::vector<domain::SealedTemplate> stored{sample(school.bob, bobs), sample(school.ada, adas),
                                                   sample(school.bob, bobs), sample(school.ada, adas)};
        for (auto& one : stored)
            one.id = take(templates.insert(one));
        QCOMPARE(take(templates.all()), (std::vector{stored[1], stored[3], stored[0], stored[2]}));
    }

    void modelsAreCountedByPeople()
    {
        School school;
        TemplateTable templates(school.database);
        QVERIFY(take(templates.models()).empty());
        const auto adas = take(ConsentTable(school.database).insert(consentOf(school.ada)));
        const auto bobs = take(ConsentTable(school.database).insert(consentOf(school.bob)));
        auto other = sample(school.ada, adas);
        other.modelId = u"another"_s;
        for (int i = 0; i < 3; ++i)
            take(templates.insert(other));
        take(templates.insert(sample(school.ada, adas)));
        take(templates.insert(sample(school.bob, bobs)));
        QCOMPARE(take(templates.models()), (std::vector<ModelUse>{{.modelId = u"face-api 1.7"_s, .people = 2},
                                                                  {.modelId = u"another"_s, .people = 1}}));
    }

    void consentsAndKeysNeedTheirPerson()
    {
        School school;
        QCOMPARE(outcome(ConsentTable(school.database).insert(consentOf(kNobody))), u"NotFound"_s);
        QCOMPARE(outcome(PersonKeyTable(school.database).insert(kNobody, "wrapped")), u"NotFound"_s);
    }

    void whatIsNotGivenCannotBeWithdrawn()
    {
        School school;
        ConsentTable consents(school.database);
        const auto id = take(consents.insert(consentOf(school.ada)));
        QCOMPARE(outcome(consents.withdraw(base::ConsentId{99}, kMorning)), u"NotFound"_s);
        take(consents.withdraw(id, kMorning));
        const auto again = consents.withdraw(id, kMorning + std::chrono::hours(1));
        QCOMPARE(outcome(again), u"NotFound"_s);
        QCOMPARE(again.error().detail, u"given consent 1"_s);
        QCOMPARE(take(consents.history(school.ada)).at(0).withdrawnAt, std::optional(kMorning));
    }

    void aTemplateComesBackAsStored()
    {
        School school;
        TemplateTable templates(school.database);
        const auto consent = take(ConsentTable(school.database).insert(consentOf(school.ada)));
        auto first = sample(school.ada, consent);
        first.id = take(templates.insert(first));
        auto second = sample(school.ada, consent);
        second.quality = 1;
        second.id = take(templates.insert(second));
        QCOMPARE(take(templates.ofPerson(school.ada)), (std::vector{first, second}));
        QVERIFY(take(templates.ofPerson(school.bob)).empty());
        QCOMPARE(take(templates.removeOfPerson(school.ada)), qint64(2));
        QCOMPARE(take(templates.removeOfPerson(school.ada)), qint64(0));
    }

    void registeredFacesAreListedWithTheirSamples()
    {
        School school;
        TemplateTable templates(school.database);
        QVERIFY(take(templates.registeredFaces({})).empty());
        const auto later = kMorning + std::chrono::hours(1);
        for (const auto person : {school.bob, school.ada}) {
            const auto consent = school.giveFace(person);
            auto face = sample(person, consent);
            take(templates.insert(face));
            face.quality = 0.5;
            face.capturedAt = later;
            take(templates.insert(face));
        }
        // A face without samples and samples without a face are not registered.
        school.giveFace(school.teacher);
        const auto eve = school.add(u"Eve"_s);
        take(templates.insert(sample(eve, take(ConsentTable(school.database).insert(consentOf(eve))))));

        const auto faces = take(templates.registeredFaces({}));
        QCOMPARE(faces.size(), std::size_t(2));
        const RegisteredFace expected{.person = take(PersonTable(school.database).find(school.ada)).value(),
                                      .samples = 2,
                                      .modelId = u"face-api 1.7"_s,
                                      .bestQuality = 0.75,
                                      .capturedAt = later};
        QCOMPARE(faces[0], expected);
        QCOMPARE(faces[1].person.id, school.bob);
        const auto page = take(templates.registeredFaces({.limit = 1, .offset = 1}));
        QCOMPARE(page, std::vector{faces[1]});
    }

    void aTemplateIsRefused_data()
    {
        QTest::addColumn<int>("person");
        QTest::addColumn<int>("consent");
        QTest::addColumn<QByteArray>("sealed");
        QTest::addColumn<double>("quality");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no such consent") << 2 << 99 << "s"_ba << 0.5 << u"ConsentMissing"_s;
        QTest::newRow("withdrawn consent") << 3 << 2 << "s"_ba << 0.5 << u"ConsentMissing"_s;
        QTest::newRow("another person's consent") << 3 << 1 << "s"_ba << 0.5 << u"ConsentMissing"_s;
        QTest::newRow("nobody") << 99 << 1 << "s"_ba << 0.5 << u"ConsentMissing"_s;
        QTest::newRow("no bytes") << 2 << 1 << QByteArray() << 0.5 << u"InvalidArgument"_s;
        QTest::newRow("quality above 1") << 2 << 1 << "s"_ba << 1.25 << u"InvalidArgument"_s;
        QTest::newRow("quality not a number") << 2 << 1 << "s"_ba << qQNaN() << u"InvalidArgument"_s;
        QTest::newRow("good") << 2 << 1 << "s"_ba << 0.5 << u"ok"_s;
    }
    /// Consent 1 is given by Ada (2), consent 2 withdrawn by Bob (3).
    void aTemplateIsRefused()
    {
        QFETCH(const int, person);
        QFETCH(const int, consent);
        QFETCH(const QByteArray, sealed);
        QFETCH(const double, quality);
        QFETCH(const QString, expected);
        School school;
        ConsentTable consents(school.database);
        take(consents.insert(consentOf(school.ada)));
        take(consents.withdraw(take(consents.insert(consentOf(school.bob))), kMorning));
        auto refused = sample(base::PersonId{person}, base::ConsentId{consent});
        refused.sealed = sealed;
        refused.quality = quality;
        QCOMPARE(outcome(TemplateTable(school.database).insert(refused)), expected);
    }

    void templatesAndFaceKeepTheConsent()
    {
        School school;
        ConsentTable consents(school.database);
        TemplateTable templates(school.database);
        const auto consent = school.giveFace(school.ada);
        take(templates.insert(sample(school.ada, consent)));
        QCOMPARE(outcome(consents.withdraw(consent, kMorning)), u"StillInUse"_s);
        take(PersonTable(school.database).clearFace(school.ada));
        QCOMPARE(outcome(consents.withdraw(consent, kMorning)), u"StillInUse"_s);
        take(templates.removeOfPerson(school.ada));
        QCOMPARE(outcome(consents.withdraw(consent, kMorning)), u"ok"_s);
    }

    void withdrawingDestroysTheFaceInOneTransaction()
    {
        School school;
        const auto consent = school.giveFace(school.ada);
        take(TemplateTable(school.database).insert(sample(school.ada, consent)));
        {
            auto transaction = take(Transaction::begin(school.database));
            take(TemplateTable(school.database).removeOfPerson(school.ada));
            take(PersonTable(school.database).clearFace(school.ada));
            take(PersonKeyTable(school.database).remove(school.ada));
            take(ConsentTable(school.database).withdraw(consent, kMorning));
            take(transaction.commit());
        }
        QVERIFY(take(PersonTable(school.database).sealedFaces({})).empty());
        QVERIFY(take(PersonTable(school.database).find(school.ada)));
        QCOMPARE(take(ConsentTable(school.database).history(school.ada)).size(), std::size_t(1));
    }

    void aKeyComesBackAsStored()
    {
        School school;
        PersonKeyTable keys(school.database);
        const QByteArray wrapped("\0key\xff", 5);
        QCOMPARE(take(keys.find(school.ada)), std::nullopt);
        take(keys.insert(school.ada, wrapped));
        QCOMPARE(take(keys.find(school.ada)), std::optional(wrapped));
        QCOMPARE(outcome(keys.insert(school.ada, "other")), u"AlreadyExists"_s);
        QCOMPARE(outcome(keys.insert(school.bob, {})), u"InvalidArgument"_s);
        take(keys.insert(school.bob, "bob's"));
        take(keys.replace(school.ada, "another"));
        QCOMPARE(outcome(keys.replace(school.ada, {})), u"InvalidArgument"_s);
        QCOMPARE(outcome(keys.replace(kNobody, wrapped)), u"NotFound"_s);
        const auto all = take(keys.all());
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].person, school.ada);
        QCOMPARE(all[0].wrapped, "another");
        QCOMPARE(all[1].person, school.bob);
        QCOMPARE(all[1].wrapped, "bob's");
        take(keys.remove(school.ada));
        QCOMPARE(take(keys.find(school.ada)), std::nullopt);
        QCOMPARE(outcome(keys.remove(school.ada)), u"NotFound"_s);
    }

    void aDestroyedKeyLeavesNoTraceInTheFile()
    {
        School school;
        const QByteArray wrapped = "wrapped-key-to-be-destroyed";
        take(PersonKeyTable(school.database).insert(school.ada, wrapped));
        take(PersonKeyTable(school.database).remove(school.ada));
        {
            Database closed = std::move(school.database);
        }
        QVERIFY(!contents(school.path).contains(wrapped));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::FacesTest)
#include "tst_faces.moc"
