#include "core/security/secret.h"

#include "core/security/sodium_start.h"

#include <sodium.h>

#include <algorithm>

namespace rollcall::security {

template <std::size_t Size>
Secret<Size> Secret<Size>::random()
{
    startSodium();
    Secret secret;
    randombytes_buf(secret.m_bytes.data(), Size);
    return secret;
}

template <std::size_t Size>
Secret<Size> Secret<Size>::fromBytes(std::span<const unsigned char, Size> bytes)
{
    Secret secret;
    std::ranges::copy(bytes, secret.m_bytes.begin());
    return secret;
}

template <std::size_t Size>
Secret<Size>::Secret(Secret&& other) noexcept : m_bytes(other.m_bytes)
{
    sodium_memzero(other.m_bytes.data(), Size);
}

template <std::size_t Size>
Secret<Size>& Secret<Size>::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        sodium_memzero(other.m_bytes.data(), Size);
    }
    return *this;
}

template <std::size_t Size>
Secret<Size>::~Secret()
{
    sodium_memzero(m_bytes.data(), Size);
}

template class Secret<20>;
template class Secret<32>;

} // namespace rollcall::security
