#pragma once

#include "core/base/result.h"
#include "core/domain/session.h"
#include "core/services/school.h"

#include <vector>

namespace rollcall::services {

/// What superviseSessions() changed; each as it is now.
struct SupervisedChange
{
    std::vector<domain::Session> started;
    std::vector<domain::Session> ended;
};

/// Lets sessions run by themselves: one that is not active with startsAt <= now < endsAt becomes active, an active one
/// with endsAt < now ends. Each change is a staff action of the machine. Does nothing where the setting
/// `sessions.automatic` is off. Meant to be called every few seconds: without a change it only reads. May be called by
/// several programs at once; each change is made and told once. Fails with the database codes, and then nothing is
/// changed.
[[nodiscard]] base::Result<SupervisedChange> superviseSessions(School& school);

} // namespace rollcall::services
