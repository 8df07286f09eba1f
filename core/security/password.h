#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace rollcall::security {

inline constexpr qsizetype kPasswordMinLength = 8;   ///< Unicode code points
inline constexpr qsizetype kPasswordMaxBytes = 1024; ///< of UTF-8

/// Passwords as Werkzeug stores them, so that hashes made by the web system verify unchanged:
/// "scrypt:N:r:p$<salt>$<128 hex digits>"; scrypt (RFC 7914) over the password's UTF-8 bytes and the salt's ASCII
/// bytes, 64 bytes out. A password is taken as given, without Unicode normalisation, as Werkzeug does. All functions
/// are pure but for the random salt and may run on any thread; a hash takes about 0.12 s and 34 MB, so none belongs on
/// a window's thread. Without that memory they fail with PasswordHashInvalid.

/// The hash to store, at N=32768, r=8, p=1 with a fresh salt of 16 letters and digits. Fails with PasswordWeak for
/// fewer than kPasswordMinLength characters, InvalidArgument for more than kPasswordMaxBytes.
[[nodiscard]] base::Result<QString> hashPassword(const QString& password);

/// Whether the password is the stored one, compared in constant time. False for a password longer than
/// kPasswordMaxBytes, and where none is stored, after the same time. Fails with PasswordHashInvalid when `stored` is
/// not of the form above or its parameters are out of bounds: N a power of two in 2..2^20, r 1..32, p 1..16, at most
/// 256 MiB of memory (128 N r) and sixteen times today's work (N r p).
[[nodiscard]] base::Result<bool> verifyPassword(const QString& password, const std::optional<QString>& stored);

/// True when any parameter of the stored hash is below today's, or it cannot be read: after the next successful
/// sign-in, hash anew.
[[nodiscard]] bool needsRehash(const QString& stored);

} // namespace rollcall::security
