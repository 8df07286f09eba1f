#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace rollcall::security {

/// The stored form of passwords and PINs, see password.h. Each wipes its copy of the secret.

/// Hashes at today's cost with a fresh salt. Fails with PasswordHashInvalid without the memory for it.
[[nodiscard]] base::Result<QString> hashSecret(QByteArray utf8);

/// Whether the secret is the stored one, in constant time; false where none is stored, after the time of today's cost.
/// Fails with PasswordHashInvalid where `stored` is not of the
/// form, beyond its bounds, or without the memory for it.
[[nodiscard]] base::Result<bool> verifySecret(QByteArray utf8, const std::optional<QString>& stored);

/// True where a parameter of the stored hash is below today's, or it cannot be read.
[[nodiscard]] bool isBelowTodaysCost(const QString& stored);

/// So many characters, each of these letters equally likely; from the system's random source.
[[nodiscard]] QByteArray randomText(qsizetype length, std::string_view letters);

} // namespace rollcall::security
