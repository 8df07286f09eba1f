#pragma once

#include "core/vision/frame.h"

#include <QString>

#include <chrono>
#include <memory>

namespace rollcall::vision {

/// Reads a video that comes over the network, frame by frame as it arrives (RTSP). Used from one thread at a time.
class VideoStream final
{
public:
    struct TimeOuts
    {
        std::chrono::milliseconds open{3000};
        std::chrono::milliseconds read{2000}; ///< without data, while playing
    };

    /// Connects, and waits for the stream's description. Fails with CameraMissing where nobody answers in time or what
    /// answers is not a video. The detail is `url` without name and password.
    [[nodiscard]] static base::Result<VideoStream> open(const QString& url, const TimeOuts& timeOuts);

    VideoStream(VideoStream&&) noexcept;
    VideoStream& operator=(VideoStream&&) noexcept;
    ~VideoStream();

    /// Waits for the next frame. Fails with CameraLost, same detail, where the stream ends or pauses for too long; it
    /// does not recover, open it again.
    [[nodiscard]] base::Result<Frame> next();

private:
    struct Private;
    explicit VideoStream(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::vision
