#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/days.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/exchange/report_xlsx.h"
#include "core/services/courses.h"
#include "core/services/people.h"
#include "core/services/reports.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using exchange::ReportTable;
using services::ReportPeriod;
using services::Reports;
using services::School;

struct ReportOptions
{
    qint64 session = 0;
    std::string student;
    std::optional<std::string> course;
    std::optional<std::string> section;
    std::optional<std::string> from;
    std::optional<std::string> to;
    bool sessions = false;
    std::optional<int> limit;
    std::optional<std::string> csvFile;
    std::optional<std::string> xlsxFile;
};

Result<ReportPeriod> periodOf(const ReportOptions& options)
{
    const auto from = dayOf(options.from);
    if (!from)
        return base::propagate(from);
    const auto to = dayOf(options.to);
    if (!to)
        return base::propagate(to);
    return ReportPeriod{.from = *from, .to = *to};
}

Result<std::optional<base::CourseId>> courseOf(const Context& context, const ReportOptions& options, School& school)
{
    if (!options.course)
        return std::nullopt;
    const auto course =
        services::Courses(school, context.actor).byCode(toQString(*options.course), toQString(options.section));
    if (!course)
        return base::propagate(course);
    return course->id;
}

/// Writes the files that were asked for, or prints the table.
ExitCode deliver(const Result<ReportTable>& table, const ReportOptions& options, Reports& reports, const Output& output)
{
    clearProgressBar();
    if (!table)
        return output.fail(table.error());
    const auto save = [&](const std::optional<std::string>& file, const Result<QByteArray>& bytes) {
        const auto saved =
            bytes.and_then([&](const QByteArray& all) { return reports.save(*table, all, toQString(*file)); });
        if (saved)
            output.line(u"Wrote %1 rows to %2."_s.arg(QString::number(table->rows.size()), toQString(*file)));
        return saved;
    };
    if (options.csvFile)
        if (const auto saved = save(options.csvFile, exchange::toCsv(*table)); !saved)
            return output.fail(saved.error());
    if (options.xlsxFile)
        if (const auto saved = save(options.xlsxFile, exchange::toXlsx(*table)); !saved)
            return output.fail(saved.error());
    if (!options.csvFile && !options.xlsxFile)
        output.report(*table);
    output.json(QJsonDocument(toJson(*table)));
    return ExitCode::Done;
}

ExitCode session(const Context& context, const ReportOptions& options, School& school, const Output& output)
{
    Reports reports(school, context.actor);
    return deliver(reports.session({options.session}), options, reports, output);
}

ExitCode student(const Context& context, const ReportOptions& options, School& school, const Output& output)
{
    Reports reports(school, context.actor);
    const auto person = services::People(school, context.actor).byEmail(toQString(options.student));
    if (!person)
        return output.fail(person.error());
    const auto table = periodOf(options).and_then([&](const ReportPeriod& period) {
        return options.sessions ? reports.studentSessions(person->id, period) : reports.student(person->id, period);
    });
    return deliver(table, options, reports, output);
}

ExitCode course(const Context& context, const ReportOptions& options, School& school, const Output& output)
{
    Reports reports(school, context.actor);
    const auto id = courseOf(context, options, school);
    if (!id)
        return output.fail(id.error());
    const auto table = periodOf(options).and_then([&](const ReportPeriod& period) {
        return options.sessions ? reports.courseGrid(**id, period) : reports.course(**id, period);
    });
    return deliver(table, options, reports, output);
}

ExitCode period(const Context& context, const ReportOptions& options, School& school, const Output& output)
{
    Reports reports(school, context.actor);
    const auto table =
        periodOf(options).and_then([&](const ReportPeriod& days) { return reports.period(days, progressBar()); });
    return deliver(table, options, reports, output);
}

ExitCode low(const Context& context, const ReportOptions& options, School& school, const Output& output)
{
    Reports reports(school, context.actor);
    const auto id = courseOf(context, options, school);
    if (!id)
        return output.fail(id.error());
    const auto limit = options.limit ? Result<int>(*options.limit) : reports.lowPercent();
    if (!limit)
        return output.fail(limit.error());
    const auto table = periodOf(options).and_then(
        [&](const ReportPeriod& days) { return reports.low(*id, days, *limit, progressBar()); });
    return deliver(table, options, reports, output);
}

ExitCode absences(const Context& context, const ReportOptions& options, School& school, const Output& output)
{
    Reports reports(school, context.actor);
    const auto id = courseOf(context, options, school);
    if (!id)
        return output.fail(id.error());
    const auto least = options.limit ? Result<int>(*options.limit) : reports.absencesInARow();
    if (!least)
        return output.fail(least.error());
    const auto table = periodOf(options).and_then(
        [&](const ReportPeriod& days) { return reports.absences(*id, days, *least, progressBar()); });
    return deliver(table, options, reports, output);
}

void addFiles(CLI::App* command, ReportOptions& options)
{
    command->add_option("--csv", options.csvFile, "Write the report to this file as CSV");
    command->add_option("--xlsx", options.xlsxFile, "Write the report to this file as an Excel workbook");
}

void addPeriod(CLI::App* command, ReportOptions& options)
{
    command->add_option("--from", options.from, "First local day, like 2026-03-09");
    command->add_option("--to", options.to, "Last local day");
    addFiles(command, options);
}

CLI::Option* addCourse(CLI::App* command, ReportOptions& options)
{
    auto* course = command->add_option("--course", options.course, "Course code");
    command->add_option("--section", options.section, "Section, where the code has several")->needs(course);
    return course;
}

void addStudent(CLI::App* report, Context& context)
{
    auto* command = report->add_subcommand("student", "A student's courses, or every session");
    const auto options = std::make_shared<ReportOptions>();
    command->add_option("--student", options->student, "Email of the student")->required();
    command->add_flag("--sessions", options->sessions, "One row for each session");
    addPeriod(command, *options);
    command->footer("Example:\n  rollcallctl report student --student student@example.org");
    onRun(command, context, options, student);
}

void addCourseReport(CLI::App* report, Context& context)
{
    auto* command = report->add_subcommand("course", "The students of a course");
    const auto options = std::make_shared<ReportOptions>();
    addCourse(command, *options)->required();
    command->add_flag("--sessions", options->sessions, "One column for each session");
    addPeriod(command, *options);
    command->footer("Example:\n  rollcallctl report course --course MATH-1 --from 2026-02-01 --xlsx math.xlsx");
    onRun(command, context, options, course);
}

} // namespace

void addReportCommands(CLI::App& app, Context& context)
{
    auto* report = app.add_subcommand("report", "Reports: session, student, course, period, low, absences");
    report->require_subcommand(1);

    auto* ofSession = report->add_subcommand("session", "The register of a session");
    const auto sessionOptions = std::make_shared<ReportOptions>();
    ofSession->add_option("id", sessionOptions->session, "Id of the session")->required();
    addFiles(ofSession, *sessionOptions);
    ofSession->footer("Example:\n  rollcallctl report session 1 --csv register.csv");
    onRun(ofSession, context, sessionOptions, session);
    addStudent(report, context);
    addCourseReport(report, context);

    auto* ofPeriod = report->add_subcommand("period", "The courses of a period");
    const auto periodOptions = std::make_shared<ReportOptions>();
    addPeriod(ofPeriod, *periodOptions);
    ofPeriod->footer("Example:\n  rollcallctl report period --from 2026-02-01 --to 2026-02-28");
    onRun(ofPeriod, context, periodOptions, period);

    auto* ofLow = report->add_subcommand("low", "Students who attend too little, the lowest first");
    const auto lowOptions = std::make_shared<ReportOptions>();
    addCourse(ofLow, *lowOptions);
    ofLow->add_option("--under", lowOptions->limit, "Percentage (default: the setting reports.low_percent)")
        ->check(CLI::Range(1, 100));
    addPeriod(ofLow, *lowOptions);
    ofLow->footer("Example:\n  rollcallctl report low --under 80");
    onRun(ofLow, context, lowOptions, low);

    auto* ofAbsences = report->add_subcommand("absences", "Students who missed the last sessions of a course");
    const auto absenceOptions = std::make_shared<ReportOptions>();
    addCourse(ofAbsences, *absenceOptions);
    ofAbsences->add_option("--least", absenceOptions->limit, "From how many (default: reports.absences_in_a_row)")
        ->check(CLI::Range(1, 1000));
    addPeriod(ofAbsences, *absenceOptions);
    ofAbsences->footer("Example:\n  rollcallctl report absences --least 2");
    onRun(ofAbsences, context, absenceOptions, absences);
}

} // namespace rollcall::cli
