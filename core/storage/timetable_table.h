#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/timetable.h"

#include <compare>
#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// A rule with what a timetable shows beside it.
struct TimetableRow
{
    domain::TimetableRule rule;
    QString courseCode;
    QString section;
    base::PersonId teacherId; ///< of the course
    QString teacherName;

    bool operator==(const TimetableRow&) const = default;
};

/// Which rules to read: those that have days from `from` to `through`. The fields that are set must all hold.
struct TimetableFilter
{
    QDate from;
    QDate through;
    std::optional<base::PersonId> teacher{}; ///< of the course
    bool currentOnly = false;                ///< none of an archived course
};

/// The local day of a rule for which a session was made.
struct PlannedDay
{
    base::TimetableRuleId ruleId;
    QDate date;

    std::strong_ordering operator<=>(const PlannedDay&) const = default;
    bool operator==(const PlannedDay&) const = default;
};

/// The same with the session; nothing where staff have removed it.
struct MadeSession
{
    PlannedDay day;
    std::optional<base::SessionId> session;

    bool operator==(const MadeSession&) const = default;
};

/// The tables `timetable_rules`, `timetable_sessions` and `holidays`. Same thread as the Database. Every call may fail
/// with the Database... codes and DiskFull.
class TimetableTable final
{
public:
    explicit TimetableTable(Database& database) : m_database(database) {}

    /// `rule.id` is not looked at. Fails with AlreadyExists when the course has a rule of this weekday, time and first
    /// day, and with NotFound when there is no such course.
    [[nodiscard]] base::Result<base::TimetableRuleId> insert(const domain::TimetableRule& rule);

    [[nodiscard]] base::Result<std::optional<domain::TimetableRule>> find(base::TimetableRuleId id);

    /// In order of weekday, time and id.
    [[nodiscard]] base::Result<std::vector<TimetableRow>> list(const TimetableFilter& filter);

    /// Both fail with NotFound. Removing a rule forgets for which days sessions were made; the sessions stay.
    [[nodiscard]] base::Result<void> setLastDate(base::TimetableRuleId id, QDate lastDate);
    [[nodiscard]] base::Result<void> remove(base::TimetableRuleId id);

    /// Fails with AlreadyExists when that day of the rule has its session.
    [[nodiscard]] base::Result<void> addPlanned(const PlannedDay& day, base::SessionId session);

    /// The days from `from` on for which sessions were made, also where these were removed, in order.
    [[nodiscard]] base::Result<std::vector<PlannedDay>> plannedSince(QDate from);

    /// What was made for the days from `from` to `through`.
    [[nodiscard]] base::Result<std::vector<MadeSession>> made(QDate from, QDate through);

    /// How many sessions removePlanned() would remove.
    [[nodiscard]] base::Result<qint64> countPlanned(std::optional<base::TimetableRuleId> rule, QDate from,
                                                    QDate through, base::UtcTime now);

    /// Removes the sessions made for the days from `from` to `through`, of one rule or all, that are not active and
    /// begin after now, and forgets that they were made. Returns how many.
    [[nodiscard]] base::Result<qint64> removePlanned(std::optional<base::TimetableRuleId> rule, QDate from,
                                                     QDate through, base::UtcTime now);

    [[nodiscard]] base::Result<base::HolidayId> addHoliday(const domain::Holiday& holiday);

    /// Those that end on `from` or later, in order of their first day.
    [[nodiscard]] base::Result<std::vector<domain::Holiday>> holidays(QDate from);

    /// Fails with NotFound.
    [[nodiscard]] base::Result<void> removeHoliday(base::HolidayId id);

private:
    Database& m_database;
};

} // namespace rollcall::storage
