#pragma once

#include "core/base/result.h"

#include <optional>

namespace rollcall::storage {

class Database;

/// The table `settings`: named texts. Same thread as the Database. Every call may fail with the Database... codes and
/// DiskFull.
class SettingTable final
{
public:
    explicit SettingTable(Database& database) : m_database(database) {}

    [[nodiscard]] base::Result<std::optional<QString>> value(const QString& name);

    /// Replaces an earlier value.
    [[nodiscard]] base::Result<void> set(const QString& name, const QString& value);

    /// Fails with NotFound.
    [[nodiscard]] base::Result<void> remove(const QString& name);

private:
    Database& m_database;
};

} // namespace rollcall::storage
