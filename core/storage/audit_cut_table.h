#pragma once

#include "core/base/time.h"
#include "core/storage/audit_log.h"
#include "core/storage/old_rows.h"

#include <chrono>
#include <optional>

namespace rollcall::storage {

/// No row is cut off a chain before this age, whole UTC days: what was exported in between can tell. The migration of
/// `audit_cuts` holds every cut to it.
inline constexpr std::chrono::days kLeastAgeOfCut{30};

/// Where a chain was cut: its rows from the first to `lastRow` are removed. `head` is the daily head that stood there
/// and stays; its id is 0.
struct AuditCut
{
    qint64 id = 0;
    AuditHead head;
    qint64 lastRow = 0;
    base::UtcTime at;

    bool operator==(const AuditCut&) const = default;
};

/// The table `audit_cuts`, itself a chain of hashes (docs/adr/0005-audit-chain.md). Same thread as the Database. Every
/// call may fail with the Database... codes and DiskFull.
class AuditCutTable final
{
public:
    explicit AuditCutTable(Database& database) : m_database(database) {}

    /// Where the chain begins now; nothing where it was never cut.
    [[nodiscard]] base::Result<std::optional<AuditCut>> latest(AuditTable table);

    /// Where the chain could be cut at the time `at`, so that every row that goes was written before `before`: the last
    /// such daily head. Nothing where there is none, so the newest row always stays. A row whose time is wrong and late
    /// keeps all after it. Fails with DatabaseDamaged where the row at that head is not the head's.
    [[nodiscard]] base::Result<std::optional<AuditCut>> possible(AuditTable table, base::UtcTime before,
                                                                 base::UtcTime at);

    /// Writes and chains the cut; removeRows() may then take the rows. Fails with PermissionDenied where it does not
    /// stand at a daily head or not after the cut before, and with InvalidArgument where it is younger than
    /// kLeastAgeOfCut.
    [[nodiscard]] base::Result<void> insert(const AuditCut& cut);

    /// Removes at most `limit` rows of those before the latest cut and returns how many.
    [[nodiscard]] base::Result<qint64> removeRows(AuditTable table, int limit);

    /// The rows up to the cut, by the time they were written.
    [[nodiscard]] base::Result<OldRows> rowsUpTo(const AuditCut& cut);

private:
    Database& m_database;
};

} // namespace rollcall::storage
