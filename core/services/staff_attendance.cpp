#include "core/services/staff_attendance.h"

#include "core/exchange/csv.h"
#include "core/services/lookup_p.h"
#include "core/services/pin_check_in.h"
#include "core/services/staff_change_p.h"

#include <QDateTime>

#include <chrono>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using storage::StaffDayRow;
using namespace Qt::StringLiterals;

const QStringList kCsvHeader{u"user_id"_s, u"name"_s,   u"email"_s,    u"date"_s,
                             u"time"_s,    u"status"_s, u"latitude"_s, u"longitude"_s};

QString text(std::optional<double> degrees)
{
    return degrees ? QString::number(*degrees, 'f', 6) : QString();
}

QStringList csvRow(const StaffDayRow& row)
{
    const auto& day = row.day;
    return {QString::number(day.personId.value),
            row.name,
            row.email,
            day.date.toString(Qt::ISODate),
            day.time.toString(Qt::ISODate),
            domain::toText(day.status),
            text(day.point ? std::optional(day.point->latitudeDeg) : std::nullopt),
            text(day.point ? std::optional(day.point->longitudeDeg) : std::nullopt)};
}

/// Local: a day of work is one of the place, and in UTC it may lie on two dates.
storage::StaffDay presentAt(base::PersonId teacher, base::UtcTime now)
{
    const auto local =
        QDateTime::fromSecsSinceEpoch(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count());
    return {.personId = teacher,
            .date = local.date(),
            .time = local.time(),
            .status = domain::MarkStatus::Present,
            .point = {}};
}

} // namespace

StaffAttendance::StaffAttendance(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

Result<StaffDayRow> StaffAttendance::checkIn(base::PersonId teacher)
{
    if (m_actor.role != domain::Role::Teacher || m_actor.person != teacher)
        if (const auto allowed = requireAdmin(m_actor); !allowed)
            return base::propagate(allowed);
    const auto person = personWith(m_school.database(), teacher);
    if (!person)
        return base::propagate(person);
    if (person->role != domain::Role::Teacher)
        return base::fail(ErrorCode::InvalidArgument, person->email % u" is not a teacher"_s);
    const auto day = presentAt(teacher, m_school.now());
    const QString date = day.date.toString(Qt::ISODate);
    const auto stored = changeAsStaff(m_school, m_actor, u"staff.check_in"_s, u"user %1"_s.arg(teacher.value), date,
                                      [&] { return storage::StaffAttendanceTable(m_school.database()).insert(day); });
    if (const auto named = naming(stored, ErrorCode::AlreadyExists, person->email % u" on "_s % date); !named)
        return base::propagate(named);
    return StaffDayRow{.day = day, .name = person->name, .email = person->email};
}

Result<std::vector<StaffDayRow>> StaffAttendance::list(const storage::StaffDayFilter& filter, storage::Page page)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    auto own = filter;
    if (m_actor.role == domain::Role::Teacher)
        own.person = m_actor.person;
    return storage::StaffAttendanceTable(m_school.database()).list(own, page);
}

Result<int> StaffAttendance::exportCsv(const storage::StaffDayFilter& filter, const QString& path)
{
    const auto rows = list(filter, storage::kAllRows);
    if (!rows)
        return base::propagate(rows);
    std::vector<QStringList> lines{kCsvHeader};
    for (const auto& row : *rows)
        lines.push_back(csvRow(row));
    const auto count = static_cast<int>(rows->size());
    if (const auto written =
            writeExport(m_school, m_actor, u"%1 staff days"_s.arg(count), path, exchange::toCsv(lines));
        !written)
        return base::propagate(written);
    return count;
}

Result<StaffDayRow> checkInStaffByPin(School& school, base::PersonId typedId, const QString& pin)
{
    const auto person = verifyPin(school, typedId, pin);
    if (!person)
        return base::propagate(person);
    if (!*person || (*person)->role != domain::Role::Teacher)
        return base::fail(ErrorCode::SignInRefused, {});
    return StaffAttendance(school, Actor::signedIn(**person)).checkIn(typedId);
}

} // namespace rollcall::services
