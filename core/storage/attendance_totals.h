#pragma once

#include "core/base/result.h"
#include "core/domain/mark.h"
#include "core/domain/session.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// Whose sessions are counted. The fields that are set must all hold.
struct AttendanceScope
{
    std::optional<base::CourseId> course{};
    std::optional<base::PersonId> teacher{}; ///< of the course
    std::optional<base::PersonId> student{};
    base::UtcTime from{};    ///< sessions with from <= startsAt
    base::UtcTime through{}; ///< and startsAt <= through; not after now
};

/// How the counted pairs of a session and a student stand; each is in exactly one of the four.
struct StandingCounts
{
    qint64 present = 0;
    qint64 late = 0;
    qint64 excused = 0;
    qint64 absent = 0; ///< marked absent, or no mark

    bool operator==(const StandingCounts&) const = default;
};

/// One student in one course.
struct StudentTotals
{
    base::CourseId courseId;
    base::PersonId studentId;
    QString name;
    QString email;
    StandingCounts counts;

    bool operator==(const StudentTotals&) const = default;
};

struct SessionTotals
{
    base::SessionId sessionId;
    base::CourseId courseId;
    QString title;
    base::UtcTime startsAt;
    StandingCounts counts;

    bool operator==(const SessionTotals&) const = default;
};

/// One student in one session.
struct Standing
{
    base::CourseId courseId;
    base::PersonId studentId;
    QString name;
    QString email;
    base::SessionId sessionId;
    QString title;
    base::UtcTime startsAt;
    domain::MarkStatus status = domain::MarkStatus::Absent;
    std::optional<base::UtcTime> markedAt{}; ///< nothing: no mark

    bool operator==(const Standing&) const = default;
};

/// The sessions that a student has missed since the last one attended.
struct AbsenceRun
{
    base::CourseId courseId;
    base::PersonId studentId;
    QString name;
    QString email;
    std::optional<base::UtcTime> lastAttended{}; ///< start of that session
    qint64 missed = 0;

    bool operator==(const AbsenceRun&) const = default;
};

/// One line of a session's register. It does not say how somebody was marked: who checks in without a face is told from
/// nobody else.
struct RegisterLine
{
    QString name;
    QString email;
    std::optional<domain::MarkStatus> status{}; ///< nothing: no mark
    std::optional<base::UtcTime> markedAt{};

    bool operator==(const RegisterLine&) const = default;
};

/// What reports are made of: sessions and students joined and counted by SQLite, one statement each, by indexes, course
/// after course, without holding more than a row. Same thread as the Database.
///
/// A pair of session and student counts as core/attendance/percentages.h says: the session has started and was not
/// called off (it does not end at its start), the student was enrolled in its course before it ended and, unless
/// marked, when it started. A test holds the two together.
///
/// The each... functions call `take` for every row; where that answers false they fail with Cancelled. Every call may
/// fail with the Database... codes.
class AttendanceTotals final
{
public:
    template <class T>
    using Take = std::function<bool(const T&)>;

    explicit AttendanceTotals(Database& database) : m_database(database) {}

    /// In order of course and student id. Students without a session that counts have no row.
    [[nodiscard]] base::Result<void> eachStudent(const AttendanceScope& scope, const Take<StudentTotals>& take);

    /// In order of course id and start. Sessions in which nobody counts have no row.
    [[nodiscard]] base::Result<void> eachSession(const AttendanceScope& scope, const Take<SessionTotals>& take);

    /// In order of course id, student id and start.
    [[nodiscard]] base::Result<void> eachStanding(const AttendanceScope& scope, const Take<Standing>& take);

    /// The students who have missed at least `least` (from 1) sessions of a course since the last one they attended;
    /// excused ones neither count nor end the run. In order of course and student id.
    [[nodiscard]] base::Result<void> eachAbsenceRun(const AttendanceScope& scope, int least,
                                                    const Take<AbsenceRun>& take);

    /// Everybody who was enrolled when the session started or has a mark in it, in order of name.
    [[nodiscard]] base::Result<std::vector<RegisterLine>> registerOf(const domain::Session& session);

private:
    Database& m_database;
};

} // namespace rollcall::storage
