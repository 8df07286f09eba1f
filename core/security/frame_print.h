#pragma once

#include "core/security/secret.h"

#include <QByteArray>

#include <cstdint>
#include <span>

namespace rollcall::security {

inline constexpr qsizetype kFramePrintBytes = 16;

/// Tells equal pictures from others: BLAKE2b (RFC 7693) with 16 bytes out over the bytes of the rows, keyed with a key
/// that libsodium's crypto_kdf derives from the master key. Whoever does not have that key learns nothing of a picture
/// from its print, and cannot tell whether a picture has it. Pure; any thread.
[[nodiscard]] QByteArray framePrint(const MasterKey& masterKey, std::span<const std::span<const std::uint8_t>> rows);

} // namespace rollcall::security
