#pragma once

#include "app/common/theme.h"
#include "core/services/reports.h"

#include <QWidget>

#include <optional>
#include <vector>

class QChart;
class QChartView;

namespace rollcall::office {

/// Two charts beside each other: how attendance went over the weeks, and how many students have which percentage. Each
/// is also said in words to who cannot see it. For the window's thread.
class ReportCharts final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportCharts(QWidget* parent);

    void setTheme(const app::Theme& theme);
    /// What there is nothing of has no chart; without any the widget is hidden.
    void show(std::optional<std::vector<services::WeekShare>> weeks, std::optional<services::PercentageCounts> spread);

private:
    void draw();
    [[nodiscard]] QChart* newChart(const QString& title) const;
    [[nodiscard]] QChart* trend() const;
    [[nodiscard]] QChart* distribution() const;
    void put(QChartView* view, QChart* chart, const QString& name, const QString& inWords);

    QChartView* m_trend;
    QChartView* m_spread;
    app::Theme m_theme;
    std::optional<std::vector<services::WeekShare>> m_weeks;
    std::optional<services::PercentageCounts> m_counts;
};

} // namespace rollcall::office
