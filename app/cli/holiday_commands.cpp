#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/days.h"
#include "app/cli/json.h"
#include "core/services/timetable.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::Timetable;

struct HolidayOptions
{
    std::string name;
    std::string from;
    std::optional<std::string> to;
};

ExitCode add(const Context& context, const HolidayOptions& options, School& school, const Output& output)
{
    const auto from = dayOf(options.from);
    if (!from)
        return output.fail(from.error());
    const auto to = dayOf(options.to);
    if (!to)
        return output.fail(to.error());
    const auto id =
        Timetable(school, context.actor)
            .addHoliday(
                {.id = {}, .firstDate = *from, .lastDate = to->value_or(*from), .name = toQString(options.name)});
    if (!id)
        return output.fail(id.error());
    output.line(u"Added holiday %1."_s.arg(id->value));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, id->value}}));
    return ExitCode::Done;
}

ExitCode list(const Context& context, bool all, School& school, const Output& output)
{
    const auto holidays = Timetable(school, context.actor).holidays(all ? QDate(1970, 1, 1) : QDate::currentDate());
    if (!holidays)
        return output.fail(holidays.error());
    std::vector<QStringList> rows;
    for (const auto& holiday : *holidays)
        rows.push_back({QString::number(holiday.id.value), holiday.firstDate.toString(Qt::ISODate),
                        holiday.lastDate.toString(Qt::ISODate), holiday.name});
    output.table({u"id"_s, u"from"_s, u"to"_s, u"name"_s}, rows,
                 u"No holidays. Add one with: rollcallctl holiday add."_s);
    output.json(QJsonDocument(toJsonArray(*holidays)));
    return ExitCode::Done;
}

ExitCode remove(const Context& context, qint64 id, School& school, const Output& output)
{
    if (const auto removed = Timetable(school, context.actor).removeHoliday({id}); !removed)
        return output.fail(removed.error());
    output.line(u"Removed holiday %1."_s.arg(id));
    output.json(QJsonDocument(QJsonObject{{u"removed"_s, id}}));
    return ExitCode::Done;
}

} // namespace

void addHolidayCommands(CLI::App& app, Context& context)
{
    auto* holiday = app.add_subcommand("holiday", "Days without lessons: add, list, remove");
    holiday->require_subcommand(1);
    auto* adding = holiday->add_subcommand("add", "Add days without lessons");
    const auto options = std::make_shared<HolidayOptions>();
    adding->add_option("--name", options->name, "What they are")->required();
    adding->add_option("--from", options->from, "First day, like 2026-04-06")->required();
    adding->add_option("--to", options->to, "Last day (default: the first)");
    adding->footer("Sessions planned for these days go.\n"
                   "Example:\n  rollcallctl holiday add --name Easter --from 2026-03-30 --to 2026-04-06");
    onRun(adding, context, options, add);

    auto* listing = holiday->add_subcommand("list", "List the holidays from today on");
    const auto all = std::make_shared<bool>(false);
    listing->add_flag("--all", *all, "Those that have passed, too");
    listing->footer("Example:\n  rollcallctl holiday list --all");
    onRun(listing, context, all, list);

    auto* removing = holiday->add_subcommand("remove", "Remove a holiday: its lessons take place");
    const auto id = std::make_shared<qint64>();
    removing->add_option("id", *id, "Id of the holiday")->required();
    removing->footer("Example:\n  rollcallctl holiday remove 1");
    onRun(removing, context, id, remove);
}

} // namespace rollcall::cli
