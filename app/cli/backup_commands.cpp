#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/passphrase_options.h"
#include "app/cli/terminal.h"
#include "core/services/backup_rotation.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;

/// Nothing asked for: the key seals and opens.
base::Result<services::BackupSecret> secretOf(const Context& context, const PassphraseOptions& options,
                                              base::Result<QString> (*ask)())
{
    auto passphrase = passphraseOf(options, ask);
    if (!passphrase)
        return base::propagate(passphrase);
    return services::BackupSecret{.passphrase = std::move(*passphrase), .askKeyPassphrase = context.askKeyPassphrase()};
}

struct CreateOptions
{
    PassphraseOptions secret;
    std::string folder = ".";
    std::optional<int> keepDaily;
    std::optional<int> keepWeekly;
};

QString megabytes(qint64 bytes)
{
    return u"%1 MB"_s.arg(double(bytes) / 1e6, 0, 'f', 1);
}

QJsonObject toJson(const services::BackupFile& backup)
{
    return {{u"file"_s, backup.path},
            {u"created_at"_s, base::toIso(backup.createdAt)},
            {u"schema"_s, backup.schema},
            {u"bytes"_s, backup.bytes},
            {u"passphrase"_s, backup.byPassphrase},
            {u"key"_s, backup.byPassphrase ? QJsonValue() : QJsonValue(backup.keyId)}};
}

QJsonObject toJson(const services::BackupPreview& preview)
{
    QJsonObject object = toJson(preview.file);
    object[u"school"_s] = preview.database.schoolName;
    object[u"people"_s] = preview.database.people;
    object[u"courses"_s] = preview.database.courses;
    object[u"sessions"_s] = preview.database.sessions;
    object[u"marks"_s] = preview.database.marks;
    object[u"attempts"_s] = preview.database.attempts;
    return object;
}

base::Result<QStringList> rotate(const Context& context, const CreateOptions& options, School& school)
{
    if (!options.keepDaily && !options.keepWeekly)
        return QStringList();
    return services::rotateBackups(school, context.actor, toQString(options.folder),
                                   {.days = options.keepDaily.value_or(0), .weeks = options.keepWeekly.value_or(0)});
}

ExitCode create(const Context& context, const CreateOptions& options, School& school, const Output& output)
{
    const auto secret = secretOf(context, options.secret, askNewPassphrase);
    if (!secret)
        return output.fail(secret.error());
    const QString path = QDir(toQString(options.folder)).filePath(services::backupName(school.now()));
    const auto backup = services::createBackup(school, context.actor, path, *secret);
    if (!backup)
        return output.fail(backup.error());
    const auto removed = rotate(context, options, school);
    if (!removed)
        return output.fail(removed.error());
    output.line(u"Wrote and checked %1, %2."_s.arg(backup->path, megabytes(backup->bytes)));
    for (const auto& old : *removed)
        output.line(u"Removed %1."_s.arg(old));
    if (!backup->byPassphrase)
        output.line(u"It opens only with the key %1: keep a copy of that elsewhere (key save)."_s.arg(backup->keyId));
    QJsonObject answer = toJson(*backup);
    answer[u"removed"_s] = QJsonArray::fromStringList(*removed);
    output.json(QJsonDocument(answer));
    return ExitCode::Done;
}

ExitCode list(const Context& /*context*/, const std::string& folder, const Output& output)
{
    const auto backups = services::listBackups(toQString(folder));
    if (!backups)
        return output.fail(backups.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const auto& backup : *backups) {
        rows.push_back({base::toIso(backup.createdAt), megabytes(backup.bytes), QString::number(backup.schema),
                        backup.byPassphrase ? u"passphrase"_s : QString(u"key "_s % backup.keyId), backup.path});
        array.append(toJson(backup));
    }
    output.table({u"made at"_s, u"size"_s, u"schema"_s, u"opens with"_s, u"file"_s}, rows, u"No backups."_s);
    output.json(QJsonDocument(array));
    return ExitCode::Done;
}

struct OpenOptions
{
    PassphraseOptions secret;
    std::string file;
    bool isConfirmed = false;
    bool replacesDamaged = false;
};

void print(const services::BackupPreview& preview, const Output& output)
{
    const auto& held = preview.database;
    output.line(u"Backup of %1, school \"%2\", %3"_s.arg(base::toIso(preview.file.createdAt), held.schoolName,
                                                         megabytes(preview.file.bytes)));
    output.line(u"%1 people, %2 courses, %3 sessions, %4 marks, %5 tries"_s.arg(held.people)
                    .arg(held.courses)
                    .arg(held.sessions)
                    .arg(held.marks)
                    .arg(held.attempts));
}

ExitCode preview(const Context& context, const OpenOptions& options, const Output& output)
{
    const auto secret = secretOf(context, options.secret, askPassphrase);
    if (!secret)
        return output.fail(secret.error());
    const auto found = services::previewBackup(toQString(context.databasePath), toQString(options.file), *secret);
    if (!found)
        return output.fail(found.error());
    print(*found, output);
    output.json(QJsonDocument(toJson(*found)));
    return ExitCode::Done;
}

ExitCode report(const services::Restored& restored, const QString& path, const Output& output)
{
    output.line(u"Restored %1."_s.arg(path));
    if (!restored.keptPath.isEmpty())
        output.line(
            u"The database before is kept as %1. It holds people's data; remove it in time."_s.arg(restored.keptPath));
    if (restored.erasedAgain > 0)
        output.line(u"Erased again: %1 people."_s.arg(restored.erasedAgain));
    if (restored.withdrawnAgain > 0)
        output.line(u"Withdrawn again, with the face: %1 consents."_s.arg(restored.withdrawnAgain));
    if (!restored.knowsWhoWasErased)
        output.warn(u"No sound database was there: erase again by hand who was erased since the backup, and withdraw "
                    "again the consents that were withdrawn."_s);
    QJsonObject answer = toJson(restored.preview);
    answer[u"kept"_s] = restored.keptPath.isEmpty() ? QJsonValue() : QJsonValue(restored.keptPath);
    answer[u"erased_again"_s] = restored.erasedAgain;
    answer[u"withdrawn_again"_s] = restored.withdrawnAgain;
    answer[u"knows_who_was_erased"_s] = restored.knowsWhoWasErased;
    output.json(QJsonDocument(answer));
    return ExitCode::Done;
}

ExitCode restore(const Context& context, const OpenOptions& options, const Output& output)
{
    const auto secret = secretOf(context, options.secret, askPassphrase);
    if (!secret)
        return output.fail(secret.error());
    const QString path = toQString(context.databasePath);
    if (!options.isConfirmed) {
        const auto found = services::previewBackup(path, toQString(options.file), *secret);
        if (!found)
            return output.fail(found.error());
        print(*found, output);
        if (const auto agreed = confirm(u"Put it in the place of %1?"_s.arg(path)); !agreed)
            return output.fail(agreed.error());
    }
    const auto restored = services::restoreBackup(path, toQString(options.file), context.actor, context.clock, *secret,
                                                  options.replacesDamaged ? services::DamagedDatabase::Replace
                                                                          : services::DamagedDatabase::Refuse);
    return restored ? report(*restored, path, output) : output.fail(restored.error());
}

void addCreate(CLI::App* backup, Context& context)
{
    auto* command = backup->add_subcommand("create", "Write a sealed backup of the database, and check it");
    const auto options = std::make_shared<CreateOptions>();
    command->add_option("--dir", options->folder, "The folder to write it to")->capture_default_str();
    addPassphraseOptions(command, options->secret);
    command->add_option("--keep-daily", options->keepDaily, "Then remove all but the newest of each of so many days")
        ->check(CLI::PositiveNumber);
    command->add_option("--keep-weekly", options->keepWeekly, "The same of each of so many weeks")
        ->check(CLI::PositiveNumber);
    command->footer("Examples:\n  rollcallctl backup create --dir /media/backup --ask-passphrase\n"
                    "  rollcallctl backup create --dir /media/backup --passphrase-file phrase.txt --keep-daily 7 "
                    "--keep-weekly 4");
    onRun(command, context, options, create);
}

void addOpen(CLI::App* command, OpenOptions& options)
{
    command->add_option("file", options.file, "The backup")->required();
    addPassphraseOptions(command, options.secret);
}

void addRestore(CLI::App* backup, Context& context)
{
    auto* command = backup->add_subcommand("restore", "Put a backup in the place of the database");
    const auto options = std::make_shared<OpenOptions>();
    addOpen(command, *options);
    command->add_flag("--yes", options->isConfirmed, "Do not ask");
    command->add_flag("--replace-damaged", options->replacesDamaged, "Also where the database is damaged");
    command->footer("Close all other programs that have the database open.\n"
                    "Example:\n  rollcallctl backup restore /media/backup/rollcall-20260309T081500Z.backup "
                    "--ask-passphrase");
    onRun(command, context, options, restore);
}

} // namespace

void addBackupCommands(CLI::App& app, Context& context)
{
    auto* backup =
        app.add_subcommand("backup", "Sealed copies of the database: create, list, preview, restore, run, status");
    backup->require_subcommand(1);
    addCreate(backup, context);

    auto* listing = backup->add_subcommand("list", "List the backups in a folder, the newest first");
    const auto folder = std::make_shared<std::string>(".");
    listing->add_option("--dir", *folder, "The folder")->capture_default_str();
    listing->footer("Example:\n  rollcallctl backup list --dir /media/backup");
    onRun(listing, context, folder, list);

    auto* previewing = backup->add_subcommand("preview", "Open a backup and tell what it holds");
    const auto options = std::make_shared<OpenOptions>();
    addOpen(previewing, *options);
    previewing->footer("Example:\n  rollcallctl backup preview rollcall-20260309T081500Z.backup --ask-passphrase");
    onRun(previewing, context, options, preview);

    addRestore(backup, context);
    addBackupSchedule(*backup, context);
}

} // namespace rollcall::cli
