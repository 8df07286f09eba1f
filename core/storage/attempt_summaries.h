#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/names.h"
#include "core/domain/place.h"
#include "core/storage/page.h"

#include <QString>

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// One student's check-ins at one machine.
struct MachineUse
{
    base::PersonId student;
    QString name;    ///< empty where the person is gone
    QString machine; ///< domain::Device::hash
    base::UtcTime first;
    base::UtcTime last;
    qint64 checkIns = 0;
    qint64 students = 0; ///< at this machine
    qint64 machines = 0; ///< of this student

    bool operator==(const MachineUse&) const = default;
};

/// A try that was refused, with what a list shows beside it.
struct RefusedTry
{
    base::AttemptId id;
    base::UtcTime at;
    std::optional<base::PersonId> student;
    QString name; ///< empty where nobody was known, or the person is gone
    std::optional<base::SessionId> session;
    QString sessionTitle; ///< empty likewise
    QString room;
    domain::Reason reason = domain::Reason::OutsideCampus;
    std::optional<domain::GeoPoint> point;
    QString machine; ///< domain::Device::hash

    bool operator==(const RefusedTry&) const = default;
};

/// What staff read out of `attendance_attempts`, each in one statement that reads the rows since a moment by their
/// index. Same thread as the Database. Every call may fail with the Database... codes.
class AttemptSummaries final
{
public:
    explicit AttemptSummaries(Database& database) : m_database(database) {}

    /// Who was checked in where, by tries at `since` and later; only students whose name has `text` in it, unless that
    /// is empty, but all are counted. The machine with the most students first, then by name.
    [[nodiscard]] base::Result<std::vector<MachineUse>> machineUses(base::UtcTime since, const QString& text,
                                                                    Page page);

    /// Tries at `since` and later that were refused because of the place, the newest first.
    [[nodiscard]] base::Result<std::vector<RefusedTry>> refusedByPlace(base::UtcTime since, Page page);

private:
    Database& m_database;
};

} // namespace rollcall::storage
