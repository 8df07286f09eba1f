#pragma once

#include "app/kiosk/setup_wizard.h"
#include "app/runtime/camera_feed.h"
#include "app/runtime/latest_frame.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <QObject>

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

signals:
    /// The school is there.
    void done();

private:
    void listCameras();
    void showCamera(const QString& name);
    void make(const kiosk::SetupAnswers& answers);

    kiosk::SetupWizard& m_wizard;
    QString m_databasePath;
    const base::Clock& m_clock;
    runtime::LatestFrame m_unread;
    std::unique_ptr<runtime::CameraFeed> m_feed;
    QSize m_previewSize;
};

/// The source setting for a camera of this name.
[[nodiscard]] QString cameraUri(const QString& name);

} // namespace rollcall
