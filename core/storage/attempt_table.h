#pragma once

#include "core/base/result.h"
#include "core/domain/attempt.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The fields that are set must all hold.
struct AttemptFilter
{
    std::optional<base::SessionId> session;
    std::optional<base::PersonId> student;
};

/// A try with the session it was for, as far as that is still there.
struct AttemptRow
{
    domain::Attempt attempt;
    QString courseCode;
    QString sessionTitle;

    bool operator==(const AttemptRow&) const = default;
};

/// Where reading in order of time goes on: after this attempt.
struct AttemptPlace
{
    base::UtcTime at;
    base::AttemptId id; ///< 0: before the attempts of that moment
};

/// The table `attendance_attempts`, the audit log of check-ins, a chain of hashes (audit_log.h). Same thread as the
/// Database. Every call may fail with the Database... codes and DiskFull. A coordinate that is not a number is stored
/// as none, so such a point reads back as no point.
class AttemptTable final
{
public:
    explicit AttemptTable(Database& database) : m_database(database) {}

    /// Writes and chains the row, in the caller's transaction or its own. `attempt.id` is not looked at. The session
    /// and the student may be ones that do not exist.
    [[nodiscard]] base::Result<base::AttemptId> insert(const domain::Attempt& attempt);

    /// In the order in which they were stored, the newest last.
    [[nodiscard]] base::Result<std::vector<domain::Attempt>> list(const AttemptFilter& filter, Page page);

    [[nodiscard]] base::Result<qint64> count(const AttemptFilter& filter);

    /// The student's latest ones, the newest first; at sessions of this teacher's courses, or all of them.
    [[nodiscard]] base::Result<std::vector<AttemptRow>> latestOf(base::PersonId student,
                                                                 std::optional<base::PersonId> teacher, int limit);

    /// At most `limit` attempts after the place, in order of time.
    [[nodiscard]] base::Result<std::vector<domain::Attempt>> inTime(const AttemptPlace& after, int limit);

    /// Those at `from` and later.
    [[nodiscard]] base::Result<qint64> countSince(base::UtcTime from);

private:
    Database& m_database;
};

} // namespace rollcall::storage
