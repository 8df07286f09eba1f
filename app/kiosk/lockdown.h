#pragma once

#include <QObject>
#include <QWidget>

namespace rollcall::kiosk {

/// Keeps whoever stands at the kiosk inside the program: its window does not close, and there are no menus, no dropped
/// files, and none of the keys that a program can take from a window manager, in no other window of the program either.
/// What it cannot take (switching consoles with Ctrl+Alt+F1 and the like) is for the set-up of the machine:
/// docs/operating.md. For the window's thread.
class Lockdown final : public QObject
{
    Q_OBJECT

public:
    /// Locks the window from now on. It must outlive this.
    explicit Lockdown(QWidget& window, QObject* parent = nullptr);
    ~Lockdown() override;

    /// Staff have signed in: the next close goes through.
    void release();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    bool m_isLocked = true;
};

/// Whether these keys lead out of a program: Alt+F4, Alt+Tab, Ctrl+Alt combinations, Ctrl+Q, Ctrl+W, Super, F11 and the
/// like.
[[nodiscard]] bool leadsOut(int key, Qt::KeyboardModifiers modifiers);

} // namespace rollcall::kiosk
