#pragma once

#include "core/base/time.h"
#include "core/security/secret.h"

#include <QString>

#include <chrono>
#include <optional>

namespace rollcall::security {

/// The codes of an authenticator app: TOTP (RFC 6238) by liboath with what all apps take, HMAC-SHA-1, six digits and
/// steps of 30 s since 1970. Any thread.

inline constexpr qsizetype kTotpDigits = 6;
inline constexpr std::chrono::seconds kTotpStep{30};

/// Shared by Rollcall and the app. 160 bits, as RFC 4226 recommends in section 4.
struct TotpSecret
{
    Secret20 secret;
};

[[nodiscard]] TotpSecret newTotpSecret();

/// As it is typed into an app: 32 letters and digits of base32 (RFC 4648).
[[nodiscard]] QString totpText(const TotpSecret& secret);

/// As an app scans it: otpauth://totp/ISSUER:ACCOUNT?secret=TEXT&issuer=ISSUER
/// (https://github.com/google/google-authenticator/wiki/Key-Uri-Format). A colon in either name becomes a space.
[[nodiscard]] QString totpUri(const TotpSecret& secret, const QString& issuer, const QString& account);

/// The number of the step that a moment after 1970 lies in.
[[nodiscard]] qint64 totpStepAt(base::UtcTime now);

/// kTotpDigits digits. Requires a step not below 0.
[[nodiscard]] QString totpCode(const TotpSecret& secret, qint64 step);

/// The step that `typed` is the code of, among that of `now` and the ones beside it: the clock of the app or of this
/// machine may be wrong by one step. A step not after `lastUsed` does not count, so that no code works twice. Compared
/// in constant time. Nothing for any other text.
[[nodiscard]] std::optional<qint64> matchingTotpStep(const TotpSecret& secret, const QString& typed, base::UtcTime now,
                                                     qint64 lastUsed);

} // namespace rollcall::security
