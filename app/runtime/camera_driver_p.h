#pragma once

#include "app/runtime/back_off_p.h"
#include "app/runtime/camera_mailbox_p.h"

#include <QCamera>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>
#include <QVideoSink>

#include <memory>

namespace rollcall::runtime {

/// Opens a camera, and opens it again whenever its pictures stop. Qt tells neither when a stream dies nor reliably when
/// a camera is unplugged, so only pictures that arrive count. Lives in the thread of the QGuiApplication.
class CameraDriver final : public QObject
{
    Q_OBJECT

public:
    CameraDriver(QString description, std::shared_ptr<CameraMailbox> mailbox);
    ~CameraDriver() override;
    Q_DISABLE_COPY_MOVE(CameraDriver)

private:
    /// Qt's objects for one try. The order is that of their destruction, backwards.
    struct Opened
    {
        explicit Opened(const QCameraDevice& device) : camera(device) {}

        QCamera camera;
        QVideoSink sink;
        QMediaCaptureSession session;
    };

    void open();
    void watch();
    void lookAtDevices();
    /// Closes, says why, and tries again after a pause.
    void giveUp(SourceState state, const base::Error& error);
    [[nodiscard]] base::Error lostError() const;

    QString m_description;
    std::shared_ptr<CameraMailbox> m_mailbox;
    QMediaDevices m_devices;
    QTimer m_watchdog;
    QTimer m_retry;
    BackOff m_backOff;
    std::unique_ptr<Opened> m_opened;
    QByteArray m_openedId;
    std::chrono::steady_clock::time_point m_openedAt;
};

} // namespace rollcall::runtime
