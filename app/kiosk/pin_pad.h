#pragma once

#include "app/kiosk/panel.h"
#include "core/base/id.h"

#include <QString>

namespace rollcall::kiosk {

class Button;
class Sign;
class TextLabel;

/// Check-in by number and PIN, by finger or by keyboard: the number, next, the PIN, done. The PIN is shown as dots only
/// and overwritten as soon as it was handed on or the pad is left.
class PinPad final : public Panel
{
    Q_OBJECT

public:
    explicit PinPad(QWidget* parent);
    ~PinPad() override;

    /// Empty, at the number.
    void reset();

    /// Takes a key that reached the window; false where it is none of the pad's.
    bool takeKey(QKeyEvent* event);

signals:
    void entered(rollcall::base::PersonId person, const QString& pin);
    void attendanceWanted(rollcall::base::PersonId person, const QString& pin);
    void touched();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Step { Number, Pin, Sent };

    void buildKeys();
    void buildActions();
    void type(int digit);
    void erase();
    void clearStep();
    void goOn();
    void hand(bool isForAttendance);
    void wipePin();
    void retranslate();
    void refresh();
    [[nodiscard]] bool isStepFull() const;

    Step m_step = Step::Number;
    QString m_number;
    QString m_pin;
    TextLabel* m_title;
    TextLabel* m_prompt;
    Panel* m_field;
    TextLabel* m_digits;
    QWidget* m_keys;
    Button* m_clear;
    Button* m_erase;
    Button* m_back;
    Button* m_attendance;
    Button* m_next;
};

} // namespace rollcall::kiosk
