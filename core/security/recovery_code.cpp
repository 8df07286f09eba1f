#include "core/security/recovery_code.h"

#include "core/security/scrypt_p.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace rollcall::security {
namespace {

using namespace Qt::StringLiterals;

constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr qsizetype kGroup = 4;
constexpr QByteArrayView kPurpose = "rollcall recovery code";

QString inGroups(const QString& letters)
{
    QStringList groups;
    for (qsizetype at = 0; at < letters.size(); at += kGroup)
        groups.append(letters.mid(at, kGroup));
    return groups.join(u'-');
}

std::optional<QByteArray> lettersOf(const QString& typed)
{
    QByteArray letters = typed.toLower().toLatin1();
    letters.removeIf([](char letter) { return letter == '-' || letter == ' '; });
    letters.replace('o', '0').replace('i', '1').replace('l', '1');
    const bool isCode = letters.size() == kRecoveryCodeLetters && std::ranges::all_of(letters, [](char letter) {
                            return kLetters.find(letter) != kLetters.npos;
                        });
    return isCode ? std::optional(letters) : std::nullopt;
}

} // namespace

QStringList newRecoveryCodes()
{
    QStringList codes;
    while (codes.size() < kRecoveryCodes)
        codes.append(inGroups(QString::fromLatin1(randomText(kRecoveryCodeLetters, kLetters))));
    return codes;
}

std::optional<QByteArray> recoveryCodeHash(base::PersonId person, const QString& typed)
{
    const auto letters = lettersOf(typed);
    if (!letters)
        return std::nullopt;
    // The zero byte and the fixed width of the id keep the three parts apart.
    const qint64 id = qToLittleEndian(person.value);
    QByteArray bound = kPurpose.toByteArray();
    bound.append('\0').append(reinterpret_cast<const char*>(&id), sizeof id).append(*letters);
    QByteArray hash(kRecoveryHashBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), kRecoveryHashBytes,
                       reinterpret_cast<const unsigned char*>(bound.constData()),
                       static_cast<unsigned long long>(bound.size()), nullptr, 0);
    sodium_memzero(bound.data(), static_cast<std::size_t>(bound.size()));
    return hash;
}

} // namespace rollcall::security
