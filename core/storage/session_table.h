#pragma once

#include "core/base/result.h"
#include "core/domain/course.h"
#include "core/domain/mark.h"
#include "core/domain/session.h"
#include "core/storage/old_rows.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

struct SessionFilter
{
    std::optional<base::CourseId> course;
    std::optional<base::PersonId> teacher;
    bool activeOnly = false;
};

/// A session with what a board shows beside it.
struct SessionBoardRow
{
    domain::Session session;
    QString section; ///< of its course
    QString teacherName;
    int enrolled = 0; ///< students of its course
    int present = 0;  ///< marks present or late

    bool operator==(const SessionBoardRow&) const = default;
};

/// A session with one student's mark in it.
struct StudentSession
{
    domain::Session session;
    std::optional<domain::MarkStatus> status; ///< nothing: no mark

    bool operator==(const StudentSession&) const = default;
};

/// The table `class_sessions`. Same thread as the Database. Every call may fail with the Database... codes and
/// DiskFull.
class SessionTable final
{
public:
    explicit SessionTable(Database& database) : m_database(database) {}

    /// `session.id` is not looked at. Fails with NotFound when there is no such course or teacher.
    [[nodiscard]] base::Result<base::SessionId> insert(const domain::Session& session);

    [[nodiscard]] base::Result<std::optional<domain::Session>> find(base::SessionId id);

    /// The latest start first.
    [[nodiscard]] base::Result<std::vector<domain::Session>> list(const SessionFilter& filter, Page page);

    /// One session as a board shows it.
    [[nodiscard]] base::Result<std::optional<SessionBoardRow>> board(base::SessionId id);

    /// The active sessions with startsAt <= now <= endsAt, the earliest start first. An empty room is every room; ASCII
    /// letters match in either case.
    [[nodiscard]] base::Result<std::vector<SessionBoardRow>> running(base::UtcTime now, const QString& room);

    /// The earliest that starts after now. Here and in latestOf(), one that ends at its start was called off.
    [[nodiscard]] base::Result<std::optional<SessionBoardRow>> next(base::UtcTime now, const QString& room);

    /// Those that were not called off, start after `from` and before `to`; in order of start.
    [[nodiscard]] base::Result<std::vector<domain::Session>> startingBetween(base::UtcTime from, base::UtcTime to);

    /// The sessions with from <= startsAt < to, of one teacher or of all; the earliest start first.
    [[nodiscard]] base::Result<std::vector<SessionBoardRow>> between(base::UtcTime from, base::UtcTime to,
                                                                     std::optional<base::PersonId> teacher);

    /// The last `limit` of these, the latest start first.
    [[nodiscard]] base::Result<std::vector<SessionBoardRow>> latest(base::UtcTime from, base::UtcTime to,
                                                                    std::optional<base::PersonId> teacher, int limit);

    /// The last `limit` sessions that have started and count for the student, as AttendanceTotals says; the latest
    /// start first.
    [[nodiscard]] base::Result<std::vector<StudentSession>> latestOf(base::PersonId student, base::UtcTime now,
                                                                     int limit);

    /// Makes those with startsAt <= now < endsAt active that are not, and ends the active ones with endsAt < now. Both
    /// return the sessions that were changed, as they are now, in order of id.
    [[nodiscard]] base::Result<std::vector<domain::Session>> activateDue(base::UtcTime now);
    [[nodiscard]] base::Result<std::vector<domain::Session>> endOverdue(base::UtcTime now);

    /// Whether activateDue() or endOverdue() would change anything; reads only.
    [[nodiscard]] base::Result<bool> isAnyDue(base::UtcTime now);

    /// Both fail with NotFound.
    [[nodiscard]] base::Result<void> setActive(base::SessionId id, bool isActive);
    [[nodiscard]] base::Result<void> setEnd(base::SessionId id, base::UtcTime endsAt);

    /// How many sessions of the course are active or have their end ahead; one that was called off is neither.
    [[nodiscard]] base::Result<qint64> countNotOver(base::CourseId course, base::UtcTime now);

    /// Brings the sessions of the course that start after now in step with it: code, teacher, and the title where it is
    /// the course's old one.
    [[nodiscard]] base::Result<void> followCourse(const domain::Course& course, const QString& oldTitle,
                                                  base::UtcTime now);

    /// Removes every session of the course with its marks; attempts stay.
    [[nodiscard]] base::Result<void> removeAll(base::CourseId course);

    /// Removes the session with its marks; attempts stay. Fails with NotFound.
    [[nodiscard]] base::Result<void> remove(base::SessionId id);

    /// Sessions that are not active and ended before `before`, by that time. Removing takes their marks and review
    /// items with them.
    [[nodiscard]] base::Result<OldRows> older(base::UtcTime before);
    [[nodiscard]] base::Result<qint64> removeOlder(base::UtcTime before);

private:
    Database& m_database;
};

} // namespace rollcall::storage
