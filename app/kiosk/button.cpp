#include "app/kiosk/button.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRingPx = 4;
constexpr int kPaddingPx = 20;
constexpr int kIconGapPx = 12;
constexpr int kElideSlackPx = 4; ///< a text is cut at its own rounded width

} // namespace

Button::Button(ButtonKind kind, const QString& objectName, QWidget* parent) : QPushButton(parent), m_kind(kind)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTheme(m_theme);
}

void Button::setSign(app::Icon icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setWords(const QString& words)
{
    m_words = words;
    auto text = words;
    setText(text.replace(u'&', u"&&"_s));
    setAccessibleName(words);
    updateGeometry();
    update();
}

void Button::setDesignHeight(int height)
{
    m_designHeight = height;
    updateGeometry();
}

void Button::setTheme(const app::Theme& theme)
{
    m_theme = theme;
    setFont(theme.font(m_kind == ButtonKind::Key ? app::TypeStyle::Guidance : app::TypeStyle::Strong));
    updateGeometry();
    update();
}

int Button::iconPx() const
{
    return m_icon == app::Icon::None ? 0 : m_theme.px(m_kind == ButtonKind::Key ? 34 : 26);
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int gap = iconPx() && !m_words.isEmpty() ? m_theme.px(kIconGapPx) : 0;
    return {metrics.horizontalAdvance(m_words) + kElideSlackPx + iconPx() + gap + 2 * m_theme.px(kPaddingPx),
            std::max(m_theme.px(m_designHeight), metrics.height() + m_theme.px(12))};
}

QSize Button::minimumSizeHint() const
{
    const auto wanted = sizeHint();
    return {std::min(wanted.width(), m_theme.px(m_kind == ButtonKind::Key ? 48 : 120)), wanted.height()};
}

QColor Button::groundColour() const
{
    const auto& colours = m_theme.colours();
    auto ground = m_kind == ButtonKind::Primary ? colours.accent : colours.raised;
    if (m_kind == ButtonKind::Plain && m_theme.kind() == app::ThemeKind::Light)
        ground = colours.surface;
    if (!isEnabled())
        return app::blended(colours.background, colours.raised, 0.6);
    return isDown() ? app::blended(ground, colours.text, 0.12) : ground;
}

QColor Button::inkColour() const
{
    const auto& colours = m_theme.colours();
    if (!isEnabled())
        return colours.muted;
    return m_kind == ButtonKind::Primary ? colours.onAccent : colours.text;
}

void Button::paintGround(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const int radius = std::min(m_theme.px(app::Theme::kButtonRadius), height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundColour());
    painter.drawRoundedRect(rect(), radius, radius);
    if (!hasFocus())
        return;
    const double ring = m_theme.px(kRingPx);
    const auto& colours = m_theme.colours();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_kind == ButtonKind::Primary ? colours.text : colours.accent, ring));
    painter.drawRoundedRect(QRectF(rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), radius - ring / 2,
                            radius - ring / 2);
}

void Button::paintContents(QPainter& painter) const
{
    const int padding = std::min(m_theme.px(kPaddingPx), width() / 10);
    const int gap = iconPx() && !m_words.isEmpty() ? m_theme.px(kIconGapPx) : 0;
    const QFontMetrics metrics(font());
    const int room = std::max(0, width() - 2 * padding - iconPx() - gap);
    const auto words = metrics.elidedText(m_words, Qt::ElideRight, room);
    const int wordsWidth = std::min(room, metrics.horizontalAdvance(words) + kElideSlackPx);
    const int start = (width() - iconPx() - gap - wordsWidth) / 2;
    const auto place = [this](int x, int size) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, size, height()));
    };
    const auto iconColumn = place(start, iconPx());
    QRectF square(0, 0, iconPx(), iconPx());
    square.moveCenter(QRectF(iconColumn).center());
    app::paintIcon(painter, m_icon, square, inkColour());
    painter.setFont(font());
    painter.setPen(inkColour());
    painter.setLayoutDirection(layoutDirection());
    painter.drawText(place(start + iconPx() + gap, wordsWidth), Qt::AlignCenter | Qt::TextSingleLine, words);
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintGround(painter);
    paintContents(painter);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace rollcall::kiosk
