#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>

namespace rollcall::attendance {

/// One line of advice for whoever stands before a camera. Left and right are the person's own.
enum class Guidance {
    None,
    LookAtCamera,
    ComeCloser,
    StepBack,
    OnePersonPlease,
    MoreLight,
    LessLight,
    HoldStill,
    FaceTheCamera, ///< the head is turned away
    OpenEyes,
    TurnLeft,
    TurnRight,
    ChinUp,
    ChinDown,
};

/// What one look showed, as far as advice goes by it.
struct Presence
{
    int inZone = 0;                        ///< faces in the check-in zone
    double faceShare = 0;                  ///< height of the one face in the picture's, 0..1
    std::optional<base::ErrorCode> hint{}; ///< what makes it unreadable
};

/// What to ask for; None where nothing is wrong, and where nobody is there and there is no hint. Pure; any thread.
[[nodiscard]] Guidance guidanceFor(const Presence& presence);

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

} // namespace rollcall::attendance
