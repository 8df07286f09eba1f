#pragma once

#include "app/common/theme.h"

class QWidget;

namespace rollcall::office {

/// The style sheet of the staff window and its dialogs. Widgets say what they are by the property "look": "title",
/// "muted", "strong", "number", "fault" for labels; "primary", "plain", "quiet", "danger" for buttons; "card", "side",
/// "line" for plain widgets and frames.
[[nodiscard]] QString staffSheet(const app::Theme& theme);

/// The font of all that has no look of its own.
[[nodiscard]] QFont staffFont(const app::Theme& theme);

/// What the widget is from now on, and how it looks.
void setLook(QWidget* widget, const QString& look);

} // namespace rollcall::office
