#pragma once

#include "core/services/progress.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QProgressBar;
class QPushButton;

namespace rollcall::office {

/// A bar with a button that cancels, for one job at a time on the school's thread. Shown while the job tells its
/// progress. For the window's thread; what start() returns is for the job's.
class JobProgress final : public QWidget
{
    Q_OBJECT

public:
    /// `name` says what is done, for those who cannot see the bar.
    JobProgress(const QString& objectName, const QString& name, QWidget* parent);
    /// Cancels the job.
    ~JobProgress() override;

    /// A new job: an earlier one is cancelled. It fails with Cancelled once it was.
    [[nodiscard]] services::Progress start();
    /// Nothing is told any more; a job that still runs ends as soon as it can.
    void cancel();

private:
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    std::shared_ptr<std::atomic_bool> m_goesOn;
};

} // namespace rollcall::office
