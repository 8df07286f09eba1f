#include "app/cli/calibration_advice.h"
#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/services/courses.h"
#include "core/services/sessions.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::Sessions;

struct StartOptions
{
    std::string course;
    std::optional<std::string> section;
    std::string title;
    std::string room;
    int minutes = 60;
    std::optional<std::string> startsAt;
    std::optional<std::string> endsAt;
};

base::Result<base::UtcTime> timeOf(const std::optional<std::string>& text, base::UtcTime otherwise)
{
    if (!text)
        return otherwise;
    const auto time = base::fromIso(toQString(*text));
    if (!time)
        return base::fail(base::ErrorCode::InvalidArgument,
                          toQString(*text) % u" is not a time like 2026-03-09T08:15:00Z"_s);
    return *time;
}

ExitCode start(const Context& context, const StartOptions& options, School& school, const Output& output)
{
    const auto course =
        services::Courses(school, context.actor).byCode(toQString(options.course), toQString(options.section));
    if (!course)
        return output.fail(course.error());
    const auto startsAt = timeOf(options.startsAt, school.now());
    if (!startsAt)
        return output.fail(startsAt.error());
    const auto endsAt = timeOf(options.endsAt, *startsAt + std::chrono::minutes(options.minutes));
    if (!endsAt)
        return output.fail(endsAt.error());
    const auto session = Sessions(school, context.actor)
                             .start({.courseId = course->id,
                                     .title = toQString(options.title),
                                     .room = toQString(options.room),
                                     .startsAt = *startsAt,
                                     .endsAt = *endsAt});
    if (!session)
        return output.fail(session.error());
    output.line(u"Session %1 of %2 runs from %3 to %4. Liveness is not checked."_s.arg(
        QString::number(session->id.value), session->courseCode, base::toIso(session->startsAt),
        base::toIso(session->endsAt)));
    output.json(QJsonDocument(toJson(*session)));
    adviseOnCalibration(school, output);
    return ExitCode::Done;
}

ExitCode stop(const Context& context, qint64 id, School& school, const Output& output)
{
    const auto session = Sessions(school, context.actor).stop({id});
    if (!session)
        return output.fail(session.error());
    output.line(u"Session %1 is stopped."_s.arg(id));
    output.json(QJsonDocument(toJson(*session)));
    return ExitCode::Done;
}

ExitCode list(const Context& context, bool activeOnly, School& school, const Output& output)
{
    const auto sessions = Sessions(school, context.actor).list(activeOnly, storage::kAllRows);
    if (!sessions)
        return output.fail(sessions.error());
    std::vector<QStringList> rows;
    for (const auto& session : *sessions)
        rows.push_back({QString::number(session.id.value), session.courseCode, session.title, session.room,
                        base::toIso(session.startsAt), base::toIso(session.endsAt),
                        session.isActive ? u"yes"_s : u"no"_s});
    output.table({u"id"_s, u"course"_s, u"title"_s, u"room"_s, u"starts at"_s, u"ends at"_s, u"active"_s}, rows,
                 u"No sessions. Start one with: rollcallctl session start."_s);
    output.json(QJsonDocument(toJsonArray(*sessions)));
    return ExitCode::Done;
}

void addStart(CLI::App* session, Context& context)
{
    auto* command = session->add_subcommand("start", "Start a session of a course");
    const auto options = std::make_shared<StartOptions>();
    command->add_option("--course", options->course, "Course code")->required();
    command->add_option("--section", options->section, "Section, where the code has several");
    command->add_option("--title", options->title, "Title (default: the course's)");
    command->add_option("--room", options->room, "Room");
    auto* minutes = command->add_option("--minutes", options->minutes, "How long it runs")
                        ->check(CLI::Range(1, 24 * 60))
                        ->capture_default_str();
    command->add_option("--starts-at", options->startsAt, "Start, ISO 8601 (default: now)");
    command->add_option("--ends-at", options->endsAt, "End, ISO 8601, in place of --minutes")->excludes(minutes);
    command->footer("Example:\n  rollcallctl session start --course MATH-1 --room 12 --minutes 45");
    onRun(command, context, options, start);
}

} // namespace

void addSessionCommands(CLI::App& app, Context& context)
{
    auto* session = app.add_subcommand("session", "Sessions: start, stop, list");
    session->require_subcommand(1);
    addStart(session, context);

    auto* stopping = session->add_subcommand("stop", "Stop a session");
    const auto id = std::make_shared<qint64>();
    stopping->add_option("id", *id, "Id of the session")->required();
    stopping->footer("Example:\n  rollcallctl session stop 1");
    onRun(stopping, context, id, stop);

    auto* listing = session->add_subcommand("list", "List sessions, the latest first");
    const auto activeOnly = std::make_shared<bool>(false);
    listing->add_flag("--active", *activeOnly, "Only those that are active");
    listing->footer("Example:\n  rollcallctl session list --active");
    onRun(listing, context, activeOnly, list);
}

} // namespace rollcall::cli
