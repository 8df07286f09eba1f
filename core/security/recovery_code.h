#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace rollcall::security {

inline constexpr qsizetype kRecoveryCodes = 10;
inline constexpr qsizetype kRecoveryCodeLetters = 16;
inline constexpr qsizetype kRecoveryHashBytes = 32;

/// Codes for whoever has lost the authenticator app, each good for one sign-in. Any thread.

/// kRecoveryCodes codes of 80 random bits: kRecoveryCodeLetters letters and digits of Crockford's base32
/// (https://www.crockford.com/base32.html), in small letters and groups of four: "7k2m-q0xz-9r4t-v8hc".
[[nodiscard]] QStringList newRecoveryCodes();

/// What is stored in place of a code: BLAKE2b (RFC 7693), 32 bytes, over a purpose, the person and the code. So random
/// a code needs no slow hash. What was typed may have capitals, blanks, hyphens or none; as Crockford has it O is read
/// as 0, and I and L as 1. Nothing for a text that is no code.
[[nodiscard]] std::optional<QByteArray> recoveryCodeHash(base::PersonId person, const QString& typed);

} // namespace rollcall::security
