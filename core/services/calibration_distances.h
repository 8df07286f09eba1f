#pragma once

#include "core/services/calibration_rules.h"
#include "core/services/face_collection.h"
#include "core/services/progress.h"

namespace rollcall::services {

/// Two people whose mean templates are near each other. Euclidean.
struct NearPair
{
    base::PersonId first;
    base::PersonId second;
    double distance = 0;
};

/// Measures every sample against every mean template, and plays classes.
///
/// A stranger's try is a sample before a class of `classSize` of the other people, who are shuffled into as many full
/// classes as they make, so that no comparison is used twice; where they make none, all of them are the class. A
/// member's try is a sample of somebody with two or more, before the first classSize - 1 of the others. The shuffle is
/// seeded: equal schools give equal results.
///
/// Requires two people or more, and classSize >= 2. Nothing is kept but the tries near enough to pass and one pair of
/// numbers a member's try. One thread; 5,000 people with 5 samples each, 125 million distances, take about 7 s
/// (docs/recognition.md). `progress` counts people. Fails with Cancelled.
[[nodiscard]] base::Result<SchoolDistances> measureDistances(const FaceCollection& faces, int classSize,
                                                             const Progress& progress);

/// The pairs of mean templates nearer than `distance`, the nearest first, at most `pairsMax`.
[[nodiscard]] std::vector<NearPair> nearestPairs(const FaceCollection& faces, double distance, std::size_t pairsMax);

} // namespace rollcall::services
