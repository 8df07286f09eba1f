#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The tables whose rows are chained: each row holds the hash of the row before and its own, which is
/// security::chainHash() of that and of the row's bytes (docs/adr/0005-audit-chain.md).
/// `Cuts` tells what was removed from the beginning of the two others (audit_cut_table.h).
enum class AuditTable { Attempts, StaffActions, Cuts };

inline constexpr std::array kAuditTables{AuditTable::Attempts, AuditTable::StaffActions, AuditTable::Cuts};

/// "attendance_attempts", "staff_actions", "audit_cuts".
[[nodiscard]] QString tableName(AuditTable table);
[[nodiscard]] std::optional<AuditTable> auditTableFromName(const QString& name);

/// What stands before the first row of a chain: 32 zero bytes.
[[nodiscard]] QByteArray startOfChain();

/// A row as the file has it, right or wrong. The hashes are empty where the row was never chained.
struct AuditRow
{
    qint64 id = 0;
    QByteArray previousHash;
    QByteArray hash;
    QString date;      ///< UTC, "2026-03-09"
    QByteArray record; ///< what is hashed: the table's name and every column but the two hashes, as stored
};

/// Where a chain stood: after so many rows since its beginning, removed ones included, with this hash of the last one,
/// written on that UTC date. `id` is the row of `audit_heads`; 0 for a head that is not kept there.
struct AuditHead
{
    qint64 id = 0;
    AuditTable table = AuditTable::Attempts;
    QString date;
    qint64 rows = 0;
    QByteArray hash;

    bool operator==(const AuditHead&) const = default;
};

/// The chains, to be read; AttemptTable and StaffActionTable write them. Same thread as the Database. Every call may
/// fail with the Database... codes.
class AuditLog final
{
public:
    explicit AuditLog(Database& database) : m_database(database) {}

    /// At most `limit` rows whose id is above `after`, or from the first one on, in order of id.
    [[nodiscard]] base::Result<std::vector<AuditRow>> rows(AuditTable table, std::optional<qint64> after, int limit);

    /// The rows that are there.
    [[nodiscard]] base::Result<qint64> count(AuditTable table);

    /// The highest id that SQLite has ever given in the table, `audit_heads` included.
    [[nodiscard]] base::Result<qint64> lastGivenId(const QString& table);

    /// The first row with this hash whose id is not `except`.
    [[nodiscard]] base::Result<std::optional<qint64>> rowOfHash(AuditTable table, const QByteArray& hash,
                                                                qint64 except);

    /// The first row that says it follows this hash and whose id is not `except`.
    [[nodiscard]] base::Result<std::optional<qint64>> rowFollowing(AuditTable table, const QByteArray& hash,
                                                                   qint64 except);

    /// The daily heads in the order in which they were written.
    [[nodiscard]] base::Result<std::vector<AuditHead>> heads(AuditTable table);

    /// The first id that is missing in `audit_heads`, or the one that is to come.
    [[nodiscard]] base::Result<qint64> firstMissingHead();

    /// Where the chain stands now; nothing where the table has no chained row.
    [[nodiscard]] base::Result<std::optional<AuditHead>> current(AuditTable table);

private:
    Database& m_database;
};

} // namespace rollcall::storage
