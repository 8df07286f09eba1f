#pragma once

#include "core/base/id.h"
#include "core/base/time.h"

#include <QString>

#include <optional>

namespace rollcall::domain {

/// A row of `staff_actions`: who changed what. `actor` is empty where the machine's administrator acted from the
/// command line, and where the machine acted by itself.
struct StaffAction
{
    std::optional<base::PersonId> actor;
    QString actorName; ///< "administrator (command line)", "machine", or "user 12"
    QString action;    ///< "user.add", "session.start"
    QString subject;   ///< what it was done to, for example "user 12"
    QString detail;    ///< a reason, where one was given
    base::UtcTime createdAt;

    bool operator==(const StaffAction&) const = default;
};

} // namespace rollcall::domain
