#include "core/services/scheduled_backup.h"

#include "core/attendance/upkeep_rules.h"
#include "core/services/backup_file_p.h"
#include "core/services/backup_rotation.h"
#include "core/services/setting_catalogue.h"
#include "core/storage/setting_table.h"

#include <QDir>
#include <QStringBuilder>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

const QString kFailure = u"backup.failure"_s; ///< "<time> <reason>"

Result<std::optional<BackupFile>> newestIn(School& school, const QString& folder)
{
    if (folder.isEmpty())
        return std::nullopt;
    const auto backups = ownBackups(school, folder);
    if (!backups)
        return backups.error().code == ErrorCode::FileNotFound ? Result<std::optional<BackupFile>>(std::nullopt)
                                                               : base::propagate(backups);
    return backups->empty() ? std::nullopt : std::optional(backups->front());
}

Result<std::optional<BackupFailure>> failureOf(School& school)
{
    const auto text = storage::SettingTable(school.database()).value(kFailure);
    if (!text)
        return base::propagate(text);
    if (!*text)
        return std::nullopt;
    const auto at = base::fromIso((*text)->section(u' ', 0, 0));
    return BackupFailure{.at = at.value_or(base::UtcTime()), .reason = (*text)->section(u' ', 1)};
}

/// The error, remembered for backupState(). Where that fails, too, the error tells more.
base::Error remembered(School& school, const base::Error& error)
{
    const QString reason = base::errorName(error.code) % u' ' % error.detail;
    static_cast<void>(
        storage::SettingTable(school.database()).set(kFailure, base::toIso(school.now()) % u' ' % reason));
    return error;
}

Result<ScheduledBackup> backUp(School& school, const Actor& actor, const QString& folder)
{
    if (folder.isEmpty())
        return base::fail(ErrorCode::InvalidArgument, u"backup.folder is empty"_s);
    const auto days = settingNumber(school, u"backup.keep_days"_s);
    if (!days)
        return base::propagate(days);
    const auto weeks = settingNumber(school, u"backup.keep_weeks"_s);
    if (!weeks)
        return base::propagate(weeks);
    auto file = createBackup(school, actor, QDir(folder).filePath(backupName(school.now())), {});
    if (!file)
        return base::propagate(file);
    auto removed = rotateBackups(school, actor, folder, {.days = *days, .weeks = *weeks});
    if (!removed)
        return base::propagate(removed);
    return ScheduledBackup{.file = std::move(*file), .removed = std::move(*removed)};
}

/// Makes one and remembers how it went.
Result<ScheduledBackup> backUpAs(School& school, const Actor& actor, const BackupState& state)
{
    auto made = backUp(school, actor, state.folder);
    if (!made)
        return tl::unexpected(remembered(school, made.error()));
    if (state.failure)
        if (const auto forgotten = storage::SettingTable(school.database()).remove(kFailure); !forgotten)
            return base::propagate(forgotten);
    return made;
}

} // namespace

Result<BackupState> backupState(School& school)
{
    const auto folder = settingText(school, u"backup.folder"_s);
    if (!folder)
        return base::propagate(folder);
    const auto every = settingNumber(school, u"backup.every_hours"_s);
    if (!every)
        return base::propagate(every);
    BackupState state{.folder = *folder, .every = std::chrono::hours(*every), .newest = {}, .failure = {}};
    auto newest = newestIn(school, *folder);
    if (!newest)
        return base::propagate(newest);
    auto failure = failureOf(school);
    if (!failure)
        return base::propagate(failure);
    state.newest = std::move(*newest);
    state.failure = std::move(*failure);
    const auto madeAt = state.newest ? std::optional(state.newest->createdAt) : std::nullopt;
    state.isDue = attendance::isBackupDue(madeAt, state.every, school.now());
    state.isLate = attendance::isBackupLate(madeAt, state.every, school.now());
    if (state.every.count() > 0)
        state.nextAt = madeAt && !state.isDue ? *madeAt + state.every : school.now();
    return state;
}

Result<std::optional<ScheduledBackup>> backUpIfDue(School& school, const Actor& actor)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto state = backupState(school);
    if (!state)
        return base::propagate(state);
    if (!state->isDue)
        return std::nullopt;
    auto made = backUpAs(school, actor, *state);
    if (!made)
        return base::propagate(made);
    return std::optional(std::move(*made));
}

Result<ScheduledBackup> backUpNow(School& school, const Actor& actor)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto state = backupState(school);
    if (!state)
        return base::propagate(state);
    return backUpAs(school, actor, *state);
}

} // namespace rollcall::services
