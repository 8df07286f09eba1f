#pragma once

#include "core/security/key_file.h"
#include "core/security/key_places.h"
#include "core/services/actor.h"
#include "core/services/school.h"

namespace rollcall::services {

/// The master key of a school: made anew, moved, copied. For administrators; each is recorded as a staff action. May
/// take a second for a passphrase. All fail with PermissionDenied, the codes of School::foundKey and the database
/// codes.

struct KeyChange
{
    QString keyId;
    QString earlierKeyId; ///< the same after a move
    security::KeyPlace place = security::KeyPlace::File;
    QString where;
    QStringList leftAt; ///< where a key lies still that should be gone
};

/// Makes a new key and seals under it whatever the key before sealed, in these steps:
///   1. The database is locked for writing; so two rotations never meet.
///   2. The new key is stored beside the old: in "<file>.key.next", or as another item of the keyring.
///   3. All that is sealed under the master key is sealed anew, and the database notes the new key's id.
///   4. The transaction is committed.
///   5. The old key goes: the new file takes its place, or the old item is removed.
/// Cut off before 4, the database opens with the old key, and the new one opens nothing; cut off after it, with the new
/// one, which is found where 2 put it. What is left over goes when the school is opened or its key changed again.
/// Backups made before, and the copies a migration or a restoration left beside the database, still want the old key.
/// Fails with InvalidArgument for a credential, which only systemd writes; SealBroken (something does not open under
/// the present key); KeyringFailed, FileNotWritable, DiskFull. After a failure the old key is the key.
[[nodiscard]] base::Result<KeyChange> rotateKey(School& school, const Actor& actor);

/// Keeps the present key in this place only: stored there, noted, then removed from the others; a credential is left
/// to systemd. To the place where it is already it does the rest of a move that was cut off; to Passphrase, which needs
/// `lock`, it also changes the passphrase. Fails with InvalidArgument (to a credential), PasswordWeak, KeyringFailed,
/// FileNotWritable, DiskFull. After a failure the key is where it was.
[[nodiscard]] base::Result<KeyChange> moveKey(School& school, const Actor& actor, security::KeyPlace to,
                                              const std::optional<security::KeyLock>& lock = {});

/// Writes a copy of the key to keep elsewhere, as a key file, with `lock` locked. Fails as writeKeyFile(); then there
/// is no new file.
[[nodiscard]] base::Result<void> saveKey(School& school, const Actor& actor, const QString& path,
                                         const std::optional<security::KeyLock>& lock = {});

} // namespace rollcall::services
