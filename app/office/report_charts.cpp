#include "app/office/report_charts.h"

#include "app/office/staff_sheet.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <memory>
#include <ranges>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::PercentageCounts;
using services::WeekShare;

constexpr int kHeight = 220;
constexpr int kBinPercent = 10;
constexpr int kTicksMax = 6;
constexpr int kLabelPx = 12;
constexpr int kLinePx = 2;

QString percentText(double percent)
{
    return QLocale().toString(percent, 'f', 1);
}

QString weekText(QDate monday)
{
    return QLocale().toString(monday, u"d MMM"_s);
}

QString binText(std::size_t bin)
{
    const int from = static_cast<int>(bin) * kBinPercent;
    return QLocale().toString(from) % u'–' % QLocale().toString(from + kBinPercent);
}

QString inWords(const std::vector<WeekShare>& weeks)
{
    QStringList texts;
    for (const auto& week : weeks)
        if (week.percentage)
            texts += ReportCharts::tr("week of %1: %2 %").arg(weekText(week.monday), percentText(*week.percentage));
    return texts.join(u"; "_s);
}

QString inWords(const PercentageCounts& counts)
{
    QStringList texts;
    for (std::size_t bin = 0; bin < counts.size(); ++bin)
        if (counts.at(bin) > 0)
            texts += ReportCharts::tr("%1 %: %n student(s)", nullptr, counts.at(bin)).arg(binText(bin));
    return texts.join(u"; "_s);
}

/// 1, 2, 5, 10, 20 and so on, so that a few of them reach the highest count.
int stepFor(int highest)
{
    for (int tens = 1;; tens *= 10)
        for (const int step : {tens, 2 * tens, 5 * tens})
            if (step * kTicksMax >= highest)
                return step;
}

void attach(QChart* chart, QAbstractSeries* series, QAbstractAxis* axis, Qt::Alignment side, const app::Theme& theme)
{
    auto font = staffFont(theme);
    font.setPixelSize(kLabelPx);
    axis->setLabelsFont(font);
    axis->setLabelsBrush(theme.colours().muted);
    axis->setLinePen(theme.colours().line);
    axis->setGridLinePen(theme.colours().line);
    chart->addAxis(axis, side);
    series->attachAxis(axis);
}

Qt::Alignment startSide()
{
    return QLocale().textDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
}

} // namespace

ReportCharts::ReportCharts(QWidget* parent)
    : QWidget(parent)
    , m_trend(new QChartView(this))
    , m_spread(new QChartView(this))
{
    setObjectName(u"reportCharts"_s);
    m_trend->setObjectName(u"reportTrend"_s);
    m_spread->setObjectName(u"reportSpread"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (auto* view : {m_trend, m_spread}) {
        view->setFixedHeight(kHeight);
        view->setFrameShape(QFrame::NoFrame);
        view->setRenderHint(QPainter::Antialiasing);
        view->setFocusPolicy(Qt::TabFocus); // so that it is read out
        row->addWidget(view, 1);
    }
    hide();
}

void ReportCharts::setTheme(const app::Theme& theme)
{
    m_theme = theme;
    draw();
}

void ReportCharts::show(std::optional<std::vector<WeekShare>> weeks, std::optional<PercentageCounts> spread)
{
    m_weeks = std::move(weeks);
    m_counts = spread;
    draw();
}

void ReportCharts::draw()
{
    const bool hasWeeks =
        m_weeks && std::ranges::any_of(*m_weeks, [](const WeekShare& week) { return week.percentage.has_value(); });
    const bool hasCounts = m_counts && std::ranges::any_of(*m_counts, [](int count) { return count > 0; });
    if (hasWeeks)
        put(m_trend, trend(), tr("Attendance by week"), inWords(*m_weeks));
    if (hasCounts)
        put(m_spread, distribution(), tr("Students by percentage"), inWords(*m_counts));
    m_trend->setVisible(hasWeeks);
    m_spread->setVisible(hasCounts);
    setVisible(hasWeeks || hasCounts);
}

void ReportCharts::put(QChartView* view, QChart* chart, const QString& name, const QString& inWords)
{
    // A view gives the chart it had back to its caller.
    const std::unique_ptr<QChart> before(view->chart());
    view->setChart(chart);
    view->setBackgroundBrush(m_theme.colours().background);
    view->setAccessibleName(name);
    view->setAccessibleDescription(inWords);
    view->setToolTip(inWords);
}

QChart* ReportCharts::newChart(const QString& title) const
{
    auto* chart = new QChart;
    auto font = staffFont(m_theme);
    font.setWeight(QFont::DemiBold);
    chart->setTitleFont(font);
    chart->setTitle(title);
    chart->setTitleBrush(m_theme.colours().text);
    chart->setBackgroundBrush(m_theme.colours().surface);
    chart->setBackgroundPen(m_theme.colours().line);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(14);
    chart->setMargins({12, 4, 12, 4});
    chart->legend()->hide();
    return chart;
}

QChart* ReportCharts::trend() const
{
    auto* chart = newChart(tr("Attendance by week (%)"));
    auto* line = new QLineSeries(chart);
    const auto momentOf = [](QDate day) { return day.startOfDay(); };
    for (const auto& week : *m_weeks)
        if (week.percentage)
            line->append(static_cast<double>(momentOf(week.monday).toMSecsSinceEpoch()), *week.percentage);
    line->setPen(QPen(m_theme.colours().accent, kLinePx));
    line->setPointsVisible();
    chart->addSeries(line);
    auto* time = new QDateTimeAxis(chart);
    time->setFormat(u"d MMM"_s);
    time->setRange(momentOf(m_weeks->front().monday.addDays(m_weeks->size() == 1 ? -7 : 0)),
                   momentOf(m_weeks->back().monday.addDays(m_weeks->size() == 1 ? 7 : 0)));
    time->setTickCount(std::clamp(static_cast<int>(m_weeks->size()), 3, kTicksMax));
    auto* share = new QValueAxis(chart);
    share->setRange(0, 100);
    share->setTickCount(5);
    share->setLabelFormat(u"%.0f"_s);
    time->setReverse(startSide() == Qt::AlignRight);
    attach(chart, line, time, Qt::AlignBottom, m_theme);
    attach(chart, line, share, startSide(), m_theme);
    return chart;
}

QChart* ReportCharts::distribution() const
{
    auto* chart = newChart(tr("Students by percentage, in steps of ten"));
    auto* bars = new QBarSeries(chart);
    auto* set = new QBarSet(tr("Students"), bars);
    QStringList names;
    // Qt's bars cannot be reversed, so the numbers are, where one reads from the right.
    const bool isReversed = startSide() == Qt::AlignRight;
    for (std::size_t i = 0; i < m_counts->size(); ++i) {
        const std::size_t bin = isReversed ? m_counts->size() - 1 - i : i;
        set->append(m_counts->at(bin));
        names += QLocale().toString(static_cast<int>(bin) * kBinPercent);
    }
    set->setColor(m_theme.colours().accent);
    set->setBorderColor(m_theme.colours().accent);
    bars->append(set);
    bars->setBarWidth(0.8);
    chart->addSeries(bars);
    auto* percent = new QBarCategoryAxis(chart);
    percent->append(names);
    const int highest = *std::ranges::max_element(*m_counts);
    const int step = stepFor(highest);
    auto* students = new QValueAxis(chart);
    students->setTickType(QValueAxis::TicksDynamic);
    students->setTickInterval(step);
    students->setRange(0, (highest + step - 1) / step * step);
    students->setLabelFormat(u"%.0f"_s);
    attach(chart, bars, percent, Qt::AlignBottom, m_theme);
    attach(chart, bars, students, startSide(), m_theme);
    return chart;
}

} // namespace rollcall::office
