#include "app/runtime/thread_source_p.h"
#include "app/runtime/yield_p.h"

#include <utility>

namespace rollcall::runtime {
namespace {

constexpr int kNice = 1; ///< before recognition, which takes what frames it gets

} // namespace

SourceRun::SourceRun(std::stop_token stop, FrameSource::OnFrame onFrame, FrameSource::OnState onState)
    : m_stop(std::move(stop))
    , m_onFrame(std::move(onFrame))
    , m_onState(std::move(onState))
{}

bool SourceRun::sleepUntil(std::chrono::steady_clock::time_point time)
{
    std::unique_lock lock(m_sleepMutex);
    m_sleep.wait_until(lock, m_stop, time, [] { return false; });
    return !isStopping();
}

void SourceRun::report(SourceState state, const std::optional<base::Error>& error)
{
    if (isStopping() || state == m_state)
        return;
    m_state = state;
    m_onState(state, error);
}

void SourceRun::deliver(vision::Frame frame, std::chrono::steady_clock::time_point captured)
{
    report(SourceState::Running);
    if (!isStopping())
        m_onFrame({std::move(frame), captured, ++m_frames});
}

ThreadSource::~ThreadSource()
{
    stop();
}

void ThreadSource::start(OnFrame onFrame, OnState onState)
{
    Q_ASSERT(!m_thread.joinable() && onFrame && onState);
    m_thread = std::jthread(
        [work = m_work, onFrame = std::move(onFrame), onState = std::move(onState)](std::stop_token stop) mutable {
            yieldToTheWindow(kNice);
            SourceRun run(std::move(stop), std::move(onFrame), std::move(onState));
            work(run);
        });
}

void ThreadSource::stop()
{
    if (!m_thread.joinable())
        return;
    Q_ASSERT(m_thread.get_id() != std::this_thread::get_id());
    m_thread.request_stop();
    m_thread.join();
}

} // namespace rollcall::runtime
