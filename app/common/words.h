#pragma once

#include "app/common/theme.h"
#include "core/attendance/guidance.h"
#include "core/base/time.h"
#include "core/domain/mark.h"

#include <QDateTime>
#include <QString>

namespace rollcall::app {

/// A moment in the machine's time zone.
[[nodiscard]] QDateTime toLocal(base::UtcTime time);

/// "09:02", in local time and the digits of the program's language.
[[nodiscard]] QString clockText(base::UtcTime time);

[[nodiscard]] QString wordsOf(domain::MarkStatus status);
[[nodiscard]] Tone toneOf(domain::MarkStatus status);

/// What somebody before a camera must do to be read; empty for None.
[[nodiscard]] QString wordsOf(attendance::Guidance guidance);

} // namespace rollcall::app
