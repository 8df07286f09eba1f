#pragma once

#include "app/kiosk/panel.h"
#include "core/services/kiosk_board.h"
#include "core/services/kiosk_settings.h"

#include <array>

namespace rollcall::kiosk {

class Sign;
class TextLabel;

/// Who was checked in last, the newest first: as many rows as there is room for.
class LatestNames final : public Panel
{
    Q_OBJECT

public:
    static constexpr int kMostRows = 5;

    explicit LatestNames(QWidget* parent);

    void setMarks(const std::vector<services::LatestMark>& marks, services::NamesShown names);

    void setTheme(const app::Theme& theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row
    {
        Panel* line;
        TextLabel* name;
        Sign* status;
        TextLabel* time;
    };

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] std::size_t rowsThatFit() const;
    void fillRows();

    std::vector<services::LatestMark> m_marks;
    services::NamesShown m_names = services::NamesShown::Full;
    std::array<Row, kMostRows> m_rows{};
    TextLabel* m_nobody;
};

} // namespace rollcall::kiosk
