#include "core/attendance/session_rules.h"

namespace rollcall::attendance {

bool isOpen(const domain::Session& session, base::UtcTime now)
{
    return session.isActive && session.startsAt <= now && now <= session.endsAt;
}

domain::MarkStatus statusAt(const domain::Session& session, base::UtcTime now, std::chrono::minutes grace)
{
    return now > session.startsAt + grace ? domain::MarkStatus::Late : domain::MarkStatus::Present;
}

} // namespace rollcall::attendance
