#pragma once

#include "app/common/icons.h"
#include "app/common/words.h"
#include "app/kiosk/kiosk_view.h"

#include <QString>

namespace rollcall::kiosk {

using app::clockText;
using app::toLocal;
using app::toneOf;
using app::wordsOf;

/// "Good morning, Amira", by local time; without a name only the greeting.
[[nodiscard]] QString greeting(base::UtcTime now, const QString& personName);

[[nodiscard]] app::Icon iconOf(domain::MarkStatus status);

/// A message of one icon, one sentence and what to do.
struct Message
{
    app::Icon icon = app::Icon::None;
    app::Tone tone = app::Tone::Neutral;
    QString title;
    QString advice;

    bool operator==(const Message&) const = default;
};

/// What the result card says of a try that ended as `screen`; `now` chooses the greeting.
[[nodiscard]] Message messageOfResult(const KioskView& view, base::UtcTime now);

/// What the screens without a person say: Starting, NoSession, CameraTrouble, FacesOff, Outside, PositionUnknown,
/// StorageTrouble.
[[nodiscard]] Message messageOfState(const KioskView& view);

} // namespace rollcall::kiosk
