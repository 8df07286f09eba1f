#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/services/scheduled_backup.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;

QString newestOf(const services::BackupState& state)
{
    return state.newest ? base::toIso(state.newest->createdAt) : QString();
}

ExitCode runDue(const Context& context, School& school, const Output& output)
{
    const auto made = services::backUpIfDue(school, context.actor);
    if (!made)
        return output.fail(made.error());
    const auto* backup = *made ? &**made : nullptr;
    output.line(backup ? u"Wrote and checked %1."_s.arg(backup->file.path) : u"No backup is due."_s);
    const auto removed = backup ? backup->removed : QStringList();
    for (const auto& old : removed)
        output.line(u"Removed %1."_s.arg(old));
    output.json(QJsonDocument(QJsonObject{{u"made"_s, backup ? QJsonValue(backup->file.path) : QJsonValue::Null},
                                          {u"removed"_s, QJsonArray::fromStringList(removed)}}));
    return ExitCode::Done;
}

QString scheduleOf(const services::BackupState& state)
{
    if (state.every.count() == 0)
        return u"No backups are made by themselves: the setting backup.every_hours is 0."_s;
    return u"Every %1 hours into %2."_s.arg(state.every.count())
        .arg(state.folder.isEmpty() ? u"no folder: set backup.folder"_s : state.folder);
}

ExitCode status(const Context& /*context*/, School& school, const Output& output)
{
    const auto state = services::backupState(school);
    if (!state)
        return output.fail(state.error());
    output.line(scheduleOf(*state));
    output.line(state->newest ? u"The newest is of %1."_s.arg(newestOf(*state)) : u"There is none."_s);
    if (state->failure)
        output.line(u"The last try failed at %1: %2"_s.arg(base::toIso(state->failure->at), state->failure->reason));
    if (state->isLate)
        output.line(u"A backup is missing."_s);
    output.json(QJsonDocument(
        QJsonObject{{u"folder"_s, state->folder},
                    {u"every_hours"_s, static_cast<qint64>(state->every.count())},
                    {u"newest"_s, state->newest ? QJsonValue(newestOf(*state)) : QJsonValue::Null},
                    {u"failure"_s, state->failure ? QJsonValue(state->failure->reason) : QJsonValue::Null},
                    {u"due"_s, state->isDue},
                    {u"late"_s, state->isLate}}));
    return state->isLate || state->failure ? ExitCode::Refused : ExitCode::Done;
}

} // namespace

void addBackupSchedule(CLI::App& backup, Context& context)
{
    auto* running = backup.add_subcommand("run", "Make the backup that is due by the settings backup.*, if one is");
    running->footer("It is sealed with the key. A kiosk does the same by itself when no session runs.\n"
                    "Example:\n  rollcallctl settings set backup.folder /media/backup\n"
                    "  rollcallctl settings set backup.every_hours 24\n  rollcallctl backup run");
    onRun(running, context, runDue);

    auto* telling = backup.add_subcommand("status", "When the newest backup was made, and whether the next is late");
    telling->footer("Exit code 1: the last try failed, or twice backup.every_hours have passed without a backup.\n"
                    "Example:\n  rollcallctl backup status");
    onRun(telling, context, status);
}

} // namespace rollcall::cli
