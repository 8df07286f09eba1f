#pragma once

#include "core/base/result.h"
#include "core/domain/person.h"

#include <QString>

namespace rollcall::services {

/// Whether a text from a person fits on a line of a list: at most 255 characters, none of them a control character.
/// Fails with InvalidArgument naming the field.
[[nodiscard]] base::Result<void> checkLine(const QString& field, const QString& text);

/// The same for a text that must not be empty or blank.
[[nodiscard]] base::Result<void> checkFilledLine(const QString& field, const QString& text);

/// Whether a text that is kept for good, after the person is erased, has neither the whole name nor the email in it.
/// Fails with InvalidArgument naming the field.
[[nodiscard]] base::Result<void> checkNotNaming(const QString& field, const QString& text,
                                                const domain::Person& person);

} // namespace rollcall::services
