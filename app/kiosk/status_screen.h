#pragma once

#include "app/kiosk/panel.h"
#include "app/kiosk/words.h"
#include "core/services/kiosk_board.h"

namespace rollcall::kiosk {

class Sign;
class TextLabel;

/// The screens without a person: an icon, what is the matter, what to do; where no class runs, the next one and when.
class StatusScreen final : public Panel
{
    Q_OBJECT

public:
    explicit StatusScreen(QWidget* parent);

    void setState(const KioskView& view);
    void setNext(const std::optional<services::BoardSession>& next, base::UtcTime now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showNext();
    [[nodiscard]] QString startOf(base::UtcTime startsAt) const;

    KioskView m_view;
    std::optional<services::BoardSession> m_next;
    base::UtcTime m_now;
    Sign* m_sign;
    TextLabel* m_title;
    TextLabel* m_advice;
    TextLabel* m_staffNote;
    Panel* m_nextCard;
    TextLabel* m_nextCode;
    TextLabel* m_nextTitle;
    TextLabel* m_nextTime;
};

} // namespace rollcall::kiosk
