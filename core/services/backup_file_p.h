#pragma once

#include "core/services/backup.h"

#include <QStringList>
#include <QTemporaryDir>

namespace rollcall::services {

/// A folder beside the database that only its owner can enter, for what lies there unsealed for a moment; so it is on
/// the same disk, and on no other.
[[nodiscard]] QTemporaryDir scratchBeside(const QString& databasePath);

/// Opens a backup into a new file and checks what it holds. The secret is a passphrase or the key, whose
/// file is beside `databasePath`. Fails as previewBackup().
[[nodiscard]] base::Result<BackupPreview> openBackup(const QString& databasePath, const QString& backupPath,
                                                     const BackupSecret& secret, const QString& contentPath);

/// Fails with FileNotFound, FileUnreadable, and as security::readSealedInfo().
[[nodiscard]] base::Result<BackupFile> readBackupFile(const QString& path);

/// This school's backups in a folder, the newest first. Fails as listBackups() or with the database codes.
[[nodiscard]] base::Result<std::vector<BackupFile>> ownBackups(School& school, const QString& folder);

/// Copies of the database that a migration or a restoring has left beside it.
[[nodiscard]] QStringList copiesBeside(const QString& databasePath);

/// The error with a detail that begins with the path.
[[nodiscard]] tl::unexpected<base::Error> about(const QString& path, const base::Error& error);

} // namespace rollcall::services
