#pragma once

#include "core/base/result.h"
#include "core/domain/place.h"

#include <QString>

#include <variant>

namespace rollcall::runtime {

/// What the texts of openSource() and openPosition() name, read without looking at any camera, file or host. Each fails
/// with InvalidArgument as those two do. Thread-safe.

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

} // namespace rollcall::runtime
