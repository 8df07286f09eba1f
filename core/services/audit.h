#pragma once

#include "core/domain/staff_action.h"
#include "core/services/actor.h"
#include "core/services/progress.h"
#include "core/services/school.h"
#include "core/storage/audit_cut_table.h"
#include "core/storage/audit_log.h"
#include "core/storage/page.h"

#include <vector>

namespace rollcall::services {

/// How a chain was found to be broken (docs/adr/0005-audit-chain.md).
enum class AuditFault {
    Changed,     ///< the row is not as it was written
    Removed,     ///< the rows `row` to `lastRow` are gone
    Inserted,    ///< the row was not written by Rollcall
    Reordered,   ///< another row stands in this row's place
    HeadDiffers, ///< the rows `row` to `lastRow` are not those the head `head` was made of, or the head was changed
};

/// The first fault of a chain. The rows are ids of `table`.
struct AuditFinding
{
    QString table; ///< one of the chained ones, `audit_heads`, or `sqlite_sequence` where the count was changed
    AuditFault fault = AuditFault::Changed;
    qint64 row = 0;
    qint64 lastRow = 0;                       ///< `row` where it is one
    std::optional<storage::AuditHead> head{}; ///< of HeadDiffers; its id is 0 for a head that was given

    bool operator==(const AuditFinding&) const = default;
};

/// What was read of one chain, up to its first fault if it has one.
struct AuditedChain
{
    storage::AuditTable table = storage::AuditTable::Attempts;
    std::optional<storage::AuditCut> cut; ///< the rows up to there were removed by retention
    qint64 rows = 0;                      ///< that are there
    qint64 heads = 0;                     ///< kept or given ones that fit
    std::optional<AuditFinding> finding;
};

/// A part of what was searched for in the log of staff actions.
struct FoundActions
{
    std::vector<domain::StaffAction> actions;
    std::optional<qint64> next{}; ///< the search goes on before this row; nothing: the whole log was searched
};

/// On a machine of today some 30 ms.
inline constexpr qint64 kActionsSearchedAtOnce = 50'000;

/// Checks and lists the chains of the audit logs. For administrators; all fail with PermissionDenied otherwise, and
/// with the database codes.
class Audit final
{
public:
    Audit(School& school, Actor actor);

    /// Reads every row of the chains as they are at one moment and holds them to their hashes, to the daily heads and
    /// to the heads `given`, which somebody kept outside the file. Other programs go on writing meanwhile. Fails also
    /// with Cancelled. A row added at the end with the right hash, and rows of today cut off together with SQLite's
    /// count of them, are found by a given head alone; of rows that were cut off only the heads can still be compared.
    [[nodiscard]] base::Result<std::vector<AuditedChain>> verify(const std::vector<storage::AuditHead>& given,
                                                                 const Progress& progress = {});

    /// What staff did before row `before`, or until now, the newest first: at most `limit`, and unless `text` is empty
    /// only what has it in it. One call looks at kActionsSearchedAtOnce rows at most, so that what is typed is answered
    /// at once however long the log is; `next` tells where another call goes on.
    [[nodiscard]] base::Result<FoundActions> search(const QString& text, std::optional<qint64> before, int limit);

    /// The daily heads of every chain, and last in each where its chain stands now.
    [[nodiscard]] base::Result<std::vector<storage::AuditHead>> heads();

private:
    School& m_school;
    Actor m_actor;
};

/// A line for each head: table, date, rows and hash in hexadecimal, with blanks between.
[[nodiscard]] QString toText(const std::vector<storage::AuditHead>& heads);

/// Reads such lines; empty ones, and those that begin with #, are passed over. Fails with InvalidArgument for any other
/// line, which the detail names, and for a text without a head.
[[nodiscard]] base::Result<std::vector<storage::AuditHead>> headsFromText(const QString& text);

} // namespace rollcall::services
