#include "core/services/timetable.h"

#include "core/attendance/timetable_rules.h"
#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"
#include "core/services/timetable_p.h"

#include <algorithm>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using domain::TimetableRule;
using storage::TimetableTable;
using namespace Qt::StringLiterals;

constexpr int kDaysOfWeek = 7;
constexpr int kMinutesOfDay = 24 * 60;
constexpr qint64 kRuleDaysMax = 731; // two years, one of them a leap year
constexpr int kCopyWeeksMax = 520;

QString subjectOf(base::TimetableRuleId id)
{
    return u"timetable rule %1"_s.arg(id.value);
}

QString daysOf(QDate first, QDate last)
{
    return first.toString(Qt::ISODate) % u" to "_s % last.toString(Qt::ISODate);
}

} // namespace

Timetable::Timetable(School& school, Actor actor, QTimeZone zone)
    : m_school(school)
    , m_actor(std::move(actor))
    , m_zone(std::move(zone))
{}

Result<TimetableRule> Timetable::checked(const NewRule& rule, const domain::Course& course) const
{
    const auto invalid = [](const QString& what) { return base::fail(ErrorCode::InvalidArgument, what); };
    for (const auto& [field, text] : {std::pair{u"title"_s, rule.title}, {u"room"_s, rule.room}})
        if (const auto valid = checkLine(field, text); !valid)
            return base::propagate(valid);
    if (course.archivedAt)
        return invalid(u"course "_s % course.code % u" is archived");
    if (rule.weekday < 1 || rule.weekday > kDaysOfWeek || !rule.startsAt.isValid())
        return invalid(u"weekday or time"_s);
    if (rule.durationMin < 1 || rule.durationMin > kMinutesOfDay)
        return invalid(u"%1 minutes"_s.arg(rule.durationMin));
    if (!rule.firstDate.isValid() || !rule.lastDate.isValid() || rule.firstDate.daysTo(rule.lastDate) >= kRuleDaysMax ||
        attendance::lessonDays(rule, {}, rule.firstDate, rule.lastDate).empty())
        return invalid(daysOf(rule.firstDate, rule.lastDate));
    TimetableRule row = rule;
    row.courseId = course.id;
    row.title = rule.title.trimmed().isEmpty() ? course.title : rule.title.trimmed();
    row.room = rule.room.trimmed();
    row.startsAt = QTime(rule.startsAt.hour(), rule.startsAt.minute());
    return row;
}

Result<base::TimetableRuleId> Timetable::insert(const TimetableRule& rule, const domain::Course& course)
{
    TimetableTable table(m_school.database());
    const auto holidays = table.holidays(rule.firstDate);
    if (!holidays)
        return base::propagate(holidays);
    std::vector<attendance::Occupation> wanted;
    for (const QDate day : attendance::lessonDays(rule, *holidays, rule.firstDate, rule.lastDate))
        wanted.push_back(attendance::lessonOn(rule, day, m_zone, course.teacherId, {}));
    // What is over takes place no more, and so clashes with nothing.
    std::erase_if(wanted, [&](const attendance::Occupation& lesson) { return lesson.endsAt <= m_school.now(); });
    if (const auto free = requireFree(m_school, m_zone, wanted); !free)
        return base::propagate(free);
    return naming(table.insert(rule), ErrorCode::AlreadyExists,
                  course.code % u" on this weekday and time, from "_s % rule.firstDate.toString(Qt::ISODate));
}

Result<base::TimetableRuleId> Timetable::add(const NewRule& rule)
{
    const auto course = ownCourse(m_school.database(), m_actor, rule.courseId);
    if (!course)
        return base::propagate(course);
    const auto row = checked(rule, *course);
    if (!row)
        return base::propagate(row);
    return changeAsStaff(m_school, m_actor, u"timetable.add"_s, u"course "_s % course->code,
                         daysOf(row->firstDate, row->lastDate), [&]() -> Result<base::TimetableRuleId> {
                             const auto id = insert(*row, *course);
                             if (!id)
                                 return id;
                             if (const auto made = writePlannedSessions(m_school, m_zone); !made)
                                 return base::propagate(made);
                             return id;
                         });
}

Result<domain::Session> Timetable::addOnce(const NewSession& session)
{
    const auto course = ownCourse(m_school.database(), m_actor, session.courseId);
    if (!course)
        return base::propagate(course);
    const auto free = requireFree(m_school, m_zone,
                                  {{.startsAt = session.startsAt,
                                    .endsAt = session.endsAt,
                                    .room = session.room.trimmed(),
                                    .teacherId = course->teacherId,
                                    .name = {}}});
    if (!free)
        return base::propagate(free);
    return Sessions(m_school, m_actor).plan(session);
}

Result<TimetableRule> Timetable::rule(base::TimetableRuleId id)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto rule = TimetableTable(m_school.database()).find(id);
    if (!rule)
        return base::propagate(rule);
    if (!*rule)
        return base::fail(ErrorCode::NotFound, subjectOf(id));
    if (const auto course = ownCourse(m_school.database(), m_actor, (*rule)->courseId); !course)
        return base::propagate(course);
    return **rule;
}

Result<void> Timetable::requireSame(const TimetableRule& expected)
{
    const auto now = TimetableTable(m_school.database()).find(expected.id);
    if (!now)
        return base::propagate(now);
    return *now == expected ? Result<void>() : base::fail(ErrorCode::ChangedMeanwhile, subjectOf(expected.id));
}

/// Takes the rule's days from `from` on away; the whole rule where none is left.
Result<void> Timetable::endBefore(const TimetableRule& rule, QDate from)
{
    TimetableTable table(m_school.database());
    const auto removed = table.removePlanned(rule.id, from, rule.lastDate, m_school.now());
    if (!removed)
        return base::propagate(removed);
    if (from <= rule.firstDate)
        return table.remove(rule.id);
    return from <= rule.lastDate ? table.setLastDate(rule.id, from.addDays(-1)) : Result<void>();
}

Result<base::TimetableRuleId> Timetable::change(const TimetableRule& expected, QDate from, const NewRule& changed)
{
    const auto rule = this->rule(expected.id);
    if (!rule)
        return base::propagate(rule);
    const auto course = courseWith(m_school.database(), rule->courseId);
    if (!course)
        return base::propagate(course);
    auto wanted = changed;
    wanted.firstDate = std::max(from, rule->firstDate);
    const auto row = checked(wanted, *course);
    if (!row)
        return base::propagate(row);
    return changeAsStaff(m_school, m_actor, u"timetable.change"_s, subjectOf(expected.id),
                         daysOf(row->firstDate, row->lastDate), [&]() -> Result<base::TimetableRuleId> {
                             if (const auto same = requireSame(expected); !same)
                                 return base::propagate(same);
                             if (const auto ended = endBefore(*rule, row->firstDate); !ended)
                                 return base::propagate(ended);
                             const auto id = insert(*row, *course);
                             if (!id)
                                 return id;
                             if (const auto made = writePlannedSessions(m_school, m_zone); !made)
                                 return base::propagate(made);
                             return id;
                         });
}

Result<void> Timetable::removeFrom(base::TimetableRuleId id, QDate from)
{
    const auto rule = this->rule(id);
    if (!rule)
        return base::propagate(rule);
    if (!from.isValid())
        return base::fail(ErrorCode::InvalidArgument, u"the day"_s);
    return changeAsStaff(m_school, m_actor, u"timetable.remove"_s, subjectOf(id), from.toString(Qt::ISODate),
                         [&] { return endBefore(*rule, from); });
}

Result<void> Timetable::remove(const TimetableRule& expected, QDate from)
{
    const auto rule = this->rule(expected.id);
    if (!rule)
        return base::propagate(rule);
    if (!from.isValid())
        return base::fail(ErrorCode::InvalidArgument, u"the day"_s);
    const auto subject = subjectOf(expected.id);
    return changeAsStaff(m_school, m_actor, u"timetable.remove"_s, subject, from.toString(Qt::ISODate),
                         [&]() -> Result<void> {
                             if (const auto same = requireSame(expected); !same)
                                 return same;
                             return endBefore(expected, from);
                         });
}

Result<qint64> Timetable::plannedFrom(base::TimetableRuleId id, QDate from)
{
    const auto rule = this->rule(id);
    if (!rule)
        return base::propagate(rule);
    return TimetableTable(m_school.database()).countPlanned(id, from, rule->lastDate, m_school.now());
}

Result<std::vector<storage::TimetableRow>> Timetable::list(QDate from, QDate through)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto teacher = m_actor.role == domain::Role::Teacher ? m_actor.person : std::nullopt;
    return TimetableTable(m_school.database()).list({.from = from, .through = through, .teacher = teacher});
}

Result<CopiedRules> Timetable::copy(QDate from, QDate through, int weeks)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    if (!from.isValid() || through < from || weeks < 1 || weeks > kCopyWeeksMax)
        return base::fail(ErrorCode::InvalidArgument, daysOf(from, through) % u", %1 weeks"_s.arg(weeks));
    const QString detail = u"%1 weeks"_s.arg(weeks);
    return changeAsStaff(m_school, m_actor, u"timetable.copy"_s, daysOf(from, through), detail,
                         [&]() -> Result<CopiedRules> {
                             auto copied = copyEach(from, through, weeks);
                             if (!copied)
                                 return copied;
                             if (const auto made = writePlannedSessions(m_school, m_zone); !made)
                                 return base::propagate(made);
                             return copied;
                         });
}

Result<CopiedRules> Timetable::copyEach(QDate from, QDate through, int weeks)
{
    const auto rows = TimetableTable(m_school.database())
                          .list({.from = from, .through = through, .teacher = {}, .currentOnly = true});
    if (!rows)
        return base::propagate(rows);
    CopiedRules copied;
    for (const auto& row : *rows) {
        const auto& source = row.rule;
        if (source.firstDate < from)
            continue;
        auto rule = source;
        rule.firstDate = source.firstDate.addDays(qint64(kDaysOfWeek) * weeks);
        rule.lastDate = source.lastDate.addDays(qint64(kDaysOfWeek) * weeks);
        const auto course = courseWith(m_school.database(), rule.courseId);
        if (!course)
            return base::propagate(course);
        const auto id = insert(rule, *course);
        if (id)
            copied.added.push_back(*id);
        else if (id.error().code == ErrorCode::TimeTaken || id.error().code == ErrorCode::AlreadyExists)
            copied.skipped.push_back({.id = source.id, .reason = id.error()});
        else
            return base::propagate(id);
    }
    return copied;
}

Result<base::HolidayId> Timetable::addHoliday(const domain::Holiday& holiday)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    if (const auto valid = checkFilledLine(u"name"_s, holiday.name); !valid)
        return base::propagate(valid);
    if (!holiday.firstDate.isValid() || !holiday.lastDate.isValid() || holiday.lastDate < holiday.firstDate)
        return base::fail(ErrorCode::InvalidArgument, daysOf(holiday.firstDate, holiday.lastDate));
    auto row = holiday;
    row.name = holiday.name.trimmed();
    return changeAsStaff(m_school, m_actor, u"holiday.add"_s, row.name, daysOf(row.firstDate, row.lastDate),
                         [&]() -> Result<base::HolidayId> {
                             TimetableTable table(m_school.database());
                             const auto removed = table.removePlanned({}, row.firstDate, row.lastDate, m_school.now());
                             if (!removed)
                                 return base::propagate(removed);
                             return table.addHoliday(row);
                         });
}

Result<void> Timetable::removeHoliday(base::HolidayId id)
{
    if (auto allowed = requireAdmin(m_actor); !allowed)
        return allowed;
    return changeAsStaff(m_school, m_actor, u"holiday.remove"_s, u"holiday %1"_s.arg(id.value), {},
                         [&]() -> Result<void> {
                             if (auto removed = TimetableTable(m_school.database()).removeHoliday(id); !removed)
                                 return removed;
                             if (const auto made = writePlannedSessions(m_school, m_zone); !made)
                                 return base::propagate(made);
                             return {};
                         });
}

Result<std::vector<domain::Holiday>> Timetable::holidays(QDate from)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    return TimetableTable(m_school.database()).holidays(from);
}

} // namespace rollcall::services
