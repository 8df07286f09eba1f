#pragma once

#include "core/vision/frame.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace rollcall::vision {

struct TimedFrame
{
    Frame frame;
    std::chrono::milliseconds time{}; ///< since the start of the video
};

/// Reads a video file frame by frame, as fast as it is asked. Used from one thread at a time.
class VideoFile final
{
public:
    /// Fails with the file codes of base::readFile, or VideoUnreadable; the detail names the file.
    [[nodiscard]] static base::Result<VideoFile> open(const QString& path);

    VideoFile(VideoFile&&) noexcept;
    VideoFile& operator=(VideoFile&&) noexcept;
    ~VideoFile();

    /// The next frame, or nothing at the end. Fails with VideoEndsEarly where the file holds clearly fewer frames than
    /// its header says; all frames up to there were delivered.
    [[nodiscard]] base::Result<std::optional<TimedFrame>> next();

    /// Frames by the header; 0 where it does not say.
    [[nodiscard]] int frameCount() const;

private:
    struct Private;
    explicit VideoFile(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::vision
