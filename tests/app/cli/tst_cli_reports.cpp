#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The command `report`.
class TestCliReports final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init();
    void printsATable();
    void answersWithRows_data();
    void answersWithRows();
    void writesFiles();
    void refuses_data();
    void refuses();
};

/// One session of an hour on 9 March, in which the student was late.
void TestCliReports::init()
{
    openSchool();
    sqlite(database(), "UPDATE enrollments SET enrolled_at = '2026-03-01T00:00:00.000Z';"
                       "INSERT INTO class_sessions (title, course_code, course_id, teacher_id, starts_at, ends_at,"
                       " created_at) VALUES ('Lesson', 'M', 1, 1, '2026-03-09T12:00:00.000Z',"
                       " '2026-03-09T13:00:00.000Z', '2026-03-01T00:00:00.000Z'),"
                       " ('Lesson', 'M', 1, 1, '2026-03-10T12:00:00.000Z', '2026-03-10T13:00:00.000Z',"
                       " '2026-03-01T00:00:00.000Z');"
                       "INSERT INTO session_attendance (session_id, student_id, marked_at, status)"
                       " VALUES (1, 2, '2026-03-09T12:20:00.000Z', 'late');");
}

void TestCliReports::printsATable()
{
    const auto answer = run(u"report course --course M --to 2026-03-09"_s);
    VERIFY_EXIT(answer, 0);
    const auto lines = QString::fromUtf8(answer.out).split(u'\n');
    QVERIFY2(lines.value(0).startsWith(u"M: Algebra"_s), answer.told().constData());
    QCOMPARE(lines.value(1), u"Up to 2026-03-09."_s);
    QVERIFY2(answer.out.contains("Attended (%)") && answer.out.contains("100.0"), answer.told().constData());
}

void TestCliReports::answersWithRows_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonArray>("rows");
    const QJsonObject student{{u"name"_s, u"S"_s}, {u"email"_s, u"student@example.org"_s}};
    const QJsonObject course{{u"course"_s, u"M"_s}, {u"section"_s, QString()}, {u"title"_s, u"Algebra"_s}};
    const QJsonObject counts{
        {u"present"_s, 0}, {u"late"_s, 1}, {u"excused"_s, 0}, {u"absent"_s, 1}, {u"attended_percent"_s, 50}};
    const auto joined = [](std::initializer_list<QJsonObject> objects) {
        QJsonObject all;
        for (const auto& object : objects)
            for (auto it = object.begin(); it != object.end(); ++it)
                all.insert(it.key(), it.value());
        return QJsonArray{all};
    };
    QTest::newRow("course") << u"report course --course M"_s << joined({student, counts});
    QTest::newRow("sessions of a course")
        << u"report course --course M --sessions"_s
        << joined({student, {{u"session_1"_s, u"late"_s}, {u"session_2"_s, u"absent"_s}}});
    QTest::newRow("student") << u"report student --student student@example.org"_s << joined({course, counts});
    QTest::newRow("period") << u"report period"_s << joined({course, counts, {{u"sessions"_s, 2}}});
    QTest::newRow("low") << u"report low"_s << joined({student, course, counts});
    QTest::newRow("low under 50") << u"report low --under 50"_s << QJsonArray();
    QTest::newRow("absences") << u"report absences"_s << QJsonArray();
    QTest::newRow("one absence") << u"report absences --least 1 --course M"_s
                                 << joined({student,
                                            course,
                                            {{u"absences_in_a_row"_s, 1}, {u"last_attended"_s, u"2026-03-09"_s}}});
}

void TestCliReports::answersWithRows()
{
    QFETCH(QString, command);
    QFETCH(QJsonArray, rows);
    const auto answer = runJson(command);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"rows"_s].toArray(), rows);
    QVERIFY(answer.object()[u"title"_s].toString().size() > 0);
}

void TestCliReports::writesFiles()
{
    const auto answer = run(u"report session 1 --csv a.csv --xlsx a.xlsx"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.out, QByteArray("Wrote 1 rows to a.csv.\nWrote 1 rows to a.xlsx.\n"));
    QVERIFY(desk().read(u"a.csv"_s).contains("\"S\",\"student@example.org\",\"late\""));
    QVERIFY(desk().read(u"a.xlsx"_s).startsWith("PK"));
    QCOMPARE(sql("SELECT subject, detail FROM staff_actions WHERE action = 'export.report'"),
             u"1 rows|a.csv\n1 rows|a.xlsx"_s);
    const auto sessions = runJson(u"report student --student student@example.org --sessions"_s);
    QCOMPARE(valuesOf(sessions.object()[u"rows"_s].toArray(), u"status"_s), (QStringList{u"late"_s, u"absent"_s}));
}

void TestCliReports::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const auto row = [](const QString& command, int exitCode, const QString& said) {
        QTest::newRow(qPrintable(command)) << command << exitCode << said;
    };
    row(u"report session 9"_s, 3, u"session 9"_s);
    row(u"report course --course N"_s, 3, u"course N"_s);
    row(u"report student --student teacher@example.org"_s, 3, u"student"_s);
    row(u"report period --from tomorrow"_s, 3, u"tomorrow"_s);
    row(u"report period --from 2026-03-09 --to 2026-03-08"_s, 3, u"period"_s);
    row(u"report session 1 --csv none/a.csv"_s, 3, u"none/a.csv"_s);
    row(u"report session 1 --xlsx ."_s, 3, u"."_s);
    row(u"report low --under 0"_s, 2, u"--under"_s);
    row(u"report course"_s, 2, u"--course"_s);
}

void TestCliReports::refuses()
{
    QFETCH(QString, command);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    const auto answer = run(command);
    VERIFY_EXIT(answer, exitCode);
    QVERIFY2(answer.errors.value(0).contains(said), answer.told().constData());
}

QTEST_GUILESS_MAIN(TestCliReports)
#include "tst_cli_reports.moc"
