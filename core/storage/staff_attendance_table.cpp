#include "core/storage/staff_attendance_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::PersonId;
using base::Result;

StaffDay readDay(Row& row)
{
    return {.personId = row.id<PersonId>(),
            .date = row.date(),
            .time = row.timeOfDay(),
            .status = row.name(&domain::markStatusFromText),
            .point = row.point()};
}

constexpr Ageing kDays{.table = u"attendance", .time = u"(date || 'T23:59:59.999Z')"};

StaffDayRow readDayRow(Row& row)
{
    return {.day = readDay(row), .name = row.text(), .email = row.text()};
}

} // namespace

Result<void> StaffAttendanceTable::insert(const StaffDay& day)
{
    if (!day.date.isValid() || !day.time.isValid())
        return base::fail(base::ErrorCode::InvalidArgument, u"date and time of staff attendance"_s);
    const auto id = insertRow(
        m_database,
        u"INSERT INTO attendance (user_id, date, time, status, latitude, longitude)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s,
        {day.personId, day.date, day.time, toText(day.status), latitudeOf(day.point), longitudeOf(day.point)});
    if (!id)
        return base::propagate(id);
    return {};
}

Result<std::vector<StaffDayRow>> StaffAttendanceTable::list(const StaffDayFilter& filter, Page page)
{
    Where where;
    where.addIfSet(u"a.user_id = ?"_s, filter.person);
    where.addIfSet(u"a.date >= ?"_s, filter.from);
    where.addIfSet(u"a.date <= ?"_s, filter.to);
    // CROSS JOIN keeps SQLite from starting with the people.
    return readRows(m_database,
                    u"SELECT a.user_id, a.date, a.time, a.status, a.latitude, a.longitude, u.name, u.email"
                    " FROM attendance a CROSS JOIN users u ON u.id = a.user_id"_s %
                        where.sql() % u" ORDER BY a.date DESC, a.id DESC" % kLimit,
                    where.valuesAnd(page), &readDayRow);
}

Result<OldRows> StaffAttendanceTable::older(base::UtcTime before)
{
    return findOlder(m_database, kDays, before);
}

Result<qint64> StaffAttendanceTable::removeOlder(base::UtcTime before)
{
    return storage::removeOlder(m_database, kDays, before);
}

} // namespace rollcall::storage
