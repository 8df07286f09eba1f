#pragma once

#include "core/base/result.h"
#include "core/security/secret.h"

#include <QString>

namespace rollcall::security {

/// The master key in a file only its owner can read. One line of text: "rollcall-key 1 <64 hex digits of the key> <16
/// hex digits of check>" and a line feed; the check is the first 8 bytes of SHA-256 over all before it, so that a cut
/// or mistyped file is found out. Any thread.

/// Makes a new random key in a file of mode 0600 (from its first byte). Fails with AlreadyExists when anything of that
/// name is there, which stays untouched; with FileNotWritable or DiskFull, leaving no file. The detail names the path.
[[nodiscard]] base::Result<void> createKeyFile(const QString& path);

/// Fails with KeyMissing (no file), KeyExposed (not a regular file, a symbolic link included, or any permission for
/// group or others), KeyDamaged (not the text above to the letter, or of another version) or FileUnreadable. The detail
/// names the path.
[[nodiscard]] base::Result<MasterKey> loadKeyFile(const QString& path);

} // namespace rollcall::security
