#include "app/cli/calibration_advice.h"

#include "app/common/messages.h"

namespace rollcall::cli {

void adviseOnCalibration(services::School& school, const Output& output)
{
    const auto advice = services::calibrationAdvice(school);
    if (!advice)
        output.complain(advice.error());
    else if (*advice)
        output.warn(app::sentence(**advice));
}

} // namespace rollcall::cli
