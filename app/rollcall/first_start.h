#pragma once

#include "app/kiosk/setup_wizard.h"
#include "app/runtime/camera_feed.h"
#include "app/runtime/latest_frame.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace rollcall {

/// The first start: asks what a school needs, shows the cameras there are, and makes the school. For the window's
/// thread.
class FirstStart final : public QObject
{
    Q_OBJECT

public:
    /// `wizard` and `clock` must outlive it.
    FirstStart(kiosk::SetupWizard& wizard, QString databasePath, const base::Clock& clock, QObject* parent = nullptr);
    /// Waits for a school that is being made.
    ~FirstStart() override;

signals:
    /// The school is there, and the camera is free again.
    void done();

private:
    void listCameras();
    void showCamera(const QString& name);
    void make(const kiosk::SetupAnswers& answers);
    void takeResult();

    kiosk::SetupWizard& m_wizard;
    QString m_databasePath;
    const base::Clock& m_clock;
    QTimer m_cameraList;
    runtime::LatestFrame m_unread;
    std::unique_ptr<runtime::CameraFeed> m_feed;
    QSize m_previewSize;
    std::unique_ptr<QThread> m_maker; ///< hashing a password takes too long for the window's thread
    base::Result<void> m_made;
};

} // namespace rollcall
