#pragma once

#include "core/vision/frame.h"

#include <QByteArray>
#include <QString>

namespace rollcall::vision {

inline constexpr int kPictureSideMin = 32;
inline constexpr int kPictureSideMax = 12'000;
inline constexpr qint64 kPicturePixelsMax = 64'000'000;

/// Reads a JPEG or PNG file, turned upright as its Exif orientation says. Fails with the codes of base::readFile, with
/// PictureUnsupported (not a JPEG or PNG), PictureDamaged (cut short or undecodable) or PictureSize (a side outside
/// kPictureSideMin..kPictureSideMax, or more than kPicturePixelsMax pixels). The detail names the file.
[[nodiscard]] base::Result<Frame> readPicture(const QString& path);

/// Writes a PNG file. Fails with PictureSize (an empty frame), FileNotWritable or DiskFull.
[[nodiscard]] base::Result<void> writePicture(const QString& path, const Frame& frame);

/// The JPEG and PNG files of a folder, sorted by name, with their paths. Fails with FileNotFound or FileEmpty (no
/// pictures).
[[nodiscard]] base::Result<QStringList> picturesIn(const QString& folder);

} // namespace rollcall::vision
