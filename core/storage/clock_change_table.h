#pragma once

#include "core/base/result.h"
#include "core/domain/clock_change.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The last rows of the two audit logs.
struct LastWritten
{
    qint64 attempt = 0; ///< id; 0: none
    qint64 action = 0;  ///< id of the staff action; 0: none
    /// The later of their times, of rows that were written after a clock change; nothing where there are none.
    std::optional<base::UtcTime> at;

    bool operator==(const LastWritten&) const = default;
};

struct ClockChangeRow
{
    qint64 id = 0;
    domain::ClockChange change;
    qint64 attemptsBehind = 0; ///< stored since then with a time before the highest one

    bool operator==(const ClockChangeRow&) const = default;
};

/// The table `clock_changes`. Same thread as the Database. Every call may fail with the Database... codes and DiskFull.
class ClockChangeTable final
{
public:
    explicit ClockChangeTable(Database& database) : m_database(database) {}

    [[nodiscard]] base::Result<void> insert(const domain::ClockChange& change);

    [[nodiscard]] base::Result<std::optional<domain::ClockChange>> last();

    /// Those whose highest time is `from` or later, in the order in which they were stored.
    [[nodiscard]] base::Result<std::vector<ClockChangeRow>> since(base::UtcTime from);

    /// What was written last, and when, as far as it is newer than `change`.
    [[nodiscard]] base::Result<LastWritten> lastWritten(const std::optional<domain::ClockChange>& change);

private:
    Database& m_database;
};

} // namespace rollcall::storage
