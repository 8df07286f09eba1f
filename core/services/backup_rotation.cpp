#include "core/services/backup_rotation.h"

#include "core/services/backup_file_p.h"
#include "core/services/staff_change_p.h"

#include <QDateTime>
#include <QFile>

#include <set>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

QDate dayOf(const BackupFile& backup)
{
    return QDateTime::fromMSecsSinceEpoch(backup.createdAt.time_since_epoch().count(), Qt::UTC).date();
}

QDate mondayOf(const BackupFile& backup)
{
    const QDate day = dayOf(backup);
    return day.addDays(1 - day.dayOfWeek());
}

/// Whether this is the newest of its day or week, and that is among the newest `most` with a backup.
bool isFirstOf(std::set<QDate>& seen, QDate period, int most)
{
    return static_cast<int>(seen.size()) < most && seen.insert(period).second;
}

} // namespace

std::vector<BackupFile> expiredBackups(const std::vector<BackupFile>& backups, const BackupsKept& kept)
{
    std::set<QDate> days;
    std::set<QDate> weeks;
    std::vector<BackupFile> expired;
    for (const auto& backup : backups) {
        const bool isNewest = &backup == &backups.front();
        const bool ofDay = isFirstOf(days, dayOf(backup), kept.days);
        const bool ofWeek = isFirstOf(weeks, mondayOf(backup), kept.weeks);
        if (!isNewest && !ofDay && !ofWeek)
            expired.push_back(backup);
    }
    return expired;
}

Result<QStringList> rotateBackups(School& school, const Actor& actor, const QString& folder, const BackupsKept& kept)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto backups = ownBackups(school, folder);
    if (!backups)
        return base::propagate(backups);
    QStringList paths;
    for (const auto& backup : expiredBackups(*backups, kept))
        paths << backup.path;
    if (paths.isEmpty())
        return paths;
    return changeAsStaff(school, actor, u"backup.rotate"_s, folder, u"%1 removed"_s.arg(paths.size()),
                         [&]() -> Result<QStringList> {
                             for (const auto& path : paths)
                                 if (!QFile::remove(path))
                                     return base::fail(ErrorCode::FileNotWritable, path);
                             return paths;
                         });
}

} // namespace rollcall::services
