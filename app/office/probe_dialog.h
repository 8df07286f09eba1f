#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rollcall::office {

/// A dialog that tries something out while it is open and stores nothing: a heading, what is tried, a line on how it
/// goes, a line on what is wrong. Escape closes it; it destroys itself, also when what it was opened from goes out of
/// sight, so that no camera or receiver is held unseen. Its parts are called "<name>State", "<name>Fault" and
/// "<name>Close".
class ProbeDialog : public QDialog
{
    Q_OBJECT

public:
    ProbeDialog(const QString& objectName, const QString& title, QWidget* parent);

protected:
    /// Where what is tried goes.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// A button at the foot, before the one that closes.
    QPushButton* addButton(const QString& objectName, const QString& text);
    void say(const QString& sentence);
    /// Nothing is wrong where it is empty.
    void showFault(const QString& sentence);
    /// What the button that closes does: "Cancel" while something is awaited.
    void setWaiting(bool isWaiting);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_foot;
    QLabel* m_state;
    QLabel* m_fault;
    QPushButton* m_close;
};

} // namespace rollcall::office
