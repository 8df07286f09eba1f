#pragma once

#include "app/runtime/tones.h"

#include <memory>

namespace rollcall::runtime {

/// Plays short sounds on the default audio device. Without a device it is silent; nothing ever waits for one. Lives in
/// the thread of the QGuiApplication.
class Sounds final
{
public:
    Sounds();
    ~Sounds();
    Q_DISABLE_COPY_MOVE(Sounds)

    /// On at first. Off ends a sound that plays.
    void setOn(bool isOn);
    [[nodiscard]] bool isOn() const { return m_isOn; }

    /// Begins the sound, in place of one that still plays, and returns at once. False where it stays silent: off, or no
    /// device.
    bool play(Sound sound);

private:
    struct Playing;

    bool m_isOn = true;
    std::unique_ptr<Playing> m_playing;
};

} // namespace rollcall::runtime
