#pragma once

#include <chrono>
#include <vector>

namespace rollcall::services {

/// How long the runs of one thing took. The quantiles are those of the sorted runs, without interpolation.
class Timings final
{
public:
    void add(std::chrono::nanoseconds run) { m_runs.push_back(run); }

    [[nodiscard]] std::size_t size() const { return m_runs.size(); }

    /// Milliseconds; 0 where nothing ran.
    [[nodiscard]] double medianMs() const { return quantileMs(0.5); }
    [[nodiscard]] double p95Ms() const { return quantileMs(0.95); }

private:
    [[nodiscard]] double quantileMs(double share) const;

    std::vector<std::chrono::nanoseconds> m_runs;
};

/// How long it takes to call the function.
template <class Function>
[[nodiscard]] std::chrono::nanoseconds timed(const Function& function)
{
    const auto start = std::chrono::steady_clock::now();
    function();
    return std::chrono::steady_clock::now() - start;
}

} // namespace rollcall::services
