#pragma once

#include <QByteArray>

namespace rollcall::runtime {

enum class Sound {
    Success, ///< checked in: two notes up
    Refusal, ///< not checked in: two notes down
    Notice,  ///< something to look at: one note
};

/// A soft sound of less than half a second: signed 16-bit samples, mono, native byte order, at most a quarter of full
/// scale, silent at both ends. Requires 8000 <= sampleRateHz. Thread-safe.
[[nodiscard]] QByteArray synthesise(Sound sound, int sampleRateHz);

} // namespace rollcall::runtime
