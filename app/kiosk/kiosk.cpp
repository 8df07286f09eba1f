#include "app/kiosk/kiosk.h"

#include "app/common/messages.h"
#include "app/kiosk/kiosk_window.h"
#include "app/kiosk/staff_page.h"
#include "app/runtime/source_uri.h"
#include "core/vision/preview.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <utility>

namespace rollcall::kiosk {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using runtime::SourceState;
using vision::PictureCondition;

constexpr auto kTick = 100ms;
// Whoever comes next finds the kiosk in its own language.
constexpr auto kGuestLanguage = 30s;

CameraFault faultOf(SourceState state, bool hasSeenCamera)
{
    switch (state) {
    case SourceState::Stalled:
        return CameraFault::Frozen;
    case SourceState::Lost:
    case SourceState::Failed:
    case SourceState::Ended:
        return hasSeenCamera ? CameraFault::Lost : CameraFault::Absent;
    default:
        return CameraFault::None;
    }
}

CameraFault faultOf(PictureCondition condition)
{
    switch (condition) {
    case PictureCondition::Good:
        return CameraFault::None;
    case PictureCondition::Black:
        return CameraFault::Black;
    case PictureCondition::White:
        return CameraFault::White;
    case PictureCondition::Covered:
        return CameraFault::Covered;
    case PictureCondition::Frozen:
        return CameraFault::Frozen;
    }
    return CameraFault::None;
}

Sighting sightingOf(const services::LiveCheckIn::Look& look, QSize frameSize)
{
    const auto& inZone = look.faces.inZone;
    return {.inZone = static_cast<int>(inZone.size()),
            .hint = look.hint,
            .progress = static_cast<double>(look.agreeing) / static_cast<double>(std::max<std::size_t>(look.needed, 1)),
            .isDecided = look.isDecided,
            .faceShare = inZone.empty() ? 0.0 : static_cast<double>(inZone.front().box.height) / frameSize.height()};
}

/// Whether `at` lies between the two, which may enclose midnight.
bool isBetween(QTime at, QTime from, QTime to)
{
    if (!from.isValid() || !to.isValid())
        return false;
    return from <= to ? from <= at && at < to : at >= from || at < to;
}

} // namespace

Kiosk::Kiosk(KioskWindow& window, app::LanguageSwitch& languages, Setup setup, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_languages(languages)
    , m_setup(std::move(setup))
    , m_desk(m_setup.school)
    , m_upkeep(m_setup.school)
    , m_recognition(m_frames, {m_setup.school, m_setup.modelFolder})
    , m_staffPage(new StaffPage(&window))
{
    connectWindow();
    connectDesk();
    connectRecognition();
    connectStaff();
    m_tick.setInterval(kTick);
    m_tick.callOnTimeout(this, [this] {
        m_controller.tick(now());
        follow();
    });
}

Kiosk::~Kiosk()
{
    m_feed.reset();
    delete m_staffPage;
}

void Kiosk::start()
{
    m_recognition.start();
    m_desk.start();
    m_upkeep.start();
    m_tick.start();
    if (m_setup.source)
        openFeed(*m_setup.source);
    follow();
}

void Kiosk::takeBack()
{
    m_guestLanguageUsed.reset();
    m_languages.use(m_language);
    follow();
}

void Kiosk::connectWindow()
{
    const auto told = [this](void (KioskController::*what)(Moment)) {
        return [this, what] {
            (m_controller.*what)(now());
            follow();
        };
    };
    connect(&m_window, &KioskWindow::pinOpened, this, told(&KioskController::pinOpened));
    connect(&m_window, &KioskWindow::pinActivity, this, told(&KioskController::touched));
    connect(&m_window, &KioskWindow::pinClosed, this, told(&KioskController::pinClosed));
    connect(&m_window, &KioskWindow::attendanceClosed, this, told(&KioskController::attendanceClosed));
    connect(&m_window, &KioskWindow::choiceReopened, this, told(&KioskController::choiceReopened));
    connect(&m_window, &KioskWindow::sessionChosen, this, [this](base::SessionId session) {
        m_controller.sessionChosen(now(), session);
        follow();
    });
    connect(&m_window, &KioskWindow::pinEntered, this, [this](base::PersonId person, const QString& pin) {
        m_desk.checkInByPin(m_controller.session(), person, pin, m_position);
    });
    connect(&m_window, &KioskWindow::attendanceByPin, this,
            [this](base::PersonId person, const QString& pin) { m_desk.loadAttendanceByPin(person, pin); });
    connect(&m_window, &KioskWindow::attendanceOfShownPerson, this, [this] {
        if (const auto person = m_controller.shownPerson())
            m_desk.loadAttendance(*person);
    });
    connect(&m_window, &KioskWindow::questionAsked, this, [this](base::SessionId session, const QString& note) {
        m_controller.touched(now());
        if (m_attendanceOf)
            m_desk.ask(*m_attendanceOf, session, note);
    });
    connect(&m_window, &KioskWindow::languageChosen, this, [this](const QString& code) {
        if (const auto language = app::languageFromCode(code))
            m_languages.use(*language);
        m_guestLanguageUsed = now();
    });
    connect(&m_window, &KioskWindow::previewSizeChanged, this, [this](QSize size) {
        if (m_feed)
            m_feed->setPreviewSize(size);
    });
}

void Kiosk::connectDesk()
{
    using runtime::Desk;
    connect(&m_desk, &Desk::settingsLoaded, this, &Kiosk::takeSettings);
    connect(&m_desk, &Desk::boardLoaded, this, &Kiosk::takeBoard);
    connect(&m_desk, &Desk::pinTried, this, &Kiosk::takeOutcome);
    connect(&m_desk, &Desk::pinRefused, this, [this] {
        m_controller.pinFailed(now(), std::nullopt);
        follow();
    });
    connect(&m_desk, &Desk::failed, this, [this](const base::Error& error) {
        m_controller.pinFailed(now(), error);
        follow();
    });
    connect(&m_desk, &Desk::attendanceLoaded, this, [this](const services::MyAttendance& attendance) {
        m_attendanceOf = attendance.student.id;
        m_window.setAttendance(attendance);
        m_controller.attendanceOpened(now());
        follow();
    });
    connect(&m_desk, &Desk::storageFailed, this, [this](const base::Error& error) {
        m_controller.storageFailed(now(), error);
        follow();
    });
}

void Kiosk::connectRecognition()
{
    using runtime::Recognition;
    connect(&m_recognition, &Recognition::ready, this, [this] {
        m_controller.facesReady(now());
        follow();
    });
    connect(&m_recognition, &Recognition::failed, this, [this](const base::Error& error) {
        m_controller.facesFailed(now(), error);
        follow();
    });
    connect(&m_recognition, &Recognition::storageFailed, this, [this](const base::Error& error) {
        m_controller.storageFailed(now(), error);
        follow();
    });
    connect(&m_recognition, &Recognition::looked, this, &Kiosk::takeLook);
}

void Kiosk::connectStaff()
{
    using runtime::Desk;
    connect(&m_window, &KioskWindow::staffRequested, m_staffPage, &StaffPage::open);
    connect(m_staffPage, &StaffPage::signInWanted, &m_desk, &Desk::signIn);
    connect(m_staffPage, &StaffPage::leaveWanted, this, &Kiosk::leaveWanted);
    connect(m_staffPage, &StaffPage::closed, this, [this] { m_staff.reset(); });
    connect(m_staffPage, &StaffPage::officeWanted, this, [this] {
        const auto staff = std::exchange(m_staff, {});
        m_staffPage->closePage();
        if (staff)
            emit officeWanted(*staff);
    });
    connect(&m_desk, &Desk::signedIn, m_staffPage, [this](const services::SignedIn& signedIn) {
        m_staff = signedIn;
        m_staffPage->welcome(signedIn.person.name);
    });
    connect(&m_desk, &Desk::signInFailed, m_staffPage, [this](const base::Error& error) {
        if (error.code == base::ErrorCode::CodeNeeded)
            m_staffPage->askForCode();
        else
            m_staffPage->refuse(app::sentence(error));
    });
    connect(&m_upkeep, &runtime::Upkeep::backupsTold, m_staffPage, &StaffPage::setBackups);
}

void Kiosk::openFeed(const QString& uri)
{
    m_source = uri;
    m_feed.reset();
    m_hasSeenCamera = false;
    m_condition = PictureCondition::Good;
    auto source = runtime::openSource(uri, {.loop = m_setup.loopsSource});
    if (!source) {
        takeSourceState(SourceState::Failed);
        return;
    }
    m_feed = std::make_unique<runtime::CameraFeed>(std::move(*source), !uri.startsWith(u"camera:"), m_frames);
    connect(m_feed.get(), &runtime::CameraFeed::stateChanged, this, &Kiosk::takeSourceState);
    connect(m_feed.get(), &runtime::CameraFeed::pictureReady, this, &Kiosk::takePicture);
    connect(m_feed.get(), &runtime::CameraFeed::conditionChanged, this, [this](PictureCondition condition) {
        m_condition = condition;
        takeSourceState(m_sourceState);
    });
    m_feed->setPreviewSize(m_window.previewSize());
    m_feed->start();
}

void Kiosk::takeSettings(const runtime::DeskSettings& settings)
{
    const auto before = std::exchange(m_settings, settings);
    const auto& kiosk = settings.kiosk;
    m_openSession.reset();
    m_window.setNamesShown(kiosk.names);
    m_window.setRoom(m_setup.room.value_or(kiosk.room));
    m_window.setTheme(app::themeKindOf(kiosk.look));
    m_sounds.setOn(kiosk.sounds);
    const auto language = app::languageFromCode(m_setup.language.value_or(kiosk.language));
    m_language = language.value_or(app::systemLanguage());
    if (!before || before->kiosk.language != kiosk.language)
        m_languages.use(m_language);
    if (const auto uri = m_setup.source.value_or(kiosk.source); uri != m_source)
        openFeed(uri);
    if (!before || before->kiosk.position != kiosk.position)
        openPosition(kiosk.position);
    m_desk.watch(m_setup.room.value_or(kiosk.room), m_controller.session());
    followPosition();
    follow();
}

void Kiosk::openPosition(const QString& uri)
{
    m_positionSource.reset();
    if (uri.isEmpty())
        return;
    if (auto source = runtime::openPosition(uri)) {
        m_positionSource = std::move(*source);
        m_positionSource->start({});
    }
}

void Kiosk::followPosition()
{
    if (!m_settings)
        return;
    m_position = m_settings->fixedPosition;
    if (m_positionSource) {
        const auto fix = m_positionSource->current();
        m_position = fix ? std::optional(fix->position) : std::nullopt;
    }
    m_recognition.setPosition(m_position);
    const auto& fence = m_settings->geofence;
    m_controller.whereaboutsChanged(now(),
                                    fence ? std::optional(attendance::locate(*fence, m_position)) : std::nullopt);
}

void Kiosk::takeBoard(const services::KioskBoard& board)
{
    m_board = board;
    std::vector<RunningSession> running;
    for (const auto& entry : board.running)
        running.push_back({entry.session.id, entry.session.title});
    m_controller.sessionsLoaded(now(), std::move(running));
    const auto before = m_openSession;
    follow();
    if (m_openSession == before) // else follow() has shown it
        m_window.setBoard(m_board, m_controller.session());
}

void Kiosk::takeLook(const services::LiveCheckIn::Look& look, QSize frameSize)
{
    m_look = look;
    m_controller.sighted(now(), sightingOf(look, frameSize));
    if (look.outcome) {
        takeOutcome(*look.outcome);
        m_desk.refresh();
    }
    follow();
    emit looked(look);
}

void Kiosk::takeOutcome(const services::CheckInOutcome& outcome)
{
    m_controller.decided(now(), outcome);
    const auto reason = outcome.attempt.reason;
    m_sounds.play(!reason                                   ? runtime::Sound::Success
                  : reason == domain::Reason::DuplicateMark ? runtime::Sound::Notice
                                                            : runtime::Sound::Refusal);
    follow();
}

void Kiosk::takeSourceState(SourceState state)
{
    m_sourceState = state;
    m_hasSeenCamera = m_hasSeenCamera || state == SourceState::Running;
    const auto fault = faultOf(state, m_hasSeenCamera);
    m_controller.cameraChanged(now(), fault == CameraFault::None ? faultOf(m_condition) : fault);
    follow();
}

void Kiosk::takePicture()
{
    if (!m_feed)
        return;
    const auto picture = m_feed->takePicture();
    const vision::PreviewFit fit{.frameWidth = picture.frameSize.width(),
                                 .frameHeight = picture.frameSize.height(),
                                 .previewWidth = picture.image.width(),
                                 .previewHeight = picture.image.height(),
                                 .isMirrored = true};
    FacesInPicture faces{
        .width = picture.image.width(), .height = picture.image.height(), .face = {}, .bystanders = {}};
    if (m_look.faces.inZone.size() == 1)
        faces.face = fit.toPreview(m_look.faces.inZone.front().box);
    for (const auto& bystander : m_look.faces.bystanders)
        faces.bystanders.push_back(fit.toPreview(bystander.box));
    m_window.setPicture(picture.image, faces);
    ++m_picturesShown;
}

void Kiosk::follow()
{
    const auto session = m_controller.session();
    if (m_settings && session != m_openSession) {
        m_openSession = session;
        m_look = {};
        m_recognition.openSession(session, m_settings->kiosk.evidence,
                                  runtime::isCamera(m_source) ? services::FrameOrigin::Camera
                                                              : services::FrameOrigin::Recording);
        m_desk.watch(m_setup.room.value_or(m_settings->kiosk.room), session);
        m_window.setBoard(m_board, session);
    }
    if (m_controller.view().screen != Screen::MyAttendance)
        m_attendanceOf.reset();
    m_window.setView(m_controller.view());
    showTime();
}

void Kiosk::showTime()
{
    const auto time = m_setup.school.clock->now();
    const auto second = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    if (std::exchange(m_shownSecond, second) == second)
        return;
    m_window.setNow(time);
    followPosition();
    const auto local = QDateTime::fromSecsSinceEpoch(second).time();
    const bool isNight = m_settings && isBetween(local, m_settings->kiosk.dimFrom, m_settings->kiosk.dimTo);
    m_window.setDimmed(isNight && m_controller.view().screen == Screen::Idle);
    if (m_controller.view().screen != Screen::Idle && m_guestLanguageUsed)
        m_guestLanguageUsed = now();
    else if (m_guestLanguageUsed && now() - *m_guestLanguageUsed >= kGuestLanguage) {
        m_guestLanguageUsed.reset();
        m_languages.use(m_language);
    }
}

} // namespace rollcall::kiosk
