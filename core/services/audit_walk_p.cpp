#include "core/services/audit_walk_p.h"

#include "core/security/chain_hash.h"

#include <algorithm>
#include <utility>

namespace rollcall::services {

using namespace Qt::StringLiterals;
using base::propagate;
using security::chainHash;
using storage::AuditHead;
using storage::AuditRow;

namespace {

const QString kHeadTable = u"audit_heads"_s;
const QString kCutTable = storage::tableName(storage::AuditTable::Cuts);

bool areSame(const AuditHead& one, const AuditHead& other)
{
    return one.date == other.date && one.rows == other.rows && one.hash == other.hash;
}

AuditFinding findingOf(const QString& table, AuditFault fault, qint64 row)
{
    return {.table = table, .fault = fault, .row = row, .lastRow = row};
}

bool isOldEnough(const storage::AuditCut& cut, base::UtcTime now)
{
    return cut.at <= now && cut.head.date <= base::toIso(cut.at - storage::kLeastAgeOfCut).first(10);
}

} // namespace

AuditWalk::AuditWalk(storage::AuditLog& log, storage::AuditTable table, std::vector<AuditHead> kept,
                     std::vector<AuditHead> given)
    : m_log(log)
    , m_table(table)
    , m_kept(std::move(kept))
    , m_given(std::move(given))
    , m_hash(storage::startOfChain())
{
    std::ranges::stable_sort(m_given, {}, &AuditHead::rows);
}

std::optional<AuditFinding> AuditWalk::beginAfter(const storage::AuditCut& cut, base::UtcTime now)
{
    const auto head = std::ranges::find_if(m_kept, [&cut](const AuditHead& kept) { return areSame(kept, cut.head); });
    if (head == m_kept.end() || !isOldEnough(cut, now))
        return findingOf(kCutTable, AuditFault::Changed, cut.id);
    m_cut = cut;
    m_nextKept = static_cast<std::size_t>(std::distance(m_kept.begin(), head)); // compared when the next row comes
    m_rows = cut.head.rows;
    m_id = cut.lastRow;
    m_hash = cut.head.hash;
    m_date = cut.head.date;
    for (const AuditHead& given : m_given) {
        if (given.rows <= m_rows && isContradicted(given))
            return differs(given);
    }
    m_firstSince = m_id + 1;
    return std::nullopt;
}

AuditWalk::Found AuditWalk::step(const AuditRow& row)
{
    if (m_cut && row.id <= m_cut->lastRow)
        return inTable(AuditFault::Inserted, row.id, row.id);
    if (row.previousHash != m_hash || row.hash != chainHash(m_hash, row.record))
        return explain(row);
    if (m_rows > 0 && row.date != m_date) {
        if (auto found = checkKept({.table = m_table, .date = m_date, .rows = m_rows, .hash = m_hash});
            !found || *found)
            return found;
    }
    ++m_rows;
    m_id = row.id;
    m_hash = row.hash;
    m_date = row.date;
    return checkGiven();
}

AuditWalk::Found AuditWalk::end()
{
    const auto given = m_log.lastGivenId(storage::tableName(m_table));
    if (!given)
        return propagate(given);
    if (*given > m_id)
        return inTable(AuditFault::Removed, m_id + 1, *given);
    for (const AuditHead& head : m_given) {
        if (head.rows > m_rows)
            return inTable(AuditFault::Removed, m_id + 1, m_id + head.rows - m_rows);
    }
    if (m_nextKept < m_kept.size()) {
        const AuditHead& head = m_kept.at(m_nextKept);
        if (head.rows > m_rows)
            return inTable(AuditFault::Removed, m_id + 1, m_id + head.rows - m_rows);
        return findingOf(kHeadTable, AuditFault::Inserted, head.id);
    }
    if (*given < m_id)
        return findingOf(u"sqlite_sequence"_s, AuditFault::Changed, *given);
    return std::nullopt;
}

AuditWalk::Found AuditWalk::explain(const AuditRow& row)
{
    const QByteArray due = chainHash(m_hash, row.record);
    const auto heir = m_log.rowFollowing(m_table, due, row.id);
    const auto successor = m_log.rowFollowing(m_table, m_hash, row.id);
    const auto predecessor = m_log.rowOfHash(m_table, row.previousHash, row.id);
    const auto twin = m_log.rowOfHash(m_table, row.hash, row.id);
    const auto follower = m_log.rowFollowing(m_table, row.hash, row.id);
    for (const auto* asked : {&heir, &successor, &predecessor, &twin, &follower}) {
        if (!*asked)
            return propagate(*asked);
    }
    const bool isGenuine = row.hash == chainHash(row.previousHash, row.record);
    const qint64 place = std::min(row.id, m_id + 1);

    if (row.hash == due || *heir) // the columns are right, only the hashes beside them are not
        return inTable(AuditFault::Changed, row.id, row.id);
    if (*successor && *predecessor && row.previousHash != m_hash)
        return inTable(AuditFault::Reordered, place, place);
    if (*successor || row.hash.isEmpty() || *twin)
        return inTable(AuditFault::Inserted, row.id, row.id);
    if (row.previousHash == m_hash)
        return inTable(AuditFault::Changed, row.id, row.id);
    if (isGenuine && row.id > m_id + 1)
        return inTable(AuditFault::Removed, m_id + 1, row.id - 1);
    if (*predecessor && **predecessor > row.id)
        return inTable(AuditFault::Reordered, place, place);
    if (isGenuine && m_cut && m_id == m_cut->lastRow)
        return findingOf(kCutTable, AuditFault::Changed, m_cut->id);
    if (isGenuine && m_rows > 0) // the row before was written anew, with a hash to fit
        return inTable(AuditFault::Changed, m_id, m_id);
    if (*follower) // rows before were removed and the ids closed up
        return inTable(AuditFault::Removed, place, place);
    return inTable(AuditFault::Inserted, row.id, row.id);
}

AuditWalk::Found AuditWalk::checkKept(const AuditHead& due)
{
    const auto fits = [&](std::size_t index) { return index < m_kept.size() && areSame(m_kept.at(index), due); };
    if (fits(m_nextKept)) {
        ++m_nextKept;
        ++m_heads;
        m_firstSince = m_id + 1;
        return std::nullopt;
    }
    if (fits(m_nextKept + 1))
        return findingOf(kHeadTable, AuditFault::Inserted, m_kept.at(m_nextKept).id);
    if (m_nextKept < m_kept.size() && m_kept.at(m_nextKept).rows <= due.rows)
        return differs(m_kept.at(m_nextKept));
    const auto missing = m_log.firstMissingHead();
    if (!missing)
        return propagate(missing);
    return findingOf(kHeadTable, AuditFault::Removed, *missing);
}

std::optional<AuditFinding> AuditWalk::checkGiven()
{
    while (m_nextGiven < m_given.size() && m_given[m_nextGiven].rows < m_rows)
        ++m_nextGiven;
    for (; m_nextGiven < m_given.size() && m_given[m_nextGiven].rows == m_rows; ++m_nextGiven) {
        const AuditHead& head = m_given[m_nextGiven];
        if (head.hash != m_hash)
            return differs(head);
        ++m_heads;
        m_firstSince = m_id + 1;
    }
    return std::nullopt;
}

/// Whether the heads that stay say something else of a time from which the rows are gone.
bool AuditWalk::isContradicted(const AuditHead& given) const
{
    const auto kept = std::ranges::find(m_kept, given.rows, &AuditHead::rows);
    if (kept != m_kept.end())
        return !areSame(*kept, given);
    return given.date > m_cut->head.date;
}

AuditFinding AuditWalk::differs(const AuditHead& head) const
{
    AuditFinding finding = inTable(AuditFault::HeadDiffers, m_firstSince, m_id);
    finding.head = head;
    return finding;
}

AuditFinding AuditWalk::inTable(AuditFault fault, qint64 row, qint64 lastRow) const
{
    return {.table = storage::tableName(m_table), .fault = fault, .row = row, .lastRow = lastRow};
}

} // namespace rollcall::services
