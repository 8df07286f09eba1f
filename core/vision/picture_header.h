#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rollcall::vision {

/// What the first bytes of a JPEG or PNG file say, read before a pixel is decoded.
struct PictureHeader
{
    int width = 0;
    int height = 0;
};

/// Fails with PictureUnsupported for bytes that are neither JPEG nor PNG, and with PictureDamaged where the file ends
/// before its end marker: a JPEG decoder would fill the missing part with grey and say nothing. Formats: ITU-T T.81
/// annex B, and the PNG specification, sections 5 and 11.
[[nodiscard]] base::Result<PictureHeader> readPictureHeader(const QByteArray& bytes);

} // namespace rollcall::vision
