#pragma once

#include "core/vision/frame.h"

#include <chrono>
#include <optional>

namespace rollcall::vision {

/// What is wrong with a camera's picture as a whole, whoever stands before it.
enum class PictureCondition {
    Good,
    Black,   ///< no light at all: the lens cap, a dead sensor
    White,   ///< all over-exposed
    Covered, ///< dim and without any detail: a hand, a sticker
    Frozen,  ///< the same picture again and again: every sensor has noise, so a live picture changes
};

/// Figures of one picture, from a grid of pixels. Levels are grey levels, 0..255.
struct PictureSigns
{
    double meanLevel = 0;
    double darkShare = 0;   ///< share of pixels below 20
    double brightShare = 0; ///< share of pixels above 235
    /// How much neighbouring fields of the picture differ beyond an even slope: mean absolute second difference of the
    /// means of 8 x 6 fields, in levels. Noise and a slope of light leave it near 0.
    double detail = 0;
    std::uint64_t fingerprint = 0; ///< of the pixels of the grid; equal for equal pictures

    bool operator==(const PictureSigns&) const = default;
};

/// Reads the pixels of a 64 x 48 grid over the picture. All 0 for a picture narrower than 64 or lower than 48.
/// Thread-safe.
[[nodiscard]] PictureSigns measurePicture(const Frame& frame);

struct PictureConditionLimits
{
    double blackShareMin = 0.98;
    double whiteShareMin = 0.95;
    double coveredLevelMax = 90;
    double coveredDetailMax = 3;
    /// While a condition lasts its limits are wider by this share, so that it does not flicker at a limit.
    double slack = 0.25;
    std::chrono::milliseconds settleTime{1000}; ///< a new condition, or the end of one, counts after this time
    std::chrono::milliseconds frozenTime{3000}; ///< equal pictures for this long are frozen
};

/// Follows the pictures of one camera and says what condition they are in; it changes slowly, so that a hand that
/// passes by is not reported. Not for a source that repeats stored pictures: those are frozen by nature. Not
/// thread-safe.
class PictureConditionMonitor final
{
public:
    explicit PictureConditionMonitor(const PictureConditionLimits& limits = {}) : m_limits(limits) {}

    /// The condition after one more picture. Requires times that do not go back.
    PictureCondition observe(const Frame& frame, std::chrono::steady_clock::time_point captured);

    [[nodiscard]] PictureCondition condition() const { return m_condition; }

    /// Forgets everything: another camera, or the same one opened again.
    void reset();

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    [[nodiscard]] PictureCondition seenIn(const PictureSigns& signs, TimePoint now);

    PictureConditionLimits m_limits;
    PictureCondition m_condition = PictureCondition::Good;
    PictureCondition m_candidate = PictureCondition::Good;
    TimePoint m_candidateSince;
    std::optional<std::uint64_t> m_fingerprint;
    TimePoint m_sameSince;
};

} // namespace rollcall::vision
