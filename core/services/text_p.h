#pragma once

#include "core/base/result.h"

#include <QString>

namespace rollcall::services {

/// Whether a text from a person fits on a line of a list: at most 255 characters, none of them a control character.
/// Fails with InvalidArgument naming the field.
[[nodiscard]] base::Result<void> checkLine(const QString& field, const QString& text);

/// The same for a text that must not be empty or blank.
[[nodiscard]] base::Result<void> checkFilledLine(const QString& field, const QString& text);

} // namespace rollcall::services
