#pragma once

#include "core/base/result.h"
#include "core/domain/course.h"
#include "core/domain/person.h"

#include <optional>

namespace rollcall::services {

/// On whose behalf a service is called. Every service checks it itself.
struct Actor
{
    std::optional<base::PersonId> person; ///< nothing for the machine's administrator
    domain::Role role = domain::Role::Student;
    QString name; ///< the email, or who acts without an account; for messages

    /// Whoever may run the command line on this machine: an administrator without an account.
    [[nodiscard]] static Actor machineAdministrator();
    /// The program itself: the first start, sessions that start and end at their times.
    [[nodiscard]] static Actor machine();
    [[nodiscard]] static Actor signedIn(const domain::Person& person);
};

/// Each fails with PermissionDenied, naming the actor.
[[nodiscard]] base::Result<void> requireAdmin(const Actor& actor);
/// Teachers and administrators.
[[nodiscard]] base::Result<void> requireStaff(const Actor& actor);
/// Administrators, and the course's own teacher.
[[nodiscard]] base::Result<void> requireTeacherOf(const Actor& actor, const domain::Course& course);

} // namespace rollcall::services
