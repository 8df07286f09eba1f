#include "app/office/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace rollcall::office {

IdleWatch::IdleWatch(QObject* parent) : QObject(parent)
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

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_timer.isActive())
            m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rollcall::office
