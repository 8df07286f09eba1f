#include "core/exchange/people_csv.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::exchange;
using domain::Role;
using Fault = PeopleFault;

Q_DECLARE_METATYPE(rollcall::exchange::PersonRow)
Q_DECLARE_METATYPE(std::vector<rollcall::exchange::PeopleProblem>)

namespace {

using Problems = std::vector<PeopleProblem>;

/// A file of the usual header and these lines.
QByteArray file(const QString& lines)
{
    return (u"name,email,department,role\n"_s + lines).toUtf8();
}

/// One problem in the one row below the header.
Problems problem(const QString& column, Fault fault, const QString& found = {})
{
    return {{2, column, fault, found}};
}

} // namespace

class TestPeopleCsv : public QObject
{
    Q_OBJECT

private slots:
    void readsPeople();
    void readsRow_data();
    void readsRow();
    void headerAloneIsNobody();
    void columnsInAnyOrder_data();
    void columnsInAnyOrder();
    void findsProblems_data();
    void findsProblems();
    void findsAllProblemsAtOnce();
    void emails_data();
    void emails();
    void refuses_data();
    void refuses();
    void faultsHaveNames();
};

void TestPeopleCsv::readsPeople()
{
    const auto read = readPeople(file(u"Ada Lind,ada@example.org,Maths,student\n\n"
                                      "Ben Okoro,ben@example.org,,teacher\n"_s));
    QVERIFY(read);
    QVERIFY(read->problems.empty());
    QCOMPARE(read->people, (std::vector<PersonRow>{{2, u"Ada Lind"_s, u"ada@example.org"_s, u"Maths"_s, Role::Student},
                                                   {4, u"Ben Okoro"_s, u"ben@example.org"_s, u""_s, Role::Teacher}}));
}

void TestPeopleCsv::readsRow_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<PersonRow>("person");
    const auto row = [](const char* name, const QString& line, const QString& person, const QString& department,
                        Role role) {
        QTest::newRow(name) << line << PersonRow{2, person, u"ada@example.org"_s, department, role};
    };
    row("role empty", u"Ada,ada@example.org,Maths,"_s, u"Ada"_s, u"Maths"_s, Role::Student);
    row("role in capitals", u"Ada,ada@example.org,Maths,ADMIN"_s, u"Ada"_s, u"Maths"_s, Role::Admin);
    row("email in capitals", u"Ada,Ada@Example.ORG,Maths,teacher"_s, u"Ada"_s, u"Maths"_s, Role::Teacher);
    row("surplus spaces", u"\" Ada \t Lind \",\" ada@example.org \",\" Pure  Maths\",\" student \""_s, u"Ada Lind"_s,
        u"Pure Maths"_s, Role::Student);
    row("line break in a name", u"\"Ada\nLind\",ada@example.org,,"_s, u"Ada Lind"_s, u""_s, Role::Student);
    row("not ASCII", u"شيماء Zoë 🔑,ada@example.org,Übung,"_s, u"شيماء Zoë 🔑"_s, u"Übung"_s, Role::Student);
    row("joiners in a name", u"علی\u200Cرضا,ada@example.org,,"_s, u"علی\u200Cرضا"_s, u""_s, Role::Student);
    row("longest name", QString(255, u'x') + u",ada@example.org,,"_s, QString(255, u'x'), u""_s, Role::Student);
    row("formula is a name", u"=1+1,ada@example.org,,"_s, u"=1+1"_s, u""_s, Role::Student);
}

void TestPeopleCsv::readsRow()
{
    QFETCH(const QString, line);
    QFETCH(const PersonRow, person);
    const auto read = readPeople(file(line));
    QVERIFY(read);
    QCOMPARE(read->problems, Problems{});
    QCOMPARE(read->people, std::vector{person});
}

void TestPeopleCsv::headerAloneIsNobody()
{
    const auto read = readPeople(file({}));
    QVERIFY(read);
    QVERIFY(read->people.empty());
    QVERIFY(read->problems.empty());
}

void TestPeopleCsv::columnsInAnyOrder_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("usual") << QByteArray("name,email,department,role\nAda,ada@example.org,Maths,student\n");
    QTest::newRow("other order") << QByteArray("role,department,name,email\nstudent,Maths,Ada,ada@example.org\n");
    QTest::newRow("no role") << QByteArray("email,name,department\nada@example.org,Ada,Maths\n");
    QTest::newRow("capitals and spaces") << QByteArray(
        "\" Name\",EMAIL,Department ,Role\nAda,ada@example.org,Maths,\n");
    QTest::newRow("byte order mark, CRLF, quotes")
        << QByteArray("\xEF\xBB\xBF\"name\",\"email\",\"department\"\r\n\"Ada\",\"ada@example.org\",\"Maths\"\r\n");
}

void TestPeopleCsv::columnsInAnyOrder()
{
    QFETCH(const QByteArray, bytes);
    const auto read = readPeople(bytes);
    QVERIFY(read);
    QCOMPARE(read->problems, Problems{});
    QCOMPARE(read->people, (std::vector<PersonRow>{{2, u"Ada"_s, u"ada@example.org"_s, u"Maths"_s, Role::Student}}));
}

void TestPeopleCsv::findsProblems_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Problems>("problems");
    const auto row = [](const char* name, const QString& line, const Problems& problems) {
        QTest::newRow(name) << file(line) << problems;
    };
    row("no name", u",ada@example.org,,"_s, problem(u"name"_s, Fault::TextMissing));
    row("a name of spaces", u"\"  \",ada@example.org,,"_s, problem(u"name"_s, Fault::TextMissing));
    row("name too long", QString(256, u'x') + u",ada@example.org,,"_s,
        problem(u"name"_s, Fault::TextTooLong, QString(80, u'x')));
    row("bell in a name", u"A\ada,ada@example.org,,"_s, problem(u"name"_s, Fault::TextUnreadable, u"A\ada"_s));
    row("department too long", u"Ada,ada@example.org,"_s + QString(256, u'y') + u","_s,
        problem(u"department"_s, Fault::TextTooLong, QString(80, u'y')));
    row("escape in a department", u"Ada,ada@example.org,\u001B[31m,"_s,
        problem(u"department"_s, Fault::TextUnreadable, u"\u001B[31m"_s));
    row("no email", u"Ada,,,"_s, problem(u"email"_s, Fault::TextMissing));
    row("email too long", u"Ada,"_s + QString(250, u'z') + u"@example.org,,"_s,
        problem(u"email"_s, Fault::TextTooLong, QString(80, u'z')));
    row("email wrong", u"Ada,ada at example,,"_s, problem(u"email"_s, Fault::EmailInvalid, u"ada at example"_s));
    row("role wrong", u"Ada,ada@example.org,,principal"_s, problem(u"role"_s, Fault::RoleUnknown, u"principal"_s));
    row("too few cells", u"Ada,ada@example.org,Maths"_s,
        problem({}, Fault::CellsMissing, u"Ada, ada@example.org, Maths"_s));
    row("too many cells", u"Lind, Ada,ada@example.org,Maths,student"_s,
        problem({}, Fault::CellsTooMany, u"Lind, Ada, ada@example.org, Maths, student"_s));
    row("email twice", u"Ada,ada@example.org,,\nBen,ben@example.org,,\nEve,ADA@example.org,,"_s,
        {{4, u"email"_s, Fault::EmailRepeated, u"ada@example.org"_s}});
    row("email three times", u"Ada,ada@example.org,,\nBen,ada@example.org,,\nEve,ada@example.org,,"_s,
        {{3, u"email"_s, Fault::EmailRepeated, u"ada@example.org"_s},
         {4, u"email"_s, Fault::EmailRepeated, u"ada@example.org"_s}});

    QTest::newRow("column unknown") << QByteArray("name,email,department,Phone\nAda,ada@example.org,,1\n")
                                    << Problems{{1, u"phone"_s, Fault::ColumnUnknown, u"Phone"_s}};
    QTest::newRow("column without a name") << QByteArray("name,email,department,\nAda,ada@example.org,,\n")
                                           << Problems{{1, u""_s, Fault::ColumnUnknown, u""_s}};
    QTest::newRow("column twice") << QByteArray("name,email,department,NAME\nAda,ada@example.org,,Ada\n")
                                  << Problems{{1, u"name"_s, Fault::ColumnRepeated, u"NAME"_s}};
    QTest::newRow("columns missing") << QByteArray("\nname,role\nAda,none\n")
                                     << Problems{{2, u"email"_s, Fault::ColumnMissing, {}},
                                                 {2, u"department"_s, Fault::ColumnMissing, {}}};
    QTest::newRow("no header row") << QByteArray("Ada,ada@example.org,Maths\n")
                                   << Problems{{1, u"ada"_s, Fault::ColumnUnknown, u"Ada"_s},
                                               {1, u"ada@example.org"_s, Fault::ColumnUnknown, u"ada@example.org"_s},
                                               {1, u"maths"_s, Fault::ColumnUnknown, u"Maths"_s},
                                               {1, u"name"_s, Fault::ColumnMissing, {}},
                                               {1, u"email"_s, Fault::ColumnMissing, {}},
                                               {1, u"department"_s, Fault::ColumnMissing, {}}};
}

void TestPeopleCsv::findsProblems()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Problems, problems);
    const auto read = readPeople(bytes);
    QVERIFY(read);
    QCOMPARE(read->problems, problems);
    QVERIFY(read->people.empty());
}

void TestPeopleCsv::findsAllProblemsAtOnce()
{
    const auto read = readPeople("name,email,department,role,phone\n"
                                 ",nobody,,boss,1\n"
                                 "Ada,ada@example.org,Maths,student,2\n"
                                 "\"Ben\n\nOkoro\",ben@example.org,,,3\n"
                                 "Eve,ada@example.org,,,4\n"
                                 "Finn\n");
    QVERIFY(read);
    QVERIFY(read->people.empty());
    QCOMPARE(read->problems, (Problems{{1, u"phone"_s, Fault::ColumnUnknown, u"phone"_s},
                                       {2, u"name"_s, Fault::TextMissing, {}},
                                       {2, u"email"_s, Fault::EmailInvalid, u"nobody"_s},
                                       {2, u"role"_s, Fault::RoleUnknown, u"boss"_s},
                                       {7, u"email"_s, Fault::EmailRepeated, u"ada@example.org"_s},
                                       {8, {}, Fault::CellsMissing, u"Finn"_s}}));
}

void TestPeopleCsv::emails_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const QString& email, bool accepted) {
        QTest::newRow(qUtf8Printable(email)) << email << accepted;
    };
    row(u"ada@example.org"_s, true);
    row(u"a@b.co"_s, true);
    row(u"ada.lind+kiosk_1@mail.sub-domain.example.org"_s, true);
    row(u"o'neil@example.org"_s, true);
    row(u"zoë@münchen.example"_s, true);
    row(QString(64, u'a') + u"@example.org"_s, true);
    row(QString(65, u'a') + u"@example.org"_s, false);
    row(u"ada"_s, false);
    row(u"ada@"_s, false);
    row(u"@example.org"_s, false);
    row(u"ada@example"_s, false);
    row(u"ada@example."_s, false);
    row(u"ada@.org"_s, false);
    row(u"ada@example..org"_s, false);
    row(u"ada@-example.org"_s, false);
    row(u"ada@example-.org"_s, false);
    row(u"ada@example.o"_s, false);
    row(u"ada@@example.org"_s, false);
    row(u"ada@bob@example.org"_s, false);
    row(u"ada lind@example.org"_s, false);
    row(u"ada@exam ple.org"_s, false);
    row(u"ada;ben@example.org"_s, false);
    row(u"<ada@example.org>"_s, false);
    row(u"a\u200Bda@example.org"_s, false);
    row(u"ada@exam\u200Bple.org"_s, false);
}

void TestPeopleCsv::emails()
{
    QFETCH(const QString, email);
    QFETCH(const bool, accepted);
    const auto read = readPeople(file(u"Ada,\"%1\",,"_s.arg(email)));
    QVERIFY(read);
    QCOMPARE(read->problems, accepted ? Problems{} : problem(u"email"_s, Fault::EmailInvalid, email.left(80)));
    QCOMPARE(read->people.size(), std::size_t(accepted));
}

void TestPeopleCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << QByteArray() << u"no header row"_s;
    QTest::newRow("empty lines") << QByteArray("\n\n") << u"no header row"_s;
    QTest::newRow("not CSV") << file(u"Ada,\"ada@example.org\n"_s) << u"line 2: a quote is never closed"_s;
    QTest::newRow("not UTF-8") << file({}) + "Zo\xEB,,," << u"line 2: not UTF-8"_s;
}

void TestPeopleCsv::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, detail);
    const auto read = readPeople(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error(), (base::Error{base::ErrorCode::CsvInvalid, detail}));
}

void TestPeopleCsv::faultsHaveNames()
{
    QCOMPARE(faultName(Fault::ColumnUnknown), u"ColumnUnknown"_s);
    QCOMPARE(faultName(Fault::RoleUnknown), u"RoleUnknown"_s);
}

QTEST_APPLESS_MAIN(TestPeopleCsv)
#include "tst_people_csv.moc"
