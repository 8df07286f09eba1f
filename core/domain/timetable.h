#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QTime>

namespace rollcall::domain {

/// A row of `timetable_rules`: a lesson of a course that recurs every week.
struct TimetableRule
{
    base::TimetableRuleId id;
    base::CourseId courseId;
    QString title;
    QString room;
    int weekday = 1;  ///< 1 (Monday) to 7
    QTime startsAt{}; ///< local, to the minute
    int durationMin = 60;
    QDate firstDate{}; ///< local; both belong to the rule
    QDate lastDate{};

    bool operator==(const TimetableRule&) const = default;
};

/// A row of `holidays`: local days without lessons, both included.
struct Holiday
{
    base::HolidayId id;
    QDate firstDate;
    QDate lastDate;
    QString name;

    bool operator==(const Holiday&) const = default;
};

} // namespace rollcall::domain
