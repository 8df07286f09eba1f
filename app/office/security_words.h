#pragma once

#include "app/common/theme.h"
#include "core/attendance/watch_rules.h"
#include "core/security/key_places.h"

class QComboBox;
class QWidget;

namespace rollcall::office {

/// What happened, for people: a sentence with the number of times in it.
[[nodiscard]] QString sentenceOf(const attendance::WatchFinding& finding);
[[nodiscard]] QString wordsOf(attendance::Severity severity);
[[nodiscard]] app::Tone toneOf(attendance::Severity severity);
[[nodiscard]] QString wordsOf(security::KeyPlace place);

/// A kind of data by its name in services::Expired; the name where it is not known.
[[nodiscard]] QString kindWords(const QString& name);

/// The beginning of a machine's hash, enough to tell a school's machines apart.
[[nodiscard]] QString machineText(const QString& hash);

/// "7 days", "30 days", "1 year"; 30 is chosen.
[[nodiscard]] QComboBox* periodBox(const QString& objectName, QWidget* parent);
/// Where the chosen period begins.
[[nodiscard]] base::UtcTime beginOf(const QComboBox& period, base::UtcTime now);

} // namespace rollcall::office
