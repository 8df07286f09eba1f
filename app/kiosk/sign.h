#pragma once

#include "app/common/icons.h"
#include "app/kiosk/themed.h"

namespace rollcall::kiosk {

/// An icon, on a round patch of its tone or without. For the eye only: words stand beside it.
class Sign final : public QWidget, public Themed
{
    Q_OBJECT

public:
    /// `size` in pixels of the design.
    Sign(int size, bool hasPatch, const QString& objectName, QWidget* parent);

    void setIcon(app::Icon icon, app::Tone tone);
    [[nodiscard]] app::Icon icon() const { return m_icon; }

    void setTheme(const app::Theme& theme) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_size;
    bool m_hasPatch;
    app::Icon m_icon = app::Icon::None;
    app::Tone m_tone = app::Tone::Neutral;
    app::Theme m_theme;
};

/// A share of a whole as a ring. For the eye only: numbers stand beside it.
class ShareRing final : public QWidget, public Themed
{
    Q_OBJECT

public:
    ShareRing(int size, const QString& objectName, QWidget* parent);

    void setShare(double share); ///< 0..1
    [[nodiscard]] double share() const { return m_share; }
    void setTone(app::Tone tone);

    void setTheme(const app::Theme& theme) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_size;
    double m_share = 0;
    app::Tone m_tone = app::Tone::Good;
    app::Theme m_theme;
};

/// A ring from 12 o'clock, clockwise in every language, as clocks go.
void paintRing(QPainter& painter, const QRectF& circle, double share, double lineWidth, const QColor& track,
               const QColor& colour);

} // namespace rollcall::kiosk
