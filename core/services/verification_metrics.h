#pragma once

#include <span>
#include <vector>

namespace rollcall::services {

/// One comparison: the distance of the two embeddings (infinite where a picture had no face, which counts as "two
/// people") and the truth.
struct Comparison
{
    double distance = 0;
    bool samePerson = false;
};

/// Accuracy by the k-fold protocol of Labeled Faces in the Wild (Huang et al., 2007): each fold is judged at the
/// threshold that is best on all other folds.
struct KFoldAccuracy
{
    double accuracy = 0;  ///< mean over the folds, 0..1
    double threshold = 0; ///< mean of the chosen thresholds
};

/// Requires at least two folds, none empty.
[[nodiscard]] KFoldAccuracy kFoldAccuracy(std::span<const std::vector<Comparison>> folds);

/// Share of right answers when "same person" means distance <= threshold. Requires at least one comparison.
[[nodiscard]] double accuracyAt(std::span<const Comparison> comparisons, double threshold);

/// How many pairs of two people are within the threshold.
[[nodiscard]] int falseAcceptsAt(std::span<const Comparison> comparisons, double threshold);

/// True accept rate at the largest threshold that accepts at most the share `far` of pairs of two people; 0 where there
/// are no pairs of one person.
[[nodiscard]] double trueAcceptRateAt(std::span<const Comparison> comparisons, double far);

} // namespace rollcall::services
