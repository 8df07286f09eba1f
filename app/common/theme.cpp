#include "app/common/theme.h"

#include "core/services/kiosk_settings.h"

#include <QGuiApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace rollcall::app {
namespace {

using namespace Qt::StringLiterals;

const Colours kDark{
    .background = QColor(0x0F1419),
    .surface = QColor(0x171E26),
    .raised = QColor(0x212B36),
    .text = QColor(0xF2F5F8),
    .muted = QColor(0x9AA7B4),
    .line = QColor(0x2A3541),
    .accent = QColor(0x5B9BFF),
    .onAccent = QColor(0x08182F),
    .good = QColor(0x3DDC97),
    .warning = QColor(0xFFB454),
    .bad = QColor(0xFF7B7B),
    .overlay = QColor(0x141F2A),
    .onOverlay = QColor(0xFFFFFF),
};

const Colours kLight{
    .background = QColor(0xF4F6F8),
    .surface = QColor(0xFFFFFF),
    .raised = QColor(0xEEF1F4),
    .text = QColor(0x101820),
    .muted = QColor(0x566370),
    .line = QColor(0xE2E7EC),
    .accent = QColor(0x1F5FE0),
    .onAccent = QColor(0xFFFFFF),
    .good = QColor(0x0B7A53),
    .warning = QColor(0x8A5200),
    .bad = QColor(0xB42828),
    .overlay = QColor(0x141F2A),
    .onOverlay = QColor(0xFFFFFF),
};

struct Type
{
    double px;
    QFont::Weight weight;
};

Type typeOf(TypeStyle style)
{
    switch (style) {
    case TypeStyle::Name:
        return {56, QFont::Bold};
    case TypeStyle::Number:
        return {48, QFont::Bold};
    case TypeStyle::Guidance:
        return {34, QFont::DemiBold};
    case TypeStyle::Course:
        return {34, QFont::Bold};
    case TypeStyle::Lead:
        return {28, QFont::Normal};
    case TypeStyle::Strong:
        return {21, QFont::DemiBold};
    case TypeStyle::Body:
        return {21, QFont::Normal};
    case TypeStyle::Small:
        return {18, QFont::Normal};
    }
    Q_UNREACHABLE();
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

const QString kSheet =
    u"QLineEdit, QComboBox, QAbstractSpinBox { background: %surface; color: %text; border: %2px solid "
    "%line; border-radius: %12px; padding: %10px %14px; selection-background-color: %accent; "
    "selection-color: %onAccent; }"
    "QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: %accent; }"
    "QLineEdit:disabled, QComboBox:disabled { color: %muted; background: %raised; }"
    "QComboBox::drop-down { border: 0; width: %40px; }"
    "QComboBox QAbstractItemView { background: %surface; color: %text; border: 0; outline: 0; "
    "selection-background-color: %accent; selection-color: %onAccent; }"
    "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }"
    "QScrollBar:vertical { background: transparent; width: %10px; margin: 0; }"
    "QScrollBar::handle:vertical { background: %raised; border-radius: %4px; min-height: %40px; }"
    "QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }"
    "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"_s;

} // namespace

const Colours& coloursOf(ThemeKind kind)
{
    return kind == ThemeKind::Dark ? kDark : kLight;
}

ThemeKind themeKindOf(services::Look look)
{
    if (look != services::Look::Auto)
        return look == services::Look::Dark ? ThemeKind::Dark : ThemeKind::Light;
    return systemThemeKind();
}

ThemeKind systemThemeKind()
{
    const auto palette = QGuiApplication::palette();
    const bool isDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? ThemeKind::Dark : ThemeKind::Light;
}

Theme::Theme(ThemeKind kind, QSize window)
    : m_kind(kind)
    , m_scale(std::max(1, std::min(window.width(), window.height())) / double(kReferenceSide))
{}

int Theme::px(double designPx) const
{
    return designPx > 0 ? std::max(1, qRound(designPx * m_scale)) : qRound(designPx * m_scale);
}

QFont Theme::font(TypeStyle style) const
{
    const auto type = typeOf(style);
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"DejaVu Sans"_s});
    font.setPixelSize(std::max(kSmallestFontPx, px(type.px)));
    font.setWeight(type.weight);
    return font;
}

QColor Theme::colourOf(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return colours().accent;
    case Tone::Good:
        return colours().good;
    case Tone::Warning:
        return colours().warning;
    case Tone::Bad:
        return colours().bad;
    }
    Q_UNREACHABLE();
}

QColor Theme::textOn(Tone) const
{
    return colours().onAccent;
}

QColor Theme::groundOf(Tone tone) const
{
    return blended(m_kind == ThemeKind::Dark ? colours().background : colours().surface, colourOf(tone), 0.12);
}

QPalette Theme::palette() const
{
    const auto& c = colours();
    QPalette palette;
    palette.setColor(QPalette::Window, c.background);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.raised);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Disabled, QPalette::Text, c.muted);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, c.muted);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, c.muted);
    return palette;
}

QString Theme::styleSheet() const
{
    const auto& c = colours();
    auto sheet = kSheet;
    for (const auto& [name, colour] : {std::pair{u"%surface"_s, c.surface},
                                       {u"%text"_s, c.text},
                                       {u"%line"_s, c.line},
                                       {u"%accent"_s, c.accent},
                                       {u"%onAccent"_s, c.onAccent},
                                       {u"%muted"_s, c.muted},
                                       {u"%raised"_s, c.raised}})
        sheet.replace(name, colour.name());
    for (const int length : {40, 14, 12, 10, 4, 2})
        sheet.replace(u"%%1px"_s.arg(length), u"%1px"_s.arg(px(length)));
    return sheet;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor blended(const QColor& bottom, const QColor& top, double share)
{
    const auto mix = [share](float from, float to) { return from + (to - from) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(bottom.redF(), top.redF()), mix(bottom.greenF(), top.greenF()),
                            mix(bottom.blueF(), top.blueF()));
}

} // namespace rollcall::app
