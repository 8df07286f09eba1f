#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/old_rows.h"
#include "core/storage/page.h"

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

/// One student's check-ins at one machine.
struct MachineUse
{
    base::PersonId student;
    QString name;
    QString machine; ///< domain::Device::hash
    base::UtcTime first;
    base::UtcTime last;
    qint64 students = 0; ///< at this machine
    qint64 machines = 0; ///< of this student
    qint64 checkIns = 0; ///< since the time asked for

    bool operator==(const MachineUse&) const = default;
};

/// The table `devices`. Same thread as the Database. Every call may fail with the Database... codes and DiskFull.
class DeviceTable final
{
public:
    explicit DeviceTable(Database& database) : m_database(database) {}

    /// The person was at the machine at that time. A time before the last one, as of a clock that was set back, changes
    /// nothing. Fails also with NotFound where there is no such person.
    [[nodiscard]] base::Result<void> note(base::PersonId person, const QString& hash, base::UtcTime at);

    /// Who was checked in where at `since` and later; only people whose name has `text` in it, unless that is empty,
    /// but all are counted. The machine with the most students first, then by name.
    [[nodiscard]] base::Result<std::vector<MachineUse>> uses(base::UtcTime since, const QString& text, Page page);

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
