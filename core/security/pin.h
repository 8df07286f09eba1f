#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace rollcall::security {

inline constexpr qsizetype kPinMinLength = 4; ///< digits
inline constexpr qsizetype kPinMaxLength = 8;
inline constexpr qsizetype kNewPinLength = 6;

/// PINs: a few ASCII digits, stored in the form of passwords (password.h). So short a secret withstands nobody who has
/// the database; it is the limit on tries that guards it at the kiosk. Any thread; hashing and comparing take about
/// 0.12 s and 34 MB each.

/// Fails with PinWeak unless it is 4 to 8 of the digits 0 to 9, not all equal ("0000") and no run by one up or down
/// ("1234", "8765").
[[nodiscard]] base::Result<void> checkPin(const QString& pin);

/// The hash to store. Fails with PinWeak, and with PasswordHashInvalid without the memory for it.
[[nodiscard]] base::Result<QString> hashPin(const QString& pin);

/// Whether the PIN is the stored one; false where none is stored, after the same time. Any text may be asked about.
/// Fails with PasswordHashInvalid as verifyPassword() does.
[[nodiscard]] base::Result<bool> verifyPin(const QString& pin, const std::optional<QString>& stored);

/// A random PIN of kNewPinLength digits that checkPin() takes; all such PINs are equally likely.
[[nodiscard]] QString newPin();

} // namespace rollcall::security
