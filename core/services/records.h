#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/attempt_table.h"
#include "core/storage/mark_table.h"

#include <vector>

namespace rollcall::services {

/// The register and the attempts, to read and to export. For administrators, and for teachers in their own courses (a
/// filter that names the session or course). All fail with PermissionDenied otherwise, and with the database codes.
class Records final
{
public:
    Records(School& school, Actor actor);

    [[nodiscard]] base::Result<std::vector<storage::MarkRow>> marks(const storage::MarkFilter& filter,
                                                                    storage::Page page);

    [[nodiscard]] base::Result<std::vector<domain::Attempt>> attempts(const storage::AttemptFilter& filter,
                                                                      storage::Page page);

    /// Writes the marks as CSV, one row a mark, with the names beside them and without the reasons staff gave, which
    /// may be private. Returns the number of rows. Fails also with FileNotWritable or DiskFull; an earlier file then
    /// stays as it was.
    [[nodiscard]] base::Result<int> exportCsv(const storage::MarkFilter& filter, const QString& path);

private:
    [[nodiscard]] base::Result<void> requireReader(std::optional<base::SessionId> session,
                                                   std::optional<base::CourseId> course);

    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
