#include "core/services/records.h"

#include "core/exchange/csv.h"
#include "core/services/staff_change_p.h"
#include "core/storage/course_table.h"
#include "core/storage/session_table.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

const QStringList kCsvHeader{u"id"_s,         u"session_id"_s,   u"session_title"_s, u"course_code"_s,
                             u"student_id"_s, u"student_name"_s, u"student_email"_s, u"marked_at"_s,
                             u"status"_s,     u"method"_s,       u"face_distance"_s, u"latitude"_s,
                             u"longitude"_s,  u"device_hash"_s,  u"ip_address"_s,    u"user_agent"_s};

QString text(std::optional<double> value, int decimals)
{
    return value ? QString::number(*value, 'f', decimals) : QString();
}

QStringList csvRow(const storage::MarkRow& row)
{
    const auto& mark = row.mark;
    const auto latitude = mark.point ? std::optional(mark.point->latitudeDeg) : std::nullopt;
    const auto longitude = mark.point ? std::optional(mark.point->longitudeDeg) : std::nullopt;
    return {QString::number(mark.id.value),
            QString::number(mark.sessionId.value),
            row.sessionTitle,
            row.courseCode,
            QString::number(mark.studentId.value),
            row.studentName,
            row.studentEmail,
            base::toIso(mark.markedAt),
            domain::toText(mark.status),
            domain::toText(mark.method),
            text(mark.faceDistance, 4),
            text(latitude, 6),
            text(longitude, 6),
            mark.device.hash,
            mark.device.ipAddress,
            mark.device.userAgent};
}

} // namespace

Records::Records(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

base::Result<void> Records::requireReader(std::optional<base::SessionId> session, std::optional<base::CourseId> course)
{
    if (m_actor.role != domain::Role::Teacher)
        return requireAdmin(m_actor);
    auto& database = m_school.database();
    if (session) {
        const auto found = storage::SessionTable(database).find(*session);
        if (!found)
            return base::propagate(found);
        course = *found ? std::optional((*found)->courseId) : std::nullopt;
    }
    if (!course)
        return requireAdmin(m_actor);
    const auto found = storage::CourseTable(database).find(*course);
    if (!found)
        return base::propagate(found);
    return *found ? requireTeacherOf(m_actor, **found) : requireAdmin(m_actor);
}

base::Result<std::vector<storage::MarkRow>> Records::marks(const storage::MarkFilter& filter, storage::Page page)
{
    if (const auto allowed = requireReader(filter.session, filter.course); !allowed)
        return base::propagate(allowed);
    return storage::MarkTable(m_school.database()).list(filter, page);
}

base::Result<std::vector<domain::Attempt>> Records::attempts(const storage::AttemptFilter& filter, storage::Page page)
{
    if (const auto allowed = requireReader(filter.session, std::nullopt); !allowed)
        return base::propagate(allowed);
    return storage::AttemptTable(m_school.database()).list(filter, page);
}

base::Result<int> Records::exportCsv(const storage::MarkFilter& filter, const QString& path)
{
    const auto rows = marks(filter, storage::kAllRows);
    if (!rows)
        return base::propagate(rows);
    std::vector<QStringList> lines{kCsvHeader};
    for (const auto& row : *rows)
        lines.push_back(csvRow(row));
    const auto count = static_cast<int>(rows->size());
    if (const auto written = writeExport(m_school, m_actor, u"%1 marks"_s.arg(count), path, exchange::toCsv(lines));
        !written)
        return base::propagate(written);
    return count;
}

} // namespace rollcall::services
