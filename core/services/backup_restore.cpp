#include "core/services/backup.h"
#include "core/services/backup_file_p.h"
#include "core/services/face_vault_p.h"
#include "core/services/person_erasure_p.h"
#include "core/services/staff_change_p.h"
#include "core/storage/consent_table.h"
#include "core/storage/person_table.h"
#include "core/storage/tombstone_table.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

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
    std::vector<domain::Consent> consents;
    base::ConsentId lastConsent;
};

/// What is done again in the database of the backup.
struct DoneAgain
{
    qint64 erased = 0;
    qint64 withdrawn = 0;
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
    storage::ConsentTable consents(school->database());
    auto known = consents.all();
    if (!known)
        return base::propagate(known);
    const auto lastConsent = consents.lastId();
    if (!lastConsent)
        return base::propagate(lastConsent);
    return Remembered{std::move(*tombstones), *last, std::move(*known), *lastConsent};
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

/// When a consent that the backup has as given ended; nothing where it is still given. One that has gone from the
/// present database ended at an unknown time before now. One whose number that database never gave is newer than it.
std::optional<base::UtcTime> endOf(const domain::Consent& consent, const Remembered& remembered, base::UtcTime now)
{
    const auto isSame = [&consent](const domain::Consent& known) {
        return known.personId == consent.personId && known.givenAt == consent.givenAt;
    };
    const auto known = std::ranges::find_if(remembered.consents, isSame);
    if (known != remembered.consents.end())
        return known->withdrawnAt;
    return consent.id <= remembered.lastConsent ? std::optional(now) : std::nullopt;
}

/// Returns how many consents were ended.
Result<qint64> withdrawAgain(School& school, const Remembered& remembered)
{
    storage::ConsentTable table(school.database());
    const auto consents = table.all();
    if (!consents)
        return base::propagate(consents);
    qint64 withdrawn = 0;
    for (const auto& consent : *consents) {
        const auto end = endOf(consent, remembered, school.now());
        if (consent.withdrawnAt || !end)
            continue;
        if (const auto destroyed = destroyFace(school.database(), consent.personId); !destroyed)
            return base::propagate(destroyed);
        if (const auto ended = table.withdraw(consent.id, *end); !ended)
            return base::propagate(ended);
        ++withdrawn;
    }
    return withdrawn;
}

Result<DoneAgain> takeOver(School& school, const Remembered& remembered)
{
    if (const auto skipped = storage::PersonTable(school.database()).skipIdsTo(remembered.lastPerson); !skipped)
        return base::propagate(skipped);
    const auto erased = eraseAgain(school, remembered.tombstones);
    if (!erased)
        return base::propagate(erased);
    const auto withdrawn = withdrawAgain(school, remembered);
    if (!withdrawn)
        return base::propagate(withdrawn);
    return DoneAgain{.erased = *erased, .withdrawn = *withdrawn};
}

/// Brings the database of the backup up to date, and takes over what must not be forgotten.
Result<DoneAgain> prepare(const QString& contentPath, const base::Clock& clock, const Actor& actor,
                          const BackupFile& backup, const Remembered& remembered)
{
    auto school = School::open(contentPath, clock);
    if (!school)
        return base::propagate(school);
    const QString madeAt = u"backup of "_s % base::toIso(backup.createdAt);
    const auto done = changeAsStaff(*school, actor, u"backup.restore"_s, u"school"_s, madeAt,
                                    [&] { return takeOver(*school, remembered); });
    if (!done)
        return done;
    if (const auto emptied = school->database().emptyWal(); !emptied)
        return base::propagate(emptied);
    return done;
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
    const auto done = prepare(content, clock, actor, preview->file, remembered->value_or(Remembered{}));
    if (!done)
        return base::propagate(done);
    const bool wasThere = QFileInfo::exists(databasePath);
    const QString keptPath = keptPathOf(databasePath, clock.now());
    const auto replaced = storage::replaceDatabase(databasePath, content, keptPath,
                                                   *remembered ? storage::Replaced::Sound : storage::Replaced::Damaged);
    if (!replaced)
        return base::propagate(replaced);
    return Restored{.preview = *preview,
                    .keptPath = wasThere ? keptPath : QString(),
                    .erasedAgain = done->erased,
                    .withdrawnAgain = done->withdrawn,
                    .knowsWhoWasErased = remembered->has_value()};
}

} // namespace rollcall::services
