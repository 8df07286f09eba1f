#include "tests/app/cli/school.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

const QStringList kMachine{u"cores"_s, u"memory_mb"_s, u"optimised"_s, u"processor"_s, u"system"_s};
const QStringList kReadingSteps{u"align"_s,     u"detect"_s, u"embed"_s, u"judge"_s,
                                u"landmarks"_s, u"refine"_s, u"total"_s};
constexpr int kSidePx = 360;
constexpr int kFrames = 20;

/// Somebody who stands in front of the camera for 2 s.
void film(const QString& path, const cv::Mat& person)
{
    cv::VideoWriter writer(path.toStdString(), cv::CAP_FFMPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 10,
                           person.size());
    for (int i = 0; i < kFrames; ++i)
        writer.write(person);
}

} // namespace

/// The command `bench`: what it answers, not how fast it is.
class TestCliBench final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void visionTimesEveryStep_data();
    void visionTimesEveryStep();
    void visionPlaysAVideo();
    void matchTimesTheSearch();
    void startupTimesTheStart();
    void queueTimesTheStudents();
    void kioskMeasuresTheWindow();
    void showsATable();
    void refuses_data();
    void refuses();
    void refusesBadOptions_data();
    void refusesBadOptions();

private:
    /// Runs `bench` and these words with --json, checks what all of its commands answer, and gives the rest.
    void measure(const QString& command, const QStringList& more, const QStringList& steps, int runs);

    Desk m_desk;
    QStringList m_files;
    QJsonObject m_report;
};

void TestCliBench::initTestCase()
{
    const auto people = portraitsOf(m_desk, 1);
    QVERIFY(people.size() >= 2);
    m_desk.makeFolder(u"pictures"_s);
    m_desk.makeFolder(u"empty"_s);
    m_desk.makeFolder(u"students/nobody"_s);
    const cv::Mat wall(kSidePx, kSidePx, CV_8UC3, cv::Scalar(150, 140, 130));
    writePicture(m_desk, u"wall.png"_s, wall);
    for (int i = 1; i <= 2; ++i) {
        cv::Mat portrait;
        cv::resize(people[static_cast<std::size_t>(i - 1)], portrait, {kSidePx, kSidePx});
        const auto folder = u"students/student%1"_s.arg(i);
        m_desk.makeFolder(folder);
        writePicture(m_desk, folder % u"/1.png", portrait);
        writePicture(m_desk, folder % u"/2.png", withLight(portrait, 0.8));
        writePicture(m_desk, u"pictures/%1.png"_s.arg(i), portrait);
        if (i == 1)
            film(m_desk.path(u"door.avi"_s), portrait);
    }
    m_desk.write(u"text.avi"_s, "text");
    m_files = m_desk.files();
}

/// Neither a school nor a picture is left behind.
void TestCliBench::cleanup()
{
    QCOMPARE(m_desk.files(), m_files);
}

void TestCliBench::measure(const QString& command, const QStringList& more, const QStringList& steps, int runs)
{
    const auto answer = m_desk.runJson(words(u"bench "_s % command));
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.errors.isEmpty(), answer.told().constData());
    m_report = answer.object();
    auto keys = more + QStringList{u"machine"_s, u"steps"_s};
    keys.sort();
    QCOMPARE(keysOf(m_report), keys);
    QCOMPARE(keysOf(m_report[u"machine"_s]), kMachine);
    QCOMPARE(keysOf(m_report[u"steps"_s]), steps);
    for (const auto& name : steps) {
        const auto step = m_report[u"steps"_s][name];
        QCOMPARE(keysOf(step), (QStringList{u"median_ms"_s, u"p95_ms"_s, u"runs"_s}));
        QCOMPARE(step[u"runs"_s], QJsonValue(runs));
        QVERIFY2(step[u"median_ms"_s].toDouble() > 0, answer.told().constData());
        QVERIFY2(step[u"p95_ms"_s].toDouble() >= step[u"median_ms"_s].toDouble(), answer.told().constData());
    }
}

void TestCliBench::visionTimesEveryStep_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("care");
    QTest::newRow("live") << QString() << u"live"_s;
    QTest::newRow("still") << u" --still"_s << u"still"_s;
}

void TestCliBench::visionTimesEveryStep()
{
    QFETCH(const QString, options);
    QFETCH(const QString, care);
    measure(u"vision --images pictures --runs 3"_s % options,
            {u"care"_s, u"peak_memory_mb"_s, u"pictures"_s, u"runs_with_a_face"_s}, kReadingSteps, 6);
    QCOMPARE(m_report[u"care"_s], QJsonValue(care));
    QCOMPARE(m_report[u"pictures"_s], QJsonValue(2));
    QCOMPARE(m_report[u"runs_with_a_face"_s], QJsonValue(6));
    QVERIFY(m_report[u"peak_memory_mb"_s].toDouble() > 0);
}

void TestCliBench::visionPlaysAVideo()
{
    measure(u"vision --video door.avi"_s,
            {u"check_in_cpu_ms_per_frame"_s, u"decode_cpu_ms_per_frame"_s, u"detections"_s, u"frames"_s,
             u"peak_memory_mb"_s, u"readings"_s},
            {}, 0);
    QCOMPARE(m_report[u"frames"_s], QJsonValue(kFrames));
    QVERIFY(m_report[u"readings"_s].toInt() >= 3);
    QVERIFY(m_report[u"detections"_s].toInt() > m_report[u"readings"_s].toInt());
    QVERIFY(m_report[u"detections"_s].toInt() < kFrames);
}

void TestCliBench::matchTimesTheSearch()
{
    measure(u"match --rows 500 --runs 4"_s, {u"rows"_s}, {u"search"_s}, 4);
    QCOMPARE(m_report[u"rows"_s], QJsonValue(500));
}

void TestCliBench::startupTimesTheStart()
{
    measure(u"startup --image pictures/1.png --runs 2"_s, {}, {u"start to embedding"_s}, 2);
}

void TestCliBench::queueTimesTheStudents()
{
    const QStringList keys{u"people"_s, u"registered"_s,        u"checked_in"_s, u"not_checked_in"_s,
                           u"wrong"_s,  u"people_per_minute"_s, u"decision_ms"_s};
    const QStringList steps{u"decision"_s, u"work"_s};
    measure(u"queue --images students --samples 1 --seconds 10"_s, keys, steps, 2);
    for (const auto& key : {u"people"_s, u"registered"_s, u"checked_in"_s})
        QCOMPARE(m_report[key], QJsonValue(2));
    QCOMPARE(m_report[u"wrong"_s], QJsonValue(0));
    QCOMPARE(keysOf(m_report[u"decision_ms"_s]), (QStringList{u"median"_s, u"p95"_s}));
    measure(u"queue --images students --samples 1 --students 1 --seconds 10"_s, keys, steps, 1);
}

void TestCliBench::kioskMeasuresTheWindow()
{
    const auto answer = m_desk.runJson(words(u"bench kiosk --seconds 8"_s));
    VERIFY_EXIT(answer, 0);
    const auto report = answer.object();
    QStringList keys{u"seconds"_s,
                     u"preview_fps"_s,
                     u"gui_longest_ms"_s,
                     u"gui_over_50_ms"_s,
                     u"gui_longest_work_ms"_s,
                     u"people"_s,
                     u"marked"_s,
                     u"decision_ms"_s,
                     u"first_decision_ms"_s,
                     u"memory_start_mb"_s,
                     u"memory_mb"_s,
                     u"memory_peak_mb"_s,
                     u"machine"_s,
                     u"source"_s};
    keys.sort();
    QCOMPARE(keysOf(report), keys);
    QVERIFY2(report[u"seconds"_s].toDouble() >= 7, answer.told().constData());
    QVERIFY2(report[u"preview_fps"_s].toDouble() > 1, answer.told().constData());
    QVERIFY2(report[u"gui_longest_ms"_s].toDouble() > 0, answer.told().constData());
    QVERIFY2(report[u"memory_mb"_s].toDouble() > 50, answer.told().constData());
}

void TestCliBench::showsATable()
{
    const auto answer = m_desk.run(words(u"bench match --rows 50 --runs 3"_s));
    VERIFY_EXIT(answer, 0);
    const auto lines = QString::fromUtf8(answer.out).split(u'\n');
    QVERIFY2(lines.size() == 5, answer.told().constData());
    QCOMPARE(lines[0].simplified(), u"step runs median ms p95 ms"_s);
    QVERIFY2(lines[1].startsWith(u"search  3 "), answer.told().constData());
    QCOMPARE(lines[2], u"rows: 50"_s);
    QVERIFY2(lines[3].contains(u" cores, "), answer.told().constData());
}

void TestCliBench::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::newRow("neither pictures nor a video") << u"vision"_s << 2 << u"name --images or --video"_s;
    QTest::newRow("no folder of pictures") << u"vision --images none"_s << 3 << u"none"_s;
    QTest::newRow("no picture in the folder") << u"vision --images empty"_s << 3 << u"empty"_s;
    QTest::newRow("no video") << u"vision --video none.avi"_s << 3 << u"none.avi"_s;
    QTest::newRow("not a video") << u"vision --video text.avi"_s << 3 << u"text.avi"_s;
    QTest::newRow("no models for pictures") << u"vision --images pictures --models none"_s << 5 << u"none"_s;
    QTest::newRow("a start without a face") << u"startup --image wall.png --runs 1"_s << 1 << u"wall.png"_s;
    QTest::newRow("no folder of students") << u"queue --images none"_s << 3 << u"none"_s;
    QTest::newRow("no student with two pictures") << u"queue --images pictures"_s << 3 << u"pictures"_s;
    QTest::newRow("no models for the kiosk") << u"kiosk --models none"_s << 5 << u"none"_s;
    QTest::newRow("no source") << u"kiosk --seconds 5 --source webcam"_s << 3 << u"webcam"_s;
    QTest::newRow("no student with four pictures") << u"queue --images students"_s << 3 << u"students"_s;
    QTest::newRow("no models for the queue")
        << u"queue --images students --samples 1 --models none"_s << 5 << u"none"_s;
}

void TestCliBench::refuses()
{
    QFETCH(const QString, command);
    QFETCH(const int, exitCode);
    QFETCH(const QString, said);
    VERIFY_COMPLAINT(m_desk.run(words(u"bench "_s % command)), exitCode, said);
}

void TestCliBench::refusesBadOptions_data()
{
    QTest::addColumn<QString>("command");
    for (const auto* command :
         {"", "speed", "vision --images pictures --video door.avi", "vision --images pictures --runs 0",
          "match --rows 0", "match --rows many", "match --runs 0", "startup", "startup --image wall.png --runs 0",
          "queue", "queue --images students --students 0", "queue --images students --samples 0", "kiosk --seconds 0"})
        QTest::addRow("bench %s", command) << QString::fromLatin1(command);
}

void TestCliBench::refusesBadOptions()
{
    QFETCH(const QString, command);
    VERIFY_EXIT(m_desk.run(words(u"bench "_s % command)), 2);
}

QTEST_GUILESS_MAIN(TestCliBench)
#include "tst_cli_bench.moc"
