#include "core/security/scrypt_p.h"

#include "core/security/sodium_start.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QStringBuilder>

#include <sodium.h>

#include <array>
#include <bit>

namespace rollcall::security {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

constexpr std::string_view kSaltLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t kHashSize = 64;
constexpr qsizetype kSaltLength = 16;
// What a secret is compared with where none is stored.
const QString kNobodysHash = u"scrypt:32768:8:1$nobodysnobodysno$"_s % QString(128, u'0');
using Hash = std::array<unsigned char, kHashSize>;

struct Cost
{
    quint64 n = 32768;
    quint32 r = 8;
    quint32 p = 1;
};

struct StoredHash
{
    Cost cost;
    QByteArray salt;
    Hash hash{};
};

constexpr Cost kToday;
constexpr quint64 kLargestN = quint64(1) << 20;
constexpr quint64 kLargestMemory = quint64(256) << 20;
constexpr quint64 kLargestWork = 16 * kToday.n * kToday.r * kToday.p;

bool isAffordable(const Cost& cost)
{
    return std::has_single_bit(cost.n) && cost.n >= 2 && cost.n <= kLargestN && cost.r >= 1 && cost.r <= 32 &&
           cost.p >= 1 && cost.p <= 16 && 128 * cost.n * cost.r <= kLargestMemory &&
           cost.n * cost.r * cost.p <= kLargestWork;
}

std::optional<StoredHash> parse(const QString& stored)
{
    static const QRegularExpression form(
        uR"(\Ascrypt:([0-9]{1,7}):([0-9]{1,2}):([0-9]{1,2})\$([A-Za-z0-9]{1,64})\$([0-9a-f]{128})\z)"_s);
    const auto match = form.match(stored);
    if (!match.hasMatch())
        return std::nullopt;
    StoredHash parsed{.cost = {match.captured(1).toULongLong(), match.captured(2).toUInt(), match.captured(3).toUInt()},
                      .salt = match.captured(4).toLatin1()};
    const auto bytes = QByteArray::fromHex(match.captured(5).toLatin1());
    std::copy(bytes.begin(), bytes.end(), parsed.hash.begin());
    return isAffordable(parsed.cost) ? std::optional(parsed) : std::nullopt;
}

std::optional<Hash> derive(QByteArray password, const QByteArray& salt, const Cost& cost)
{
    const auto wipe =
        qScopeGuard([&password] { sodium_memzero(password.data(), static_cast<std::size_t>(password.size())); });
    const auto unsignedData = [](const QByteArray& bytes) {
        return reinterpret_cast<const unsigned char*>(bytes.constData());
    };
    Hash hash;
    const int failed = crypto_pwhash_scryptsalsa208sha256_ll(
        unsignedData(password), static_cast<std::size_t>(password.size()), unsignedData(salt),
        static_cast<std::size_t>(salt.size()), cost.n, cost.r, cost.p, hash.data(), hash.size());
    return failed ? std::nullopt : std::optional(hash);
}

} // namespace

QByteArray randomText(qsizetype length, std::string_view letters)
{
    startSodium();
    QByteArray text(length, '\0');
    for (auto& letter : text)
        letter = letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    return text;
}

base::Result<QString> hashSecret(QByteArray utf8)
{
    const auto salt = randomText(kSaltLength, kSaltLetters);
    const auto hash = derive(std::move(utf8), salt, kToday);
    if (!hash)
        return base::fail(ErrorCode::PasswordHashInvalid, u"not enough memory"_s);
    const auto hex = QByteArray(reinterpret_cast<const char*>(hash->data()), kHashSize).toHex();
    return u"scrypt:%1:%2:%3$%4$%5"_s.arg(kToday.n).arg(kToday.r).arg(kToday.p).arg(QLatin1StringView(salt),
                                                                                    QLatin1StringView(hex));
}

base::Result<bool> verifySecret(QByteArray utf8, const std::optional<QString>& stored)
{
    const auto known = parse(stored.value_or(kNobodysHash));
    if (!known)
        return base::fail(ErrorCode::PasswordHashInvalid, u"not of the form scrypt:N:r:p$salt$hash"_s);
    const auto hash = derive(std::move(utf8), known->salt, known->cost);
    if (!hash)
        return base::fail(ErrorCode::PasswordHashInvalid, u"not enough memory"_s);
    return sodium_memcmp(hash->data(), known->hash.data(), kHashSize) == 0 && stored;
}

bool isBelowTodaysCost(const QString& stored)
{
    const auto known = parse(stored);
    return !known || known->cost.n < kToday.n || known->cost.r < kToday.r || known->cost.p < kToday.p ||
           known->salt.size() < kSaltLength;
}

} // namespace rollcall::security
