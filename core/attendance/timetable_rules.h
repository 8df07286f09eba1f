#pragma once

#include "core/base/time.h"
#include "core/domain/timetable.h"

#include <QTimeZone>

#include <optional>
#include <span>
#include <vector>

/// How weekly rules become lessons. Pure; any thread.
namespace rollcall::attendance {

/// The moment of a local day and time. A time that is skipped when clocks go forward is taken by the clock before the
/// change, and so reads later by what was skipped; of a time that comes twice the first is meant.
[[nodiscard]] base::UtcTime utcOf(QDate day, QTime time, const QTimeZone& zone);

/// The rule's days from `from` to `through`, both included, that are no holidays, in order.
[[nodiscard]] std::vector<QDate> lessonDays(const domain::TimetableRule& rule,
                                            std::span<const domain::Holiday> holidays, QDate from, QDate through);

/// Somewhere somebody teaches: a session, or a lesson of a rule.
struct Occupation
{
    base::UtcTime startsAt;
    base::UtcTime endsAt;
    QString room; ///< empty: none that anybody else could need
    base::PersonId teacherId;
    QString name; ///< "session 12 of PH101", for messages

    bool operator==(const Occupation&) const = default;
};

/// The rule's lesson of a day: it starts at the rule's local time and lasts as long as the rule says, also where clocks
/// change in between.
[[nodiscard]] Occupation lessonOn(const domain::TimetableRule& rule, QDate day, const QTimeZone& zone,
                                  base::PersonId teacher, const QString& name);

struct Clash
{
    bool isRoom = false; ///< the room is taken; else the teacher
    Occupation wanted;
    Occupation present;

    bool operator==(const Clash&) const = default;
};

/// The earliest of `wanted` that shares time with one of `present` in the same room (in either case) or with the same
/// teacher. One that begins when another ends shares none.
[[nodiscard]] std::optional<Clash> findClash(std::span<const Occupation> wanted, std::span<const Occupation> present);

} // namespace rollcall::attendance
