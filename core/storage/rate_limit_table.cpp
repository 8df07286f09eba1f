#include "core/storage/rate_limit_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using domain::TryCount;

TryCount readTryCount(Row& row)
{
    return {.windowStartedAt = row.time(),
            .tries = static_cast<int>(row.integer()),
            .lockouts = static_cast<int>(row.integer()),
            .lockedUntil = row.optionalTime()};
}

Result<void> done(const Result<qint64>& changed)
{
    if (!changed)
        return base::propagate(changed);
    return {};
}

constexpr Ageing kCounts{.table = u"rate_limits", .time = u"max(window_started_at, coalesce(locked_until, ''))"};

} // namespace

Result<std::optional<domain::TryCount>> RateLimitTable::find(const QString& rule, const QString& subject)
{
    return readRow(m_database,
                   u"SELECT window_started_at, tries, lockouts, locked_until FROM rate_limits"
                   " WHERE rule = ? AND subject = ?"_s,
                   {rule, subject}, &readTryCount);
}

Result<void> RateLimitTable::set(const QString& rule, const QString& subject, const domain::TryCount& count)
{
    return done(changeRows(m_database,
                           u"INSERT INTO rate_limits (rule, subject, window_started_at, tries, lockouts, locked_until)"
                           " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (rule, subject) DO UPDATE SET"
                           " window_started_at = excluded.window_started_at, tries = excluded.tries,"
                           " lockouts = excluded.lockouts, locked_until = excluded.locked_until"_s,
                           {rule, subject, count.windowStartedAt, count.tries, count.lockouts, count.lockedUntil}));
}

Result<void> RateLimitTable::clear(const QString& rule, const QString& subject)
{
    return done(changeRows(m_database, u"DELETE FROM rate_limits WHERE rule = ? AND subject = ?"_s, {rule, subject}));
}

Result<std::vector<NamedTryCount>> RateLimitTable::list(const QStringList& rules)
{
    const QString marks = QStringList(rules.size(), u"?"_s).join(u", ");
    Values values;
    for (const auto& rule : rules)
        values.emplace_back(rule);
    return readRows<NamedTryCount>(
        m_database,
        u"SELECT id, rule, subject, window_started_at, tries, lockouts, locked_until FROM rate_limits"
        " WHERE rule IN ("_s %
            marks % u") ORDER BY id",
        values, [](Row& row) {
            return NamedTryCount{
                .id = row.integer(), .rule = row.text(), .subject = row.text(), .count = readTryCount(row)};
        });
}

Result<OldRows> RateLimitTable::older(base::UtcTime before)
{
    return findOlder(m_database, kCounts, before);
}

Result<qint64> RateLimitTable::removeOlder(base::UtcTime before)
{
    return storage::removeOlder(m_database, kCounts, before);
}

} // namespace rollcall::storage
