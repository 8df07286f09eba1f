#pragma once

#include "core/services/progress.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QProgressBar;
class QPushButton;

namespace rollcall::office {

/// The line of work that takes longer than a moment: how far it is, and a button that cancels it. To be seen while it
/// runs; when it goes away so does the work. Its parts are called "<name>Progress" and "<name>Cancel".
class LongWork final : public QWidget
{
    Q_OBJECT

public:
    /// `what` is what is going on, for people.
    LongWork(const QString& name, const QString& what, QWidget* parent);
    ~LongWork() override;

    /// Shows the line. What comes back is for the work, on any thread.
    [[nodiscard]] services::Progress start();
    /// The work's answer has arrived.
    void finish();

private:
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    std::shared_ptr<std::atomic_bool> m_goesOn = std::make_shared<std::atomic_bool>(false);
};

} // namespace rollcall::office
