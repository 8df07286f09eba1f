#include "core/security/secret.h"

#include "core/security/sodium_start.h"

#include <sodium.h>

#include <algorithm>

namespace rollcall::security {

Secret32 Secret32::random()
{
    startSodium();
    Secret32 secret;
    randombytes_buf(secret.m_bytes.data(), kSize);
    return secret;
}

Secret32 Secret32::fromBytes(std::span<const unsigned char, kSize> bytes)
{
    Secret32 secret;
    std::ranges::copy(bytes, secret.m_bytes.begin());
    return secret;
}

Secret32::Secret32(Secret32&& other) noexcept : m_bytes(other.m_bytes)
{
    sodium_memzero(other.m_bytes.data(), kSize);
}

Secret32& Secret32::operator=(Secret32&& other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        sodium_memzero(other.m_bytes.data(), kSize);
    }
    return *this;
}

Secret32::~Secret32()
{
    sodium_memzero(m_bytes.data(), kSize);
}

} // namespace rollcall::security
