#include "core/services/verification_metrics.h"

#include "core/services/share.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rollcall::services {
namespace {

std::vector<double> sortedDistances(std::span<const Comparison> comparisons, bool samePerson)
{
    std::vector<double> distances;
    for (const auto& comparison : comparisons)
        if (comparison.samePerson == samePerson)
            distances.push_back(comparison.distance);
    std::ranges::sort(distances);
    return distances;
}

/// The threshold with the most right answers, midway to the next distance; the lowest of equally good ones.
double bestThreshold(std::vector<Comparison> comparisons)
{
    std::ranges::sort(comparisons, {}, &Comparison::distance);
    auto right = std::ranges::count(comparisons, false, &Comparison::samePerson);
    auto mostRight = right;
    // Just below every distance: accept nobody.
    double best = std::nextafter(0.0, -1.0);
    for (std::size_t i = 0; i < comparisons.size() && std::isfinite(comparisons[i].distance); ++i) {
        right += comparisons[i].samePerson ? 1 : -1;
        const bool isTied = i + 1 < comparisons.size() && comparisons[i + 1].distance == comparisons[i].distance;
        if (isTied || right <= mostRight)
            continue;
        const bool hasNext = i + 1 < comparisons.size() && std::isfinite(comparisons[i + 1].distance);
        mostRight = right;
        best = hasNext ? (comparisons[i].distance + comparisons[i + 1].distance) / 2 : comparisons[i].distance;
    }
    return best;
}

} // namespace

KFoldAccuracy kFoldAccuracy(std::span<const std::vector<Comparison>> folds)
{
    KFoldAccuracy result;
    for (std::size_t judged = 0; judged < folds.size(); ++judged) {
        std::vector<Comparison> others;
        for (std::size_t fold = 0; fold < folds.size(); ++fold)
            if (fold != judged)
                others.insert(others.end(), folds[fold].begin(), folds[fold].end());
        const double threshold = bestThreshold(std::move(others));
        result.accuracy += accuracyAt(folds[judged], threshold) / static_cast<double>(folds.size());
        result.threshold += threshold / static_cast<double>(folds.size());
    }
    return result;
}

double accuracyAt(std::span<const Comparison> comparisons, double threshold)
{
    const auto right = std::ranges::count_if(
        comparisons, [threshold](const Comparison& c) { return (c.distance <= threshold) == c.samePerson; });
    return static_cast<double>(right) / static_cast<double>(comparisons.size());
}

int falseAcceptsAt(std::span<const Comparison> comparisons, double threshold)
{
    return static_cast<int>(std::ranges::count_if(
        comparisons, [threshold](const Comparison& c) { return !c.samePerson && c.distance <= threshold; }));
}

double trueAcceptRateAt(std::span<const Comparison> comparisons, double far)
{
    const auto impostors = sortedDistances(comparisons, false);
    const auto genuine = sortedDistances(comparisons, true);
    if (genuine.empty())
        return 0;
    const auto allowed = countOf(far, impostors.size());
    const double firstRefused =
        allowed < impostors.size() ? impostors[allowed] : std::numeric_limits<double>::infinity();
    const auto taken = std::ranges::lower_bound(genuine, firstRefused) - genuine.begin();
    return static_cast<double>(taken) / static_cast<double>(genuine.size());
}

} // namespace rollcall::services
