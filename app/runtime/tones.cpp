#include "app/runtime/tones.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <vector>

namespace rollcall::runtime {
namespace {

constexpr double kNoteSeconds = 0.18;
constexpr double kEdgeSeconds = 0.015; // a sudden edge clicks
constexpr double kAmplitude = 0.22;
constexpr double kOvertone = 0.12;

// Equal temperament, A4 = 440 Hz.
constexpr double kC4 = 261.63;
constexpr double kE4 = 329.63;
constexpr double kC5 = 523.25;
constexpr double kE5 = 659.26;
constexpr double kA5 = 880.0;

std::vector<double> notesOf(Sound sound)
{
    switch (sound) {
    case Sound::Success:
        return {kE5, kA5};
    case Sound::Refusal:
        return {kE4, kC4};
    case Sound::Notice:
        return {kC5};
    }
    Q_UNREACHABLE();
}

/// 0..1: rises and falls as half a cosine, and fades in between.
double loudness(double seconds)
{
    const double fromEdge = std::min({seconds, kNoteSeconds - seconds, kEdgeSeconds}) / kEdgeSeconds;
    return (1 - std::cos(std::numbers::pi * fromEdge)) / 2 * std::exp(-4 * seconds);
}

std::int16_t sampleOf(double noteHz, double seconds)
{
    const double phase = 2 * std::numbers::pi * noteHz * seconds;
    const double wave = (std::sin(phase) + kOvertone * std::sin(2 * phase)) / (1 + kOvertone);
    const double level = kAmplitude * loudness(seconds) * wave;
    return static_cast<std::int16_t>(std::lround(level * std::numeric_limits<std::int16_t>::max()));
}

} // namespace

QByteArray synthesise(Sound sound, int sampleRateHz)
{
    QByteArray bytes;
    const int samplesOfNote = static_cast<int>(kNoteSeconds * sampleRateHz);
    for (const double noteHz : notesOf(sound))
        for (int i = 0; i <= samplesOfNote; ++i) {
            const std::int16_t sample = sampleOf(noteHz, i * kNoteSeconds / samplesOfNote);
            bytes.append(reinterpret_cast<const char*>(&sample), sizeof(sample));
        }
    return bytes;
}

} // namespace rollcall::runtime
