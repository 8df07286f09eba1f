#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/review_table.h"

#include <vector>

namespace rollcall::services {

/// What is left to a teacher to decide: students' questions and refused faces. Administrators; a teacher for own
/// courses; what is about no session, administrators only. All fail with PermissionDenied otherwise, and with the
/// database codes.
class Review final
{
public:
    Review(School& school, Actor actor);

    /// A teacher sees those of own courses, whatever the filter. The open ones the oldest first, the resolved ones the
    /// latest first.
    [[nodiscard]] base::Result<std::vector<storage::ReviewRow>> list(const storage::ReviewFilter& filter,
                                                                     storage::Page page);

    /// Both resolve an open item and keep the reason: one line, not empty, that does not name the student. Accepting
    /// also marks the student present by hand with that reason, unless present or late already; the staff actions are
    /// those of LiveRegister::setMark() and one for the item. Both fail with NotFound, InvalidArgument (the reason;
    /// accepting: about no student or session, or the student is not in the course) or ChangedMeanwhile where it is
    /// resolved: the detail says how, by whom and when.
    [[nodiscard]] base::Result<void> accept(base::ReviewItemId id, const QString& reason);
    [[nodiscard]] base::Result<void> dismiss(base::ReviewItemId id, const QString& reason);

private:
    enum class Verdict { Accepted, Dismissed };
    [[nodiscard]] base::Result<void> resolve(base::ReviewItemId id, const QString& reason, Verdict verdict);

    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
