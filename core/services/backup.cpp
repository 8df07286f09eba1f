#include "core/services/backup.h"

#include "core/services/backup_file_p.h"
#include "core/services/staff_change_p.h"
#include "core/storage/setting_table.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <functional>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

Result<security::FileSecret> fileSecretOf(School& school, const BackupSecret& secret)
{
    if (secret.passphrase)
        return security::FileSecret{.masterKey = nullptr, .passphrase = secret.passphrase, .cost = secret.cost};
    const auto key = school.masterKey();
    if (!key)
        return base::propagate(key);
    return security::FileSecret{.masterKey = *key, .passphrase = {}, .cost = {}};
}

Result<void> seal(School& school, const QString& contentPath, const BackupSecret& secret, QFile& backup)
{
    const auto fileSecret = fileSecretOf(school, secret);
    if (!fileSecret)
        return base::propagate(fileSecret);
    const auto summary = storage::examineDatabase(contentPath);
    if (!summary)
        return base::propagate(summary);
    QFile content(contentPath);
    if (!content.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::FileUnreadable, contentPath);
    const security::SealedFileInfo info{.createdAt = school.now(),
                                        .schema = summary->schema,
                                        .contentBytes = content.size(),
                                        .byPassphrase = secret.passphrase.has_value(),
                                        .origin = security::originOf(summary->installId.toUtf8())};
    if (const auto sealed = security::sealFile(info, *fileSecret, content, backup); !sealed) {
        // What is about the passphrase is said in the words of its error.
        return sealed.error().detail.isEmpty() ? about(backup.fileName(), sealed.error()) : sealed;
    }
    if (!backup.flush())
        return base::fail(ErrorCode::DiskFull, backup.fileName());
    return {};
}

/// Writes the backup under a passing name and opens it again.
Result<void> writeChecked(School& school, const BackupSecret& secret, QFile& backup)
{
    const QString databasePath = school.database().path();
    const auto scratch = scratchBeside(databasePath);
    if (!scratch.isValid())
        return base::fail(ErrorCode::FileNotWritable, databasePath);
    const QString copy = scratch.filePath(u"copy"_s);
    if (auto copied = storage::copyDatabase(school.database(), copy); !copied)
        return copied;
    if (auto sealed = seal(school, copy, secret, backup); !sealed)
        return sealed;
    BackupSecret own = secret;
    own.askKeyPassphrase = school.keySource().ask;
    const auto opened = openBackup(databasePath, backup.fileName(), own, scratch.filePath(u"opened"_s));
    if (!opened)
        return base::propagate(opened);
    return {};
}

Result<void> giveName(School& school, const Actor& actor, QTemporaryFile& backup, const QString& path)
{
    return changeAsStaff(school, actor, u"backup.create"_s, u"backup"_s, path, [&]() -> Result<void> {
        auto named = storage::nameDurably(backup.fileName(), path);
        backup.setAutoRemove(!named);
        return named;
    });
}

} // namespace

QString backupName(base::UtcTime at)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
    return u"rollcall-%1.backup"_s.arg(time.toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
}

Result<QByteArray> originOf(School& school)
{
    const auto installId = storage::SettingTable(school.database()).value(u"install.id"_s);
    if (!installId)
        return base::propagate(installId);
    return security::originOf(installId->value_or(QString()).toUtf8());
}

Result<BackupFile> createBackup(School& school, const Actor& actor, const QString& path, const BackupSecret& secret)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    if (QFileInfo::exists(path))
        return base::fail(ErrorCode::AlreadyExists, path);
    QTemporaryFile backup(path % u".XXXXXX"_s); // mode 0600, beside the file, removed unless it is given its name
    if (!backup.open())
        return base::fail(ErrorCode::FileNotWritable, path);
    if (const auto written = writeChecked(school, secret, backup); !written)
        return base::propagate(written);
    if (const auto named = giveName(school, actor, backup, path); !named) {
        // It had its name, and only the record failed.
        if (!backup.autoRemove())
            QFile::remove(path);
        return base::propagate(named);
    }
    return readBackupFile(path);
}

Result<std::vector<BackupFile>> listBackups(const QString& folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return base::fail(ErrorCode::FileNotFound, folder);
    std::vector<BackupFile> backups;
    const auto names = dir.entryList({u"*.backup"_s}, QDir::Files, QDir::Name);
    for (const auto& name : names)
        if (auto backup = readBackupFile(dir.filePath(name)))
            backups.push_back(std::move(*backup));
    std::ranges::stable_sort(backups, std::greater(), &BackupFile::createdAt);
    return backups;
}

Result<BackupPreview> previewBackup(const QString& databasePath, const QString& backupPath, const BackupSecret& secret)
{
    const auto scratch = scratchBeside(databasePath);
    if (!scratch.isValid())
        return base::fail(ErrorCode::FileNotWritable, databasePath);
    return openBackup(databasePath, backupPath, secret, scratch.filePath(u"opened"_s));
}

} // namespace rollcall::services
