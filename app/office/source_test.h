#pragma once

#include "app/common/theme.h"
#include "app/office/probe_dialog.h"
#include "app/runtime/camera_feed.h"

#include <memory>

namespace rollcall::office {

class FaceCoachView;

/// The live picture of a source, mirrored, and how the source does. No face is read.
class SourceTest final : public ProbeDialog
{
    Q_OBJECT

public:
    /// `source` as for runtime::openSource().
    SourceTest(const QString& source, const app::Theme& theme, QWidget* parent);
    ~SourceTest() override;

private:
    void start();
    void takePicture();
    void takeState(runtime::SourceState state);
    [[nodiscard]] QString faultText() const;

    QString m_source;
    FaceCoachView* m_view;
    runtime::LatestFrame m_unread;
    std::unique_ptr<runtime::CameraFeed> m_feed;
    QSize m_frameSize;
};

} // namespace rollcall::office
