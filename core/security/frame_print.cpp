#include "core/security/frame_print.h"

#include <sodium.h>

#include <array>

namespace rollcall::security {
namespace {

constexpr char kContext[] = "rcframes"; // crypto_kdf_CONTEXTBYTES
constexpr std::uint64_t kSubkey = 1;

Secret32 keyFrom(const MasterKey& masterKey)
{
    std::array<unsigned char, Secret32::kSize> bytes{};
    crypto_kdf_derive_from_key(bytes.data(), bytes.size(), kSubkey, kContext, masterKey.secret.bytes().data());
    auto key = Secret32::fromBytes(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

} // namespace

QByteArray framePrint(const MasterKey& masterKey, std::span<const std::span<const std::uint8_t>> rows)
{
    const auto key = keyFrom(masterKey);
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.bytes().data(), key.bytes().size(), kFramePrintBytes);
    for (const auto row : rows)
        crypto_generichash_update(&state, row.data(), row.size());
    QByteArray print(kFramePrintBytes, Qt::Uninitialized);
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(print.data()), kFramePrintBytes);
    return print;
}

} // namespace rollcall::security
