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

/// Where lines begin in the language of the program, whatever the direction of the text itself: a label would begin a
/// Latin name at the left in an Arabic window.
[[nodiscard]] Qt::Alignment leadingEdge();

/// What the widget is from now on, and how it looks.
void setLook(QWidget* widget, const QString& look);

} // namespace rollcall::office
