#include "core/vision/face_tracker.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall::vision;

namespace {

/// Faces of 100 x 100 px by their left edges: "0" is one, "0,500" are two, "-" is nobody.
std::vector<Detection> faces(const QString& text)
{
    std::vector<Detection> result;
    for (const auto& x : text.split(u','))
        if (x != u"-")
            result.push_back({{x.toFloat(), 40, 100, 100}, 0.9F});
    return result;
}

/// Plays faces written as "0@0 0,500@100 -@200", with milliseconds, and returns the tracks as "1 - -".
QString play(FaceTracker& tracker, const QString& script)
{
    QStringList tracks;
    for (const auto& step : script.split(u' ')) {
        const FaceTracker::Moment now(std::chrono::milliseconds(step.section(u'@', 1).toInt()));
        const auto track = tracker.update(now, faces(step.section(u'@', 0, 0)));
        tracks.append(track ? QString::number(*track) : u"-"_s);
    }
    return tracks.join(u' ');
}

} // namespace

class TestFaceTracker : public QObject
{
    Q_OBJECT

private slots:
    void follows_data();
    void follows();
    void optionsCount_data();
    void optionsCount();
    void looksAtBothDirections();
};

void TestFaceTracker::follows_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("tracks");
    QTest::newRow("nobody") << u"-@0 -@100"_s << u"- -"_s;
    QTest::newRow("stands still") << u"0@0 0@100 0@200"_s << u"1 1 1"_s;
    QTest::newRow("twice at one moment") << u"0@0 0@0"_s << u"1 1"_s;
    QTest::newRow("moves a little at a time") << u"0@0 40@100 80@200 120@300 160@400"_s << u"1 1 1 1 1"_s;
    // 47 of 153, 46 of 154: around 0.3.
    QTest::newRow("overlap just above the limit") << u"0@0 53@100"_s << u"1 1"_s;
    QTest::newRow("overlap just below the limit") << u"0@0 54@100"_s << u"1 2"_s;
    QTest::newRow("jumps") << u"0@0 500@100 500@200 0@300"_s << u"1 2 2 3"_s;

    QTest::newRow("the longest gap") << u"0@0 0@500"_s << u"1 1"_s;
    QTest::newRow("a longer gap") << u"0@0 0@501"_s << u"1 2"_s;
    QTest::newRow("a gap counts from the last look") << u"0@0 0@400 0@900 0@1401"_s << u"1 1 1 2"_s;
    QTest::newRow("nobody keeps the track") << u"0@0 -@100 -@400 0@500"_s << u"1 - - 1"_s;
    QTest::newRow("nobody does not make the gap longer") << u"0@0 -@100 -@500 0@501"_s << u"1 - - 2"_s;
    QTest::newRow("jumps behind nobody") << u"0@0 -@100 500@200"_s << u"1 - 2"_s;

    QTest::newRow("two faces") << u"0,500@0 0,500@100"_s << u"- -"_s;
    QTest::newRow("a second face ends the track") << u"0@0 0,500@100 0@200"_s << u"1 - 2"_s;
    QTest::newRow("even where the second one is first") << u"0@0 500,0@100 0@200"_s << u"1 - 2"_s;
    QTest::newRow("the second face stays") << u"0@0 0,500@100 500@200 500@300"_s << u"1 - 2 2"_s;
    QTest::newRow("two faces, then nobody") << u"0@0 0,500@100 -@200 0@300"_s << u"1 - - 2"_s;
    QTest::newRow("an earlier track never comes back") << u"0@0 500@100 0@200 500@300 0@1000"_s << u"1 2 3 4 5"_s;
}

void TestFaceTracker::follows()
{
    QFETCH(const QString, script);
    QFETCH(const QString, tracks);
    FaceTracker tracker;
    QCOMPARE(play(tracker, script), tracks);
}

void TestFaceTracker::optionsCount_data()
{
    QTest::addColumn<float>("sameFaceOverlap");
    QTest::addColumn<int>("longestGapMs");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("tracks");
    QTest::newRow("more overlap is asked for") << 0.8F << 500 << u"0@0 10@100 25@200"_s << u"1 1 2"_s;
    QTest::newRow("any overlap will do") << 0.0F << 500 << u"0@0 99@100 199@200"_s << u"1 1 2"_s;
    QTest::newRow("no gap") << 0.3F << 0 << u"0@0 0@0 0@1"_s << u"1 1 2"_s;
    QTest::newRow("long gap") << 0.3F << 2000 << u"0@0 -@1000 0@2000 0@4001"_s << u"1 - 1 2"_s;
}

void TestFaceTracker::optionsCount()
{
    QFETCH(const float, sameFaceOverlap);
    QFETCH(const int, longestGapMs);
    QFETCH(const QString, script);
    QFETCH(const QString, tracks);
    FaceTracker tracker({.sameFaceOverlap = sameFaceOverlap, .longestGap = std::chrono::milliseconds(longestGapMs)});
    QCOMPARE(play(tracker, script), tracks);
}

/// A face that comes nearer or is lower is measured by its whole box.
void TestFaceTracker::looksAtBothDirections()
{
    const auto trackOf = [](const Box& second) {
        FaceTracker tracker;
        const Detection before{{100, 100, 100, 100}, 0.9F};
        const Detection after{second, 0.7F};
        (void)tracker.update({}, {&before, 1});
        return tracker.update({}, {&after, 1}).value();
    };
    QCOMPARE(trackOf({50, 50, 180, 180}), FaceTracker::TrackId{1});
    QCOMPARE(trackOf({50, 50, 190, 190}), FaceTracker::TrackId{2});
    QCOMPARE(trackOf({100, 153, 100, 100}), FaceTracker::TrackId{1});
    QCOMPARE(trackOf({100, 154, 100, 100}), FaceTracker::TrackId{2});
}

QTEST_APPLESS_MAIN(TestFaceTracker)
#include "tst_face_tracker.moc"
