#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/old_rows.h"

#include <QString>

#include <vector>

namespace rollcall::storage {

class Database;

/// A machine a person has used.
struct DeviceUse
{
    QString hash; ///< as domain::Device has it
    base::UtcTime firstSeenAt;
    base::UtcTime lastSeenAt;

    bool operator==(const DeviceUse&) const = default;
};

/// The table `devices`. Same thread as the Database. Every call may fail with the Database... codes and DiskFull.
class DeviceTable final
{
public:
    explicit DeviceTable(Database& database) : m_database(database) {}

    /// The machine seen first comes first.
    [[nodiscard]] base::Result<std::vector<DeviceUse>> ofPerson(base::PersonId person);

    /// Returns how many there were.
    [[nodiscard]] base::Result<qint64> removeOfPerson(base::PersonId person);

    /// The machines that were last seen before `before`; both by that time.
    [[nodiscard]] base::Result<OldRows> older(base::UtcTime before);
    [[nodiscard]] base::Result<qint64> removeOlder(base::UtcTime before);

private:
    Database& m_database;
};

} // namespace rollcall::storage
