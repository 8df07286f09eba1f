#include "tests/app/cli/program.h"
#include "tests/app/cli/pseudo_terminal.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

constexpr int kPromptMs = 10'000;
constexpr qint64 kAllMessages = 10'000;
const QByteArray kInterrupt = "\x03"; // Ctrl+C
const QString kDb = u"school.db"_s;
const QStringList kAddWithPrompt{u"--db"_s, kDb,          u"user"_s,          u"add"_s,           u"--name"_s,
                                 u"T"_s,    u"--email"_s, u"t@example.org"_s, u"--ask-password"_s};

/// The names that a help text lists under "Subcommands:".
QStringList subcommandsOf(const QByteArray& help)
{
    static const QRegularExpression line(u"^  (\\S+)"_s, QRegularExpression::MultilineOption);
    const QString listed = QString::fromUtf8(help).section(u"Subcommands:\n"_s, 1).section(u"\n\n"_s, 0, 0);
    QStringList names;
    for (auto it = line.globalMatch(listed); it.hasNext();)
        names << it.next().captured(1);
    return names;
}

/// What README.md and `--help` list.
const QStringList kCommands{u"attempts list"_s,
                            u"attendance list"_s,
                            u"attendance show"_s,
                            u"audit heads"_s,
                            u"backup create"_s,
                            u"backup list"_s,
                            u"backup preview"_s,
                            u"backup restore"_s,
                            u"backup run"_s,
                            u"backup status"_s,
                            u"bench kiosk"_s,
                            u"bench match"_s,
                            u"bench office"_s,
                            u"bench queue"_s,
                            u"bench startup"_s,
                            u"bench vision"_s,
                            u"calibrate"_s,
                            u"checkin"_s,
                            u"consent add"_s,
                            u"consent withdraw"_s,
                            u"course add"_s,
                            u"course archive"_s,
                            u"course edit"_s,
                            u"course list"_s,
                            u"course remove"_s,
                            u"course unarchive"_s,
                            u"demo"_s,
                            u"enroll"_s,
                            u"eval identification"_s,
                            u"eval verification"_s,
                            u"export csv"_s,
                            u"face enroll"_s,
                            u"face enroll-folder"_s,
                            u"face list"_s,
                            u"face remove"_s,
                            u"holiday add"_s,
                            u"holiday list"_s,
                            u"holiday remove"_s,
                            u"init"_s,
                            u"inspect"_s,
                            u"key move"_s,
                            u"key rotate"_s,
                            u"key save"_s,
                            u"key show"_s,
                            u"lock lift"_s,
                            u"lock list"_s,
                            u"person erase"_s,
                            u"person export"_s,
                            u"pin generate"_s,
                            u"pin list"_s,
                            u"pin remove"_s,
                            u"pin set"_s,
                            u"register clear"_s,
                            u"register headcount"_s,
                            u"register mark"_s,
                            u"register mark-all"_s,
                            u"register show"_s,
                            u"register wrong-person"_s,
                            u"report absences"_s,
                            u"report course"_s,
                            u"report low"_s,
                            u"report period"_s,
                            u"report session"_s,
                            u"report student"_s,
                            u"retention run"_s,
                            u"retention show"_s,
                            u"review accept"_s,
                            u"review dismiss"_s,
                            u"review list"_s,
                            u"session extend"_s,
                            u"session list"_s,
                            u"session plan"_s,
                            u"session reopen"_s,
                            u"session start"_s,
                            u"session stop"_s,
                            u"session supervise"_s,
                            u"settings get"_s,
                            u"settings list"_s,
                            u"settings reset"_s,
                            u"settings set"_s,
                            u"staff-attendance check-in"_s,
                            u"staff-attendance export"_s,
                            u"staff-attendance list"_s,
                            u"timetable add"_s,
                            u"timetable change"_s,
                            u"timetable copy"_s,
                            u"timetable list"_s,
                            u"timetable once"_s,
                            u"timetable remove"_s,
                            u"timetable run"_s,
                            u"unenroll"_s,
                            u"user add"_s,
                            u"user change-password"_s,
                            u"user edit"_s,
                            u"user import"_s,
                            u"user list"_s,
                            u"user remove"_s,
                            u"user set-password"_s,
                            u"user two-step begin"_s,
                            u"user two-step codes"_s,
                            u"user two-step confirm"_s,
                            u"user two-step off"_s,
                            u"user two-step status"_s,
                            u"verify"_s,
                            u"watch"_s};

/// Nothing can be said beside their name.
const QStringList kNeedNoExample{u"course list"_s, u"face list"_s, u"session list"_s};

} // namespace

/// What holds for every command: help, usage, and what is typed on a terminal.
class TestCliTerminal final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void listsAllCommands();
    void everyCommandHelps_data();
    void everyCommandHelps();
    void noOptionTakesAPassword_data() { everyCommandHelps_data(); }
    void noOptionTakesAPassword();
    void tellsItsVersion();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void asksForThePasswordWithoutShowingIt();
    void asksTwice();
    void asksOnlyOnATerminal();
    void stopsAtThePrompt();

private:
    [[nodiscard]] Answer addUserWithPrompt(const QList<std::pair<QByteArray, QByteArray>>& prompts);

    Desk m_desk;
    QMap<QString, QByteArray> m_help; ///< of every command that has no subcommands
    std::unique_ptr<PseudoTerminal> m_terminal;
};

void TestCliTerminal::initTestCase()
{
    m_desk.mustRun({u"init"_s, u"--db"_s, kDb});
    QStringList open = subcommandsOf(m_desk.mustRun({u"--help"_s}).out);
    while (!open.isEmpty()) {
        const QString command = open.takeFirst();
        const auto help = m_desk.mustRun(command.split(u' ') + QStringList{u"--help"_s});
        QVERIFY2(help.errors.isEmpty(), help.told().constData());
        const auto subcommands = subcommandsOf(help.out);
        for (const auto& subcommand : subcommands)
            open << QString(command % u' ' % subcommand);
        if (subcommands.isEmpty())
            m_help[command] = help.out;
    }
}

void TestCliTerminal::init()
{
    sqlite(m_desk.path(kDb), "DELETE FROM users");
    m_terminal = std::make_unique<PseudoTerminal>();
}

void TestCliTerminal::listsAllCommands()
{
    QCOMPARE(QStringList(m_help.keys()), kCommands);
}

void TestCliTerminal::everyCommandHelps_data()
{
    QTest::addColumn<QString>("command");
    for (const auto& command : kCommands)
        QTest::addRow("%s", qPrintable(command)) << command;
}

void TestCliTerminal::everyCommandHelps()
{
    QFETCH(QString, command);
    const QByteArray help = m_help.value(command);
    const QString usage = u"Usage: rollcallctl "_s % command;
    QVERIFY2(help.contains(usage.toUtf8()), help.constData());
    const QString example = u"\n  rollcallctl "_s % command;
    QVERIFY2(help.contains(example.toUtf8()) || kNeedNoExample.contains(command), help.constData());
    // The global examples belong to the program, not to a command.
    QVERIFY2(!help.contains("rollcallctl init --db school.db") || command == u"init"_s, help.constData());
}

void TestCliTerminal::noOptionTakesAPassword()
{
    QFETCH(QString, command);
    static const QRegularExpression option(u"^  (?:-\\w,)?(--\\S*(?:password|passphrase|secret|pin|key)\\S*) +(\\S*)"_s,
                                           QRegularExpression::MultilineOption);
    for (auto it = option.globalMatch(QString::fromUtf8(m_help.value(command))); it.hasNext();) {
        const auto match = it.next();
        // What takes no value is asked for.
        QVERIFY2(match.captured(1).endsWith(u"-file"_s) || match.captured(2) != u"TEXT"_s,
                 qPrintable(match.captured(0)));
    }
}

void TestCliTerminal::tellsItsVersion()
{
    const auto answer = m_desk.run({u"--version"_s});
    VERIFY_EXIT(answer, 0);
    static const QRegularExpression form(u"\\Arollcallctl \\d+\\.\\d+\\.\\d+\n\\z"_s);
    QVERIFY2(form.match(QString::fromUtf8(answer.out)).hasMatch(), answer.told().constData());
}

void TestCliTerminal::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("said");
    const auto row = [](const QString& command, const QString& said) {
        QTest::addRow("%s", qPrintable(command)) << command << said;
    };
    row({}, u"subcommand"_s);
    row(u"user"_s, u"subcommand"_s);
    row(u"--bogus"_s, u"--bogus"_s);
    row(u"bogus"_s, u"bogus"_s);
    row(u"user bogus"_s, u"bogus"_s);
    row(u"user list --bogus"_s, u"--bogus"_s);
    row(u"user list surplus"_s, u"surplus"_s);
    row(u"user list --limit 0"_s, u"--limit"_s);
    row(u"user list --offset -1"_s, u"--offset"_s);
    row(u"user list --role boss"_s, u"--role"_s);
    row(u"user add --email x@example.org"_s, u"--name"_s);
    row(u"user add --name X --email x@example.org --password hunter22"_s, u"--password"_s);
    row(u"user add --name X --email x@example.org --ask-password --password-file pw"_s, u"--password-file"_s);
    row(u"session start --course M --minutes 0"_s, u"--minutes"_s);
    row(u"session start --course M --minutes 5 --ends-at 2026-03-09T08:15:00Z"_s, u"--ends-at"_s);
    row(u"session stop one"_s, u"id"_s);
    row(u"checkin --session 1"_s, u"--images"_s);
    row(u"checkin --images a.jpg"_s, u"--session"_s);
    row(u"checkin --session one --images a.jpg"_s, u"--session"_s);
    row(u"checkin --session 1 --images a.jpg --video b.avi"_s, u"--video"_s);
    row(u"checkin --session 1 --video b.avi --student x@example.org"_s, u"--student"_s);
    row(u"checkin --session 1 --pin"_s, u"--student"_s);
    row(u"checkin --session 1 --pin 2048 --student 1"_s, u"2048"_s);
    row(u"checkin --session 1 --pin --student x@example.org"_s, u"number"_s);
    row(u"checkin --session 1 --pin --student 1 --images a.jpg"_s, u"--images"_s);
    row(u"backup restore"_s, u"file"_s);
    row(u"backup create --keep-daily 0"_s, u"--keep-daily"_s);
    row(u"backup create --ask-passphrase --passphrase-file x"_s, u"--passphrase-file"_s);
    row(u"key move"_s, u"--to"_s);
    row(u"key move --to credential"_s, u"--to"_s);
    row(u"key save"_s, u"file"_s);
    row(u"person erase 1"_s, u"--reason"_s);
    row(u"person erase one --reason x"_s, u"id"_s);
    row(u"person export"_s, u"id"_s);
    row(u"lock lift"_s, u"id"_s);
    row(u"lock lift machine"_s, u"id"_s);
    row(u"pin set"_s, u"--student"_s);
    row(u"pin set --student x@example.org 2048"_s, u"2048"_s);
    row(u"pin generate"_s, u"--student or --course"_s);
    row(u"pin generate --student x@example.org --course M"_s, u"--course"_s);
    row(u"pin list"_s, u"--course"_s);
    row(u"user set-password x@example.org secret77"_s, u"secret77"_s);
    row(u"user two-step"_s, u"subcommand"_s);
    row(u"user two-step confirm x@example.org 123456"_s, u"123456"_s);
    row(u"attendance show"_s, u"--student"_s);
    row(u"checkin --session 1 --images a.jpg --lat 47"_s, u"--lon"_s);
    row(u"checkin --session 1 --images a.jpg --accuracy 5"_s, u"--lat"_s);
    row(u"export csv"_s, u"--out"_s);
    row(u"export csv --out x.csv --section A"_s, u"--course"_s);
    row(u"inspect"_s, u"images"_s);
    row(u"eval verification --images ."_s, u"--pairs"_s);
    row(u"eval identification --images . --gallery 0"_s, u"--gallery"_s);
    row(u"eval identification --images . --class-size 1"_s, u"--class-size"_s);
}

void TestCliTerminal::refusesWrongUsage()
{
    QFETCH(QString, command);
    QFETCH(QString, said);
    const auto answer = m_desk.run(QStringList{u"--db"_s, kDb} + command.split(u' ', Qt::SkipEmptyParts));
    VERIFY_EXIT(answer, 2);
    QVERIFY2(answer.errors.value(0).contains(said), answer.told().constData());
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(m_desk.files(), (QStringList{kDb, u"school.db.key"_s}));
    QCOMPARE(sqlite(m_desk.path(kDb), "SELECT count(*) FROM users"), u"0"_s);
}

/// Adds a teacher with --ask-password: whenever the program asks for the next of `prompts` and hides what is typed,
/// types the keys to it.
Answer TestCliTerminal::addUserWithPrompt(const QList<std::pair<QByteArray, QByteArray>>& prompts)
{
    const auto process = m_desk.start(kAddWithPrompt, {.terminal = m_terminal->programsEnd()});
    process->setReadChannel(QProcess::StandardError);
    for (const auto& [prompt, keys] : prompts) {
        const bool asked = QTest::qWaitFor(
            [&] { return process->peek(kAllMessages).endsWith(prompt) && !m_terminal->echoes(); }, kPromptMs);
        m_terminal->type(asked ? keys : kInterrupt);
    }
    if (!process->waitForFinished(kPromptMs))
        process->kill();
    return Desk::finish(*process);
}

void TestCliTerminal::asksForThePasswordWithoutShowingIt()
{
    const auto answer =
        addUserWithPrompt({{"Password: ", "correct horse battery\n"}, {"The same again: ", "correct horse battery\n"}});
    VERIFY_EXIT(answer, 0);
    QVERIFY(!answer.told().contains("horse"));
    QVERIFY(!m_terminal->shown().contains("horse"));
    QVERIFY(m_terminal->echoes());
    QVERIFY(sqlite(m_desk.path(kDb), "SELECT password_hash FROM users").startsWith(u"scrypt:"_s));
}

void TestCliTerminal::asksTwice()
{
    const auto answer =
        addUserWithPrompt({{"Password: ", "correct horse battery\n"}, {"The same again: ", "correct horse batteri\n"}});
    VERIFY_EXIT(answer, 3);
    QVERIFY2(answer.errors.last().contains(u"passwords differ"_s), answer.told().constData());
    QVERIFY(m_terminal->echoes());
    QCOMPARE(sqlite(m_desk.path(kDb), "SELECT count(*) FROM users"), u"0"_s);
}

void TestCliTerminal::stopsAtThePrompt()
{
    const auto answer = addUserWithPrompt({{"Password: ", kInterrupt}});
    VERIFY_EXIT(answer, 130);
    QVERIFY2(answer.errors.last().contains(u"Cancelled."_s), answer.told().constData());
    QVERIFY(m_terminal->echoes());
    QCOMPARE(sqlite(m_desk.path(kDb), "SELECT count(*) FROM users"), u"0"_s);
}

void TestCliTerminal::asksOnlyOnATerminal()
{
    VERIFY_COMPLAINT(m_desk.run(kAddWithPrompt), 3, u"--password-file"_s);
    QCOMPARE(sqlite(m_desk.path(kDb), "SELECT count(*) FROM users"), u"0"_s);
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cli_terminal.moc"
