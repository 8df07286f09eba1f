#pragma once

#include <QString>

namespace rollcall::app {

/// A text somebody else wrote (a name, a title), fit to be shown among our own words: blanks for control characters
/// and line ends, nothing that turns the direction of its neighbours, no towers of accents, at most 200 characters.
/// Its own direction is kept apart from the sentence around it (Unicode isolates, UAX 9).
[[nodiscard]] QString shown(const QString& text);

/// The first word of a name.
[[nodiscard]] QString firstNameOf(const QString& name);

/// The first word and the first letter of the last: "Lucia M.".
[[nodiscard]] QString shortNameOf(const QString& name);

} // namespace rollcall::app
