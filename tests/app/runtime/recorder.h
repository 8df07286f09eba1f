#pragma once

#include "app/runtime/frame_source.h"
#include "core/base/error.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace rollcall::runtime {

inline QString nameOf(SourceState state)
{
    static const QStringList names{QStringLiteral("Stopped"), QStringLiteral("Starting"), QStringLiteral("Running"),
                                   QStringLiteral("Stalled"), QStringLiteral("Lost"),     QStringLiteral("Failed"),
                                   QStringLiteral("Ended")};
    return names.at(static_cast<int>(state));
}

/// Keeps what a source tells. Thread-safe.
class Recorder final
{
public:
    void attachTo(FrameSource& source)
    {
        source.start([this](CapturedFrame frame) { add(std::move(frame)); },
                     [this](SourceState state, const std::optional<base::Error>& error) { add(state, error); });
    }

    /// "Starting Running Lost:CameraMissing" and so on.
    [[nodiscard]] QString states() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_states.join(u' ');
    }
    [[nodiscard]] QString lastState() const { return states().section(u' ', -1); }
    [[nodiscard]] QString lastDetail() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_detail;
    }
    [[nodiscard]] std::vector<CapturedFrame> frames() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_frames;
    }
    [[nodiscard]] std::size_t frameCount() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_frames.size();
    }
    /// Whether two calls ever overlapped.
    [[nodiscard]] bool hasOverlapped() const { return m_hasOverlapped; }

    /// How long OnFrame takes.
    std::chrono::milliseconds delay{0};

private:
    void add(CapturedFrame frame)
    {
        const Entered entered(*this);
        std::this_thread::sleep_for(delay);
        const std::scoped_lock lock(m_mutex);
        m_frames.push_back(std::move(frame));
    }
    void add(SourceState state, const std::optional<base::Error>& error)
    {
        const Entered entered(*this);
        const std::scoped_lock lock(m_mutex);
        m_states.append(error ? nameOf(state) + u':' + base::errorName(error->code) : nameOf(state));
        m_detail = error ? error->detail : QString();
    }

    struct Entered
    {
        explicit Entered(Recorder& r) : recorder(r)
        {
            if (recorder.m_inside.fetch_add(1) != 0)
                recorder.m_hasOverlapped = true;
        }
        ~Entered() { --recorder.m_inside; }
        Q_DISABLE_COPY_MOVE(Entered)
        Recorder& recorder;
    };

    mutable std::mutex m_mutex;
    QStringList m_states;
    QString m_detail;
    std::vector<CapturedFrame> m_frames;
    std::atomic<int> m_inside = 0;
    std::atomic<bool> m_hasOverlapped = false;
};

} // namespace rollcall::runtime
