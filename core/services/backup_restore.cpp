#include "core/services/backup.h"
#include "core/services/backup_file_p.h"
#include "core/services/person_erasure_p.h"
#include "core/services/staff_change_p.h"
#include "core/storage/person_table.h"
#include "core/storage/tombstone_table.h"

#include <QDateTime>
#include <QFileInfo>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

/// What the new database must know of the one it replaces.
struct Remembered
{
    std::vector<domain::Tombstone> tombstones;
    base::PersonId lastPerson;
};

Result<Remembered> remember(const QString& path, const base::Clock& clock, const QByteArray& origin)
{
    auto school = School::open(path, clock);
    if (!school)
        return base::propagate(school);
    const auto own = originOf(*school);
    if (!own)
        return base::propagate(own);
    if (*own != origin)
        return base::fail(ErrorCode::AlreadyExists, path % u", the database of another school"_s);
    auto tombstones = storage::TombstoneTable(school->database()).all();
    if (!tombstones)
        return base::propagate(tombstones);
    const auto last = storage::PersonTable(school->database()).lastId();
    if (!last)
        return base::propagate(last);
    return Remembered{std::move(*tombstones), *last};
}

bool isDamaged(ErrorCode code)
{
    return code == ErrorCode::DatabaseDamaged || code == ErrorCode::DatabaseForeign ||
           code == ErrorCode::DatabaseFailed;
}

/// Nothing where there is no database, or a damaged one that is to be replaced.
Result<std::optional<Remembered>> rememberIfAny(const QString& path, const base::Clock& clock, const QByteArray& origin,
                                                DamagedDatabase damaged)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    auto remembered = remember(path, clock, origin);
    if (remembered)
        return std::optional(std::move(*remembered));
    if (damaged == DamagedDatabase::Replace && isDamaged(remembered.error().code))
        return std::nullopt;
    return base::propagate(remembered);
}

/// Returns how many people of the backup were erased.
Result<qint64> eraseAgain(School& school, const std::vector<domain::Tombstone>& tombstones)
{
    qint64 erased = 0;
    for (const auto& tombstone : tombstones) {
        const auto known = storage::TombstoneTable(school.database()).find(tombstone.personId);
        if (!known)
            return base::propagate(known);
        if (*known)
            continue;
        const auto person = storage::PersonTable(school.database()).find(tombstone.personId);
        if (!person)
            return base::propagate(person);
        if (const auto written = writeErasure(school, tombstone); !written)
            return base::propagate(written);
        erased += person->has_value() ? 1 : 0;
    }
    return erased;
}

/// Brings the database of the backup up to date, and takes over what must not be forgotten.
Result<qint64> prepare(const QString& contentPath, const base::Clock& clock, const Actor& actor,
                       const BackupFile& backup, const Remembered& remembered)
{
    auto school = School::open(contentPath, clock);
    if (!school)
        return base::propagate(school);
    const QString madeAt = u"backup of "_s % base::toIso(backup.createdAt);
    const auto erased =
        changeAsStaff(*school, actor, u"backup.restore"_s, u"school"_s, madeAt, [&]() -> Result<qint64> {
            if (const auto skipped = storage::PersonTable(school->database()).skipIdsTo(remembered.lastPerson);
                !skipped)
                return base::propagate(skipped);
            return eraseAgain(*school, remembered.tombstones);
        });
    if (!erased)
        return erased;
    if (const auto emptied = school->database().emptyWal(); !emptied)
        return base::propagate(emptied);
    return erased;
}

QString keptPathOf(const QString& databasePath, base::UtcTime now)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    return databasePath % u".before-"_s % time.toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

} // namespace

Result<Restored> restoreBackup(const QString& databasePath, const QString& backupPath, const Actor& actor,
                               const base::Clock& clock, const BackupSecret& secret, DamagedDatabase damaged)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto scratch = scratchBeside(databasePath);
    if (!scratch.isValid())
        return base::fail(ErrorCode::FileNotWritable, databasePath);
    const QString content = scratch.filePath(u"opened"_s);
    const auto preview = openBackup(databasePath, backupPath, secret, content);
    if (!preview)
        return base::propagate(preview);
    const auto remembered = rememberIfAny(databasePath, clock, preview->file.origin, damaged);
    if (!remembered)
        return base::propagate(remembered);
    const auto erased = prepare(content, clock, actor, preview->file, remembered->value_or(Remembered{}));
    if (!erased)
        return base::propagate(erased);
    const bool wasThere = QFileInfo::exists(databasePath);
    const QString keptPath = keptPathOf(databasePath, clock.now());
    const auto replaced = storage::replaceDatabase(databasePath, content, keptPath,
                                                   *remembered ? storage::Replaced::Sound : storage::Replaced::Damaged);
    if (!replaced)
        return base::propagate(replaced);
    return Restored{.preview = *preview,
                    .keptPath = wasThere ? keptPath : QString(),
                    .erasedAgain = *erased,
                    .knowsWhoWasErased = remembered->has_value()};
}

} // namespace rollcall::services
