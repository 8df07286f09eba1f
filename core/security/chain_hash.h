#pragma once

#include <QByteArray>

namespace rollcall::security {

inline constexpr qsizetype kChainHashBytes = 32;

/// The hash that links a record to the one before it: BLAKE2b (RFC 7693) with 32 bytes out and no key, over the bytes
/// of `previous` and then of `record`. Requires `previous` to be of one length in one chain. Pure; any thread.
[[nodiscard]] QByteArray chainHash(const QByteArray& previous, const QByteArray& record);

} // namespace rollcall::security
