#pragma once

#include "app/kiosk/panel.h"
#include "app/kiosk/words.h"

#include <QVariantAnimation>

namespace rollcall::kiosk {

class Button;
class Sign;
class TextLabel;

/// How a try ended: an icon, the name, course and time, over the camera's picture.
class ResultCard final : public Panel
{
    Q_OBJECT

public:
    explicit ResultCard(QWidget* parent);

    /// Requires one of the four result screens. A card that changes fades in anew.
    void setResult(const KioskView& view, base::UtcTime now);
    void setReducedMotion(bool isReduced) { m_isMotionReduced = isReduced; }

    void setTheme(const app::Theme& theme) override;

signals:
    void attendanceWanted();
    void pinWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fadeIn();

    KioskView m_view;
    base::UtcTime m_now;
    app::Tone m_tone = app::Tone::Neutral;
    bool m_isMotionReduced = false;
    QVariantAnimation m_fading;
    Sign* m_sign;
    TextLabel* m_title;
    TextLabel* m_detail;
    Panel* m_actions;
    Button* m_attendance;
    Button* m_pin;
};

} // namespace rollcall::kiosk
