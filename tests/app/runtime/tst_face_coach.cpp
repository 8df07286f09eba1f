#include "app/runtime/face_coach.h"
#include "core/services/verification_evaluation.h"
#include "tests/core/services/sample_people.h"

#include <QSignalSpy>

#include <optional>

namespace rollcall::runtime {
namespace {

using namespace services;

constexpr int kPatienceMs = 30'000;
/// Pictures do not turn their heads.
constexpr CoachTimings kQuick{.hold = 200ms, .framesMin = 2, .gap = 300ms, .patience = 400ms};

/// A coach for Ada, with a camera that the test holds a picture before.
struct Booth : NewSchool
{
    base::PersonId ada = add(u"Ada"_s);
    LatestFrame frames;
    FaceCoach coach;
    QSignalSpy ready{&coach, &FaceCoach::ready};
    QSignalSpy failed{&coach, &FaceCoach::failed};
    QSignalSpy advised{&coach, &FaceCoach::advised};
    QSignalSpy guided{&coach, &FaceCoach::guided};
    QSignalSpy registered{&coach, &FaceCoach::registered};
    QSignalSpy refused{&coach, &FaceCoach::refused};
    QSignalSpy tried{&coach, &FaceCoach::tried};
    std::uint64_t number = 0;

    explicit Booth(const CoachTimings& timings = kQuick, const QString& models = QStringLiteral(ROLLCALL_MODEL_DIR))
        : coach(frames, {.school = {path, &clock}, .modelFolder = models, .timings = timings}, admin, ada)
    {
        coach.start();
    }

    /// Holds the picture there until `isEnough`, for half a minute at most.
    template <class Condition>
    bool show(const vision::Frame& frame, const Condition& isEnough)
    {
        const auto end = std::chrono::steady_clock::now() + 30s;
        while (std::chrono::steady_clock::now() < end && !isEnough()) {
            frames.put({frame, std::chrono::steady_clock::now(), ++number});
            QTest::qWait(40);
        }
        return isEnough();
    }
    bool show(const vision::Frame& frame, const QSignalSpy& signal)
    {
        return show(frame, [&] { return !signal.isEmpty(); });
    }

    [[nodiscard]] CoachAdvice advice() const
    {
        return advised.isEmpty() ? CoachAdvice() : advised.last()[0].value<CoachAdvice>();
    }
    [[nodiscard]] FaceCoach::Registration registration() const
    {
        return registered.last()[0].value<FaceCoach::Registration>();
    }
    [[nodiscard]] ErrorCode refusal() const { return refused.last()[0].value<base::Error>().code; }
    [[nodiscard]] QString templates() const { return query("SELECT count(*) FROM templates"); }
};

} // namespace

class FaceCoachTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    vision::Frame m_picture;
    base::Embedding m_face{};
    QString m_portrait = m_folder.filePath(u"portrait.png"_s);

private slots:
    void initTestCase()
    {
        auto reader = builtReader();
        const PoseLimits limits;
        for (const auto& portrait : portraits(reader, {6, 1})) {
            const auto sight = take(lookForCoach(reader, portrait));
            if (!sight.quality || vision::qualityFault(*sight.quality, vision::QualityLimits::forEnrolment()) ||
                std::abs(sight.quality->pose.yawDeg) > limits.frontYawDegMax ||
                sight.quality->pose.pitchDeg < limits.frontPitchDegMin ||
                sight.quality->pose.pitchDeg > limits.frontPitchDegMax)
                continue;
            m_picture = portrait;
            break;
        }
        if (m_picture.isEmpty())
            QSKIP("no sample picture looks straight at the camera");
        m_face = take(embedSubject(reader, m_picture)).value();
        savePicture(m_picture, m_portrait);
    }

    void guidesStoresAndTries()
    {
        Booth booth;
        booth.consent(booth.ada);
        booth.coach.guide();
        QVERIFY(booth.show(m_picture, booth.guided));
        QVERIFY(booth.advised.size() > 3);
        QCOMPARE(booth.advice().progress, 1.0);
        QCOMPARE(booth.templates(), u"0"_s);
        booth.coach.registerTaken();
        QVERIFY(booth.registered.wait(kPatienceMs));
        QCOMPARE(booth.registration().used, 1);
        QVERIFY(booth.registration().nearFaces.empty());
        QCOMPARE(booth.templates(), u"1"_s);

        booth.coach.tryFace();
        QVERIFY(booth.show(m_picture, booth.tried));
        QCOMPARE(booth.tried.last()[0].value<TrialReading>().likeness, Likeness::Sure);
    }

    void looksAtNobodyUnasked()
    {
        Booth booth;
        booth.consent(booth.ada);
        QVERIFY(booth.ready.wait(kPatienceMs));
        for (int i = 0; i < 10; ++i) {
            booth.frames.put({m_picture, std::chrono::steady_clock::now(), ++booth.number});
            QTest::qWait(40);
        }
        QVERIFY(booth.advised.isEmpty());
    }

    void posesCanBeSkipped()
    {
        auto patient = kQuick;
        patient.patience = 1h;
        Booth booth(patient);
        booth.consent(booth.ada);
        booth.coach.guide();
        booth.coach.skipPose();
        QVERIFY(booth.show(m_picture, [&] { return booth.advice().taken == 1; }));
        for (int i = 0; i < 3; ++i)
            booth.coach.skipPose();
        QVERIFY(booth.show(m_picture, [&] { return booth.advice().pose == FacePose::Down; }));
        QVERIFY(booth.guided.isEmpty());
        booth.coach.skipPose();
        QVERIFY(booth.guided.wait(kPatienceMs));
        QCOMPARE(booth.advice().taken, 1);
    }

    void tellsWhyPicturesAreRefused()
    {
        Booth booth;
        booth.consent(booth.ada);
        const auto empty = m_folder.filePath(u"wall.png"_s);
        const auto text = m_folder.filePath(u"text.png"_s);
        savePicture(wall(), empty);
        write(text, "no picture");
        booth.coach.registerPictures({m_portrait, empty, text});
        QVERIFY(booth.registered.wait(kPatienceMs));
        QCOMPARE(booth.registration().used, 1);
        QCOMPARE(booth.registration().refused,
                 (std::vector<FaceCoach::RefusedPicture>{{empty, ErrorCode::FaceNotFound},
                                                         {text, ErrorCode::PictureUnsupported}}));
    }

    void nothingIsStoredOfBadPictures()
    {
        Booth booth;
        booth.consent(booth.ada);
        const auto empty = m_folder.filePath(u"wall.png"_s);
        savePicture(wall(), empty);
        booth.coach.registerPictures({empty});
        QVERIFY(booth.registered.wait(kPatienceMs));
        QCOMPARE(booth.registration().used, 0);
        QCOMPARE(booth.templates(), u"0"_s);
    }

    void asksForConsent()
    {
        Booth booth;
        booth.coach.registerPictures({m_portrait});
        QVERIFY(booth.refused.wait(kPatienceMs));
        QCOMPARE(booth.refusal(), ErrorCode::ConsentMissing);
    }

    void anAdministratorMayOverride()
    {
        Booth booth;
        booth.consent(booth.ada);
        const auto bob = booth.add(u"Bob"_s);
        booth.giveFace(bob, m_face);
        booth.coach.registerPictures({m_portrait});
        QVERIFY(booth.refused.wait(kPatienceMs));
        QCOMPARE(booth.refusal(), ErrorCode::FaceOfAnotherPerson);
        booth.coach.registerPictures({m_portrait}, u"Twins"_s);
        QVERIFY(booth.registered.wait(kPatienceMs));
        QCOMPARE(booth.registration().nearFaces.size(), 1U);
        QCOMPARE(booth.registration().nearFaces.front().person.id, bob);
    }

    void triesOnlyWhatIsRegistered()
    {
        Booth booth;
        booth.coach.tryFace();
        QVERIFY(booth.refused.wait(kPatienceMs));
        QCOMPARE(booth.refusal(), ErrorCode::NotFound);
    }

    void saysThatModelsAreMissing()
    {
        Booth booth(kQuick, m_folder.filePath(u"nothing"_s));
        QVERIFY(booth.failed.wait(kPatienceMs));
        QCOMPARE(booth.failed.front()[0].value<base::Error>().code, ErrorCode::ModelMissing);
    }
};

} // namespace rollcall::runtime

QTEST_GUILESS_MAIN(rollcall::runtime::FaceCoachTest)
#include "tst_face_coach.moc"
