#pragma once

#include "core/services/progress.h"
#include "core/vision/face_reader.h"

#include <vector>

namespace rollcall::services {

/// One face of the sample pictures, cut out with its surroundings; the faces beside it are covered, so that it stands
/// alone.
struct DemoPerson
{
    QString source; ///< "sample1.jpg, face 2"
    vision::Frame portrait;
};

struct DemoPeople
{
    std::vector<DemoPerson> people;
    int seenAgain = 0; ///< faces that are somebody's who was found in an earlier picture
};

/// Everybody in the pictures of `folder`, once each, from left to right. Fails with FileNotFound, FileEmpty, the
/// picture codes, ModelFailed or Cancelled.
[[nodiscard]] base::Result<DemoPeople> findDemoPeople(vision::FaceReader& reader, const QString& folder,
                                                      const Progress& progress);

} // namespace rollcall::services
