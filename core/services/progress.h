#pragma once

#include <functional>

namespace rollcall::services {

/// Called on long work after each step with what is done and what there is to do. Returning false cancels: the work
/// stops at once and fails with Cancelled, and nothing is half done. May be empty.
using Progress = std::function<bool(int done, int total)>;

/// True where the caller wants the work to go on.
[[nodiscard]] inline bool goesOn(const Progress& progress, int done, int total)
{
    return !progress || progress(done, total);
}

} // namespace rollcall::services
