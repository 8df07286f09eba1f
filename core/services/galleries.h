#pragma once

#include "core/services/school.h"
#include "core/vision/gallery.h"

namespace rollcall::services {

/// The opened templates of a school, as a check-in searches them.
struct ClassGalleries
{
    vision::Gallery roster; ///< students of the course
    vision::Gallery others; ///< everybody else with a face: known, but not in this class
    int unreadable = 0;     ///< templates that did not open: changed on disk, or made with another model
};

/// Opens every template of the school, split by one course's roster. Fails with the key and database codes.
[[nodiscard]] base::Result<ClassGalleries> openClassGalleries(School& school, std::optional<base::CourseId> course,
                                                              const QString& modelId);

/// Everybody with a face in one gallery. Fails as above; templates that do not open are left out.
[[nodiscard]] base::Result<vision::Gallery> openGallery(School& school, const QString& modelId);

} // namespace rollcall::services
