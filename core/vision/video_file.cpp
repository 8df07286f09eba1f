#include "core/vision/video_file.h"

#include "core/vision/ffmpeg_log_p.h"
#include "core/vision/frame_p.h"

#include <QFile>
#include <QFileInfo>

#include <opencv2/videoio.hpp>

#include <cmath>
#include <utility>

namespace rollcall::vision {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

// Containers round their frame count; one missing in fifty is not a cut file.
constexpr double kCompleteShare = 0.98;
constexpr qint64 kStartBytes = 4096;

} // namespace

struct VideoFile::Private
{
    QString path;
    cv::VideoCapture capture;
    int frameCount = 0;
    int framesRead = 0;
    double framesPerSecond = 25;
};

VideoFile::VideoFile(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
VideoFile::VideoFile(VideoFile&&) noexcept = default;
VideoFile& VideoFile::operator=(VideoFile&&) noexcept = default;
VideoFile::~VideoFile() = default;

base::Result<VideoFile> VideoFile::open(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return base::fail(ErrorCode::FileNotFound, path);
    if (info.isDir())
        return base::fail(ErrorCode::FileIsFolder, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::FileUnreadable, path);
    const QByteArray start = file.read(kStartBytes);
    if (start.isEmpty())
        return base::fail(ErrorCode::FileEmpty, path);
    // Every container has a zero byte near its start; FFmpeg would play a text file as a picture of its letters.
    if (!start.contains('\0'))
        return base::fail(ErrorCode::VideoUnreadable, path);
    silenceFfmpeg();
    auto d = std::make_unique<Private>();
    d->path = path;
    try {
        if (!d->capture.open(path.toStdString(), cv::CAP_FFMPEG))
            return base::fail(ErrorCode::VideoUnreadable, path);
        d->frameCount = std::max(0, static_cast<int>(std::lround(d->capture.get(cv::CAP_PROP_FRAME_COUNT))));
        if (const double rate = d->capture.get(cv::CAP_PROP_FPS); std::isfinite(rate) && rate > 0)
            d->framesPerSecond = rate;
    } catch (const cv::Exception&) {
        return base::fail(ErrorCode::VideoUnreadable, path);
    }
    return VideoFile(std::move(d));
}

base::Result<std::optional<TimedFrame>> VideoFile::next()
{
    cv::Mat picture;
    try {
        m_d->capture.read(picture);
    } catch (const cv::Exception&) {
        return base::fail(ErrorCode::VideoUnreadable, m_d->path);
    }
    if (picture.empty()) {
        if (m_d->framesRead == 0)
            return base::fail(ErrorCode::VideoUnreadable, m_d->path);
        if (m_d->framesRead < kCompleteShare * m_d->frameCount)
            return base::fail(ErrorCode::VideoEndsEarly,
                              u"%1 (%2 of %3 frames)"_s.arg(m_d->path, QString::number(m_d->framesRead),
                                                            QString::number(m_d->frameCount)));
        return std::nullopt;
    }
    const double seconds = m_d->framesRead / m_d->framesPerSecond;
    ++m_d->framesRead;
    return TimedFrame{toFrame(std::move(picture)), std::chrono::milliseconds(std::llround(seconds * 1000))};
}

int VideoFile::frameCount() const
{
    return m_d->frameCount;
}

} // namespace rollcall::vision
