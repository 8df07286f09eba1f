#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/tables.h"
#include "core/services/courses.h"
#include "core/services/my_attendance.h"
#include "core/services/people.h"
#include "core/services/records.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::Records;
using services::School;

struct FilterOptions
{
    std::optional<qint64> session;
    std::optional<std::string> student;
    std::optional<std::string> course;
    std::optional<std::string> section;
    storage::Page page{10'000, 0};
};

base::Result<std::optional<base::PersonId>> studentOf(const Context& context, const FilterOptions& options,
                                                      School& school)
{
    if (!options.student)
        return std::nullopt;
    const auto person = services::People(school, context.actor).byEmail(toQString(*options.student));
    if (!person)
        return base::propagate(person);
    return person->id;
}

base::Result<storage::MarkFilter> markFilter(const Context& context, const FilterOptions& options, School& school)
{
    storage::MarkFilter filter;
    if (options.session)
        filter.session = base::SessionId{*options.session};
    const auto student = studentOf(context, options, school);
    if (!student)
        return base::propagate(student);
    filter.student = *student;
    if (options.course) {
        const auto course =
            services::Courses(school, context.actor).byCode(toQString(*options.course), toQString(options.section));
        if (!course)
            return base::propagate(course);
        filter.course = course->id;
    }
    return filter;
}

ExitCode listMarks(const Context& context, const FilterOptions& options, School& school, const Output& output)
{
    const auto filter = markFilter(context, options, school);
    if (!filter)
        return output.fail(filter.error());
    const auto marks = Records(school, context.actor).marks(*filter, options.page);
    if (!marks)
        return output.fail(marks.error());
    output.table(markHeader(), markRows(*marks), u"Nobody is marked."_s);
    output.json(QJsonDocument(toJsonArray(*marks)));
    return ExitCode::Done;
}

void printCourses(const std::vector<services::CourseAttendance>& courses, const Output& output)
{
    std::vector<QStringList> rows;
    for (const auto& course : courses)
        rows.push_back({course.course.code, course.course.section, QString::number(course.held),
                        QString::number(course.present), QString::number(course.late), QString::number(course.excused),
                        QString::number(course.absent),
                        course.percentage ? u"%1 %"_s.arg(*course.percentage, 0, 'f', 1) : QString()});
    output.table(
        {u"course"_s, u"section"_s, u"held"_s, u"present"_s, u"late"_s, u"excused"_s, u"absent"_s, u"attended"_s}, rows,
        u"In no course."_s);
}

void printSessions(const std::vector<services::SessionStanding>& recent, const Output& output)
{
    std::vector<QStringList> rows;
    for (const auto& standing : recent)
        rows.push_back({QString::number(standing.session.id.value), standing.session.courseCode,
                        base::toIso(standing.session.startsAt),
                        standing.status ? domain::toText(*standing.status) : u"no mark"_s,
                        standing.hasOpenQuestion ? u"asked"_s : QString()});
    output.table({u"session"_s, u"course"_s, u"starts at"_s, u"status"_s, u"question"_s}, rows,
                 u"No session that counts."_s);
}

ExitCode showAttendance(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto student = services::People(school, context.actor).byEmail(toQString(email));
    if (!student)
        return output.fail(student.error());
    const auto attendance = services::loadMyAttendance(school, student->id);
    if (!attendance)
        return output.fail(attendance.error());
    output.line(u"%1, student number %2"_s.arg(student->name).arg(student->id.value));
    printCourses(attendance->courses, output);
    printSessions(attendance->recent, output);
    for (const auto& question : attendance->questions)
        output.line(
            u"Asked about session %1: %2"_s.arg(question.sessionId ? question.sessionId->value : 0).arg(question.note));
    output.json(QJsonDocument(toJson(*attendance)));
    return ExitCode::Done;
}

ExitCode listAttempts(const Context& context, const FilterOptions& options, School& school, const Output& output)
{
    storage::AttemptFilter filter;
    if (options.session)
        filter.session = base::SessionId{*options.session};
    const auto student = studentOf(context, options, school);
    if (!student)
        return output.fail(student.error());
    filter.student = *student;
    const auto attempts = Records(school, context.actor).attempts(filter, options.page);
    if (!attempts)
        return output.fail(attempts.error());
    output.table(attemptHeader(), attemptRows(*attempts), u"Nobody has tried."_s);
    output.json(QJsonDocument(toJsonArray(*attempts)));
    return ExitCode::Done;
}

struct ExportOptions
{
    FilterOptions filter;
    std::string file;
};

ExitCode exportCsv(const Context& context, const ExportOptions& options, School& school, const Output& output)
{
    const auto filter = markFilter(context, options.filter, school);
    if (!filter)
        return output.fail(filter.error());
    const QString path = toQString(options.file);
    const auto rows = Records(school, context.actor).exportCsv(*filter, path);
    if (!rows)
        return output.fail(rows.error());
    output.line(u"Wrote %1 marks to %2."_s.arg(QString::number(*rows), path));
    output.json(QJsonDocument(QJsonObject{{u"rows"_s, *rows}, {u"file"_s, path}}));
    return ExitCode::Done;
}

void addFilter(CLI::App* command, FilterOptions& options)
{
    command->add_option("--session", options.session, "Only this session (id)");
    command->add_option("--student", options.student, "Only this student (email)");
}

void addCourseFilter(CLI::App* command, FilterOptions& options)
{
    auto* course = command->add_option("--course", options.course, "Only this course (code)");
    command->add_option("--section", options.section, "Section, where the code has several")->needs(course);
}

void addPage(CLI::App* command, FilterOptions& options)
{
    command->add_option("--limit", options.page.limit, "At most so many")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--offset", options.page.offset, "Skip so many")->check(CLI::NonNegativeNumber);
}

} // namespace

void addRecordCommands(CLI::App& app, Context& context)
{
    auto* marks = app.add_subcommand("attendance", "The register: list, show");
    marks->require_subcommand(1);
    auto* markList = marks->add_subcommand("list", "List marks, the oldest first");
    const auto markOptions = std::make_shared<FilterOptions>();
    addFilter(markList, *markOptions);
    addCourseFilter(markList, *markOptions);
    addPage(markList, *markOptions);
    markList->footer("Example:\n  rollcallctl attendance list --session 1");
    onRun(markList, context, markOptions, listMarks);
    auto* showing = marks->add_subcommand("show", "What a student sees of the own attendance");
    const auto email = std::make_shared<std::string>();
    showing->add_option("--student", *email, "Email of the student")->required();
    showing->footer("Example:\n  rollcallctl attendance show --student student@example.org");
    onRun(showing, context, email, showAttendance);

    auto* attempts = app.add_subcommand("attempts", "The audit log of tries: list");
    attempts->require_subcommand(1);
    auto* attemptList = attempts->add_subcommand("list", "List tries, the oldest first");
    const auto attemptOptions = std::make_shared<FilterOptions>();
    addFilter(attemptList, *attemptOptions);
    addPage(attemptList, *attemptOptions);
    attemptList->footer("Example:\n  rollcallctl attempts list --session 1");
    onRun(attemptList, context, attemptOptions, listAttempts);

    auto* exporting = app.add_subcommand("export", "Write files for other programs: csv");
    exporting->require_subcommand(1);
    auto* csv = exporting->add_subcommand("csv", "Write marks as CSV");
    const auto csvOptions = std::make_shared<ExportOptions>();
    csv->add_option("--out", csvOptions->file, "The file to write")->required();
    addFilter(csv, csvOptions->filter);
    addCourseFilter(csv, csvOptions->filter);
    csv->footer("Example:\n  rollcallctl export csv --session 1 --out attendance.csv");
    onRun(csv, context, csvOptions, exportCsv);
}

} // namespace rollcall::cli
