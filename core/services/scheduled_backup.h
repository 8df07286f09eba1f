#pragma once

#include "core/services/backup.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace rollcall::services {

/// A scheduled backup that failed; it is forgotten when one succeeds.
struct BackupFailure
{
    base::UtcTime at;
    QString reason; ///< the error's name and detail

    bool operator==(const BackupFailure&) const = default;
};

/// How it stands with the backups that are made by themselves. They are sealed with the key: a passphrase would have to
/// lie beside the database, where it protects nothing.
struct BackupState
{
    QString folder;                   ///< [backup.folder]
    std::chrono::hours every{};       ///< [backup.every_hours] 0: none are made
    std::optional<BackupFile> newest; ///< of this school in the folder, however it was made
    std::optional<BackupFailure> failure;
    bool isDue = false;
    bool isLate = false;                   ///< staff should know: attendance::isBackupLate()
    std::optional<base::UtcTime> nextAt{}; ///< when one is due, now at the earliest; nothing where none are made
};

struct ScheduledBackup
{
    BackupFile file;
    QStringList removed; ///< paths of those that were rotated away
};

/// Fails with the database codes. A folder that is missing has no backups.
[[nodiscard]] base::Result<BackupState> backupState(School& school);

/// Makes a backup where one is due, and removes those that [backup.keep_days] and [backup.keep_weeks] do not keep;
/// nothing where none is due. For administrators. Fails as createBackup() and rotateBackups(), or with InvalidArgument
/// where no folder is set; that is remembered for backupState(), too.
[[nodiscard]] base::Result<std::optional<ScheduledBackup>> backUpIfDue(School& school, const Actor& actor);

/// The same whether one is due or not, for staff who want one now.
[[nodiscard]] base::Result<ScheduledBackup> backUpNow(School& school, const Actor& actor);

} // namespace rollcall::services
