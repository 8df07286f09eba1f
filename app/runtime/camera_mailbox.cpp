#include "app/runtime/camera_mailbox_p.h"

#include <utility>

namespace rollcall::runtime {

void CameraMailbox::put(StateChange change)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_changes.push_back(std::move(change));
        m_picture.reset();
    }
    m_changed.notify_one();
}

void CameraMailbox::put(Picture picture)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_picture = std::move(picture);
    }
    m_changed.notify_one();
}

std::optional<CameraMailbox::Item> CameraMailbox::take(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, std::move(stop), [this] { return m_picture || !m_changes.empty(); }))
        return std::nullopt;
    if (m_changes.empty())
        return *std::exchange(m_picture, std::nullopt);
    std::optional<Item> change(std::move(m_changes.front()));
    m_changes.pop_front();
    return change;
}

void CameraMailbox::setOutcome(std::chrono::steady_clock::time_point captured, const std::optional<base::Error>& fault)
{
    const std::scoped_lock lock(m_mutex);
    m_fault = fault;
    if (!fault)
        m_lastGood = captured;
}

std::optional<std::chrono::steady_clock::time_point> CameraMailbox::lastGood() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lastGood;
}

std::optional<base::Error> CameraMailbox::fault() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fault;
}

void CameraMailbox::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_picture.reset();
    m_lastGood.reset();
    m_fault.reset();
}

} // namespace rollcall::runtime
