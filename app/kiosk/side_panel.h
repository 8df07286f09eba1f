#pragma once

#include "app/kiosk/panel.h"
#include "core/services/kiosk_board.h"
#include "core/services/kiosk_settings.h"

class QGridLayout;

namespace rollcall::kiosk {

class Button;
class LatestNames;
class ShareRing;
class TextLabel;

/// What stands beside the picture: room and clock, the class, who came last, and the three buttons that are always
/// there.
class SidePanel final : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget* parent);

    /// `session` is the one shown; `canChange` offers another.
    void setSession(const std::optional<services::BoardSession>& session, bool canChange);
    void setLatest(const std::vector<services::LatestMark>& latest, services::NamesShown names);
    void setRoom(const QString& room);
    void setNow(base::UtcTime now);
    /// Below the picture instead of beside it.
    void setWide(bool isWide);

    void setTheme(const app::Theme& theme) override;

signals:
    void pinWanted();
    void languageWanted();
    void staffWanted();
    void changeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildSession();
    void arrange();
    void retranslate();
    void showSession();

    std::optional<services::BoardSession> m_shown;
    bool m_canChange = false;
    services::NamesShown m_namesShown = services::NamesShown::Full;
    QString m_roomName;
    base::UtcTime m_now;
    bool m_isWide = false;

    QGridLayout* m_grid;
    Panel* m_header;
    TextLabel* m_room;
    TextLabel* m_clock;
    Panel* m_session;
    TextLabel* m_code;
    TextLabel* m_title;
    TextLabel* m_time;
    Panel* m_counts;
    ShareRing* m_ring;
    TextLabel* m_present;
    TextLabel* m_enrolled;
    TextLabel* m_checkedIn;
    Button* m_change;
    LatestNames* m_names;
    Button* m_pin;
    Button* m_language;
    Button* m_staff;
};

} // namespace rollcall::kiosk
