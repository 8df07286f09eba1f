#pragma once

#include "app/kiosk/themed.h"

#include <QBoxLayout>

namespace rollcall::kiosk {

/// What is painted behind the widgets of a Panel.
enum class Fill {
    None,
    Page,    ///< the window's background
    Card,    ///< a rounded surface
    Raised,  ///< a rounded patch on a card
    Overlay, ///< a pill on the camera's picture
};

/// Widgets in a row or a column with spaces of the theme: margin and spacing in pixels of the design.
class Panel : public QWidget, public Themed
{
    Q_OBJECT

public:
    Panel(QBoxLayout::Direction direction, Fill fill, const QString& objectName, QWidget* parent);

    void setSpaces(int margin, int spacing);
    void setSpaces(int horizontalMargin, int verticalMargin, int spacing);

    [[nodiscard]] QBoxLayout* box() const { return m_box; }

    void setTheme(const app::Theme& theme) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] const app::Theme& theme() const { return m_theme; }

private:
    void applySpaces();

    QBoxLayout* m_box;
    Fill m_fill;
    int m_horizontalMargin = 0;
    int m_verticalMargin = 0;
    int m_spacing = 0;
    app::Theme m_theme;
};

} // namespace rollcall::kiosk
