#pragma once

#include <sys/resource.h>

namespace rollcall::runtime {

/// Lets the calling thread, and every thread it starts from now on, stand back where the window has something to draw.
/// (Linux takes process 0 for the calling thread.)
inline void yieldToTheWindow(int nice)
{
    (void)setpriority(PRIO_PROCESS, 0, nice);
}

} // namespace rollcall::runtime
