#pragma once

#include "app/runtime/frame_source.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace rollcall::runtime {

/// What the thread of a source works with, and the only one that calls the functions given to start(). Belongs to that
/// thread.
class SourceRun final
{
public:
    SourceRun(std::stop_token stop, FrameSource::OnFrame onFrame, FrameSource::OnState onState);

    [[nodiscard]] bool isStopping() const { return m_stop.stop_requested(); }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }

    /// Waits until then; false where the source is stopped first.
    bool sleepUntil(std::chrono::steady_clock::time_point time);
    bool sleepFor(std::chrono::milliseconds time) { return sleepUntil(std::chrono::steady_clock::now() + time); }

    /// Tells of a change; the state that is told already is not told again. Nothing while stopping.
    void report(SourceState state, const std::optional<base::Error>& error = {});

    /// Reports Running and hands the frame on, with the next number. Nothing while stopping.
    void deliver(vision::Frame frame, std::chrono::steady_clock::time_point captured);

private:
    std::stop_token m_stop;
    FrameSource::OnFrame m_onFrame;
    FrameSource::OnState m_onState;
    SourceState m_state = SourceState::Stopped;
    std::uint64_t m_frames = 0;
    std::mutex m_sleepMutex;
    std::condition_variable_any m_sleep;
};

/// Runs a function in a thread from start() to stop(). The function returns soon after the run is stopping.
class ThreadSource final : public FrameSource
{
public:
    using Work = std::function<void(SourceRun&)>;

    explicit ThreadSource(Work work) : m_work(std::move(work)) {}
    ~ThreadSource() override;
    Q_DISABLE_COPY_MOVE(ThreadSource)

    void start(OnFrame onFrame, OnState onState) override;
    void stop() override;

private:
    Work m_work;
    std::jthread m_thread;
};

} // namespace rollcall::runtime
