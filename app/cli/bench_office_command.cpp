#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "app/common/machine.h"
#include "core/services/office_benchmark.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

struct OfficeOptions
{
    int runs = 20;
};

QString milliseconds(double value)
{
    return QString::number(value, 'f', 2);
}

QJsonObject toJson(const services::OfficeTiming& timing)
{
    return {{u"runs"_s, static_cast<int>(timing.timings.size())}, {u"statements"_s, timing.statements},
            {u"median_ms"_s, timing.timings.medianMs()},          {u"p95_ms"_s, timing.timings.p95Ms()},
            {u"aim_ms"_s, static_cast<int>(timing.aim.count())},  {u"within_aim"_s, timing.isWithinAim()}};
}

ExitCode benchOffice(const Context& context, const OfficeOptions& options, services::School& school,
                     const Output& output)
{
    const auto timings = services::benchOffice(school, context.actor, options.runs, progressBar());
    clearProgressBar();
    if (!timings)
        return output.fail(timings.error());
    std::vector<QStringList> rows;
    QJsonObject steps;
    bool areAllWithin = true;
    for (const auto& timing : *timings) {
        rows.push_back({timing.name, QString::number(timing.statements), milliseconds(timing.timings.medianMs()),
                        milliseconds(timing.timings.p95Ms()), QString::number(timing.aim.count()),
                        timing.isWithinAim() ? u"yes"_s : u"no"_s});
        steps[timing.name] = toJson(timing);
        areAllWithin = areAllWithin && timing.isWithinAim();
    }
    output.table({u"read"_s, u"statements"_s, u"median ms"_s, u"p95 ms"_s, u"aim ms"_s, u"within"_s}, rows, {});
    output.line(app::machineText());
    output.json(QJsonDocument(
        QJsonObject{{u"steps"_s, steps}, {u"all_within_aim"_s, areAllWithin}, {u"machine"_s, app::machineJson()}}));
    return ExitCode::Done;
}

} // namespace

void addBenchOffice(CLI::App& bench, Context& context)
{
    auto* command = bench.add_subcommand("office", "What the pages of the staff window read from the database");
    const auto options = std::make_shared<OfficeOptions>();
    command->add_option("--runs", options->runs, "Of each read")->check(CLI::Range(1, 1000))->capture_default_str();
    command->footer(
        "Reads the school of --db and changes nothing in it: its largest course, its last session, a student.\n"
        "`rollcallctl demo --scale` makes a school of ten years to measure.\n"
        "Example:\n  rollcallctl bench office --db demo/rollcall.db --json");
    onRun(command, context, options, benchOffice);
}

} // namespace rollcall::cli
