#include "core/storage/timetable_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using base::TimetableRuleId;
using domain::Holiday;
using domain::TimetableRule;

constexpr QStringView kRuleColumns =
    u"r.id, r.course_id, r.title, r.room, r.weekday, r.starts_at, r.duration_min, r.first_date, r.last_date";

TimetableRule readRule(Row& row)
{
    return {.id = row.id<TimetableRuleId>(),
            .courseId = row.id<base::CourseId>(),
            .title = row.text(),
            .room = row.text(),
            .weekday = static_cast<int>(row.integer()),
            .startsAt = row.timeOfDay(),
            .durationMin = static_cast<int>(row.integer()),
            .firstDate = row.date(),
            .lastDate = row.date()};
}

TimetableRow readTimetableRow(Row& row)
{
    return {.rule = readRule(row),
            .courseCode = row.text(),
            .section = row.text(),
            .teacherId = row.id<base::PersonId>(),
            .teacherName = row.text()};
}

PlannedDay readPlannedDay(Row& row)
{
    return {.ruleId = row.id<TimetableRuleId>(), .date = row.date()};
}

MadeSession readMadeSession(Row& row)
{
    return {.day = readPlannedDay(row), .session = row.optionalId<base::SessionId>()};
}

/// The sessions made for these days that have not begun.
Where waiting(std::optional<TimetableRuleId> rule, QDate from, QDate through, base::UtcTime now)
{
    Where where;
    where.addIfSet(u"rule_id = ?"_s, rule);
    where.add(u"date BETWEEN ? AND ?"_s, {from, through});
    where.add(u"session_id IN (SELECT id FROM class_sessions WHERE is_active = 0 AND starts_at > ?)"_s, {now});
    return where;
}

Holiday readHoliday(Row& row)
{
    return {.id = row.id<base::HolidayId>(), .firstDate = row.date(), .lastDate = row.date(), .name = row.text()};
}

QString named(TimetableRuleId id)
{
    return u"timetable rule "_s % QString::number(id.value);
}

} // namespace

Result<TimetableRuleId> TimetableTable::insert(const TimetableRule& rule)
{
    const auto id = insertRow(m_database,
                              u"INSERT INTO timetable_rules (course_id, title, room, weekday, starts_at, duration_min,"
                              " first_date, last_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                              {rule.courseId, rule.title, rule.room, rule.weekday, rule.startsAt.toString(u"HH:mm"_s),
                               rule.durationMin, rule.firstDate, rule.lastDate});
    if (!id)
        return base::propagate(id);
    return TimetableRuleId{*id};
}

Result<std::optional<TimetableRule>> TimetableTable::find(TimetableRuleId id)
{
    return readRow(m_database, u"SELECT "_s % kRuleColumns % u" FROM timetable_rules r WHERE r.id = ?", {id},
                   &readRule);
}

Result<std::vector<TimetableRow>> TimetableTable::list(const TimetableFilter& filter)
{
    Where where;
    where.add(u"r.last_date >= ? AND r.first_date <= ?"_s, {filter.from, filter.through});
    where.addIfSet(u"c.teacher_id = ?"_s, filter.teacher);
    if (filter.currentOnly)
        where.add(u"c.archived_at IS NULL"_s);
    // CROSS JOIN: the rules that have passed are many, and the index of their last day leaves them out.
    return readRows(m_database,
                    u"SELECT "_s % kRuleColumns %
                        u", c.code, c.section, c.teacher_id, u.name FROM timetable_rules r"
                        " CROSS JOIN courses c ON c.id = r.course_id CROSS JOIN users u ON u.id = c.teacher_id" %
                        where.sql() % u" ORDER BY r.weekday, r.starts_at, r.id",
                    where.values(), &readTimetableRow);
}

Result<void> TimetableTable::setLastDate(TimetableRuleId id, QDate lastDate)
{
    return changeRow(m_database, u"UPDATE timetable_rules SET last_date = ? WHERE id = ?"_s, {lastDate, id}, named(id));
}

Result<void> TimetableTable::remove(TimetableRuleId id)
{
    return changeRow(m_database, u"DELETE FROM timetable_rules WHERE id = ?"_s, {id}, named(id));
}

Result<void> TimetableTable::addPlanned(const PlannedDay& day, base::SessionId session)
{
    const auto added =
        insertRow(m_database, u"INSERT INTO timetable_sessions (rule_id, date, session_id) VALUES (?, ?, ?)"_s,
                  {day.ruleId, day.date, session});
    return added ? Result<void>() : base::propagate(added);
}

Result<std::vector<PlannedDay>> TimetableTable::plannedSince(QDate from)
{
    // The unary plus keeps SQLite from reading every session that was ever planned.
    return readRows(m_database,
                    u"SELECT rule_id, date FROM timetable_sessions WHERE date >= ? ORDER BY +rule_id, date"_s, {from},
                    &readPlannedDay);
}

Result<std::vector<MadeSession>> TimetableTable::made(QDate from, QDate through)
{
    return readRows(m_database,
                    u"SELECT rule_id, date, session_id FROM timetable_sessions WHERE date BETWEEN ? AND ?"_s,
                    {from, through}, &readMadeSession);
}

Result<qint64> TimetableTable::countPlanned(std::optional<TimetableRuleId> rule, QDate from, QDate through,
                                            base::UtcTime now)
{
    const auto where = waiting(rule, from, through, now);
    return readCount(m_database, u"SELECT count(*) FROM timetable_sessions"_s % where.sql(), where.values());
}

Result<qint64> TimetableTable::removePlanned(std::optional<TimetableRuleId> rule, QDate from, QDate through,
                                             base::UtcTime now)
{
    const auto where = waiting(rule, from, through, now);
    const auto sessions = readRows<base::SessionId>(
        m_database, u"DELETE FROM timetable_sessions"_s % where.sql() % u" RETURNING session_id", where.values(),
        [](Row& row) { return row.id<base::SessionId>(); });
    if (!sessions)
        return base::propagate(sessions);
    for (const auto session : *sessions)
        if (const auto removed = changeRows(m_database, u"DELETE FROM class_sessions WHERE id = ?"_s, {session});
            !removed)
            return removed;
    return static_cast<qint64>(sessions->size());
}

Result<base::HolidayId> TimetableTable::addHoliday(const Holiday& holiday)
{
    const auto id = insertRow(m_database, u"INSERT INTO holidays (first_date, last_date, name) VALUES (?, ?, ?)"_s,
                              {holiday.firstDate, holiday.lastDate, holiday.name});
    if (!id)
        return base::propagate(id);
    return base::HolidayId{*id};
}

Result<std::vector<Holiday>> TimetableTable::holidays(QDate from)
{
    return readRows(m_database,
                    u"SELECT id, first_date, last_date, name FROM holidays WHERE last_date >= ?"
                    " ORDER BY first_date, id"_s,
                    {from}, &readHoliday);
}

Result<void> TimetableTable::removeHoliday(base::HolidayId id)
{
    return changeRow(m_database, u"DELETE FROM holidays WHERE id = ?"_s, {id},
                     u"holiday "_s % QString::number(id.value));
}

} // namespace rollcall::storage
