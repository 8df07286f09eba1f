#pragma once

#include "core/base/result.h"
#include "core/security/secret.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace rollcall::security {

/// A key out of a passphrase that people remember: Argon2id (RFC 9106) over the UTF-8 of its composed form (NFC). Any
/// thread; takes about a second and `memoryBytes`.

/// What Argon2id costs; the default is libsodium's "moderate".
struct PassphraseCost
{
    quint64 operations = 3;
    quint64 memoryBytes = 256 * 1024 * 1024;

    bool operator==(const PassphraseCost&) const = default;
};

inline constexpr qsizetype kPassphraseMinLength = 12; ///< Unicode code points, in composed form
inline constexpr qsizetype kPassphraseSaltBytes = 16;

/// Asks whoever knows the passphrase; called on the thread that needs it. Empty: nobody is there to be asked.
using AskPassphrase = std::function<base::Result<QString>()>;

/// Fails with PasswordWeak.
[[nodiscard]] base::Result<void> checkPassphrase(const QString& passphrase);

/// The first line, without its end, of a file that holds a passphrase, password or PIN, of at most 4096 bytes. Fails
/// with the codes of base::readFile.
[[nodiscard]] base::Result<QString> readSecretLine(const QString& path);

/// 1 to 16 operations, 8 KiB to 1 GiB: what a stored file may ask for.
[[nodiscard]] bool isWithinBounds(const PassphraseCost& cost);

/// Requires kPassphraseSaltBytes bytes of salt and a cost within bounds. Fails with InvalidArgument without the memory.
[[nodiscard]] base::Result<Secret32> stretched(const QString& passphrase, const QByteArray& salt,
                                               const PassphraseCost& cost);

} // namespace rollcall::security
