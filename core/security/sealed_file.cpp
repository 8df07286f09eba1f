#include "core/security/sealed_file.h"

#include "core/security/sealed_header_p.h"
#include "core/security/sodium_start.h"

#include <QScopeGuard>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace rollcall::security {
namespace {

using base::ErrorCode;
using base::fail;
using base::propagate;
using base::Result;
using namespace Qt::StringLiterals;

constexpr qint64 kChunkBytes = qint64{64} * 1024;
constexpr qint64 kTagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qint64 kStreamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr char kKeyPurpose[] = "RcBackup";
static_assert(sizeof(kKeyPurpose) == crypto_kdf_CONTEXTBYTES + 1);
static_assert(crypto_kdf_KEYBYTES == Secret32::kSize);
static_assert(crypto_secretstream_xchacha20poly1305_KEYBYTES == Secret32::kSize);

using Bytes32 = std::array<unsigned char, Secret32::kSize>;
using Stream = crypto_secretstream_xchacha20poly1305_state;

unsigned char* data(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* data(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

std::size_t sizeOf(const QByteArray& bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

Secret32 derived(const Secret32& key, quint64 number)
{
    Bytes32 bytes{};
    const auto wipe = qScopeGuard([&bytes] { sodium_memzero(bytes.data(), bytes.size()); });
    crypto_kdf_derive_from_key(bytes.data(), bytes.size(), number, kKeyPurpose, key.bytes().data());
    return Secret32::fromBytes(bytes);
}

/// From the key itself two are made: one seals, of the other a part tells whether the right key is tried.
struct FileKeys
{
    Secret32 stream;
    QByteArray check;
};

FileKeys keysFrom(const Secret32& key)
{
    const auto check = derived(key, 2);
    return {derived(key, 1), QByteArray(reinterpret_cast<const char*>(check.bytes().data()), kSealedCheckBytes)};
}

Result<FileKeys> keysOf(const FileSecret& secret, const SealedHeader& header)
{
    if (header.info.byPassphrase != secret.passphrase.has_value())
        return fail(ErrorCode::BackupLocked,
                    header.info.byPassphrase ? u"it has a passphrase"_s : u"it is sealed with the master key"_s);
    if (!secret.passphrase)
        return keysFrom(secret.masterKey->secret);
    const auto key = stretched(*secret.passphrase, header.salt, header.cost);
    if (!key)
        return propagate(key);
    return keysFrom(*key);
}

qint64 chunksOf(qint64 contentBytes)
{
    return (contentBytes + kChunkBytes - 1) / kChunkBytes;
}

qint64 sealedBytesOf(qint64 contentBytes)
{
    return kSealedHeaderBytes + kStreamHeaderBytes + contentBytes + chunksOf(contentBytes) * kTagBytes;
}

Result<void> put(QIODevice& device, const QByteArray& bytes)
{
    errno = 0;
    if (device.write(bytes) == bytes.size())
        return {};
    return fail(errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? ErrorCode::DiskFull
                                                                     : ErrorCode::FileNotWritable);
}

Result<SealedHeader> newHeader(const SealedFileInfo& info, const FileSecret& secret)
{
    if (secret.passphrase)
        if (const auto strong = checkPassphrase(*secret.passphrase); !strong)
            return propagate(strong);
    SealedHeader header{.info = info, .cost = {0, 0}, .salt = QByteArray(kPassphraseSaltBytes, '\0'), .check = {}};
    header.info.byPassphrase = secret.passphrase.has_value();
    if (secret.passphrase) {
        header.cost = secret.cost;
        randombytes_buf(header.salt.data(), sizeOf(header.salt));
    }
    return header;
}

Result<void> sealChunks(Stream& stream, const QByteArray& header, qint64 bytesLeft, QIODevice& content,
                        QIODevice& sealed)
{
    while (bytesLeft > 0) {
        const QByteArray chunk = content.read(std::min(bytesLeft, kChunkBytes));
        if (chunk.size() != std::min(bytesLeft, kChunkBytes))
            return fail(ErrorCode::FileUnreadable);
        bytesLeft -= chunk.size();
        QByteArray out(chunk.size() + kTagBytes, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(&stream, data(out), nullptr, data(chunk), sizeOf(chunk),
                                                   data(header), sizeOf(header),
                                                   bytesLeft == 0 ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                                  : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        if (auto written = put(sealed, out); !written)
            return written;
    }
    return content.atEnd() ? Result<void>() : fail(ErrorCode::FileUnreadable);
}

Result<void> openChunks(Stream& stream, const QByteArray& header, qint64 bytesLeft, QIODevice& sealed,
                        QIODevice& content)
{
    while (bytesLeft > 0) {
        const qint64 size = std::min(bytesLeft, kChunkBytes);
        const QByteArray chunk = sealed.read(size + kTagBytes);
        bytesLeft -= size;
        QByteArray out(size, Qt::Uninitialized);
        unsigned char tag = 0;
        const bool isWhole = chunk.size() == size + kTagBytes && crypto_secretstream_xchacha20poly1305_pull(
                                                                     &stream, data(out), nullptr, &tag, data(chunk),
                                                                     sizeOf(chunk), data(header), sizeOf(header)) == 0;
        if (!isWhole || (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) != (bytesLeft == 0))
            return fail(ErrorCode::BackupDamaged);
        if (auto written = put(content, out); !written)
            return written;
    }
    return {};
}

Result<SealedHeader> readHeader(QIODevice& sealed, QByteArray& bytes)
{
    bytes = sealed.read(kSealedHeaderBytes);
    auto header = parseSealedHeader(bytes);
    if (header && sealed.size() != sealedBytesOf(header->info.contentBytes))
        return fail(ErrorCode::BackupDamaged);
    return header;
}

} // namespace

QString keyIdOf(const MasterKey& key)
{
    return keyIdOfCheck(keysFrom(key.secret).check);
}

QByteArray originOf(QByteArrayView name)
{
    startSodium();
    QByteArray origin(kOriginBytes, '\0');
    crypto_generichash(data(origin), sizeOf(origin), reinterpret_cast<const unsigned char*>(name.data()),
                       static_cast<std::size_t>(name.size()), nullptr, 0);
    return origin;
}

Result<void> sealFile(const SealedFileInfo& info, const FileSecret& secret, QIODevice& content, QIODevice& sealed)
{
    startSodium();
    auto header = newHeader(info, secret);
    if (!header)
        return propagate(header);
    const auto keys = keysOf(secret, *header);
    if (!keys)
        return propagate(keys);
    header->check = keys->check;
    const QByteArray headerBytes = formatSealedHeader(*header);
    Stream stream;
    const auto wipe = qScopeGuard([&stream] { sodium_memzero(&stream, sizeof stream); });
    QByteArray streamHeader(kStreamHeaderBytes, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&stream, data(streamHeader), keys->stream.bytes().data());
    if (auto written = put(sealed, headerBytes + streamHeader); !written)
        return written;
    return sealChunks(stream, headerBytes, info.contentBytes, content, sealed);
}

Result<SealedFileInfo> readSealedInfo(QIODevice& sealed)
{
    startSodium();
    QByteArray bytes;
    return readHeader(sealed, bytes).map([](const SealedHeader& header) { return header.info; });
}

Result<SealedFileInfo> openSealedFile(QIODevice& sealed, const FileSecret& secret, QIODevice& content)
{
    startSodium();
    QByteArray headerBytes;
    const auto header = readHeader(sealed, headerBytes);
    if (!header)
        return propagate(header);
    const auto keys = keysOf(secret, *header);
    if (!keys)
        return propagate(keys);
    if (sodium_memcmp(keys->check.constData(), header->check.constData(), sizeOf(keys->check)) != 0)
        return fail(ErrorCode::BackupLocked, header->info.byPassphrase ? u"another passphrase"_s : u"another key"_s);
    const QByteArray streamHeader = sealed.read(kStreamHeaderBytes);
    Stream stream;
    const auto wipe = qScopeGuard([&stream] { sodium_memzero(&stream, sizeof stream); });
    crypto_secretstream_xchacha20poly1305_init_pull(&stream, data(streamHeader), keys->stream.bytes().data());
    if (const auto opened = openChunks(stream, headerBytes, header->info.contentBytes, sealed, content); !opened)
        return propagate(opened);
    return header->info;
}

} // namespace rollcall::security
