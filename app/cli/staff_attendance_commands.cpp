#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/services/people.h"
#include "core/services/staff_attendance.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::StaffAttendance;
using storage::StaffDayRow;

struct CheckInOptions
{
    std::string teacher;
    bool byPin = false;
};

struct PeriodOptions
{
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> teacher;
    storage::Page page;
    std::string file;
};

QJsonObject toJson(const StaffDayRow& row)
{
    const auto& day = row.day;
    return {{u"user_id"_s, day.personId.value},
            {u"name"_s, row.name},
            {u"email"_s, row.email},
            {u"date"_s, day.date.toString(Qt::ISODate)},
            {u"time"_s, day.time.toString(Qt::ISODate)},
            {u"status"_s, domain::toText(day.status)},
            {u"latitude"_s, day.point ? QJsonValue(day.point->latitudeDeg) : QJsonValue()},
            {u"longitude"_s, day.point ? QJsonValue(day.point->longitudeDeg) : QJsonValue()}};
}

base::Result<StaffDayRow> checkInByPin(const CheckInOptions& options, School& school)
{
    bool isNumber = false;
    const base::PersonId number{toQString(options.teacher).toLongLong(&isNumber)};
    if (!isNumber)
        return base::fail(base::ErrorCode::InvalidArgument, u"with --pin, --teacher is the number"_s);
    const auto pin = readPin();
    if (!pin)
        return base::propagate(pin);
    return services::checkInStaffByPin(school, number, *pin);
}

base::Result<StaffDayRow> checkInByEmail(const Context& context, const CheckInOptions& options, School& school)
{
    const auto teacher = services::People(school, context.actor).byEmail(toQString(options.teacher));
    if (!teacher)
        return base::propagate(teacher);
    return StaffAttendance(school, context.actor).checkIn(teacher->id);
}

ExitCode checkIn(const Context& context, const CheckInOptions& options, School& school, const Output& output)
{
    const auto row = options.byPin ? checkInByPin(options, school) : checkInByEmail(context, options, school);
    if (!row)
        return output.fail(row.error());
    output.line(u"%1 is present on %2 at %3."_s.arg(row->name, row->day.date.toString(Qt::ISODate),
                                                    row->day.time.toString(Qt::ISODate)));
    output.json(QJsonDocument(toJson(*row)));
    return ExitCode::Done;
}

base::Result<std::optional<QDate>> dateOf(const std::optional<std::string>& text)
{
    if (!text)
        return std::nullopt;
    const auto date = QDate::fromString(toQString(*text), Qt::ISODate);
    if (!date.isValid())
        return base::fail(base::ErrorCode::InvalidArgument, toQString(*text) % u" is not a date like 2026-03-09"_s);
    return date;
}

base::Result<storage::StaffDayFilter> filterOf(const Context& context, const PeriodOptions& options, School& school)
{
    storage::StaffDayFilter filter;
    const auto from = dateOf(options.from);
    if (!from)
        return base::propagate(from);
    const auto to = dateOf(options.to);
    if (!to)
        return base::propagate(to);
    filter.from = *from;
    filter.to = *to;
    if (options.teacher) {
        const auto teacher = services::People(school, context.actor).byEmail(toQString(*options.teacher));
        if (!teacher)
            return base::propagate(teacher);
        filter.person = teacher->id;
    }
    return filter;
}

ExitCode list(const Context& context, const PeriodOptions& options, School& school, const Output& output)
{
    const auto filter = filterOf(context, options, school);
    if (!filter)
        return output.fail(filter.error());
    const auto found = StaffAttendance(school, context.actor).list(*filter, options.page);
    if (!found)
        return output.fail(found.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const auto& row : *found) {
        rows.push_back({row.day.date.toString(Qt::ISODate), row.day.time.toString(Qt::ISODate), row.name, row.email,
                        domain::toText(row.day.status)});
        array.append(toJson(row));
    }
    output.table({u"date"_s, u"time"_s, u"name"_s, u"email"_s, u"status"_s}, rows, u"No day."_s);
    output.json(QJsonDocument(array));
    return ExitCode::Done;
}

ExitCode exportDays(const Context& context, const PeriodOptions& options, School& school, const Output& output)
{
    const auto filter = filterOf(context, options, school);
    if (!filter)
        return output.fail(filter.error());
    const QString path = toQString(options.file);
    const auto rows = StaffAttendance(school, context.actor).exportCsv(*filter, path);
    if (!rows)
        return output.fail(rows.error());
    output.line(u"Wrote %1 days to %2."_s.arg(QString::number(*rows), path));
    output.json(QJsonDocument(QJsonObject{{u"rows"_s, *rows}, {u"file"_s, path}}));
    return ExitCode::Done;
}

void addPeriod(CLI::App* command, PeriodOptions& options)
{
    command->add_option("--from", options.from, "First date, like 2026-03-09");
    command->add_option("--to", options.to, "Last date");
    command->add_option("--teacher", options.teacher, "Only this teacher (email)");
}

} // namespace

void addStaffAttendanceCommands(CLI::App& app, Context& context)
{
    auto* group = app.add_subcommand("staff-attendance", "The teachers' days: check-in, list, export");
    group->require_subcommand(1);

    auto* checking = group->add_subcommand("check-in", "Mark a teacher present today, once a day");
    const auto who = std::make_shared<CheckInOptions>();
    checking->add_option("--teacher", who->teacher, "The teacher (email; the number with --pin)")->required();
    checking->add_flag("--pin", who->byPin, "Ask for the teacher's PIN on the terminal, or read it from a pipe");
    checking->footer("Examples:\n  rollcallctl staff-attendance check-in --teacher marie@example.org\n"
                     "  rollcallctl staff-attendance check-in --teacher 2 --pin");
    onRun(checking, context, who, checkIn);

    auto* listing = group->add_subcommand("list", "List days, the latest first");
    const auto period = std::make_shared<PeriodOptions>();
    addPeriod(listing, *period);
    listing->add_option("--limit", period->page.limit, "At most so many")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    listing->add_option("--offset", period->page.offset, "Skip so many")->check(CLI::NonNegativeNumber);
    listing->footer("Example:\n  rollcallctl staff-attendance list --from 2026-03-01 --to 2026-03-31");
    onRun(listing, context, period, list);

    auto* exporting = group->add_subcommand("export", "Write days as CSV");
    const auto exported = std::make_shared<PeriodOptions>();
    addPeriod(exporting, *exported);
    exporting->add_option("--out", exported->file, "The file to write")->required();
    exporting->footer("Example:\n  rollcallctl staff-attendance export --from 2026-03-01 --out march.csv");
    onRun(exporting, context, exported, exportDays);
}

} // namespace rollcall::cli
