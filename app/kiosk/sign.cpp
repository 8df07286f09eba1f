#include "app/kiosk/sign.h"

#include <QPainter>

#include <algorithm>

namespace rollcall::kiosk {

Sign::Sign(int size, bool hasPatch, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_size(size)
    , m_hasPatch(hasPatch)
{
    setObjectName(objectName);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTheme(m_theme);
}

void Sign::setIcon(app::Icon icon, app::Tone tone)
{
    m_icon = icon;
    m_tone = tone;
    update();
}

void Sign::setTheme(const app::Theme& theme)
{
    m_theme = theme;
    setFixedSize(theme.px(m_size), theme.px(m_size));
    update();
}

void Sign::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_hasPatch) {
        const auto colour = m_tone == app::Tone::Neutral ? m_theme.colours().muted : m_theme.colourOf(m_tone);
        app::paintIcon(painter, m_icon, rect(), colour);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colourOf(m_tone));
    painter.drawEllipse(rect());
    const double inset = width() * 0.22;
    app::paintIcon(painter, m_icon, QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.textOn(m_tone));
}

ShareRing::ShareRing(int size, const QString& objectName, QWidget* parent) : QWidget(parent), m_size(size)
{
    setObjectName(objectName);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTheme(m_theme);
}

void ShareRing::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    update();
}

void ShareRing::setTone(app::Tone tone)
{
    m_tone = tone;
    update();
}

void ShareRing::setTheme(const app::Theme& theme)
{
    m_theme = theme;
    setFixedSize(theme.px(m_size), theme.px(m_size));
    update();
}

void ShareRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = width() / 11.0;
    paintRing(painter, QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), m_share, line,
              m_theme.colours().line, m_theme.colourOf(m_tone));
}

void paintRing(QPainter& painter, const QRectF& circle, double share, double lineWidth, const QColor& track,
               const QColor& colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(track, lineWidth));
    painter.drawEllipse(circle);
    if (share <= 0)
        return;
    painter.setPen(QPen(colour, lineWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, 90 * 16, -qRound(share * 360 * 16));
}

} // namespace rollcall::kiosk
