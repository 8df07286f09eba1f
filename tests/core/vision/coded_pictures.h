#pragma once

#include "tests/core/vision/support.h"

#include <QtEndian>

#include <opencv2/imgcodecs.hpp>
#include <zlib.h>

#include <string>
#include <vector>

/// JPEG and PNG files in memory, whole, cut and changed.
namespace rollcall::vision {

/// The file that OpenCV writes for the extension (".jpg", ".png", ".bmp"); `flags` are cv::imwrite's.
inline QByteArray coded(const cv::Mat& picture, const std::string& extension, const std::vector<int>& flags = {})
{
    std::vector<uchar> bytes;
    if (!cv::imencode(extension, picture, bytes, flags))
        qFatal("OpenCV writes no %s", extension.c_str());
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

inline QByteArray coded(const Frame& frame, const std::string& extension, const std::vector<int>& flags = {})
{
    return coded(asMat(frame), extension, flags);
}

/// Half as wide and high: a thumbnail.
inline Frame scaledDown(const Frame& frame)
{
    cv::Mat half;
    cv::resize(asMat(frame), half, {}, 0.5, 0.5, cv::INTER_AREA);
    return toFrame(half);
}

/// A JPEG segment: marker FF `marker`, length, content.
inline QByteArray jpegSegment(char marker, const QByteArray& content)
{
    const auto length = static_cast<quint16>(content.size() + 2);
    return QByteArray("\xFF") + marker + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + content;
}

/// The JPEG file with a segment put in after its start marker.
inline QByteArray withJpegSegment(QByteArray jpeg, const QByteArray& segment)
{
    return jpeg.insert(2, segment);
}

/// An Exif segment that says nothing but the orientation, 1 to 8 (Exif 2.3, 4.6.4, tag 0x0112).
inline QByteArray exifOrientation(int orientation)
{
    QByteArray tiff("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 26);
    tiff[19] = static_cast<char>(orientation);
    return jpegSegment('\xE1', QByteArray("Exif\0\0", 6) + tiff);
}

/// The PNG file with a comment "IEND" after its header chunk.
inline QByteArray withPngCommentIend(QByteArray png)
{
    return png.insert(33, QByteArray("\0\0\0\x0CtEXtComment\0IEND\x21\x5C\x35\x67", 24));
}

/// The PNG file whose header says another size, with the checksum that belongs to it.
inline QByteArray withPngSize(QByteArray png, quint32 width, quint32 height)
{
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    constexpr int kHeaderStart = 12;
    constexpr int kHeaderBytes = 17;
    const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(png.constData() + kHeaderStart), kHeaderBytes);
    qToBigEndian(static_cast<quint32>(checksum), png.data() + kHeaderStart + kHeaderBytes);
    return png;
}

} // namespace rollcall::vision
