#pragma once

#include "core/base/embedding.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/security/secret.h"
#include "core/security/totp.h"

#include <QByteArray>
#include <QString>

namespace rollcall::security {

/// Secrets at rest: face templates by XChaCha20-Poly1305-IETF (libsodium) under a key per person, itself sealed under
/// the master key, as are the secrets of authenticator apps. Every seal has its own random nonce, so two of the same
/// content differ. A seal opens only for the purpose, person and model it was made for: they are its associated data.
/// Layout: version byte 1, 24 bytes nonce, ciphertext and 16 bytes tag. Any thread.

[[nodiscard]] PersonKey newPersonKey();

/// 73 bytes to store beside the person.
[[nodiscard]] QByteArray wrap(const MasterKey& masterKey, base::PersonId person, const PersonKey& personKey);

/// SealBroken when the bytes were changed or cut, are of another version, or belong to another person or master key.
[[nodiscard]] base::Result<PersonKey> unwrap(const MasterKey& masterKey, base::PersonId person,
                                             const QByteArray& wrapped);

/// 61 bytes to store beside the person.
[[nodiscard]] QByteArray wrap(const MasterKey& masterKey, base::PersonId person, const TotpSecret& totpSecret);

/// Fails as unwrap().
[[nodiscard]] base::Result<TotpSecret> unwrapTotp(const MasterKey& masterKey, base::PersonId person,
                                                  const QByteArray& wrapped);

/// 553 bytes: the embedding as 128 little-endian 32-bit floats, sealed.
[[nodiscard]] QByteArray seal(const PersonKey& personKey, base::PersonId person, const QString& modelId,
                              const base::Embedding& embedding);

/// The embedding bit for bit. SealBroken when the bytes were changed or cut, are of another version, or belong to
/// another person, model or key.
[[nodiscard]] base::Result<base::Embedding> open(const PersonKey& personKey, base::PersonId person,
                                                 const QString& modelId, const QByteArray& sealed);

} // namespace rollcall::security
