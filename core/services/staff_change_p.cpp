#include "core/services/staff_change_p.h"

#include "core/storage/staff_action_table.h"

namespace rollcall::services {

base::Result<void> recordAction(School& school, const Actor& actor, const QString& action, const QString& subject,
                                const QString& detail)
{
    return storage::StaffActionTable(school.database())
        .insert({.actor = actor.person,
                 .actorName = actor.name,
                 .action = action,
                 .subject = subject,
                 .detail = detail,
                 .createdAt = school.now()});
}

} // namespace rollcall::services
