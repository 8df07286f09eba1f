#include "core/vision/video_stream.h"

#include "core/vision/ffmpeg_log_p.h"
#include "core/vision/frame_p.h"

#include <QUrl>

#include <opencv2/videoio.hpp>

#include <utility>

namespace rollcall::vision {

using base::ErrorCode;

struct VideoStream::Private
{
    QString shownUrl;
    cv::VideoCapture capture;
};

VideoStream::VideoStream(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
VideoStream::VideoStream(VideoStream&&) noexcept = default;
VideoStream& VideoStream::operator=(VideoStream&&) noexcept = default;
VideoStream::~VideoStream() = default;

base::Result<VideoStream> VideoStream::open(const QString& url, const TimeOuts& timeOuts)
{
    silenceFfmpeg();
    auto d = std::make_unique<Private>();
    d->shownUrl = QUrl(url).toString(QUrl::RemoveUserInfo);
    const std::vector<int> settings{
        cv::CAP_PROP_OPEN_TIMEOUT_MSEC,
        static_cast<int>(timeOuts.open.count()), //
        cv::CAP_PROP_READ_TIMEOUT_MSEC,
        static_cast<int>(timeOuts.read.count()),
    };
    try {
        if (!d->capture.open(url.toStdString(), cv::CAP_FFMPEG, settings))
            return base::fail(ErrorCode::CameraMissing, d->shownUrl);
    } catch (const cv::Exception&) {
        return base::fail(ErrorCode::CameraMissing, d->shownUrl);
    }
    return VideoStream(std::move(d));
}

base::Result<Frame> VideoStream::next()
{
    cv::Mat picture;
    try {
        m_d->capture.read(picture);
    } catch (const cv::Exception&) {
        picture.release();
    }
    if (picture.empty())
        return base::fail(ErrorCode::CameraLost, m_d->shownUrl);
    return toFrame(std::move(picture));
}

} // namespace rollcall::vision
