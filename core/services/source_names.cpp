#include "core/services/source_names.h"

#include "core/attendance/geofence.h"

#include <QStringBuilder>
#include <QUrl>

#include <algorithm>

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

constexpr int kBaud = 9600;

tl::unexpected<base::Error> refuseSource(const QString& what)
{
    return base::fail(ErrorCode::InvalidArgument,
                      QString(what % u" (allowed: camera:, camera:NAME, file:PATH, dir:FOLDER, rtsp://HOST/PATH)"_s));
}

tl::unexpected<base::Error> refusePosition(const QString& what)
{
    return base::fail(ErrorCode::InvalidArgument,
                      QString(what % u" (allowed: fixed:LAT,LON, serial:DEVICE?BAUD, nmea:FILE, tcp:HOST:PORT)"_s));
}

Result<PositionName> readFixed(const QString& text)
{
    const auto parts = text.split(u',');
    bool hasLatitude = false;
    bool hasLongitude = false;
    const domain::GeoPoint point{parts.value(0).trimmed().toDouble(&hasLatitude),
                                 parts.value(1).trimmed().toDouble(&hasLongitude)};
    if (parts.size() != 2 || !hasLatitude || !hasLongitude || !attendance::isValid(point))
        return refusePosition(QString(u"fixed:"_s % text));
    return point;
}

Result<PositionName> readSerial(const QString& text)
{
    const QString device = text.section(u'?', 0, 0);
    bool hasBaud = true;
    const int baud = text.contains(u'?') ? text.section(u'?', 1).toInt(&hasBaud) : kBaud;
    if (device.isEmpty() || !hasBaud || baud <= 0)
        return refusePosition(QString(u"serial:"_s % text));
    return SerialReceiver{device, baud};
}

Result<PositionName> readServer(const QString& text)
{
    const QUrl url(u"tcp://"_s % text, QUrl::StrictMode);
    const bool hasMore =
        url != url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!url.isValid() || url.host().isEmpty() || url.port() < 1 || hasMore)
        return refusePosition(QString(u"tcp:"_s % text));
    return PositionServer{url.host(), static_cast<quint16>(url.port())};
}

} // namespace

Result<SourceName> readSourceName(const QString& text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString scheme = text.left(std::max<qsizetype>(colon, 0));
    const QString rest = text.mid(colon + 1);
    if (scheme == u"camera")
        return SourceName{SourceKind::Camera, rest};
    if (scheme == u"rtsp") {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return refuseSource(QString(u"rtsp without a host: "_s % url.toString(QUrl::RemoveUserInfo)));
        return SourceName{SourceKind::Network, text};
    }
    if (scheme != u"file" && scheme != u"dir")
        return refuseSource(colon < 0 ? text : QString(scheme % u':'));
    if (rest.isEmpty())
        return refuseSource(QString(scheme % u": without a path"_s));
    return SourceName{scheme == u"file" ? SourceKind::Video : SourceKind::Pictures, rest};
}

Result<PositionName> readPositionName(const QString& text)
{
    const QString scheme = text.section(u':', 0, 0);
    const QString rest = text.section(u':', 1);
    if (scheme == u"fixed")
        return readFixed(rest);
    if (scheme == u"serial")
        return readSerial(rest);
    if (scheme == u"tcp")
        return readServer(rest);
    if (scheme != u"nmea")
        return refusePosition(text);
    if (rest.isEmpty())
        return refusePosition(u"nmea:"_s);
    return Recording{rest};
}

} // namespace rollcall::services
