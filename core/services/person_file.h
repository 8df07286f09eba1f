#pragma once

#include "core/domain/consent.h"
#include "core/services/actor.h"
#include "core/services/my_attendance.h"
#include "core/services/school.h"
#include "core/storage/attempt_table.h"
#include "core/storage/device_table.h"

#include <optional>
#include <vector>

namespace rollcall::services {

/// What staff see of one person on one page. `exportPerson()` has all that is stored.
struct PersonFile
{
    domain::Person person{};
    std::optional<base::UtcTime> erasedAt{};
    bool hasPassword = false; ///< may sign in as staff
    bool mustChangePassword = false;
    std::optional<base::UtcTime> pinSetAt{};     ///< nothing: no PIN
    std::vector<CourseAttendance> courses{};     ///< a student's, in order of code and section
    std::vector<domain::Course> taught{};        ///< a teacher's, the archived ones too
    std::vector<domain::Consent> consents{};     ///< the oldest first
    std::vector<storage::DeviceUse> devices{};   ///< machines the person has used, the one seen first first
    std::vector<storage::AttemptRow> attempts{}; ///< the latest tries to check in, the newest first; at most twenty
};

/// For staff. A teacher gets of a student the own courses and the tries at their sessions, and of nobody else's account
/// the devices, the password and the courses taught. The number of statements does not grow with the rows. Fails with
/// PermissionDenied, NotFound or the database codes.
[[nodiscard]] base::Result<PersonFile> loadPersonFile(School& school, const Actor& actor, base::PersonId person);

} // namespace rollcall::services
