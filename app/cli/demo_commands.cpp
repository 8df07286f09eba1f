#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/tables.h"
#include "app/cli/terminal.h"
#include "core/services/demo.h"
#include "core/services/records.h"
#include "core/services/scale_demo.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

struct DemoCommandOptions
{
    std::string dir = "demo";
    std::string pictures;
    bool scale = false;
    int years = 10;
    int students = 5000;
    quint64 seed = 1;
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

ExitCode scaleDemo(const Context& context, const DemoCommandOptions& options, const Output& output)
{
    const services::DemoListener listener{.step = [&output](const QString& step) { output.line(u"- "_s % step); },
                                          .tried = {},
                                          .progress = progressBar()};
    const auto report = services::makeScaleDemo(
        {.dir = toQString(options.dir), .years = options.years, .students = options.students, .seed = options.seed},
        context.clock, listener);
    clearProgressBar();
    if (!report)
        return output.fail(report.error());
    output.line(u"\n%1 students in %2 courses, %3 sessions with %4 marks and %5 tries, %6 staff actions."_s.arg(
        QString::number(report->students), QString::number(report->courses), QString::number(report->sessions),
        QString::number(report->marks), QString::number(report->attempts), QString::number(report->staffActions)));
    output.line(u"Database: %1"_s.arg(report->databasePath));
    output.json(QJsonDocument(QJsonObject{{u"students"_s, report->students},
                                          {u"courses"_s, report->courses},
                                          {u"sessions"_s, report->sessions},
                                          {u"marks"_s, report->marks},
                                          {u"attempts"_s, report->attempts},
                                          {u"staff_actions"_s, report->staffActions},
                                          {u"database"_s, report->databasePath}}));
    return ExitCode::Done;
}

ExitCode demo(const Context& context, const DemoCommandOptions& options, const Output& output)
{
    if (options.scale)
        return scaleDemo(context, options, output);
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
    auto* pictures = command->add_option("--pictures", options->pictures,
                                         "Folder of pictures with faces (default: the models' samples)");
    auto* scale = command->add_flag("--scale", options->scale,
                                    "Instead, a school as it is after years of use, with made-up people and faces");
    scale->excludes(pictures);
    command->add_option("--years", options->years, "With --scale: years of lessons, up to today")
        ->check(CLI::Range(1, 20))
        ->needs(scale)
        ->capture_default_str();
    command->add_option("--students", options->students, "With --scale: how many")
        ->check(CLI::Range(20, 20'000))
        ->needs(scale)
        ->capture_default_str();
    command->add_option("--seed", options->seed, "With --scale: equal seeds give equal schools on the same day")
        ->needs(scale)
        ->capture_default_str();
    command->footer("Replaces the demonstration that the folder holds; any other database is left alone. Ten years of\n"
                    "5000 students take minutes and about 7 GB.\n"
                    "Examples:\n  rollcallctl demo --dir demo\n"
                    "  rollcallctl demo --scale --years 2 --students 500 --dir big");
    onRun(command, context, options, demo);
}

} // namespace rollcall::cli
