#pragma once

#include "app/office/page.h"
#include "app/office/report_job.h"

#include <QTimer>

#include <memory>

class QAction;
class QPrinter;

namespace rollcall::office {

class LongWork;
class ReportCharts;
class ReportChoiceBar;
class RowTable;

/// Reports: chosen, shown at once with their charts, and the same table exported as CSV, Excel workbook or PDF, or
/// printed. Long ones tell their progress and can be cancelled.
class ReportsPage final : public Page
{
    Q_OBJECT

public:
    ReportsPage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

    /// Prints what is shown, on the school's thread. Requires that a report is shown.
    void print(std::shared_ptr<QPrinter> printer);

private:
    void build();
    void loadSessions();
    void loadStudents(const QString& text);
    void make();
    void finishWork();
    void showReport(const MadeReport& report);
    void showNothing(const QString& why);
    void enableButtons();
    void askForFile(ReportFormat format);
    void save(ReportFormat format, const QString& path);
    void askForPrinter();
    [[nodiscard]] pdf::PdfLook paper() const;

    QPushButton* m_charts;
    QPushButton* m_print;
    QPushButton* m_export;
    ReportChoiceBar* m_bar;
    QWidget* m_workLine; ///< shown where a report takes longer than a moment
    LongWork* m_work;
    QLabel* m_heading;
    RowTable* m_table;
    ReportCharts* m_drawn;
    QWidget* m_drawnHolder;
    QTimer m_soon;
    QTimer m_late;
    int m_asked = 0;                                       ///< the number of the report asked for last
    std::shared_ptr<const exchange::ReportTable> m_report; ///< in words; nothing: none is shown
    QString m_fontFamily;
};

} // namespace rollcall::office
