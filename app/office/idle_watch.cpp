#include "app/office/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace rollcall::office {

IdleWatch::IdleWatch(const QWidget* window, QObject* parent) : QObject(parent), m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::start(std::chrono::milliseconds after)
{
    m_timer.setInterval(after);
    if (after.count() > 0)
        m_timer.start();
    else
        m_timer.stop();
}

void IdleWatch::stop()
{
    m_timer.stop();
}

bool IdleWatch::isWatched(const QObject* watched) const
{
    if (!m_window)
        return true;
    for (auto* widget = qobject_cast<const QWidget*>(watched); widget; widget = widget->parentWidget())
        if (widget == m_window)
            return true;
    return false;
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_timer.isActive() && isWatched(watched))
            m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rollcall::office
