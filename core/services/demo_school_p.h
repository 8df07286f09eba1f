#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"

namespace rollcall::services {

/// A new school at `path`, marked as a demonstration. One that is marked so makes way for it; any other database is
/// left alone. Fails with AlreadyExists or the codes of School::create and School::open.
[[nodiscard]] base::Result<School> replaceDemoSchool(const QString& path, const base::Clock& clock);

struct DemoCourses
{
    base::CourseId demonstration;
    base::CourseId another;
};

/// The courses of a demonstration, with their teacher. Fails like People::add() and Courses::add().
[[nodiscard]] base::Result<DemoCourses> addDemoCourses(School& school, const Actor& actor);

} // namespace rollcall::services
