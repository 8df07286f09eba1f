#pragma once

#include "core/base/result.h"
#include "core/domain/place.h"

#include <QString>

#include <variant>

namespace rollcall::services {

/// What the text of a frame source and of a position names: of the settings, of the command line, of
/// runtime::openSource() and runtime::openPosition(), which say what each form means. No camera, file or host is looked
/// at. Both functions fail with InvalidArgument; the detail says what is wrong and what is allowed, without a password
/// of a network camera. Thread-safe.

enum class SourceKind { Camera, Video, Pictures, Network };

struct SourceName
{
    SourceKind kind = SourceKind::Camera;
    QString what; ///< the camera's description or empty, the path, the whole address
};

[[nodiscard]] base::Result<SourceName> readSourceName(const QString& text);

struct SerialReceiver
{
    QString device;
    int baud = 0; ///< above 0
};

struct Recording
{
    QString path;
};

struct PositionServer
{
    QString host;
    quint16 port = 0; ///< above 0
};

/// A point is valid.
using PositionName = std::variant<domain::GeoPoint, SerialReceiver, Recording, PositionServer>;

[[nodiscard]] base::Result<PositionName> readPositionName(const QString& text);

} // namespace rollcall::services
