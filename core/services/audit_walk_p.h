#pragma once

#include "core/services/audit.h"

namespace rollcall::services {

/// Walks along one chain, from its first row or from where it was cut, and finds its first fault.
class AuditWalk final
{
public:
    /// `kept` are the heads of `audit_heads` in the order of their ids, `given` any others of this table.
    AuditWalk(storage::AuditLog& log, storage::AuditTable table, std::vector<storage::AuditHead> kept,
              std::vector<storage::AuditHead> given);

    using Found = base::Result<std::optional<AuditFinding>>;

    /// Before the first row, where the chain was cut: it goes on from there. What is gone can be compared with heads
    /// alone; the cut must stand at a kept one, be old enough and not be of after `now`.
    [[nodiscard]] std::optional<AuditFinding> beginAfter(const storage::AuditCut& cut, base::UtcTime now);

    /// The next row. After a finding the walk is over.
    [[nodiscard]] Found step(const storage::AuditRow& row);

    /// After the last row.
    [[nodiscard]] Found end();

    /// Of those that are there.
    [[nodiscard]] qint64 rows() const { return m_rows - (m_cut ? m_cut->head.rows : 0); }
    [[nodiscard]] qint64 heads() const { return m_heads; }

private:
    [[nodiscard]] Found explain(const storage::AuditRow& row);
    [[nodiscard]] Found checkKept(const storage::AuditHead& due);
    [[nodiscard]] std::optional<AuditFinding> checkGiven();
    [[nodiscard]] bool isContradicted(const storage::AuditHead& given) const;
    [[nodiscard]] AuditFinding differs(const storage::AuditHead& head) const;
    [[nodiscard]] AuditFinding inTable(AuditFault fault, qint64 row, qint64 lastRow) const;

    storage::AuditLog& m_log;
    storage::AuditTable m_table;
    std::vector<storage::AuditHead> m_kept;
    std::vector<storage::AuditHead> m_given; ///< in order of rows
    std::optional<storage::AuditCut> m_cut;
    std::size_t m_nextKept = 0;
    std::size_t m_nextGiven = 0;
    qint64 m_rows = 0; ///< since the chain's beginning
    qint64 m_heads = 0;
    qint64 m_id = 0;         ///< of the last good row
    QByteArray m_hash;       ///< of the last good row
    QString m_date;          ///< of the last good row
    qint64 m_firstSince = 1; ///< the first row after the last head that fits
};

} // namespace rollcall::services
