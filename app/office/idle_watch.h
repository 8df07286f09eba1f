#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace rollcall::office {

/// Tells when nobody has used keyboard, mouse or touch screen of this program for a while. For the window's thread.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(QObject* parent = nullptr);

    /// From now on; zero: never.
    void start(std::chrono::milliseconds after);
    void stop();

signals:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace rollcall::office
