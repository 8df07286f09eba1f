#pragma once

#include "app/runtime/face_coach.h"

namespace rollcall::office {

/// What is to be known of a registration beside how many pictures were used: why others were not, and whose face is
/// near. Empty where there is nothing.
[[nodiscard]] QString detailsOf(const runtime::FaceCoach::Registration& registration);

/// Why nothing was registered; times are local.
[[nodiscard]] QString refusalOf(const base::Error& error);

/// "Recognised without doubt." and the like, and what to do about it.
[[nodiscard]] QString wordsOf(services::Likeness likeness);
[[nodiscard]] QString adviceFor(services::Likeness likeness);

} // namespace rollcall::office
