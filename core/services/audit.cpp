#include "core/services/audit.h"

#include "core/services/audit_walk_p.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/transaction.h"

#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>
#include <iterator>
#include <utility>

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::propagate;
using base::Result;
using storage::AuditHead;
using storage::AuditLog;
using storage::AuditTable;

constexpr int kPageRows = 1000;

/// Counts through the chains.
class Counter final
{
public:
    Counter(const Progress& progress, qint64 total) : m_progress(progress), m_total(total) {}

    [[nodiscard]] bool add(qint64 rows)
    {
        m_done += rows;
        return goesOn(m_progress, static_cast<int>(m_done), static_cast<int>(m_total));
    }

private:
    const Progress& m_progress;
    qint64 m_done = 0;
    qint64 m_total;
};

Result<std::optional<AuditFinding>> walkAlong(AuditLog& log, AuditTable table, AuditWalk& walk, Counter& counter)
{
    std::optional<qint64> last;
    for (;;) {
        const auto rows = log.rows(table, last, kPageRows);
        if (!rows)
            return propagate(rows);
        if (rows->empty())
            return walk.end();
        for (const auto& row : *rows) {
            if (auto found = walk.step(row); !found || *found)
                return found;
        }
        last = rows->back().id;
        if (!counter.add(static_cast<qint64>(rows->size())))
            return fail(ErrorCode::Cancelled, {});
    }
}

Result<AuditedChain> auditChain(School& school, AuditTable table, const std::vector<AuditHead>& given, Counter& counter)
{
    AuditLog log(school.database());
    auto kept = log.heads(table);
    if (!kept)
        return propagate(kept);
    const auto cut = storage::AuditCutTable(school.database()).latest(table);
    if (!cut)
        return propagate(cut);
    std::vector<AuditHead> ofTable;
    std::ranges::copy_if(given, std::back_inserter(ofTable),
                         [table](const AuditHead& head) { return head.table == table; });
    AuditWalk walk(log, table, std::move(*kept), std::move(ofTable));
    auto finding = *cut ? AuditWalk::Found(walk.beginAfter(**cut, school.now())) : std::nullopt;
    if (finding && !*finding)
        finding = walkAlong(log, table, walk, counter);
    if (!finding)
        return propagate(finding);
    return AuditedChain{.table = table, .cut = *cut, .rows = walk.rows(), .heads = walk.heads(), .finding = *finding};
}

Result<qint64> rowsOfAll(AuditLog& log)
{
    qint64 rows = 0;
    for (const AuditTable table : storage::kAuditTables) {
        const auto count = log.count(table);
        if (!count)
            return count;
        rows += *count;
    }
    return rows;
}

std::optional<AuditHead> headFromLine(const QString& line)
{
    static const QRegularExpression form(uR"(^(\w+) (\d{4}-\d\d-\d\d) ([1-9]\d{0,17}) ([0-9a-f]{64})$)"_s);
    const auto match = form.match(line);
    const auto table = storage::auditTableFromName(match.captured(1));
    if (!table)
        return std::nullopt;
    return AuditHead{.table = *table,
                     .date = match.captured(2),
                     .rows = match.captured(3).toLongLong(),
                     .hash = QByteArray::fromHex(match.captured(4).toLatin1())};
}

} // namespace

Audit::Audit(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

Result<std::vector<AuditedChain>> Audit::verify(const std::vector<AuditHead>& given, const Progress& progress)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return propagate(allowed);
    const auto oneMoment = storage::Transaction::beginReading(m_school.database());
    if (!oneMoment)
        return propagate(oneMoment);
    AuditLog log(m_school.database());
    const auto total = rowsOfAll(log);
    if (!total)
        return propagate(total);
    Counter counter(progress, *total);
    std::vector<AuditedChain> chains;
    for (const AuditTable table : storage::kAuditTables) {
        auto chain = auditChain(m_school, table, given, counter);
        if (!chain)
            return propagate(chain);
        chains.push_back(std::move(*chain));
    }
    return chains;
}

Result<FoundActions> Audit::search(const QString& text, std::optional<qint64> before, int limit)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return propagate(allowed);
    storage::StaffActionTable table(m_school.database());
    const auto first = table.firstNumber();
    if (!first)
        return propagate(first);
    const auto last = before ? Result<qint64>(*before - 1) : table.lastNumber();
    if (!last)
        return propagate(last);
    const qint64 from = std::max(*first, *last + 1 - kActionsSearchedAtOnce);
    auto rows = table.holding(text, from, *last + 1, limit);
    if (!rows)
        return propagate(rows);
    FoundActions found;
    if (std::ssize(*rows) == limit)
        found.next = rows->back().id;
    else if (from > *first)
        found.next = from;
    std::ranges::transform(*rows, std::back_inserter(found.actions), &storage::StaffActionRow::action);
    return found;
}

Result<std::vector<AuditHead>> Audit::heads()
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return propagate(allowed);
    const auto oneMoment = storage::Transaction::beginReading(m_school.database());
    if (!oneMoment)
        return propagate(oneMoment);
    AuditLog log(m_school.database());
    std::vector<AuditHead> all;
    for (const AuditTable table : storage::kAuditTables) {
        const auto kept = log.heads(table);
        if (!kept)
            return propagate(kept);
        const auto current = log.current(table);
        if (!current)
            return propagate(current);
        all.insert(all.end(), kept->begin(), kept->end());
        if (*current)
            all.push_back(**current);
    }
    return all;
}

QString toText(const std::vector<AuditHead>& heads)
{
    QString text;
    for (const AuditHead& head : heads)
        text += storage::tableName(head.table) % u' ' % head.date % u' ' % QString::number(head.rows) % u' ' %
                QString::fromLatin1(head.hash.toHex()) % u'\n';
    return text;
}

Result<std::vector<AuditHead>> headsFromText(const QString& text)
{
    std::vector<AuditHead> heads;
    const QStringList lines = text.split(u'\n');
    for (const QString& untidy : lines) {
        const QString line = untidy.simplified();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        auto head = headFromLine(line);
        if (!head)
            return fail(ErrorCode::InvalidArgument, u"not a head of the audit logs: %1"_s.arg(line));
        heads.push_back(std::move(*head));
    }
    if (heads.empty())
        return fail(ErrorCode::InvalidArgument, u"no head of the audit logs"_s);
    return heads;
}

} // namespace rollcall::services
