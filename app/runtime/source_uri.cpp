#include "app/runtime/source_uri.h"

#include "app/runtime/camera_source_p.h"
#include "app/runtime/source_works_p.h"
#include "core/services/source_names.h"

namespace rollcall::runtime {
namespace {

using namespace Qt::StringLiterals;
using services::SourceKind;

constexpr double kFramesPerSecondMax = 120;

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
    const auto name = services::readSourceName(uri);
    if (!name)
        return base::propagate(name);
    switch (name->kind) {
    case SourceKind::Camera:
        return std::make_unique<CameraSource>(name->what);
    case SourceKind::Video:
        return threadSource(videoFileWork(name->what, options));
    case SourceKind::Pictures:
        return threadSource(pictureFolderWork(name->what, options));
    case SourceKind::Network:
        return threadSource(networkWork(name->what));
    }
    Q_UNREACHABLE();
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
