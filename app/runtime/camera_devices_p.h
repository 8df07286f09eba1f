#pragma once

#include <QCameraDevice>

namespace rollcall::runtime {

/// The camera with this description, the first there is for an empty one, or a null device. Of several of one name, the
/// one that was plugged in last: Qt 6.4 lists a camera that was there at the start twice, and keeps one of the two
/// after it is unplugged. For the thread of the QGuiApplication.
[[nodiscard]] QCameraDevice cameraNamed(const QString& description);

/// The format to ask for: the largest picture up to 1280 x 720, or else the smallest above, of those with at least 20
/// pictures a second where there are any; uncompressed before JPEG, then the higher rate. A null format for an empty
/// list.
[[nodiscard]] QCameraFormat bestFormat(const QList<QCameraFormat>& formats);

} // namespace rollcall::runtime
