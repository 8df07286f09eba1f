#include "core/services/passwords.h"
#include "core/services/person_rights.h"
#include "core/services/pins.h"
#include "core/storage/attempt_table.h"
#include "core/storage/authenticator_table.h"
#include "core/storage/lookalike_table.h"
#include "core/storage/person_key_table.h"
#include "core/storage/pin_table.h"
#include "core/storage/rate_limit_table.h"
#include "core/storage/review_table.h"
#include "core/storage/template_table.h"
#include "tests/core/services/support.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::services {
namespace {

const QString kReason = u"asked for on paper"_s;

/// Zebedee with all that can be stored of a student, beside Bob with a face and a mark.
struct Place : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId zebedee = add(u"Zebedee"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::CourseId course = addCourse(u"PH101"_s, marie);
    base::SessionId session;

    Place()
    {
        for (const auto student : {zebedee, bob})
            enrol(course, student);
        session = startSession(course);
        for (const auto student : {zebedee, bob}) {
            mark(session, student);
            giveFace(student, straight(float(student.value)));
            take(storage::PinTable(school.database()).set(student, u"scrypt:hash-of-a-pin"_s, school.now()));
            attempt(student);
        }
        take(storage::LookalikeTable(school.database()).insertUnlessThere({zebedee, bob}, school.now()));
        const QByteArray id = QByteArray::number(zebedee.value);
        alter("UPDATE session_attendance SET reason = 'Zebedee was ill' WHERE student_id = " + id);
        take(storage::ReviewTable(school.database())
                 .insert({.id = {},
                          .kind = domain::ReviewKind::Question,
                          .sessionId = session,
                          .studentId = zebedee,
                          .attemptId = {},
                          .note = u"Zebedee was here"_s,
                          .createdAt = school.now(),
                          .resolvedAt = {}}));
        alter("INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at)"
              " VALUES (" +
              id + ", 'd-of-z', '2026-03-09T08:15:00.250Z', '2026-03-09T08:15:00.250Z')");
        alter("UPDATE consents SET given_by = 'Mother of Zebedee' WHERE person_id = " + id);
        alter("UPDATE users SET department = 'Zoology', password_hash = 'hash-of-z' WHERE id = " + id);
        for (const auto& rule : {u"pin.person"_s, u"checkin.student"_s, u"face.person"_s})
            countWrong(rule, QString::number(zebedee.value));
        countWrong(u"signin.account"_s, QString::fromLatin1(emailHash()));
    }

    void attempt(base::PersonId student)
    {
        take(storage::AttemptTable(school.database())
                 .insert({.id = {},
                          .sessionId = session,
                          .studentId = student,
                          .success = true,
                          .reason = {},
                          .point = {},
                          .faceDistance = 0.25,
                          .device = school.device(),
                          .method = domain::Method::Face,
                          .liveness = domain::Liveness::NotChecked,
                          .createdAt = school.now()}));
    }

    void countWrong(const QString& rule, const QString& subject)
    {
        take(storage::RateLimitTable(school.database())
                 .set(rule, subject, {.windowStartedAt = school.now(), .tries = 1, .lockouts = 0, .lockedUntil = {}}));
    }

    [[nodiscard]] static QByteArray emailHash()
    {
        return QCryptographicHash::hash("zebedee@example.org", QCryptographicHash::Sha256).toHex();
    }

    Erasure erase() { return take(erasePerson(school, admin, zebedee, kReason)); }

    /// Everything the tables hold of a person that erasing destroys, by name.
    [[nodiscard]] QString heldOf(base::PersonId person) const
    {
        QStringList held;
        const QByteArray id = QByteArray::number(person.value);
        for (const QByteArray& table :
             {QByteArray("person_keys"), QByteArray("templates"), QByteArray("pins"), QByteArray("devices")})
            held << query("SELECT count(*) FROM " + table + " WHERE person_id = " + id);
        held << query("SELECT count(*) FROM enrollments WHERE student_id = " + id)
             << query("SELECT count(*) FROM review_items WHERE student_id = " + id)
             << query("SELECT count(*) FROM lookalike_pairs WHERE first_id = " + id)
             << query("SELECT count(*) FROM session_attendance WHERE reason <> '' AND student_id = " + id);
        return held.join(u' ');
    }
};

} // namespace

class PersonRightsTest final : public QObject
{
    Q_OBJECT

private slots:
    void theExportHoldsEverything()
    {
        Place place;
        const auto record = take(exportPerson(place.school, place.admin, place.zebedee));
        const auto account = record[u"account"_s].toObject();
        QCOMPARE(account[u"email"_s], QJsonValue(u"zebedee@example.org"_s));
        QCOMPARE(account[u"department"_s], QJsonValue(u"Zoology"_s));
        QCOMPARE(account[u"has_password"_s], QJsonValue(true));
        QCOMPARE(account[u"must_change_password"_s], QJsonValue(false));
        QCOMPARE(account[u"face_registered"_s], QJsonValue(true));
        QCOMPARE(account[u"pin_set_at"_s], QJsonValue(base::toIso(kMorning)));
        for (const auto& list : {u"courses"_s, u"attendance"_s, u"consents"_s, u"face_samples"_s, u"marks"_s,
                                 u"attempts"_s, u"review_items"_s, u"devices"_s, u"lookalikes"_s})
            QVERIFY2(record[list].toArray().size() == 1, qPrintable(list));
        QCOMPARE(record[u"consents"_s][0][u"given_by"_s], QJsonValue(u"Mother of Zebedee"_s));
        QCOMPARE(record[u"review_items"_s][0][u"note"_s], QJsonValue(u"Zebedee was here"_s));
        QCOMPARE(record[u"marks"_s][0][u"reason"_s], QJsonValue(u"Zebedee was ill"_s));
        QCOMPARE(record[u"devices"_s][0][u"device_hash"_s], QJsonValue(u"d-of-z"_s));
        QStringList actions;
        for (const auto& action : record[u"staff_actions"_s].toArray())
            actions << action[u"action"_s].toString();
        QCOMPARE(actions, (QStringList{u"user.add"_s, u"course.enrol"_s, u"consent.add"_s}));
        QCOMPARE(place.actions().last(), u"person.export user %1"_s.arg(place.zebedee.value));
    }

    void theExportTellsThePercentages()
    {
        Place place;
        for (const bool isExcused : {false, true}) {
            place.clock.pass(2h);
            const auto session = place.startSession(place.course);
            if (!isExcused)
                continue;
            place.mark(session, place.zebedee);
            place.alter("UPDATE session_attendance SET status = 'excused' WHERE session_id = " +
                        QByteArray::number(session.value));
        }
        const auto course = take(exportPerson(place.school, place.admin, place.zebedee))[u"attendance"_s][0];
        QCOMPARE(course[u"course_code"_s], QJsonValue(u"PH101"_s));
        QCOMPARE(course[u"held"_s], QJsonValue(3));
        QCOMPARE(course[u"present"_s], QJsonValue(1));
        QCOMPARE(course[u"excused"_s], QJsonValue(1));
        QCOMPARE(course[u"absent"_s], QJsonValue(1));
        QCOMPARE(course[u"percentage"_s], QJsonValue(50.0));
    }

    void theExportOfATeacherHasTheirCourses()
    {
        Place place;
        const auto record = take(exportPerson(place.school, place.admin, place.marie));
        QCOMPARE(record[u"courses_taught"_s][0][u"code"_s], QJsonValue(u"PH101"_s));
        QCOMPARE(record[u"sessions_taught"_s].toArray().size(), 1);
        QCOMPARE(record[u"marks"_s].toArray().size(), 0);
        QCOMPARE(record[u"attendance"_s].toArray().size(), 0);
    }

    void theExportTellsSinceWhenTwoStepSignInIsOn()
    {
        Place place;
        const auto since = [&place] {
            return take(exportPerson(place.school, place.admin, place.marie))[u"account"_s][u"two_step_since"_s];
        };
        QVERIFY(since().isNull());
        storage::AuthenticatorTable table(place.school.database());
        take(table.begin(place.marie, "sealed", kMorning));
        QVERIFY(since().isNull());
        take(table.confirm(place.marie, kMorning));
        QCOMPARE(since(), QJsonValue(base::toIso(kMorning)));
    }

    void erasingTakesTheSecondStep()
    {
        Place place;
        storage::AuthenticatorTable table(place.school.database());
        take(table.begin(place.marie, "sealed", kMorning));
        take(table.setRecoveryCodes(place.marie, {QByteArray(32, 'a')}));
        take(erasePerson(place.school, place.admin, place.marie, kReason));
        QCOMPARE(place.query("SELECT (SELECT count(*) FROM authenticators) + (SELECT count(*) FROM recovery_codes)"),
                 u"0"_s);
    }

    void theExportHoldsNoSecret()
    {
        Place place;
        const auto bytes = QJsonDocument(take(exportPerson(place.school, place.admin, place.zebedee))).toJson();
        const auto key = take(storage::PersonKeyTable(place.school.database()).find(place.zebedee)).value();
        const auto mean = take(storage::PersonTable(place.school.database()).sealedFace(place.zebedee)).value();
        for (const auto& secret : {key, mean})
            for (const auto& form : {secret, secret.toBase64(), secret.toHex()})
                QVERIFY(!bytes.contains(form.left(40)));
        QVERIFY(!bytes.contains("hash-of-z"));
        QVERIFY(!bytes.contains("scrypt:"));
        QVERIFY(!bytes.contains("bob@"));
    }

    void erasingDestroysWhatIsPersonal()
    {
        Place place;
        QCOMPARE(place.heldOf(place.zebedee), u"1 1 1 1 1 1 1 1"_s);
        const auto bobs = place.heldOf(place.bob);
        place.clock.set(kMorning + 2h);
        const auto erased = place.erase();
        QVERIFY(erased.isWalEmpty);
        QCOMPARE(place.heldOf(place.zebedee), u"0 0 0 0 0 0 0 0"_s);
        QCOMPARE(place.heldOf(place.bob), bobs);
        const auto left = place.person(place.zebedee);
        QCOMPARE(left.name, u"Erased %1"_s.arg(place.zebedee.value));
        QCOMPARE(left.email, u"erased-%1@erased.invalid"_s.arg(place.zebedee.value));
        QCOMPARE(left.department, QString());
        QCOMPARE(left.faceRegistered, false);
        const QByteArray id = QByteArray::number(place.zebedee.value);
        QCOMPARE(place.query("SELECT state || given_by || withdrawn_at FROM consents WHERE person_id = " + id),
                 u"withdrawn"_s % base::toIso(kMorning + 2h));
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
        QCOMPARE(place.query("SELECT person_id || reason || erased_at FROM tombstones"),
                 QString::fromLatin1(id) % kReason % base::toIso(kMorning + 2h));
        QCOMPARE(place.actions().last(), u"person.erase user %1"_s.arg(place.zebedee.value));
    }

    void attendanceStays()
    {
        Place place;
        const QByteArray marks = "SELECT student_id || status || method FROM session_attendance ORDER BY id";
        const QByteArray attempts = "SELECT student_id || success FROM attendance_attempts ORDER BY id";
        const QString before = place.query(marks) % place.query(attempts);
        place.erase();
        QCOMPARE(QString(place.query(marks) % place.query(attempts)), before);
    }

    void thePlanTellsAndChangesNothing()
    {
        Place place;
        const auto dump = [&place]() -> QString { return place.heldOf(place.zebedee) % place.actions().join(u'|'); };
        const auto before = dump();
        write(place.path % u".v2.backup", "a copy");
        const auto plan = take(planErasure(place.school, place.admin, place.zebedee));
        QCOMPARE(dump(), before);
        QVERIFY(plan.hasFace && plan.hasPin && plan.hasPassword);
        QCOMPARE(plan.faceSamples + plan.enrolments + plan.devices + plan.reviewItems, qint64(4));
        QCOMPARE(plan.consents + plan.marks + plan.attempts, qint64(3));
        QCOMPARE(plan.courses + plan.actionsNaming, qint64(0));
        QCOMPARE(plan.copies, QStringList{place.path % u".v2.backup"});
    }

    void thePlanCountsLogEntriesWithTheEmail()
    {
        Place place;
        place.alter("INSERT INTO staff_actions (actor_name, action, subject, created_at)"
                    " VALUES ('machine', 'user.add', 'user zebedee@example.org', '2026-03-09T08:15:00.250Z')");
        QCOMPARE(take(planErasure(place.school, place.admin, place.zebedee)).actionsNaming, qint64(1));
    }

    // secure_delete and an empty WAL: nothing of the person can be read off the disk's files.
    void theFilesHoldNothingOfThePerson()
    {
        Place place;
        const auto key = take(storage::PersonKeyTable(place.school.database()).find(place.zebedee)).value();
        const auto mean = take(storage::PersonTable(place.school.database()).sealedFace(place.zebedee)).value();
        const auto sample = take(storage::TemplateTable(place.school.database()).ofPerson(place.zebedee)).at(0).sealed;
        const QList<QByteArray> personal{
            "Zebedee", "zebedee@example.org", "Zoology", "hash-of-z", "d-of-z", Place::emailHash(), key, mean, sample};
        const auto isStored = [&place](const QByteArray& bytes) {
            return contents(place.path).contains(bytes) || contents(place.path % u"-wal").contains(bytes);
        };
        for (const auto& bytes : personal)
            QVERIFY2(isStored(bytes), bytes.constData());
        QVERIFY(place.erase().isWalEmpty);
        for (const auto& bytes : personal)
            QVERIFY2(!isStored(bytes), bytes.constData());
    }

    void aReaderKeepsTheWalFull()
    {
        Place place;
        Sqlite reader(place.path);
        reader.run("BEGIN; SELECT count(*) FROM users");
        place.alter("PRAGMA user_version"); // another connection that does not write
        QCOMPARE(place.erase().isWalEmpty, false);
        reader.run("COMMIT");
        take(place.school.database().emptyWal());
        QVERIFY(!contents(place.path % u"-wal").contains("zebedee@example.org"));
    }

    void erasingIsOneTransaction_data()
    {
        QTest::addColumn<QByteArray>("failing");
        QTest::newRow("the key") << QByteArray("DELETE ON person_keys");
        QTest::newRow("the name") << QByteArray("UPDATE ON users");
        QTest::newRow("the tombstone") << QByteArray("INSERT ON tombstones");
        QTest::newRow("the record") << QByteArray("INSERT ON staff_actions");
    }
    void erasingIsOneTransaction()
    {
        QFETCH(const QByteArray, failing);
        Place place;
        place.alter("CREATE TRIGGER broken BEFORE " + failing + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!erasePerson(place.school, place.admin, place.zebedee, kReason));
        QCOMPARE(place.heldOf(place.zebedee), u"1 1 1 1 1 1 1 1"_s);
        QCOMPARE(place.person(place.zebedee).name, u"Zebedee"_s);
        QCOMPARE(place.query("SELECT count(*) FROM tombstones"), u"0"_s);
    }

    void reasonsAreChecked_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << u" "_s;
        QTest::newRow("two lines") << u"a\nb"_s;
        QTest::newRow("the name") << u"zebedee left"_s;
        QTest::newRow("the email") << u"mail of Zebedee@example.org"_s;
    }
    void reasonsAreChecked()
    {
        QFETCH(const QString, reason);
        Place place;
        QCOMPARE(outcome(erasePerson(place.school, place.admin, place.zebedee, reason)), u"InvalidArgument"_s);
        QCOMPARE(place.heldOf(place.zebedee), u"1 1 1 1 1 1 1 1"_s);
    }

    void onceIsEnough()
    {
        Place place;
        place.erase();
        QCOMPARE(outcome(planErasure(place.school, place.admin, place.zebedee)), u"AlreadyExists"_s);
        QCOMPARE(outcome(erasePerson(place.school, place.admin, place.zebedee, kReason)), u"AlreadyExists"_s);
        QCOMPARE(outcome(erasePerson(place.school, place.admin, {99}, kReason)), u"NotFound"_s);
        QCOMPARE(outcome(exportPerson(place.school, place.admin, {99})), u"NotFound"_s);
    }

    void onlyAdministratorsMay_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("teacher") << Role::Teacher;
        QTest::newRow("student") << Role::Student;
    }
    void onlyAdministratorsMay()
    {
        QFETCH(const Role, role);
        Place place;
        const auto actor = place.actor(place.add(u"Eve"_s, role));
        QCOMPARE(outcome(exportPerson(place.school, actor, place.zebedee)), u"PermissionDenied"_s);
        QCOMPARE(outcome(planErasure(place.school, actor, place.zebedee)), u"PermissionDenied"_s);
        QCOMPARE(outcome(erasePerson(place.school, actor, place.zebedee, kReason)), u"PermissionDenied"_s);
        QCOMPARE(place.heldOf(place.zebedee), u"1 1 1 1 1 1 1 1"_s);
    }

    void nothingIsStoredAnewUnderTheNumber()
    {
        Place place;
        take(Sessions(place.school, place.admin).stop(place.session));
        for (const auto person : {place.zebedee, place.marie})
            take(erasePerson(place.school, place.admin, person, kReason));
        People people(place.school, place.admin);
        const auto number = place.person(place.zebedee);
        QCOMPARE(outcome(people.edit(number, {u"Zebedee"_s, u"zebedee@example.org"_s, {}, Role::Student})),
                 u"NotFound"_s);
        QCOMPARE(outcome(setPassword(place.school, place.admin, place.marie, u"correct horse"_s)), u"NotFound"_s);
        QCOMPARE(outcome(Pins(place.school, place.admin).generate(place.zebedee)), u"NotFound"_s);
        QCOMPARE(outcome(Courses(place.school, place.admin).enrol(place.course, place.zebedee)), u"NotFound"_s);
        QCOMPARE(outcome(Courses(place.school, place.admin).enrolThese(place.course, {place.zebedee})), u"NotFound"_s);
        QCOMPARE(outcome(Consents(place.school, place.admin)
                             .add(place.zebedee, {.givenBy = u"Parent"_s, .textVersion = u"1"_s, .language = u"en"_s})),
                 u"NotFound"_s);
        QVERIFY(take(people.list({.role = Role::Student, .text = {}, .notIn = place.course}, {})).empty());
        QCOMPARE(place.heldOf(place.zebedee), u"0 0 0 0 0 0 0 0"_s);
    }

    void aTeacherLeavesTheCourses()
    {
        Place place;
        const auto erased = take(erasePerson(place.school, place.admin, place.marie, kReason));
        QCOMPARE(erased.done.courses, qint64(1));
        QCOMPARE(place.query("SELECT name FROM users JOIN courses ON teacher_id = users.id"),
                 u"Erased %1"_s.arg(place.marie.value));
        QVERIFY(!contents(place.path).contains("marie@example.org"));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::PersonRightsTest)
#include "tst_person_rights.moc"
