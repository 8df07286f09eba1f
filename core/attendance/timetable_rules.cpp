#include "core/attendance/timetable_rules.h"

#include <QDateTime>

#include <algorithm>

namespace rollcall::attendance {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr qint64 kMsOfDay = 24 * 60 * 60 * 1000;

qint64 offsetMs(const QTimeZone& zone, qint64 utcMs)
{
    return 1000 * qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)));
}

bool isHoliday(std::span<const domain::Holiday> holidays, QDate day)
{
    return std::ranges::any_of(holidays, [day](const domain::Holiday& holiday) {
        return holiday.firstDate <= day && day <= holiday.lastDate;
    });
}

bool sharesTime(const Occupation& one, const Occupation& other)
{
    return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

bool isSameRoom(const Occupation& one, const Occupation& other)
{
    return !one.room.isEmpty() && one.room.compare(other.room, Qt::CaseInsensitive) == 0;
}

} // namespace

base::UtcTime utcOf(QDate day, QTime time, const QTimeZone& zone)
{
    // No zone changes its clocks twice within two days; the day before has the offset before the change.
    const qint64 localMs = QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 before = localMs - offsetMs(zone, localMs - kMsOfDay);
    const qint64 after = localMs - offsetMs(zone, localMs + kMsOfDay);
    const bool isAfterChange = before + offsetMs(zone, before) != localMs && after + offsetMs(zone, after) == localMs;
    return base::UtcTime(std::chrono::milliseconds(isAfterChange ? after : before));
}

std::vector<QDate> lessonDays(const domain::TimetableRule& rule, std::span<const domain::Holiday> holidays, QDate from,
                              QDate through)
{
    QDate day = std::max(rule.firstDate, from);
    day = day.addDays((rule.weekday - day.dayOfWeek() + kDaysOfWeek) % kDaysOfWeek);
    std::vector<QDate> days;
    for (; day <= std::min(rule.lastDate, through); day = day.addDays(kDaysOfWeek))
        if (!isHoliday(holidays, day))
            days.push_back(day);
    return days;
}

Occupation lessonOn(const domain::TimetableRule& rule, QDate day, const QTimeZone& zone, base::PersonId teacher,
                    const QString& name)
{
    const auto startsAt = utcOf(day, rule.startsAt, zone);
    return {.startsAt = startsAt,
            .endsAt = startsAt + std::chrono::minutes(rule.durationMin),
            .room = rule.room,
            .teacherId = teacher,
            .name = name};
}

std::optional<Clash> findClash(std::span<const Occupation> wanted, std::span<const Occupation> present)
{
    std::optional<Clash> earliest;
    for (const auto& lesson : wanted)
        for (const auto& other : present) {
            if (!sharesTime(lesson, other) || (earliest && earliest->wanted.startsAt <= lesson.startsAt))
                continue;
            const bool isRoom = isSameRoom(lesson, other);
            if (isRoom || lesson.teacherId == other.teacherId)
                earliest = Clash{.isRoom = isRoom, .wanted = lesson, .present = other};
        }
    return earliest;
}

} // namespace rollcall::attendance
