#include "tests/app/cli/pseudo_terminal.h"
#include "tests/app/cli/school_test.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

constexpr int kPromptMs = 10'000;
constexpr qint64 kAllMessages = 10'000;
const QByteArray kInterrupt = "\x03"; // Ctrl+C
const QString kStudent = u"student@example.org"_s;
const QString kSet = u"pin set --student student@example.org"_s;
const QString kCheckIn = u"checkin --session 1 --pin --student 2"_s;
const QByteArray kAttempts = "SELECT student_id, reason, method FROM attendance_attempts";

} // namespace

/// The command `pin`, `checkin --pin`, and `attendance show`, which a PIN opens at the kiosk. None of them needs
/// models.
class TestCliPins final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void setsAPinFromAPipe_data();
    void setsAPinFromAPipe();
    void refusesPins_data();
    void refusesPins();
    void setsAPinOnATerminal();
    void asksTwice();
    void stopsAtThePrompt();
    void generatesForACourse();
    void generatesForAStudent();
    void removesAPin();
    void listsWhoHasOne();
    void checksInByPin();
    void refusesAlike_data();
    void refusesAlike();
    void locksAfterFiveWrongTries();
    void refusesAfterTenTries();
    void checksInOnATerminal();
    void showsAttendance();
    void showsAStudentsOnly();

private:
    [[nodiscard]] Answer typed(const QString& command, const QList<std::pair<QByteArray, QByteArray>>& prompts) const;
    void setPin() const { VERIFY_EXIT(pipe(kSet, "204836\n"), 0); }
    void startSession() const { mustRun(u"session start --course M"_s); }
};

/// Whenever the program asks for the next of `prompts` and hides what is typed, types the keys to it.
Answer TestCliPins::typed(const QString& command, const QList<std::pair<QByteArray, QByteArray>>& prompts) const
{
    PseudoTerminal terminal;
    const auto process = desk().start(atSchool(words(command)), {.terminal = terminal.programsEnd()});
    process->setReadChannel(QProcess::StandardError);
    for (const auto& [prompt, keys] : prompts) {
        const bool asked = QTest::qWaitFor(
            [&] { return process->peek(kAllMessages).endsWith(prompt) && !terminal.echoes(); }, kPromptMs);
        terminal.type(asked ? keys : kInterrupt);
    }
    if (!process->waitForFinished(kPromptMs))
        process->kill();
    auto answer = Desk::finish(*process);
    if (terminal.shown().contains("2048") || answer.told().contains("2048") || !terminal.echoes())
        qFatal("the PIN shows, or the terminal stays without echo");
    return answer;
}

void TestCliPins::setsAPinFromAPipe_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addRow("a line") << "204836\n"_ba;
    QTest::addRow("without its end") << "204836"_ba;
    QTest::addRow("as Windows ends it") << "204836\r\n"_ba;
    QTest::addRow("and more lines") << "204836\n7391\n"_ba;
}

void TestCliPins::setsAPinFromAPipe()
{
    QFETCH(QByteArray, input);
    const auto set = pipe(kSet, input);
    VERIFY_EXIT(set, 0);
    QCOMPARE(set.out, "Set the PIN of student@example.org, student number 2.\n"_ba);
    QVERIFY2(set.errors.isEmpty(), set.told().constData());
    QVERIFY(sql("SELECT pin_hash FROM pins").startsWith(u"scrypt:"_s));
    startSession();
    const auto entered = pipe(kCheckIn, "204836\n");
    VERIFY_EXIT(entered, 0);
    QVERIFY2(entered.out.startsWith("checked in S, present, at "), entered.told().constData());

    const auto json = pipe(kSet % u" --json"_s, input);
    VERIFY_EXIT(json, 0);
    QCOMPARE(json.object(), (QJsonObject{{u"id"_s, 2}, {u"name"_s, u"S"_s}, {u"email"_s, kStudent}}));
}

void TestCliPins::refusesPins_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("said");
    QTest::addRow("easy") << kSet << "1234\n"_ba << u"4 to 8 digits"_s;
    QTest::addRow("a word") << kSet << "secret\n"_ba << u"4 to 8 digits"_s;
    QTest::addRow("an empty line") << kSet << "\n2048\n"_ba << u"4 to 8 digits"_s;
    QTest::addRow("nothing") << kSet << QByteArray() << u"input ended"_s;
    QTest::addRow("nobody") << u"pin set --student x@example.org"_s << "2048\n"_ba << u"x@example.org"_s;
    QTest::addRow("an administrator") << u"pin set --student root@example.org"_s << "2048\n"_ba << u"administrator"_s;
    QTest::addRow("for an administrator")
        << u"pin generate --student root@example.org"_s << QByteArray() << u"administrator"_s;
    QTest::addRow("for no course") << u"pin generate --course X"_s << QByteArray() << u"X"_s;
    QTest::addRow("of nobody") << u"pin remove --student x@example.org"_s << QByteArray() << u"x@example.org"_s;
    QTest::addRow("that is not there") << u"pin remove --student student@example.org"_s << QByteArray() << u"PIN"_s;
    QTest::addRow("of no course") << u"pin list --course X"_s << QByteArray() << u"X"_s;
}

void TestCliPins::refusesPins()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, input);
    QFETCH(QString, said);
    mustRun(u"user add --name R --email root@example.org --role admin"_s);
    const QString before = counts();
    VERIFY_COMPLAINT(pipe(command, input), 3, said);
    QCOMPARE(counts(), before);
}

void TestCliPins::setsAPinOnATerminal()
{
    const auto answer = typed(kSet, {{"PIN: ", "204836\n"}, {"The same again: ", "204836\n"}});
    VERIFY_EXIT(answer, 0);
    startSession();
    QVERIFY(pipe(kCheckIn, "204836\n").out.startsWith("checked in S"));
}

void TestCliPins::asksTwice()
{
    const auto answer = typed(kSet, {{"PIN: ", "204836\n"}, {"The same again: ", "204837\n"}});
    VERIFY_EXIT(answer, 3);
    QVERIFY2(answer.errors.last().contains(u"PINs differ"_s), answer.told().constData());
    QCOMPARE(sql("SELECT count(*) FROM pins"), u"0"_s);
}

void TestCliPins::stopsAtThePrompt()
{
    VERIFY_EXIT(typed(kSet, {{"PIN: ", kInterrupt}}), 130);
    QCOMPARE(sql("SELECT count(*) FROM pins"), u"0"_s);
    startSession();
    VERIFY_EXIT(typed(kCheckIn, {{"PIN: ", kInterrupt}}), 130);
    QCOMPARE(sql(kAttempts), QString());
}

void TestCliPins::generatesForACourse()
{
    mustRun(u"user add --name Z --email z@example.org"_s);
    mustRun(u"enroll --course M --student z@example.org"_s);
    const auto made = run(u"pin generate --course M"_s);
    VERIFY_EXIT(made, 0);
    static const QRegularExpression row(u"^(\\d+) +(\\S+) +(\\S+) +(\\d{6})$"_s, QRegularExpression::MultilineOption);
    QStringList found;
    startSession();
    for (auto it = row.globalMatch(QString::fromUtf8(made.out)); it.hasNext();) {
        const auto match = it.next();
        found << match.captured(3);
        const QString number = match.captured(1);
        const auto entered = pipe(u"checkin --session 1 --pin --student "_s % number, match.captured(4).toLatin1());
        QVERIFY2(entered.out.startsWith("checked in"), entered.told().constData());
    }
    QCOMPARE(found, (QStringList{kStudent, u"z@example.org"_s}));
    QCOMPARE(made.errors.size(), 1);
    QVERIFY2(made.errors[0].contains(u"not kept"_s), made.told().constData());

    const auto again = run(u"pin generate --course M"_s);
    VERIFY_EXIT(again, 0);
    QCOMPARE(again.out, "Everybody in the course has a PIN.\n"_ba);
    QVERIFY2(again.errors.isEmpty(), again.told().constData());
}

void TestCliPins::generatesForAStudent()
{
    setPin();
    const auto made = runJson(u"pin generate --student student@example.org"_s);
    VERIFY_EXIT(made, 0);
    QCOMPARE(made.array().size(), 1);
    QCOMPARE(keysOf(made.array()[0]), (QStringList{u"email"_s, u"id"_s, u"name"_s, u"pin"_s}));
    startSession();
    QVERIFY(pipe(kCheckIn, "204836\n").out.startsWith("refused: Not authenticated"));
    QVERIFY(pipe(kCheckIn, made.array()[0][u"pin"_s].toString().toLatin1()).out.startsWith("checked in S"));
}

void TestCliPins::removesAPin()
{
    setPin();
    VERIFY_EXIT(run(u"pin remove --student student@example.org"_s), 0);
    startSession();
    QVERIFY(pipe(kCheckIn, "204836\n").out.startsWith("refused: Not authenticated"));
    QCOMPARE(sql("SELECT action FROM staff_actions WHERE action LIKE 'pin.%'"), u"pin.set\npin.remove"_s);
}

void TestCliPins::listsWhoHasOne()
{
    auto listed = runJson(u"pin list --course M"_s);
    VERIFY_EXIT(listed, 0);
    QCOMPARE(listed.array(),
             (QJsonArray{
                 QJsonObject{{u"id"_s, 2}, {u"name"_s, u"S"_s}, {u"email"_s, kStudent}, {u"set_at"_s, QJsonValue()}}}));
    QVERIFY(run(u"pin list --course M"_s).out.contains("none"));
    setPin();
    listed = runJson(u"pin list --course M"_s);
    VERIFY_EXIT(listed, 0);
    QVERIFY(isTime(listed.array()[0][u"set_at"_s]));
    QVERIFY(run(u"pin list --course M"_s).out.contains(sql("SELECT set_at FROM pins").toLatin1()));
}

void TestCliPins::checksInByPin()
{
    setPin();
    startSession();
    const auto answer = pipe(kCheckIn % u" --lat 47.3771 --lon 8.5419 --models nowhere --json"_s, "204836\n");
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"session_id"_s], QJsonValue(1));
    const auto tried = answer.object()[u"tries"_s][0].toObject();
    QCOMPARE(tried[u"student_email"_s], QJsonValue(kStudent));
    QCOMPARE(tried[u"status"_s], QJsonValue(u"present"_s));
    QCOMPARE(tried[u"method"_s], QJsonValue(u"pin"_s));
    QVERIFY(tried[u"face_distance"_s].isNull());
    QCOMPARE(sql("SELECT student_id, method, latitude FROM session_attendance"), u"2|pin|47.3771"_s);
    QCOMPARE(sql("SELECT person_id, last_seen_at = (SELECT marked_at FROM session_attendance) FROM devices"), u"2|1"_s);

    const auto again = pipe(kCheckIn, "204836\n");
    VERIFY_EXIT(again, 0);
    QCOMPARE(again.out, "refused: S, Duplicate mark\n"_ba);
}

void TestCliPins::refusesAlike_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QByteArray>("pin");
    QTest::addRow("another PIN") << u"2"_s << "204837\n"_ba;
    QTest::addRow("an empty line") << u"2"_s << "\n"_ba;
    QTest::addRow("nobody's number") << u"99"_s << "204836\n"_ba;
    QTest::addRow("a number without a PIN") << u"1"_s << "204836\n"_ba;
}

void TestCliPins::refusesAlike()
{
    QFETCH(QString, number);
    QFETCH(QByteArray, pin);
    setPin();
    startSession();
    const auto answer = pipe(u"checkin --session 1 --pin --student "_s % number, pin);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.out, "refused: Not authenticated\n"_ba);
    QVERIFY2(answer.errors.isEmpty(), answer.told().constData());
    QCOMPARE(sql(kAttempts), u"|Not authenticated|pin"_s);
}

// Every try is a program of its own, so it is the file that counts.
void TestCliPins::locksAfterFiveWrongTries()
{
    setPin();
    startSession();
    for (int i = 0; i < 5; ++i)
        VERIFY_EXIT(pipe(kCheckIn, "204837\n"), 0);
    const auto locked = pipe(kCheckIn % u" --json"_s, "204836\n");
    VERIFY_COMPLAINT(locked, 6, u"try again"_s);
    QCOMPARE(locked.object()[u"error"_s][u"code"_s], QJsonValue(u"TooManyTries"_s));
    QVERIFY(isTime(locked.object()[u"error"_s][u"detail"_s]));
    QCOMPARE(sql("SELECT count(*) FROM session_attendance"), u"0"_s);
    setPin();
    QVERIFY(pipe(kCheckIn, "204836\n").out.startsWith("checked in S"));
}

void TestCliPins::refusesAfterTenTries()
{
    setPin();
    startSession();
    for (int i = 0; i < 10; ++i)
        VERIFY_EXIT(pipe(kCheckIn, "204836\n"), 0);
    const auto refused = pipe(kCheckIn, "204836\n");
    VERIFY_EXIT(refused, 0);
    QVERIFY2(refused.out.startsWith("refused: S, Too many tries, until 2"), refused.told().constData());
    const auto again = pipe(kCheckIn % u" --json"_s, "204836\n").object()[u"tries"_s][0];
    QVERIFY(again[u"id"_s].isNull());
    QCOMPARE(again[u"reason"_s], QJsonValue(u"Too many tries"_s));
    QVERIFY(isTime(again[u"refused_until"_s]));
    QCOMPARE(sql("SELECT count(*) FROM attendance_attempts"), u"11"_s);
}

void TestCliPins::checksInOnATerminal()
{
    setPin();
    startSession();
    const auto answer = typed(kCheckIn, {{"PIN: ", "204836\n"}});
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.out.startsWith("checked in S"), answer.told().constData());
}

void TestCliPins::showsAttendance()
{
    setPin();
    startSession();
    VERIFY_EXIT(pipe(kCheckIn, "204836\n"), 0);
    mustRun(u"session stop 1"_s);
    startSession();
    sqlite(database(), "INSERT INTO review_items (kind, session_id, student_id, note, created_at)"
                       " VALUES ('question', 2, 2, 'I was here', '2026-03-09T08:15:00.000Z')");
    const auto shown = runJson(u"attendance show --student student@example.org"_s);
    VERIFY_EXIT(shown, 0);
    QCOMPARE(keysOf(shown.object()), (QStringList{u"courses"_s, u"questions"_s, u"recent"_s, u"student"_s}));
    QCOMPARE(shown.object()[u"student"_s][u"email"_s], QJsonValue(kStudent));
    const auto course = shown.object()[u"courses"_s][0].toObject();
    QCOMPARE(course[u"code"_s], QJsonValue(u"M"_s));
    QCOMPARE(course[u"held"_s], QJsonValue(2));
    QCOMPARE(course[u"present"_s], QJsonValue(1));
    QCOMPARE(course[u"absent"_s], QJsonValue(1));
    QCOMPARE(course[u"percentage"_s], QJsonValue(50.0));
    const auto recent = shown.object()[u"recent"_s].toArray();
    QCOMPARE(valuesOf(recent, u"session_id"_s), (QStringList{u"2"_s, u"1"_s}));
    QCOMPARE(valuesOf(recent, u"status"_s), (QStringList{QString(), u"present"_s}));
    QCOMPARE(valuesOf(recent, u"has_open_question"_s), (QStringList{u"true"_s, u"false"_s}));
    QCOMPARE(shown.object()[u"questions"_s][0][u"note"_s], QJsonValue(u"I was here"_s));

    const QByteArray text = run(u"attendance show --student student@example.org"_s).out;
    for (const auto& part :
         {"S, student number 2", "50.0 %", "present", "no mark", "asked", "Asked about session 2: I was here"})
        QVERIFY2(text.contains(part), text.constData());
}

void TestCliPins::showsAStudentsOnly()
{
    VERIFY_COMPLAINT(run(u"attendance show --student x@example.org"_s), 3, u"x@example.org"_s);
    VERIFY_COMPLAINT(run(u"attendance show --student teacher@example.org"_s), 3, u"not a student"_s);
    const auto empty = run(u"attendance show --student student@example.org"_s);
    VERIFY_EXIT(empty, 0);
    QVERIFY2(empty.out.contains("No session that counts."), empty.told().constData());
}

QTEST_GUILESS_MAIN(TestCliPins)
#include "tst_cli_pins.moc"
