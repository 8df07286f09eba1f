#pragma once

#include "core/base/result.h"

#include <QDate>

#include <optional>
#include <string>

namespace rollcall::cli {

/// A local day as typed, "2026-03-09"; nothing where none was. Fails with InvalidArgument, naming the text.
[[nodiscard]] base::Result<std::optional<QDate>> dayOf(const std::optional<std::string>& text);

/// The same where there must be one.
[[nodiscard]] base::Result<QDate> dayOf(const std::string& text);

} // namespace rollcall::cli
