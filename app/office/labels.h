#pragma once

#include <QLabel>

namespace rollcall::office {

/// A label that shows the text as it is, in as many lines as it takes; for the looks see staffSheet().
[[nodiscard]] QLabel* labelOf(const QString& text, const QString& look, QWidget* parent);

/// The same with a name, to be filled later.
[[nodiscard]] QLabel* namedLabel(const QString& objectName, const QString& look, QWidget* parent);

} // namespace rollcall::office
