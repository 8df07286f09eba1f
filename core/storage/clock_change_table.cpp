#include "core/storage/clock_change_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ClockChange;

constexpr QStringView kColumns = u"wall, highest, step_ms, evidence, last_attempt_id, last_action_id";

ClockChange readChange(Row& row)
{
    return {.wall = row.time(),
            .highest = row.time(),
            .step = std::chrono::milliseconds(row.integer()),
            .evidence = row.name(&domain::clockEvidenceFromText),
            .lastAttempt = row.integer(),
            .lastAction = row.integer()};
}

LastWritten readLastWritten(Row& row)
{
    return {.attempt = row.integer(), .action = row.integer(), .at = row.optionalTime()};
}

} // namespace

Result<void> ClockChangeTable::insert(const ClockChange& change)
{
    const auto id = insertRow(m_database, u"INSERT INTO clock_changes ("_s % kColumns % u") VALUES (?, ?, ?, ?, ?, ?)",
                              {change.wall, change.highest, qint64{change.step.count()}, toText(change.evidence),
                               change.lastAttempt, change.lastAction});
    if (!id)
        return base::propagate(id);
    return {};
}

Result<std::optional<ClockChange>> ClockChangeTable::last()
{
    return readRow(m_database, u"SELECT "_s % kColumns % u" FROM clock_changes ORDER BY id DESC LIMIT 1", {},
                   &readChange);
}

Result<std::vector<ClockChangeRow>> ClockChangeTable::since(base::UtcTime from)
{
    return readRows<ClockChangeRow>(
        m_database,
        u"SELECT id, "_s % kColumns %
            u", (SELECT count(*) FROM attendance_attempts a WHERE a.created_at >= wall AND a.created_at < highest"
            " AND a.id > last_attempt_id) FROM clock_changes WHERE highest >= ? ORDER BY id",
        {from}, [](Row& row) {
            return ClockChangeRow{.id = row.integer(), .change = readChange(row), .attemptsBehind = row.integer()};
        });
}

Result<LastWritten> ClockChangeTable::lastWritten(const std::optional<ClockChange>& change)
{
    const auto last = readRow(m_database,
                              u"SELECT coalesce((SELECT max(id) FROM attendance_attempts), 0),"
                              " coalesce((SELECT max(id) FROM staff_actions), 0),"
                              " (SELECT max(created_at) FROM ("
                              "SELECT * FROM (SELECT created_at FROM attendance_attempts WHERE id > ?"
                              " ORDER BY id DESC LIMIT 1) UNION ALL "
                              "SELECT * FROM (SELECT created_at FROM staff_actions WHERE id > ?"
                              " ORDER BY id DESC LIMIT 1)))"_s,
                              {change ? change->lastAttempt : 0, change ? change->lastAction : 0}, &readLastWritten);
    if (!last)
        return base::propagate(last);
    return **last;
}

} // namespace rollcall::storage
