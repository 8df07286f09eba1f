#include "core/storage/person_table.h"
#include "core/storage/template_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

class PersonTableTest final : public QObject
{
    Q_OBJECT

    static QStringList names(const std::vector<domain::Person>& people)
    {
        QStringList all;
        for (const auto& person : people)
            all.append(person.name);
        return all;
    }

private slots:
    void aPersonComesBackAsStored()
    {
        School school;
        PersonTable people(school.database);
        domain::Person eve = somebody(u"Eve O'Neil \u00d1 \u062d"_s, domain::Role::Admin);
        eve.id = base::PersonId{77};
        eve.faceRegistered = true;
        const auto id = take(people.insert(eve, u"scrypt:1"_s));
        QVERIFY(id != eve.id);
        eve.id = id;
        eve.faceRegistered = false;
        QCOMPARE(take(people.find(id)), std::optional(eve));
        QCOMPARE(take(people.findByEmail(eve.email)), std::optional(eve));
        QCOMPARE(take(people.passwordHash(id)), u"scrypt:1"_s);
    }

    void emptyTextsAreKept()
    {
        School school;
        PersonTable people(school.database);
        domain::Person plain = somebody(u"Plain"_s);
        plain.department = QString();
        const auto id = take(people.insert(plain, QString()));
        QCOMPARE(take(people.find(id))->department, u""_s);
        QCOMPARE(take(people.passwordHash(id)), u""_s);
    }

    void whoIsNotThereIsNotFound()
    {
        School school;
        PersonTable people(school.database);
        constexpr base::PersonId kNobody{99};
        QCOMPARE(take(people.find(kNobody)), std::nullopt);
        QCOMPARE(take(people.findByEmail(u"nobody@example.org"_s)), std::nullopt);
        QCOMPARE(take(people.findByEmail(u"ADA@example.org"_s)), std::nullopt);
        QCOMPARE(outcome(people.passwordHash(kNobody)), u"NotFound"_s);
        QCOMPARE(outcome(people.mustChangePassword(kNobody)), u"NotFound"_s);
        QCOMPARE(outcome(people.setMustChangePassword(kNobody, true)), u"NotFound"_s);
        QCOMPARE(outcome(people.setPasswordHash(kNobody, u"h"_s)), u"NotFound"_s);
        QCOMPARE(outcome(people.setFace(kNobody, "sealed")), u"NotFound"_s);
        QCOMPARE(outcome(people.clearFace(kNobody)), u"NotFound"_s);
        QCOMPARE(outcome(people.sealedFace(kNobody)), u"NotFound"_s);
        QCOMPARE(outcome(people.remove(kNobody)), u"NotFound"_s);
        QCOMPARE(people.remove(kNobody).error().detail, u"user 99"_s);
    }

    void anEmailIsTakenOnce()
    {
        School school;
        const auto twin = PersonTable(school.database).insert(somebody(u"Ada"_s, domain::Role::Teacher), {});
        QCOMPARE(outcome(twin), u"AlreadyExists"_s);
        QVERIFY(twin.error().detail.contains(u"users.email"_s));
        QVERIFY(!twin.error().detail.contains(u"ada@"_s));
    }

    void listFiltersAndOrders_data()
    {
        using domain::Role;
        QTest::addColumn<std::optional<Role>>("role");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const std::optional<Role> all;
        const auto row = [](const char* name, std::optional<Role> role, const QString& text,
                            const QStringList& expected) { QTest::newRow(name) << role << text << expected; };
        row("all", all, {}, {u"Ada"_s, u"adrian"_s, u"Bob"_s, u"Marie"_s, u"Zoe 50%_x"_s});
        row("students", Role::Student, {}, {u"Ada"_s, u"Bob"_s, u"Zoe 50%_x"_s});
        row("admins", Role::Admin, {}, {});
        row("part of a name, any case", all, u"AD"_s, {u"Ada"_s, u"adrian"_s});
        row("part of an email", all, u"marie@exa"_s, {u"Marie"_s});
        row("both", Role::Teacher, u"ad"_s, {u"adrian"_s});
        row("nobody", all, u"xyz"_s, {});
        row("a percent sign is itself", all, u"%"_s, {u"Zoe 50%_x"_s});
        row("an underscore is itself", all, u"%_x"_s, {u"Zoe 50%_x"_s});
        row("a backslash is itself", all, u"\\"_s, {});
        row("a quote is itself", all, u"' OR 1=1 --"_s, {});
    }
    void listFiltersAndOrders()
    {
        QFETCH(const std::optional<domain::Role>, role);
        QFETCH(const QString, text);
        QFETCH(const QStringList, expected);
        School school;
        school.add(u"adrian"_s, domain::Role::Teacher);
        domain::Person zoe = somebody(u"Zoe 50%_x"_s);
        zoe.email = u"zoe@example.org"_s;
        take(PersonTable(school.database).insert(zoe, {}));
        QCOMPARE(names(take(PersonTable(school.database).list({.role = role, .text = text}, {}))), expected);
    }

    void listIsReadByPages_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("first") << 2 << 0 << QStringList{u"Ada"_s, u"Bob"_s};
        QTest::newRow("second") << 2 << 2 << QStringList{u"Marie"_s};
        QTest::newRow("beyond") << 2 << 4 << QStringList{};
        QTest::newRow("none") << 0 << 0 << QStringList{};
        QTest::newRow("all") << kAllRows.limit << kAllRows.offset << QStringList{u"Ada"_s, u"Bob"_s, u"Marie"_s};
    }
    void listIsReadByPages()
    {
        QFETCH(const int, limit);
        QFETCH(const int, offset);
        QFETCH(const QStringList, expected);
        School school;
        QCOMPARE(names(take(PersonTable(school.database).list({}, {.limit = limit, .offset = offset}))), expected);
    }

    void thePasswordHashIsReplaced()
    {
        School school;
        PersonTable people(school.database);
        take(people.setPasswordHash(school.ada, u"new"_s));
        QCOMPARE(take(people.passwordHash(school.ada)), u"new"_s);
        QCOMPARE(take(people.passwordHash(school.bob)), u"hash"_s);
    }

    void whetherAPasswordMustBeChangedIsKept()
    {
        School school;
        PersonTable people(school.database);
        QVERIFY(!take(people.mustChangePassword(school.ada)));
        take(people.setMustChangePassword(school.ada, true));
        QVERIFY(take(people.mustChangePassword(school.ada)));
        QVERIFY(!take(people.mustChangePassword(school.bob)));
        take(people.setMustChangePassword(school.ada, false));
        QVERIFY(!take(people.mustChangePassword(school.ada)));
    }

    void aFaceNeedsAGivenConsent()
    {
        School school;
        PersonTable people(school.database);
        ConsentTable consents(school.database);
        QCOMPARE(outcome(people.setFace(school.ada, "sealed")), u"ConsentMissing"_s);
        const auto consent = take(consents.insert(consentOf(school.ada)));
        QCOMPARE(outcome(people.setFace(school.bob, "sealed")), u"ConsentMissing"_s);
        take(consents.withdraw(consent, kMorning));
        QCOMPARE(outcome(people.setFace(school.ada, "sealed")), u"ConsentMissing"_s);
        QCOMPARE(take(people.sealedFace(school.ada)), std::nullopt);
        QCOMPARE(take(people.find(school.ada))->faceRegistered, false);
    }

    void faceAndItsFlagGoTogether()
    {
        School school;
        PersonTable people(school.database);
        const QByteArray sealed("\0sealed\xff", 8);
        school.giveFace(school.ada, sealed);
        QCOMPARE(take(people.sealedFace(school.ada)), std::optional(sealed));
        QCOMPARE(take(people.find(school.ada))->faceRegistered, true);
        QCOMPARE(take(people.find(school.bob))->faceRegistered, false);
        QCOMPARE(outcome(people.setFace(school.ada, {})), u"InvalidArgument"_s);
        take(people.clearFace(school.ada));
        QCOMPARE(take(people.sealedFace(school.ada)), std::nullopt);
        QCOMPARE(take(people.find(school.ada))->faceRegistered, false);
        QCOMPARE(outcome(people.clearFace(school.ada)), u"ok"_s);
    }

    void sealedFacesAreThoseWithFaceAndKey()
    {
        School school;
        PersonTable people(school.database);
        QVERIFY(take(people.sealedFaces({})).empty());
        school.giveFace(school.ada, "of Ada");
        school.giveFace(school.bob, "of Bob");
        school.giveFace(school.teacher, "of Marie");
        take(PersonKeyTable(school.database).remove(school.teacher));
        const SealedFace ofAda{school.ada, "of Ada", "wrapped"};
        const SealedFace ofBob{school.bob, "of Bob", "wrapped"};
        QCOMPARE(take(people.sealedFaces({})), (std::vector{ofAda, ofBob}));
        QCOMPARE(take(people.sealedFaces(school.course)), std::vector{ofAda});
        QVERIFY(take(people.sealedFaces(base::CourseId{99})).empty());
    }

    void whoIsNamedElsewhereStays_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("teacher of a course and a session") << "marie@example.org"_ba;
        QTest::newRow("enrolled student") << "ada@example.org"_ba;
    }
    void whoIsNamedElsewhereStays()
    {
        QFETCH(const QByteArray, name);
        School school;
        PersonTable people(school.database);
        const auto person = take(people.findByEmail(QString::fromLatin1(name))).value();
        QCOMPARE(outcome(people.remove(person.id)), u"StillInUse"_s);
        QVERIFY(take(people.find(person.id)));
    }

    void removingTakesTheFaceAlong_data()
    {
        QTest::addColumn<bool>("clearedBefore");
        QTest::newRow("step by step") << true;
        QTest::newRow("at once") << false;
    }
    void removingTakesTheFaceAlong()
    {
        QFETCH(const bool, clearedBefore);
        School school;
        PersonTable people(school.database);
        const auto consent = school.giveFace(school.bob);
        TemplateTable templates(school.database);
        take(templates.insert({.id = {},
                               .personId = school.bob,
                               .consentId = consent,
                               .modelId = u"m"_s,
                               .sealed = "sample",
                               .quality = 0.5,
                               .capturedAt = kMorning}));
        if (clearedBefore) {
            take(templates.removeOfPerson(school.bob));
            take(people.clearFace(school.bob));
        }
        QCOMPARE(outcome(people.remove(school.bob)), u"ok"_s);
        QCOMPARE(take(people.find(school.bob)), std::nullopt);
        QVERIFY(take(templates.ofPerson(school.bob)).empty());
        QVERIFY(take(ConsentTable(school.database).history(school.bob)).empty());
        QCOMPARE(take(PersonKeyTable(school.database).find(school.bob)), std::nullopt);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::PersonTableTest)
#include "tst_person_table.moc"
