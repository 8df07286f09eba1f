#include "core/security/password.h"
#include "core/services/people.h"
#include "core/storage/enrolment_table.h"
#include "tests/core/services/support.h"

Q_DECLARE_METATYPE(rollcall::services::PersonEdit)

namespace rollcall::services {
namespace {

using storage::PersonTable;

NewPerson ada()
{
    return {.name = u"Ada Lovelace"_s, .email = u"ada@example.org"_s, .department = u"Maths"_s, .password = {}};
}

exchange::PersonRow row(int line, const QString& name)
{
    return {.line = line, .name = name, .email = name.toLower() % u"@example.org", .department = {}};
}

} // namespace

class PeopleTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPersonIsAdded_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("student") << Role::Student;
        QTest::newRow("teacher") << Role::Teacher;
        QTest::newRow("administrator") << Role::Admin;
    }
    void aPersonIsAdded()
    {
        QFETCH(const Role, role);
        NewSchool place;
        place.clock.set(kMorning + 3min);
        auto person = ada();
        person.name = u"  Ada   Lovelace "_s;
        person.email = u" Ada@Example.ORG "_s;
        person.role = role;
        const auto id = take(People(place.school, place.admin).add(person));
        const domain::Person expected{.id = id,
                                      .name = u"Ada Lovelace"_s,
                                      .email = u"ada@example.org"_s,
                                      .department = u"Maths"_s,
                                      .role = role,
                                      .faceRegistered = false,
                                      .registeredAt = kMorning + 3min};
        QCOMPARE(place.person(id), expected);
        QCOMPARE(take(PersonTable(place.school.database()).passwordHash(id)), QString());
        QCOMPARE(place.actions(), QStringList{u"user.add user %1"_s.arg(id.value)});
    }

    void aPasswordIsHashed()
    {
        NewSchool place;
        auto person = ada();
        person.password = u"correct horse"_s;
        const auto id = take(People(place.school, place.admin).add(person));
        const auto hash = take(PersonTable(place.school.database()).passwordHash(id));
        QVERIFY(hash.startsWith(u"scrypt:32768:8:1$"_s));
        QCOMPARE(take(security::verifyPassword(u"correct horse"_s, hash)), true);
        QCOMPARE(take(security::verifyPassword(u"correct house"_s, hash)), false);
    }

    void aWeakPasswordIsRefused()
    {
        NewSchool place;
        auto person = ada();
        person.password = u"1234567"_s;
        QCOMPARE(outcome(People(place.school, place.admin).add(person)), u"PasswordWeak"_s);
        person.password = u""_s;
        QCOMPARE(outcome(People(place.school, place.admin).add(person)), u"PasswordWeak"_s);
        QCOMPARE(place.query("SELECT count(*) FROM users"), u"0"_s);
        QCOMPARE(place.actions(), QStringList{});
    }

    void anEmailIsTakenOnce()
    {
        NewSchool place;
        People people(place.school, place.admin);
        const auto id = take(people.add(ada()));
        auto other = ada();
        other.name = u"Somebody else"_s;
        other.email = u"ADA@example.org"_s;
        const auto added = people.add(other);
        QCOMPARE(outcome(added), u"AlreadyExists"_s);
        QCOMPARE(detail(added), u"ada@example.org"_s);
        QCOMPARE(place.query("SELECT count(*) FROM users"), u"1"_s);
        QCOMPARE(place.person(id).name, u"Ada Lovelace"_s);
        QCOMPARE(place.actions().size(), 1);
    }

    void invalidFieldsAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("department");
        QTest::addColumn<QString>("field");
        const QString longText(256, u'x');
        const auto given = [](const char* title, const QString& name, const QString& email, const QString& department,
                              const QString& field) { QTest::newRow(title) << name << email << department << field; };
        given("no name", u" "_s, u"a@example.org"_s, {}, u"name"_s);
        given("long name", longText, u"a@example.org"_s, {}, u"name"_s);
        given("name with a control character", u"A\u0007"_s, u"a@example.org"_s, {}, u"name"_s);
        given("no email", u"A"_s, {}, {}, u"email"_s);
        given("no domain", u"A"_s, u"a@"_s, {}, u"email"_s);
        given("two emails", u"A"_s, u"a@example.org, b@example.org"_s, {}, u"email"_s);
        given("long email", u"A"_s, longText % u"@example.org", {}, u"email"_s);
        given("long department", u"A"_s, u"a@example.org"_s, longText, u"department"_s);
    }
    void invalidFieldsAreNamed()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, email);
        QFETCH(const QString, department);
        QFETCH(const QString, field);
        NewSchool place;
        const auto added =
            People(place.school, place.admin)
                .add({.name = name, .email = email, .department = department, .password = u"correct horse"_s});
        QCOMPARE(outcome(added), u"InvalidArgument"_s);
        QVERIFY2(detail(added).startsWith(field), qPrintable(detail(added)));
        QCOMPARE(place.query("SELECT count(*) FROM users"), u"0"_s);
    }

    void everybodyIsAdded()
    {
        NewSchool place;
        auto teacher = row(3, u"Bob"_s);
        teacher.role = Role::Teacher;
        teacher.department = u"Physics"_s;
        People people(place.school, place.admin);
        QCOMPARE(take(people.addAll({row(2, u"Ada"_s), teacher})), 2);
        QCOMPARE(place.query("SELECT name || '/' || email || '/' || role || '/' || department FROM users ORDER BY id"),
                 u"Ada/ada@example.org/student/,Bob/bob@example.org/teacher/Physics"_s);
        QCOMPARE(place.actions(), QStringList{u"user.import users 2 people"_s});
        QCOMPARE(take(people.addAll({})), 0);
    }

    void everybodyOrNobodyIsAdded_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::newRow("in the school") << u"Eve"_s;
        QTest::newRow("twice in the list") << u"Ada"_s;
    }
    void everybodyOrNobodyIsAdded()
    {
        QFETCH(const QString, taken);
        NewSchool place;
        place.add(u"Eve"_s);
        const auto added =
            People(place.school, place.admin).addAll({row(2, u"Ada"_s), row(3, u"Bob"_s), row(4, taken)});
        QCOMPARE(outcome(added), u"AlreadyExists"_s);
        QVERIFY2(detail(added).contains(taken.toLower() % u"@example.org"), qPrintable(detail(added)));
        QCOMPARE(place.query("SELECT name FROM users"), u"Eve"_s);
        QCOMPARE(place.actions().size(), 1);
    }

    void aPersonIsRemovedWithAllButAttendance()
    {
        NewSchool place;
        const auto marie = place.add(u"Marie"_s, Role::Teacher);
        const auto id = place.add(u"Ada"_s);
        const auto bob = place.add(u"Bob"_s);
        for (const auto& code : {u"PH101"_s, u"MA101"_s}) {
            const auto course = place.addCourse(code, marie);
            place.enrol(course, id);
            place.enrol(course, bob);
        }
        place.giveFace(id, straight(1));
        place.giveFace(bob, straight(2));
        take(People(place.school, place.admin).remove(id));
        QCOMPARE(place.query("SELECT name FROM users ORDER BY id"), u"Marie,Bob"_s);
        for (const auto* table : {"consents", "templates", "person_keys"})
            QCOMPARE(place.query(QByteArray("SELECT person_id FROM ") + table), QString::number(bob.value));
        QCOMPARE(place.query("SELECT student_id FROM enrollments"), u"3,3"_s);
        QCOMPARE(place.actions().last(), u"user.remove user %1"_s.arg(id.value));
    }

    void aPersonWithAttendanceStays()
    {
        NewSchool place;
        const auto marie = place.add(u"Marie"_s, Role::Teacher);
        const auto id = place.add(u"Ada"_s);
        const auto course = place.addCourse(u"PH101"_s, marie);
        place.enrol(course, id);
        place.giveFace(id, straight(1));
        place.mark(place.startSession(course), id);
        const auto actions = place.actions();
        People people(place.school, place.admin);
        QCOMPARE(outcome(people.remove(id)), u"StillInUse"_s);
        QCOMPARE(place.person(id).faceRegistered, true);
        for (const auto* table : {"consents", "templates", "person_keys", "enrollments", "session_attendance"})
            QCOMPARE(place.query(QByteArray("SELECT count(*) FROM ") + table), u"1"_s);
        QCOMPARE(outcome(people.remove(marie)), u"StillInUse"_s);
        QCOMPARE(place.actions(), actions);
    }

    void somebodyUnknownIsNotRemoved()
    {
        NewSchool place;
        QCOMPARE(outcome(People(place.school, place.admin).remove({99})), u"NotFound"_s);
        QCOMPARE(place.actions(), QStringList{});
    }

    void emailsAreFoundInEitherCase()
    {
        NewSchool place;
        const auto id = place.add(u"Ada"_s);
        People people(place.school, place.admin);
        QCOMPARE(take(people.byEmail(u"ada@example.org"_s)).id, id);
        QCOMPARE(take(people.byEmail(u" ADA@Example.org "_s)), place.person(id));
        QCOMPARE(take(people.byId(id)), place.person(id));
        QCOMPARE(outcome(people.byId({99})), u"NotFound"_s);
        const auto nobody = people.byEmail(u"eve@example.org"_s);
        QCOMPARE(outcome(nobody), u"NotFound"_s);
        QCOMPARE(detail(nobody), u"eve@example.org"_s);
    }

    void peopleAreListed()
    {
        NewSchool place;
        for (const auto& name : {u"Eve"_s, u"Ada"_s, u"Bob"_s})
            place.add(name);
        place.add(u"Marie"_s, Role::Teacher);
        const auto names = [&](const storage::PersonFilter& filter, storage::Page page) {
            QStringList found;
            for (const auto& person : take(People(place.school, place.admin).list(filter, page)))
                found.append(person.name);
            return found.join(u' ');
        };
        QCOMPARE(names({}, {}), u"Ada Bob Eve Marie"_s);
        QCOMPARE(names({.role = Role::Student, .text = {}}, {}), u"Ada Bob Eve"_s);
        QCOMPARE(names({.role = {}, .text = u"ma"_s}, {}), u"Marie"_s);
        QCOMPARE(names({}, {.limit = 2, .offset = 1}), u"Bob Eve"_s);
        People people(place.school, place.admin);
        QCOMPARE(take(people.count({})), 4);
        QCOMPARE(take(people.count({.role = Role::Student, .text = u"e"_s})), 3);
        QCOMPARE(take(people.count({.role = {}, .text = u"100%"_s})), 0);
    }

    void listsAreOrdered_data()
    {
        QTest::addColumn<storage::PersonOrder>("order");
        QTest::addColumn<QString>("upwards");
        QTest::addColumn<QString>("downwards");
        using storage::PersonOrder;
        QTest::newRow("name") << PersonOrder::Name << u"ada Bob Cleo"_s << u"Cleo Bob ada"_s;
        QTest::newRow("email") << PersonOrder::Email << u"Cleo ada Bob"_s << u"Bob ada Cleo"_s;
        QTest::newRow("department") << PersonOrder::Department << u"Bob Cleo ada"_s << u"ada Bob Cleo"_s;
        QTest::newRow("role") << PersonOrder::Role << u"ada Cleo Bob"_s << u"Bob ada Cleo"_s;
        QTest::newRow("registered") << PersonOrder::RegisteredAt << u"Bob ada Cleo"_s << u"Cleo ada Bob"_s;
    }
    void listsAreOrdered()
    {
        QFETCH(const storage::PersonOrder, order);
        QFETCH(const QString, upwards);
        QFETCH(const QString, downwards);
        NewSchool place;
        People people(place.school, place.admin);
        const auto add = [&](const QString& name, const QString& email, const QString& department, Role role) {
            take(people.add({.name = name, .email = email, .department = department, .role = role, .password = {}}));
            place.clock.set(place.clock.now() + 1min);
        };
        add(u"Bob"_s, u"c@example.org"_s, u"art"_s, Role::Teacher);
        add(u"ada"_s, u"b@example.org"_s, u"Maths"_s, Role::Student);
        add(u"Cleo"_s, u"a@example.org"_s, u"Art"_s, Role::Student);
        for (const auto& [direction, expected] :
             {std::pair{Qt::AscendingOrder, upwards}, {Qt::DescendingOrder, downwards}}) {
            QStringList names;
            for (const auto& person : take(people.list({}, {}, order, direction)))
                names.append(person.name);
            QCOMPARE(names.join(u' '), expected);
        }
    }

    void aPersonIsEdited()
    {
        NewSchool place;
        People people(place.school, place.admin);
        auto person = place.person(place.add(u"Ada"_s));
        place.giveFace(person.id, straight(1));
        person.faceRegistered = true;
        auto expected = person;
        expected.name = u"Ada King"_s;
        expected.email = u"king@example.org"_s;
        expected.department = u"Maths"_s;
        const auto edited = take(people.edit(person, {.name = u" Ada  King "_s,
                                                      .email = u"King@example.org"_s,
                                                      .department = u"Maths"_s,
                                                      .role = Role::Student}));
        QCOMPARE(edited, expected);
        QCOMPARE(place.person(person.id), expected);
        const QString subject = u"user.edit user %1 "_s.arg(person.id.value);
        QCOMPARE(place.actions().last(), subject % u"name, email, department");
        take(people.edit(
            edited,
            {.name = u"Ada King"_s, .email = u"king@example.org"_s, .department = u"Maths"_s, .role = Role::Teacher}));
        QCOMPARE(place.actions().last(), subject % u"role student -> teacher");
    }

    void anEditThatChangesNothingIsNotRecorded()
    {
        NewSchool place;
        const auto person = place.person(place.add(u"Ada"_s));
        const auto actions = place.actions();
        take(People(place.school, place.admin)
                 .edit(person, {.name = u"Ada "_s, .email = person.email, .department = {}, .role = Role::Student}));
        QCOMPARE(place.actions(), actions);
    }

    void anEditOfWhatWasChangedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unchanged") << "UPDATE users SET password_hash = 'x'"_ba << u"ok"_s;
        QTest::newRow("name") << "UPDATE users SET name = 'Eve'"_ba << u"ChangedMeanwhile"_s;
        QTest::newRow("email") << "UPDATE users SET email = 'eve@example.org'"_ba << u"ChangedMeanwhile"_s;
        QTest::newRow("department") << "UPDATE users SET department = 'Art'"_ba << u"ChangedMeanwhile"_s;
        QTest::newRow("role") << "UPDATE users SET role = 'admin'"_ba << u"ChangedMeanwhile"_s;
        QTest::newRow("removed") << "DELETE FROM users"_ba << u"NotFound"_s;
    }
    void anEditOfWhatWasChangedIsRefused()
    {
        QFETCH(const QByteArray, change);
        QFETCH(const QString, expected);
        NewSchool place;
        const auto person = place.person(place.add(u"Ada"_s));
        place.alter(change);
        const auto edited =
            People(place.school, place.admin)
                .edit(person, {.name = u"Bea"_s, .email = person.email, .department = {}, .role = Role::Student});
        QCOMPARE(outcome(edited), expected);
        QCOMPARE(place.query("SELECT count(*) FROM users WHERE name = 'Bea'"), expected == u"ok"_s ? u"1"_s : u"0"_s);
    }

    void editsAreRefused_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<PersonEdit>("edit");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* title, const QString& who, const PersonEdit& edit, const QString& expected) {
            QTest::newRow(title) << who << edit << expected;
        };
        row("no name", u"bob"_s, {u" "_s, u"bob@example.org"_s, {}, Role::Student}, u"InvalidArgument"_s);
        row("email taken", u"bob"_s, {u"Bob"_s, u"Ada@example.org"_s, {}, Role::Student}, u"AlreadyExists"_s);
        row("an enrolled student teaches", u"ada"_s, {u"Ada"_s, u"ada@example.org"_s, {}, Role::Teacher},
            u"StillInUse"_s);
        row("a student teaches", u"bob"_s, {u"Bob"_s, u"bob@example.org"_s, {}, Role::Teacher}, u"ok"_s);
        row("a teacher of a course learns", u"marie"_s, {u"M"_s, u"marie@example.org"_s, {}, Role::Student},
            u"StillInUse"_s);
        row("a teacher without courses learns", u"nina"_s, {u"N"_s, u"nina@example.org"_s, {}, Role::Student}, u"ok"_s);
        row("the last administrator goes", u"root"_s, {u"Root"_s, u"root@example.org"_s, {}, Role::Teacher},
            u"StillInUse"_s);
        row("the last administrator's name", u"root"_s, {u"R"_s, u"root@example.org"_s, {}, Role::Admin}, u"ok"_s);
    }
    void editsAreRefused()
    {
        QFETCH(const QString, who);
        QFETCH(const PersonEdit, edit);
        QFETCH(const QString, expected);
        NewSchool place;
        const auto marie = place.add(u"Marie"_s, Role::Teacher);
        place.add(u"Nina"_s, Role::Teacher);
        place.add(u"Root"_s, Role::Admin);
        place.add(u"Bob"_s);
        place.enrol(place.addCourse(u"PH101"_s, marie), place.add(u"Ada"_s));
        People people(place.school, place.admin);
        const auto before = take(people.byEmail(who % u"@example.org"));
        const auto actions = place.actions();
        QCOMPARE(outcome(people.edit(before, edit)), expected);
        QCOMPARE(place.person(before.id) == before, expected != u"ok"_s);
        QCOMPARE(place.actions() == actions, expected != u"ok"_s);
    }

    void rolesMay_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QString>("changing");
        QTest::newRow("administrator") << Role::Admin << u"ok"_s << u"ok"_s;
        QTest::newRow("teacher") << Role::Teacher << u"ok"_s << u"PermissionDenied"_s;
        QTest::newRow("student") << Role::Student << u"PermissionDenied"_s << u"PermissionDenied"_s;
    }
    void rolesMay()
    {
        QFETCH(const Role, role);
        QFETCH(const QString, reading);
        QFETCH(const QString, changing);
        NewSchool place;
        const auto eve = place.add(u"Eve"_s);
        People people(place.school, place.actor(place.add(u"Marie"_s, role)));
        QCOMPARE(outcome(people.list({}, {})), reading);
        QCOMPARE(outcome(people.byEmail(u"eve@example.org"_s)), reading);
        QCOMPARE(outcome(people.byId(eve)), reading);
        QCOMPARE(outcome(people.count({})), reading);
        QCOMPARE(outcome(people.edit(place.person(eve), {u"Eve"_s, u"eve@example.org"_s, u"Art"_s, Role::Student})),
                 changing);
        QCOMPARE(outcome(people.add(ada())), changing);
        QCOMPARE(outcome(people.addAll({row(2, u"Bob"_s)})), changing);
        QCOMPARE(outcome(people.remove(eve)), changing);
        QCOMPARE(place.query("SELECT count(*) FROM users"), changing == u"ok"_s ? u"3"_s : u"2"_s);
    }

    void anImportIsCheckedAgainstTheSchool()
    {
        NewSchool place;
        place.add(u"Ada"_s);
        People people(place.school, place.admin);
        const auto good = take(people.checkImport("name,email,department\nBob,bob@example.org,Art\n"));
        QCOMPARE(good.people.size(), 1U);
        QVERIFY(good.problems.empty());
        const auto taken =
            take(people.checkImport("name,email,department\nBob,bob@example.org,Art\nOther,ADA@example.org,Art\n"));
        QVERIFY(taken.people.empty());
        QCOMPARE(taken.problems, (std::vector<exchange::PeopleProblem>{
                                     {3, u"email"_s, exchange::PeopleFault::EmailTaken, u"ada@example.org"_s}}));
        QCOMPARE(outcome(people.checkImport("\"")), u"CsvInvalid"_s);
        QCOMPARE(outcome(People(place.school, place.actor(place.add(u"Marie"_s, Role::Teacher))).checkImport({})),
                 u"PermissionDenied"_s);
    }

    void peopleOutsideACourseAreFound()
    {
        NewSchool place;
        const auto ada = place.add(u"Ada"_s);
        place.add(u"Adam"_s);
        const auto course = place.addCourse(u"PH101"_s, place.add(u"Marie"_s, Role::Teacher));
        place.enrol(course, ada);
        People people(place.school, place.admin);
        const auto found = take(people.list({.role = Role::Student, .text = u"ada"_s, .notIn = course}, {}));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().name, u"Adam"_s);
    }

    void aRefusalComesBeforeAnAnswer()
    {
        NewSchool place;
        People people(place.school, place.actor(place.add(u"Sam"_s)));
        QCOMPARE(outcome(people.byEmail(u"nobody@example.org"_s)), u"PermissionDenied"_s);
        QCOMPARE(outcome(people.remove({99})), u"PermissionDenied"_s);
        QCOMPARE(outcome(people.add({.name = {}, .email = {}, .password = u""_s})), u"PermissionDenied"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::PeopleTest)
#include "tst_people.moc"
