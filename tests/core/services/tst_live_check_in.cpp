#include "core/services/live_check_in.h"
#include "core/services/verification_evaluation.h"
#include "tests/core/services/sample_people.h"

#include <opencv2/videoio.hpp>

#include <optional>

namespace rollcall::services {
namespace {

using std::chrono::milliseconds;

constexpr double kFramesPerSecond = 10;
constexpr int kFrames = 70;

/// 2 s of one person, 3 s of nobody, 2 s of another person.
void writeVideo(const QString& path, const vision::Frame& first, const vision::Frame& second)
{
    const auto nobody = wall();
    cv::VideoWriter video(path.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), kFramesPerSecond,
                          {nobody.width(), nobody.height()});
    for (int i = 0; i < kFrames; ++i)
        video.write(vision::asMat(i < 20 ? first : i < 50 ? nobody : second));
    if (!video.isOpened())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class LiveCheckInTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_reader;
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"door.avi"_s);
    vision::Frame m_adasPicture;
    vision::Frame m_bobsPicture;
    base::Embedding m_ada{};
    base::Embedding m_bob{};

    /// Ada is in the first part of the video, Bob in the last.
    struct Classroom : NewSchool
    {
        base::PersonId ada = add(u"Ada"_s);
        base::PersonId bob = add(u"Bob"_s);
        base::CourseId course = addCourse(u"PH101"_s, add(u"Marie"_s, Role::Teacher));
        base::SessionId session = startSession(course);

        Classroom(const base::Embedding& adasFace, const base::Embedding& bobsFace)
        {
            enrol(course, ada);
            enrol(course, bob);
            giveFace(ada, adasFace);
            giveFace(bob, bobsFace);
        }

        [[nodiscard]] QString marked() const { return query("SELECT student_id FROM session_attendance ORDER BY id"); }
        [[nodiscard]] QString attempts() const { return query("SELECT count(*) FROM attendance_attempts"); }
    };

    /// What a run tells: the people with their times, the steps of progress, and how it ended.
    struct Run
    {
        QList<base::PersonId> people;
        QList<milliseconds> times;
        QList<std::pair<int, int>> steps;
        QString end;
    };

    Run play(Classroom& place, const QString& path, int framesUntilCancelled = 1000)
    {
        Run run;
        auto video = take(vision::VideoFile::open(path));
        auto checkIn = take(CheckIn::open(place.school, *m_reader, place.session));
        const auto told = [&run](milliseconds time, const CheckInOutcome& outcome) {
            run.people.append(outcome.mark ? outcome.mark->studentId : base::PersonId{});
            run.times.append(time);
        };
        const auto progress = [&](int done, int total) {
            run.steps.append({done, total});
            return done < framesUntilCancelled;
        };
        run.end = outcome(checkInVideo(checkIn, video, std::nullopt, told, progress));
        return run;
    }

    /// A camera that the test moves from frame to frame.
    struct Camera
    {
        CheckIn checkIn;
        LiveCheckIn live;
        milliseconds now{};

        Camera(Classroom& place, vision::FaceReader& reader, FrameOrigin origin = FrameOrigin::Recording)
            : checkIn(take(CheckIn::open(place.school, reader, place.session)))
            , live(checkIn, {}, origin)
        {}

        std::optional<CheckInOutcome> show(milliseconds time, const vision::Frame& frame)
        {
            now = time;
            const auto look = take(live.take(LiveCheckIn::Moment(time), frame, std::nullopt));
            return look ? look->outcome : std::nullopt;
        }

        /// Who is marked first, with a frame every 40 ms for the given time; nobody is an id of 0.
        base::PersonId marked(const vision::Frame& frame, milliseconds forTime)
        {
            for (const auto end = now + forTime; now < end;)
                if (const auto outcome = show(now + 40ms, frame))
                    return outcome->mark ? outcome->mark->studentId : base::PersonId{};
            return {};
        }
    };

    /// What a camera delivers while somebody stands before it.
    static std::vector<vision::Frame> filmed(const vision::Frame& picture, std::uint64_t seed)
    {
        constexpr double kSensorNoise = 2;
        std::vector<vision::Frame> frames;
        for (std::uint64_t i = 0; i < 25; ++i)
            frames.push_back(vision::withNoise(picture, kSensorNoise, seed + i));
        return frames;
    }

    /// The reason stored for the first try at a session of its own, "marked", or nothing for no try.
    QString tryWith(Classroom& place, FrameOrigin origin, std::span<const vision::Frame> frames)
    {
        place.session = place.startSession(place.course);
        Camera camera(place, *m_reader, origin);
        for (const auto& frame : frames)
            if (const auto outcome = camera.show(camera.now + 40ms, frame))
                return outcome->attempt.reason ? domain::toText(*outcome->attempt.reason) : u"marked"_s;
        return {};
    }

private slots:
    void initTestCase()
    {
        m_reader.emplace(builtReader());
        const auto people = portraits(*m_reader, {6});
        QVERIFY(people.size() >= 4);
        m_adasPicture = people[3];
        m_bobsPicture = people[1];
        writeVideo(m_path, m_adasPicture, m_bobsPicture);
        m_ada = take(embedSubject(*m_reader, m_adasPicture)).value();
        m_bob = take(embedSubject(*m_reader, m_bobsPicture)).value();
    }

    void everybodyIsMarkedOnce()
    {
        Classroom place(m_ada, m_bob);
        const auto run = play(place, m_path);
        QCOMPARE(run.end, u"ok"_s);
        QCOMPARE(run.people, (QList{place.ada, place.bob}));
        QCOMPARE(place.marked(), u"%1,%2"_s.arg(place.ada.value).arg(place.bob.value));
        QCOMPARE(place.attempts(), u"2"_s);
        QVERIFY(run.times[0] > 0ms);
        QVERIFY(run.times[0] < 2s);
        QVERIFY(run.times[1] > 5s);
        QVERIFY(run.times[1] < 7s);
        QCOMPARE(run.steps.size(), kFrames);
        QCOMPARE(run.steps.first(), std::pair(1, kFrames));
        QCOMPARE(run.steps.last(), std::pair(kFrames, kFrames));
    }

    void aSingleFrameDecidesNothing()
    {
        Classroom place(m_ada, m_bob);
        const auto run = play(place, m_path, 3);
        QCOMPARE(run.end, u"Cancelled"_s);
        QCOMPARE(run.people.size(), 0);
        QCOMPARE(place.attempts(), u"0"_s);
    }

    void whatWasStoredBeforeCancellingStays()
    {
        Classroom place(m_ada, m_bob);
        const auto run = play(place, m_path, 15);
        QCOMPARE(run.end, u"Cancelled"_s);
        QCOMPARE(run.steps.size(), 15);
        QCOMPARE(place.marked(), QString::number(place.ada.value));
        QCOMPARE(place.attempts(), u"1"_s);
    }

    void aCutVideoKeepsWhatItShowed()
    {
        const auto bytes = contents(m_path);
        const auto path = m_folder.filePath(u"cut.avi"_s);
        write(path, bytes.first(bytes.size() * 2 / 5));
        Classroom place(m_ada, m_bob);
        const auto run = play(place, path);
        QCOMPARE(run.end, u"VideoEndsEarly"_s);
        QVERIFY(run.steps.size() < kFrames);
        QCOMPARE(place.marked(), QString::number(place.ada.value));
        QCOMPARE(place.attempts(), u"1"_s);
    }

    void aFailureToStoreEndsTheRun()
    {
        Classroom place(m_ada, m_bob);
        place.alter("CREATE TRIGGER broken BEFORE INSERT ON session_attendance BEGIN SELECT RAISE(ABORT, 'no'); END");
        const auto run = play(place, m_path);
        QVERIFY(run.end != u"ok");
        QVERIFY(run.steps.size() < 20);
        QCOMPARE(place.attempts(), u"0"_s);
    }

    void whatCouldNotBeStoredIsTriedAgain()
    {
        Classroom place(m_ada, m_bob);
        Camera camera(place, *m_reader);
        place.alter("CREATE TRIGGER broken BEFORE INSERT ON session_attendance BEGIN SELECT RAISE(ABORT, 'no'); END");
        QString failure;
        const auto show = [&](milliseconds time) {
            failure = outcome(camera.live.take(LiveCheckIn::Moment(time), m_adasPicture, std::nullopt));
        };
        for (camera.now = 0ms; camera.now < 1s && (failure.isEmpty() || failure == u"ok"); camera.now += 120ms)
            show(camera.now);
        QCOMPARE(failure, u"DatabaseFailed"_s);
        place.alter("DROP TRIGGER broken");
        QCOMPARE(camera.marked(m_adasPicture, 1s), place.ada);
        QCOMPARE(place.attempts(), u"1"_s);
    }

    void aLookTellsHowFarTheEvidenceIs()
    {
        Classroom place(m_ada, m_bob);
        CheckIn checkIn = take(CheckIn::open(place.school, *m_reader, place.session));
        LiveCheckIn live(checkIn);
        const auto lookAt = [&](milliseconds time, const vision::Frame& frame) {
            return take(live.take(LiveCheckIn::Moment(time), frame, std::nullopt));
        };
        const auto nobody = lookAt(0ms, wall());
        QCOMPARE(nobody->faces.inZone.size(), 0U);
        QCOMPARE(nobody->agreeing, 0U);
        const auto first = lookAt(120ms, m_adasPicture);
        QCOMPARE(first->faces.inZone.size(), 1U);
        QCOMPARE(first->agreeing, 1U);
        QCOMPARE(first->needed, 3U);
        QVERIFY(!first->isDecided);
        QVERIFY(!lookAt(130ms, m_adasPicture));
        QCOMPARE(lookAt(240ms, m_adasPicture)->agreeing, 2U);
        const auto decided = lookAt(360ms, m_adasPicture);
        QVERIFY(decided->outcome.has_value());
        QVERIFY(decided->isDecided);
        QVERIFY(lookAt(600ms, m_adasPicture)->isDecided);
    }

    void framesBetweenLooksCostNothing()
    {
        Classroom place(m_ada, m_bob);
        Camera camera(place, *m_reader);
        const auto workAfter = [&](milliseconds time) {
            camera.show(time, m_adasPicture);
            const auto& work = camera.live.work();
            return u"%1 %2 %3"_s.arg(work.frames).arg(work.detections).arg(work.readings);
        };
        QCOMPARE(workAfter(0ms), u"1 1 1"_s);
        QCOMPARE(workAfter(40ms), u"2 1 1"_s);
        QCOMPARE(workAfter(119ms), u"3 1 1"_s);
        QCOMPARE(workAfter(120ms), u"4 2 2"_s);
        QCOMPARE(workAfter(239ms), u"5 2 2"_s);
        QCOMPARE(workAfter(300ms), u"6 3 3"_s); // decided
        QCOMPARE(place.marked(), QString::number(place.ada.value));
        QCOMPARE(workAfter(539ms), u"7 3 3"_s);
        QCOMPARE(workAfter(540ms), u"8 4 3"_s);
    }

    void whoWasDecidedOnIsReadOnceASecond()
    {
        Classroom place(m_ada, m_bob);
        Camera camera(place, *m_reader);
        QCOMPARE(camera.marked(m_adasPicture, 1s), place.ada);
        QList<milliseconds> readings{camera.now};
        for (int readBefore = camera.live.work().readings; camera.now < 6s;) {
            QVERIFY(!camera.show(camera.now + 40ms, m_adasPicture));
            if (camera.live.work().readings > readBefore) {
                readBefore = camera.live.work().readings;
                readings.append(camera.now);
            }
        }
        QVERIFY(readings.size() >= 5);
        for (qsizetype i = 1; i < readings.size(); ++i) {
            QVERIFY(readings[i] - readings[i - 1] >= 1000ms);
            QVERIFY(readings[i] - readings[i - 1] <= 1240ms); // the look after that second
        }
        QCOMPARE(place.attempts(), u"1"_s);
    }

    // Else who only stands there would soon have tried too often.
    void whoIsMarkedAlreadyIsStoredOnceAnAppearance()
    {
        Classroom place(m_ada, m_bob);
        place.mark(place.session, place.ada);
        Camera camera(place, *m_reader);
        for (camera.now = 120ms; camera.now < 15s;)
            camera.show(camera.now + 120ms, m_adasPicture);
        QCOMPARE(place.attempts(), u"1"_s);
        for (const auto end = camera.now + 3s; camera.now < end;)
            camera.show(camera.now + 240ms, wall());
        for (const auto end = camera.now + 2s; camera.now < end;)
            camera.show(camera.now + 120ms, m_adasPicture);
        QCOMPARE(place.query("SELECT reason FROM attendance_attempts"), u"Duplicate mark,Duplicate mark"_s);
    }

    void aFaceAfterAGapStartsFromNothing_data()
    {
        QTest::addColumn<bool>("isBob");
        QTest::newRow("another person") << true;
        QTest::newRow("the same person") << false;
    }
    void aFaceAfterAGapStartsFromNothing()
    {
        QFETCH(const bool, isBob);
        const auto& next = isBob ? m_bobsPicture : m_adasPicture;
        Classroom place(m_ada, m_bob);
        Camera camera(place, *m_reader);
        QVERIFY(!camera.show(0ms, m_adasPicture));
        QVERIFY(!camera.show(120ms, m_adasPicture));
        // Longer than a track lasts, shorter than evidence does.
        QVERIFY(!camera.show(400ms, wall()));
        QVERIFY(!camera.show(700ms, next));
        QVERIFY(!camera.show(820ms, next));
        const auto outcome = camera.show(940ms, next);
        QVERIFY(outcome && outcome->mark);
        QCOMPARE(outcome->mark->studentId, isBob ? place.bob : place.ada);
        QCOMPARE(place.attempts(), u"1"_s);
    }

    void framesThatWereShownBeforeAreRefused()
    {
        Classroom place(m_ada, m_bob);
        const auto first = filmed(m_adasPicture, 100);
        QCOMPARE(tryWith(place, FrameOrigin::Camera, first), u"marked"_s);
        // Played again, from a frame on at which other frames are read than the first time.
        QCOMPARE(tryWith(place, FrameOrigin::Camera, std::span(first).subspan(2)), u"Replayed frames"_s);
        QCOMPARE(place.query("SELECT note FROM review_items WHERE student_id = " + QByteArray::number(place.ada.value)),
                 u"Replayed frames"_s);
        QCOMPARE(tryWith(place, FrameOrigin::Camera, filmed(m_adasPicture, 200)), u"marked"_s);
        QCOMPARE(tryWith(place, FrameOrigin::Camera, filmed(m_bobsPicture, 100)), u"marked"_s);
        QCOMPARE(tryWith(place, FrameOrigin::Camera, first), u"Replayed frames"_s);
    }

    void framesOfAFrozenCameraDoNotRefuseThemselves()
    {
        Classroom place(m_ada, m_bob);
        const std::vector frames(20, m_adasPicture);
        QCOMPARE(tryWith(place, FrameOrigin::Camera, frames), u"marked"_s);
        QCOMPARE(tryWith(place, FrameOrigin::Camera, frames), u"Replayed frames"_s);
    }

    void aRecordingMayBePlayedAgain()
    {
        Classroom place(m_ada, m_bob);
        const auto first = filmed(m_adasPicture, 100);
        QCOMPARE(tryWith(place, FrameOrigin::Recording, first), u"marked"_s);
        QCOMPARE(tryWith(place, FrameOrigin::Recording, first), u"marked"_s);
        QCOMPARE(place.query("SELECT count(*) FROM frame_prints"), u"0"_s);
    }

    void framesOfStrangersAreNotKept()
    {
        Classroom place(base::Embedding{}, m_bob);
        QCOMPARE(tryWith(place, FrameOrigin::Camera, filmed(m_adasPicture, 100)), u"Face mismatch"_s);
        QCOMPARE(place.query("SELECT count(*) FROM frame_prints"), u"0"_s);
    }

    void aShortGapIsBridged()
    {
        Classroom place(m_ada, m_bob);
        Camera camera(place, *m_reader);
        QVERIFY(!camera.show(0ms, m_adasPicture));
        QVERIFY(!camera.show(120ms, m_adasPicture));
        QVERIFY(!camera.show(400ms, wall()));
        QVERIFY(camera.show(620ms, m_adasPicture));
        QCOMPARE(place.marked(), QString::number(place.ada.value));
    }

    void whoeverTakesThePlaceUnseenIsMarkedSoon()
    {
        Classroom place(m_ada, m_bob);
        Camera camera(place, *m_reader);
        QCOMPARE(camera.marked(m_adasPicture, 1s), place.ada);
        QCOMPARE(camera.marked(m_bobsPicture, 700ms), place.bob);
        QCOMPARE(place.attempts(), u"2"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::LiveCheckInTest)
#include "tst_live_check_in.moc"
