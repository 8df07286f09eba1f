#pragma once

#include "core/domain/course.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/transaction.h"

#include <type_traits>

namespace rollcall::services {

/// Writes one row of the staff actions; call inside the transaction of the change it records. `subject` and `detail`
/// name people as "user 12", never by name or email: the row stays when the person is erased.
[[nodiscard]] base::Result<void> recordAction(School& school, const Actor& actor, const QString& action,
                                              const QString& subject, const QString& detail);

/// How the log of staff names a course: "course MATH-1".
[[nodiscard]] QString subjectOf(const domain::Course& course);

/// Writes a file that leaves the program, for its owner alone, and records it as `export.csv`: an export that cannot be
/// recorded is not made. Fails with FileNotWritable, DiskFull or the database codes; an earlier file then stays as it
/// was.
[[nodiscard]] base::Result<void> writeExport(School& school, const Actor& actor, const QString& subject,
                                             const QString& path, const QByteArray& bytes);

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
