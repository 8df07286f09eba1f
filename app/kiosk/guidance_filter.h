#pragma once

#include "app/kiosk/kiosk_view.h"

#include <chrono>

namespace rollcall::kiosk {

/// Keeps the line of guidance from flickering: advice is shown only when it was wanted without a break for a while, and
/// what is shown stays long enough to be read. Not thread-safe.
class GuidanceFilter final
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::milliseconds kSettle{300};
    static constexpr std::chrono::milliseconds kShownLeast{900};

    /// Takes what the newest frame asks for, at a moment not before the last one. What to show.
    Guidance update(Moment now, Guidance wanted);

    /// Nobody is there any more: nothing is shown from now on.
    void clear();

private:
    Guidance m_wanted = Guidance::None;
    Guidance m_shown = Guidance::None;
    Moment m_wantedSince;
    Moment m_shownSince;
};

} // namespace rollcall::kiosk
