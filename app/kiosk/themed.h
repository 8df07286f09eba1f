#pragma once

#include "app/common/theme.h"

#include <QWidget>

namespace rollcall::kiosk {

/// A widget that takes its colours, fonts and lengths from the theme.
class Themed
{
public:
    virtual ~Themed() = default;
    virtual void setTheme(const app::Theme& theme) = 0;

protected:
    Themed() = default;
    Themed(const Themed&) = default;
    Themed& operator=(const Themed&) = default;
};

/// Hands the theme to every Themed widget below `top`, parents first.
void spreadTheme(QWidget& top, const app::Theme& theme);

} // namespace rollcall::kiosk
