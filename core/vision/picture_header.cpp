#include "core/vision/picture_header.h"

#include <QtEndian>

#include <zlib.h>

#include <cstdint>
#include <cstring>
#include <optional>

namespace rollcall::vision {
namespace {

using base::ErrorCode;

constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::uint8_t kEndOfImage = 0xD9;

/// Walks the marker segments of a JPEG file.
class JpegWalker
{
public:
    explicit JpegWalker(const QByteArray& bytes) : m_bytes(bytes) {}

    /// The frame's size, once the end marker was reached; nothing where the bytes run out before.
    std::optional<PictureHeader> walk()
    {
        while (const auto marker = nextMarker()) {
            if (*marker == kEndOfImage)
                return m_header.width > 0 ? std::optional(m_header) : std::nullopt;
            if (!standsAlone(*marker) && !skipSegment(*marker))
                return std::nullopt;
        }
        return std::nullopt;
    }

private:
    static bool standsAlone(std::uint8_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); }

    static bool startsFrame(std::uint8_t marker)
    {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    std::uint8_t at(qsizetype position) const { return static_cast<std::uint8_t>(m_bytes[position]); }
    int wordAt(qsizetype position) const { return qFromBigEndian<quint16>(m_bytes.constData() + position); }

    /// Passes entropy-coded data and fill bytes; 0xFF00 is a data byte.
    std::optional<std::uint8_t> nextMarker()
    {
        for (; m_position + 1 < m_bytes.size(); ++m_position) {
            const auto code = at(m_position + 1);
            if (at(m_position) == 0xFF && code != 0x00 && code != 0xFF) {
                m_position += 2;
                return code;
            }
        }
        return std::nullopt;
    }

    bool skipSegment(std::uint8_t marker)
    {
        if (m_position + 2 > m_bytes.size())
            return false;
        const int length = wordAt(m_position);
        if (length < 2 || m_position + length > m_bytes.size())
            return false;
        if (startsFrame(marker) && length >= 8)
            m_header = {wordAt(m_position + 5), wordAt(m_position + 3)};
        m_position += length;
        return marker != kStartOfScan || m_header.width > 0;
    }

    const QByteArray& m_bytes;
    qsizetype m_position = 2;
    PictureHeader m_header;
};

constexpr qsizetype kPngChunksStart = 8;

/// Whether every chunk up to IEND is there whole, with the checksum it names.
bool hasWholeChunks(const QByteArray& bytes)
{
    constexpr qsizetype kLengthAndType = 8;
    constexpr qsizetype kChecksum = 4;
    qsizetype position = kPngChunksStart;
    while (position + kLengthAndType + kChecksum <= bytes.size()) {
        const char* chunk = bytes.constData() + position;
        const qsizetype length = qFromBigEndian<quint32>(chunk);
        if (length > bytes.size() - position - kLengthAndType - kChecksum)
            return false;
        const auto* type = reinterpret_cast<const Bytef*>(chunk + 4);
        const auto checksum = crc32(0, type, static_cast<uInt>(length + 4));
        if (checksum != qFromBigEndian<quint32>(chunk + kLengthAndType + length))
            return false;
        if (std::memcmp(type, "IEND", 4) == 0)
            return true;
        position += kLengthAndType + length + kChecksum;
    }
    return false;
}

base::Result<PictureHeader> readPng(const QByteArray& bytes)
{
    constexpr qsizetype kHeaderEnd = 33;
    if (bytes.size() < kHeaderEnd || !hasWholeChunks(bytes))
        return base::fail(ErrorCode::PictureDamaged);
    const auto width = qFromBigEndian<quint32>(bytes.constData() + 16);
    const auto height = qFromBigEndian<quint32>(bytes.constData() + 20);
    if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX)
        return base::fail(ErrorCode::PictureDamaged);
    return PictureHeader{static_cast<int>(width), static_cast<int>(height)};
}

} // namespace

base::Result<PictureHeader> readPictureHeader(const QByteArray& bytes)
{
    if (bytes.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1A\n")))
        return readPng(bytes);
    if (!bytes.startsWith(QByteArrayLiteral("\xFF\xD8\xFF")))
        return base::fail(ErrorCode::PictureUnsupported);
    const auto header = JpegWalker(bytes).walk();
    if (!header)
        return base::fail(ErrorCode::PictureDamaged);
    return *header;
}

} // namespace rollcall::vision
