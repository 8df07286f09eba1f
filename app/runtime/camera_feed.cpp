#include "app/runtime/camera_feed.h"

#include "core/vision/preview.h"

#include <utility>

namespace rollcall::runtime {
namespace {

using namespace std::chrono_literals;

constexpr auto kConditionInterval = 100ms;

} // namespace

CameraFeed::CameraFeed(std::unique_ptr<FrameSource> source, bool repeatsPictures, LatestFrame& frames, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_repeatsPictures(repeatsPictures)
    , m_frames(frames)
{}

CameraFeed::~CameraFeed()
{
    m_source->stop();
}

void CameraFeed::start()
{
    m_source->start([this](CapturedFrame captured) { take(std::move(captured)); },
                    [this](SourceState state, const std::optional<base::Error>& error) {
                        setFault(error);
                        if (state == SourceState::Starting) {
                            m_monitor.reset();
                            tellCondition(vision::PictureCondition::Good);
                        }
                        emit stateChanged(state);
                    });
}

void CameraFeed::setPreviewSize(QSize size)
{
    const std::lock_guard lock(m_mutex);
    m_previewSize = size;
}

CameraFeed::Picture CameraFeed::takePicture()
{
    const std::lock_guard lock(m_mutex);
    m_isTaken = true;
    return m_picture;
}

std::optional<base::Error> CameraFeed::fault() const
{
    const std::lock_guard lock(m_mutex);
    return m_fault;
}

void CameraFeed::setFault(const std::optional<base::Error>& fault)
{
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
}

void CameraFeed::take(CapturedFrame captured)
{
    ++m_frameCount;
    const vision::Frame frame = captured.frame;
    watchCondition(captured);
    m_frames.put(std::move(captured));

    QSize size;
    {
        const std::lock_guard lock(m_mutex);
        size = m_previewSize;
    }
    if (size.isEmpty())
        return;
    QImage image(size, QImage::Format_RGB32);
    vision::fillPreview(
        frame, {.pixels = image.bits(), .width = size.width(), .height = size.height(), .stride = image.bytesPerLine()},
        true);
    bool isNews = false;
    {
        const std::lock_guard lock(m_mutex);
        m_picture = {std::move(image), {frame.width(), frame.height()}};
        isNews = std::exchange(m_isTaken, false);
    }
    if (isNews)
        emit pictureReady();
}

void CameraFeed::watchCondition(const CapturedFrame& captured)
{
    if (captured.captured - m_lastCondition < kConditionInterval)
        return;
    m_lastCondition = captured.captured;
    auto condition = m_monitor.observe(captured.frame, captured.captured);
    if (m_repeatsPictures && condition == vision::PictureCondition::Frozen)
        condition = vision::PictureCondition::Good;
    tellCondition(condition);
}

void CameraFeed::tellCondition(vision::PictureCondition condition)
{
    if (std::exchange(m_condition, condition) != condition)
        emit conditionChanged(condition);
}

} // namespace rollcall::runtime
