#pragma once

#include "core/services/calibration.h"

#include <QString>
#include <QStringList>

namespace rollcall::office {

/// "0.460": a distance or a margin, as many decimals as it is chosen with.
[[nodiscard]] QString distanceText(double distance);

/// What a calibration measured and chose, a line for each fact.
[[nodiscard]] QStringList linesOf(const services::CalibrationReport& report);

/// Why the school should be fitted (again), and that it can be done here.
[[nodiscard]] QString wordsOf(services::CalibrationAdvice advice);

/// The goal that two typed numbers mean: one of so many strangers may pass for a member of a class of so many. Fails
/// with InvalidArgument.
[[nodiscard]] base::Result<services::CalibrationGoal> goalOf(const QString& strangers, const QString& members);

} // namespace rollcall::office
