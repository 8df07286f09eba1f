#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/tables.h"
#include "app/cli/terminal.h"
#include "core/services/demo.h"
#include "core/services/records.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

struct DemoCommandOptions
{
    std::string dir = "demo";
    std::string pictures;
};

QString picturesOf(const Context& context, const DemoCommandOptions& options)
{
    return options.pictures.empty() ? context.modelPath() % u"/samples"_s : toQString(options.pictures);
}

void printSummary(const services::DemoReport& report, const Output& output)
{
    output.line(
        u"\n%1 people found (%2 faces were somebody found before), %3 enrolled, %4 checked in."_s.arg(report.people)
            .arg(report.seenAgain)
            .arg(report.enrolled)
            .arg(report.checkedIn()));
    const auto refused = report.refused();
    for (auto it = refused.begin(); it != refused.end(); ++it)
        output.line(u"  refused, %1: %2"_s.arg(it.key()).arg(it.value()));
}

base::Result<void> printTables(const Context& context, const services::DemoReport& report, const Output& output)
{
    auto school = services::School::open(report.databasePath, context.clock);
    if (!school)
        return base::propagate(school);
    services::Records records(*school, context.actor);
    storage::MarkFilter markFilter;
    markFilter.session = report.session;
    const auto marks = records.marks(markFilter, {});
    if (!marks)
        return base::propagate(marks);
    storage::AttemptFilter attemptFilter;
    attemptFilter.session = report.session;
    const auto attempts = records.attempts(attemptFilter, {});
    if (!attempts)
        return base::propagate(attempts);
    output.line(u"\nsession_attendance"_s);
    output.table(markHeader(), markRows(*marks), u"Nobody is marked."_s);
    output.line(u"\nattendance_attempts"_s);
    output.table(attemptHeader(), attemptRows(*attempts), u"Nobody has tried."_s);
    output.line(u"\nDatabase: %1\nCSV: %2"_s.arg(report.databasePath, report.csvPath));
    return {};
}

QJsonObject toJson(const services::DemoReport& report)
{
    QJsonObject refused;
    const auto counts = report.refused();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        refused[it.key()] = it.value();
    QJsonArray tries;
    for (const auto& attempt : report.tries) {
        QJsonObject object = cli::toJson(attempt.outcome);
        object[u"shown"_s] = attempt.shown;
        tries.append(object);
    }
    return {{u"people"_s, report.people},
            {u"enrolled"_s, report.enrolled},
            {u"checked_in"_s, report.checkedIn()},
            {u"refused"_s, refused},
            {u"liveness"_s, u"off"_s},
            {u"database"_s, report.databasePath},
            {u"csv"_s, report.csvPath},
            {u"tries"_s, tries}};
}

ExitCode demo(const Context& context, const DemoCommandOptions& options, const Output& output)
{
    auto reader = context.openReader();
    if (!reader)
        return output.fail(reader.error());
    const services::DemoListener listener{.step = [&output](const QString& step) { output.line(u"- "_s % step); },
                                          .tried =
                                              [&output](const services::DemoTry& attempt) {
                                                  clearProgressBar();
                                                  output.line(u"  "_s % attempt.shown % u": "_s %
                                                              outcomeText(attempt.outcome));
                                              },
                                          .progress = progressBar()};
    const auto report = services::runDemo({.dir = toQString(options.dir), .pictures = picturesOf(context, options)},
                                          context.clock, *reader, listener);
    if (!report)
        return output.fail(report.error());
    clearProgressBar();
    printSummary(*report, output);
    if (const auto printed = printTables(context, *report, output); !printed)
        return output.fail(printed.error());
    output.json(QJsonDocument(toJson(*report)));
    return ExitCode::Done;
}

} // namespace

void addDemoCommands(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("demo", "Make a small school from sample pictures and check it in");
    const auto options = std::make_shared<DemoCommandOptions>();
    command->add_option("--dir", options->dir, "Folder for rollcall.db and attendance.csv")->capture_default_str();
    command->add_option("--pictures", options->pictures,
                        "Folder of pictures with faces (default: the models' samples)");
    command->footer("Replaces the demonstration that the folder holds; any other database is left alone.\n"
                    "Example:\n  rollcallctl demo --dir demo");
    onRun(command, context, options, demo);
}

} // namespace rollcall::cli
