#pragma once

#include <algorithm>
#include <chrono>

namespace rollcall::runtime {

/// How long to wait before the next try: 0.25 s, doubled with each try up to 2 s.
class BackOff final
{
public:
    [[nodiscard]] std::chrono::milliseconds next()
    {
        const auto pause = m_pause;
        m_pause = std::min(2 * m_pause, kLongest);
        return pause;
    }
    void reset() { m_pause = kShortest; }

private:
    static constexpr std::chrono::milliseconds kShortest{250};
    static constexpr std::chrono::milliseconds kLongest{2000};

    std::chrono::milliseconds m_pause = kShortest;
};

} // namespace rollcall::runtime
