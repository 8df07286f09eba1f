#pragma once

#include "app/common/icons.h"
#include "app/kiosk/themed.h"

#include <QPushButton>

namespace rollcall::kiosk {

enum class ButtonKind {
    Primary, ///< the one thing to do
    Plain,   ///< on the window's background
    Quiet,   ///< on a card
    Key,     ///< a big digit, on a card
};

/// A button of the theme: text with an icon, a ring when the keyboard is on it. Its text is shown as it is, without
/// mnemonics. Where it has no text, it needs an accessible name.
class Button : public QPushButton, public Themed
{
    Q_OBJECT

public:
    Button(ButtonKind kind, const QString& objectName, QWidget* parent);

    void setSign(app::Icon icon);
    /// The text, and the name assistive programs say.
    void setWords(const QString& words);
    /// The height in pixels of the design; 68 unless set.
    void setDesignHeight(int height);

    void setTheme(const app::Theme& theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintGround(QPainter& painter) const;
    [[nodiscard]] const app::Theme& theme() const { return m_theme; }

private:
    [[nodiscard]] QColor groundColour() const;
    [[nodiscard]] QColor inkColour() const;
    [[nodiscard]] int iconPx() const;
    void paintContents(QPainter& painter) const;

    ButtonKind m_kind;
    app::Icon m_icon = app::Icon::None;
    QString m_words;
    int m_designHeight = 68;
    app::Theme m_theme;
};

} // namespace rollcall::kiosk
