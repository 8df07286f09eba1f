#include "tests/app/cli/school_test.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

/// The commands `init`, `course`, `enroll`, `consent` and `session`, and what they refuse.
class TestCliSchool final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void initMakesADatabaseAndAKeyForTheOwnerAlone();
    void initRefuses_data();
    void initRefuses();
    void initLeavesWhatIsThereAlone();
    void initKeepsTheGeofence();
    void coursesHaveTheirColumns();
    void enrolsWhomItKnows();
    void coursesAreEdited();
    void coursesAreArchived();
    void coursesAreRemovedOnceItIsSaid();
    void enrolsAList();
    void enrolsTheStudentsOfAnotherCourse();
    void studentsLeave();
    void consentIsGivenOnceAndWithdrawn();
    void sessionsStartAndStop();
    void sessionTimesAreTaken();
    void refuses_data();
    void refuses();
    void refusesTextsThatSteerATerminal_data();
    void refusesTextsThatSteerATerminal();
    void printsARowOnOneLine();
    void emptyListsAreEmptyArrays_data();
    void emptyListsAreEmptyArrays();
    void staffActionsNameTheMachinesAdministrator();
};

void TestCliSchool::initMakesADatabaseAndAKeyForTheOwnerAlone()
{
    const Desk desk;
    const auto answer = desk.runJson({u"init"_s, u"--db"_s, kSchool});
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object(),
             (QJsonObject{
                 {u"database"_s, kSchool}, {u"key"_s, kSchoolKey}, {u"geofence"_s, false}, {u"liveness"_s, u"off"_s}}));
    QCOMPARE(desk.files(), (QStringList{kSchool, kSchoolKey}));
    for (const auto& name : desk.files())
        QCOMPARE(QFileInfo(desk.path(name)).permissions(), kOwnerOnly);
}

void TestCliSchool::initRefuses_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("named");
    QTest::addRow("latitude alone") << u"--lat 47"_s << 2 << u"--lon"_s;
    QTest::addRow("longitude alone") << u"--lon 8"_s << 2 << u"--lat"_s;
    QTest::addRow("radius alone") << u"--radius 100"_s << 2 << u"--lat"_s;
    QTest::addRow("latitude in words") << u"--lat north --lon 8"_s << 2 << u"--lat"_s;
    QTest::addRow("latitude beyond the pole") << u"--lat 90.1 --lon 8"_s << 3 << u"geofence"_s;
    QTest::addRow("latitude not a number") << u"--lat nan --lon 8"_s << 3 << u"geofence"_s;
    QTest::addRow("longitude infinite") << u"--lat 47 --lon inf"_s << 3 << u"geofence"_s;
    QTest::addRow("radius negative") << u"--lat 47 --lon 8 --radius -1"_s << 3 << u"geofence"_s;
    QTest::addRow("radius zero") << u"--lat 47 --lon 8 --radius 0"_s << 3 << u"geofence"_s;
    QTest::addRow("folder missing") << u"--db nowhere/school.db"_s << 3 << u"nowhere/school.db"_s;
    QTest::addRow("a folder") << u"--db ."_s << 3 << u"."_s;
}

void TestCliSchool::initRefuses()
{
    QFETCH(QString, options);
    QFETCH(int, exitCode);
    QFETCH(QString, named);
    const Desk desk;
    const auto answer = desk.run(words(u"init "_s % options));
    VERIFY_EXIT(answer, exitCode);
    QVERIFY2(answer.errors.value(0).contains(named), answer.told().constData());
    QCOMPARE(answer.errors.size(), exitCode == 2 ? 2 : 1);
    QCOMPARE(desk.files(), QStringList());
}

void TestCliSchool::initLeavesWhatIsThereAlone()
{
    const QStringList init{u"init"_s, u"--db"_s, kSchool};
    const QStringList databaseExists{u"rollcallctl: This exists already: school.db."_s};
    const QByteArray school = desk().read(kSchool);
    const QByteArray key = desk().read(kSchoolKey);
    const auto both = desk().run(init);
    VERIFY_EXIT(both, 3);
    QCOMPARE(both.errors, databaseExists);
    QFile::remove(desk().path(kSchoolKey));
    QCOMPARE(desk().run(init).errors, databaseExists);
    QCOMPARE(desk().read(kSchool), school);
    QCOMPARE(desk().files(), QStringList{kSchool});

    desk().write(kSchoolKey, key);
    QFile::remove(desk().path(kSchool));
    QCOMPARE(desk().run(init).errors, QStringList{u"rollcallctl: This exists already: school.db.key."_s});
    QCOMPARE(desk().files(), QStringList{kSchoolKey});
    QCOMPARE(desk().read(kSchoolKey), key);
}

void TestCliSchool::initKeepsTheGeofence()
{
    const Desk desk;
    const auto answer = desk.runJson(words(u"init --db school.db --lat 47.3769 --lon 8.5417 --radius 150"_s));
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"geofence"_s], QJsonValue(true));
    QCOMPARE(sqlite(desk.path(kSchool),
                    "SELECT printf('%.6f', value) FROM settings WHERE name LIKE 'geofence.%' ORDER BY name"),
             u"47.376900\n8.541700\n150.000000"_s);
}

void TestCliSchool::coursesHaveTheirColumns()
{
    const auto added = runJson(u"course add --code N --title Newton --section A --teacher teacher@example.org"_s);
    VERIFY_EXIT(added, 0);
    QCOMPARE(added.object(), (QJsonObject{{u"id"_s, 2}, {u"code"_s, u"N"_s}}));
    const auto listed = runJson(u"course list"_s);
    VERIFY_EXIT(listed, 0);
    QCOMPARE(listed.array().size(), 2);
    const auto course = listed.array()[1].toObject();
    QCOMPARE(keysOf(course), columnsOf(database(), "courses"));
    QCOMPARE(course[u"section"_s], QJsonValue(u"A"_s));
    QCOMPARE(course[u"teacher_id"_s], QJsonValue(1));
    QVERIFY(isTime(course[u"created_at"_s]));
}

void TestCliSchool::coursesAreEdited()
{
    const auto edited = runJson(u"course edit M --code N --new-section B"_s);
    VERIFY_EXIT(edited, 0);
    QCOMPARE(edited.object()[u"code"_s], QJsonValue(u"N"_s));
    QCOMPARE(sql("SELECT code, title, section, teacher_id FROM courses"), u"N|Algebra|B|1"_s);
    VERIFY_COMPLAINT(run(u"course edit N --teacher student@example.org"_s), 3, u"student"_s);
    VERIFY_COMPLAINT(run(u"course edit M --title X"_s), 3, u"course M"_s);
}

void TestCliSchool::coursesAreArchived()
{
    mustRun(u"course archive M"_s);
    QCOMPARE(runJson(u"course list"_s).array(), QJsonArray());
    const auto all = runJson(u"course list --archived"_s).array();
    QCOMPARE(all.size(), 1);
    QVERIFY(isTime(all[0][u"archived_at"_s]));
    VERIFY_COMPLAINT(run(u"session start --course M"_s), 3, u"archived"_s);
    mustRun(u"course unarchive M"_s);
    mustRun(u"session start --course M"_s);
    VERIFY_COMPLAINT(run(u"course archive M"_s), 1, u"1 sessions"_s);
}

void TestCliSchool::coursesAreRemovedOnceItIsSaid()
{
    mustRun(u"session start --course M"_s);
    mustRun(u"session stop 1"_s);
    const QString before = counts();
    QJsonObject expected{
        {u"removed"_s, false}, {u"course_id"_s, 1}, {u"enrolments"_s, 1}, {u"sessions"_s, 1}, {u"marks"_s, 0}};
    const auto preview = runJson(u"course remove M"_s);
    VERIFY_EXIT(preview, 0);
    QCOMPARE(preview.object(), expected);
    QCOMPARE(counts(), before);
    const auto removed = runJson(u"course remove M --yes"_s);
    VERIFY_EXIT(removed, 0);
    expected[u"removed"_s] = true;
    QCOMPARE(removed.object(), expected);
    QCOMPARE(sql("SELECT (SELECT count(*) FROM courses), (SELECT count(*) FROM class_sessions)"), u"0|0"_s);
}

void TestCliSchool::enrolsAList()
{
    mustRun(u"user add --name A --email a@example.org"_s);
    desk().write(u"class.csv"_s, "email,room\na@example.org,1\nstudent@example.org,1\n");
    const auto enrolled = runJson(u"enroll --course M --file class.csv"_s);
    VERIFY_EXIT(enrolled, 0);
    QCOMPARE(enrolled.object(),
             (QJsonObject{{u"course_id"_s, 1}, {u"enrolled"_s, 1}, {u"already"_s, 1}, {u"problems"_s, QJsonArray()}}));

    desk().write(u"class.csv"_s, "email\nb@example.org\nteacher@example.org\n");
    mustRun(u"user add --name B --email c@example.org"_s);
    const auto refused = runJson(u"enroll --course M --file class.csv"_s);
    VERIFY_EXIT(refused, 3);
    QCOMPARE(valuesOf(refused.object()[u"problems"_s].toArray(), u"fault"_s),
             (QStringList{u"NoSuchPerson"_s, u"NotAStudent"_s}));
    QVERIFY2(refused.errors.value(0).contains(u"line 2, b@example.org"_s), refused.told().constData());
    QCOMPARE(sql("SELECT count(*) FROM enrollments"), u"2"_s);
    VERIFY_COMPLAINT(run(u"enroll --course M --file none.csv"_s), 3, u"none.csv"_s);
    VERIFY_EXIT(run(u"enroll --course M"_s), 2);
    VERIFY_EXIT(run(u"enroll --course M --student a@example.org --file class.csv"_s), 2);
}

void TestCliSchool::enrolsTheStudentsOfAnotherCourse()
{
    mustRun(u"course add --code N --title Newton --teacher teacher@example.org"_s);
    const auto enrolled = run(u"enroll --course N --from-course M"_s);
    VERIFY_EXIT(enrolled, 0);
    QCOMPARE(enrolled.out, QByteArray("Enrolled 1 students in N; 0 were in it already.\n"));
    QCOMPARE(sql("SELECT course_id, student_id FROM enrollments ORDER BY id"), u"1|2\n2|2"_s);
}

void TestCliSchool::studentsLeave()
{
    mustRun(u"unenroll --course M --student student@example.org"_s);
    QCOMPARE(sql("SELECT count(*) FROM enrollments"), u"0"_s);
    VERIFY_COMPLAINT(run(u"unenroll --course M --student student@example.org"_s), 3, u"enrolment"_s);
}

void TestCliSchool::enrolsWhomItKnows()
{
    mustRun(u"course add --code M --section B --title M --teacher teacher@example.org"_s);
    VERIFY_COMPLAINT(run(u"enroll --course M --student student@example.org"_s), 3, u"sections"_s);
    const auto answer = runJson(
        u"enroll --course M --section B --student student@example.org nobody@example.org teacher@example.org"_s);
    VERIFY_EXIT(answer, 3);
    QCOMPARE(answer.errors.size(), 2);
    QVERIFY2(answer.errors[0].contains(u"no nobody@example.org"_s), answer.told().constData());
    QVERIFY2(answer.errors[1].contains(u"teacher@example.org is not a student"_s), answer.told().constData());
    QCOMPARE(answer.object()[u"course_id"_s], QJsonValue(2));
    QCOMPARE(answer.object()[u"enrolled"_s].toArray(), QJsonArray{u"student@example.org"_s});
    QCOMPARE(answer.object()[u"errors"_s].toArray().size(), 2);
    QCOMPARE(sql("SELECT course_id, student_id FROM enrollments"), u"1|2\n2|2"_s);
}

void TestCliSchool::consentIsGivenOnceAndWithdrawn()
{
    const auto given =
        desk().runJson(atSchool({u"consent"_s, u"add"_s, u"--student"_s, u"student@example.org"_s, u"--by"_s,
                                 u"Demo Guardian"_s, u"--guardian"_s, u"--language"_s, u"de"_s}));
    VERIFY_EXIT(given, 0);
    QCOMPARE(given.object(), (QJsonObject{{u"id"_s, 1}, {u"email"_s, u"student@example.org"_s}}));
    VERIFY_COMPLAINT(run(u"consent add --student student@example.org"_s), 3, u"student@example.org"_s);
    QCOMPARE(sql("SELECT person_id, state, given_by, by_guardian, text_version, language FROM consents"),
             u"2|given|Demo Guardian|1|1|de"_s);

    const auto withdrawn = runJson(u"consent withdraw --student student@example.org"_s);
    VERIFY_EXIT(withdrawn, 0);
    QCOMPARE(withdrawn.object(), (QJsonObject{{u"withdrawn"_s, u"student@example.org"_s}}));
    VERIFY_COMPLAINT(run(u"consent withdraw --student student@example.org"_s), 3, u"student@example.org"_s);
    QCOMPARE(sql("SELECT state FROM consents"), u"withdrawn"_s);
}

void TestCliSchool::sessionsStartAndStop()
{
    const auto started = runJson(u"session start --course M --room 12 --minutes 45"_s);
    VERIFY_EXIT(started, 0);
    const auto session = started.object();
    QCOMPARE(keysOf(session), columnsOf(database(), "class_sessions"));
    QCOMPARE(session[u"title"_s], QJsonValue(u"Algebra"_s));
    QCOMPARE(session[u"course_code"_s], QJsonValue(u"M"_s));
    QCOMPARE(session[u"is_active"_s], QJsonValue(true));
    const auto timeOf = [&session](const QString& key) {
        return QDateTime::fromString(session[key].toString(), Qt::ISODateWithMs);
    };
    QCOMPARE(timeOf(u"starts_at"_s).msecsTo(timeOf(u"ends_at"_s)), 45 * 60 * 1000);

    mustRun(u"session start --course M --title Second"_s);
    const auto stopped = runJson(u"session stop 1"_s);
    VERIFY_EXIT(stopped, 0);
    QCOMPARE(stopped.object()[u"is_active"_s], QJsonValue(false));

    const auto ids = [](const Answer& answer) {
        QList<int> result;
        for (const auto& one : answer.array())
            result << one[u"id"_s].toInt();
        return result;
    };
    QCOMPARE(ids(runJson(u"session list"_s)), (QList<int>{2, 1}));
    QCOMPARE(ids(runJson(u"session list --active"_s)), QList<int>{2});
    // Said by every status as long as liveness is not measured.
    const auto text = run(u"session start --course M"_s);
    QVERIFY2(text.out.contains("Liveness is not checked"), text.told().constData());
}

void TestCliSchool::sessionTimesAreTaken()
{
    const auto answer =
        runJson(u"session start --course M --starts-at 2026-03-09T08:15:00Z --ends-at 2026-03-09T09:00:00.250Z"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"starts_at"_s], QJsonValue(u"2026-03-09T08:15:00.000Z"_s));
    QCOMPARE(answer.object()[u"ends_at"_s], QJsonValue(u"2026-03-09T09:00:00.250Z"_s));
}

void TestCliSchool::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QString& command, int exitCode, const QString& said) {
        QTest::addRow("%s", name) << command << exitCode << said;
    };
    row("user: an email twice", u"user add --name X --email TEACHER@example.org"_s, 3, u": teacher@example.org."_s);
    row("user: no email", u"user add --name X --email x"_s, 3, u"email x"_s);
    row("user: an empty name", u"user add --name \"\" --email x@example.org"_s, 3, u"name"_s);
    row("course: twice", u"course add --code M --title M --teacher teacher@example.org"_s, 3, u" M."_s);
    row("course: of a student", u"course add --code N --title N --teacher student@example.org"_s, 3,
        u"student@example.org"_s);
    row("course: of nobody", u"course add --code N --title N --teacher x@example.org"_s, 3, u"x@example.org"_s);
    row("enroll: no such course", u"enroll --course N --student student@example.org"_s, 3, u"course N"_s);
    row("course: no title", u"course add --code N --title \"\" --teacher teacher@example.org"_s, 3, u"title"_s);
    row("enroll: twice", u"enroll --course M --student student@example.org"_s, 3, u"student@example.org"_s);
    row("consent: of nobody", u"consent add --student x@example.org"_s, 3, u"x@example.org"_s);
    row("consent: never given", u"consent withdraw --student student@example.org"_s, 3, u"student@example.org"_s);
    row("face: none", u"face remove --student student@example.org"_s, 3, u"student@example.org"_s);
    row("session: no such course", u"session start --course N"_s, 3, u"course N"_s);
    row("session: no such id", u"session stop 99"_s, 3, u"session 99"_s);
    row("session: not a time", u"session start --course M --starts-at tomorrow"_s, 3, u"tomorrow"_s);
    row("session: ends before it starts",
        u"session start --course M --starts-at 2026-03-09T08:15:00Z --ends-at 2026-03-09T08:15:00Z"_s, 3,
        u"This value cannot be used"_s);
    row("records: of nobody", u"attendance list --student x@example.org"_s, 3, u"x@example.org"_s);
    row("records: no such course", u"export csv --out out.csv --course N"_s, 3, u"course N"_s);
    row("tries: of nobody", u"attempts list --student x@example.org"_s, 3, u"x@example.org"_s);
}

void TestCliSchool::refuses()
{
    QFETCH(QString, command);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    const QString before = counts();
    const QStringList files = desk().files();
    const auto answer = runJson(command);
    VERIFY_COMPLAINT(answer, exitCode, said);
    // Nobody at a terminal knows the words of SQLite.
    QVERIFY2(!answer.errors[0].contains(u"constraint"_s), answer.told().constData());
    QVERIFY2(answer.json().isObject(), answer.told().constData());
    QCOMPARE(counts(), before);
    QCOMPARE(desk().files(), files);
}

void TestCliSchool::refusesTextsThatSteerATerminal_data()
{
    QTest::addColumn<QStringList>("command");
    const QStringList session{u"session"_s, u"start"_s, u"--course"_s, u"M"_s};
    const QStringList course{u"course"_s, u"add"_s, u"--teacher"_s, u"teacher@example.org"_s};
    const QString text = u"a\n\u001b[31mb"_s;
    QTest::addRow("title of a session") << session + QStringList{u"--title"_s, text};
    QTest::addRow("room") << session + QStringList{u"--room"_s, text};
    QTest::addRow("code") << course + QStringList{u"--title"_s, u"N"_s, u"--code"_s, text};
    QTest::addRow("title of a course") << course + QStringList{u"--code"_s, u"N"_s, u"--title"_s, text};
    QTest::addRow("section") << course + QStringList{u"--code"_s, u"N"_s, u"--title"_s, u"N"_s, u"--section"_s, text};
    QTest::addRow("who gave a consent") << QStringList{u"consent"_s, u"add"_s, u"--student"_s, u"student@example.org"_s,
                                                       u"--by"_s,    text};
}

void TestCliSchool::refusesTextsThatSteerATerminal()
{
    QFETCH(QStringList, command);
    const QString before = counts();
    VERIFY_COMPLAINT(desk().run(atSchool(command)), 3, u"This value cannot be used"_s);
    QCOMPARE(counts(), before);
}

/// Whatever a database holds.
void TestCliSchool::printsARowOnOneLine()
{
    mustRun(u"session start --course M"_s);
    sqlite(database(), "UPDATE class_sessions SET title = 'a' || char(10) || char(27) || '[31mb'");
    const auto answer = run(u"session list"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.out.count('\n'), 2);
    QVERIFY(!answer.out.contains('\x1b'));
}

void TestCliSchool::emptyListsAreEmptyArrays_data()
{
    QTest::addColumn<QString>("command");
    for (const auto* command :
         {"user list", "course list", "session list", "face list", "attendance list", "attempts list"})
        QTest::addRow("%s", command) << QString::fromLatin1(command);
}

void TestCliSchool::emptyListsAreEmptyArrays()
{
    openEmptySchool();
    QFETCH(QString, command);
    const auto json = runJson(command);
    VERIFY_EXIT(json, 0);
    QCOMPARE(json.out.simplified(), "[ ]");
    const auto text = run(command);
    VERIFY_EXIT(text, 0);
    QCOMPARE(text.out.count('\n'), 1);
}

void TestCliSchool::staffActionsNameTheMachinesAdministrator()
{
    mustRun(u"consent add --student student@example.org"_s);
    mustRun(u"user remove student@example.org"_s);
    QCOMPARE(sql("SELECT DISTINCT actor_id, actor_name FROM staff_actions"), u"|administrator (command line)"_s);
    QCOMPARE(sql("SELECT action FROM staff_actions"),
             u"user.import\ncourse.add\ncourse.enrol\nconsent.add\nuser.remove"_s);
}

QTEST_GUILESS_MAIN(TestCliSchool)
#include "tst_cli_school.moc"
