#pragma once

#include "core/security/key_file.h"

namespace rollcall::security {

/// The texts of key files; their form stands in key_file.h.

inline constexpr qsizetype kKeyTextMax = 512; ///< bytes; no key file is longer

[[nodiscard]] QByteArray plainKeyText(const MasterKey& key);

/// Fails with PasswordWeak, or InvalidArgument without the memory for the passphrase.
[[nodiscard]] base::Result<QByteArray> lockedKeyText(const MasterKey& key, const KeyLock& lock);

/// Fail with KeyDamaged; the first also with KeyLocked, whose detail is empty where nobody can be asked.
[[nodiscard]] base::Result<MasterKey> keyOfText(const QByteArray& text, const AskPassphrase& ask);
[[nodiscard]] base::Result<KeyFileInfo> keyInfoOfText(const QByteArray& text);

} // namespace rollcall::security
