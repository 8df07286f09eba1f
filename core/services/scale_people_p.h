#pragma once

#include "core/services/scale_plan_p.h"
#include "core/storage/bulk_writer.h"

#include <random>

namespace rollcall::services {

/// The rows that the plan's numbers stand for.
struct ScalePeople
{
    struct Course
    {
        domain::Course row;
        std::vector<base::PersonId> students;
    };

    std::vector<base::PersonId> students;
    std::vector<base::PersonId> teachers;
    std::vector<Course> courses;
};

/// Everybody with consent and face, the courses and who is in them. Fails with the
/// key and database codes and Cancelled.
[[nodiscard]] base::Result<ScalePeople> addScalePeople(School& school, storage::BulkWriter& writer,
                                                       const ScalePlan& plan, int students, std::mt19937_64& random,
                                                       const Progress& progress);

/// The rules of the week's lessons: those of a day together, of these those of a lesson, one for each row.
using ScaleRules = std::vector<base::TimetableRuleId>;

/// The rules of this week with the lessons of the last weeks and the next ones, and all holidays. Fails with the
/// database codes.
[[nodiscard]] base::Result<ScaleRules> addScaleTimetable(School& school, const ScalePlan& plan,
                                                         const ScalePeople& people);

/// From 0 to less than 1; equal everywhere for equal seeds.
[[nodiscard]] inline double shareOf(std::mt19937_64& random)
{
    return static_cast<double>(random() >> 11U) * 0x1p-53;
}

[[nodiscard]] QString roomOfRow(int row);

} // namespace rollcall::services
