#include "app/kiosk/panel.h"

#include <QPainter>

#include <algorithm>

namespace rollcall::kiosk {

Panel::Panel(QBoxLayout::Direction direction, Fill fill, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_box(new QBoxLayout(direction, this))
    , m_fill(fill)
{
    setObjectName(objectName);
    applySpaces();
}

void Panel::setSpaces(int margin, int spacing)
{
    setSpaces(margin, margin, spacing);
}

void Panel::setSpaces(int horizontalMargin, int verticalMargin, int spacing)
{
    m_horizontalMargin = horizontalMargin;
    m_verticalMargin = verticalMargin;
    m_spacing = spacing;
    applySpaces();
}

void Panel::setTheme(const app::Theme& theme)
{
    m_theme = theme;
    applySpaces();
    update();
}

void Panel::applySpaces()
{
    const int horizontal = m_theme.px(m_horizontalMargin);
    const int vertical = m_theme.px(m_verticalMargin);
    m_box->setContentsMargins(horizontal, vertical, horizontal, vertical);
    m_box->setSpacing(m_theme.px(m_spacing));
}

void Panel::paintEvent(QPaintEvent*)
{
    if (m_fill == Fill::None)
        return;
    const auto& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_fill == Fill::Page) {
        painter.fillRect(rect(), colours.background);
    } else if (m_fill == Fill::Overlay) {
        const double radius = std::min(height(), width()) / 2.0;
        painter.setBrush(colours.overlay);
        painter.drawRoundedRect(rect(), radius, radius);
    } else {
        const bool isCard = m_fill == Fill::Card;
        const int radius = m_theme.px(isCard ? app::Theme::kCardRadius : app::Theme::kButtonRadius);
        painter.setBrush(isCard ? colours.surface : colours.raised);
        painter.drawRoundedRect(rect(), radius, radius);
    }
}

} // namespace rollcall::kiosk
