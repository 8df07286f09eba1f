#pragma once

#include "core/base/error.h"
#include "core/domain/names.h"
#include "core/exchange/people_csv.h"
#include "core/services/calibration.h"
#include "core/services/courses.h"

#include <QString>

namespace rollcall::app {

/// The one place of sentences for people. Each says what happened and, where somebody can do something, what to do
/// next; one line, translated through QCoreApplication. The detail of an error is woven in as it is.
[[nodiscard]] QString sentence(const base::Error& error);

/// Why a check-in was refused.
[[nodiscard]] QString sentence(domain::Reason reason);

/// Why the school should be calibrated, and how.
[[nodiscard]] QString sentence(services::CalibrationAdvice advice);

/// The text as a terminal may show it: a blank for every control character but the line feed, and nothing that turns
/// the direction of what stands beside it (the embeddings, overrides and isolates of UAX 9).
[[nodiscard]] QString tamed(QString text);

/// The same in one line.
[[nodiscard]] QString oneLine(const QString& text);

/// What is wrong in a people file: "line 4, email: ...".
[[nodiscard]] QString sentence(const exchange::PeopleProblem& problem);

/// Why somebody of a list cannot be enrolled: "line 4, ada@example.org: ...".
[[nodiscard]] QString sentence(const services::EnrolProblem& problem);

} // namespace rollcall::app
