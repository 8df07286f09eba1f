#include "core/services/staff_change_p.h"

#include "core/base/files.h"
#include "core/storage/staff_action_table.h"

namespace rollcall::services {

using namespace Qt::StringLiterals;

base::Result<void> recordAction(School& school, const Actor& actor, const QString& action, const QString& subject,
                                const QString& detail)
{
    return storage::StaffActionTable(school.database())
        .insert({.actor = actor.person,
                 // By number: the row is never changed, and so must not tell who it was after the person is erased.
                 .actorName = actor.person ? u"user %1"_s.arg(actor.person->value) : actor.name,
                 .action = action,
                 .subject = subject,
                 .detail = detail,
                 .createdAt = school.now()});
}

QString subjectOf(const domain::Course& course)
{
    return u"course "_s % course.code;
}

base::Result<void> writeExport(School& school, const Actor& actor, const QString& subject, const QString& path,
                               const QByteArray& bytes)
{
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    if (auto recorded = recordAction(school, actor, u"export.csv"_s, subject, path); !recorded)
        return recorded;
    if (auto written = base::writeFile(path, bytes, base::FileAccess::OwnerOnly); !written)
        return written;
    return transaction->commit();
}

} // namespace rollcall::services
