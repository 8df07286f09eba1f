#include "tests/app/cli/pseudo_terminal.h"
#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

constexpr int kPromptMs = 10'000;
constexpr qint64 kAllMessages = 10'000;
const QString kErase = u"person erase 2 --reason paper"_s;

} // namespace

/// The command `person`. The student is number 2.
class TestCliPerson final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void exportsToAFile();
    void exportsToTheStandardOutput();
    void tellsWhatWouldGo();
    void erasesWithoutAsking();
    void asksOnATerminal_data();
    void asksOnATerminal();
    void asksOnlyOnATerminal();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] QString studentName() const { return sql("SELECT name FROM users WHERE id = 2"); }
};

void TestCliPerson::exportsToAFile()
{
    const auto answer = runJson(u"person export 2 --out s.json"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object(), (QJsonObject{{u"id"_s, 2}, {u"file"_s, u"s.json"_s}}));
    const auto record = QJsonDocument::fromJson(desk().read(u"s.json"_s)).object();
    QCOMPARE(record[u"account"_s][u"email"_s], QJsonValue(u"student@example.org"_s));
    QCOMPARE(record[u"courses"_s][0][u"code"_s], QJsonValue(u"M"_s));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(int(QFile::permissions(desk().path(u"s.json"_s)) & others), 0);
}

void TestCliPerson::exportsToTheStandardOutput()
{
    const auto plain = run(u"person export 2"_s);
    VERIFY_EXIT(plain, 0);
    QCOMPARE(plain.object()[u"account"_s][u"id"_s], QJsonValue(2));
    QCOMPARE(runJson(u"person export 2"_s).object()[u"account"_s], plain.object()[u"account"_s]);
}

void TestCliPerson::tellsWhatWouldGo()
{
    const auto before = counts();
    const auto answer = runJson(kErase % u" --dry-run");
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"erased"_s], QJsonValue(false));
    QCOMPARE(answer.object()[u"enrolments"_s], QJsonValue(1));
    QCOMPARE(counts(), before);
    QCOMPARE(studentName(), u"S"_s);
    const auto text = run(kErase % u" --dry-run").out;
    QVERIFY2(text.contains("student@example.org") && text.contains("destroyed"), text.constData());
}

void TestCliPerson::erasesWithoutAsking()
{
    const auto answer = runJson(kErase % u" --yes");
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"erased"_s], QJsonValue(true));
    QCOMPARE(studentName(), u"Erased 2"_s);
    QCOMPARE(sql("SELECT reason FROM tombstones"), u"paper"_s);
    VERIFY_COMPLAINT(run(kErase % u" --yes"), 3, u"erasure of user 2"_s);
}

void TestCliPerson::asksOnATerminal_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("name");
    QTest::newRow("yes") << "yes\n"_ba << 0 << u"Erased 2"_s;
    QTest::newRow("no") << "no\n"_ba << 130 << u"S"_s;
    QTest::newRow("nothing") << "\n"_ba << 130 << u"S"_s;
    QTest::newRow("Ctrl+C") << "\x03"_ba << 130 << u"S"_s;
}

void TestCliPerson::asksOnATerminal()
{
    QFETCH(const QByteArray, keys);
    QFETCH(const int, exitCode);
    QFETCH(const QString, name);
    PseudoTerminal terminal;
    const auto process = desk().start(atSchool(words(kErase)), {.terminal = terminal.programsEnd()});
    process->setReadChannel(QProcess::StandardError);
    QVERIFY(QTest::qWaitFor([&] { return process->peek(kAllMessages).endsWith("Type yes: "); }, kPromptMs));
    terminal.type(keys);
    if (!process->waitForFinished(kPromptMs))
        process->kill();
    const auto answer = Desk::finish(*process);
    VERIFY_EXIT(answer, exitCode);
    QCOMPARE(studentName(), name);
}

void TestCliPerson::asksOnlyOnATerminal()
{
    VERIFY_COMPLAINT(run(kErase), 3, u"--yes"_s);
    QCOMPARE(studentName(), u"S"_s);
}

void TestCliPerson::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("said");
    QTest::newRow("export: nobody") << u"person export 99"_s << u"user 99"_s;
    QTest::newRow("erase: nobody") << u"person erase 99 --reason paper --yes"_s << u"user 99"_s;
    QTest::newRow("export: no folder") << u"person export 2 --out none/s.json"_s << u"none/s.json"_s;
    QTest::newRow("erase: the email") << u"person erase 2 --reason student@example.org --yes"_s << u"reason"_s;
}

void TestCliPerson::refuses()
{
    QFETCH(const QString, command);
    QFETCH(const QString, said);
    VERIFY_COMPLAINT(run(command), 3, said);
    QCOMPARE(studentName(), u"S"_s);
}

QTEST_GUILESS_MAIN(TestCliPerson)
#include "tst_cli_person.moc"
