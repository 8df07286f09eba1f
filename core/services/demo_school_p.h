#pragma once

#include "core/services/school.h"

namespace rollcall::services {

/// A new school at `path`, marked as a demonstration. One that is marked so makes way for it; any other database is
/// left alone. Fails with AlreadyExists or the codes of School::create and School::open.
[[nodiscard]] base::Result<School> replaceDemoSchool(const QString& path, const base::Clock& clock);

} // namespace rollcall::services
