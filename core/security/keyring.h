#pragma once

#include "core/base/result.h"
#include "core/security/secret.h"

#include <QString>

#include <vector>

namespace rollcall::security {

/// The master key in the desktop's keyring: the Secret Service (https://specifications.freedesktop.org/secret-service),
/// through libsecret. An item of schema `rollcall.key` holds the 64 hex digits of a key; its attributes are
/// `rollcall-school`, the hex digits of the school's origin (originOf()), and `rollcall-key`, its id (keyIdOf()). Any
/// thread; a call waits for the keyring, which answers in milliseconds or, where it hangs, is given up after D-Bus' 25
/// seconds. Without a session bus nothing is waited for and none is started. libsecret holds a key in memory of its own
/// for the length of a call, and the keyring's own process holds it while it is unlocked.

/// All keys of a school; none where there is no keyring. Nobody is asked to unlock it. Fails with KeyLocked (the
/// keyring is locked), KeyDamaged (an item is no key) or KeyringFailed with the keyring's words.
[[nodiscard]] base::Result<std::vector<MasterKey>> loadKeyringKeys(const QByteArray& origin);

/// Adds a key, beside others of the school. The desktop may ask for the keyring's password, and the call waits for the
/// answer. Fails with KeyringFailed, also where there is no keyring.
[[nodiscard]] base::Result<void> storeKeyringKey(const QByteArray& origin, const MasterKey& key);

/// Fails with KeyringFailed. A key that is not there is no failure.
[[nodiscard]] base::Result<void> removeKeyringKey(const QByteArray& origin, const QString& keyId);

} // namespace rollcall::security
