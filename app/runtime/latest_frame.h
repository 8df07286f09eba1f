#pragma once

#include "app/runtime/frame_source.h"

#include <condition_variable>
#include <mutex>

namespace rollcall::runtime {

/// A mailbox for one frame between a source and a slower reader: the newest replaces the one that was not read, which
/// is dropped and counted. Thread-safe.
class LatestFrame final
{
public:
    /// Never waits for a reader. After stop() the frame is dropped.
    void put(CapturedFrame frame);

    /// Waits for a frame until `timeout` has passed or stop() is called; each frame is given out once. Nothing after
    /// a time-out, and always nothing after stop().
    [[nodiscard]] std::optional<CapturedFrame> take(std::chrono::milliseconds timeout);

    /// Wakes everybody who waits; no frame is given out any more.
    void stop();
    [[nodiscard]] bool isStopped() const;

    /// Frames that nobody read.
    [[nodiscard]] std::uint64_t dropped() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<CapturedFrame> m_frame;
    std::uint64_t m_dropped = 0;
    bool m_stopped = false;
};

} // namespace rollcall::runtime
