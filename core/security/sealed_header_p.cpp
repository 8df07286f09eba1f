#include "core/security/sealed_header_p.h"

#include <QDataStream>
#include <QIODevice>

#include <sodium.h>

namespace rollcall::security {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr QByteArrayView kMagic = "rollcall-backup\n";
constexpr quint32 kVersion = 1;
constexpr qsizetype kDigestBytes = 16;
constexpr qsizetype kKeyIdBytes = 8;
constexpr qint64 kContentMax = qint64{1} << 44;

QByteArray digestOf(const QByteArray& bytes)
{
    QByteArray digest(kDigestBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), kDigestBytes,
                       reinterpret_cast<const unsigned char*>(bytes.constData()),
                       static_cast<std::size_t>(bytes.size()), nullptr, 0);
    return digest;
}

void put(QDataStream& stream, const QByteArray& bytes)
{
    stream.writeRawData(bytes.constData(), static_cast<int>(bytes.size()));
}

QByteArray take(QDataStream& stream, qsizetype size)
{
    QByteArray bytes(size, '\0');
    stream.readRawData(bytes.data(), static_cast<int>(size));
    return bytes;
}

bool isWithinBounds(const SealedHeader& header)
{
    const bool hasContent = header.info.contentBytes > 0 && header.info.contentBytes <= kContentMax;
    return hasContent && (!header.info.byPassphrase || isWithinBounds(header.cost));
}

} // namespace

QString keyIdOfCheck(const QByteArray& check)
{
    return QString::fromLatin1(check.first(kKeyIdBytes).toHex());
}

QByteArray formatSealedHeader(const SealedHeader& header)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    put(stream, kMagic.toByteArray());
    stream << kVersion << quint32(header.info.byPassphrase) << qint64(header.info.createdAt.time_since_epoch().count())
           << quint32(header.info.schema) << quint64(header.info.contentBytes) << header.cost.operations
           << header.cost.memoryBytes;
    for (const auto& field : {header.salt, header.info.origin, header.check})
        put(stream, field);
    return bytes + digestOf(bytes);
}

Result<SealedHeader> parseSealedHeader(const QByteArray& bytes)
{
    if (!bytes.startsWith(kMagic))
        return fail(ErrorCode::BackupForeign);
    if (bytes.size() != kSealedHeaderBytes)
        return fail(ErrorCode::BackupDamaged);
    QDataStream stream(bytes.sliced(kMagic.size()));
    stream.setByteOrder(QDataStream::LittleEndian);
    quint32 version = 0;
    quint32 kind = 0;
    quint32 schema = 0;
    qint64 createdMs = 0;
    quint64 contentBytes = 0;
    SealedHeader header;
    stream >> version >> kind >> createdMs >> schema >> contentBytes >> header.cost.operations >>
        header.cost.memoryBytes;
    header.salt = take(stream, kPassphraseSaltBytes);
    header.info.origin = take(stream, kOriginBytes);
    header.check = take(stream, kSealedCheckBytes);
    const bool isWhole = digestOf(bytes.chopped(kDigestBytes)) == bytes.last(kDigestBytes);
    if (isWhole && version > kVersion)
        return fail(ErrorCode::BackupNewer);
    header.info.createdAt = base::UtcTime(std::chrono::milliseconds(createdMs));
    header.info.schema = static_cast<int>(schema);
    header.info.contentBytes = static_cast<qint64>(contentBytes);
    header.info.byPassphrase = kind == 1;
    if (!isWhole || version != kVersion || kind > 1 || !isWithinBounds(header))
        return fail(ErrorCode::BackupDamaged);
    if (!header.info.byPassphrase)
        header.info.keyId = keyIdOfCheck(header.check);
    return header;
}

} // namespace rollcall::security
