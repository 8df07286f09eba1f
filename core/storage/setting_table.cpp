#include "core/storage/setting_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::Result;

Result<std::optional<QString>> SettingTable::value(const QString& name)
{
    return readRow<QString>(m_database, u"SELECT value FROM settings WHERE name = ?"_s, {name},
                            [](Row& row) { return row.text(); });
}

Result<void> SettingTable::set(const QString& name, const QString& value)
{
    const auto changed = changeRows(m_database,
                                    u"INSERT INTO settings (name, value) VALUES (?, ?)"
                                    " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                                    {name, value});
    if (!changed)
        return base::propagate(changed);
    return {};
}

Result<void> SettingTable::remove(const QString& name)
{
    return changeRow(m_database, u"DELETE FROM settings WHERE name = ?"_s, {name}, u"setting "_s % name);
}

} // namespace rollcall::storage
