#include "core/services/report_columns_p.h"

#include <algorithm>
#include <utility>

namespace rollcall::services {
namespace {

using exchange::CellKind;
using exchange::Phrase;
using exchange::ReportColumn;
using namespace Qt::StringLiterals;

QDateTime localTime(base::UtcTime time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone);
}

} // namespace

std::vector<ReportColumn> personColumns()
{
    return {{u"name"_s, u"Name"_s, CellKind::Text}, {u"email"_s, u"Email"_s, CellKind::Text}};
}

std::vector<ReportColumn> courseColumns()
{
    return {{u"course"_s, u"Course"_s, CellKind::Text},
            {u"section"_s, u"Section"_s, CellKind::Text},
            {u"title"_s, u"Title"_s, CellKind::Text}};
}

std::vector<ReportColumn> countColumns()
{
    return {{u"present"_s, u"Present"_s, CellKind::Number},
            {u"late"_s, u"Late"_s, CellKind::Number},
            {u"excused"_s, u"Excused"_s, CellKind::Number},
            {u"absent"_s, u"Absent"_s, CellKind::Number},
            {u"attended_percent"_s, u"Attended (%)"_s, CellKind::Percent}};
}

std::vector<ReportColumn> markColumns()
{
    return {{u"status"_s, u"Status"_s, CellKind::Status},
            {u"marked_on"_s, u"Marked on"_s, CellKind::Date},
            {u"marked_at"_s, u"Marked at"_s, CellKind::Time}};
}

void append(std::vector<ReportColumn>& columns, const std::vector<ReportColumn>& more)
{
    columns.insert(columns.end(), more.begin(), more.end());
}

void appendCounts(ReportRow& row, const storage::StandingCounts& counts)
{
    for (const qint64 count : {counts.present, counts.late, counts.excused, counts.absent})
        row.emplace_back(count);
    row.push_back(percentCell(counts));
}

void appendCourse(ReportRow& row, const domain::Course& course)
{
    for (const auto& text : {course.code, course.section, course.title})
        row.emplace_back(text);
}

storage::StandingCounts operator+(const storage::StandingCounts& one, const storage::StandingCounts& other)
{
    return {.present = one.present + other.present,
            .late = one.late + other.late,
            .excused = one.excused + other.excused,
            .absent = one.absent + other.absent};
}

std::optional<double> percentageOf(const storage::StandingCounts& counts)
{
    return attendance::percentage({.present = static_cast<int>(counts.present),
                                   .late = static_cast<int>(counts.late),
                                   .excused = static_cast<int>(counts.excused),
                                   .missed = static_cast<int>(counts.absent)});
}

exchange::Cell percentCell(const storage::StandingCounts& counts)
{
    const auto share = percentageOf(counts);
    return share ? exchange::Cell(exchange::Percent{*share}) : exchange::Cell();
}

std::vector<Phrase> remarksOf(const ReportPeriod& period)
{
    std::vector<Phrase> remarks;
    const auto text = [](const std::optional<QDate>& date) { return date ? date->toString(Qt::ISODate) : QString(); };
    if (period.from && period.to)
        remarks.push_back({u"From %1 to %2."_s, {text(period.from), text(period.to)}});
    else if (period.from)
        remarks.push_back({u"From %1."_s, {text(period.from)}});
    else if (period.to)
        remarks.push_back({u"Up to %1."_s, {text(period.to)}});
    remarks.push_back(
        {u"Attended: present and late, of the sessions held while enrolled; excused ones are left out."_s});
    return remarks;
}

void sortByText(std::vector<ReportRow>& rows, std::size_t column)
{
    std::ranges::stable_sort(rows, [column](const ReportRow& one, const ReportRow& other) {
        return std::get<QString>(one[column]).compare(std::get<QString>(other[column]), Qt::CaseInsensitive) < 0;
    });
}

QDate dateOf(base::UtcTime time, const QTimeZone& zone)
{
    return localTime(time, zone).date();
}

QTime timeOf(base::UtcTime time, const QTimeZone& zone)
{
    return localTime(time, zone).time();
}

CourseWalk::CourseWalk(std::vector<domain::Course> courses, Progress progress) : m_progress(std::move(progress))
{
    for (auto& course : courses)
        m_courses.emplace(course.id, std::move(course));
}

bool CourseWalk::comesTo(base::CourseId id)
{
    if (m_at == id)
        return true;
    m_at = id;
    return goesOn(m_progress, m_done++, static_cast<int>(m_courses.size()));
}

} // namespace rollcall::services
