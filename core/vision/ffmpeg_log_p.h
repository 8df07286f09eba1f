#pragma once

namespace rollcall::vision {

/// Keeps FFmpeg's own remarks on damaged data off the standard error, beside the one error that is returned. Call it
/// before the first video is opened. Thread-safe.
void silenceFfmpeg();

} // namespace rollcall::vision
