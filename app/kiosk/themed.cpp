#include "app/kiosk/themed.h"

namespace rollcall::kiosk {

void spreadTheme(QWidget& top, const app::Theme& theme)
{
    for (auto* child : top.children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (!widget)
            continue;
        if (auto* themed = dynamic_cast<Themed*>(widget))
            themed->setTheme(theme);
        spreadTheme(*widget, theme);
    }
}

} // namespace rollcall::kiosk
