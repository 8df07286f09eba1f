#pragma once

#include "core/services/live_register.h"

namespace rollcall::services {

/// One step of a change to a register: what a student's mark is expected to be, and what it is to become.
struct MarkStep
{
    base::PersonId student;
    std::optional<domain::Mark> expected; ///< its id is not looked at
    std::optional<domain::Mark> wanted;   ///< its id is not looked at; nothing: no mark
    QString action;                       ///< of the staff action
    QString reason{};                     ///< for the staff action; must not name the student
};

/// A mark that staff make now.
[[nodiscard]] domain::Mark markByHand(const School& school, const Actor& actor, base::SessionId session,
                                      base::PersonId student, domain::MarkStatus status, const QString& reason);

/// Whether the student may be given a mark in the session. Fails with NotFound, InvalidArgument (not enrolled and
/// without a mark) or the database codes.
[[nodiscard]] base::Result<void> requireOnRegister(School& school, const domain::Session& session,
                                                   base::PersonId student);

/// Makes the steps and records each, in the caller's transaction; who may is checked by then. Fails with
/// ChangedMeanwhile, InvalidArgument (a reason names its student) or the database codes.
[[nodiscard]] base::Result<RegisterChange> writeMarks(School& school, const Actor& actor, base::SessionId session,
                                                      std::span<const MarkStep> steps);

} // namespace rollcall::services
