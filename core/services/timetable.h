#pragma once

#include "core/domain/session.h"
#include "core/domain/timetable.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/services/sessions.h"
#include "core/storage/timetable_table.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace rollcall::services {

/// What is given for a rule: all but its id.
using NewRule = domain::TimetableRule;

/// A rule that copy() left out, and why.
struct SkippedRule
{
    base::TimetableRuleId id;
    base::Error reason; ///< TimeTaken or AlreadyExists

    bool operator==(const SkippedRule&) const = default;
};

struct CopiedRules
{
    std::vector<base::TimetableRuleId> added;
    std::vector<SkippedRule> skipped;
};

/// One lesson of one day, made from a rule or single.
struct WeekLesson
{
    QDate day;
    QTime startsAt;
    int durationMin = 0;
    QString title;
    QString courseCode;
    QString section;
    QString room;
    QString teacherName;
    std::optional<domain::TimetableRule> rule;
    std::optional<domain::Session> session; ///< nothing: not made yet, or removed
    bool isRemoved = false;                 ///< its session was made, and staff have removed it
    QString holiday;                        ///< the name of the holiday it falls on; empty: none
};

struct Week
{
    std::vector<WeekLesson> lessons; ///< by day, time and course
    std::vector<domain::Holiday> holidays;
};

/// The first and the last day of a term.
struct Term
{
    QDate from;
    QDate through;

    bool operator==(const Term&) const = default;
};

/// The lessons of every week, the days without any, and the sessions planned from both. Times are local to `zone`.
///
/// Administrators; a teacher for own courses. All fail with PermissionDenied otherwise, and with the database codes.
/// What adds lessons fails with TimeTaken where the room or the teacher is taken by another rule or session, naming the
/// first such and when. Each change makes the sessions of the next days at once (planSessions()). Same thread as the
/// school.
class Timetable final
{
public:
    Timetable(School& school, Actor actor, QTimeZone zone = QTimeZone::systemTimeZone());

    /// `rule.id` is not looked at; an empty title is the course's. Fails with NotFound (course), InvalidArgument
    /// (weekday, time, a length outside 1 minute to 24 hours, days that are none or span more than two years, no such
    /// weekday among them, an archived course), AlreadyExists or TimeTaken.
    [[nodiscard]] base::Result<base::TimetableRuleId> add(const NewRule& rule);

    /// A single planned session, refused like a rule where room or teacher are taken. Fails as Sessions::plan() and
    /// with TimeTaken.
    [[nodiscard]] base::Result<domain::Session> addOnce(const NewSession& session);

    /// The session `before`, which Sessions::callOff() was given and has called off, takes place after all. Fails with
    /// NotFound, ChangedMeanwhile (it is stored otherwise by now), InvalidArgument (its time has come, it had been
    /// called off before, or the course is archived) or TimeTaken.
    [[nodiscard]] base::Result<domain::Session> undoCallOff(const domain::Session& before);

    /// From the day `from` on `changed` (whose course and first day do not count) holds in place of the rule that the
    /// caller has read as `expected`: sessions not yet begun are planned anew, held ones stay. Returns the id of the
    /// rule that holds from then on. Fails as add(), and with NotFound or ChangedMeanwhile.
    [[nodiscard]] base::Result<base::TimetableRuleId> change(const domain::TimetableRule& expected, QDate from,
                                                             const NewRule& changed);

    /// From the day `from` on the rule does not hold: sessions not yet begun go, held ones stay. Fails with NotFound.
    [[nodiscard]] base::Result<void> removeFrom(base::TimetableRuleId id, QDate from);

    /// The same for the rule that the caller has read as `expected`; fails also with ChangedMeanwhile.
    [[nodiscard]] base::Result<void> remove(const domain::TimetableRule& expected, QDate from);

    /// How many planned sessions removeFrom() would take away. Fails with NotFound.
    [[nodiscard]] base::Result<qint64> plannedFrom(base::TimetableRuleId id, QDate from);

    /// All lessons of the seven days from `monday` on, also those on holidays; for a teacher, own ones.
    [[nodiscard]] base::Result<Week> week(QDate monday);

    /// From the first to the last day of all rules that hold on `day`; for a teacher, of own ones. Nothing where none
    /// does.
    [[nodiscard]] base::Result<std::optional<Term>> term(QDate day);

    /// Rules with days from `from` to `through`, in order of weekday and time; for a teacher, own ones.
    [[nodiscard]] base::Result<std::vector<storage::TimetableRow>> list(QDate from, QDate through);

    /// Fails with NotFound.
    [[nodiscard]] base::Result<domain::TimetableRule> rule(base::TimetableRuleId id);

    /// Administrators only. Copies the rules that begin from `from` to `through`, moved by so many weeks (1 to 520);
    /// those that clash are left out and told. Fails with InvalidArgument.
    [[nodiscard]] base::Result<CopiedRules> copy(QDate from, QDate through, int weeks);

    /// Administrators only. Sessions planned for these days that have not begun go; removing the holiday plans them
    /// again. Fail with InvalidArgument (the days, the name) or NotFound.
    [[nodiscard]] base::Result<base::HolidayId> addHoliday(const domain::Holiday& holiday);
    [[nodiscard]] base::Result<void> removeHoliday(base::HolidayId id);

    /// Those that end on `from` or later. For staff.
    [[nodiscard]] base::Result<std::vector<domain::Holiday>> holidays(QDate from);

private:
    [[nodiscard]] base::Result<domain::TimetableRule> checked(const NewRule& rule, const domain::Course& course) const;
    /// Adds a checked rule inside the caller's transaction.
    [[nodiscard]] base::Result<base::TimetableRuleId> insert(const domain::TimetableRule& rule,
                                                             const domain::Course& course);
    [[nodiscard]] base::Result<CopiedRules> copyEach(QDate from, QDate through, int weeks);
    [[nodiscard]] base::Result<void> endBefore(const domain::TimetableRule& rule, QDate from);
    /// Fails with ChangedMeanwhile; for a transaction of the caller.
    [[nodiscard]] base::Result<void> requireSame(const domain::TimetableRule& expected);

    School& m_school;
    Actor m_actor;
    QTimeZone m_zone;
};

/// Makes the sessions of the rules from today for as many days as the setting `timetable.days_ahead` says: planned
/// ones, which superviseSessions() starts and ends. Holidays and archived courses have none; one that staff have
/// removed is not made again. Each is a staff action of the machine. Meant to be called every minute or so: with
/// nothing to make it only reads. May be called by several programs at once; each session is made once. Returns those
/// it has made; fails with the database codes, and then none is.
[[nodiscard]] base::Result<std::vector<domain::Session>>
planSessions(School& school, const QTimeZone& zone = QTimeZone::systemTimeZone());

} // namespace rollcall::services
