#pragma once

#include "core/security/sealed_file.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/database_copy.h"

#include <optional>
#include <vector>

namespace rollcall::services {

/// Backups: the database, sealed (core/security/sealed_file.h) under a passphrase or the master key. The key file is
/// not in them: whoever finds a backup and its passphrase has no face template. So the key is to be kept elsewhere,
/// too; a backup sealed with it does not open without it. All but listing takes seconds.

/// nothing: the master key of the database.
struct BackupSecret
{
    std::optional<QString> passphrase;
    security::PassphraseCost cost{};
    security::AskPassphrase askKeyPassphrase{}; ///< of the master key, where a backup is opened and that is locked
};

struct BackupFile
{
    QString path;
    base::UtcTime createdAt;
    int schema = 0;
    qint64 bytes = 0; ///< of the backup
    bool byPassphrase = false;
    QByteArray origin; ///< of the school, see originOf()
    QString keyId{};   ///< of the master key it opens with; empty with a passphrase

    bool operator==(const BackupFile&) const = default;
};

struct BackupPreview
{
    BackupFile file;
    storage::DatabaseSummary database;
};

enum class DamagedDatabase { Refuse, Replace };

struct Restored
{
    BackupPreview preview;
    QString keptPath;               ///< the database as it was before; empty where there was none
    qint64 erasedAgain = 0;         ///< people in the backup who had been erased since
    qint64 withdrawnAgain = 0;      ///< consents in the backup that had been withdrawn, or removed, since
    bool knowsWhoWasErased = false; ///< and who withdrew; false where the database was missing or damaged
};

/// "rollcall-20260309T081500Z.backup".
[[nodiscard]] QString backupName(base::UtcTime at);

/// Tells a school's own backups from others'. Fails with the database codes.
[[nodiscard]] base::Result<QByteArray> originOf(School& school);

/// Makes a backup in a new file of mode 0600, which gets its name once it has been opened again and its contents
/// checked; other programs may write meanwhile. Recorded as a staff action. For administrators. Fails with
/// PermissionDenied, AlreadyExists, FileNotWritable, DiskFull, PasswordWeak, the codes of the key or the database;
/// then there is no new file.
[[nodiscard]] base::Result<BackupFile> createBackup(School& school, const Actor& actor, const QString& path,
                                                    const BackupSecret& secret);

/// The backups in a folder, of whatever school, the newest first; what is none or has a damaged header is left out.
/// Fails with FileNotFound.
[[nodiscard]] base::Result<std::vector<BackupFile>> listBackups(const QString& folder);

/// What a backup holds. It is opened beside `databasePath`, where the key file is looked for, too, beside the other
/// places; no database need be there. Fails with FileNotFound, BackupForeign, BackupNewer, BackupDamaged, BackupLocked,
/// the codes of the key, or FileNotWritable, DiskFull.
[[nodiscard]] base::Result<BackupPreview> previewBackup(const QString& databasePath, const QString& backupPath,
                                                        const BackupSecret& secret);

/// Puts the database of a backup in the place of `databasePath`, brought up to date. The one that was there is kept as
/// "<file>.before-<time>"; whoever was erased in it is erased in the new one, a consent that is no longer given in it
/// is withdrawn in the new one with the face it allowed, and its numbers of people are not given again. Recorded in the
/// new one. For administrators; no program may have the database open. Fails with
/// PermissionDenied, AlreadyExists (the database there is another school's), DatabaseBusy, as previewBackup() and with
/// the database codes; a damaged database is replaced only when asked for. Where it fails nothing is changed.
[[nodiscard]] base::Result<Restored> restoreBackup(const QString& databasePath, const QString& backupPath,
                                                   const Actor& actor, const base::Clock& clock,
                                                   const BackupSecret& secret,
                                                   DamagedDatabase damaged = DamagedDatabase::Refuse);

} // namespace rollcall::services
