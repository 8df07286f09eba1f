#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/days.h"
#include "app/cli/json.h"
#include "core/attendance/timetable_rules.h"
#include "core/services/courses.h"
#include "core/services/timetable.h"

#include <algorithm>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using services::School;
using services::Timetable;

const std::vector<std::string> kWeekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

struct LessonOptions
{
    qint64 id = 0;
    std::string course;
    std::optional<std::string> section;
    std::optional<std::string> title;
    std::optional<std::string> room;
    std::optional<std::string> weekday;
    std::optional<std::string> at;
    std::optional<int> minutes;
    std::optional<std::string> from;
    std::optional<std::string> to;
};

int weekdayOf(const std::string& name)
{
    return 1 + static_cast<int>(std::ranges::find(kWeekdays, name) - kWeekdays.begin());
}

Result<QTime> timeOf(const std::string& text)
{
    const QTime time = QTime::fromString(toQString(text), u"H:mm"_s);
    if (!time.isValid())
        return base::fail(base::ErrorCode::InvalidArgument, toQString(text) % u" is not a time of day like 08:15"_s);
    return time;
}

/// The rule with what was typed in place of what it has.
Result<domain::TimetableRule> ruleOf(domain::TimetableRule rule, const LessonOptions& options)
{
    rule.title = toQString(options.title).value_or(rule.title);
    rule.room = toQString(options.room).value_or(rule.room);
    rule.weekday = options.weekday ? weekdayOf(*options.weekday) : rule.weekday;
    rule.durationMin = options.minutes.value_or(rule.durationMin);
    if (options.at) {
        const auto at = timeOf(*options.at);
        if (!at)
            return base::propagate(at);
        rule.startsAt = *at;
    }
    const auto first = dayOf(options.from);
    if (!first)
        return base::propagate(first);
    const auto last = dayOf(options.to);
    if (!last)
        return base::propagate(last);
    rule.firstDate = first->value_or(rule.firstDate);
    rule.lastDate = last->value_or(rule.lastDate);
    return rule;
}

ExitCode answerRule(const Result<base::TimetableRuleId>& id, const Output& output)
{
    if (!id)
        return output.fail(id.error());
    output.line(u"The timetable has rule %1."_s.arg(id->value));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, id->value}}));
    return ExitCode::Done;
}

ExitCode add(const Context& context, const LessonOptions& options, School& school, const Output& output)
{
    const auto course =
        services::Courses(school, context.actor).byCode(toQString(options.course), toQString(options.section));
    if (!course)
        return output.fail(course.error());
    const auto rule = ruleOf({.id = {}, .courseId = course->id, .title = {}, .room = {}}, options);
    return rule ? answerRule(Timetable(school, context.actor).add(*rule), output) : output.fail(rule.error());
}

ExitCode addOnce(const Context& context, const LessonOptions& options, School& school, const Output& output)
{
    const auto course =
        services::Courses(school, context.actor).byCode(toQString(options.course), toQString(options.section));
    if (!course)
        return output.fail(course.error());
    const auto rule = ruleOf({.id = {}, .courseId = course->id, .title = {}, .room = {}}, options);
    if (!rule)
        return output.fail(rule.error());
    const auto startsAt = attendance::utcOf(rule->firstDate, rule->startsAt, QTimeZone::systemTimeZone());
    const auto session = Timetable(school, context.actor)
                             .addOnce({.courseId = course->id,
                                       .title = rule->title,
                                       .room = rule->room,
                                       .startsAt = startsAt,
                                       .endsAt = startsAt + std::chrono::minutes(rule->durationMin)});
    if (!session)
        return output.fail(session.error());
    output.line(u"Session %1 of %2 is planned from %3 to %4."_s.arg(QString::number(session->id.value),
                                                                    session->courseCode, base::toIso(session->startsAt),
                                                                    base::toIso(session->endsAt)));
    output.json(QJsonDocument(toJson(*session)));
    return ExitCode::Done;
}

/// Every rule there is, also those that have passed.
Result<std::vector<storage::TimetableRow>> allRules(Timetable& timetable)
{
    return timetable.list(QDate(1970, 1, 1), QDate(9999, 12, 31));
}

ExitCode change(const Context& context, const LessonOptions& options, School& school, const Output& output)
{
    Timetable timetable(school, context.actor);
    const auto rows = allRules(timetable);
    if (!rows)
        return output.fail(rows.error());
    const auto found = std::ranges::find(*rows, options.id, [](const auto& row) { return row.rule.id.value; });
    if (found == rows->end())
        return output.fail({base::ErrorCode::NotFound, u"timetable rule %1"_s.arg(options.id)});
    const auto from = dayOf(*options.from);
    if (!from)
        return output.fail(from.error());
    const auto rule = ruleOf(found->rule, options);
    return rule ? answerRule(timetable.change(found->rule, *from, *rule), output) : output.fail(rule.error());
}

ExitCode remove(const Context& context, const LessonOptions& options, School& school, const Output& output)
{
    const auto from = dayOf(*options.from);
    if (!from)
        return output.fail(from.error());
    if (const auto done = Timetable(school, context.actor).removeFrom({options.id}, *from); !done)
        return output.fail(done.error());
    output.line(u"Rule %1 does not hold from %2 on."_s.arg(options.id).arg(from->toString(Qt::ISODate)));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, options.id}, {u"from"_s, from->toString(Qt::ISODate)}}));
    return ExitCode::Done;
}

ExitCode list(const Context& context, bool all, School& school, const Output& output)
{
    Timetable timetable(school, context.actor);
    const auto rows = all ? allRules(timetable) : timetable.list(QDate::currentDate(), QDate(9999, 12, 31));
    if (!rows)
        return output.fail(rows.error());
    std::vector<QStringList> lines;
    for (const auto& row : *rows)
        lines.push_back({QString::number(row.rule.id.value),
                         QString::fromStdString(kWeekdays.at(static_cast<std::size_t>(row.rule.weekday - 1))),
                         row.rule.startsAt.toString(u"HH:mm"_s), QString::number(row.rule.durationMin), row.courseCode,
                         row.section, row.rule.room, row.teacherName, row.rule.firstDate.toString(Qt::ISODate),
                         row.rule.lastDate.toString(Qt::ISODate)});
    output.table({u"id"_s, u"day"_s, u"at"_s, u"minutes"_s, u"course"_s, u"section"_s, u"room"_s, u"teacher"_s,
                  u"from"_s, u"to"_s},
                 lines, u"No rules. Add one with: rollcallctl timetable add."_s);
    output.json(QJsonDocument(toJsonArray(*rows)));
    return ExitCode::Done;
}

struct CopyOptions
{
    std::string from;
    std::string to;
    int weeks = 0;
};

ExitCode copy(const Context& context, const CopyOptions& options, School& school, const Output& output)
{
    const auto from = dayOf(options.from);
    if (!from)
        return output.fail(from.error());
    const auto to = dayOf(options.to);
    if (!to)
        return output.fail(to.error());
    const auto copied = Timetable(school, context.actor).copy(*from, *to, options.weeks);
    if (!copied)
        return output.fail(copied.error());
    QJsonArray added;
    for (const auto& id : copied->added)
        added.append(id.value);
    QJsonArray skipped;
    for (const auto& rule : copied->skipped) {
        output.complain(rule.reason);
        skipped.append(QJsonObject{{u"id"_s, rule.id.value}, {u"error"_s, toJson(rule.reason)}});
    }
    output.line(u"Copied %1 rules, left out %2."_s.arg(added.size()).arg(skipped.size()));
    output.json(QJsonDocument(QJsonObject{{u"added"_s, added}, {u"skipped"_s, skipped}}));
    return ExitCode::Done;
}

ExitCode run(const Context& /*context*/, School& school, const Output& output)
{
    const auto planned = services::planSessions(school);
    if (!planned)
        return output.fail(planned.error());
    for (const auto& session : *planned)
        output.line(u"Planned session %1 of %2 from %3."_s.arg(QString::number(session.id.value), session.courseCode,
                                                               base::toIso(session.startsAt)));
    if (planned->empty())
        output.line(u"There is nothing to plan."_s);
    output.json(QJsonDocument(toJsonArray(*planned)));
    return ExitCode::Done;
}

void addLesson(CLI::App* command, LessonOptions& options)
{
    command->add_option("--title", options.title, "Title (default: the course's)");
    command->add_option("--room", options.room, "Room");
    command->add_option("--minutes", options.minutes, "How long it lasts (default: 60)")->check(CLI::Range(1, 24 * 60));
}

void addCourse(CLI::App* command, LessonOptions& options)
{
    command->add_option("--course", options.course, "Course code")->required();
    command->add_option("--section", options.section, "Section, where the code has several");
    addLesson(command, options);
}

void addAdding(CLI::App* timetable, Context& context)
{
    auto* adding = timetable->add_subcommand("add", "Add a lesson of every week");
    const auto options = std::make_shared<LessonOptions>();
    addCourse(adding, *options);
    adding->add_option("--day", options->weekday, "mon, tue, wed, thu, fri, sat or sun")
        ->required()
        ->check(CLI::IsMember(kWeekdays));
    adding->add_option("--at", options->at, "Local time of day, like 08:15")->required();
    adding->add_option("--from", options->from, "First day, like 2026-03-09")->required();
    adding->add_option("--to", options->to, "Last day")->required();
    adding->footer("Example:\n  rollcallctl timetable add --course MATH-1 --day mon --at 08:15 --minutes 90 --room 12 "
                   "--from 2026-03-09 --to 2026-06-30");
    onRun(adding, context, options, add);

    auto* once = timetable->add_subcommand("once", "Plan a single lesson");
    const auto single = std::make_shared<LessonOptions>();
    addCourse(once, *single);
    once->add_option("--on", single->from, "Day, like 2026-03-09")->required();
    once->add_option("--at", single->at, "Local time of day, like 08:15")->required();
    once->footer("Example:\n  rollcallctl timetable once --course MATH-1 --on 2026-03-09 --at 08:15");
    onRun(once, context, single, addOnce);
}

void addChanging(CLI::App* timetable, Context& context)
{
    auto* changing = timetable->add_subcommand("change", "Change a rule from a day on");
    const auto options = std::make_shared<LessonOptions>();
    changing->add_option("id", options->id, "Id of the rule")->required();
    changing->add_option("--from", options->from, "From this day on, like 2026-03-09")->required();
    addLesson(changing, *options);
    changing->add_option("--day", options->weekday, "mon, tue, wed, thu, fri, sat or sun")
        ->check(CLI::IsMember(kWeekdays));
    changing->add_option("--at", options->at, "Local time of day, like 08:15");
    changing->add_option("--to", options->to, "Last day");
    changing->footer("Sessions that have begun stay.\n"
                     "Example:\n  rollcallctl timetable change 1 --from 2026-04-13 --room 14");
    onRun(changing, context, options, change);

    auto* removing = timetable->add_subcommand("remove", "End a rule from a day on");
    const auto removal = std::make_shared<LessonOptions>();
    removing->add_option("id", removal->id, "Id of the rule")->required();
    removing->add_option("--from", removal->from, "From this day on, like 2026-03-09")->required();
    removing->footer("Sessions that have begun stay.\nExample:\n  rollcallctl timetable remove 1 --from 2026-04-13");
    onRun(removing, context, removal, remove);
}

} // namespace

void addTimetableCommands(CLI::App& app, Context& context)
{
    auto* timetable = app.add_subcommand("timetable", "Lessons: add, once, change, remove, list, copy, run");
    timetable->require_subcommand(1);
    addAdding(timetable, context);
    addChanging(timetable, context);

    auto* listing = timetable->add_subcommand("list", "List the rules that hold from today on");
    const auto all = std::make_shared<bool>(false);
    listing->add_flag("--all", *all, "Those that have passed, too");
    listing->footer("Example:\n  rollcallctl timetable list --all");
    onRun(listing, context, all, list);

    auto* copying = timetable->add_subcommand("copy", "Copy the rules of a term to a later one");
    const auto options = std::make_shared<CopyOptions>();
    copying->add_option("--from", options->from, "Rules that begin on this day, like 2026-02-01, or later")->required();
    copying->add_option("--to", options->to, "And not after this day")->required();
    copying->add_option("--weeks", options->weeks, "By how many weeks they are moved")
        ->required()
        ->check(CLI::Range(1, 520));
    copying->footer("Rules that clash are left out.\n"
                    "Example:\n  rollcallctl timetable copy --from 2026-02-01 --to 2026-02-28 --weeks 30");
    onRun(copying, context, options, copy);

    auto* running = timetable->add_subcommand("run", "Plan, once, the sessions of the next days");
    running->footer("A kiosk does this by itself.\nExample:\n  rollcallctl timetable run --db school.db");
    onRun(running, context, run);
}

} // namespace rollcall::cli
