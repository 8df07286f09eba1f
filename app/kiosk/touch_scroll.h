#pragma once

#include <QScrollArea>

namespace rollcall::kiosk {

/// A list that scrolls up and down, by finger too, and keeps the focused control in sight. Takes `content` over.
[[nodiscard]] QScrollArea* makeTouchScroll(QWidget* content, const QString& objectName, QWidget* parent);

} // namespace rollcall::kiosk
