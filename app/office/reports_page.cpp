#include "app/office/reports_page.h"

#include "app/common/messages.h"
#include "app/common/report_words.h"
#include "app/common/shown_text.h"
#include "app/office/file_choice.h"
#include "app/office/long_work.h"
#include "app/office/printer_choice.h"
#include "app/office/report_charts.h"
#include "app/office/report_choice_bar.h"
#include "app/office/report_rows.h"
#include "app/office/row_table.h"
#include "app/office/staff_sheet.h"
#include "app/office/words.h"
#include "core/attendance/timetable_rules.h"
#include "core/services/courses.h"
#include "core/services/people.h"

#include <QDir>
#include <QGuiApplication>
#include <QMenu>
#include <QPrinter>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Result;
using exchange::ReportTable;
using services::Reports;
using services::School;

constexpr int kStudentsMax = 20;
constexpr int kSessionsMax = 500;
constexpr int kSoonMs = 150;
constexpr int kLateMs = 300; ///< what is made within it does not flicker
constexpr int kFileNameMax = 80;

/// What can be chosen, and what is usual.
struct Sources
{
    std::vector<domain::Course> courses;
    ReportChoiceBar::Usual usual;
};

Result<Sources> loadSources(School& school, const services::Actor& actor, QDate today)
{
    auto courses = services::Courses(school, actor).list(storage::kAllRows, true);
    if (!courses)
        return base::propagate(courses);
    const auto term = services::Timetable(school, actor).term(today);
    if (!term)
        return base::propagate(term);
    Reports reports(school, actor);
    const auto low = reports.lowPercent();
    if (!low)
        return base::propagate(low);
    const auto inARow = reports.absencesInARow();
    if (!inARow)
        return base::propagate(inARow);
    return Sources{.courses = std::move(*courses),
                   .usual = {.today = today, .term = *term, .lowPercent = *low, .absencesInARow = *inARow}};
}

/// The moment a local day begins.
base::UtcTime startOf(QDate day)
{
    return attendance::utcOf(day, QTime(0, 0), QTimeZone::systemTimeZone());
}

/// The title as the name of a file.
QString fileNameOf(const ReportTable& table, QDate today)
{
    static const QRegularExpression notInNames(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString title = table.title.text().replace(notInNames, u"-"_s).left(kFileNameMax);
    return title % u'-' % today.toString(Qt::ISODate);
}

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Csv:
        return u"csv"_s;
    case ReportFormat::Xlsx:
        return u"xlsx"_s;
    case ReportFormat::Pdf:
        return u"pdf"_s;
    }
    Q_UNREACHABLE();
}

QString headingOf(const ReportTable& table)
{
    QStringList lines{app::shown(table.title.text())};
    for (const auto& remark : table.remarks)
        lines += remark.text();
    return lines.join(u'\n');
}

} // namespace

ReportsPage::ReportsPage(const PageContext& context, QWidget* parent)
    : Page(u"reportsPage"_s, context, parent)
    , m_charts(addAction(u"reportShowCharts"_s, tr("Charts")))
    , m_print(addAction(u"reportPrint"_s, tr("Print…")))
    , m_export(addAction(u"reportExport"_s, tr("Export"), u"primary"_s))
    , m_bar(new ReportChoiceBar(toLocal(now()).date(), this))
    , m_workLine(new QWidget(this))
    , m_work(new LongWork(u"report"_s, tr("Making the report"), m_workLine))
    , m_heading(new QLabel(this))
    , m_table(new RowTable(u"report"_s, this))
    , m_drawn(new ReportCharts(this))
    , m_drawnHolder(new QWidget(this))
{
    setTitle(tr("Reports"));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_soon.callOnTimeout(this, &ReportsPage::make);
    m_late.setSingleShot(true);
    m_late.setInterval(kLateMs);
    m_late.callOnTimeout(m_workLine, &QWidget::show);
    connect(m_bar, &ReportChoiceBar::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_bar, &ReportChoiceBar::sessionsWanted, this, &ReportsPage::loadSessions);
    connect(m_bar, &ReportChoiceBar::studentTyped, this, &ReportsPage::loadStudents);
    connect(m_charts, &QPushButton::toggled, m_drawnHolder, &QWidget::setVisible);
    connect(m_print, &QPushButton::clicked, this, &ReportsPage::askForPrinter);
    m_print->setShortcut(QKeySequence::Print);
    showNothing({});
}

void ReportsPage::build()
{
    m_charts->setCheckable(true);
    m_charts->setChecked(true);
    auto* menu = new QMenu(m_export);
    for (const auto& [format, name, text] : {std::tuple{ReportFormat::Csv, u"reportCsv"_s, tr("CSV file…")},
                                             std::tuple{ReportFormat::Xlsx, u"reportXlsx"_s, tr("Excel workbook…")},
                                             std::tuple{ReportFormat::Pdf, u"reportPdf"_s, tr("PDF…")}})
        menu->addAction(text, this, [this, chosen = format] { askForFile(chosen); })->setObjectName(name);
    m_export->setMenu(menu);
    m_heading->setObjectName(u"reportHeading"_s);
    m_heading->setProperty("look", u"muted"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setAlignment(leadingEdge());
    m_table->setName(tr("Reports"));
    m_table->setSearchHint(tr("Search this list"));
    m_table->filterHere();
    auto* holder = new QVBoxLayout(m_drawnHolder);
    holder->setContentsMargins(0, 0, 0, 0);
    holder->addWidget(m_drawn);
    body()->addWidget(m_bar);
    auto* line = new QVBoxLayout(m_workLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_work);
    m_workLine->hide();
    body()->addWidget(m_workLine);
    body()->addWidget(m_heading);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_drawnHolder);
}

void ReportsPage::refresh()
{
    ask([actor = actor(), today = toLocal(now()).date()](School& school) { return loadSources(school, actor, today); },
        [this](const Sources& sources) {
            m_bar->setUsual(sources.usual);
            m_bar->setCourses(sources.courses);
        });
}

void ReportsPage::loadSessions()
{
    const auto period = m_bar->period();
    const auto from = period.from ? startOf(*period.from) : base::UtcTime();
    const auto soon = now() + 1ms; // one that begins at this moment has begun
    const auto to = period.to ? std::min(soon, startOf(period.to->addDays(1))) : soon;
    ask([actor = actor(), from,
         to](School& school) { return services::Sessions(school, actor).latest(from, to, kSessionsMax); },
        [this](const std::vector<storage::SessionBoardRow>& sessions) { m_bar->setSessions(sessions); });
}

void ReportsPage::loadStudents(const QString& text)
{
    ask(
        [actor = actor(), text](School& school) {
            return services::People(school, actor)
                .list({.role = domain::Role::Student, .text = text}, {.limit = kStudentsMax, .offset = 0});
        },
        [this](const std::vector<domain::Person>& students) { m_bar->setStudents(students); });
}

void ReportsPage::make()
{
    const auto choice = m_bar->choice();
    const int number = ++m_asked;
    finishWork();
    if (!isComplete(choice))
        return showNothing(choice.kind == ReportKind::Session ? tr("No session was held in these days.")
                           : choice.kind == ReportKind::Course || choice.kind == ReportKind::CourseGrid
                               ? tr("There is no course yet.")
                               : tr("Type a name or an email to choose the student."));
    m_late.start();
    askResult(
        this,
        [actor = actor(), choice, progress = m_work->start()](School& school) -> Result<MadeReport> {
            // One that was given up while it waited is not begun.
            if (!services::goesOn(progress, 0, 1))
                return base::fail(base::ErrorCode::Cancelled);
            return makeReport(school, actor, choice, progress);
        },
        [this, number](const Result<MadeReport>& report) {
            if (number != m_asked)
                return;
            finishWork();
            if (report)
                return showReport(*report);
            const bool isCancelled = report.error().code == base::ErrorCode::Cancelled;
            showNothing(isCancelled ? tr("Cancelled. F5 makes the report again.") : app::sentence(report.error()));
            if (!isCancelled)
                emit failed(report.error());
        });
}

/// Also gives up what is under way.
void ReportsPage::finishWork()
{
    m_late.stop();
    m_workLine->hide();
    m_work->finish();
}

void ReportsPage::showReport(const MadeReport& report)
{
    const auto titles = [](const ReportTable& table) {
        QStringList all;
        for (const auto& column : table.columns)
            all += column.title;
        return all;
    };
    auto words = std::make_shared<const ReportTable>(app::inWords(report.table));
    if (!m_report || titles(*m_report) != titles(*words)) {
        m_table->setColumns(columnsOf(*words));
        m_table->sortBy(-1, Qt::AscendingOrder); // as the report has them
    }
    m_report = std::move(words);
    m_table->setEmptyText(tr("Nobody and nothing to report in these days."));
    m_table->setRows(rowsOf(report.table));
    m_heading->setText(headingOf(*m_report));
    m_heading->show();
    setSubtitle(tr("%n row(s)", nullptr, static_cast<int>(report.table.rows.size())));
    m_drawn->show(report.weeks, report.spread);
    enableButtons();
}

void ReportsPage::showNothing(const QString& why)
{
    m_report.reset();
    m_table->setRows({});
    m_table->setEmptyText(why);
    m_heading->hide();
    setSubtitle({});
    m_drawn->show({}, {});
    enableButtons();
}

void ReportsPage::enableButtons()
{
    m_print->setEnabled(m_report != nullptr);
    m_export->setEnabled(m_report != nullptr);
}

void ReportsPage::askForFile(ReportFormat format)
{
    if (!m_report)
        return;
    const QString suffix = suffixOf(format);
    chooseNewFile(this, tr("Export the report"), u"*."_s % suffix,
                  fileNameOf(*m_report, toLocal(now()).date()) % u'.' % suffix, suffix,
                  [this, format](const QString& path) { save(format, path); });
}

void ReportsPage::save(ReportFormat format, const QString& path)
{
    if (!m_report)
        return;
    ask(
        [actor = actor(), table = m_report, format, path, look = paper()](School& school) -> Result<void> {
            const auto bytes = toFile(*table, format, look);
            if (!bytes)
                return base::propagate(bytes);
            return Reports(school, actor).save(*table, *bytes, path);
        },
        [this, path] {
            emit told(tr("Written to %1, readable for you alone.").arg(app::shown(QDir::toNativeSeparators(path))), {});
        });
}

void ReportsPage::askForPrinter()
{
    choosePrinter(this, u"reportPrinter"_s, [this](std::shared_ptr<QPrinter> printer) { print(std::move(printer)); });
}

void ReportsPage::print(std::shared_ptr<QPrinter> printer)
{
    if (!m_report)
        return;
    printer->setDocName(m_report->title.text());
    ask(
        [actor = actor(), table = m_report, printer = std::move(printer),
         look = paper()](School& school) -> Result<void> {
            const bool isFile = !printer->outputFileName().isEmpty();
            const QString name = isFile ? printer->outputFileName() : printer->printerName();
            if (auto recorded = Reports(school, actor).recordPrint(*table, name); !recorded)
                return recorded;
            return pdf::paint(*table, look, *printer) ? Result<void>()
                                                      : base::fail(base::ErrorCode::FileNotWritable, name);
        },
        [this] { emit told(tr("The report was sent to the printer."), {}); });
}

pdf::PdfLook ReportsPage::paper() const
{
    return {.fontFamily = m_fontFamily, .direction = QGuiApplication::layoutDirection()};
}

void ReportsPage::setTheme(const app::Theme& theme)
{
    m_fontFamily = staffFont(theme).families().value(0);
    m_table->setTheme(theme);
    m_drawn->setTheme(theme);
}

} // namespace rollcall::office
