#pragma once

#include "core/exchange/report_table.h"
#include "core/services/actor.h"
#include "core/services/progress.h"
#include "core/services/school.h"
#include "core/storage/attendance_totals.h"

#include <QTimeZone>

#include <array>
#include <optional>
#include <vector>

namespace rollcall::services {

/// Local days, both included; what is not set is not bounded. Sessions that have not started never count.
struct ReportPeriod
{
    std::optional<QDate> from{};
    std::optional<QDate> to{};
};

/// The sessions of one local week, Monday to Sunday, of all students together.
struct WeekShare
{
    QDate monday;
    int sessions = 0;
    std::optional<double> percentage{}; ///< 0..100; nothing where all were excused

    bool operator==(const WeekShare&) const = default;
};

/// How many students of a course have a percentage from 10 i up to less than 10 (i + 1); 100 is in the last.
using PercentageCounts = std::array<int, 10>;

/// Reports on attendance, as tables to show and to write (core/exchange/report_table.h). Percentages are those of
/// core/attendance/percentages.h: sessions held while the student was enrolled, excused ones left out.
///
/// For administrators, and for teachers over own courses: reports over several courses hold a teacher's own ones only.
/// All fail with PermissionDenied otherwise, with NotFound, InvalidArgument (the period ends before it begins),
/// Cancelled and the database codes. Progress counts courses. Same thread as the school.
class Reports final
{
public:
    /// `zone` is where the school's days begin and end.
    Reports(School& school, Actor actor, QTimeZone zone = QTimeZone::systemTimeZone());

    /// The register of a session, by name.
    [[nodiscard]] base::Result<exchange::ReportTable> session(base::SessionId id);

    /// The student's courses with the numbers of sessions.
    [[nodiscard]] base::Result<exchange::ReportTable> student(base::PersonId id, const ReportPeriod& period);

    /// Every session that counts for the student, by course and time.
    [[nodiscard]] base::Result<exchange::ReportTable> studentSessions(base::PersonId id, const ReportPeriod& period);

    /// The students of a course with the numbers of sessions, by name.
    [[nodiscard]] base::Result<exchange::ReportTable> course(base::CourseId id, const ReportPeriod& period);

    /// The same students, with a column for each session.
    [[nodiscard]] base::Result<exchange::ReportTable> courseGrid(base::CourseId id, const ReportPeriod& period);

    /// The courses that had sessions, with their numbers.
    [[nodiscard]] base::Result<exchange::ReportTable> period(const ReportPeriod& period, const Progress& progress = {});

    /// Who is under `percent` (0..100), the lowest first; of one course or all of them.
    [[nodiscard]] base::Result<exchange::ReportTable> low(std::optional<base::CourseId> course,
                                                          const ReportPeriod& period, double percent,
                                                          const Progress& progress = {});

    /// Who has missed at least `least` (from 1) sessions of a course since the last one attended, the longest first.
    [[nodiscard]] base::Result<exchange::ReportTable> absences(std::optional<base::CourseId> course,
                                                               const ReportPeriod& period, int least,
                                                               const Progress& progress = {});

    /// For charts: every week that had sessions, and how the students' percentages spread.
    [[nodiscard]] base::Result<std::vector<WeekShare>> weeks(std::optional<base::CourseId> course,
                                                             const ReportPeriod& period, const Progress& progress = {});
    [[nodiscard]] base::Result<PercentageCounts> distribution(base::CourseId course, const ReportPeriod& period);

    /// The school's own limits: the settings `reports.low_percent` and `reports.absences_in_a_row`. For staff.
    [[nodiscard]] base::Result<int> lowPercent();
    [[nodiscard]] base::Result<int> absencesInARow();

    /// Writes `bytes`, made from `table`, to a file of mode 0600 and records that. For staff. Fails also with
    /// FileNotWritable or DiskFull; an earlier file then stays as it was.
    [[nodiscard]] base::Result<void> save(const exchange::ReportTable& table, const QByteArray& bytes,
                                          const QString& path);

    /// Records that `table` goes to a printer; called before it does. For staff.
    [[nodiscard]] base::Result<void> recordPrint(const exchange::ReportTable& table, const QString& printer);

private:
    [[nodiscard]] base::Result<storage::AttendanceScope> scopeOf(const ReportPeriod& period,
                                                                 std::optional<base::CourseId> course = {});
    [[nodiscard]] base::Result<domain::Person> studentWith(base::PersonId id);
    [[nodiscard]] base::Result<int> limit(const QString& setting);

    School& m_school;
    Actor m_actor;
    QTimeZone m_zone;
};

} // namespace rollcall::services
