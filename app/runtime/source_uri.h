#pragma once

#include "app/runtime/frame_source.h"

#include <QString>

#include <memory>

namespace rollcall::runtime {

struct SourceOptions
{
    /// A video file or folder begins again after its end.
    bool loop = true;
    /// Frames per second of a folder: each picture is repeated at this rate while it is shown. 0: each picture once, as
    /// fast as OnFrame returns, for tests. 0..120.
    double fps = 30;
    /// How long each picture of a folder is shown.
    std::chrono::milliseconds pictureTime{2000};
};

/// The source that a text names; nothing is opened before start():
///   camera:                 the first camera there is
///   camera:<description>    the camera with this name, as `cameraNames` lists it
///   file:<path>             a video, at the pace of its time stamps
///   dir:<folder>            the JPEG and PNG pictures of a folder by name, as a stream
///   rtsp://<host>/<path>    a network camera; the only form that opens a network connection
/// Fails with InvalidArgument; the detail says what is wrong and what is allowed. That a file or camera is missing
/// shows only after start(), as a state.
[[nodiscard]] base::Result<std::unique_ptr<FrameSource>> openSource(const QString& uri,
                                                                    const SourceOptions& options = {});

/// Whether the text names a camera, whose frames never come twice: "camera:" and "rtsp:".
[[nodiscard]] bool isCamera(const QString& uri);

/// The text that names the camera of this description; of an empty one, the first there is.
[[nodiscard]] QString cameraUri(const QString& name);

/// Descriptions of the cameras that are connected, each once. Call it in the thread of the QGuiApplication.
[[nodiscard]] QStringList cameraNames();

} // namespace rollcall::runtime
