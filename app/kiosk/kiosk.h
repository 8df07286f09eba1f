#pragma once

#include "app/common/language.h"
#include "app/kiosk/kiosk_controller.h"
#include "app/runtime/camera_feed.h"
#include "app/runtime/desk.h"
#include "app/runtime/latest_frame.h"
#include "app/runtime/position_source.h"
#include "app/runtime/recognition.h"
#include "app/runtime/sounds.h"
#include "app/runtime/upkeep.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace rollcall::kiosk {

class KioskWindow;
class StaffPage;

/// The kiosk put together: what cameras, recognition and database tell goes to the controller, what the controller
/// decides goes to the window, and what somebody does at the window goes back. Lives in the window's thread and never
/// waits there.
class Kiosk final : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        runtime::SchoolPlace school;
        QString modelFolder;
        std::optional<QString> source{};   ///< in place of the setting
        std::optional<QString> room{};     ///< in place of the setting
        std::optional<QString> language{}; ///< in place of the setting
        bool loopsSource = true;           ///< a video or folder begins again after its end
    };

    /// Window and languages must outlive it.
    Kiosk(KioskWindow& window, app::LanguageSwitch& languages, Setup setup, QObject* parent = nullptr);
    ~Kiosk() override;

    void start();
    /// Staff have come back from elsewhere in the program: the kiosk's own language again.
    void takeBack();

    [[nodiscard]] const KioskController& controller() const { return m_controller; }
    /// Camera pictures handed to the window so far.
    [[nodiscard]] int picturesShown() const { return m_picturesShown; }

signals:
    /// Staff have signed in and want to leave.
    void leaveWanted();
    /// They want the staff window; the kiosk goes on.
    void officeWanted(const rollcall::services::SignedIn& signedIn);
    /// After the window shows what a look at the camera led to; for measuring.
    void looked(const rollcall::services::LiveCheckIn::Look& look);

private:
    using Moment = KioskController::Moment;
    [[nodiscard]] static Moment now() { return Moment::clock::now(); }

    void connectWindow();
    void connectDesk();
    void connectRecognition();
    void connectStaff();
    void openFeed(const QString& uri);

    void takeSettings(const runtime::DeskSettings& settings);
    void takeBoard(const services::KioskBoard& board);
    void takeLook(const services::LiveCheckIn::Look& look, QSize frameSize);
    void takeOutcome(const services::CheckInOutcome& outcome);
    void takeSourceState(runtime::SourceState state);
    void takePicture();

    /// Brings window and threads to what the controller has decided.
    void follow();
    void showTime();
    void openPosition(const QString& uri);
    void followPosition();

    KioskWindow& m_window;
    app::LanguageSwitch& m_languages;
    Setup m_setup;
    KioskController m_controller;
    runtime::LatestFrame m_frames;
    runtime::Desk m_desk;
    runtime::Upkeep m_upkeep;
    runtime::Recognition m_recognition;
    std::unique_ptr<runtime::CameraFeed> m_feed;

    std::unique_ptr<runtime::PositionSource> m_positionSource;
    std::optional<domain::Position> m_position;
    runtime::Sounds m_sounds;
    StaffPage* m_staffPage;
    std::optional<services::SignedIn> m_staff; ///< who has signed in at the staff page, while it is open

    std::optional<runtime::DeskSettings> m_settings;
    services::KioskBoard m_board;
    QString m_source;
    bool m_hasSeenCamera = false;
    int m_picturesShown = 0;
    vision::PictureCondition m_condition = vision::PictureCondition::Good;
    runtime::SourceState m_sourceState = runtime::SourceState::Stopped;
    services::LiveCheckIn::Look m_look;
    std::optional<base::SessionId> m_openSession;
    std::optional<base::PersonId> m_attendanceOf;
    app::Language m_language = app::Language::English; ///< the kiosk's own
    std::optional<Moment> m_guestLanguageUsed;         ///< while somebody has chosen another
    QTimer m_tick;
    qint64 m_shownSecond = 0;
};

} // namespace rollcall::kiosk
