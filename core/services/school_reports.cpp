// Those of Reports' functions that walk through several courses.
#include "core/services/report_columns_p.h"
#include "core/services/reports.h"
#include "core/storage/course_table.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <map>

namespace rollcall::services {
namespace {

using base::Result;
using exchange::CellKind;
using exchange::ReportTable;
using storage::AttendanceTotals;
using storage::StandingCounts;
using namespace Qt::StringLiterals;

constexpr std::size_t kBinPercent = 10;

/// The courses that a scope can meet.
Result<std::vector<domain::Course>> coursesOf(School& school, const storage::AttendanceScope& scope)
{
    auto courses = storage::CourseTable(school.database()).list({.teacher = scope.teacher}, storage::kAllRows);
    if (courses && scope.course)
        std::erase_if(*courses, [&](const domain::Course& course) { return course.id != *scope.course; });
    return courses;
}

/// Person and course columns, for lists of students over several courses.
std::vector<exchange::ReportColumn> studentColumns()
{
    auto columns = personColumns();
    append(columns, courseColumns());
    return columns;
}

struct CourseCounts
{
    qint64 sessions = 0;
    StandingCounts counts;
};

} // namespace

Result<ReportTable> Reports::period(const ReportPeriod& period, const Progress& progress)
{
    const auto scope = scopeOf(period);
    if (!scope)
        return base::propagate(scope);
    const auto snapshot = storage::Transaction::beginReading(m_school.database());
    if (!snapshot)
        return base::propagate(snapshot);
    auto courses = coursesOf(m_school, *scope);
    if (!courses)
        return base::propagate(courses);
    CourseWalk walk(*courses, progress);
    std::map<base::CourseId, CourseCounts> found;
    const auto read = AttendanceTotals(m_school.database()).eachSession(*scope, [&](const auto& session) {
        auto& course = found[session.courseId];
        ++course.sessions;
        course.counts = course.counts + session.counts;
        return walk.comesTo(session.courseId);
    });
    if (!read)
        return base::propagate(read);
    ReportTable table{.title = {u"Attendance by course"_s}, .remarks = remarksOf(period)};
    table.columns = courseColumns();
    table.columns.push_back({u"sessions"_s, u"Sessions"_s, CellKind::Number});
    append(table.columns, countColumns());
    for (const auto& course : *courses) {
        const auto counts = found.find(course.id);
        if (counts == found.end())
            continue;
        auto& row = table.rows.emplace_back();
        appendCourse(row, course);
        row.emplace_back(counts->second.sessions);
        appendCounts(row, counts->second.counts);
    }
    return table;
}

Result<ReportTable> Reports::low(std::optional<base::CourseId> course, const ReportPeriod& period, double percent,
                                 const Progress& progress)
{
    const auto scope = scopeOf(period, course);
    if (!scope)
        return base::propagate(scope);
    const auto snapshot = storage::Transaction::beginReading(m_school.database());
    if (!snapshot)
        return base::propagate(snapshot);
    auto courses = coursesOf(m_school, *scope);
    if (!courses)
        return base::propagate(courses);
    CourseWalk walk(std::move(*courses), progress);
    ReportTable table{.title = {u"Students under %1 %"_s, {QString::number(percent)}}, .remarks = remarksOf(period)};
    table.columns = studentColumns();
    append(table.columns, countColumns());
    const auto read = AttendanceTotals(m_school.database()).eachStudent(*scope, [&](const auto& totals) {
        const auto share = percentageOf(totals.counts);
        if (share && *share < percent) {
            auto& row = table.rows.emplace_back(ReportRow{totals.name, totals.email});
            appendCourse(row, walk.course(totals.courseId));
            appendCounts(row, totals.counts);
        }
        return walk.comesTo(totals.courseId);
    });
    if (!read)
        return base::propagate(read);
    sortByText(table.rows, 0);
    std::ranges::stable_sort(table.rows, {},
                             [](const ReportRow& row) { return std::get<exchange::Percent>(row.back()); });
    return table;
}

Result<ReportTable> Reports::absences(std::optional<base::CourseId> course, const ReportPeriod& period, int least,
                                      const Progress& progress)
{
    const auto scope = scopeOf(period, course);
    if (!scope)
        return base::propagate(scope);
    if (least < 1)
        return base::fail(base::ErrorCode::InvalidArgument, u"%1 absences"_s.arg(least));
    const auto snapshot = storage::Transaction::beginReading(m_school.database());
    if (!snapshot)
        return base::propagate(snapshot);
    auto courses = coursesOf(m_school, *scope);
    if (!courses)
        return base::propagate(courses);
    CourseWalk walk(std::move(*courses), progress);
    ReportTable table{.title = {u"At least %1 absences in a row"_s, {QString::number(least)}},
                      .remarks = remarksOf(period)};
    table.remarks.pop_back(); // it explains a percentage
    table.columns = studentColumns();
    table.columns.push_back({u"absences_in_a_row"_s, u"Absences in a row"_s, CellKind::Number});
    table.columns.push_back({u"last_attended"_s, u"Last attended"_s, CellKind::Date});
    const auto read = AttendanceTotals(m_school.database()).eachAbsenceRun(*scope, least, [&](const auto& run) {
        auto& row = table.rows.emplace_back(ReportRow{run.name, run.email});
        appendCourse(row, walk.course(run.courseId));
        row.emplace_back(run.missed);
        row.push_back(run.lastAttended ? exchange::Cell(dateOf(*run.lastAttended, m_zone)) : exchange::Cell());
        return walk.comesTo(run.courseId);
    });
    if (!read)
        return base::propagate(read);
    sortByText(table.rows, 0);
    const auto missed = [](const ReportRow& row) { return std::get<qint64>(row[row.size() - 2]); };
    std::ranges::stable_sort(table.rows, std::ranges::greater(), missed);
    return table;
}

Result<std::vector<WeekShare>> Reports::weeks(std::optional<base::CourseId> course, const ReportPeriod& period,
                                              const Progress& progress)
{
    const auto scope = scopeOf(period, course);
    if (!scope)
        return base::propagate(scope);
    const auto snapshot = storage::Transaction::beginReading(m_school.database());
    if (!snapshot)
        return base::propagate(snapshot);
    auto courses = coursesOf(m_school, *scope);
    if (!courses)
        return base::propagate(courses);
    CourseWalk walk(std::move(*courses), progress);
    std::map<QDate, CourseCounts> found;
    const auto read = AttendanceTotals(m_school.database()).eachSession(*scope, [&](const auto& session) {
        const QDate day = dateOf(session.startsAt, m_zone);
        auto& week = found[day.addDays(1 - day.dayOfWeek())];
        ++week.sessions;
        week.counts = week.counts + session.counts;
        return walk.comesTo(session.courseId);
    });
    if (!read)
        return base::propagate(read);
    std::vector<WeekShare> weeks;
    for (const auto& [monday, week] : found)
        weeks.push_back(
            {.monday = monday, .sessions = static_cast<int>(week.sessions), .percentage = percentageOf(week.counts)});
    return weeks;
}

Result<PercentageCounts> Reports::distribution(base::CourseId course, const ReportPeriod& period)
{
    const auto scope = scopeOf(period, course);
    if (!scope)
        return base::propagate(scope);
    PercentageCounts counts{};
    const auto read = AttendanceTotals(m_school.database()).eachStudent(*scope, [&](const auto& totals) {
        if (const auto share = percentageOf(totals.counts))
            ++counts.at(std::min(static_cast<std::size_t>(*share) / kBinPercent, counts.size() - 1));
        return true;
    });
    if (!read)
        return base::propagate(read);
    return counts;
}

} // namespace rollcall::services
