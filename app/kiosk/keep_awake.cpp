#include "app/kiosk/keep_awake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

QDBusMessage request(const QString& method, const QVariantList& arguments)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
                                                  u"org.freedesktop.ScreenSaver"_s, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

KeepAwake::KeepAwake(QObject* parent) : QObject(parent)
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto* call = new QDBusPendingCallWatcher(
        bus.asyncCall(request(u"Inhibit"_s, {u"rollcall"_s, u"students check in at this screen"_s})), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &KeepAwake::takeAnswer);
}

KeepAwake::~KeepAwake()
{
    if (m_cookie)
        QDBusConnection::sessionBus().send(request(u"UnInhibit"_s, {*m_cookie}));
}

void KeepAwake::takeAnswer(QDBusPendingCallWatcher* call)
{
    const QDBusPendingReply<uint> reply = *call;
    if (reply.isValid())
        m_cookie = reply.value();
    call->deleteLater();
}

} // namespace rollcall::kiosk
