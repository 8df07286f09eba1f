#include "core/security/sealing.h"

#include "core/security/sodium_start.h"

#include <QScopeGuard>
#include <QtEndian>

#include <sodium.h>

#include <optional>
#include <utility>

namespace rollcall::security {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

constexpr char kVersion = 1;
constexpr qsizetype kNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kHeaderSize = 1 + kNonceSize;
constexpr std::size_t kEmbeddingBytes = base::kEmbeddingSize * sizeof(float);
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == Secret32::kSize);
static_assert(sizeof(float) == 4);

constexpr QByteArrayView kPersonKeyPurpose = "rollcall person key";
constexpr QByteArrayView kTotpPurpose = "rollcall authenticator secret";
constexpr QByteArrayView kTemplatePurpose = "rollcall face template";

unsigned char* data(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* data(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

// The zero byte and the fixed width of the id keep the three parts apart, whatever the model is called.
QByteArray boundTo(QByteArrayView purpose, base::PersonId person, const QString& modelId = {})
{
    const qint64 id = qToLittleEndian(person.value);
    QByteArray bound = purpose.toByteArray();
    bound.append('\0').append(reinterpret_cast<const char*>(&id), sizeof id).append(modelId.toUtf8());
    return bound;
}

QByteArray encrypt(const Secret32& key, const QByteArray& bound, std::span<const unsigned char> plain)
{
    startSodium();
    const auto size = static_cast<qsizetype>(plain.size());
    QByteArray sealed(kHeaderSize + size + kTagSize, '\0');
    sealed[0] = kVersion;
    unsigned char* const nonce = data(sealed) + 1;
    randombytes_buf(nonce, kNonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(data(sealed) + kHeaderSize, nullptr, plain.data(), plain.size(),
                                               data(bound), static_cast<unsigned long long>(bound.size()), nullptr,
                                               nonce, key.bytes().data());
    return sealed;
}

bool decrypt(const Secret32& key, const QByteArray& bound, const QByteArray& sealed, std::span<unsigned char> plain)
{
    if (sealed.size() != kHeaderSize + static_cast<qsizetype>(plain.size()) + kTagSize || sealed.front() != kVersion)
        return false;
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, data(sealed) + kHeaderSize,
                                                      static_cast<unsigned long long>(sealed.size() - kHeaderSize),
                                                      data(bound), static_cast<unsigned long long>(bound.size()),
                                                      data(sealed) + 1, key.bytes().data()) == 0;
}

template <std::size_t Size>
std::optional<Secret<Size>> unwrapSecret(const MasterKey& masterKey, const QByteArray& bound, const QByteArray& wrapped)
{
    std::array<unsigned char, Size> plain{};
    const auto wipe = qScopeGuard([&plain] { sodium_memzero(plain.data(), plain.size()); });
    if (!decrypt(masterKey.secret, bound, wrapped, plain))
        return std::nullopt;
    return Secret<Size>::fromBytes(plain);
}

} // namespace

PersonKey newPersonKey()
{
    return {Secret32::random()};
}

QByteArray wrap(const MasterKey& masterKey, base::PersonId person, const PersonKey& personKey)
{
    return encrypt(masterKey.secret, boundTo(kPersonKeyPurpose, person), personKey.secret.bytes());
}

base::Result<PersonKey> unwrap(const MasterKey& masterKey, base::PersonId person, const QByteArray& wrapped)
{
    auto secret = unwrapSecret<Secret32::kSize>(masterKey, boundTo(kPersonKeyPurpose, person), wrapped);
    if (!secret)
        return base::fail(ErrorCode::SealBroken, u"key of person %1"_s.arg(person.value));
    return PersonKey{std::move(*secret)};
}

QByteArray wrap(const MasterKey& masterKey, base::PersonId person, const TotpSecret& totpSecret)
{
    return encrypt(masterKey.secret, boundTo(kTotpPurpose, person), totpSecret.secret.bytes());
}

base::Result<TotpSecret> unwrapTotp(const MasterKey& masterKey, base::PersonId person, const QByteArray& wrapped)
{
    auto secret = unwrapSecret<Secret20::kSize>(masterKey, boundTo(kTotpPurpose, person), wrapped);
    if (!secret)
        return base::fail(ErrorCode::SealBroken, u"authenticator secret of person %1"_s.arg(person.value));
    return TotpSecret{std::move(*secret)};
}

QByteArray seal(const PersonKey& personKey, base::PersonId person, const QString& modelId,
                const base::Embedding& embedding)
{
    std::array<unsigned char, kEmbeddingBytes> plain{};
    const auto wipe = qScopeGuard([&plain] { sodium_memzero(plain.data(), plain.size()); });
    qToLittleEndian<float>(embedding.data(), static_cast<qsizetype>(embedding.size()), plain.data());
    return encrypt(personKey.secret, boundTo(kTemplatePurpose, person, modelId), plain);
}

base::Result<base::Embedding> open(const PersonKey& personKey, base::PersonId person, const QString& modelId,
                                   const QByteArray& sealed)
{
    std::array<unsigned char, kEmbeddingBytes> plain{};
    const auto wipe = qScopeGuard([&plain] { sodium_memzero(plain.data(), plain.size()); });
    if (!decrypt(personKey.secret, boundTo(kTemplatePurpose, person, modelId), sealed, plain))
        return base::fail(ErrorCode::SealBroken, u"template of person %1"_s.arg(person.value));
    base::Embedding embedding;
    qFromLittleEndian<float>(plain.data(), static_cast<qsizetype>(embedding.size()), embedding.data());
    return embedding;
}

} // namespace rollcall::security
