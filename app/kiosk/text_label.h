#pragma once

#include "app/kiosk/themed.h"

#include <QLabel>

namespace rollcall::kiosk {

enum class Ink { Text, Muted, OnOverlay, Good, Warning, Bad };

/// Plain text of the theme. It takes up to `maxLines` lines, first growing smaller down to `leastShare` of its size,
/// then ending in an ellipsis; several lines are about equally long; it asks for no more width than it can do without.
class TextLabel final : public QLabel, public Themed
{
    Q_OBJECT

public:
    TextLabel(app::TypeStyle style, Ink ink, const QString& objectName, QWidget* parent);

    void setMaxLines(int lines);
    void setLeastShare(double share); ///< 0..1, of the style's size
    void setInk(Ink ink);

    void setTheme(const app::Theme& theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_maxLines > 1; }
    [[nodiscard]] int heightForWidth(int width) const override;

    /// The size of the text as it would be drawn in this width, in pixels of the font.
    [[nodiscard]] int fontPxFor(int width) const;
    /// Whether an ellipsis stands for some of the text.
    [[nodiscard]] bool isElided() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont fontOf(int px) const;
    [[nodiscard]] int linesNeeded(int px, int width) const;
    [[nodiscard]] int balancedWidth(int px) const;

    app::TypeStyle m_style;
    Ink m_ink;
    app::Theme m_theme;
    int m_maxLines = 1;
    double m_leastShare = 1;
};

} // namespace rollcall::kiosk
