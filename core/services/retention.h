#pragma once

#include "core/services/actor.h"
#include "core/services/progress.h"
#include "core/services/school.h"
#include "core/storage/audit_cut_table.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace rollcall::services {

/// One kind of data, and what of it has been kept long enough. The periods are the settings "retention.<name>_days".
struct Expired
{
    QString name;     ///< "faces", "attempts", ...
    int keepDays = 0; ///< 0: for ever
    storage::OldRows rows;
    std::vector<base::PersonId> people{};   ///< of faces: whose
    std::optional<storage::AuditCut> cut{}; ///< of the audit logs: where the chain is cut
    QStringList files{};                    ///< of backups
    bool isHeldBack = false;                ///< of the audit logs: nothing is removed, because the chain was altered
};

struct RetentionPlan
{
    base::UtcTime at;
    std::vector<Expired> kinds; ///< every kind, also where nothing has expired
};

/// What was removed.
struct RetentionReceipt
{
    RetentionPlan done;
    /// The bytes are gone from the database and its WAL. False while another program was reading: then they go when the
    /// last program closes the database.
    bool isWalEmpty = false;
};

/// Only tells what applyRetention() would remove now. For administrators. Fails with PermissionDenied or the database
/// codes.
[[nodiscard]] base::Result<RetentionPlan> planRetention(School& school, const Actor& actor);

/// Removes what has been kept longer than its period, all kinds in one transaction; nobody else can write meanwhile, so
/// it belongs where no session runs. Each kind of which something went is a staff action, with number and times. The
/// audit logs lose only rows from their beginning on, up to a daily head, and stay verifiable; a log whose chain was
/// altered loses none. Backups lose neither the newest nor another school's. For administrators. Fails with
/// PermissionDenied, Cancelled, FileNotWritable (a file that cannot be removed) or the database codes; then nothing is
/// removed, except files before that one.
[[nodiscard]] base::Result<RetentionReceipt> applyRetention(School& school, const Actor& actor,
                                                            const Progress& progress = {});

/// When applyRetention() last succeeded.
[[nodiscard]] base::Result<std::optional<base::UtcTime>> lastRetention(School& school);

/// A line for each kind that is not kept for ever: "faces: 3, 2025-01-07 to 2025-02-11, kept 180 days". Dates are UTC.
[[nodiscard]] QStringList toLines(const RetentionPlan& plan);

} // namespace rollcall::services
