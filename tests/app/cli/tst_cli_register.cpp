#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The commands `register ...`, `session extend` and `session reopen`.
class TestCliRegister final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init()
    {
        openSchool();
        desk().write(u"more.csv"_s, "name,email,department,role\nB,b@example.org,,student\n");
        mustRun(u"user import more.csv"_s);
        mustRun(u"enroll --course M --student b@example.org"_s);
        mustRun(u"session start --course M"_s);
    }
    void showsWhoIsMarked();
    void marksAndClears();
    void marksEverybody();
    void movesAMark();
    void countsHeads_data();
    void countsHeads();
    void movesTheEndOfASession();
    void refuses_data();
    void refuses();
};

void TestCliRegister::showsWhoIsMarked()
{
    mustRun(u"register mark --session 1 --student b@example.org --status excused --reason ill"_s);
    const auto answer = runJson(u"register show --session 1"_s);
    VERIFY_EXIT(answer, 0);
    const auto shown = answer.object();
    QCOMPARE(keysOf(shown[u"session"_s]), columnsOf(database(), "class_sessions"));
    QCOMPARE(shown[u"excused"_s], QJsonValue(1));
    QCOMPARE(shown[u"not_marked"_s], QJsonValue(1));
    const auto students = shown[u"students"_s].toArray();
    QCOMPARE(valuesOf(students, u"email"_s), (QStringList{u"b@example.org"_s, u"student@example.org"_s}));
    QCOMPARE(keysOf(students[0][u"mark"_s]), columnsOf(database(), "session_attendance"));
    QCOMPARE(students[0][u"mark"_s][u"reason"_s], QJsonValue(u"ill"_s));
    QVERIFY(students[1][u"mark"_s].isNull());

    const auto text = run(u"register show --session 1"_s);
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.startsWith("M , T: 0 present, 0 late, 1 excused, 0 absent, 1 not marked\n"),
             text.told().constData());
    QVERIFY2(text.out.contains("not marked"), text.told().constData());
}

void TestCliRegister::marksAndClears()
{
    const auto marked = runJson(u"register mark --session 1 --student student@example.org --status late"_s);
    VERIFY_EXIT(marked, 0);
    const auto change = marked.object()[u"marks"_s].toArray().at(0);
    QVERIFY(change[u"before"_s].isNull());
    QCOMPARE(change[u"after"_s][u"status"_s], QJsonValue(u"late"_s));
    QCOMPARE(sql("SELECT student_id, status, method, reason FROM session_attendance"), u"2|late|manual|"_s);

    const auto over =
        run(u"register mark --session 1 --student student@example.org --status present --reason on_time"_s);
    VERIFY_EXIT(over, 0);
    QCOMPARE(over.out, QByteArray("Student 2 is present.\n"));
    const auto cleared = run(u"register clear --session 1 --student student@example.org --reason mistaken"_s);
    VERIFY_EXIT(cleared, 0);
    QCOMPARE(cleared.out, QByteArray("Student 2 is not marked.\n"));
    QCOMPARE(sql("SELECT count(*) FROM session_attendance"), u"0"_s);
    QCOMPARE(sql("SELECT action FROM staff_actions WHERE subject = 'user 2' AND action LIKE 'mark%'"),
             u"mark.set\nmark.set\nmark.clear"_s);
}

void TestCliRegister::marksEverybody()
{
    const auto some =
        run(u"register mark-all --session 1 --status present --reason power --student student@example.org"_s);
    VERIFY_EXIT(some, 0);
    QCOMPARE(sql("SELECT student_id FROM session_attendance"), u"2"_s);
    const auto rest = runJson(u"register mark-all --session 1 --status present --reason power"_s);
    VERIFY_EXIT(rest, 0);
    QCOMPARE(valuesOf(rest.object()[u"marks"_s].toArray(), u"student_id"_s), QStringList{u"3"_s});
    const auto nobody = run(u"register mark-all --session 1 --status present --reason power"_s);
    VERIFY_EXIT(nobody, 0);
    QCOMPARE(nobody.out, QByteArray("Everybody is marked.\n"));
}

void TestCliRegister::movesAMark()
{
    sqlite(database(), "INSERT INTO session_attendance (session_id, student_id, marked_at, face_distance)"
                       " VALUES (1, 2, '2026-03-09T08:15:00.250Z', 0.25)");
    const auto answer = run(u"register wrong-person --session 1 --marked student@example.org --really b@example.org"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.out, QByteArray("Student 2 is not marked.\nStudent 3 is present.\n"));
    QCOMPARE(sql("SELECT student_id, marked_at, method FROM session_attendance"),
             u"3|2026-03-09T08:15:00.250Z|manual"_s);
    QCOMPARE(sql("SELECT first_id, second_id FROM lookalike_pairs"), u"2|3"_s);
}

void TestCliRegister::countsHeads_data()
{
    QTest::addColumn<int>("counted");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("as marked") << 2 << QByteArray("Counted 2, marked present or late 2: they agree.\n");
    QTest::newRow("more") << 3 << QByteArray("Counted 3, marked present or late 2: 1 in the room are not marked.\n");
    QTest::newRow("fewer") << 0
                           << QByteArray("Counted 0, marked present or late 2: 2 are marked but not in the room.\n");
}

void TestCliRegister::countsHeads()
{
    QFETCH(const int, counted);
    QFETCH(const QByteArray, told);
    mustRun(u"register mark-all --session 1 --status late --reason bus"_s);
    const QString command = u"register headcount --session 1 --counted %1"_s.arg(counted);
    const auto answer = run(command);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.out, told);
    QCOMPARE(runJson(command).object()[u"difference"_s], QJsonValue(counted - 2));
}

void TestCliRegister::movesTheEndOfASession()
{
    const auto ends = [this] {
        return QDateTime::fromString(sql("SELECT ends_at FROM class_sessions"), Qt::ISODateWithMs);
    };
    const auto before = ends();
    const auto extended = runJson(u"session extend 1 --minutes 20"_s);
    VERIFY_EXIT(extended, 0);
    QCOMPARE(keysOf(extended.object()), columnsOf(database(), "class_sessions"));
    QCOMPARE(ends(), before.addSecs(20 * 60));
    VERIFY_COMPLAINT(run(u"session reopen 1"_s), 3, u"active"_s);
    mustRun(u"session stop 1"_s);
    VERIFY_COMPLAINT(run(u"session extend 1"_s), 3, u"not active"_s);
    const auto reopened = run(u"session reopen 1 --minutes 10"_s);
    VERIFY_EXIT(reopened, 0);
    QVERIFY2(reopened.out.startsWith("Session 1 runs until "), reopened.told().constData());
    QCOMPARE(sql("SELECT is_active FROM class_sessions"), u"1"_s);
    VERIFY_COMPLAINT(run(u"session extend 1 --ends-at 2100-01-01T08:00:00Z"_s), 3, u"12 h"_s);
}

void TestCliRegister::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("no such session") << u"register show --session 9"_s << 3 << u"session 9"_s;
    QTest::newRow("no such student") << u"register mark --session 1 --student x@example.org --status late"_s << 3
                                     << u"x@example.org"_s;
    QTest::newRow("not a student") << u"register mark --session 1 --student teacher@example.org --status late"_s << 3
                                   << u"is not in M"_s;
    QTest::newRow("without a reason") << u"register mark --session 1 --student student@example.org --status absent"_s
                                      << 3 << u"reason"_s;
    QTest::newRow("no mark to clear") << u"register clear --session 1 --student student@example.org --reason mistaken"_s
                                      << 3 << u"mark of student@example.org"_s;
    QTest::newRow("no mark to move")
        << u"register wrong-person --session 1 --marked student@example.org --really b@example.org"_s << 3
        << u"mark of student@example.org"_s;
    QTest::newRow("no such session to extend") << u"session extend 9"_s << 3 << u"session 9"_s;
}

void TestCliRegister::refuses()
{
    QFETCH(const QString, command);
    QFETCH(const int, exitCode);
    QFETCH(const QString, complaint);
    const auto before = counts();
    VERIFY_COMPLAINT(run(command), exitCode, complaint);
    QCOMPARE(counts(), before);
}

QTEST_GUILESS_MAIN(TestCliRegister)
#include "tst_cli_register.moc"
