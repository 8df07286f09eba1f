#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QSize>
#include <QString>

namespace rollcall::services {
enum class Look;
}

namespace rollcall::app {

enum class ThemeKind { Dark, Light };

/// The one that staff have chosen; Auto: systemThemeKind().
[[nodiscard]] ThemeKind themeKindOf(services::Look look);

/// The one that the machine's own colours are like. Requires a QGuiApplication.
[[nodiscard]] ThemeKind systemThemeKind();

/// What a colour says. Never the only sign: an icon and words go with it.
enum class Tone { Neutral, Good, Warning, Bad };

/// Every colour of the windows.
struct Colours
{
    QColor background;
    QColor surface; ///< cards
    QColor raised;  ///< buttons, tracks
    QColor text;
    QColor muted;
    QColor line;
    QColor accent;
    QColor onAccent;
    QColor good;
    QColor warning;
    QColor bad;
    QColor overlay; ///< behind words on the camera's picture, the same in both themes
    QColor onOverlay;
};

[[nodiscard]] const Colours& coloursOf(ThemeKind kind);

/// How a piece of text is set. Sizes in pixels at a shorter side of 800.
enum class TypeStyle {
    Name,     ///< 56 bold: a name, the result
    Number,   ///< 48 bold: counts
    Guidance, ///< 34 demi-bold
    Course,   ///< 34 bold: titles
    Lead,     ///< 28: what goes with a name
    Strong,   ///< 21 demi-bold
    Body,     ///< 21
    Small,    ///< 18
};

/// The look of a window of a given size: the one place of colours, spaces, radii and type, for palette, style sheet and
/// painters. Lengths are said in pixels at a shorter side of 800 and grow with the window's shorter side. A plain
/// value; its fonts and palette need a QGuiApplication.
class Theme final
{
public:
    static constexpr int kReferenceSide = 800;
    static constexpr int kStep = 4; ///< all spaces are steps of it
    static constexpr int kCardRadius = 26;
    static constexpr int kButtonRadius = 20;
    static constexpr int kSmallestFontPx = 12;
    static constexpr double kResultCover = 0.9; ///< of groundOf() over the camera's picture: a trace of it stays

    explicit Theme(ThemeKind kind = ThemeKind::Dark, QSize window = {kReferenceSide, kReferenceSide});

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] const Colours& colours() const { return coloursOf(m_kind); }
    [[nodiscard]] double scale() const { return m_scale; }

    /// A length of the design in this window's pixels; at least 1 for a positive one.
    [[nodiscard]] int px(double designPx) const;

    /// Inter where it is installed, Noto for what it lacks.
    [[nodiscard]] QFont font(TypeStyle style) const;

    [[nodiscard]] QColor colourOf(Tone tone) const; ///< Neutral is the accent
    [[nodiscard]] QColor textOn(Tone tone) const;   ///< on a patch of colourOf(tone)
    [[nodiscard]] QColor groundOf(Tone tone) const; ///< a quiet, opaque tint that text() is read on

    [[nodiscard]] QPalette palette() const;
    /// For fields, lists and scroll bars; the other widgets paint themselves.
    [[nodiscard]] QString styleSheet() const;

    bool operator==(const Theme&) const = default;

private:
    ThemeKind m_kind;
    double m_scale;
};

/// The contrast ratio of two opaque colours, 1..21: WCAG 2.1, https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// The opaque colour seen where `top` covers `bottom` by `share` (0..1).
[[nodiscard]] QColor blended(const QColor& bottom, const QColor& top, double share);

} // namespace rollcall::app
