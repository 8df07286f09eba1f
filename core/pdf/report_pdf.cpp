#include "core/pdf/report_pdf.h"

#include "core/pdf/report_layout_p.h"

#include <QBuffer>
#include <QFont>
#include <QFontMetrics>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <numeric>

namespace rollcall::pdf {
namespace {

using exchange::CellKind;
using exchange::ReportTable;

constexpr int kDotsPerInch = 300;
constexpr double kMmPerInch = 25.4;
constexpr double kMarginMm = 15;
constexpr double kCellGapMm = 3;
constexpr double kTextMaxMm = 60;
constexpr double kPoints = 9;
constexpr double kTitlePoints = 14;
constexpr double kLineSpacing = 1.5; // of the font's height

/// Sets one report on one device.
class Setter final
{
public:
    Setter(const ReportTable& table, const PdfLook& look, QPagedPaintDevice& device)
        : m_table(table)
        , m_look(look)
        , m_device(device)
    {
        if (!look.fontFamily.isEmpty())
            m_font.setFamily(look.fontFamily);
        m_font.setPointSizeF(kPoints);
        m_bold = m_font;
        m_bold.setBold(true);
        m_titleFont = m_bold;
        m_titleFont.setPointSizeF(kTitlePoints);
        measureColumns();
        m_device.setPageOrientation(QPageLayout::Portrait);
        if (std::accumulate(m_widths.begin(), m_widths.end(), 0) > m_device.width())
            m_device.setPageOrientation(QPageLayout::Landscape);
        m_measure.width = m_device.width();
        m_measure.height = m_device.height();
        m_measure.rowHeight = static_cast<int>(QFontMetrics(m_font, &m_device).height() * kLineSpacing);
        const int titleHeight = static_cast<int>(QFontMetrics(m_titleFont, &m_device).height() * kLineSpacing);
        m_measure.headHeight = titleHeight + (static_cast<int>(m_table.remarks.size()) + 1) * m_measure.rowHeight;
    }

    /// False where the device takes nothing.
    [[nodiscard]] bool set()
    {
        const auto bands = bandsOf(m_widths, m_measure.width);
        const auto pages = pagesOf(bands.size(), m_table.rows.size(), m_measure);
        QPainter painter;
        if (!painter.begin(&m_device))
            return false;
        painter.setLayoutDirection(m_look.direction);
        setHead(painter);
        for (std::size_t page = 0; page < pages.size(); ++page) {
            if (page > 0 && !m_device.newPage())
                return false;
            setRows(painter, bands[pages[page].band], pages[page], page == 0 ? m_measure.headHeight : 0);
            painter.setFont(m_font);
            const QRect foot(0, m_measure.height - m_measure.rowHeight, m_measure.width, m_measure.rowHeight);
            painter.drawText(foot, Qt::AlignCenter, m_look.page.arg(page + 1).arg(pages.size()));
        }
        return true;
    }

private:
    [[nodiscard]] int dots(double mm) const { return static_cast<int>(mm / kMmPerInch * m_device.logicalDpiX()); }

    void measureColumns()
    {
        const QFontMetrics metrics(m_font, &m_device);
        const QFontMetrics bold(m_bold, &m_device);
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            int widest = bold.horizontalAdvance(m_table.columns[column].title);
            for (const auto& row : m_table.rows)
                widest = std::max(widest, metrics.horizontalAdvance(exchange::cellText(row[column])));
            m_widths.push_back(std::min(widest, dots(kTextMaxMm)) + dots(kCellGapMm));
        }
    }

    void setHead(QPainter& painter)
    {
        QRect line(0, 0, m_measure.width, m_measure.headHeight);
        const auto set = [&](const QFont& font, const QString& text) {
            painter.setFont(font);
            const QFontMetrics metrics(font, &m_device);
            const int height = static_cast<int>(metrics.height() * kLineSpacing);
            painter.drawText(line.adjusted(0, 0, 0, height - line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(text, Qt::ElideRight, line.width()));
            line.setTop(line.top() + height);
        };
        set(m_titleFont, m_table.title.text());
        for (const auto& remark : m_table.remarks)
            set(m_font, remark.text());
    }

    void setRows(QPainter& painter, const Band& band, const ReportPage& page, int top)
    {
        int left = 0;
        for (const std::size_t column : band) {
            const int width = m_widths[column];
            const int x = m_look.direction == Qt::RightToLeft ? m_measure.width - left - width : left;
            QRect cell(x, top, width - dots(kCellGapMm), m_measure.rowHeight);
            if (m_look.direction == Qt::RightToLeft)
                cell.translate(dots(kCellGapMm), 0);
            const auto kind = m_table.columns[column].kind;
            const bool isNumber = kind == CellKind::Number || kind == CellKind::Percent;
            const Qt::Alignment side = isNumber ? Qt::AlignRight : Qt::AlignLeft;
            setCell(painter, m_bold, cell, side, m_table.columns[column].title);
            for (std::size_t row = page.firstRow; row < page.firstRow + page.rows; ++row) {
                cell.translate(0, m_measure.rowHeight);
                setCell(painter, m_font, cell, side, exchange::cellText(m_table.rows[row][column]));
            }
            left += width;
        }
        const int line = top + m_measure.rowHeight;
        painter.drawLine(0, line, m_measure.width, line);
    }

    void setCell(QPainter& painter, const QFont& font, const QRect& cell, Qt::Alignment side, const QString& text)
    {
        painter.setFont(font);
        const QString shown = QFontMetrics(font, &m_device).elidedText(text, Qt::ElideRight, cell.width());
        painter.drawText(cell, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    }

    const ReportTable& m_table;
    const PdfLook& m_look;
    QPagedPaintDevice& m_device;
    QFont m_font;
    QFont m_bold;
    QFont m_titleFont;
    std::vector<int> m_widths;
    PageMeasure m_measure;
};

} // namespace

QByteArray toPdf(const ReportTable& table, const PdfLook& look)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
        writer.setTitle(table.title.text());
        if (!Setter(table, look, writer).set())
            return {};
    }
    return bytes;
}

bool paint(const ReportTable& table, const PdfLook& look, QPagedPaintDevice& device)
{
    return Setter(table, look, device).set();
}

} // namespace rollcall::pdf
