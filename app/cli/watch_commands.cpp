#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/tables.h"
#include "app/cli/terminal.h"
#include "core/services/watch.h"

#include <QDate>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using attendance::Severity;
using attendance::WatchFinding;
using attendance::WatchRule;
using services::School;

constexpr auto kByDefault = std::chrono::days(30);

struct WatchCommandOptions
{
    std::optional<std::string> since;
    bool withoutLogs = false;
};

/// What happened; %1 is how often.
QString sentence(WatchRule rule)
{
    switch (rule) {
    case WatchRule::StudentFailures:
        return u"refused %1 times"_s;
    case WatchRule::MachineFailures:
        return u"%1 refusals of wrong PINs and faces"_s;
    case WatchRule::FacesTooFast:
        return u"%1 students by face, faster than people walk by"_s;
    case WatchRule::FacesAlike:
        return u"%1 students with the same face distance to the last digit"_s;
    case WatchRule::PinsTooFast:
        return u"%1 students by PIN, faster than several people type"_s;
    case WatchRule::ManyMachines:
        return u"at several machines at once, %1 tries"_s;
    case WatchRule::RoomsTooFast:
        return u"marked in two rooms with no time to walk between them"_s;
    case WatchRule::OutsideSession:
        return u"%1 marks before the session's start or after its end"_s;
    case WatchRule::MarkWithoutTry:
        return u"%1 marks that no check-in made"_s;
    case WatchRule::OutsideCampus:
        return u"%1 tries from outside the campus"_s;
    case WatchRule::PositionUnknown:
        return u"%1 tries without a known position"_s;
    case WatchRule::FramesReplayed:
        return u"a camera delivered frames of an earlier try, %1 times"_s;
    case WatchRule::ClockBack:
        return u"the clock was set back; %1 tries were stored before it had caught up"_s;
    case WatchRule::PinLocked:
        return u"wrong PINs locked this student's PIN %1 times"_s;
    case WatchRule::AccountLocked:
        return u"wrong passwords locked sign-in %1 times"_s;
    case WatchRule::MachineLocked:
        return u"wrong PINs or passwords locked the machine %1 times"_s;
    case WatchRule::LogAltered:
        return u"an audit log was altered outside Rollcall; `verify` says how"_s;
    case WatchRule::SchemaAltered:
        return u"the database has not the tables and triggers that Rollcall made"_s;
    }
    Q_UNREACHABLE();
}

QString textOf(Severity severity)
{
    return severity == Severity::Warning ? u"warning"_s : u"notice"_s;
}

/// "warning clock.back 2026-03-09T08:15:00.000Z: the clock was ... (7200 s; clock_changes 1)"
QString line(const WatchFinding& finding)
{
    const auto& limit = attendance::limitOf(finding.rule);
    QStringList about;
    if (finding.student)
        about += u"user %1"_s.arg(finding.student->value);
    if (!finding.machine.isEmpty())
        about += u"machine %1"_s.arg(machineText(finding.machine));
    if (!finding.detail.isEmpty())
        about += finding.detail;
    if (!finding.rows.empty())
        about += u"%1 %2%3"_s.arg(finding.table)
                     .arg(finding.rows.front())
                     .arg(finding.rows.size() > 1 ? u" and more"_s : QString());
    const QString text = sentence(finding.rule);
    return u"%1 %2 %3: %4 (%5)"_s.arg(textOf(limit.severity), limit.name, base::toIso(finding.from),
                                      text.contains("%1"_L1) ? text.arg(finding.count) : text, about.join(u"; "_s));
}

QJsonObject toJson(const WatchFinding& finding)
{
    const auto& limit = attendance::limitOf(finding.rule);
    QJsonArray rows;
    for (const qint64 row : finding.rows)
        rows.append(row);
    return {{u"rule"_s, limit.name},
            {u"severity"_s, textOf(limit.severity)},
            {u"from"_s, base::toIso(finding.from)},
            {u"to"_s, base::toIso(finding.to)},
            {u"student_id"_s, finding.student ? QJsonValue(finding.student->value) : QJsonValue::Null},
            {u"machine"_s, finding.machine.isEmpty() ? QJsonValue::Null : QJsonValue(finding.machine)},
            {u"detail"_s, finding.detail},
            {u"count"_s, finding.count},
            {u"table"_s, finding.table},
            {u"rows"_s, rows}};
}

base::Result<base::UtcTime> sinceOf(const WatchCommandOptions& options, const School& school)
{
    if (!options.since)
        return school.now() - kByDefault;
    const QString text = toQString(*options.since);
    const bool isDay = QDate::fromString(text, Qt::ISODate).isValid();
    const auto time = base::fromIso(isDay ? QString(text % u"T00:00:00Z") : text);
    if (!time)
        return base::fail(base::ErrorCode::InvalidArgument, text % u" is not a date like 2026-03-09");
    return *time;
}

ExitCode watch(const Context& context, const WatchCommandOptions& options, School& school, const Output& output)
{
    const auto since = sinceOf(options, school);
    if (!since)
        return output.fail(since.error());
    const auto report = services::watchSchool(school, context.actor,
                                              {.since = *since, .verifiesLogs = !options.withoutLogs}, progressBar());
    clearProgressBar();
    if (!report)
        return output.fail(report.error());
    QJsonArray findings;
    for (const auto& finding : report->findings) {
        output.line(line(finding));
        findings.append(toJson(finding));
    }
    output.line(u"%1 tries and %2 marks since %3 were looked through: %4 findings."_s.arg(
        QString::number(report->attempts), QString::number(report->marks), base::toIso(*since),
        QString::number(report->findings.size())));
    output.json(QJsonDocument(QJsonObject{{u"since"_s, base::toIso(*since)},
                                          {u"attempts"_s, report->attempts},
                                          {u"marks"_s, report->marks},
                                          {u"findings"_s, findings}}));
    return report->findings.empty() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace

void addWatchCommands(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("watch", "Look through what is stored for signs of cheating and tampering");
    const auto options = std::make_shared<WatchCommandOptions>();
    command->add_option("--since", options->since, "From this date or time on, UTC (default: 30 days ago)");
    command->add_flag("--without-logs", options->withoutLogs, "Leave out what `verify` does, which reads all the logs");
    command->footer("Examples:\n  rollcallctl watch\n  rollcallctl watch --since 2026-03-09 --json\n"
                    "Exit code 1: something was found. A finding is a reason to ask, not a proof.");
    onRun(command, context, options, watch);
}

} // namespace rollcall::cli
