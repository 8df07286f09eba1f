#pragma once

#include "core/base/result.h"
#include "core/domain/try_count.h"
#include "core/storage/old_rows.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// A row of `rate_limits`.
struct NamedTryCount
{
    qint64 id = 0; ///< stays as long as the row
    QString rule;
    QString subject;
    domain::TryCount count;

    bool operator==(const NamedTryCount&) const = default;
};

/// The table `rate_limits`: how often something was tried, by rule and subject. Same thread as the Database. Every call
/// may fail with the Database... codes and DiskFull.
class RateLimitTable final
{
public:
    explicit RateLimitTable(Database& database) : m_database(database) {}

    [[nodiscard]] base::Result<std::optional<domain::TryCount>> find(const QString& rule, const QString& subject);

    /// Replaces an earlier row. Neither number may be below 0.
    [[nodiscard]] base::Result<void> set(const QString& rule, const QString& subject, const domain::TryCount& count);

    /// Does nothing where there is none.
    [[nodiscard]] base::Result<void> clear(const QString& rule, const QString& subject);

    /// All of the rules of these names, in the order in which they were stored first.
    [[nodiscard]] base::Result<std::vector<NamedTryCount>> list(const QStringList& rules);

    /// Counts whose window began before `before` and whose lock, where there was one, ended before; both by the later
    /// of the two times.
    [[nodiscard]] base::Result<OldRows> older(base::UtcTime before);
    [[nodiscard]] base::Result<qint64> removeOlder(base::UtcTime before);

private:
    Database& m_database;
};

} // namespace rollcall::storage
