#include "tests/app/cli/school_test.h"

#include <sys/stat.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

const QStringList kStatements{
    u"x'); DROP TABLE users; --"_s,
    u"\"; DELETE FROM session_attendance; --"_s,
    u"' OR '1'='1"_s,
    u"' || (SELECT password_hash FROM users) || '"_s,
    u":name ?1 @p $x %1 %s %n"_s,
    u"%_\\%"_s,
    u"o'brien@example.org"_s,
};

/// What no text of anybody may change: the schema, and the rows that are there.
const QByteArray kWhatWasThere = "SELECT sql FROM sqlite_schema ORDER BY name; SELECT * FROM users WHERE id <= 2; "
                                 "SELECT * FROM courses WHERE id = 1;"
                                 "SELECT * FROM enrollments WHERE id = 1; SELECT * FROM class_sessions WHERE id = 1;"
                                 "SELECT count(*) FROM session_attendance; SELECT count(*) FROM attendance_attempts";

/// A command in which "?" stands for the text.
struct Field
{
    const char* name;
    QString command;
    QByteArray stored; ///< reads the text back
};

const std::vector<Field> kFields{
    {"name", u"user add --email x@example.org --name ?"_s, "SELECT name FROM users WHERE id = 3"},
    {"email", u"user add --name X --email ?"_s, "SELECT email FROM users WHERE id = 3"},
    {"department", u"user add --name X --email x@example.org --department ?"_s,
     "SELECT department FROM users WHERE id = 3"},
    {"course code", u"course add --title X --teacher teacher@example.org --code ?"_s,
     "SELECT code FROM courses WHERE id = 2"},
    {"course title", u"course add --code X --teacher teacher@example.org --title ?"_s,
     "SELECT title FROM courses WHERE id = 2"},
    {"section", u"course add --code X --title X --teacher teacher@example.org --section ?"_s,
     "SELECT section FROM courses WHERE id = 2"},
    {"session title", u"session start --course M --title ?"_s, "SELECT title FROM class_sessions WHERE id = 2"},
    {"room", u"session start --course M --room ?"_s, "SELECT room FROM class_sessions WHERE id = 2"},
    {"who consented", u"consent add --student student@example.org --by ?"_s, "SELECT given_by FROM consents"},
    {"wording", u"consent add --student student@example.org --text-version ?"_s, "SELECT text_version FROM consents"},
    {"language", u"consent add --student student@example.org --language ?"_s, "SELECT language FROM consents"},
    {"setting of a line", u"settings set school.name ?"_s, "SELECT value FROM settings WHERE name = 'school.name'"},
    {"setting of a room", u"settings set kiosk.room ?"_s, "SELECT value FROM settings WHERE name = 'kiosk.room'"},
    {"setting of a source", u"settings set kiosk.source ?"_s, "SELECT value FROM settings WHERE name = 'kiosk.source'"},
    {"name of a setting", u"settings set ? on"_s, "SELECT 'kept'"},
};

} // namespace

/// Texts, files and databases of people who mean harm.
class TestCliAttacks final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void textsAreStoredLetterForLetterOrRefused_data();
    void textsAreStoredLetterForLetterOrRefused();
    void textsFindNothingElse_data();
    void textsFindNothingElse();
    void aReasonIsKeptLetterForLetter();
    void importedTextsAreStoredLetterForLetter();
    void formulasAreNeutralisedOnExport();
    void textsTooLongAreRefusedInShort_data();
    void textsTooLongAreRefusedInShort();
    void aNameOfTenMegabytesIsRefusedInShort();
    void controlCharactersNeverReachTheTerminal_data();
    void controlCharactersNeverReachTheTerminal();
    void directionsOfANameStayInTheirCell();
    void linksInAFolderOfFacesLeadNowhere();
    void endlessFilesAreRefused_data();
    void endlessFilesAreRefused();
    void aDatabaseWithCodeInItIsRefused();

private:
    [[nodiscard]] Answer run(const QString& command, const QString& text) const
    {
        return desk().run(atSchool(words(command).replaceInStrings(u"?"_s, text)));
    }
    using SchoolTest::run;
};

void TestCliAttacks::textsAreStoredLetterForLetterOrRefused_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("text");
    for (const auto& field : kFields)
        for (const auto& text : kStatements)
            QTest::addRow("%s: %s", field.name, qPrintable(text)) << field.command << field.stored << text;
}

void TestCliAttacks::textsAreStoredLetterForLetterOrRefused()
{
    QFETCH(const QString, command);
    QFETCH(const QByteArray, stored);
    QFETCH(const QString, text);
    mustRun(u"session start --course M"_s);
    const auto before = sql(kWhatWasThere);
    const auto rows = counts();
    const auto answer = run(command, text);
    if (answer.exitCode == 0) {
        QCOMPARE(sql(stored), text);
    } else {
        VERIFY_EXIT(answer, 3);
        QCOMPARE(counts(), rows);
    }
    QCOMPARE(sql(kWhatWasThere), before);
    QCOMPARE(sql("PRAGMA integrity_check"), u"ok"_s);
}

void TestCliAttacks::textsFindNothingElse_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("text");
    for (const char* command :
         {"user list --search ?", "user remove ?", "attendance list --student ?", "attendance list --course ?",
          "attendance show --student ?", "attempts list --student ?", "pin list --course ?", "pin remove --student ?",
          "face remove --student ?", "consent withdraw --student ?", "session start --course ?",
          "enroll --course M --student ?", "settings get ?", "settings reset ?"})
        for (const auto& text : kStatements)
            QTest::addRow("%s: %s", command, qPrintable(text)) << QString::fromLatin1(command) << text;
}

void TestCliAttacks::textsFindNothingElse()
{
    QFETCH(const QString, command);
    QFETCH(const QString, text);
    const auto before = sql(kWhatWasThere);
    const auto rows = counts();
    const auto answer = run(command % u" --json"_s, text);
    QVERIFY2(answer.ended && (answer.exitCode == 3 || answer.out.trimmed() == "[]" || answer.out.trimmed() == "[\n]"),
             answer.told().constData());
    QCOMPARE(counts(), rows);
    QCOMPARE(sql(kWhatWasThere), before);
}

void TestCliAttacks::aReasonIsKeptLetterForLetter()
{
    const auto& text = kStatements.front();
    VERIFY_EXIT(run(u"person erase 2 --yes --reason ?"_s, text), 0);
    QCOMPARE(sql("SELECT reason FROM tombstones"), text);
    QCOMPARE(sql("SELECT count(*) FROM users"), u"2"_s);
}

void TestCliAttacks::importedTextsAreStoredLetterForLetter()
{
    QByteArray people = "name,email,department\n";
    for (qsizetype i = 0; i < kStatements.size(); ++i) {
        auto quoted = kStatements[i].toUtf8().replace('"', "\"\"");
        quoted = '"' + quoted + '"';
        people += quoted + ",p" + QByteArray::number(i) + "@example.org," + quoted + '\n';
    }
    desk().write(u"bad.csv"_s, people);
    const auto before = sql(kWhatWasThere);
    VERIFY_EXIT(run(u"user import bad.csv"_s), 0);
    QCOMPARE(sql("SELECT name FROM users WHERE id > 2 ORDER BY id"), kStatements.join(u'\n'));
    QCOMPARE(sql("SELECT department FROM users WHERE id > 2 ORDER BY id"), kStatements.join(u'\n'));
    QCOMPARE(sql(kWhatWasThere), before);
}

void TestCliAttacks::formulasAreNeutralisedOnExport()
{
    desk().write(u"bad.csv"_s,
                 "name,email,department\n=1+1,=2+2@example.org,\n@SUM(1),+3@example.org,-cmd|' /C calc'!A0\n");
    VERIFY_EXIT(run(u"user import bad.csv"_s), 0);
    VERIFY_EXIT(run(u"course add --title Algebra --teacher teacher@example.org --code ?"_s, u"=cmd|'/C calc'!A0"_s), 0);
    VERIFY_EXIT(run(u"session start --course ? --title +1 --room -2"_s, u"=cmd|'/C calc'!A0"_s), 0);
    QCOMPARE(sql("INSERT INTO session_attendance (session_id, student_id, marked_at) "
                 "SELECT 1, id, '2026-03-09T08:15:00.000Z' FROM users WHERE id > 2"),
             QString());
    VERIFY_EXIT(run(u"export csv --out out.csv"_s), 0);
    const auto csv = desk().read(u"out.csv"_s);
    for (const QByteArray text : {"=1+1", "=2+2@example.org", "@SUM(1)", "+3@example.org", "=cmd|'/C calc'!A0"}) {
        const QByteArray cell = '"' + text + '"';
        const QByteArray neutralised = "\"'" + text + '"';
        QVERIFY2(csv.contains(neutralised) && !csv.contains(cell), csv.constData());
    }
}

void TestCliAttacks::textsTooLongAreRefusedInShort_data()
{
    QTest::addColumn<QString>("command");
    for (const auto& field : kFields)
        QTest::newRow(field.name) << field.command;
    QTest::newRow("reason") << u"person erase 2 --yes --reason ?"_s;
}

void TestCliAttacks::textsTooLongAreRefusedInShort()
{
    QFETCH(const QString, command);
    const auto rows = counts();
    const auto answer = run(command, QString(100'000, u'x'));
    VERIFY_EXIT(answer, 3);
    QVERIFY2(answer.errors.join(u'\n').size() < 1000, qPrintable(QString::number(answer.errors.join(u'\n').size())));
    QCOMPARE(counts(), rows);
}

void TestCliAttacks::aNameOfTenMegabytesIsRefusedInShort()
{
    desk().write(u"bad.csv"_s, "name,email,department\n" + QByteArray(10'000'000, 'x') + ",x@example.org,\n");
    const auto rows = counts();
    const auto answer = run(u"user import bad.csv"_s);
    VERIFY_COMPLAINT(answer, 3, u"line 2"_s);
    QVERIFY(answer.errors.front().size() < 1000);
    QCOMPARE(counts(), rows);
}

void TestCliAttacks::controlCharactersNeverReachTheTerminal_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("escape sequence") << "Ada\x1B[2J\x1B]0;owned\x07"_ba;
    QTest::newRow("bell") << "Ada\x07"_ba;
    QTest::newRow("backspaces") << "Ada\x08\x08\x08"_ba;
    QTest::newRow("delete") << "Ada\x7F"_ba;
    QTest::newRow("eight-bit escape") << "Ada\xC2\x9B"
                                         "2J"_ba;
}

/// Neither by an import, where they are refused, nor out of a database that another program wrote.
void TestCliAttacks::controlCharactersNeverReachTheTerminal()
{
    QFETCH(const QByteArray, name);
    const auto isClean = [](const Answer& answer) {
        const QString text = QString::fromUtf8(answer.out) % answer.errors.join(u'\n');
        return std::ranges::none_of(text, [](QChar c) { return c != u'\n' && c.category() == QChar::Other_Control; });
    };
    desk().write(u"bad.csv"_s, "name,email,department\n" + name + ",x@example.org,\n");
    const auto refused = run(u"user import bad.csv"_s);
    VERIFY_EXIT(refused, 3);
    QVERIFY2(isClean(refused), refused.told().toHex().constData());
    QCOMPARE(sql("UPDATE users SET name = CAST(x'" + name.toHex() + "' AS TEXT) WHERE id = 2"), QString());
    for (const auto& command : {u"user list"_s, u"user list --json"_s, u"person erase 2 --reason x --dry-run"_s}) {
        const auto listed = run(command);
        VERIFY_EXIT(listed, 0);
        QVERIFY2(listed.out.contains("Ada") && isClean(listed), listed.told().toHex().constData());
    }
}

/// An override of the direction would turn the columns after the name around.
void TestCliAttacks::directionsOfANameStayInTheirCell()
{
    const QString name = u"Ada\u202Eeciffo\u2066"_s;
    VERIFY_EXIT(run(u"user add --email x@example.org --name ?"_s, name), 0);
    QCOMPARE(sql("SELECT name FROM users WHERE id = 3"), name);
    const auto listed = run(u"user list"_s);
    VERIFY_EXIT(listed, 0);
    QVERIFY2(listed.out.contains("Adaeciffo"), listed.told().constData());
}

/// Links to a device, a pipe that nobody writes to, a folder, and out of the folder.
void TestCliAttacks::linksInAFolderOfFacesLeadNowhere()
{
    mustRun(u"consent add --student student@example.org"_s);
    desk().makeFolder(u"faces/student@example.org"_s);
    desk().write(u"secret"_s, "no picture");
    QVERIFY(::mkfifo(QFile::encodeName(desk().path(u"faces/student@example.org/pipe.png"_s)).constData(), S_IRUSR) ==
            0);
    for (const auto& [name, target] : {std::pair{u"a.png"_s, u"/dev/zero"_s},
                                       {u"b.png"_s, desk().path(u"secret"_s)},
                                       {u"c.png"_s, u"/"_s},
                                       {u"d.png"_s, u"d.png"_s},
                                       {u"e.png"_s, desk().path(u"faces/student@example.org/pipe.png"_s)}})
        QVERIFY(QFile::link(target, desk().path(u"faces/student@example.org/"_s % name)));
    QVERIFY(QFile::link(u"/etc"_s, desk().path(u"faces/teacher@example.org"_s)));
    const auto rows = counts();
    const auto answer = run(u"face enroll-folder faces"_s);
    VERIFY_EXIT(answer, 3);
    QVERIFY2(!answer.told().contains("no picture"), answer.told().constData());
    QCOMPARE(counts(), rows);
}

void TestCliAttacks::endlessFilesAreRefused_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("people") << u"user import /dev/zero"_s;
    QTest::newRow("picture") << u"inspect /dev/zero"_s;
    QTest::newRow("backup") << u"backup preview /dev/zero"_s;
    QTest::newRow("password") << u"user add --name X --email x@example.org --role admin --password-file /dev/zero"_s;
    QTest::newRow("heads") << u"verify --head /dev/zero"_s;
}

void TestCliAttacks::endlessFilesAreRefused()
{
    QFETCH(const QString, command);
    const auto rows = counts();
    const auto answer = run(command);
    VERIFY_COMPLAINT(answer, 3, u"/dev/zero"_s);
    QCOMPARE(counts(), rows);
}

void TestCliAttacks::aDatabaseWithCodeInItIsRefused()
{
    QCOMPARE(sql("CREATE TRIGGER extra AFTER INSERT ON users BEGIN DELETE FROM courses; END"), QString());
    VERIFY_COMPLAINT(run(u"user add --name X --email x@example.org"_s), 4, u"TRIGGER extra"_s);
    QCOMPARE(sql("SELECT count(*) FROM courses"), u"1"_s);
    QCOMPARE(sql("DROP TRIGGER extra"), QString());
    VERIFY_EXIT(run(u"user add --name X --email x@example.org"_s), 0);
}

QTEST_GUILESS_MAIN(TestCliAttacks)
#include "tst_cli_attacks.moc"
