#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/services/courses.h"
#include "core/services/review.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::Review;
using services::School;

struct ListOptions
{
    bool isResolved = false;
    std::string kind;
    std::optional<std::string> course;
    std::optional<std::string> section;
    storage::Page page;
};

struct ResolveOptions
{
    qint64 id = 0;
    std::string reason;
};

QString isoOf(const std::optional<base::UtcTime>& time)
{
    return time ? base::toIso(*time) : QString();
}

QJsonValue jsonOf(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const storage::ReviewRow& row)
{
    const auto& item = row.record.item;
    QJsonObject object = cli::toJson(item);
    object[u"kind"_s] = domain::toText(item.kind);
    object[u"student_id"_s] = item.studentId ? QJsonValue(item.studentId->value) : QJsonValue();
    object[u"attempt_id"_s] = item.attemptId ? QJsonValue(item.attemptId->value) : QJsonValue();
    object[u"resolved_at"_s] = jsonOf(isoOf(item.resolvedAt));
    object[u"resolution"_s] = jsonOf(row.record.resolution);
    object[u"resolved_by_name"_s] = jsonOf(row.resolvedByName);
    object[u"student_name"_s] = jsonOf(row.studentName);
    object[u"student_email"_s] = jsonOf(row.studentEmail);
    object[u"course_code"_s] = jsonOf(row.courseCode);
    object[u"section"_s] = jsonOf(row.section);
    object[u"session_title"_s] = jsonOf(row.sessionTitle);
    object[u"session_starts_at"_s] = jsonOf(isoOf(row.sessionStartsAt));
    object[u"attempt_reason"_s] = jsonOf(row.attemptReason ? domain::toText(*row.attemptReason) : QString());
    object[u"attempt_at"_s] = jsonOf(isoOf(row.attemptAt));
    object[u"face_distance"_s] = row.attemptDistance ? QJsonValue(*row.attemptDistance) : QJsonValue();
    return object;
}

base::Result<storage::ReviewFilter> filterOf(const Context& context, const ListOptions& options, School& school)
{
    storage::ReviewFilter filter;
    filter.isOpen = !options.isResolved;
    filter.kind = domain::reviewKindFromText(toQString(options.kind));
    if (options.course) {
        const auto course =
            services::Courses(school, context.actor).byCode(toQString(*options.course), toQString(options.section));
        if (!course)
            return base::propagate(course);
        filter.course = course->id;
    }
    return filter;
}

ExitCode list(const Context& context, const ListOptions& options, School& school, const Output& output)
{
    const auto filter = filterOf(context, options, school);
    if (!filter)
        return output.fail(filter.error());
    const auto found = Review(school, context.actor).list(*filter, options.page);
    if (!found)
        return output.fail(found.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const auto& row : *found) {
        const auto& [item, resolution] = row.record;
        rows.push_back({QString::number(item.id.value), domain::toText(item.kind), row.studentName, row.courseCode,
                        isoOf(row.sessionStartsAt), item.note, base::toIso(item.createdAt), resolution});
        array.append(toJson(row));
    }
    output.table({u"id"_s, u"kind"_s, u"student"_s, u"course"_s, u"session of"_s, u"note"_s, u"since"_s, u"resolved"_s},
                 rows, options.isResolved ? u"Nothing was resolved."_s : u"Nothing to review."_s);
    output.json(QJsonDocument(array));
    return ExitCode::Done;
}

ExitCode answer(const base::Result<void>& done, const ResolveOptions& options, const QString& verdict,
                const Output& output)
{
    if (!done)
        return output.fail(done.error());
    output.line(u"Review item %1 is %2."_s.arg(QString::number(options.id), verdict));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, options.id}, {u"resolution"_s, verdict}}));
    return ExitCode::Done;
}

ExitCode accept(const Context& context, const ResolveOptions& options, School& school, const Output& output)
{
    return answer(Review(school, context.actor).accept({options.id}, toQString(options.reason)), options, u"accepted"_s,
                  output);
}

ExitCode dismiss(const Context& context, const ResolveOptions& options, School& school, const Output& output)
{
    return answer(Review(school, context.actor).dismiss({options.id}, toQString(options.reason)), options,
                  u"dismissed"_s, output);
}

void addList(CLI::App* group, Context& context)
{
    auto* command = group->add_subcommand("list", "List what is open, the oldest first");
    const auto options = std::make_shared<ListOptions>();
    command->add_flag("--resolved", options->isResolved, "What is resolved instead, the latest first");
    command->add_option("--kind", options->kind, "Only questions, or only refused faces")
        ->check(CLI::IsMember({"question", "face"}));
    auto* course = command->add_option("--course", options->course, "Only this course (code)");
    command->add_option("--section", options->section, "Section, where the code has several")->needs(course);
    command->add_option("--limit", options->page.limit, "At most so many")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--offset", options->page.offset, "Skip so many")->check(CLI::NonNegativeNumber);
    command->footer("Example:\n  rollcallctl review list --kind question");
    onRun(command, context, options, list);
}

template <class Run>
void addResolve(CLI::App* command, Context& context, Run run)
{
    const auto options = std::make_shared<ResolveOptions>();
    command->add_option("id", options->id, "Id of the item")->required();
    command->add_option("--reason", options->reason, "Why")->required();
    onRun(command, context, options, run);
}

} // namespace

void addReviewCommands(CLI::App& app, Context& context)
{
    auto* group = app.add_subcommand("review", "Students' questions and refused faces: list, accept, dismiss");
    group->require_subcommand(1);
    addList(group, context);
    auto* accepting = group->add_subcommand("accept", "Mark the student present and resolve the item");
    accepting->footer("Example:\n  rollcallctl review accept 3 --reason \"sat in the first row\"");
    addResolve(accepting, context, accept);
    auto* dismissing = group->add_subcommand("dismiss", "Resolve the item and leave the mark as it is");
    dismissing->footer("Example:\n  rollcallctl review dismiss 3 --reason \"was not there\"");
    addResolve(dismissing, context, dismiss);
}

} // namespace rollcall::cli
