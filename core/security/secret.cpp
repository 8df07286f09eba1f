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
