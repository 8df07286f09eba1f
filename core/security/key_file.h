#pragma once

#include "core/base/result.h"
#include "core/security/passphrase.h"

#include <QString>

#include <optional>

namespace rollcall::security {

/// The master key in a file only its owner can read. One line of text, plain:
///   rollcall-key 1 <64 hex digits of the key> <check>
/// or locked with a passphrase (passphrase.h), the key as libsodium's secretbox
/// (https://doc.libsodium.org/secret-key_cryptography/secretbox) under what Argon2id makes of it:
///   rollcall-key-locked 1 <16 key id> <operations> <memory bytes> <32 salt> <48 nonce> <96 box> <check>
/// and a line feed; digits are hex in lower case. The check, 16 hex digits, is the first 8 bytes of SHA-256 over all
/// before it, so that a cut or mistyped file is found out. Any thread.

struct KeyLock
{
    QString passphrase;
    PassphraseCost cost{};
};

/// What can be told of a key file without its passphrase.
struct KeyFileInfo
{
    QString keyId;                            ///< keyIdOf()
    std::optional<PassphraseCost> lockCost{}; ///< nothing for a plain file
};

/// Writes a new file of mode 0600 (from its first byte). Fails with AlreadyExists when anything of that name is there,
/// which stays untouched; with PasswordWeak or InvalidArgument (the lock); with FileNotWritable or DiskFull, leaving no
/// file. The detail names the path.
[[nodiscard]] base::Result<void> writeKeyFile(const QString& path, const MasterKey& key,
                                              const std::optional<KeyLock>& lock = {});

/// Fails with KeyMissing (no file), KeyExposed (not a regular file, a symbolic link included, or any permission for
/// group or others), KeyDamaged (not a text above to the letter, or of another version), FileUnreadable, or KeyLocked
/// (nobody to ask for the passphrase, or another one). The detail names the path. A failure of `ask` is passed on.
[[nodiscard]] base::Result<MasterKey> loadKeyFile(const QString& path, const AskPassphrase& ask = {});

/// Fails as loadKeyFile() but for the passphrase.
[[nodiscard]] base::Result<KeyFileInfo> readKeyFileInfo(const QString& path);

/// The plain file that systemd made of a credential (https://systemd.io/CREDENTIALS/). Who may read it is systemd's
/// doing: it gives the service's user access by an ACL, which looks like a permission of the group. Fails as
/// loadKeyFile(), with KeyExposed only where others may read it.
[[nodiscard]] base::Result<MasterKey> loadCredentialKey(const QString& path);

/// Puts `from` in the place of `to`, whatever is there, on the disk when it returns. Fails with FileNotWritable.
[[nodiscard]] base::Result<void> replaceKeyFile(const QString& from, const QString& to);

} // namespace rollcall::security
