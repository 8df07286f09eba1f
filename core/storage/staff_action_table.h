#pragma once

#include "core/base/result.h"
#include "core/domain/staff_action.h"
#include "core/storage/page.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

struct StaffActionRow
{
    qint64 id = 0;
    domain::StaffAction action;

    bool operator==(const StaffActionRow&) const = default;
};

/// The table `staff_actions`, the audit log of what staff did, a chain of hashes (audit_log.h). Same thread as the
/// Database. Every call may fail with the Database... codes and DiskFull.
class StaffActionTable final
{
public:
    explicit StaffActionTable(Database& database) : m_database(database) {}

    /// Writes and chains the row, in the caller's transaction or its own. The actor may be somebody who does not exist
    /// (any more).
    [[nodiscard]] base::Result<void> insert(const domain::StaffAction& action);

    /// The number of the newest row, which grows with every change by staff, and of the oldest; 0 where there is none.
    [[nodiscard]] base::Result<qint64> lastNumber();
    [[nodiscard]] base::Result<qint64> firstNumber();

    /// In the order in which they were stored, the newest last.
    [[nodiscard]] base::Result<std::vector<domain::StaffAction>> list(Page page);

    /// Of the rows from <= id < below the newest `limit`, the newest first; unless `text` is empty only those with it
    /// in actor's name, action, subject or detail, ASCII letters in either case.
    [[nodiscard]] base::Result<std::vector<StaffActionRow>> holding(const QString& text, qint64 from, qint64 below,
                                                                    int limit);

    /// What this person did, and what was done to "user <id>"; in the same order.
    [[nodiscard]] base::Result<std::vector<domain::StaffAction>> about(base::PersonId person);

    /// Those of one of these names at `from` and later, in order of time.
    [[nodiscard]] base::Result<std::vector<StaffActionRow>> named(const QStringList& names, base::UtcTime from);

    /// The newest that was done to "user <id>" at or after this time, of the actions that begin with `kind` and a dot.
    [[nodiscard]] base::Result<std::optional<domain::StaffAction>> latestTo(base::PersonId person, const QString& kind,
                                                                            base::UtcTime since);

private:
    Database& m_database;
};

} // namespace rollcall::storage
