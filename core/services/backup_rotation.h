#pragma once

#include "core/services/backup.h"

#include <QStringList>

namespace rollcall::services {

/// Which backups to keep: the newest of each of the last `days` days and `weeks` weeks (ISO 8601, UTC) that have one.
struct BackupsKept
{
    int days = 7;
    int weeks = 4;
};

/// The backups that are not kept, in the order given. The newest is always kept. Requires `backups` to be of one school
/// and the newest to come first.
[[nodiscard]] std::vector<BackupFile> expiredBackups(const std::vector<BackupFile>& backups, const BackupsKept& kept);

/// Removes this school's expired backups from the folder and returns their paths; other files stay. Recorded as a staff
/// action. For administrators. Fails with PermissionDenied, FileNotFound, FileNotWritable or the database codes.
[[nodiscard]] base::Result<QStringList> rotateBackups(School& school, const Actor& actor, const QString& folder,
                                                      const BackupsKept& kept);

} // namespace rollcall::services
