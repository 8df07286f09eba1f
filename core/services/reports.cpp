#include "core/services/reports.h"

#include "core/base/files.h"
#include "core/services/lookup_p.h"
#include "core/services/report_columns_p.h"
#include "core/services/setting_catalogue.h"
#include "core/services/staff_change_p.h"
#include "core/storage/course_table.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using exchange::CellKind;
using exchange::ReportTable;
using storage::AttendanceScope;
using storage::AttendanceTotals;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr std::size_t kNameColumn = 0;

base::UtcTime startOf(QDate day, const QTimeZone& zone)
{
    return base::UtcTime(std::chrono::milliseconds(day.startOfDay(zone).toMSecsSinceEpoch()));
}

/// "PH101 A": how a course is called in a title.
QString nameOf(const domain::Course& course)
{
    return course.section.isEmpty() ? course.code : QString(course.code % u' ' % course.section);
}

} // namespace

Reports::Reports(School& school, Actor actor, QTimeZone zone)
    : m_school(school)
    , m_actor(std::move(actor))
    , m_zone(std::move(zone))
{}

Result<domain::Person> Reports::studentWith(base::PersonId id)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    auto person = personWith(m_school.database(), id);
    if (person && person->role != domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, person->email % u" is not a student"_s);
    return person;
}

Result<AttendanceScope> Reports::scopeOf(const ReportPeriod& period, std::optional<base::CourseId> course)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    if (period.from && period.to && *period.to < *period.from)
        return base::fail(ErrorCode::InvalidArgument, u"the period ends before it begins"_s);
    if (course)
        if (const auto own = ownCourse(m_school.database(), m_actor, *course); !own)
            return base::propagate(own);
    AttendanceScope scope{.course = course, .through = m_school.now()};
    if (m_actor.role == domain::Role::Teacher)
        scope.teacher = m_actor.person;
    if (period.from)
        scope.from = startOf(*period.from, m_zone);
    if (period.to)
        scope.through = std::min(scope.through, startOf(period.to->addDays(1), m_zone) - 1ms);
    return scope;
}

Result<ReportTable> Reports::session(base::SessionId id)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto session = sessionWith(m_school.database(), id);
    if (!session)
        return base::propagate(session);
    const auto course = ownCourse(m_school.database(), m_actor, session->courseId);
    if (!course)
        return base::propagate(course);
    const auto lines = AttendanceTotals(m_school.database()).registerOf(*session);
    if (!lines)
        return base::propagate(lines);
    const QString when = dateOf(session->startsAt, m_zone).toString(Qt::ISODate) % u' ' %
                         timeOf(session->startsAt, m_zone).toString(u"HH:mm"_s);
    ReportTable table{.title = {u"%1: %2, %3"_s, {nameOf(*course), session->title, when}}};
    table.columns = personColumns();
    append(table.columns, markColumns());
    for (const auto& line : *lines) {
        auto& row = table.rows.emplace_back(ReportRow{line.name, line.email});
        row.push_back(line.status ? exchange::Cell(*line.status) : exchange::Cell());
        row.push_back(line.markedAt ? exchange::Cell(dateOf(*line.markedAt, m_zone)) : exchange::Cell());
        row.push_back(line.markedAt ? exchange::Cell(timeOf(*line.markedAt, m_zone)) : exchange::Cell());
    }
    return table;
}

Result<ReportTable> Reports::student(base::PersonId id, const ReportPeriod& period)
{
    const auto person = studentWith(id);
    if (!person)
        return base::propagate(person);
    auto scope = scopeOf(period);
    if (!scope)
        return base::propagate(scope);
    scope->student = id;
    const auto snapshot = storage::Transaction::beginReading(m_school.database());
    if (!snapshot)
        return base::propagate(snapshot);
    auto courses = storage::CourseTable(m_school.database()).list({}, storage::kAllRows);
    if (!courses)
        return base::propagate(courses);
    CourseWalk walk(std::move(*courses), {});
    ReportTable table{.title = {u"%1, %2"_s, {person->name, person->email}}, .remarks = remarksOf(period)};
    table.columns = courseColumns();
    append(table.columns, countColumns());
    const auto read = AttendanceTotals(m_school.database()).eachStudent(*scope, [&](const auto& totals) {
        appendCourse(table.rows.emplace_back(), walk.course(totals.courseId));
        appendCounts(table.rows.back(), totals.counts);
        return true;
    });
    if (!read)
        return base::propagate(read);
    sortByText(table.rows, kNameColumn);
    return table;
}

Result<ReportTable> Reports::studentSessions(base::PersonId id, const ReportPeriod& period)
{
    const auto person = studentWith(id);
    if (!person)
        return base::propagate(person);
    auto scope = scopeOf(period);
    if (!scope)
        return base::propagate(scope);
    scope->student = id;
    const auto snapshot = storage::Transaction::beginReading(m_school.database());
    if (!snapshot)
        return base::propagate(snapshot);
    auto courses = storage::CourseTable(m_school.database()).list({}, storage::kAllRows);
    if (!courses)
        return base::propagate(courses);
    const CourseWalk walk(std::move(*courses), {});
    ReportTable table{.title = {u"%1, %2"_s, {person->name, person->email}}, .remarks = remarksOf(period)};
    table.columns = {{u"course"_s, u"Course"_s, CellKind::Text},
                     {u"session"_s, u"Session"_s, CellKind::Text},
                     {u"date"_s, u"Date"_s, CellKind::Date},
                     {u"starts_at"_s, u"Starts at"_s, CellKind::Time}};
    append(table.columns, markColumns());
    const auto read = AttendanceTotals(m_school.database()).eachStanding(*scope, [&](const auto& standing) {
        const bool isMarked = standing.markedAt.has_value();
        table.rows.push_back({nameOf(walk.course(standing.courseId)), standing.title, dateOf(standing.startsAt, m_zone),
                              timeOf(standing.startsAt, m_zone), standing.status,
                              isMarked ? exchange::Cell(dateOf(*standing.markedAt, m_zone)) : exchange::Cell(),
                              isMarked ? exchange::Cell(timeOf(*standing.markedAt, m_zone)) : exchange::Cell()});
        return true;
    });
    if (!read)
        return base::propagate(read);
    return table;
}

Result<ReportTable> Reports::course(base::CourseId id, const ReportPeriod& period)
{
    const auto scope = scopeOf(period, id);
    if (!scope)
        return base::propagate(scope);
    const auto course = courseWith(m_school.database(), id);
    if (!course)
        return base::propagate(course);
    ReportTable table{.title = {u"%1: %2"_s, {nameOf(*course), course->title}}, .remarks = remarksOf(period)};
    table.columns = personColumns();
    append(table.columns, countColumns());
    const auto read = AttendanceTotals(m_school.database()).eachStudent(*scope, [&](const auto& totals) {
        appendCounts(table.rows.emplace_back(ReportRow{totals.name, totals.email}), totals.counts);
        return true;
    });
    if (!read)
        return base::propagate(read);
    sortByText(table.rows, kNameColumn);
    return table;
}

Result<ReportTable> Reports::courseGrid(base::CourseId id, const ReportPeriod& period)
{
    const auto scope = scopeOf(period, id);
    if (!scope)
        return base::propagate(scope);
    const auto course = courseWith(m_school.database(), id);
    if (!course)
        return base::propagate(course);
    ReportTable table{.title = {u"%1: %2"_s, {nameOf(*course), course->title}}, .remarks = remarksOf(period)};
    table.columns = personColumns();
    const std::size_t fixed = table.columns.size();
    const auto snapshot = storage::Transaction::beginReading(m_school.database());
    if (!snapshot)
        return base::propagate(snapshot);
    AttendanceTotals totals(m_school.database());
    std::map<base::SessionId, std::size_t> columnOf;
    auto read = totals.eachSession(*scope, [&](const auto& session) {
        columnOf.emplace(session.sessionId, table.columns.size());
        const QString when = dateOf(session.startsAt, m_zone).toString(Qt::ISODate) % u' ' %
                             timeOf(session.startsAt, m_zone).toString(u"HH:mm"_s);
        table.columns.push_back({u"session_%1"_s.arg(session.sessionId.value), when, CellKind::Status});
        return true;
    });
    if (!read)
        return base::propagate(read);
    std::optional<base::PersonId> at;
    read = totals.eachStanding(*scope, [&](const auto& standing) {
        if (at != standing.studentId) {
            table.rows.emplace_back(table.columns.size());
            table.rows.back()[0] = standing.name;
            table.rows.back()[fixed - 1] = standing.email;
            at = standing.studentId;
        }
        table.rows.back()[columnOf.at(standing.sessionId)] = standing.status;
        return true;
    });
    if (!read)
        return base::propagate(read);
    sortByText(table.rows, kNameColumn);
    return table;
}

Result<int> Reports::limit(const QString& setting)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto text = settingText(m_school, setting);
    if (!text)
        return base::propagate(text);
    return text->toInt();
}

Result<int> Reports::lowPercent()
{
    return limit(u"reports.low_percent"_s);
}

Result<int> Reports::absencesInARow()
{
    return limit(u"reports.absences_in_a_row"_s);
}

Result<void> Reports::save(const ReportTable& table, const QByteArray& bytes, const QString& path)
{
    if (auto allowed = requireStaff(m_actor); !allowed)
        return allowed;
    // The title may name a person; the log of staff does not.
    return changeAsStaff(m_school, m_actor, u"export.report"_s, u"%1 rows"_s.arg(table.rows.size()), path,
                         [&] { return base::writeFile(path, bytes, base::FileAccess::OwnerOnly); });
}

Result<void> Reports::recordPrint(const ReportTable& table, const QString& printer)
{
    if (auto allowed = requireStaff(m_actor); !allowed)
        return allowed;
    return changeAsStaff(m_school, m_actor, u"print.report"_s, u"%1 rows"_s.arg(table.rows.size()), printer,
                         [] { return Result<void>(); });
}

} // namespace rollcall::services
