#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/transaction.h"

#include <type_traits>

namespace rollcall::services {

/// Writes one row of the staff actions; call inside the transaction of the change it records. `subject` and `detail`
/// name people as "user 12", never by name or email: the row stays when the person is erased.
[[nodiscard]] base::Result<void> recordAction(School& school, const Actor& actor, const QString& action,
                                              const QString& subject, const QString& detail);

/// Runs `change` (giving a Result) and records it, both or neither.
template <class Change>
[[nodiscard]] std::invoke_result_t<Change> changeAsStaff(School& school, const Actor& actor, const QString& action,
                                                         const QString& subject, const QString& detail, Change change)
{
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    auto result = change();
    if (!result)
        return result;
    if (const auto recorded = recordAction(school, actor, action, subject, detail); !recorded)
        return base::propagate(recorded);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return result;
}

} // namespace rollcall::services
