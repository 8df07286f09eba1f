#pragma once

#include "app/cli/output.h"
#include "core/services/school.h"

namespace rollcall::cli {

/// One line on the standard error where the school should be calibrated.
void adviseOnCalibration(services::School& school, const Output& output);

} // namespace rollcall::cli
