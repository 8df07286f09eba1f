#pragma once

#include "core/vision/embedder.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace rollcall::services {

/// How a school's own threshold follows from its distances. Pure functions and values; any thread. Distances are
/// Euclidean, rates and shares 0..1. Impostor and genuine, as in ISO/IEC 19795-1: between two people, and between two
/// pictures of one person.

/// Fewer people give too few distances to tell a distribution from.
inline constexpr int kCalibrationPeopleMin = 20;

/// What the threshold is for: of strangers who stand before a class of `classSize`, at most the share `rate` may be
/// taken for a member.
struct CalibrationGoal
{
    double rate = 1.0 / 500;
    int classSize = 30;

    bool operator==(const CalibrationGoal&) const = default;
};

/// Fails with InvalidArgument unless 0 < rate < 1 and the class has at least 2 members.
[[nodiscard]] base::Result<void> validated(const CalibrationGoal& goal);

/// The share of a normal distribution below `z` standard deviations from its mean.
[[nodiscard]] double normalShareBelow(double z);

/// Its inverse: requires 0 < share < 1.
[[nodiscard]] double normalQuantile(double share);

/// The rate of one comparison at which `goal.classSize` independent ones let a stranger pass with `goal.rate`.
[[nodiscard]] double comparisonRate(const CalibrationGoal& goal);

/// What is known of a stream of distances without keeping them. Distances beyond the last bin count in it: two
/// embeddings are at most 2 * base::kEmbeddingLength = 2.86 apart.
class DistanceStatistics final
{
public:
    static constexpr double kBinWidth = 0.001;
    static constexpr std::size_t kBins = 3000;

    /// Requires a distance that is finite and not below 0.
    void add(double distance);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// All four are 0 where there is no distance; the standard deviation is that of a sample, 0 for a single one.
    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double standardDeviation() const;
    [[nodiscard]] double smallest() const { return m_count == 0 ? 0 : m_smallest; }
    /// The distance below which `share` of them lie, exact to a bin.
    [[nodiscard]] double quantile(double share) const;

    /// How many lie from `from` up to `to`, both multiples of the bin.
    [[nodiscard]] std::int64_t countBetween(double from, double to) const;

private:
    std::int64_t m_count = 0;
    double m_mean = 0;
    double m_squares = 0; ///< sum of squared deviations from the mean
    double m_smallest = std::numeric_limits<double>::infinity();
    std::array<std::int64_t, kBins> m_bins{};
};

/// A stranger before a class: the two nearest members. The runner-up of a class of one is infinitely far.
struct StrangerTry
{
    float nearest = 0;
    float runnerUp = std::numeric_limits<float>::infinity();
};

/// A member before the own class: the distance to the own template, made without this picture, and to the nearest
/// other member.
struct MemberTry
{
    float own = 0;
    float rival = 0;
};

/// What a school's faces are like to each other.
struct SchoolDistances
{
    DistanceStatistics impostor; ///< each sample to the mean template of everybody else
    DistanceStatistics genuine;  ///< each sample to the mean of the person's other samples
    int playedClassSize = 0;     ///< members of the classes played: the goal's, or all others of a smaller school
    std::int64_t strangerTries = 0;
    std::vector<StrangerTry> nearStrangers; ///< those of the tries that come within base::kDistanceCeiling
    std::vector<MemberTry> members;
};

/// How many tries by strangers the rule lets pass: the check-in's own, see attendance::readFault.
[[nodiscard]] std::int64_t strangersPassing(std::span<const StrangerTry> tries, const vision::MatchThresholds& limits);

/// How many members are not recognised at these limits.
[[nodiscard]] std::int64_t membersRefused(std::span<const MemberTry> tries, const vision::MatchThresholds& limits);

/// The expected share of strangers passing a class of the goal's size at a distance limit, the margin left aside, were
/// impostor distances normal and independent.
[[nodiscard]] double modelRate(const DistanceStatistics& impostor, double distance, int classSize);

/// Threshold and margin for a goal.
///
/// Threshold: the impostor distances of this network are close to normal (docs/recognition.md), so it is the normal
/// quantile of comparisonRate(), which needs fewer comparisons than their own quantile does. The classes played are the
/// check: where they are at least 20 / rate tries and more strangers pass than wanted, the threshold goes down until no
/// more than that do. It is rounded down to a thousandth and never above base::kDistanceCeiling.
///
/// Margin: of 0.02, 0.04, 0.06, 0.08 and 0.10 the largest for which at most 0.5 % of the members' tries are refused
/// because of it alone, or else the smallest; the shipped one where there are fewer than 1,000 tries.
///
/// Fails with InvalidArgument where no distance above 0 is small enough for the goal.
[[nodiscard]] base::Result<vision::MatchThresholds>
chooseThresholds(const SchoolDistances& distances, const CalibrationGoal& goal, const vision::MatchThresholds& shipped);

} // namespace rollcall::services
