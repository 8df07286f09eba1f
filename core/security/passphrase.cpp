#include "core/security/passphrase.h"

#include "core/base/files.h"
#include "core/security/sodium_start.h"

#include <QScopeGuard>

#include <sodium.h>

#include <array>

namespace rollcall::security {
namespace {

using base::ErrorCode;
using base::fail;
using namespace Qt::StringLiterals;

constexpr qint64 kSecretFileBytesMax = 4096;
constexpr quint64 kOperationsMax = 16;
constexpr quint64 kMemoryMin = 8192; // libsodium's least
constexpr quint64 kMemoryMax = quint64{1024} * 1024 * 1024;
static_assert(kPassphraseSaltBytes == crypto_pwhash_SALTBYTES);

} // namespace

base::Result<void> checkPassphrase(const QString& passphrase)
{
    QString composed = passphrase.normalized(QString::NormalizationForm_C);
    const auto wipeComposed = wipedAtEnd(composed);
    if (codePointsOf(composed) < kPassphraseMinLength)
        return fail(ErrorCode::PasswordWeak, QString::number(kPassphraseMinLength));
    return {};
}

base::Result<QString> readSecretLine(const QString& path)
{
    auto bytes = base::readFile(path, kSecretFileBytesMax);
    if (!bytes)
        return base::propagate(bytes);
    const auto wipeBytes = wipedAtEnd(*bytes);
    const qsizetype end = bytes->indexOf('\n');
    const QByteArrayView line = QByteArrayView(*bytes).first(end < 0 ? bytes->size() : end);
    return QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line);
}

bool isWithinBounds(const PassphraseCost& cost)
{
    return cost.operations >= 1 && cost.operations <= kOperationsMax && cost.memoryBytes >= kMemoryMin &&
           cost.memoryBytes <= kMemoryMax;
}

base::Result<Secret32> stretched(const QString& passphrase, const QByteArray& salt, const PassphraseCost& cost)
{
    startSodium();
    QString composed = passphrase.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    std::array<unsigned char, Secret32::kSize> bytes{};
    const auto wipeAll = qScopeGuard([&] {
        wipe(composed);
        wipe(utf8);
        sodium_memzero(bytes.data(), bytes.size());
    });
    if (crypto_pwhash(bytes.data(), bytes.size(), utf8.constData(), static_cast<unsigned long long>(utf8.size()),
                      reinterpret_cast<const unsigned char*>(salt.constData()), cost.operations,
                      static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::InvalidArgument,
                    u"passphrase: it takes %1 MB of memory"_s.arg(cost.memoryBytes / 1'000'000));
    return Secret32::fromBytes(bytes);
}

} // namespace rollcall::security
