#pragma once

#include "app/kiosk/choose_session.h"
#include "app/kiosk/kiosk_window.h"
#include "app/kiosk/language_menu.h"
#include "app/kiosk/my_attendance_page.h"
#include "app/kiosk/pin_pad.h"
#include "app/kiosk/preview_view.h"
#include "app/kiosk/result_card.h"
#include "app/kiosk/side_panel.h"
#include "app/kiosk/status_screen.h"

#include <QPainter>

#include <vector>

namespace rollcall::kiosk {

/// Darkens all below it.
class Dimmer final : public QWidget
{
public:
    explicit Dimmer(QWidget* parent) : QWidget(parent)
    {
        setObjectName(QStringLiteral("dimmer"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), QColor(0, 0, 0, 140)); }
};

/// The widgets of the window and what it was told.
struct KioskWindow::Parts
{
    explicit Parts(QWidget* window)
        : preview(new PreviewView(window))
        , result(new ResultCard(window))
        , status(new StatusScreen(window))
        , choose(new ChooseSession(window))
        , attendance(new MyAttendancePage(window))
        , pad(new PinPad(window))
        , languages(new LanguageMenu(window))
        , side(new SidePanel(window))
        , dimmer(new Dimmer(window))
    {}

    [[nodiscard]] std::vector<QWidget*> stage() const
    {
        return {preview, result, status, choose, attendance, pad, languages};
    }

    PreviewView* preview;
    ResultCard* result;
    StatusScreen* status;
    ChooseSession* choose;
    MyAttendancePage* attendance;
    PinPad* pad;
    LanguageMenu* languages;
    SidePanel* side;
    Dimmer* dimmer;

    app::ThemeKind theme = app::ThemeKind::Dark;
    services::NamesShown names = services::NamesShown::Full;
    bool isDimmed = false;
    bool areLanguagesOpen = false;
    KioskView view;
    services::KioskBoard board;
    std::optional<base::SessionId> chosen;
    base::UtcTime now;
    QSize announcedSize;
};

} // namespace rollcall::kiosk
