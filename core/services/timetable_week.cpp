// The timetable as one looks at it: the lessons of a week, the days of a term.
#include "core/attendance/timetable_rules.h"
#include "core/services/timetable.h"
#include "core/services/timetable_p.h"
#include "core/storage/session_table.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rollcall::services {
namespace {

using base::Result;
using storage::SessionBoardRow;
using storage::TimetableTable;
using namespace std::chrono_literals;

constexpr int kDaysOfWeek = 7;

WeekLesson lessonOf(const storage::TimetableRow& row, QDate day)
{
    return {.day = day,
            .startsAt = row.rule.startsAt,
            .durationMin = row.rule.durationMin,
            .title = row.rule.title,
            .courseCode = row.courseCode,
            .section = row.section,
            .room = row.rule.room,
            .teacherName = row.teacherName,
            .rule = row.rule,
            .session = {},
            .holiday = {}};
}

WeekLesson lessonOf(const SessionBoardRow& row, const QTimeZone& zone)
{
    const auto& session = row.session;
    const auto start = QDateTime::fromMSecsSinceEpoch(session.startsAt.time_since_epoch().count(), zone);
    return {.day = start.date(),
            .startsAt = start.time(),
            .durationMin = static_cast<int>((session.endsAt - session.startsAt) / 1min),
            .title = session.title,
            .courseCode = session.courseCode,
            .section = row.section,
            .room = session.room,
            .teacherName = row.teacherName,
            .rule = {},
            .session = session,
            .holiday = {}};
}

/// The sessions of a week, and which of them were made from a rule.
class Made final
{
public:
    Made(std::vector<SessionBoardRow> sessions, const std::vector<storage::MadeSession>& made)
    {
        for (auto& row : sessions)
            m_left.emplace(row.session.id, std::move(row));
        for (const auto& [day, session] : made)
            m_made.emplace(day, session);
    }

    /// Gives the lesson its session, which then is none of left().
    void attachTo(WeekLesson& lesson)
    {
        const auto made = m_made.find({lesson.rule->id, lesson.day});
        if (made == m_made.end())
            return;
        lesson.isRemoved = !made->second;
        const auto session = made->second ? m_left.find(*made->second) : m_left.end();
        if (session == m_left.end())
            return;
        lesson.session = session->second.session;
        m_left.erase(session);
    }

    [[nodiscard]] const std::map<base::SessionId, SessionBoardRow>& left() const { return m_left; }

private:
    std::map<base::SessionId, SessionBoardRow> m_left;
    std::map<storage::PlannedDay, std::optional<base::SessionId>> m_made;
};

} // namespace

Result<Week> Timetable::week(QDate monday)
{
    const QDate through = monday.addDays(kDaysOfWeek - 1);
    const auto rules = list(monday, through);
    if (!rules)
        return base::propagate(rules);
    auto holidays = this->holidays(monday);
    if (!holidays)
        return base::propagate(holidays);
    std::erase_if(*holidays, [&](const domain::Holiday& holiday) { return holiday.firstDate > through; });
    const auto midnight = QTime(0, 0);
    auto sessions = Sessions(m_school, m_actor)
                        .between(attendance::utcOf(monday, midnight, m_zone),
                                 attendance::utcOf(through.addDays(1), midnight, m_zone));
    if (!sessions)
        return base::propagate(sessions);
    const auto planned = TimetableTable(m_school.database()).made(monday, through);
    if (!planned)
        return base::propagate(planned);

    Made made(std::move(*sessions), *planned);
    Week week{.lessons = {}, .holidays = std::move(*holidays)};
    for (const auto& row : *rules)
        for (const QDate day : attendance::lessonDays(row.rule, {}, monday, through)) {
            auto& lesson = week.lessons.emplace_back(lessonOf(row, day));
            made.attachTo(lesson);
            const auto holiday = std::ranges::find_if(week.holidays, [day](const domain::Holiday& one) {
                return one.firstDate <= day && day <= one.lastDate;
            });
            if (holiday != week.holidays.end())
                lesson.holiday = holiday->name;
        }
    for (const auto& [id, row] : made.left())
        week.lessons.push_back(lessonOf(row, m_zone));
    std::ranges::sort(week.lessons, {}, [](const WeekLesson& lesson) {
        return std::tuple(lesson.day, lesson.startsAt, lesson.courseCode, lesson.section);
    });
    return week;
}

Result<std::optional<Term>> Timetable::term(QDate day)
{
    const auto rules = list(day, day);
    if (!rules)
        return base::propagate(rules);
    std::optional<Term> term;
    for (const auto& row : *rules)
        term = term ? Term{.from = std::min(term->from, row.rule.firstDate),
                           .through = std::max(term->through, row.rule.lastDate)}
                    : Term{.from = row.rule.firstDate, .through = row.rule.lastDate};
    return term;
}

} // namespace rollcall::services
