#include "core/security/secret.h"

#include "core/security/sodium_start.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace rollcall::security {
namespace {

template <class Text>
void wipeText(Text& text)
{
    // The whole of what was reserved: a text that was cut keeps its end there. data() would copy what is shared.
    if (text.isDetached() && text.capacity() > 0)
        sodium_memzero(text.data(), static_cast<std::size_t>(text.capacity()) * sizeof(*text.data()));
    text = Text();
}

} // namespace

void wipe(QString& text)
{
    wipeText(text);
}

void wipe(QByteArray& bytes)
{
    wipeText(bytes);
}

qsizetype codePointsOf(QStringView text)
{
    return std::ranges::count_if(text, [](QChar unit) { return !unit.isLowSurrogate(); });
}

SecretText::Held::Held(QString secret) : text(std::move(secret)) {}

SecretText::Held::~Held()
{
    wipe(text);
}

SecretText::SecretText(QString text) : m_held(std::make_shared<const Held>(std::move(text))) {}

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
