#include "core/security/key_text_p.h"

#include "core/security/sealed_file.h"
#include "core/security/sodium_start.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <sodium.h>

#include <array>

namespace rollcall::security {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

constexpr QByteArrayView kPlain = "rollcall-key 1 ";
constexpr QByteArrayView kLocked = "rollcall-key-locked 1 ";
constexpr qsizetype kKeyDigits = 2 * Secret32::kSize;
constexpr qsizetype kCheckDigits = 16;
constexpr qsizetype kPlainSize = kPlain.size() + kKeyDigits + 1 + kCheckDigits + 1;
constexpr qsizetype kBoxBytes = Secret32::kSize + crypto_secretbox_MACBYTES;
static_assert(crypto_secretbox_KEYBYTES == Secret32::kSize);
static_assert(crypto_secretbox_NONCEBYTES == 24 && kBoxBytes == 48);

const unsigned char* data(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* data(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

// `text` is reserved to its full size beforehand, so that no growing leaves a copy behind.
void appendCheck(QByteArray& text)
{
    const auto digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    text.append(' ').append(digest.first(kCheckDigits)).append('\n');
}

bool hasRightCheck(const QByteArray& text)
{
    QByteArray expected;
    expected.reserve(text.size());
    const auto wipeExpected = wipedAtEnd(expected);
    expected.append(text.constData(), text.size() - kCheckDigits - 2);
    appendCheck(expected);
    return expected == text;
}

Result<MasterKey> keyOfPlain(const QByteArray& text)
{
    std::array<unsigned char, Secret32::kSize> bytes{};
    const auto wipeBytes = qScopeGuard([&bytes] { sodium_memzero(bytes.data(), bytes.size()); });
    const bool isHex =
        text.size() == kPlainSize && sodium_hex2bin(bytes.data(), bytes.size(), text.constData() + kPlain.size(),
                                                    kKeyDigits, nullptr, nullptr, nullptr) == 0;
    MasterKey key{Secret32::fromBytes(bytes)};
    QByteArray expected = plainKeyText(key);
    const auto wipeExpected = wipedAtEnd(expected);
    if (!isHex || expected != text)
        return fail(ErrorCode::KeyDamaged);
    return key;
}

struct LockedKey
{
    QString keyId;
    PassphraseCost cost;
    QByteArray salt;
    QByteArray nonce;
    QByteArray box;
};

Result<LockedKey> parseLocked(const QByteArray& text)
{
    static const QRegularExpression form(
        uR"(\Arollcall-key-locked 1 ([0-9a-f]{16}) ([0-9]{1,2}) ([0-9]{1,10}) ([0-9a-f]{32}) ([0-9a-f]{48}) )"
        uR"(([0-9a-f]{96}) [0-9a-f]{16}\n\z)"_s);
    const auto match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch() || !hasRightCheck(text))
        return fail(ErrorCode::KeyDamaged);
    const auto bytes = [&match](int field) { return QByteArray::fromHex(match.captured(field).toLatin1()); };
    LockedKey locked{.keyId = match.captured(1),
                     .cost = {match.captured(2).toULongLong(), match.captured(3).toULongLong()},
                     .salt = bytes(4),
                     .nonce = bytes(5),
                     .box = bytes(6)};
    if (!isWithinBounds(locked.cost))
        return fail(ErrorCode::KeyDamaged);
    return locked;
}

Result<MasterKey> unlock(const LockedKey& locked, const AskPassphrase& ask)
{
    if (!ask)
        return fail(ErrorCode::KeyLocked);
    auto passphrase = ask();
    if (!passphrase)
        return base::propagate(passphrase);
    const auto wipePassphrase = wipedAtEnd(*passphrase);
    const auto stretchedKey = stretched(*passphrase, locked.salt, locked.cost);
    if (!stretchedKey)
        return base::propagate(stretchedKey);
    std::array<unsigned char, Secret32::kSize> bytes{};
    const auto wipeBytes = qScopeGuard([&bytes] { sodium_memzero(bytes.data(), bytes.size()); });
    if (crypto_secretbox_open_easy(bytes.data(), data(locked.box), kBoxBytes, data(locked.nonce),
                                   stretchedKey->bytes().data()) != 0)
        return fail(ErrorCode::KeyLocked, u"another passphrase"_s);
    MasterKey key{Secret32::fromBytes(bytes)};
    if (keyIdOf(key) != locked.keyId)
        return fail(ErrorCode::KeyDamaged);
    return key;
}

} // namespace

QByteArray plainKeyText(const MasterKey& key)
{
    std::array<char, kKeyDigits + 1> digits;
    const auto bytes = key.secret.bytes();
    sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
    QByteArray text;
    text.reserve(kPlainSize);
    text.append(kPlain).append(digits.data(), kKeyDigits);
    appendCheck(text);
    sodium_memzero(digits.data(), digits.size());
    return text;
}

Result<QByteArray> lockedKeyText(const MasterKey& key, const KeyLock& lock)
{
    if (const auto strong = checkPassphrase(lock.passphrase); !strong)
        return base::propagate(strong);
    startSodium();
    const QByteArray salt = randomBytes(kPassphraseSaltBytes);
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    const auto stretchedKey = stretched(lock.passphrase, salt, lock.cost);
    if (!stretchedKey)
        return base::propagate(stretchedKey);
    QByteArray box(kBoxBytes, '\0');
    crypto_secretbox_easy(data(box), key.secret.bytes().data(), Secret32::kSize, data(nonce),
                          stretchedKey->bytes().data());
    const QByteArrayList fields{keyIdOf(key).toLatin1(),
                                QByteArray::number(lock.cost.operations),
                                QByteArray::number(lock.cost.memoryBytes),
                                salt.toHex(),
                                nonce.toHex(),
                                box.toHex()};
    QByteArray text = kLocked + fields.join(' ');
    appendCheck(text);
    return text;
}

Result<MasterKey> keyOfText(const QByteArray& text, const AskPassphrase& ask)
{
    if (!text.startsWith(kLocked))
        return keyOfPlain(text);
    const auto locked = parseLocked(text);
    return locked ? unlock(*locked, ask) : base::propagate(locked);
}

Result<KeyFileInfo> keyInfoOfText(const QByteArray& text)
{
    if (text.startsWith(kLocked))
        return parseLocked(text).map([](const LockedKey& locked) { return KeyFileInfo{locked.keyId, locked.cost}; });
    return keyOfPlain(text).map([](const MasterKey& key) { return KeyFileInfo{keyIdOf(key), std::nullopt}; });
}

} // namespace rollcall::security
