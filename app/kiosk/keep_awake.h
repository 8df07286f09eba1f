#pragma once

#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace rollcall::kiosk {

/// Keeps the screen on while it lives: asks the desktop's screen saver over D-Bus, by the interface
/// org.freedesktop.ScreenSaver of the Idle Inhibition Service Draft. Where no desktop answers, blanking is for the
/// set-up of the machine: docs/kiosk.md. It never waits. For the window's thread.
class KeepAwake final : public QObject
{
    Q_OBJECT

public:
    explicit KeepAwake(QObject* parent = nullptr);
    ~KeepAwake() override;

    /// The desktop has agreed.
    [[nodiscard]] bool isGranted() const { return m_cookie.has_value(); }

private:
    void takeAnswer(QDBusPendingCallWatcher* call);

    std::optional<uint> m_cookie; ///< what the request is taken back with
};

} // namespace rollcall::kiosk
