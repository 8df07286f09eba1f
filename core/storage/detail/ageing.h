#pragma once

#include "core/base/result.h"
#include "core/storage/old_rows.h"

#include <QString>

namespace rollcall::storage {

class Database;
class Row;

/// Rows that grow old: of `table` those for which `which` holds, by the time `time`; both are SQL of one row.
struct Ageing
{
    QStringView table;
    QStringView time;
    QStringView which = u"1";
};

/// Those whose time is before `before`.
[[nodiscard]] base::Result<OldRows> findOlder(Database& database, const Ageing& ageing, base::UtcTime before);
[[nodiscard]] base::Result<qint64> removeOlder(Database& database, const Ageing& ageing, base::UtcTime before);

/// " WHERE ..." of both, with one question mark for `before`.
[[nodiscard]] QString whereOlder(const Ageing& ageing);

/// Count, oldest and newest.
[[nodiscard]] OldRows readOldRows(Row& row);

} // namespace rollcall::storage
