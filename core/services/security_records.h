#pragma once

#include "core/domain/try_count.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/attempt_summaries.h"
#include "core/storage/clock_change_table.h"
#include "core/storage/device_table.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace rollcall::services {

enum class TriedSecret { Pin, Password }; ///< Password: or a code of two-step sign-in

/// Wrong tries at one secret as they count now.
struct WrongTries
{
    qint64 id = 0; ///< by which staff name them; another one after a right try or a lifted lock
    TriedSecret secret = TriedSecret::Pin;
    bool isOfMachine = false;               ///< all tries at one machine; else at one person's secret
    QString subject;                        ///< as stored: a person's number, an email's hash, a machine's hash
    std::optional<base::PersonId> person{}; ///< nothing for a machine, and where nobody has this email
    QString name{};                         ///< of the person
    domain::TryCount count;

    bool operator==(const WrongTries&) const = default;
};

/// What administrators look at to see whether somebody tries to cheat or to get in. All fail with PermissionDenied for
/// others, and with the database codes. Reads a handful of statements, whatever the number of rows.
class SecurityRecords final
{
public:
    SecurityRecords(School& school, Actor actor);

    /// Wrong PINs, passwords and codes: what is locked now, the latest lock first, then what was tried within the
    /// minute, then what was locked before and has not been right since.
    [[nodiscard]] base::Result<std::vector<WrongTries>> wrongTries();

    /// The lock of these wrong tries. Fails with NotFound where there are none, or they have locked nothing.
    [[nodiscard]] base::Result<WrongTries> lock(qint64 id);

    /// Ends a lock before its time and forgets the wrong tries; recorded. Fails with ChangedMeanwhile where the lock is
    /// over, or another one than was read.
    [[nodiscard]] base::Result<void> liftLock(const WrongTries& expected);

    /// Which students were checked in at which machines since then; see DeviceTable::uses().
    [[nodiscard]] base::Result<std::vector<storage::MachineUse>> machineUses(base::UtcTime since, const QString& text,
                                                                             storage::Page page);

    /// Tries outside the geofence or without a known position, the newest first.
    [[nodiscard]] base::Result<std::vector<storage::RefusedTry>> outsideTries(base::UtcTime since, storage::Page page);

    /// Times at which the clock was found moved, the newest first.
    [[nodiscard]] base::Result<std::vector<storage::ClockChangeRow>> clockChanges(base::UtcTime since);

    /// The names of these people, of those who are still there.
    [[nodiscard]] base::Result<std::unordered_map<base::PersonId, QString>> names(std::span<const base::PersonId> ids);

private:
    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
