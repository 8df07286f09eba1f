#pragma once

#include "core/base/result.h"
#include "core/security/passphrase.h"

#include <QString>

#include <optional>

namespace rollcall::security {

/// Where a master key may live, in the order in which it is looked for.
enum class KeyPlace {
    Credential, ///< of systemd: `rollcall.key` in $CREDENTIALS_DIRECTORY, written by systemd alone
    Keyring,    ///< of the desktop (keyring.h)
    File,       ///< plain (key_file.h)
    Passphrase, ///< the same file, locked with a passphrase
};

/// "credential", "keyring", "file", "passphrase".
[[nodiscard]] QString toText(KeyPlace place);

/// Where one school's key is looked for.
struct KeySource
{
    QString filePath;
    QByteArray origin; ///< its name in the keyring, see originOf()
    AskPassphrase ask{};
};

struct FoundKey
{
    MasterKey key;
    KeyPlace place;
    QString where; ///< for people: a path, or "the keyring"
};

/// Where a new key waits for a file's place until the database is sealed under it.
[[nodiscard]] QString nextKeyPath(const QString& filePath);

/// The first key with this id, or the first of all where no id is given; the file that waits is looked at last. Places
/// after it are not looked at. May take the time of a keyring or a passphrase; any thread. Where there is none, fails
/// with what kept a place from being read (the codes of loadKeyFile, loadCredentialKey, loadKeyringKeys), else
/// with KeyForeign (another key is there) or KeyMissing, whose detail is the file.
[[nodiscard]] base::Result<FoundKey> findKey(const KeySource& source, const std::optional<QString>& keyId);

/// The credential; nothing where systemd gave none. Fails as loadCredentialKey().
[[nodiscard]] base::Result<std::optional<FoundKey>> findCredential();

} // namespace rollcall::security
