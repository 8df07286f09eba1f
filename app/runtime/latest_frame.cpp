#include "app/runtime/latest_frame.h"

#include <utility>

namespace rollcall::runtime {

void LatestFrame::put(CapturedFrame frame)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopped || m_frame)
            ++m_dropped;
        if (!m_stopped)
            m_frame = std::move(frame);
    }
    m_changed.notify_one();
}

std::optional<CapturedFrame> LatestFrame::take(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, timeout, [this] { return m_stopped || m_frame; });
    return std::exchange(m_frame, std::nullopt);
}

void LatestFrame::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
        if (std::exchange(m_frame, std::nullopt))
            ++m_dropped;
    }
    m_changed.notify_all();
}

bool LatestFrame::isStopped() const
{
    const std::scoped_lock lock(m_mutex);
    return m_stopped;
}

std::uint64_t LatestFrame::dropped() const
{
    const std::scoped_lock lock(m_mutex);
    return m_dropped;
}

} // namespace rollcall::runtime
