#pragma once

#include "app/runtime/frame_source.h"

#include <QVideoFrame>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <variant>

namespace rollcall::runtime {

/// What the window's thread hands to the thread that converts a camera's pictures: changes of state in order, and the
/// newest picture after them. Thread-safe.
class CameraMailbox final
{
public:
    struct StateChange
    {
        SourceState state;
        std::optional<base::Error> error;
    };
    struct Picture
    {
        QVideoFrame frame;
        std::chrono::steady_clock::time_point captured;
    };
    using Item = std::variant<StateChange, Picture>;

    /// A picture from before the change is dropped.
    void put(StateChange change);
    /// Replaces a picture that was not taken.
    void put(Picture picture);

    /// Waits for the next item; nothing where the thread is stopped first.
    [[nodiscard]] std::optional<Item> take(std::stop_token stop);

    /// The reader tells that a picture was converted, or why it was not.
    void setOutcome(std::chrono::steady_clock::time_point captured, const std::optional<base::Error>& fault);

    /// When the newest picture that could be converted was captured. Nothing since forget().
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> lastGood() const;
    /// Why the newest picture could not be converted.
    [[nodiscard]] std::optional<base::Error> fault() const;
    /// Before a camera is opened again.
    void forget();

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<StateChange> m_changes;
    std::optional<Picture> m_picture;
    std::optional<std::chrono::steady_clock::time_point> m_lastGood;
    std::optional<base::Error> m_fault;
};

} // namespace rollcall::runtime
