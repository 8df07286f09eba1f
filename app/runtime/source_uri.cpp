#include "app/runtime/source_uri.h"

#include "app/runtime/camera_source_p.h"
#include "app/runtime/source_works_p.h"

#include <QUrl>

namespace rollcall::runtime {
namespace {

using namespace Qt::StringLiterals;

constexpr double kFramesPerSecondMax = 120;

tl::unexpected<base::Error> refuse(const QString& what)
{
    return base::fail(base::ErrorCode::InvalidArgument,
                      QString(what % u" (allowed: camera:, camera:NAME, file:PATH, dir:FOLDER, rtsp://HOST/PATH)"_s));
}

bool isUsable(const SourceOptions& options)
{
    return options.fps >= 0 && options.fps <= kFramesPerSecondMax && options.pictureTime.count() > 0;
}

std::unique_ptr<FrameSource> threadSource(ThreadSource::Work work)
{
    return std::make_unique<ThreadSource>(std::move(work));
}

} // namespace

base::Result<std::unique_ptr<FrameSource>> openSource(const QString& uri, const SourceOptions& options)
{
    if (!isUsable(options))
        return base::fail(base::ErrorCode::InvalidArgument, u"frame rate or time of a picture"_s);
    const qsizetype colon = uri.indexOf(u':');
    const QString scheme = uri.left(std::max<qsizetype>(colon, 0));
    const QString rest = uri.mid(colon + 1);
    if (scheme == u"camera")
        return std::make_unique<CameraSource>(rest);
    if (scheme == u"rtsp") {
        const QUrl url(uri, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return refuse(QString(u"rtsp without a host: "_s % url.toString(QUrl::RemoveUserInfo)));
        return threadSource(networkWork(uri));
    }
    if (scheme != u"file" && scheme != u"dir")
        return refuse(colon < 0 ? uri : QString(scheme % u':'));
    if (rest.isEmpty())
        return refuse(QString(scheme % u": without a path"_s));
    return threadSource(scheme == u"file" ? videoFileWork(rest, options) : pictureFolderWork(rest, options));
}

QString cameraUri(const QString& name)
{
    return u"camera:"_s % name;
}

bool isCamera(const QString& uri)
{
    return uri.startsWith(u"camera:") || uri.startsWith(u"rtsp:");
}

} // namespace rollcall::runtime
