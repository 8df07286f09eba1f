#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The command `user`.
class TestCliPeople final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void addsAndListsPeople();
    void listIsFiltered_data();
    void listIsFiltered();
    void keepsOnlyAHashOfThePassword();
    void passwordFilesAreChecked_data();
    void passwordFilesAreChecked();
    void importsEverybody();
    void importNamesEveryProblemAndImportsNobody();
    void importRefuses_data();
    void importRefuses();
    void removesAPerson();
    void editsAPerson();
    void sortsTheList();
};

void TestCliPeople::editsAPerson()
{
    const auto edited = runJson(u"user edit STUDENT@example.org --email new@example.org --department Physics"_s);
    VERIFY_EXIT(edited, 0);
    QCOMPARE(edited.object()[u"email"_s], QJsonValue(u"new@example.org"_s));
    QCOMPARE(sql("SELECT name, email, department, role FROM users WHERE id = 2"),
             u"S|new@example.org|Physics|student"_s);
    VERIFY_COMPLAINT(run(u"user edit new@example.org --role teacher"_s), 1, u"enrolled"_s);
    VERIFY_COMPLAINT(run(u"user edit new@example.org --email teacher@example.org"_s), 3, u"teacher@example.org"_s);
    VERIFY_COMPLAINT(run(u"user edit student@example.org --name X"_s), 3, u"student@example.org"_s);
    VERIFY_EXIT(run(u"user edit new@example.org --role pupil"_s), 2);
}

void TestCliPeople::sortsTheList()
{
    QCOMPARE(valuesOf(runJson(u"user list --sort role"_s).array(), u"name"_s), (QStringList{u"S"_s, u"T"_s}));
    QCOMPARE(valuesOf(runJson(u"user list --sort role --descending"_s).array(), u"name"_s),
             (QStringList{u"T"_s, u"S"_s}));
    VERIFY_EXIT(run(u"user list --sort age"_s), 2);
}

void TestCliPeople::addsAndListsPeople()
{
    openEmptySchool();
    const auto added = desk().runJson(atSchool({u"user"_s, u"add"_s, u"--name"_s, u" Ada  Lovelace "_s, u"--email"_s,
                                                u"Ada@Example.ORG"_s, u"--department"_s, u"Physics"_s}));
    VERIFY_EXIT(added, 0);
    QCOMPARE(added.object()[u"email"_s], QJsonValue(u"ada@example.org"_s));

    const auto listed = runJson(u"user list"_s);
    VERIFY_EXIT(listed, 0);
    QCOMPARE(listed.array().size(), 1);
    const auto person = listed.array()[0].toObject();
    auto columns = columnsOf(database(), "users");
    for (const auto& untold : {u"password_hash"_s, u"face_encoding"_s, u"must_change_password"_s})
        QVERIFY(columns.removeOne(untold));
    QCOMPARE(keysOf(person), columns);
    QCOMPARE(person[u"name"_s], QJsonValue(u"Ada Lovelace"_s));
    QCOMPARE(person[u"role"_s], QJsonValue(u"student"_s));
    QCOMPARE(person[u"face_registered"_s], QJsonValue(false));
    QVERIFY(isTime(person[u"registered_at"_s]));

    const QByteArray table = run(u"user list"_s).out;
    for (const auto& cell : {"Ada Lovelace", "ada@example.org", "student", "Physics"})
        QVERIFY2(table.contains(cell), table.constData());
}

void TestCliPeople::listIsFiltered_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("names");
    QTest::addRow("all") << QString() << u"A B C D"_s;
    QTest::addRow("teachers") << u"--role teacher"_s << u"C"_s;
    QTest::addRow("text") << u"--search b@"_s << u"B"_s;
    QTest::addRow("text and role") << u"--search b@ --role teacher"_s << QString();
    QTest::addRow("a page") << u"--limit 2 --offset 1"_s << u"B C"_s;
    QTest::addRow("beyond the end") << u"--offset 9"_s << QString();
}

void TestCliPeople::listIsFiltered()
{
    openEmptySchool();
    desk().write(u"people.csv"_s, "name,email,department,role\nA,a@example.org,,\nB,b@example.org,,\n"
                                  "C,c@example.org,,teacher\nD,d@example.org,,admin\n");
    mustRun(u"user import people.csv"_s);
    QFETCH(QString, options);
    QFETCH(QString, names);
    const auto answer = runJson(u"user list "_s % options);
    VERIFY_EXIT(answer, 0);
    QStringList listed;
    for (const auto& person : answer.array())
        listed << person[u"name"_s].toString();
    QCOMPARE(listed, words(names));
}

void TestCliPeople::keepsOnlyAHashOfThePassword()
{
    openEmptySchool();
    desk().write(u"password.txt"_s, "correct horse battery\r\nsecond line\n");
    const auto answer =
        run(u"user add --name T --email teacher@example.org --role teacher --password-file password.txt"_s);
    VERIFY_EXIT(answer, 0);
    QVERIFY(!answer.told().contains("horse"));
    const QString hash = sql("SELECT password_hash FROM users");
    QVERIFY2(hash.startsWith(u"scrypt:32768:8:1$"_s), qPrintable(hash));
    QVERIFY(!desk().read(kSchool).contains("horse"));
    QVERIFY(!run(u"user list"_s).out.contains("scrypt"));
}

void TestCliPeople::passwordFilesAreChecked_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::addRow("too short") << u"pw"_s << QByteArray("seven77\n") << u"at least 8 characters."_s;
    QTest::addRow("first line empty") << u"pw"_s << QByteArray("\nlong enough\n") << u"at least 8 characters."_s;
    QTest::addRow("empty") << u"pw"_s << QByteArray() << u"pw: "_s;
    QTest::addRow("missing") << u"nowhere"_s << QByteArray("x") << u"nowhere: "_s;
    QTest::addRow("a folder") << u"."_s << QByteArray("x") << u".: "_s;
    QTest::addRow("a film") << u"pw"_s << QByteArray(5000, 'x') << u"pw: "_s;
}

void TestCliPeople::passwordFilesAreChecked()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    desk().write(u"pw"_s, bytes);
    const QString before = counts();
    const auto answer = run(u"user add --name T --email t@example.org --password-file "_s % file);
    VERIFY_COMPLAINT(answer, 3, said);
    QVERIFY2(answer.errors[0].endsWith(u'.'), answer.told().constData());
    QCOMPARE(counts(), before);
}

void TestCliPeople::importsEverybody()
{
    openEmptySchool();
    desk().write(u"people.csv"_s, "\xEF\xBB\xBF"
                                  "Role,Email,Name,Department\r\n"
                                  "teacher,T@Example.org,\"Curie, Marie\",Physics\r\n"
                                  ",s@example.org,\"Müller \",\r\n");
    const auto answer = runJson(u"user import people.csv"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object(), (QJsonObject{{u"imported"_s, 2}, {u"problems"_s, QJsonArray()}}));
    QCOMPARE(sql("SELECT name, email, department, role FROM users"),
             u"Curie, Marie|t@example.org|Physics|teacher\nMüller|s@example.org||student"_s);
}

void TestCliPeople::importNamesEveryProblemAndImportsNobody()
{
    desk().write(u"people.csv"_s, "name,email,department,role\n"
                                  "Good,good@example.org,,student\n"
                                  ",unnamed@example.org,,student\n"
                                  "No Mail,not-an-address,,student\n"
                                  "Twice,good@example.org,,boss\n"
                                  "Short\n"
                                  "Bell\a,x@example.org,,\n"
                                  "Long,y@example.org,,student,more\n");
    const QString before = counts();
    const auto answer = runJson(u"user import people.csv"_s);
    VERIFY_EXIT(answer, 3);
    QStringList found;
    for (const auto& problem : answer.object()[u"problems"_s].toArray()) {
        QCOMPARE(keysOf(problem), (QStringList{u"column"_s, u"fault"_s, u"line"_s, u"message"_s}));
        found << u"%1 %2 %3"_s.arg(problem[u"line"_s].toInt())
                     .arg(problem[u"column"_s].toString(), problem[u"fault"_s].toString());
    }
    QCOMPARE(found, (QStringList{u"3 name TextMissing"_s, u"4 email EmailInvalid"_s, u"5 email EmailRepeated"_s,
                                 u"5 role RoleUnknown"_s, u"6  CellsMissing"_s, u"7 name TextUnreadable"_s,
                                 u"8  CellsTooMany"_s}));
    QCOMPARE(answer.object()[u"imported"_s], QJsonValue(0));
    QCOMPARE(answer.errors.size(), found.size());
    for (const auto& line : answer.errors)
        QVERIFY2(line.contains(u"people.csv: line "_s), qPrintable(line));
    QCOMPARE(counts(), before);
}

void TestCliPeople::importRefuses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::addRow("missing") << u"nowhere.csv"_s << QByteArray("x") << u"nowhere.csv"_s;
    QTest::addRow("a folder") << u"."_s << QByteArray("x") << u".: "_s;
    QTest::addRow("empty") << u"people.csv"_s << QByteArray() << u"people.csv"_s;
    QTest::addRow("not text") << u"people.csv"_s << QByteArray("\x89PNG\r\n\x1A\n\0\xFF", 10) << u"people.csv"_s;
    QTest::addRow("open quote") << u"people.csv"_s << QByteArray("name,email,department\n\"A,a@example.org,\n")
                                << u"people.csv: line 2"_s;
    QTest::addRow("somebody who is there")
        << u"people.csv"_s << QByteArray("name,email,department\nA,a@example.org,\nT,TEACHER@example.org,\n")
        << u"line 3: teacher@example.org"_s;
}

void TestCliPeople::importRefuses()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    desk().write(u"people.csv"_s, bytes);
    const QString before = counts();
    VERIFY_COMPLAINT(run(u"user import "_s % file), 3, said);
    QCOMPARE(counts(), before);
}

void TestCliPeople::removesAPerson()
{
    mustRun(u"consent add --student student@example.org"_s);
    const auto removed = runJson(u"user remove Student@example.org"_s);
    VERIFY_EXIT(removed, 0);
    QCOMPARE(removed.object(), (QJsonObject{{u"removed"_s, u"student@example.org"_s}}));
    QCOMPARE(sql("SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM enrollments) + "
                 "(SELECT count(*) FROM consents)"),
             u"1"_s);

    const QString before = counts();
    VERIFY_COMPLAINT(run(u"user remove teacher@example.org"_s), 1, u"teacher@example.org"_s);
    VERIFY_COMPLAINT(run(u"user remove student@example.org"_s), 3, u"student@example.org"_s);
    QCOMPARE(counts(), before);
}

QTEST_GUILESS_MAIN(TestCliPeople)
#include "tst_cli_people.moc"
