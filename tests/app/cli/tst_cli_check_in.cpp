#include "tests/app/cli/classroom.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// The columns of attendance_attempts that --json gives; the two others chain the log.
QStringList attemptColumns(const QString& database)
{
    auto columns = columnsOf(database, "attendance_attempts");
    columns.removeAll(u"hash"_s);
    columns.removeAll(u"previous_hash"_s);
    return columns;
}

} // namespace

/// The main job on real pictures: `checkin`, and what it leaves in the records.
class TestCliCheckIn final : public ClassroomTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeClassroom(); }
    void init() { openClassroom(); }
    void cleanup() { verifyNoPictureStays(); }
    void checksInAndTellsAll();
    void recognisesAnotherPhotograph();
    void printsDistanceTimeAndReason();
    void verifiesWhoIsNamed();
    void knowsTheCampus_data();
    void knowsTheCampus();
    void recordsTriesAtNoSession();
    void marksOnceFromTwoProcesses();
    void checksInFromAVideo();
    void usesWhatCameBeforeTheEndOfACutVideo();
    void filtersTheRecords();
    void exportsCsv();

private:
    /// At ten frames a second.
    void film(const QString& name, const std::vector<int>& students, int framesEach = 6) const;
};

/// Shows each student for 0.6 s.
void TestCliCheckIn::film(const QString& name, const std::vector<int>& students, int framesEach) const
{
    const cv::Size size(360, 360);
    cv::VideoWriter writer(camera().path(name).toStdString(), cv::CAP_FFMPEG,
                           cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 10, size);
    for (const int student : students) {
        cv::Mat frame;
        cv::resize(withLight(portrait(student), 0.8), frame, size);
        for (int i = 0; i < framesEach; ++i)
            writer.write(frame);
    }
}

void TestCliCheckIn::checksInAndTellsAll()
{
    const QStringList pictures{now(1), now(2), now(1), now(kStranger), samplePicture(5)};
    const auto answer = runJson(checkIn(pictures));
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.errors.isEmpty(), answer.told().constData());
    QCOMPARE(keysOf(answer.object()),
             (QStringList{u"liveness"_s, u"session_id"_s, u"tries"_s, u"unreadable_templates"_s}));
    QCOMPARE(answer.object()[u"liveness"_s], QJsonValue(u"off"_s));
    QCOMPARE(answer.object()[u"session_id"_s], QJsonValue(1));

    const auto tries = answer.object()[u"tries"_s].toArray();
    QCOMPARE(valuesOf(tries, u"source"_s), pictures);
    QCOMPARE(valuesOf(tries, u"reason"_s),
             (QStringList{QString(), QString(), u"Duplicate mark"_s, u"Face mismatch"_s, u"Multiple faces"_s}));
    QCOMPARE(valuesOf(tries, u"student_email"_s), (QStringList{email(1), email(2), email(1), QString(), QString()}));
    QCOMPARE(valuesOf(tries, u"status"_s), (QStringList{u"present"_s, u"present"_s, QString(), QString(), QString()}));
    QCOMPARE(keysOf(tries[0]),
             sorted(attemptColumns(database()) + QStringList{u"hint"_s, u"refused_until"_s, u"source"_s, u"status"_s,
                                                             u"student_email"_s, u"student_name"_s}));
    QVERIFY(tries[0][u"face_distance"_s].toDouble() < 0.4);
    QVERIFY(tries[3][u"face_distance"_s].toDouble() > tries[0][u"face_distance"_s].toDouble());
    QVERIFY(tries[4][u"face_distance"_s].isNull());

    const auto marks = runJson({u"attendance"_s, u"list"_s});
    VERIFY_EXIT(marks, 0);
    QCOMPARE(valuesOf(marks.array(), u"student_email"_s), (QStringList{email(1), email(2)}));
    QCOMPARE(keysOf(marks.array()[0]),
             sorted(columnsOf(database(), "session_attendance") +
                    QStringList{u"course_code"_s, u"session_title"_s, u"student_email"_s, u"student_name"_s}));
    QCOMPARE(marks.array()[0][u"method"_s], QJsonValue(u"face"_s));
    QCOMPARE(marks.array()[0][u"latitude"_s], QJsonValue(47.3771));

    const auto attempts = runJson({u"attempts"_s, u"list"_s});
    VERIFY_EXIT(attempts, 0);
    QCOMPARE(keysOf(attempts.array()[0]), attemptColumns(database()));
    QCOMPARE(valuesOf(attempts.array(), u"reason"_s), valuesOf(tries, u"reason"_s));
    QCOMPARE(valuesOf(attempts.array(), u"liveness"_s), QStringList(5, u"not checked"_s));
}

void TestCliCheckIn::recognisesAnotherPhotograph()
{
    const auto answer = runJson(checkIn({now(kStudent4Elsewhere)}));
    VERIFY_EXIT(answer, 0);
    QCOMPARE(valuesOf(answer.object()[u"tries"_s].toArray(), u"student_email"_s), QStringList{email(4)});
    QCOMPARE(valuesOf(answer.object()[u"tries"_s].toArray(), u"success"_s), QStringList{u"true"_s});
}

void TestCliCheckIn::printsDistanceTimeAndReason()
{
    const auto answer = run(checkIn({now(1), now(1)}));
    VERIFY_EXIT(answer, 0);
    const auto lines = QString::fromUtf8(answer.out).split(u'\n');
    static const QRegularExpression marked(
        u"now1\\.jpg: checked in Student 1, present, distance 0\\.\\d{3}, at \\S+Z \\(liveness not checked\\)\\z"_s);
    static const QRegularExpression refused(
        u"now1\\.jpg: refused: Student 1, Duplicate mark, distance 0\\.\\d{3}\\z"_s);
    QVERIFY2(marked.match(lines.value(0)).hasMatch(), answer.told().constData());
    QVERIFY2(refused.match(lines.value(1)).hasMatch(), answer.told().constData());
}

void TestCliCheckIn::verifiesWhoIsNamed()
{
    const QStringList options = kAtTheDoor + QStringList{u"--student"_s, email(1)};
    const auto answer = runJson(checkIn({now(2), now(1)}, options));
    VERIFY_EXIT(answer, 0);
    const auto tries = answer.object()[u"tries"_s].toArray();
    QCOMPARE(valuesOf(tries, u"reason"_s), (QStringList{u"Face mismatch"_s, QString()}));
    QCOMPARE(valuesOf(tries, u"student_email"_s), (QStringList{email(1), email(1)}));

    const QString before = rowCounts(database());
    const QStringList nobody = kAtTheDoor + QStringList{u"--student"_s, u"x@example.org"_s};
    VERIFY_COMPLAINT(run(checkIn({now(1)}, nobody)), 3, u"x@example.org"_s);
    QCOMPARE(rowCounts(database()), before);
}

void TestCliCheckIn::knowsTheCampus_data()
{
    QTest::addColumn<QString>("position");
    QTest::addColumn<QString>("reason");
    QTest::addRow("nowhere") << QString() << u"Position unknown"_s;
    QTest::addRow("a kilometre away") << u"--lat 47.3869 --lon 8.5417 --accuracy 5"_s << u"Outside campus"_s;
    QTest::addRow("too vague to say") << u"--lat 47.3771 --lon 8.5419 --accuracy 5000"_s << u"Position unknown"_s;
    QTest::addRow("beyond the pole") << u"--lat 91 --lon 8.5417 --accuracy 5"_s << u"Position unknown"_s;
    QTest::addRow("not a number") << u"--lat nan --lon 8.5417 --accuracy 5"_s << u"Position unknown"_s;
}

void TestCliCheckIn::knowsTheCampus()
{
    QFETCH(QString, position);
    const auto answer = runJson(checkIn({now(1)}, position.split(u' ', Qt::SkipEmptyParts)));
    VERIFY_EXIT(answer, 0);
    QTEST(answer.object()[u"tries"_s][0][u"reason"_s].toString(), "reason");
    QCOMPARE(runJson({u"attendance"_s, u"list"_s}).array(), QJsonArray());
}

void TestCliCheckIn::recordsTriesAtNoSession()
{
    const auto answer = runJson(QStringList{u"checkin"_s, u"--session"_s, u"99"_s, u"--images"_s, now(1)} + kAtTheDoor);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"tries"_s][0][u"reason"_s].toString(), u"Session not found"_s);
    QCOMPARE(sql("SELECT session_id, success, reason FROM attendance_attempts"), u"99|0|Session not found"_s);
}

/// Both processes show the same students in the same order, in several sessions one after the other.
void TestCliCheckIn::marksOnceFromTwoProcesses()
{
    QStringList pictures;
    for (int i = 1; i <= kStudents; ++i)
        pictures << now(i);
    for (int session = 1; session <= 3; ++session) {
        if (session > 1)
            QCOMPARE(startSession(desk()), QString::number(session));
        auto arguments = atSchool(checkIn(pictures)) + QStringList{u"--json"_s};
        arguments[arguments.indexOf(u"--session"_s) + 1] = QString::number(session);
        const auto one = desk().start(arguments);
        const auto other = desk().start(arguments);
        for (auto* process : {one.get(), other.get()})
            VERIFY_EXIT(Desk::finish(*process), 0);
        const QByteArray ofSession = " WHERE session_id = " + QByteArray::number(session);
        QCOMPARE(sql("SELECT student_id FROM session_attendance" + ofSession + " ORDER BY 1"), u"2\n3\n4\n5\n6"_s);
        QCOMPARE(sql("SELECT student_id, sum(success), sum(reason = 'Duplicate mark'), count(*) "
                     "FROM attendance_attempts" +
                     ofSession + " GROUP BY student_id"),
                 u"2|1|1|2\n3|1|1|2\n4|1|1|2\n5|1|1|2\n6|1|1|2"_s);
    }
}

void TestCliCheckIn::checksInFromAVideo()
{
    // One stands where the other stood a frame before: that another has come shows in the face.
    film(u"door.avi"_s, {1, 2}, 20);
    const auto answer = runJson(
        QStringList{u"checkin"_s, u"--session"_s, u"1"_s, u"--video"_s, camera().path(u"door.avi"_s)} + kAtTheDoor);
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.errors.isEmpty(), answer.told().constData());
    const auto tries = answer.object()[u"tries"_s].toArray();
    QCOMPARE(valuesOf(tries, u"student_email"_s), (QStringList{email(1), email(2)}));
    QCOMPARE(valuesOf(tries, u"success"_s), (QStringList{u"true"_s, u"true"_s}));
    QCOMPARE(valuesOf(tries, u"source"_s), (QStringList{u"0.4 s"_s, u"2.6 s"_s}));
}

void TestCliCheckIn::usesWhatCameBeforeTheEndOfACutVideo()
{
    film(u"cut.avi"_s, {1, 2, 3});
    const QByteArray whole = camera().read(u"cut.avi"_s);
    camera().write(u"cut.avi"_s, whole.first(whole.size() * 2 / 5));
    const auto answer =
        run(QStringList{u"checkin"_s, u"--session"_s, u"1"_s, u"--video"_s, camera().path(u"cut.avi"_s)} + kAtTheDoor);
    VERIFY_COMPLAINT(answer, 3, u"cut.avi"_s);
    QCOMPARE(sql("SELECT student_id, success FROM attendance_attempts"), u"2|1"_s);
    QCOMPARE(sql("SELECT student_id FROM session_attendance"), u"2"_s);
}

void TestCliCheckIn::filtersTheRecords()
{
    const QString second = startSession(desk());
    mustRun(checkIn({now(1), now(2), now(2)}));
    mustRun(QStringList{u"checkin"_s, u"--session"_s, second, u"--images"_s, now(2)} + kAtTheDoor);
    const auto idsOf = [this](const QString& command) {
        return valuesOf(runJson(command.split(u' ')).array(), u"id"_s).join(u' ');
    };
    QCOMPARE(idsOf(u"attendance list"_s), u"1 2 3"_s);
    QCOMPARE(idsOf(u"attendance list --session 2"_s), u"3"_s);
    QCOMPARE(idsOf(u"attendance list --student student2@example.org"_s), u"2 3"_s);
    QCOMPARE(idsOf(u"attendance list --course MATH-1 --limit 1 --offset 1"_s), u"2"_s);
    QCOMPARE(idsOf(u"attempts list --session 1 --student student2@example.org"_s), u"2 3"_s);
    QCOMPARE(idsOf(u"attempts list --limit 2 --offset 3"_s), u"4"_s);
    const auto table = run({u"attempts"_s, u"list"_s});
    QCOMPARE(table.out.count('\n'), 5);
    QVERIFY2(table.out.contains("Duplicate mark") && table.out.contains("not checked"), table.told().constData());
}

void TestCliCheckIn::exportsCsv()
{
    mustRun(checkIn({now(1), now(2), now(kStranger)}));
    desk().write(u"out.csv"_s, "an earlier file\n");
    const auto answer = runJson({u"export"_s, u"csv"_s, u"--out"_s, u"out.csv"_s});
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object(), (QJsonObject{{u"file"_s, u"out.csv"_s}, {u"rows"_s, 2}}));
    const auto lines = QString::fromUtf8(desk().read(u"out.csv"_s)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].contains(u"\"session_id\",\"session_title\",\"course_code\",\"student_id\""_s),
             qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(email(1)) && lines[2].contains(email(2)), qPrintable(lines.join(u'\n')));
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(desk().path(u"out.csv"_s)).permissions() & kOthers, QFile::Permissions());
    QCOMPARE(sql("SELECT count(*) FROM staff_actions WHERE action = 'export.csv'"), u"1"_s);
}

QTEST_GUILESS_MAIN(TestCliCheckIn)
#include "tst_cli_check_in.moc"
