#pragma once

#include "app/common/theme.h"
#include "core/base/time.h"
#include "core/domain/names.h"

#include <QDateTime>

namespace rollcall::office {

/// A moment in the machine's time zone.
[[nodiscard]] QDateTime toLocal(base::UtcTime time);

/// "09:02", "Mon 9 March", "9 Mar 2026, 09:02", in local time and the language of the program.
[[nodiscard]] QString clockText(base::UtcTime time);
[[nodiscard]] QString dayText(base::UtcTime time);
[[nodiscard]] QString momentText(base::UtcTime time);

[[nodiscard]] QString wordsOf(domain::Role role);
[[nodiscard]] QString wordsOf(domain::MarkStatus status);
[[nodiscard]] QString wordsOf(domain::Method method);
[[nodiscard]] app::Tone toneOf(domain::MarkStatus status);

} // namespace rollcall::office
