#include "core/vision/picture_condition.h"

#include <array>
#include <cmath>
#include <cstdlib>

namespace rollcall::vision {
namespace {

constexpr int kGridWidth = 64;
constexpr int kGridHeight = 48;
constexpr int kFieldSide = 8; ///< grid points
constexpr int kFieldsAcross = kGridWidth / kFieldSide;
constexpr int kFieldsDown = kGridHeight / kFieldSide;
constexpr int kDarkLevel = 20;
constexpr int kBrightLevel = 235;

using Fields = std::array<std::array<double, kFieldsAcross>, kFieldsDown>;

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
constexpr std::uint64_t kFnvBasis = 14695981039346656037U;
constexpr std::uint64_t kFnvPrime = 1099511628211U;

std::uint64_t withPixel(std::uint64_t fingerprint, const std::uint8_t* bgr)
{
    const auto value = static_cast<std::uint32_t>(bgr[0] | bgr[1] << 8 | bgr[2] << 16);
    return (fingerprint ^ value) * kFnvPrime;
}

/// Luma by ITU-R BT.601, in 256ths.
int levelOf(const std::uint8_t* bgr)
{
    return (29 * bgr[0] + 150 * bgr[1] + 77 * bgr[2]) >> 8;
}

double detailOf(const Fields& fields)
{
    double sum = 0;
    for (std::size_t y = 1; y + 1 < kFieldsDown; ++y)
        for (std::size_t x = 1; x + 1 < kFieldsAcross; ++x)
            sum += std::abs(fields[y][x - 1] - 2 * fields[y][x] + fields[y][x + 1]) +
                   std::abs(fields[y - 1][x] - 2 * fields[y][x] + fields[y + 1][x]);
    return sum / (2.0 * (kFieldsDown - 2) * (kFieldsAcross - 2));
}

} // namespace

PictureSigns measurePicture(const Frame& frame)
{
    PictureSigns signs;
    if (frame.width() < kGridWidth || frame.height() < kGridHeight)
        return signs;
    Fields fields{};
    int levels = 0;
    int dark = 0;
    int bright = 0;
    signs.fingerprint = kFnvBasis;
    for (int y = 0; y < kGridHeight; ++y) {
        const std::uint8_t* row = frame.row((2 * y + 1) * frame.height() / (2 * kGridHeight));
        for (int x = 0; x < kGridWidth; ++x) {
            const std::uint8_t* pixel = row + 3 * ((2 * x + 1) * frame.width() / (2 * kGridWidth));
            const int level = levelOf(pixel);
            signs.fingerprint = withPixel(signs.fingerprint, pixel);
            levels += level;
            dark += level < kDarkLevel ? 1 : 0;
            bright += level > kBrightLevel ? 1 : 0;
            fields[static_cast<std::size_t>(y / kFieldSide)][static_cast<std::size_t>(x / kFieldSide)] +=
                double(level) / (kFieldSide * kFieldSide);
        }
    }
    constexpr double count = kGridWidth * kGridHeight;
    signs.meanLevel = levels / count;
    signs.darkShare = dark / count;
    signs.brightShare = bright / count;
    signs.detail = detailOf(fields);
    return signs;
}

PictureCondition PictureConditionMonitor::seenIn(const PictureSigns& signs, TimePoint now)
{
    const auto slackOf = [this](PictureCondition condition) { return m_condition == condition ? m_limits.slack : 0; };
    const auto floorOf = [&](double limit, PictureCondition condition) { return limit * (1 - slackOf(condition)); };
    const auto ceilingOf = [&](double limit, PictureCondition condition) { return limit * (1 + slackOf(condition)); };

    if (m_fingerprint != signs.fingerprint) {
        m_fingerprint = signs.fingerprint;
        m_sameSince = now;
    }
    // A sensor in saturation shows no noise, so black and white come before frozen.
    if (signs.darkShare >= floorOf(m_limits.blackShareMin, PictureCondition::Black))
        return PictureCondition::Black;
    if (signs.brightShare >= floorOf(m_limits.whiteShareMin, PictureCondition::White))
        return PictureCondition::White;
    if (now - m_sameSince >= m_limits.frozenTime)
        return PictureCondition::Frozen;
    if (signs.meanLevel <= ceilingOf(m_limits.coveredLevelMax, PictureCondition::Covered) &&
        signs.detail <= ceilingOf(m_limits.coveredDetailMax, PictureCondition::Covered))
        return PictureCondition::Covered;
    return PictureCondition::Good;
}

PictureCondition PictureConditionMonitor::observe(const Frame& frame, TimePoint captured)
{
    const PictureCondition seen = seenIn(measurePicture(frame), captured);
    if (seen != m_candidate) {
        m_candidate = seen;
        m_candidateSince = captured;
    }
    const bool isSettled = captured - m_candidateSince >= m_limits.settleTime;
    // Frozen has waited for its own time already, and one new picture ends it.
    if (isSettled || seen == PictureCondition::Frozen || m_condition == PictureCondition::Frozen)
        m_condition = seen;
    return m_condition;
}

void PictureConditionMonitor::reset()
{
    m_condition = PictureCondition::Good;
    m_candidate = PictureCondition::Good;
    m_fingerprint.reset();
}

} // namespace rollcall::vision
