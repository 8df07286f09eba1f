#pragma once

#include "core/base/result.h"
#include "core/domain/mark.h"
#include "core/domain/placed_mark.h"
#include "core/domain/session.h"
#include "core/storage/old_rows.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The fields that are set must all hold.
struct MarkFilter
{
    std::optional<base::SessionId> session;
    std::optional<base::PersonId> student;
    std::optional<base::CourseId> course;
};

/// A mark with what a list shows beside it.
struct MarkRow
{
    domain::Mark mark;
    QString studentName;
    QString studentEmail;
    QString courseCode; ///< as the session has it
    QString sessionTitle;

    bool operator==(const MarkRow&) const = default;
};

/// Who came, for a board.
struct ArrivalRow
{
    QString name;
    base::UtcTime at;
    domain::MarkStatus status = domain::MarkStatus::Present;

    bool operator==(const ArrivalRow&) const = default;
};

/// Where reading marks session by session goes on: after this mark.
struct MarkPlace
{
    base::UtcTime sessionStart;
    base::SessionId session;
    base::MarkId mark; ///< 0: before the marks of that session
};

/// One student of a session's register.
struct RegisterRow
{
    base::PersonId studentId;
    QString name;
    QString email;
    bool joinedLater = false; ///< enrolled after the session had begun
    int openReviews = 0;      ///< open review items of the student about this session
    QString markedByName{};   ///< of `mark`; empty where no account made it by hand
    std::optional<domain::Mark> mark;

    bool operator==(const RegisterRow&) const = default;
};

/// The table `session_attendance`. Same thread as the Database. Every call may fail with the Database... codes and
/// DiskFull. A coordinate that is not a number is stored as none, so such a point reads back as no point.
class MarkTable final
{
public:
    explicit MarkTable(Database& database) : m_database(database) {}

    /// `mark.id` is not looked at. Fails with AlreadyExists when the student has a mark in this session, and with
    /// NotFound when there is no such session, student or staff member.
    [[nodiscard]] base::Result<base::MarkId> insert(const domain::Mark& mark);

    [[nodiscard]] base::Result<std::optional<domain::Mark>> find(base::SessionId session, base::PersonId student);

    /// In the order in which they were stored.
    [[nodiscard]] base::Result<std::vector<MarkRow>> list(const MarkFilter& filter, Page page);

    [[nodiscard]] base::Result<qint64> count(base::SessionId session);

    /// The marks present or late of the session, the newest first, at most `limit`.
    [[nodiscard]] base::Result<std::vector<ArrivalRow>> arrivals(base::SessionId session, int limit);

    /// At most `limit` marks after the place, in order of the starts of their sessions.
    [[nodiscard]] base::Result<std::vector<domain::PlacedMark>> placed(const MarkPlace& after, int limit);

    /// Those of sessions that start at `from` or later.
    [[nodiscard]] base::Result<qint64> countSince(base::UtcTime from);

    /// The register of the session: whoever was enrolled in its course before it ended, and whoever has a mark; in
    /// order of name.
    [[nodiscard]] base::Result<std::vector<RegisterRow>> registerOf(const domain::Session& session);

    /// Puts `mark` in place of the mark of this id; session and student stay. Requires that `markedBy` exists. Fails
    /// with NotFound.
    [[nodiscard]] base::Result<void> replace(const domain::Mark& mark);

    /// Empties the reasons of the student's marks: they may tell what nobody needs to know any more.
    [[nodiscard]] base::Result<void> forgetReasons(base::PersonId student);

    /// Fails with NotFound.
    [[nodiscard]] base::Result<void> remove(base::MarkId id);

    /// Marks of before `before` that still have details: place, distance, device, address, program. Both by the time of
    /// the mark; the second empties the details and returns how many marks had any.
    [[nodiscard]] base::Result<OldRows> olderDetails(base::UtcTime before);
    [[nodiscard]] base::Result<qint64> clearOlderDetails(base::UtcTime before);

private:
    Database& m_database;
};

} // namespace rollcall::storage
