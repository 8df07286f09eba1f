#include "core/services/calibration_rules.h"

#include "core/attendance/check_in_rules.h"
#include "core/services/share.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;
using vision::MatchThresholds;

constexpr std::array kMargins{0.10, 0.08, 0.06, 0.04, 0.02};
constexpr double kRefusedByMarginMax = 0.005;
constexpr std::size_t kMemberTriesMin = 1000;
constexpr double kPassesSupported = 20;
constexpr double kStepsPerUnit = 1000;

double roundedDown(double distance)
{
    constexpr double kRounding = 1e-6;
    return std::floor(distance * kStepsPerUnit + kRounding) / kStepsPerUnit;
}

bool passes(double nearest, double runnerUp, const MatchThresholds& limits)
{
    const attendance::CheckInPolicy policy{.acceptDistance = limits.distance, .margin = limits.margin};
    return !attendance::readFault({.facesInZone = 1, .distance = nearest, .runnerUpDistance = runnerUp}, policy);
}

bool isRecognised(const MemberTry& attempt, const MatchThresholds& limits)
{
    return attempt.own < attempt.rival && passes(attempt.own, attempt.rival, limits);
}

double chooseMargin(std::span<const MemberTry> tries, double distance, double shipped)
{
    if (tries.size() < kMemberTriesMin)
        return shipped;
    const auto withoutMargin = membersRefused(tries, {.distance = distance, .margin = 0});
    const auto allowed = static_cast<std::int64_t>(countOf(kRefusedByMarginMax, tries.size()));
    for (const double margin : kMargins)
        if (membersRefused(tries, {.distance = distance, .margin = margin}) - withoutMargin <= allowed)
            return margin;
    return kMargins.back();
}

/// The largest step at which no more than the wanted share of strangers passes.
double observedLimit(const SchoolDistances& distances, double rate, const MatchThresholds& limits)
{
    std::vector<double> passing;
    for (const auto& attempt : distances.nearStrangers)
        if (passes(attempt.nearest, attempt.runnerUp, limits))
            passing.push_back(attempt.nearest);
    const auto allowed = countOf(rate, static_cast<std::size_t>(distances.strangerTries));
    if (passing.size() <= allowed)
        return limits.distance;
    const auto first = passing.begin() + static_cast<std::ptrdiff_t>(allowed);
    std::ranges::nth_element(passing, first);
    const double limit = roundedDown(*first);
    return limit < *first ? limit : roundedDown(*first - 1 / kStepsPerUnit);
}

} // namespace

base::Result<void> validated(const CalibrationGoal& goal)
{
    if (!(goal.rate > 0 && goal.rate < 1))
        return base::fail(ErrorCode::InvalidArgument, u"rate %1"_s.arg(goal.rate));
    if (goal.classSize < 2)
        return base::fail(ErrorCode::InvalidArgument, u"class size %1"_s.arg(goal.classSize));
    return {};
}

double normalShareBelow(double z)
{
    return std::erfc(-z / std::numbers::sqrt2) / 2;
}

double normalQuantile(double share)
{
    // The standard library has no inverse of erfc; halving finds it to the last bits.
    constexpr int kHalvings = 60;
    double low = -40;
    double high = 40;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2;
        (normalShareBelow(middle) < share ? low : high) = middle;
    }
    return (low + high) / 2;
}

double comparisonRate(const CalibrationGoal& goal)
{
    return -std::expm1(std::log1p(-goal.rate) / goal.classSize);
}

void DistanceStatistics::add(double distance)
{
    // Welford, Technometrics 4 (1962).
    ++m_count;
    const double deviation = distance - m_mean;
    m_mean += deviation / static_cast<double>(m_count);
    m_squares += deviation * (distance - m_mean);
    m_smallest = std::min(m_smallest, distance);
    ++m_bins[std::min(static_cast<std::size_t>(distance / kBinWidth), kBins - 1)];
}

double DistanceStatistics::standardDeviation() const
{
    return m_count < 2 ? 0 : std::sqrt(m_squares / static_cast<double>(m_count - 1));
}

double DistanceStatistics::quantile(double share) const
{
    const double wanted = share * static_cast<double>(m_count);
    std::int64_t below = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        below += m_bins[bin];
        if (below > 0 && static_cast<double>(below) >= wanted)
            return (static_cast<double>(bin) + 0.5) * kBinWidth;
    }
    return 0;
}

std::int64_t DistanceStatistics::countBetween(double from, double to) const
{
    const auto binOf = [](double distance) {
        return std::min(static_cast<std::size_t>(std::lround(distance / kBinWidth)), kBins);
    };
    std::int64_t sum = 0;
    for (std::size_t bin = binOf(from); bin < binOf(to); ++bin)
        sum += m_bins[bin];
    return sum;
}

std::int64_t strangersPassing(std::span<const StrangerTry> tries, const MatchThresholds& limits)
{
    return std::ranges::count_if(
        tries, [&](const auto& attempt) { return passes(attempt.nearest, attempt.runnerUp, limits); });
}

std::int64_t membersRefused(std::span<const MemberTry> tries, const MatchThresholds& limits)
{
    return std::ranges::count_if(tries, [&](const auto& attempt) { return !isRecognised(attempt, limits); });
}

double modelRate(const DistanceStatistics& impostor, double distance, int classSize)
{
    const double deviation = impostor.standardDeviation();
    if (deviation == 0)
        return distance < impostor.mean() ? 0 : 1;
    const double perComparison = normalShareBelow((distance - impostor.mean()) / deviation);
    return -std::expm1(classSize * std::log1p(-perComparison));
}

base::Result<MatchThresholds> chooseThresholds(const SchoolDistances& distances, const CalibrationGoal& goal,
                                               const MatchThresholds& shipped)
{
    const auto& impostor = distances.impostor;
    const double byModel = impostor.mean() + normalQuantile(comparisonRate(goal)) * impostor.standardDeviation();
    MatchThresholds chosen;
    chosen.distance = roundedDown(std::min(byModel, base::kDistanceCeiling));
    chosen.margin = chooseMargin(distances.members, chosen.distance, shipped.margin);
    if (static_cast<double>(distances.strangerTries) >= kPassesSupported / goal.rate)
        chosen.distance = std::min(chosen.distance, observedLimit(distances, goal.rate, chosen));
    if (chosen.distance <= 0)
        return base::fail(
            ErrorCode::InvalidArgument,
            u"rate %1 for a class of %2, with faces this much alike"_s.arg(goal.rate).arg(goal.classSize));
    return chosen;
}

} // namespace rollcall::services
