#include "app/kiosk/lockdown.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWindow>

namespace rollcall::kiosk {

Lockdown::Lockdown(QWidget& window, QObject* parent) : QObject(parent), m_window(window)
{
    window.setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    window.setAcceptDrops(false);
    window.setContextMenuPolicy(Qt::PreventContextMenu);
    qApp->installEventFilter(this);
}

Lockdown::~Lockdown()
{
    release();
}

void Lockdown::release()
{
    if (!m_isLocked)
        return;
    m_isLocked = false;
    for (const auto* widget : QApplication::topLevelWidgets())
        if (auto* handle = widget->windowHandle())
            handle->setKeyboardGrabEnabled(false);
    qApp->removeEventFilter(this);
}

bool Lockdown::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Close:
        if (watched != &m_window)
            return false;
        event->ignore();
        return true;
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return true;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride: {
        const auto* key = static_cast<QKeyEvent*>(event);
        return watched->isWidgetType() && leadsOut(key->key(), key->modifiers());
    }
    case QEvent::WindowActivate:
        // Without a grab the window manager takes its own keys first.
        // The window that is in front takes them, or nobody could type there.
        if (const auto* widget = qobject_cast<QWidget*>(watched);
            widget && widget->isWindow() && widget->windowHandle())
            widget->windowHandle()->setKeyboardGrabEnabled(true);
        return false;
    case QEvent::WindowStateChange:
        if (watched == &m_window && (!m_window.isFullScreen() || m_window.isMinimized()))
            QMetaObject::invokeMethod(&m_window, &QWidget::showFullScreen, Qt::QueuedConnection);
        return false;
    default:
        return false;
    }
}

bool leadsOut(int key, Qt::KeyboardModifiers modifiers)
{
    const bool withAlt = modifiers & Qt::AltModifier;
    const bool withControl = modifiers & Qt::ControlModifier;
    if (modifiers & Qt::MetaModifier)
        return true;
    switch (key) {
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_Meta:
    case Qt::Key_Menu:
    case Qt::Key_F11:
    case Qt::Key_Print:
    case Qt::Key_SysReq:
        return true;
    case Qt::Key_F4:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Space:
        return withAlt || (withControl && key != Qt::Key_Tab && key != Qt::Key_Backtab);
    case Qt::Key_Q:
    case Qt::Key_W:
        return withControl;
    default:
        return withAlt && withControl;
    }
}

} // namespace rollcall::kiosk
