#include "core/storage/detail/ageing.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::Result;

Result<OldRows> findOlder(Database& database, const Ageing& ageing, base::UtcTime before)
{
    const auto rows = readRow(database,
                              u"SELECT count(*), min("_s % ageing.time % u"), max(" % ageing.time % u") FROM " %
                                  ageing.table % whereOlder(ageing),
                              {before}, &readOldRows);
    if (!rows)
        return base::propagate(rows);
    return rows->value_or(OldRows{});
}

Result<qint64> removeOlder(Database& database, const Ageing& ageing, base::UtcTime before)
{
    return changeRows(database, u"DELETE FROM "_s % ageing.table % whereOlder(ageing), {before});
}

QString whereOlder(const Ageing& ageing)
{
    return u" WHERE "_s % ageing.time % u" < ? AND " % ageing.which;
}

OldRows readOldRows(Row& row)
{
    return {.count = row.integer(), .oldest = row.optionalTime(), .newest = row.optionalTime()};
}

} // namespace rollcall::storage
