#include "app/runtime/camera_devices_p.h"
#include "app/runtime/camera_driver_p.h"

#include <utility>

namespace rollcall::runtime {
namespace {

using base::ErrorCode;
using std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kWatchInterval = 100ms;
constexpr auto kSilenceMax = 1500ms;
// Some cameras take seconds to measure the light before their first picture.
constexpr auto kFirstPictureTimeMax = 4s;

} // namespace

CameraDriver::CameraDriver(QString description, std::shared_ptr<CameraMailbox> mailbox)
    : m_description(std::move(description))
    , m_mailbox(std::move(mailbox))
{
    // Before the signal is connected: Qt 6.4 hangs where its slot is the first to ask for the devices.
    static_cast<void>(QMediaDevices::videoInputs());
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &CameraDriver::lookAtDevices, Qt::QueuedConnection);
    connect(&m_watchdog, &QTimer::timeout, this, &CameraDriver::watch);
    connect(&m_retry, &QTimer::timeout, this, &CameraDriver::open);
    m_retry.setSingleShot(true);
    m_mailbox->forget();
    m_mailbox->put({SourceState::Starting, {}});
    m_retry.start(0);
}

CameraDriver::~CameraDriver() = default;

void CameraDriver::open()
{
    m_retry.stop();
    const QCameraDevice device = cameraNamed(m_description);
    // Without a device Qt would deliver a test picture.
    if (device.isNull())
        return giveUp(SourceState::Lost, {ErrorCode::CameraMissing, m_description});
    m_mailbox->put({SourceState::Starting, {}});
    m_mailbox->forget();
    m_opened = std::make_unique<Opened>(device);
    m_openedId = device.id();
    m_openedAt = steady_clock::now();
    if (const QCameraFormat format = bestFormat(device.videoFormats()); !format.isNull())
        m_opened->camera.setCameraFormat(format);
    // Direct: some backends deliver from a thread of their own, and the mailbox is open to all.
    connect(
        &m_opened->sink, &QVideoSink::videoFrameChanged, this,
        [mailbox = m_mailbox](const QVideoFrame& frame) {
            if (frame.isValid())
                mailbox->put({frame, steady_clock::now()});
        },
        Qt::DirectConnection);
    m_opened->session.setVideoSink(&m_opened->sink);
    m_opened->session.setCamera(&m_opened->camera);
    m_opened->camera.start();
    m_watchdog.start(kWatchInterval);
}

void CameraDriver::watch()
{
    const auto now = steady_clock::now();
    const auto lastGood = m_mailbox->lastGood();
    if (lastGood)
        m_backOff.reset();
    if (lastGood && now - *lastGood > kSilenceMax)
        giveUp(SourceState::Stalled, lostError());
    else if (!lastGood && now - m_openedAt > kFirstPictureTimeMax)
        giveUp(SourceState::Lost, lostError());
}

void CameraDriver::lookAtDevices()
{
    const auto lastGood = m_mailbox->lastGood();
    if (m_opened && lastGood && steady_clock::now() - *lastGood < kSilenceMax / 3)
        return;
    const QCameraDevice device = cameraNamed(m_description);
    if (device.isNull() && m_opened)
        return giveUp(SourceState::Lost, {ErrorCode::CameraMissing, m_description});
    // A camera that came back is a new device, whatever became of the old one.
    if (!device.isNull() && (!m_opened || device.id() != m_openedId)) {
        m_opened.reset();
        open();
    }
}

void CameraDriver::giveUp(SourceState state, const base::Error& error)
{
    m_watchdog.stop();
    m_opened.reset();
    m_mailbox->put({state, error});
    m_retry.start(m_backOff.next());
}

base::Error CameraDriver::lostError() const
{
    if (const auto fault = m_mailbox->fault())
        return *fault;
    return {ErrorCode::CameraLost, m_opened->camera.cameraDevice().description()};
}

} // namespace rollcall::runtime
