#include "app/cli/calibration_advice.h"
#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/services/courses.h"
#include "core/services/live_register.h"
#include "core/services/session_supervisor.h"
#include "core/services/sessions.h"
#include "core/services/setting_catalogue.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::Sessions;

struct LessonOptions
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

base::Result<services::NewSession> lessonOf(const Context& context, const LessonOptions& options, School& school)
{
    const auto course =
        services::Courses(school, context.actor).byCode(toQString(options.course), toQString(options.section));
    if (!course)
        return base::propagate(course);
    const auto startsAt = timeOf(options.startsAt, school.now());
    if (!startsAt)
        return base::propagate(startsAt);
    const auto endsAt = timeOf(options.endsAt, *startsAt + std::chrono::minutes(options.minutes));
    if (!endsAt)
        return base::propagate(endsAt);
    return services::NewSession{.courseId = course->id,
                                .title = toQString(options.title),
                                .room = toQString(options.room),
                                .startsAt = *startsAt,
                                .endsAt = *endsAt};
}

ExitCode start(const Context& context, const LessonOptions& options, School& school, const Output& output)
{
    const auto lesson = lessonOf(context, options, school);
    if (!lesson)
        return output.fail(lesson.error());
    const auto session = Sessions(school, context.actor).start(*lesson);
    if (!session)
        return output.fail(session.error());
    output.line(u"Session %1 of %2 runs from %3 to %4. Liveness is not checked."_s.arg(
        QString::number(session->id.value), session->courseCode, base::toIso(session->startsAt),
        base::toIso(session->endsAt)));
    output.json(QJsonDocument(toJson(*session)));
    adviseOnCalibration(school, output);
    return ExitCode::Done;
}

/// Says so where sessions are left to people.
base::Result<void> warnIfNotAutomatic(School& school, const Output& output)
{
    const auto automatic = services::settingText(school, u"sessions.automatic"_s);
    if (!automatic)
        return base::propagate(automatic);
    if (*automatic != u"on")
        output.warn(
            u"Sessions do not start and end by themselves: the setting sessions.automatic is %1."_s.arg(*automatic));
    return {};
}

ExitCode plan(const Context& context, const LessonOptions& options, School& school, const Output& output)
{
    const auto lesson = lessonOf(context, options, school);
    if (!lesson)
        return output.fail(lesson.error());
    const auto session = Sessions(school, context.actor).plan(*lesson);
    if (!session)
        return output.fail(session.error());
    output.line(u"Session %1 of %2 is planned from %3 to %4."_s.arg(QString::number(session->id.value),
                                                                    session->courseCode, base::toIso(session->startsAt),
                                                                    base::toIso(session->endsAt)));
    output.json(QJsonDocument(toJson(*session)));
    const auto warned = warnIfNotAutomatic(school, output);
    return warned ? ExitCode::Done : output.fail(warned.error());
}

void printEach(const QString& sentence, const std::vector<domain::Session>& sessions, const Output& output)
{
    for (const auto& session : sessions)
        output.line(sentence.arg(QString::number(session.id.value), session.courseCode));
}

ExitCode supervise(const Context& /*context*/, School& school, const Output& output)
{
    const auto change = services::superviseSessions(school);
    if (!change)
        return output.fail(change.error());
    printEach(u"Started session %1 of %2."_s, change->started, output);
    printEach(u"Ended session %1 of %2."_s, change->ended, output);
    if (change->started.empty() && change->ended.empty())
        output.line(u"No session starts or ends now."_s);
    output.json(QJsonDocument(
        QJsonObject{{u"started"_s, toJsonArray(change->started)}, {u"ended"_s, toJsonArray(change->ended)}}));
    const auto warned = warnIfNotAutomatic(school, output);
    return warned ? ExitCode::Done : output.fail(warned.error());
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

struct EndOptions
{
    qint64 id = 0;
    int minutes = 15;
    std::optional<std::string> endsAt;
};

using MoveEnd = base::Result<domain::Session> (Sessions::*)(const domain::Session&, base::UtcTime);

/// `from` gives the time that --minutes are counted from.
ExitCode moveEnd(const Context& context, const EndOptions& options, School& school, const Output& output, MoveEnd move,
                 base::UtcTime (*from)(const domain::Session&, base::UtcTime now))
{
    const auto seen = services::LiveRegister(school, context.actor, base::SessionId{options.id}).load();
    if (!seen)
        return output.fail(seen.error());
    const auto end = timeOf(options.endsAt, from(seen->session, school.now()) + std::chrono::minutes(options.minutes));
    if (!end)
        return output.fail(end.error());
    Sessions sessions(school, context.actor);
    const auto session = (sessions.*move)(seen->session, *end);
    if (!session)
        return output.fail(session.error());
    output.line(u"Session %1 runs until %2."_s.arg(QString::number(session->id.value), base::toIso(session->endsAt)));
    output.json(QJsonDocument(toJson(*session)));
    return ExitCode::Done;
}

ExitCode extend(const Context& context, const EndOptions& options, School& school, const Output& output)
{
    return moveEnd(context, options, school, output, &Sessions::extend,
                   [](const domain::Session& session, base::UtcTime) { return session.endsAt; });
}

ExitCode reopen(const Context& context, const EndOptions& options, School& school, const Output& output)
{
    return moveEnd(context, options, school, output, &Sessions::reopen,
                   [](const domain::Session&, base::UtcTime now) { return now; });
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

/// The options of a lesson; the one that says when it starts.
CLI::Option* addLessonOptions(CLI::App* command, const std::shared_ptr<LessonOptions>& options)
{
    command->add_option("--course", options->course, "Course code")->required();
    command->add_option("--section", options->section, "Section, where the code has several");
    command->add_option("--title", options->title, "Title (default: the course's)");
    command->add_option("--room", options->room, "Room");
    auto* minutes = command->add_option("--minutes", options->minutes, "How long it runs")
                        ->check(CLI::Range(1, 24 * 60))
                        ->capture_default_str();
    command->add_option("--ends-at", options->endsAt, "End, ISO 8601, in place of --minutes")->excludes(minutes);
    return command->add_option("--starts-at", options->startsAt, "Start, ISO 8601");
}

void addStart(CLI::App* session, Context& context)
{
    auto* command = session->add_subcommand("start", "Start a session of a course");
    const auto options = std::make_shared<LessonOptions>();
    addLessonOptions(command, options)->description("Start, ISO 8601 (default: now)");
    command->footer("Example:\n  rollcallctl session start --course MATH-1 --room 12 --minutes 45");
    onRun(command, context, options, start);
}

void addPlan(CLI::App* session, Context& context)
{
    auto* command = session->add_subcommand("plan", "Plan a session: it starts and ends by itself at its times");
    const auto options = std::make_shared<LessonOptions>();
    addLessonOptions(command, options)->required();
    command->footer("Sessions start by themselves where a kiosk or 'session supervise' runs.\nExample:\n"
                    "  rollcallctl session plan --course MATH-1 --room 12 --starts-at 2026-03-09T08:15:00Z");
    onRun(command, context, options, plan);
}

std::shared_ptr<EndOptions> addEndOptions(CLI::App* command, const std::string& meaning)
{
    const auto options = std::make_shared<EndOptions>();
    command->add_option("id", options->id, "Id of the session")->required();
    auto* minutes = command->add_option("--minutes", options->minutes, meaning)
                        ->check(CLI::Range(1, 12 * 60))
                        ->capture_default_str();
    command->add_option("--ends-at", options->endsAt, "New end, ISO 8601, in place of --minutes")->excludes(minutes);
    return options;
}

void addExtend(CLI::App* session, Context& context)
{
    auto* command = session->add_subcommand("extend", "Let an active session end later, at most 12 hours from now");
    const auto options = addEndOptions(command, "How much later");
    command->footer("Example:\n  rollcallctl session extend 1 --minutes 20");
    onRun(command, context, options, extend);
}

void addReopen(CLI::App* session, Context& context)
{
    auto* command = session->add_subcommand("reopen", "Open a session again that is over, for at most 12 hours");
    const auto options = addEndOptions(command, "For how long from now");
    command->footer("Example:\n  rollcallctl session reopen 1 --minutes 10");
    onRun(command, context, options, reopen);
}

void addSupervise(CLI::App* session, Context& context)
{
    auto* command = session->add_subcommand("supervise", "Start and end, once, the sessions whose time has come");
    command->footer("Example:\n  rollcallctl session supervise");
    onRun(command, context, supervise);
}

} // namespace

void addSessionCommands(CLI::App& app, Context& context)
{
    auto* session = app.add_subcommand("session", "Sessions: start, plan, supervise, extend, stop, reopen, list");
    session->require_subcommand(1);
    addStart(session, context);
    addPlan(session, context);
    addSupervise(session, context);
    addExtend(session, context);
    addReopen(session, context);

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
