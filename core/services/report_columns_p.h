#pragma once

#include "core/attendance/percentages.h"
#include "core/domain/course.h"
#include "core/domain/person.h"
#include "core/exchange/report_table.h"
#include "core/services/reports.h"
#include "core/storage/attendance_totals.h"

#include <unordered_map>

namespace rollcall::services {

using ReportRow = std::vector<exchange::Cell>;

/// The columns of the reports; what a report has of them stands in this order.
[[nodiscard]] std::vector<exchange::ReportColumn> personColumns();
[[nodiscard]] std::vector<exchange::ReportColumn> courseColumns();
[[nodiscard]] std::vector<exchange::ReportColumn> countColumns();
[[nodiscard]] std::vector<exchange::ReportColumn> markColumns();

void append(std::vector<exchange::ReportColumn>& columns, const std::vector<exchange::ReportColumn>& more);

/// The cells of countColumns(), courseColumns().
void appendCounts(ReportRow& row, const storage::StandingCounts& counts);
void appendCourse(ReportRow& row, const domain::Course& course);

[[nodiscard]] storage::StandingCounts operator+(const storage::StandingCounts& one,
                                                const storage::StandingCounts& other);
[[nodiscard]] std::optional<double> percentageOf(const storage::StandingCounts& counts);
[[nodiscard]] exchange::Cell percentCell(const storage::StandingCounts& counts);

/// What a report says below its title: its period, and how percentages are counted.
[[nodiscard]] std::vector<exchange::Phrase> remarksOf(const ReportPeriod& period);

/// By the text in that column, in either case; equals stay in order.
void sortByText(std::vector<ReportRow>& rows, std::size_t column);

/// Local date and time of a moment.
[[nodiscard]] QDate dateOf(base::UtcTime time, const QTimeZone& zone);
[[nodiscard]] QTime timeOf(base::UtcTime time, const QTimeZone& zone);

/// Courses by id, and how far a walk through them has come.
class CourseWalk final
{
public:
    CourseWalk(std::vector<domain::Course> courses, Progress progress);

    /// Tells the progress where `id` is another course than before; false: cancelled.
    [[nodiscard]] bool comesTo(base::CourseId id);

    [[nodiscard]] const domain::Course& course(base::CourseId id) const { return m_courses.at(id); }

private:
    std::unordered_map<base::CourseId, domain::Course> m_courses;
    Progress m_progress;
    std::optional<base::CourseId> m_at;
    int m_done = 0;
};

} // namespace rollcall::services
