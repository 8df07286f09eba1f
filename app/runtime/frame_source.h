#pragma once

#include "core/base/result.h"
#include "core/vision/frame.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace rollcall::runtime {

enum class SourceState {
    Stopped,  ///< before start() and after stop()
    Starting, ///< being opened, at first or again
    Running,  ///< frames arrive
    Stalled,  ///< open, but no frame for a while; it is about to be opened again
    Lost,     ///< not there, or cut off; it is opened again by itself, with growing pauses
    Failed,   ///< will not work, and is not tried again
    Ended,    ///< a file that does not loop has delivered its last frame
};

/// One picture of a source.
struct CapturedFrame
{
    vision::Frame frame;
    std::chrono::steady_clock::time_point captured; ///< when the picture reached the program
    std::uint64_t number = 0;                       ///< 1 for the first after start(); grows by one
};

/// A camera, or something that stands for one. start() and stop() belong to one thread; for a camera it is the thread
/// of the QGuiApplication, whose event loop must run.
class FrameSource
{
public:
    using OnFrame = std::function<void(CapturedFrame)>;
    /// The error is given with Lost, Failed and Stalled, and is empty in every other state.
    using OnState = std::function<void(SourceState, const std::optional<base::Error>&)>;

    /// Stops, as stop() does.
    virtual ~FrameSource() = default;

    /// Opens the source and returns at once. Both functions are called from any thread, never two at once, and
    /// should be quick: a frame source waits for them. They must not call start() or stop(). States come in
    /// order, each change once; the first is Starting. Requires that the source is stopped and both functions are set.
    virtual void start(OnFrame onFrame, OnState onState) = 0;

    /// Ends what start() began; no function is called after it returns, not even with Stopped. Harmless when stopped.
    /// A source may be started again.
    virtual void stop() = 0;
};

} // namespace rollcall::runtime
