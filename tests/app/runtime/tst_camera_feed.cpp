#include "app/runtime/camera_feed.h"
#include "core/vision/frame_p.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

namespace rollcall::runtime {
namespace {

using namespace std::chrono_literals;
using vision::PictureCondition;

/// Delivers what the test tells, in the test's thread.
class ScriptedSource final : public FrameSource
{
public:
    void start(OnFrame onFrame, OnState onState) override
    {
        m_onFrame = std::move(onFrame);
        m_onState = std::move(onState);
        m_onState(SourceState::Starting, {});
    }
    void stop() override { isStopped = true; }

    void deliver(const vision::Frame& frame, std::chrono::milliseconds at)
    {
        m_onFrame({frame, std::chrono::steady_clock::time_point(at), ++m_number});
    }
    void tell(SourceState state, const std::optional<base::Error>& error = {}) { m_onState(state, error); }

    bool isStopped = false;

private:
    OnFrame m_onFrame;
    OnState m_onState;
    std::uint64_t m_number = 0;
};

/// Left half of one grey, right half of another.
vision::Frame halves(int left, int right)
{
    cv::Mat picture(480, 640, CV_8UC3, cv::Scalar::all(right));
    picture(cv::Rect(0, 0, 320, 480)).setTo(cv::Scalar::all(left));
    return vision::toFrame(std::move(picture));
}

vision::Frame even(int level)
{
    return halves(level, level);
}

struct Feed
{
    explicit Feed(bool repeatsPictures = true)
        : owned(std::make_unique<ScriptedSource>())
        , source(*owned)
        , feed(std::move(owned), repeatsPictures, frames)
    {
        feed.start();
    }

    std::unique_ptr<ScriptedSource> owned;
    ScriptedSource& source;
    LatestFrame frames;
    CameraFeed feed;
    QSignalSpy ready{&feed, &CameraFeed::pictureReady};
    QSignalSpy conditions{&feed, &CameraFeed::conditionChanged};
    QSignalSpy states{&feed, &CameraFeed::stateChanged};
};

} // namespace

class CameraFeedTest final : public QObject
{
    Q_OBJECT

private slots:
    void handsEveryFrameToRecognition()
    {
        Feed door;
        door.source.deliver(even(100), 0ms);
        door.source.deliver(even(120), 40ms);
        QCOMPARE(door.feed.frames(), 2U);
        const auto newest = door.frames.take(0ms);
        QVERIFY(newest.has_value());
        QCOMPARE(newest->number, 2U);
        QCOMPARE(newest->frame.row(0)[0], 120);
    }

    void saysWhatIsWrongAsLongAsItIs()
    {
        Feed door;
        QVERIFY(!door.feed.fault());
        door.source.tell(SourceState::Lost, base::Error{base::ErrorCode::CameraMissing, QStringLiteral("Front")});
        const auto fault = door.feed.fault();
        QVERIFY(fault.has_value());
        QCOMPARE(fault->code, base::ErrorCode::CameraMissing);
        QCOMPARE(fault->detail, QStringLiteral("Front"));
        door.source.tell(SourceState::Starting);
        QVERIFY(!door.feed.fault());
    }

    void makesNoPictureUntilASizeIsKnown()
    {
        Feed door;
        door.source.deliver(even(100), 0ms);
        QCOMPARE(door.ready.size(), 0);
        QVERIFY(door.feed.takePicture().image.isNull());
    }

    void makesMirroredPicturesOfTheSizeWanted()
    {
        Feed door;
        door.feed.setPreviewSize({320, 240});
        door.source.deliver(halves(20, 220), 0ms);
        const auto picture = door.feed.takePicture();
        QCOMPARE(picture.image.size(), QSize(320, 240));
        QCOMPARE(picture.frameSize, QSize(640, 480));
        QCOMPARE(qRed(picture.image.pixel(10, 10)), 220);
        QCOMPARE(qRed(picture.image.pixel(310, 10)), 20);
    }

    void tellsOfAPictureOnceUntilItIsTaken()
    {
        Feed door;
        door.feed.setPreviewSize({64, 48});
        door.source.deliver(even(100), 0ms);
        door.source.deliver(even(140), 40ms);
        QCOMPARE(door.ready.size(), 1);
        QCOMPARE(qRed(door.feed.takePicture().image.pixel(0, 0)), 140);
        door.source.deliver(even(180), 80ms);
        QCOMPARE(door.ready.size(), 2);
    }

    void tellsWhenThePictureIsBlackAndWhenItIsWellAgain()
    {
        Feed door;
        for (auto at = 0ms; at <= 2s; at += 40ms)
            door.source.deliver(even(0), at);
        QCOMPARE(door.conditions.size(), 1);
        QCOMPARE(door.conditions[0][0].value<PictureCondition>(), PictureCondition::Black);
        for (auto at = 2040ms; at <= 4s; at += 40ms)
            door.source.deliver(halves(100, 180), at);
        QCOMPARE(door.conditions.size(), 2);
        QCOMPARE(door.conditions[1][0].value<PictureCondition>(), PictureCondition::Good);
    }

    void aCameraOpenedAgainStartsWell()
    {
        Feed door;
        for (auto at = 0ms; at <= 2s; at += 40ms)
            door.source.deliver(even(0), at);
        door.source.tell(SourceState::Lost);
        door.source.tell(SourceState::Starting);
        QCOMPARE(door.conditions.size(), 2);
        QCOMPARE(door.conditions[1][0].value<PictureCondition>(), PictureCondition::Good);
        QCOMPARE(door.states.size(), 3);
    }

    void onlyACameraFreezes_data()
    {
        QTest::addColumn<bool>("repeatsPictures");
        QTest::addColumn<int>("changes");
        QTest::newRow("camera") << false << 1;
        QTest::newRow("stored pictures") << true << 0;
    }
    void onlyACameraFreezes()
    {
        QFETCH(const bool, repeatsPictures);
        QFETCH(const int, changes);
        Feed door(repeatsPictures);
        for (auto at = 0ms; at <= 6s; at += 40ms)
            door.source.deliver(halves(100, 180), at);
        QCOMPARE(door.conditions.size(), changes);
    }
};

} // namespace rollcall::runtime

QTEST_GUILESS_MAIN(rollcall::runtime::CameraFeedTest)
#include "tst_camera_feed.moc"
