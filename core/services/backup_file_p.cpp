#include "core/services/backup_file_p.h"

#include "core/security/key_places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

Result<void> openForReading(QFile& file)
{
    if (!QFileInfo::exists(file.fileName()))
        return base::fail(ErrorCode::FileNotFound, file.fileName());
    if (QFileInfo(file.fileName()).isDir())
        return base::fail(ErrorCode::FileIsFolder, file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::FileUnreadable, file.fileName());
    return {};
}

BackupFile backupFileOf(const QFile& file, const security::SealedFileInfo& info)
{
    return {.path = file.fileName(),
            .createdAt = info.createdAt,
            .schema = info.schema,
            .bytes = file.size(),
            .byPassphrase = info.byPassphrase,
            .origin = info.origin,
            .keyId = info.keyId};
}

Result<security::SealedFileInfo> openSealed(QFile& backup, const security::FileSecret& secret,
                                            const QString& contentPath)
{
    QFile content(contentPath);
    if (!content.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return base::fail(ErrorCode::FileNotWritable, contentPath);
    const auto info = security::openSealedFile(backup, secret, content);
    if (!info)
        return about(backup.fileName(), info.error());
    if (!content.flush())
        return base::fail(ErrorCode::DiskFull, contentPath);
    return *info;
}

/// What a sound seal holds is what was sealed; so a content that does not fit was not made by createBackup().
Result<storage::DatabaseSummary> examine(const QString& backupPath, const QString& contentPath)
{
    const auto summary = storage::examineDatabase(contentPath);
    if (summary)
        return summary;
    switch (summary.error().code) {
    case ErrorCode::DatabaseNewer:
        return base::fail(ErrorCode::BackupNewer, backupPath);
    case ErrorCode::DatabaseForeign:
        return base::fail(ErrorCode::BackupForeign, backupPath);
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseFailed:
        return base::fail(ErrorCode::BackupDamaged, backupPath);
    default:
        return summary;
    }
}

} // namespace

tl::unexpected<base::Error> about(const QString& path, const base::Error& error)
{
    return base::fail(error.code, error.detail.isEmpty() ? path : QString(path % u" ("_s % error.detail % u")"_s));
}

QTemporaryDir scratchBeside(const QString& databasePath)
{
    return QTemporaryDir(QFileInfo(databasePath).absolutePath() % u"/.rollcall-XXXXXX"_s);
}

Result<BackupPreview> openBackup(const QString& databasePath, const QString& backupPath, const BackupSecret& secret,
                                 const QString& contentPath)
{
    QFile backup(backupPath);
    if (const auto opened = openForReading(backup); !opened)
        return base::propagate(opened);
    std::optional<security::MasterKey> masterKey;
    if (!secret.passphrase) {
        // The header first: where the file is no backup, or wants a passphrase, the key is not the trouble.
        const auto info = security::readSealedInfo(backup);
        if (!info)
            return about(backupPath, info.error());
        if (info->byPassphrase)
            return base::fail(ErrorCode::BackupLocked, backupPath % u" (it has a passphrase)"_s);
        auto found = security::findKey(
            {.filePath = School::keyPathOf(databasePath), .origin = info->origin, .ask = secret.askKeyPassphrase},
            info->keyId);
        if (!found && found.error().code == ErrorCode::KeyForeign)
            return base::fail(ErrorCode::BackupLocked, backupPath % u" (it wants the key "_s % info->keyId % u")"_s);
        if (!found)
            return base::propagate(found);
        masterKey = std::move(found->key);
        backup.seek(0);
    }
    const auto info = openSealed(
        backup, {.masterKey = masterKey ? &*masterKey : nullptr, .passphrase = secret.passphrase, .cost = secret.cost},
        contentPath);
    if (!info)
        return base::propagate(info);
    const auto summary = examine(backupPath, contentPath);
    if (!summary)
        return base::propagate(summary);
    return BackupPreview{backupFileOf(backup, *info), *summary};
}

Result<BackupFile> readBackupFile(const QString& path)
{
    QFile file(path);
    if (const auto opened = openForReading(file); !opened)
        return base::propagate(opened);
    const auto info = security::readSealedInfo(file);
    if (!info)
        return about(path, info.error());
    return backupFileOf(file, *info);
}

Result<std::vector<BackupFile>> ownBackups(School& school, const QString& folder)
{
    const auto origin = originOf(school);
    if (!origin)
        return base::propagate(origin);
    auto backups = listBackups(folder);
    if (backups)
        std::erase_if(*backups, [&origin](const BackupFile& backup) { return backup.origin != *origin; });
    return backups;
}

QStringList copiesBeside(const QString& databasePath)
{
    const QFileInfo file(databasePath);
    QStringList paths;
    const auto names = file.absoluteDir().entryList(
        {file.fileName() % u".v*.backup"_s, file.fileName() % u".before-*"_s}, QDir::Files, QDir::Name);
    for (const auto& name : names)
        paths << file.absoluteDir().filePath(name);
    return paths;
}

} // namespace rollcall::services
