#include "app/kiosk/kiosk_controller.h"

#include <QTest>

#include <functional>

namespace rollcall::kiosk {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using attendance::Whereabouts;
using base::ErrorCode;
using domain::Method;
using domain::Reason;
using std::chrono::milliseconds;

constexpr base::SessionId kAlgebra{7};
constexpr base::SessionId kPhysics{8};
constexpr base::PersonId kAda{41};

QString name(Screen screen)
{
    switch (screen) {
    case Screen::Starting:
        return u"starting"_s;
    case Screen::NoSession:
        return u"no session"_s;
    case Screen::ChooseSession:
        return u"choose session"_s;
    case Screen::Idle:
        return u"idle"_s;
    case Screen::Look:
        return u"look"_s;
    case Screen::Adjust:
        return u"adjust"_s;
    case Screen::Verifying:
        return u"verifying"_s;
    case Screen::Confirmed:
        return u"confirmed"_s;
    case Screen::AlreadyMarked:
        return u"already marked"_s;
    case Screen::NotInThisClass:
        return u"not in this class"_s;
    case Screen::Refused:
        return u"refused"_s;
    case Screen::Pin:
        return u"pin"_s;
    case Screen::MyAttendance:
        return u"my attendance"_s;
    case Screen::CameraTrouble:
        return u"camera trouble"_s;
    case Screen::FacesOff:
        return u"faces off"_s;
    case Screen::Outside:
        return u"outside"_s;
    case Screen::PositionUnknown:
        return u"position unknown"_s;
    case Screen::StorageTrouble:
        return u"storage trouble"_s;
    }
    return u"?"_s;
}

services::CheckInOutcome tryOf(std::optional<Reason> refused, Method method = Method::Face)
{
    services::CheckInOutcome outcome;
    outcome.attempt.sessionId = kAlgebra;
    outcome.attempt.success = !refused;
    outcome.attempt.reason = refused;
    outcome.attempt.method = method;
    outcome.attempt.createdAt = base::UtcTime(1000s);
    outcome.person.emplace();
    outcome.person->id = kAda;
    outcome.person->name = u"Ada Lovelace"_s;
    if (!refused) {
        outcome.mark.emplace();
        outcome.mark->sessionId = kAlgebra;
        outcome.mark->studentId = kAda;
        outcome.mark->status = domain::MarkStatus::Late;
        outcome.attempt.studentId = kAda;
    }
    return outcome;
}

/// A kiosk whose time the test steps.
struct Kiosk
{
    KioskController controller;
    KioskController::Moment now{};

    /// Everything is well and one session runs.
    void open()
    {
        controller.sessionsLoaded(now, {{kAlgebra, u"Algebra"_s}});
        controller.facesReady(now);
    }

    void wait(milliseconds time)
    {
        for (const auto end = now + time; now < end;) {
            now += std::min<std::chrono::steady_clock::duration>(50ms, end - now);
            controller.tick(now);
        }
    }

    /// The same look every 50 ms.
    void see(const Sighting& sighting, milliseconds time = 0ms)
    {
        controller.sighted(now, sighting);
        for (const auto end = now + time; now < end;) {
            now += 50ms;
            controller.sighted(now, sighting);
        }
    }

    [[nodiscard]] QString screen() const { return name(controller.view().screen); }
};

using Step = std::function<void(Kiosk&)>;

Step seeing(Sighting sighting)
{
    return [sighting](Kiosk& kiosk) { kiosk.see(sighting, 400ms); };
}

Step deciding(std::optional<Reason> refused)
{
    return [refused](Kiosk& kiosk) { kiosk.controller.decided(kiosk.now, tryOf(refused)); };
}

Step camera(CameraFault fault)
{
    return [fault](Kiosk& kiosk) { kiosk.controller.cameraChanged(kiosk.now, fault); };
}

Step place(Whereabouts whereabouts)
{
    return [whereabouts](Kiosk& kiosk) { kiosk.controller.whereaboutsChanged(kiosk.now, whereabouts); };
}

Step sessions(std::vector<RunningSession> running)
{
    return [running](Kiosk& kiosk) { kiosk.controller.sessionsLoaded(kiosk.now, running); };
}

Step doing(void (KioskController::*what)(KioskController::Moment))
{
    return [what](Kiosk& kiosk) { (kiosk.controller.*what)(kiosk.now); };
}

Step waiting(milliseconds time)
{
    return [time](Kiosk& kiosk) { kiosk.wait(time); };
}

const Sighting kSomebody{.inZone = 1, .faceShare = 0.4};
const Sighting kProgress{.inZone = 1, .progress = 0.34, .faceShare = 0.4};
const Sighting kDecided{.inZone = 1, .isDecided = true, .faceShare = 0.4};

} // namespace

class KioskControllerTest final : public QObject
{
    Q_OBJECT

private slots:
    void startsWhenDatabaseAndModelsAreThere()
    {
        Kiosk kiosk;
        QCOMPARE(kiosk.screen(), u"starting"_s);
        kiosk.controller.sessionsLoaded(kiosk.now, {{kAlgebra, u"Algebra"_s}});
        QCOMPARE(kiosk.screen(), u"starting"_s);
        kiosk.controller.facesReady(kiosk.now);
        QCOMPARE(kiosk.screen(), u"idle"_s);
    }

    /// One step from a kiosk that is open and idle, and the screen after it.
    void everyScreenHasItsCause_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QString>("screen");
        const auto storage = [](Kiosk& k) { k.controller.storageFailed(k.now, {ErrorCode::DatabaseBusy, {}}); };
        const auto faces = [](Kiosk& k) { k.controller.facesFailed(k.now, {ErrorCode::KeyMissing, {}}); };
        const auto hint = [](ErrorCode code) { return Sighting{.inZone = 1, .hint = code, .faceShare = 0.4}; };
        QTest::newRow("nothing") << waiting(1s) << u"idle"_s;
        QTest::newRow("no session") << sessions({}) << u"no session"_s;
        QTest::newRow("the one session changes") << sessions({{kPhysics, u"Physics"_s}}) << u"idle"_s;
        QTest::newRow("another session besides the chosen one")
            << sessions({{kAlgebra, u"Algebra"_s}, {kPhysics, u"Physics"_s}}) << u"idle"_s;
        QTest::newRow("two others") << sessions({{kPhysics, u"Physics"_s}, {base::SessionId{9}, u"Art"_s}})
                                    << u"choose session"_s;
        QTest::newRow("somebody comes") << seeing(kSomebody) << u"look"_s;
        QTest::newRow("evidence") << seeing(kProgress) << u"verifying"_s;
        QTest::newRow("two people") << seeing({.inZone = 2}) << u"adjust"_s;
        QTest::newRow("somebody very near") << seeing({.inZone = 1, .faceShare = 0.9}) << u"adjust"_s;
        QTest::newRow("somebody far") << seeing(hint(ErrorCode::FaceTooSmall)) << u"adjust"_s;
        QTest::newRow("somebody who had an answer") << seeing(kDecided) << u"idle"_s;
        QTest::newRow("bystanders only") << seeing({}) << u"idle"_s;
        QTest::newRow("marked") << deciding({}) << u"confirmed"_s;
        QTest::newRow("marked before") << deciding(Reason::DuplicateMark) << u"already marked"_s;
        QTest::newRow("of another class") << deciding(Reason::NotEnrolled) << u"not in this class"_s;
        for (const auto reason :
             {Reason::NotAuthenticated, Reason::NotAStudent, Reason::FaceNotRegistered, Reason::SessionNotFound,
              Reason::SessionInactive, Reason::OutsideCampus, Reason::PositionUnknown, Reason::NoFace,
              Reason::MultipleFaces, Reason::ReplayedFrames, Reason::LivenessFailed, Reason::FaceMismatch,
              Reason::TooManyTries})
            QTest::addRow("%s", qPrintable(domain::toText(reason))) << deciding(reason) << u"refused"_s;
        QTest::newRow("pad") << doing(&KioskController::pinOpened) << u"pin"_s;
        QTest::newRow("record") << doing(&KioskController::attendanceOpened) << u"my attendance"_s;
        QTest::newRow("camera lost") << camera(CameraFault::Lost) << u"camera trouble"_s;
        QTest::newRow("camera well") << camera(CameraFault::None) << u"idle"_s;
        QTest::newRow("outside") << place(Whereabouts::Outside) << u"outside"_s;
        QTest::newRow("nowhere") << place(Whereabouts::Unknown) << u"position unknown"_s;
        QTest::newRow("inside") << place(Whereabouts::Inside) << u"idle"_s;
        QTest::newRow("storage") << Step(storage) << u"storage trouble"_s;
        QTest::newRow("no key") << Step(faces) << u"faces off"_s;
    }
    void everyScreenHasItsCause()
    {
        QFETCH(const Step, step);
        QFETCH(const QString, screen);
        Kiosk kiosk;
        kiosk.open();
        step(kiosk);
        QCOMPARE(kiosk.screen(), screen);
    }

    /// Two steps, and the screen after them: what ends a screen, and what comes before what.
    void oneScreenFollowsAnother_data()
    {
        QTest::addColumn<Step>("first");
        QTest::addColumn<Step>("second");
        QTest::addColumn<QString>("screen");
        const auto pin = doing(&KioskController::pinOpened);
        const auto record = doing(&KioskController::attendanceOpened);
        const auto one = std::vector<RunningSession>{{kAlgebra, u"Algebra"_s}};
        const Step storage = [](Kiosk& k) { k.controller.storageFailed(k.now, {ErrorCode::DatabaseBusy, {}}); };
        const Step faces = [](Kiosk& k) { k.controller.facesFailed(k.now, {ErrorCode::KeyMissing, {}}); };
        const Step wrongPin = [](Kiosk& k) {
            k.controller.decided(k.now, tryOf(Reason::NotAuthenticated, Method::Pin));
        };
        const Step goodPin = [](Kiosk& k) { k.controller.decided(k.now, tryOf({}, Method::Pin)); };

        QTest::newRow("a card stays") << deciding({}) << waiting(2950ms) << u"confirmed"_s;
        QTest::newRow("a card ends") << deciding({}) << waiting(3s) << u"idle"_s;
        QTest::newRow("a card gives way to the next card")
            << deciding({}) << deciding(Reason::FaceMismatch) << u"refused"_s;
        QTest::newRow("the same person before the card") << deciding({}) << seeing(kDecided) << u"confirmed"_s;
        QTest::newRow("the next person at once") << deciding({}) << seeing(kProgress) << u"confirmed"_s;
        QTest::newRow("the next person a little later") << Step([](Kiosk& k) {
            k.controller.decided(k.now, tryOf({}));
            k.wait(500ms);
        }) << seeing(kProgress) << u"verifying"_s;
        QTest::newRow("out of sight for a moment") << seeing(kSomebody) << waiting(550ms) << u"look"_s;
        QTest::newRow("gone") << seeing(kSomebody) << waiting(600ms) << u"idle"_s;
        QTest::newRow("gone amid the evidence") << seeing(kProgress) << waiting(600ms) << u"idle"_s;

        QTest::newRow("pad closed") << pin << doing(&KioskController::pinClosed) << u"idle"_s;
        QTest::newRow("pad left") << pin << waiting(30s) << u"idle"_s;
        QTest::newRow("pad in use") << pin << Step([](Kiosk& k) {
            k.wait(29s);
            k.controller.touched(k.now);
            k.wait(29s);
        }) << u"pin"_s;
        QTest::newRow("pad and evidence") << pin << seeing(kProgress) << u"pin"_s;
        QTest::newRow("pad and no camera") << camera(CameraFault::Lost) << pin << u"pin"_s;
        QTest::newRow("pad and no faces") << faces << pin << u"pin"_s;
        QTest::newRow("pad and no session") << sessions({}) << pin << u"pin"_s;
        QTest::newRow("wrong PIN") << pin << wrongPin << u"refused"_s;
        QTest::newRow("back to the pad after a wrong PIN") << Step([=](Kiosk& k) {
            pin(k);
            wrongPin(k);
        }) << waiting(3s) << u"pin"_s;
        QTest::newRow("good PIN") << pin << goodPin << u"confirmed"_s;
        QTest::newRow("idle after a good PIN") << Step([=](Kiosk& k) {
            pin(k);
            goodPin(k);
        }) << waiting(3s) << u"idle"_s;

        QTest::newRow("record from a card") << deciding({}) << record << u"my attendance"_s;
        QTest::newRow("record closed") << record << doing(&KioskController::attendanceClosed) << u"idle"_s;
        QTest::newRow("record in use") << record << waiting(19950ms) << u"my attendance"_s;
        QTest::newRow("record left") << record << waiting(20s) << u"idle"_s;

        QTest::newRow("camera back") << camera(CameraFault::Frozen) << camera(CameraFault::None) << u"idle"_s;
        QTest::newRow("card and no camera") << deciding({}) << camera(CameraFault::Lost) << u"confirmed"_s;
        QTest::newRow("faces back") << faces << doing(&KioskController::facesReady) << u"idle"_s;
        QTest::newRow("no faces comes before no camera") << faces << camera(CameraFault::Lost) << u"faces off"_s;
        QTest::newRow("inside again") << place(Whereabouts::Outside) << place(Whereabouts::Inside) << u"idle"_s;
        QTest::newRow("geofence off") << place(Whereabouts::Unknown)
                                      << Step([](Kiosk& k) { k.controller.whereaboutsChanged(k.now, {}); })
                                      << u"idle"_s;
        QTest::newRow("refused outside") << place(Whereabouts::Outside) << deciding(Reason::OutsideCampus)
                                         << u"refused"_s;
        QTest::newRow("evidence outside") << place(Whereabouts::Outside) << seeing(kProgress) << u"outside"_s;
        QTest::newRow("storage back") << storage << sessions(one) << u"idle"_s;
        QTest::newRow("storage comes first") << deciding({}) << storage << u"storage trouble"_s;
        QTest::newRow("storage closes the pad") << Step([=](Kiosk& k) {
            pin(k);
            storage(k);
        }) << sessions(one) << u"idle"_s;
        QTest::newRow("session over") << seeing(kProgress) << sessions({}) << u"no session"_s;
        QTest::newRow("session begins") << sessions({}) << sessions(one) << u"idle"_s;
    }
    void oneScreenFollowsAnother()
    {
        QFETCH(const Step, first);
        QFETCH(const Step, second);
        QFETCH(const QString, screen);
        Kiosk kiosk;
        kiosk.open();
        first(kiosk);
        second(kiosk);
        QCOMPARE(kiosk.screen(), screen);
    }

    void everyFaultHasItsGuidance_data()
    {
        QTest::addColumn<Sighting>("sighting");
        QTest::addColumn<Guidance>("guidance");
        const auto hint = [](ErrorCode code) { return Sighting{.inZone = 1, .hint = code, .faceShare = 0.4}; };
        QTest::newRow("small") << hint(ErrorCode::FaceTooSmall) << Guidance::ComeCloser;
        QTest::newRow("large") << Sighting{.inZone = 1, .faceShare = 0.9} << Guidance::StepBack;
        QTest::newRow("two") << Sighting{.inZone = 2, .faceShare = 0.4} << Guidance::OnePersonPlease;
        QTest::newRow("dark") << hint(ErrorCode::FaceTooDark) << Guidance::MoreLight;
        QTest::newRow("bright") << hint(ErrorCode::FaceTooBright) << Guidance::LessLight;
        QTest::newRow("blurred") << hint(ErrorCode::FaceBlurred) << Guidance::HoldStill;
        QTest::newRow("turned") << hint(ErrorCode::FaceTurnedAway) << Guidance::FaceTheCamera;
        QTest::newRow("eyes") << hint(ErrorCode::FaceEyesClosed) << Guidance::OpenEyes;
        QTest::newRow("evidence") << kProgress << Guidance::HoldStill;
        QTest::newRow("nothing") << kSomebody << Guidance::None;
    }
    void everyFaultHasItsGuidance()
    {
        QFETCH(const Sighting, sighting);
        QFETCH(const Guidance, guidance);
        Kiosk kiosk;
        kiosk.open();
        kiosk.see(sighting, 400ms);
        QCOMPARE(kiosk.controller.view().guidance, guidance);
    }

    void theRingFollowsTheEvidence()
    {
        Kiosk kiosk;
        kiosk.open();
        kiosk.see(kProgress);
        QCOMPARE(kiosk.controller.view().progress, 0.34);
        kiosk.wait(600ms);
        QCOMPARE(kiosk.controller.view().progress, 0.0);
    }

    void theCardTellsWhatWasStored()
    {
        Kiosk kiosk;
        kiosk.open();
        kiosk.controller.decided(kiosk.now, tryOf({}));
        const KioskResult expected{.personName = u"Ada Lovelace"_s,
                                   .courseTitle = u"Algebra"_s,
                                   .at = base::UtcTime(1000s),
                                   .status = domain::MarkStatus::Late};
        QCOMPARE(kiosk.controller.view().result, std::optional(expected));
        QCOMPARE(kiosk.controller.shownPerson(), std::optional(kAda));
        kiosk.controller.decided(kiosk.now, tryOf(Reason::DuplicateMark), base::UtcTime(400s));
        QCOMPARE(kiosk.controller.view().result->at, base::UtcTime(400s));
        kiosk.wait(3s);
        QVERIFY(!kiosk.controller.shownPerson());
    }

    void onlyWhoIsProvedIsNamed_data()
    {
        QTest::addColumn<Reason>("reason");
        for (const auto reason :
             {Reason::NotAuthenticated, Reason::NotAStudent, Reason::FaceNotRegistered, Reason::NotEnrolled,
              Reason::SessionInactive, Reason::OutsideCampus, Reason::ReplayedFrames, Reason::LivenessFailed,
              Reason::FaceMismatch, Reason::TooManyTries})
            QTest::addRow("%s", qPrintable(domain::toText(reason))) << reason;
    }
    void onlyWhoIsProvedIsNamed()
    {
        QFETCH(const Reason, reason);
        Kiosk kiosk;
        kiosk.open();
        kiosk.controller.decided(kiosk.now, tryOf(reason));
        QCOMPARE(kiosk.controller.view().result->personName, QString());
        QVERIFY(!kiosk.controller.shownPerson());
    }

    void thePinIsOfferedWhereItHelps_data()
    {
        QTest::addColumn<std::optional<Reason>>("reason");
        QTest::addColumn<Method>("method");
        QTest::addColumn<bool>("offered");
        const auto row = [](const char* title, std::optional<Reason> reason, Method method, bool offered) {
            QTest::newRow(title) << reason << method << offered;
        };
        row("mismatch", Reason::FaceMismatch, Method::Face, true);
        row("replayed", Reason::ReplayedFrames, Method::Face, true);
        row("attack", Reason::LivenessFailed, Method::Face, true);
        row("no face registered", Reason::FaceNotRegistered, Method::Face, true);
        row("other class", Reason::NotEnrolled, Method::Face, false);
        row("outside", Reason::OutsideCampus, Method::Face, false);
        row("marked", {}, Method::Face, false);
        row("wrong PIN", Reason::NotAuthenticated, Method::Pin, false);
        row("too many tries", Reason::TooManyTries, Method::Face, false);
    }
    void thePinIsOfferedWhereItHelps()
    {
        QFETCH(const std::optional<Reason>, reason);
        QFETCH(const Method, method);
        QFETCH(const bool, offered);
        Kiosk kiosk;
        kiosk.open();
        kiosk.controller.decided(kiosk.now, tryOf(reason, method));
        QCOMPARE(kiosk.controller.view().result->offersPin, offered);
    }

    void aPinThatCannotBeTriedSaysWhy()
    {
        Kiosk kiosk;
        kiosk.open();
        kiosk.controller.pinOpened(kiosk.now);
        kiosk.controller.pinFailed(kiosk.now, base::Error{ErrorCode::TooManyTries, u"why"_s});
        QCOMPARE(kiosk.screen(), u"refused"_s);
        QCOMPARE(kiosk.controller.view().trouble->detail, u"why"_s);
        kiosk.wait(3s);
        QCOMPARE(kiosk.screen(), u"pin"_s);
        QVERIFY(!kiosk.controller.view().trouble);
    }

    void oneTryTooManySaysUntilWhen()
    {
        Kiosk kiosk;
        kiosk.open();
        auto outcome = tryOf(Reason::TooManyTries);
        outcome.refusedUntil = base::UtcTime(1060s);
        kiosk.controller.decided(kiosk.now, outcome);
        QCOMPARE(kiosk.controller.view().trouble,
                 (base::Error{ErrorCode::TooManyTries, base::toIso(base::UtcTime(1060s))}));
        kiosk.controller.decided(kiosk.now, tryOf(Reason::FaceMismatch));
        QVERIFY(!kiosk.controller.view().trouble);
    }

    void aSessionIsChosenAmongSeveral()
    {
        const std::vector<RunningSession> both{{kAlgebra, u"Algebra"_s}, {kPhysics, u"Physics"_s}};
        Kiosk kiosk;
        kiosk.controller.facesReady(kiosk.now);
        kiosk.controller.sessionsLoaded(kiosk.now, both);
        QCOMPARE(kiosk.screen(), u"choose session"_s);
        QVERIFY(!kiosk.controller.session());
        kiosk.controller.sessionChosen(kiosk.now, base::SessionId{99});
        QCOMPARE(kiosk.screen(), u"choose session"_s);
        kiosk.controller.sessionChosen(kiosk.now, kPhysics);
        QCOMPARE(kiosk.screen(), u"idle"_s);
        kiosk.controller.sessionsLoaded(kiosk.now, both);
        QCOMPARE(kiosk.controller.session(), std::optional(kPhysics));
        kiosk.controller.choiceReopened(kiosk.now);
        QCOMPARE(kiosk.screen(), u"choose session"_s);
        kiosk.controller.sessionsLoaded(kiosk.now, {both.front()});
        QCOMPARE(kiosk.controller.session(), std::optional(kAlgebra));
        kiosk.controller.choiceReopened(kiosk.now);
        QCOMPARE(kiosk.controller.session(), std::optional(kAlgebra));
    }

    void troubleIsToldWithItsCause()
    {
        Kiosk kiosk;
        kiosk.open();
        kiosk.controller.facesFailed(kiosk.now, {ErrorCode::KeyMissing, u"key"_s});
        QCOMPARE(kiosk.controller.view().trouble->code, ErrorCode::KeyMissing);
        kiosk.controller.storageFailed(kiosk.now, {ErrorCode::DiskFull, u"disk"_s});
        QCOMPARE(kiosk.controller.view().trouble->code, ErrorCode::DiskFull);
        kiosk.controller.sessionsLoaded(kiosk.now, {});
        QVERIFY(!kiosk.controller.view().trouble);
    }
};

} // namespace rollcall::kiosk

QTEST_GUILESS_MAIN(rollcall::kiosk::KioskControllerTest)
#include "tst_kiosk_controller.moc"
