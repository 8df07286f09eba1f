#pragma once

#include "core/services/actor.h"
#include "core/services/progress.h"
#include "core/services/school.h"

#include <optional>
#include <vector>

namespace rollcall::services {

/// A PIN that was just made: it is told once and kept nowhere.
struct IssuedPin
{
    domain::Person person;
    QString pin;
};

/// Whether somebody has a PIN.
struct PinHolder
{
    domain::Person person;
    std::optional<base::UtcTime> setAt; ///< nothing: no PIN
};

/// The PINs by which students check in without a face, and teachers for the day. Administrators; a teacher for students
/// of own courses and for the own one. Setting one also ends a lock by wrong tries. Making one takes about 0.12 s. All
/// fail with PermissionDenied otherwise, and with the database codes.
class Pins final
{
public:
    Pins(School& school, Actor actor);

    /// Replaces an earlier PIN. Fails with NotFound, InvalidArgument (an administrator) or PinWeak.
    [[nodiscard]] base::Result<void> set(base::PersonId student, const QString& pin);

    /// Sets a random PIN. Fails with NotFound or InvalidArgument (an administrator).
    [[nodiscard]] base::Result<IssuedPin> generate(base::PersonId student);

    /// Sets random PINs for the students of the course who have none, all or nobody; in order of name. Fails with
    /// NotFound or Cancelled.
    [[nodiscard]] base::Result<std::vector<IssuedPin>> generateForCourse(base::CourseId course,
                                                                         const Progress& progress);

    /// Fails with NotFound (no such person, or no PIN).
    [[nodiscard]] base::Result<void> remove(base::PersonId student);

    /// The students of the course, in order of name. Fails with NotFound.
    [[nodiscard]] base::Result<std::vector<PinHolder>> list(base::CourseId course);

private:
    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
