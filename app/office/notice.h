#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace rollcall::office {

/// One line at the foot of the window: what was done, with a button that undoes it, or what went wrong. It goes away by
/// itself, a fault when it is closed.
class Notice final : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget* parent);

    void tell(const QString& sentence, std::function<void()> undo = {});
    void warn(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const QString& sentence, const QString& look);
    void retranslate();

    QLabel* m_text;
    QPushButton* m_undo;
    QPushButton* m_close;
    QTimer m_timer;
    std::function<void()> m_undoing;
};

} // namespace rollcall::office
