#pragma once

#include "app/common/words.h"
#include "core/domain/names.h"

namespace rollcall::office {

using app::clockText;
using app::toLocal;
using app::toneOf;
using app::wordsOf;

/// "Mon 9 March", "9 Mar 2026, 09:02", in local time and the language of the program.
[[nodiscard]] QString dayText(base::UtcTime time);
[[nodiscard]] QString momentText(base::UtcTime time);

[[nodiscard]] QString wordsOf(domain::Role role);
[[nodiscard]] QString wordsOf(domain::Method method);

} // namespace rollcall::office
