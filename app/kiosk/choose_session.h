#pragma once

#include "app/kiosk/button.h"
#include "app/kiosk/panel.h"
#include "core/services/kiosk_board.h"

class QGridLayout;

namespace rollcall::kiosk {

class TextLabel;

/// A choice in two or three lines.
class ChoiceCard final : public Button
{
    Q_OBJECT

public:
    ChoiceCard(const QString& objectName, QWidget* parent);

    void setLines(const QString& small, const QString& large, const QString& detail);

    [[nodiscard]] QSize sizeHint() const override;
    void setTheme(const app::Theme& theme) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_small;
    TextLabel* m_large;
    TextLabel* m_detail;
};

/// Several classes run in this room: a big card for each.
class ChooseSession final : public Panel
{
    Q_OBJECT

public:
    explicit ChooseSession(QWidget* parent);

    void setSessions(const std::vector<services::BoardSession>& sessions, base::UtcTime now);
    void setTheme(const app::Theme& theme) override;

signals:
    void chosen(rollcall::base::SessionId session);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void makeCards();

    std::vector<services::BoardSession> m_sessions;
    base::UtcTime m_now;
    std::vector<ChoiceCard*> m_cards;
    TextLabel* m_title;
    QWidget* m_list;
};

} // namespace rollcall::kiosk
