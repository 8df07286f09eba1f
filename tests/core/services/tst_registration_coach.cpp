#include "core/services/registration_coach.h"
#include "tests/core/services/support.h"

#include <functional>

namespace rollcall::services {
namespace {

using attendance::Guidance;
using Moment = RegistrationCoach::Moment;

constexpr auto kFrameTime = 80ms;
constexpr vision::Quality kGood{
    .eyeDistancePx = 60, .sharpness = 80, .brightness = 0.5, .clippedShare = 0, .eyeOpenness = 0.3, .pose = {}};

vision::Quality turned(double yawDeg, double pitchDeg, double rollDeg = 0)
{
    auto quality = kGood;
    quality.pose = {yawDeg, pitchDeg, rollDeg};
    return quality;
}

CoachSight seen(const vision::Quality& quality)
{
    return {.inZone = 1, .faceShare = 0.4, .quality = quality};
}

CoachSight faulty(double vision::Quality::*figure, double value)
{
    auto quality = kGood;
    quality.*figure = value;
    return seen(quality);
}

/// A frame told from others by its width.
vision::Frame frame(int width = 32)
{
    const std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * 3);
    return take(vision::Frame::fromBgr(width, 1, pixels));
}

/// A coach and a camera with 12 frames a second.
struct Lesson
{
    RegistrationCoach coach;
    Moment now{1h};

    void show(const CoachSight& sight, std::chrono::milliseconds time, const vision::Frame& picture = frame())
    {
        for (const auto end = now + time; now < end; now += kFrameTime)
            (void)coach.take(now, sight, picture);
    }

    [[nodiscard]] QStringList taken() const
    {
        QStringList names;
        for (const auto& sample : coach.samples())
            names += sample.source;
        return names;
    }
};

/// Follows the advice after a moment, turning at 40 degrees a second.
struct Person
{
    vision::Pose pose;
    Guidance heard = Guidance::None;
    Moment heardAt{};

    void follow(Moment now, Guidance advice)
    {
        constexpr auto kReaction = 500ms;
        constexpr double kStepDeg = 40 * 0.08;
        if (advice != heard) {
            heard = advice;
            heardAt = now;
        }
        if (now - heardAt < kReaction)
            return;
        pose.yawDeg += heard == Guidance::TurnLeft ? kStepDeg : heard == Guidance::TurnRight ? -kStepDeg : 0;
        pose.pitchDeg += heard == Guidance::ChinUp ? kStepDeg : heard == Guidance::ChinDown ? -kStepDeg : 0;
    }
};

} // namespace

class RegistrationCoachTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<CoachSight>("sight");
        QTest::addColumn<Guidance>("guidance");
        using Quality = vision::Quality;
        QTest::newRow("nobody") << CoachSight{} << Guidance::LookAtCamera;
        QTest::newRow("two") << CoachSight{.inZone = 2, .faceShare = 0.4, .quality = {}} << Guidance::OnePersonPlease;
        QTest::newRow("not examined") << CoachSight{.inZone = 1, .faceShare = 0.05, .quality = {}}
                                      << Guidance::ComeCloser;
        QTest::newRow("far") << faulty(&Quality::eyeDistancePx, 20) << Guidance::ComeCloser;
        QTest::newRow("near") << CoachSight{.inZone = 1, .faceShare = 0.9, .quality = kGood} << Guidance::StepBack;
        QTest::newRow("blurred") << faulty(&Quality::sharpness, 5) << Guidance::HoldStill;
        QTest::newRow("dark") << faulty(&Quality::brightness, 0.05) << Guidance::MoreLight;
        QTest::newRow("bright") << faulty(&Quality::brightness, 0.97) << Guidance::LessLight;
        QTest::newRow("eyes") << faulty(&Quality::eyeOpenness, 0.05) << Guidance::OpenEyes;
        QTest::newRow("to the left") << seen(turned(25, 0)) << Guidance::TurnRight;
        QTest::newRow("far to the right") << seen(turned(-60, 0)) << Guidance::TurnLeft;
        QTest::newRow("up") << seen(turned(5, 30)) << Guidance::ChinDown;
        QTest::newRow("down") << seen(turned(0, -30)) << Guidance::ChinUp;
        QTest::newRow("tilted") << seen(turned(0, 0, 50)) << Guidance::FaceTheCamera;
    }
    void saysWhatIsWrong()
    {
        QFETCH(const CoachSight, sight);
        QFETCH(const Guidance, guidance);
        Lesson lesson;
        lesson.show(sight, 5s);
        QCOMPARE(lesson.coach.advice().guidance, guidance);
        QCOMPARE(lesson.coach.advice().pose, std::optional(FacePose::Front));
        QVERIFY(lesson.coach.samples().empty());
    }

    void adviceDoesNotFlicker()
    {
        Lesson lesson;
        const auto dark = faulty(&vision::Quality::brightness, 0.05);
        for (int i = 0; i < 10; ++i) {
            lesson.show(dark, 160ms);
            QCOMPARE(lesson.coach.advice().guidance, i == 0 ? Guidance::None : Guidance::HoldStill);
            lesson.show(seen(kGood), kFrameTime);
            lesson.show({}, 160ms);
            QCOMPARE(lesson.coach.advice().guidance, Guidance::HoldStill);
        }
        lesson.show(dark, 400ms);
        QCOMPARE(lesson.coach.advice().guidance, Guidance::MoreLight);
    }

    void whoeverTurnsHearsAtOnceThatItIsEnough()
    {
        Lesson lesson;
        lesson.show(seen(turned(30, 0)), 400ms);
        QCOMPARE(lesson.coach.advice().guidance, Guidance::TurnRight);
        lesson.show(seen(turned(8, 0)), kFrameTime);
        QCOMPARE(lesson.coach.advice().guidance, Guidance::HoldStill);
    }

    void keepsTheBestFrameOfAPose()
    {
        Lesson lesson;
        auto soft = kGood;
        soft.sharpness = 30;
        lesson.show(seen(soft), kFrameTime, frame(40));
        lesson.show(seen(kGood), kFrameTime, frame(50));
        lesson.show(seen(soft), 1s, frame(60));
        QCOMPARE(lesson.taken(), QStringList{u"front"_s});
        QCOMPARE(lesson.coach.samples().front().frame.width(), 50);
        QCOMPARE(lesson.coach.advice().pose, std::optional(FacePose::Left));
        QCOMPARE(lesson.coach.advice().taken, 1);
    }

    void aGlimpseIsNotEnough()
    {
        Lesson lesson;
        for (int i = 0; i < 20; ++i) {
            lesson.show(seen(kGood), 400ms);
            lesson.show({}, 400ms);
        }
        QVERIFY(lesson.coach.samples().empty());
    }

    void aWinkDoesNotBreakItOff()
    {
        Lesson lesson;
        lesson.show(seen(kGood), 320ms);
        lesson.show(faulty(&vision::Quality::eyeOpenness, 0.05), 160ms);
        lesson.show(seen(kGood), 320ms);
        QCOMPARE(lesson.taken(), QStringList{u"front"_s});
    }

    void aWillingPersonIsDoneSoon_data()
    {
        QTest::addColumn<double>("yaw");
        QTest::addColumn<double>("pitch");
        QTest::newRow("straight") << 0.0 << 0.0;
        QTest::newRow("camera above") << 0.0 << -20.0;
        QTest::newRow("camera below") << 4.0 << 15.0;
        QTest::newRow("looks away at first") << 30.0 << -25.0;
    }
    void aWillingPersonIsDoneSoon()
    {
        QFETCH(const double, yaw);
        QFETCH(const double, pitch);
        Lesson lesson;
        Person person{.pose = {yaw, pitch, 0}};
        const auto begin = lesson.now;
        while (!lesson.coach.isDone() && lesson.now - begin < 1min) {
            lesson.show(seen(turned(person.pose.yawDeg, person.pose.pitchDeg)), kFrameTime);
            person.follow(lesson.now, lesson.coach.advice().guidance);
        }
        QVERIFY(lesson.now - begin < 20s);
        QCOMPARE(lesson.taken(), (QStringList{u"front"_s, u"left"_s, u"right"_s, u"up"_s, u"down"_s}));
        QCOMPARE(lesson.coach.advice().progress, 1.0);
        const auto before = lesson.coach.advice();
        lesson.show(seen(kGood), 5s);
        QCOMPARE(lesson.coach.advice(), before);
        QCOMPARE(lesson.coach.samples().size(), kFacePoses.size());
    }

    void whoCannotTurnIsNotKeptWaiting()
    {
        Lesson lesson;
        lesson.show(seen(kGood), 40s);
        QVERIFY(lesson.coach.isDone());
        QCOMPARE(lesson.taken(), QStringList{u"front"_s});
    }

    void nothingIsLeftOutWhileNobodyIsThere()
    {
        Lesson lesson;
        lesson.show(seen(kGood), 1s);
        lesson.show({}, 1min);
        QCOMPARE(lesson.coach.advice().pose, std::optional(FacePose::Left));
    }

    void theFrontIsNeverLeftOut()
    {
        Lesson lesson;
        lesson.show(seen(turned(35, 0)), 1min);
        QCOMPARE(lesson.coach.advice().pose, std::optional(FacePose::Front));
        QVERIFY(!lesson.coach.skip());
        lesson.show(seen(kGood), 1s);
        QVERIFY(lesson.coach.skip());
        QCOMPARE(lesson.coach.advice().pose, std::optional(FacePose::Right));
        for (int i = 0; i < 3; ++i)
            QVERIFY(lesson.coach.skip());
        QVERIFY(lesson.coach.isDone());
        QVERIFY(!lesson.coach.skip());
    }

    void theOtherPosesAreCountedFromTheFront()
    {
        Lesson lesson;
        lesson.show(seen(turned(8, 12)), 1s);
        lesson.show(seen(turned(16, 12)), 1s);
        QCOMPARE(lesson.taken(), QStringList{u"front"_s});
        QCOMPARE(lesson.coach.advice().guidance, Guidance::TurnLeft);
        lesson.show(seen(turned(20, 12)), 1s);
        QCOMPARE(lesson.taken(), (QStringList{u"front"_s, u"left"_s}));
    }

    void neverFurtherThanASampleMayBeTurned()
    {
        Lesson lesson;
        lesson.show(seen(turned(11, 0)), 1s);
        lesson.show(seen(turned(41, 0)), 4s);
        QCOMPARE(lesson.taken(), QStringList{u"front"_s});
        QCOMPARE(lesson.coach.advice().guidance, Guidance::TurnRight);
    }

    void namesOfPoses()
    {
        for (const auto pose : kFacePoses)
            QCOMPARE(facePoseFromName(nameOf(pose)), std::optional(pose));
        QVERIFY(!facePoseFromName(u"picture.jpg"_s));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::RegistrationCoachTest)
#include "tst_registration_coach.moc"
