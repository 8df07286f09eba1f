// How the timetable becomes sessions, and what it clashes with.
#include "core/attendance/timetable_rules.h"
#include "core/services/setting_catalogue.h"
#include "core/services/staff_change_p.h"
#include "core/services/timetable.h"
#include "core/services/timetable_p.h"
#include "core/storage/session_table.h"

#include <algorithm>

namespace rollcall::services {
namespace {

using attendance::Occupation;
using base::Result;
using storage::PlannedDay;
using storage::TimetableRow;
using storage::TimetableTable;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A session that clashes may have begun so long before.
constexpr auto kLongestSession = 24h;

/// A lesson whose session is to be made.
struct Lesson
{
    PlannedDay day;
    domain::Session session;
};

domain::Session sessionOf(const TimetableRow& row, const Occupation& lesson, base::UtcTime now)
{
    return {.id = {},
            .title = row.rule.title,
            .courseCode = row.courseCode,
            .room = row.rule.room,
            .courseId = row.rule.courseId,
            .teacherId = row.teacherId,
            .startsAt = lesson.startsAt,
            .endsAt = lesson.endsAt,
            .isActive = false,
            .createdAt = now};
}

/// The lessons of the next days that are not over and have no session yet.
Result<std::vector<Lesson>> missingLessons(School& school, const QTimeZone& zone)
{
    const auto daysAhead = settingText(school, u"timetable.days_ahead"_s);
    if (!daysAhead)
        return base::propagate(daysAhead);
    // From yesterday: a lesson may last over midnight.
    const QDate from = localDay(school.now(), zone).addDays(-1);
    const QDate through = from.addDays(1 + daysAhead->toInt());
    TimetableTable table(school.database());
    const auto rules = table.list({.from = from, .through = through, .currentOnly = true});
    if (!rules)
        return base::propagate(rules);
    const auto holidays = table.holidays(from);
    if (!holidays)
        return base::propagate(holidays);
    const auto planned = table.plannedSince(from);
    if (!planned)
        return base::propagate(planned);
    std::vector<Lesson> missing;
    for (const auto& row : *rules)
        for (const QDate date : attendance::lessonDays(row.rule, *holidays, from, through)) {
            const auto lesson = attendance::lessonOn(row.rule, date, zone, row.teacherId, {});
            const PlannedDay day{row.rule.id, date};
            if (lesson.endsAt > school.now() && !std::ranges::binary_search(*planned, day))
                missing.push_back({day, sessionOf(row, lesson, school.now())});
        }
    return missing;
}

QString textOf(const attendance::Clash& clash, const QTimeZone& zone)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(clash.wanted.startsAt.time_since_epoch().count(), zone);
    const QString what = clash.isRoom ? u"room "_s % clash.wanted.room : u"the teacher"_s;
    return what % u" on "_s % when.toString(u"yyyy-MM-dd HH:mm"_s) % u", by " % clash.present.name;
}

} // namespace

QDate localDay(base::UtcTime time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone).date();
}

Result<void> requireFree(School& school, const QTimeZone& zone, const std::vector<Occupation>& wanted,
                         const std::optional<PlannedDay>& own)
{
    if (wanted.empty())
        return {};
    const auto first = std::ranges::min(wanted, {}, &Occupation::startsAt).startsAt;
    const auto last = std::ranges::max(wanted, {}, &Occupation::endsAt).endsAt;
    const auto sessions = storage::SessionTable(school.database()).startingBetween(first - kLongestSession, last);
    if (!sessions)
        return base::propagate(sessions);
    std::vector<Occupation> present;
    for (const auto& session : *sessions)
        present.push_back({.startsAt = session.startsAt,
                           .endsAt = session.endsAt,
                           .room = session.room,
                           .teacherId = session.teacherId,
                           .name = u"session %1 of %2"_s.arg(QString::number(session.id.value), session.courseCode)});
    const QDate from = localDay(first - kLongestSession, zone);
    const QDate through = localDay(last, zone);
    TimetableTable table(school.database());
    const auto rules = table.list({.from = from, .through = through, .currentOnly = true});
    if (!rules)
        return base::propagate(rules);
    const auto holidays = table.holidays(from);
    if (!holidays)
        return base::propagate(holidays);
    for (const auto& row : *rules)
        for (const QDate date : attendance::lessonDays(row.rule, *holidays, from, through))
            if (own != PlannedDay{row.rule.id, date})
                present.push_back(attendance::lessonOn(
                    row.rule, date, zone, row.teacherId,
                    u"timetable rule %1 of %2"_s.arg(QString::number(row.rule.id.value), row.courseCode)));
    if (const auto clash = attendance::findClash(wanted, present))
        return base::fail(base::ErrorCode::TimeTaken, textOf(*clash, zone));
    return {};
}

Result<std::vector<domain::Session>> writePlannedSessions(School& school, const QTimeZone& zone)
{
    auto lessons = missingLessons(school, zone);
    if (!lessons)
        return base::propagate(lessons);
    std::vector<domain::Session> made;
    for (auto& [day, session] : *lessons) {
        const auto id = storage::SessionTable(school.database()).insert(session);
        if (!id)
            return base::propagate(id);
        session.id = *id;
        if (const auto kept = TimetableTable(school.database()).addPlanned(day, *id); !kept)
            return base::propagate(kept);
        if (const auto recorded =
                recordAction(school, Actor::machine(), u"session.plan"_s, u"session %1"_s.arg(id->value),
                             u"timetable rule %1"_s.arg(day.ruleId.value));
            !recorded)
            return base::propagate(recorded);
        made.push_back(session);
    }
    return made;
}

Result<std::vector<domain::Session>> planSessions(School& school, const QTimeZone& zone)
{
    const auto missing = missingLessons(school, zone);
    if (!missing)
        return base::propagate(missing);
    if (missing->empty())
        return std::vector<domain::Session>{};
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    auto made = writePlannedSessions(school, zone);
    if (!made)
        return made;
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return made;
}

} // namespace rollcall::services
