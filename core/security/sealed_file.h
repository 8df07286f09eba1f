#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/security/passphrase.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <optional>

namespace rollcall::security {

/// A file sealed for keeping elsewhere: a header anybody can read, then the content as one libsodium secretstream
/// (XChaCha20-Poly1305, https://doc.libsodium.org/secret-key_cryptography/secretstream) in chunks of 64 KiB, each bound
/// to the header. A chunk that is changed, missing, moved or added is found out. All numbers are little-endian:
///   16 "rollcall-backup\n", u32 version 1, u32 kind of key (0 master key, 1 passphrase), i64 made at (ms since 1970),
///   u32 schema, u64 bytes of the content, u64 operations and u64 bytes of memory of Argon2id (0 with a master key),
///   16 salt, 16 origin, 16 check of the key, 16 BLAKE2b of all before; then 24 secretstream header and the chunks.
/// Functions are for any thread; with a passphrase each takes about a second and `memoryBytes`.

inline constexpr qsizetype kOriginBytes = 16;

/// What opens a sealed file: the master key, or a passphrase in its place.
struct FileSecret
{
    const MasterKey* masterKey = nullptr; ///< must outlive the secret; looked at where there is no passphrase
    std::optional<QString> passphrase;
    PassphraseCost cost{}; ///< for sealing; opening takes the header's
};

/// What the header says. `origin` tells files of one school from others': kOriginBytes bytes.
struct SealedFileInfo
{
    base::UtcTime createdAt;
    int schema = 0;
    qint64 contentBytes = 0;
    bool byPassphrase = false;
    QByteArray origin;
    QString keyId{}; ///< of the master key, see keyIdOf(); empty with a passphrase. Not looked at for sealing

    bool operator==(const SealedFileInfo&) const = default;
};

/// What a master key is called: the first 8 bytes of the check in the header of files sealed with it, as 16 lower-case
/// hex digits. It tells keys apart and nothing of them. Pure.
[[nodiscard]] QString keyIdOf(const MasterKey& key);

/// The origin of files with this name, for example an install id.
[[nodiscard]] QByteArray originOf(QByteArrayView name);

/// Reads `content` to its end, which must be info.contentBytes away, and writes it sealed. Fails with PasswordWeak,
/// InvalidArgument (no memory for the passphrase), FileUnreadable (content) or DiskFull, FileNotWritable (sealed).
[[nodiscard]] base::Result<void> sealFile(const SealedFileInfo& info, const FileSecret& secret, QIODevice& content,
                                          QIODevice& sealed);

/// The header alone; the content may be damaged still. Fails with BackupForeign (no sealed file), BackupNewer (of a
/// later version) or BackupDamaged (cut, changed, of another length than it says, parameters out of bounds: 1 to 16
/// operations, 8 KiB to 1 GiB).
[[nodiscard]] base::Result<SealedFileInfo> readSealedInfo(QIODevice& sealed);

/// Writes the content to `content`, which on failure holds a part of it and is to be thrown away. Fails as
/// readSealedInfo(), with BackupLocked (another key or passphrase), and as sealFile() for writing.
[[nodiscard]] base::Result<SealedFileInfo> openSealedFile(QIODevice& sealed, const FileSecret& secret,
                                                          QIODevice& content);

} // namespace rollcall::security
