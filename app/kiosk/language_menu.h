#pragma once

#include "app/kiosk/panel.h"

#include <vector>

namespace rollcall::kiosk {

class Button;
class ChoiceCard;

/// The languages, each in its own words.
class LanguageMenu final : public Panel
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget* parent);

    void focusFirst();

signals:
    void chosen(const QString& code);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();

    Button* m_back;
    std::vector<ChoiceCard*> m_cards;
};

} // namespace rollcall::kiosk
