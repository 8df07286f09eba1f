#include "app/runtime/camera_driver_p.h"
#include "app/runtime/camera_source_p.h"
#include "app/runtime/video_frame_p.h"

#include <utility>

namespace rollcall::runtime {
namespace {

void handle(const CameraMailbox::StateChange& change, CameraMailbox&, SourceRun& run)
{
    run.report(change.state, change.error);
}

void handle(const CameraMailbox::Picture& picture, CameraMailbox& mailbox, SourceRun& run)
{
    auto frame = toFrame(picture.frame);
    mailbox.setOutcome(picture.captured, frame ? std::nullopt : std::optional(frame.error()));
    if (frame)
        run.deliver(std::move(*frame), picture.captured);
}

} // namespace

CameraSource::CameraSource(QString description)
    : m_description(std::move(description))
    , m_mailbox(std::make_shared<CameraMailbox>())
{}

CameraSource::~CameraSource()
{
    stop();
}

void CameraSource::start(OnFrame onFrame, OnState onState)
{
    Q_ASSERT(!m_converter);
    m_mailbox = std::make_shared<CameraMailbox>();
    m_converter = std::make_unique<ThreadSource>([mailbox = m_mailbox](SourceRun& run) {
        while (const auto item = mailbox->take(run.stopToken()))
            std::visit([&](const auto& kind) { handle(kind, *mailbox, run); }, *item);
    });
    m_converter->start(std::move(onFrame), std::move(onState));
    m_driver = std::make_unique<CameraDriver>(m_description, m_mailbox);
}

void CameraSource::stop()
{
    if (m_converter)
        m_converter->stop();
    m_driver.reset();
    m_converter.reset();
}

} // namespace rollcall::runtime
