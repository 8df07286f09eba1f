#include "core/vision/suppression_p.h"

#include <algorithm>
#include <functional>
#include <span>

namespace rollcall::vision {
namespace {

/// The mean box, weighted by score.
Box blended(std::span<const Detection> found)
{
    Box sum;
    float weight = 0;
    for (const auto& [box, score] : found) {
        sum = {sum.x + score * box.x, sum.y + score * box.y, sum.width + score * box.width,
               sum.height + score * box.height};
        weight += score;
    }
    return {sum.x / weight, sum.y / weight, sum.width / weight, sum.height / weight};
}

} // namespace

std::vector<Detection> withoutOverlaps(std::vector<Detection> found, float limit)
{
    std::ranges::stable_sort(found, std::greater{}, &Detection::score);
    std::vector<Detection> kept;
    for (const auto& candidate : found) {
        const bool isNew = std::ranges::none_of(
            kept, [&](const Detection& other) { return intersectionOverUnion(candidate.box, other.box) > limit; });
        if (isNew)
            kept.push_back(candidate);
    }
    return kept;
}

std::vector<Detection> withOverlapsBlended(std::vector<Detection> found, float limit)
{
    std::ranges::stable_sort(found, std::greater{}, &Detection::score);
    std::vector<Detection> kept;
    for (auto rest = found.begin(); rest != found.end();) {
        const Detection best = *rest;
        const auto others = std::stable_partition(rest + 1, found.end(), [&](const Detection& other) {
            return intersectionOverUnion(best.box, other.box) > limit;
        });
        kept.push_back({blended({rest, others}), best.score});
        rest = others;
    }
    return kept;
}

} // namespace rollcall::vision
