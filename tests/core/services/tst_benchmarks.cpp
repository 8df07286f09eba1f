#include "core/services/benchmarks.h"
#include "tests/core/services/sample_people.h"

#include <opencv2/videoio.hpp>

#include <optional>

namespace rollcall::services {
namespace {

using vision::ReadingCare;
using vision::ReadingStep;

constexpr std::array kSteps{ReadingStep::Detect, ReadingStep::Refine, ReadingStep::Locate,
                            ReadingStep::Align,  ReadingStep::Judge,  ReadingStep::Embed};
constexpr int kVideoFrames = 20;

using Steps = QList<std::pair<int, int>>;

vision::FaceReader liveReader()
{
    const auto store = take(vision::ModelStore::open(QStringLiteral(ROLLCALL_MODEL_DIR)));
    return take(vision::FaceReader::create(store, ReadingCare::Live));
}

void writeVideo(const QString& path, const vision::Frame& frame)
{
    constexpr double kFramesPerSecond = 10;
    cv::VideoWriter video(path.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), kFramesPerSecond,
                          {frame.width(), frame.height()});
    for (int i = 0; i < kVideoFrames; ++i)
        video.write(vision::asMat(frame));
    if (!video.isOpened())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// That the measurements do what they say; how long it takes is nothing to test.
class BenchmarksTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_still;
    std::optional<vision::FaceReader> m_live;
    std::vector<vision::Frame> m_people;
    QTemporaryDir m_folder;
    QTemporaryDir m_temporaryFiles;
    QString m_video = m_folder.filePath(u"door.avi"_s);
    ManualClock m_clock;

    base::Result<VideoBenchmark> video(const QString& path, const Progress& progress = {})
    {
        return benchVideo(*m_live, path, m_clock, progress);
    }

private slots:
    void initTestCase()
    {
        m_still.emplace(builtReader());
        m_live.emplace(liveReader());
        m_people = portraits(*m_still, {6});
        QVERIFY(m_people.size() >= 3);
        writeVideo(m_video, m_people[0]);
        qputenv("TMPDIR", m_temporaryFiles.path().toUtf8());
    }

    void cleanup() { QCOMPARE(filesIn(m_temporaryFiles.path()), QStringList{}); }

    void visionCountsEveryStep_data()
    {
        QTest::addColumn<bool>("isLive");
        QTest::newRow("live") << true;
        QTest::newRow("still") << false;
    }
    void visionCountsEveryStep()
    {
        QFETCH(const bool, isLive);
        Steps told;
        const auto report =
            take(benchVision(isLive ? *m_live : *m_still, std::span(m_people).first(2), 3, [&](int done, int total) {
                told.append({done, total});
                return true;
            }));
        QCOMPARE(report.steps.size(), kSteps.size());
        for (const auto step : kSteps)
            QCOMPARE(report.steps.at(step).size(), std::size_t{6});
        QCOMPARE(report.total.size(), std::size_t{6});
        QCOMPARE(report.picturesRead, 6);
        QCOMPARE(told, (Steps{{0, 6}, {1, 6}, {2, 6}, {3, 6}, {4, 6}, {5, 6}, {6, 6}}));
    }

    void visionCountsAPictureWithoutAFace()
    {
        const std::array pictures{wall(), m_people[0]};
        const auto report = take(benchVision(*m_live, pictures, 2, {}));
        QCOMPARE(report.picturesRead, 2);
        QCOMPARE(report.total.size(), std::size_t{4});
        QCOMPARE(report.steps.at(ReadingStep::Detect).size(), std::size_t{4});
        QCOMPARE(report.steps.at(ReadingStep::Embed).size(), std::size_t{2});
    }

    void visionWithoutPicturesMeasuresNothing()
    {
        const auto report = take(benchVision(*m_live, {}, 5, {}));
        QVERIFY(report.steps.empty());
        QCOMPARE(report.total.size(), std::size_t{0});
    }

    void visionIsCancelled()
    {
        int asked = 0;
        const auto report =
            benchVision(*m_live, std::span(m_people).first(2), 2, [&asked](int, int) { return ++asked < 3; });
        QCOMPARE(outcome(report), u"Cancelled"_s);
        QCOMPARE(asked, 3);
        QVERIFY(m_live->find(m_people[0])); // nobody is told of it any more
    }

    void matchRuns_data()
    {
        QTest::addColumn<std::size_t>("rows");
        QTest::newRow("nobody") << std::size_t{0};
        QTest::newRow("one") << std::size_t{1};
        QTest::newRow("many") << std::size_t{300};
    }
    void matchRuns()
    {
        QFETCH(const std::size_t, rows);
        QCOMPARE(benchMatch(rows, 7).size(), std::size_t{7});
    }

    void videoCounts()
    {
        Steps told;
        const auto report = take(video(m_video, [&](int done, int total) {
            told.append({done, total});
            return true;
        }));
        QCOMPARE(report.work.frames, kVideoFrames);
        QCOMPARE(told.size(), kVideoFrames);
        // Refused after three readings, then followed.
        QVERIFY(report.work.readings >= 3);
        QVERIFY(report.work.detections > report.work.readings);
        QVERIFY(report.work.detections < kVideoFrames);
        QVERIFY(report.decodeCpuMsPerFrame >= 0);
        QVERIFY(report.checkInCpuMsPerFrame >= 0);
    }

    void videoIsCancelled()
    {
        QCOMPARE(outcome(video(m_video, [](int done, int) { return done < 5; })), u"Cancelled"_s);
    }

    void videoIsNeeded()
    {
        QCOMPARE(outcome(video(m_folder.filePath(u"none.avi"_s))), u"FileNotFound"_s);
        const auto text = m_folder.filePath(u"text.avi"_s);
        write(text, "text");
        QCOMPARE(outcome(video(text)), u"VideoUnreadable"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::BenchmarksTest)
#include "tst_benchmarks.moc"
