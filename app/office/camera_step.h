#pragma once

#include "app/common/theme.h"
#include "app/runtime/camera_feed.h"
#include "core/services/registration_coach.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace rollcall::office {

class FaceCoachView;

/// The camera's picture, which pose is wanted, and one line of guidance. The camera is open only between open() and
/// close().
class CameraStep final : public QWidget
{
    Q_OBJECT

public:
    CameraStep(const app::Theme& theme, QWidget* parent);
    ~CameraStep() override;

    /// As runtime::openSource(); frames go to the mailbox, which must outlive the step.
    void open(const QString& source, runtime::LatestFrame& frames);
    void close();
    [[nodiscard]] bool isOpen() const { return m_feed != nullptr; }

    void setAdvice(const services::CoachAdvice& advice);
    /// In place of the guidance, while nobody is guided.
    void say(const QString& sentence);

private:
    void takeState(runtime::SourceState state);
    void showFault(const QString& sentence);

    FaceCoachView* m_view;
    QLabel* m_pose;
    QLabel* m_guidance;
    QLabel* m_fault;
    QString m_source;
    std::unique_ptr<runtime::CameraFeed> m_feed;
};

/// "straight ahead", "to your left", ...
[[nodiscard]] QString wordsOf(services::FacePose pose);

} // namespace rollcall::office
