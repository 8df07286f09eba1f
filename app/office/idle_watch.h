#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace rollcall::office {

/// Tells when nobody has used keyboard, mouse or touch screen in a window or its dialogs for a while. For the window's
/// thread.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    /// Without a window, all of the program's count. It must outlive this.
    explicit IdleWatch(const QWidget* window = nullptr, QObject* parent = nullptr);

    /// From now on; zero: never.
    void start(std::chrono::milliseconds after);
    void stop();

signals:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isWatched(const QObject* watched) const;

    const QWidget* m_window;
    QTimer m_timer;
};

} // namespace rollcall::office
