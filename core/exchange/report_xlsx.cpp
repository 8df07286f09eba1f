#include "core/exchange/report_xlsx.h"

#include "core/base/files.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>

namespace rollcall::exchange {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr qsizetype kCellCharactersMax = 32'767; // what a cell of a sheet holds
constexpr std::size_t kSheetRowsMax = 1'048'576;
constexpr std::size_t kSheetColumnsMax = 16'384;
constexpr std::size_t kHeaderRows = 3; // title, an empty row, the columns' titles
constexpr qint64 kFileBytesMax = 2'000'000'000;
constexpr double kColumnWidthMin = 8; // characters
constexpr double kColumnWidthMax = 50;

struct Formats
{
    explicit Formats(lxw_workbook* book)
        : title(workbook_add_format(book))
        , header(workbook_add_format(book))
        , percent(workbook_add_format(book))
        , date(workbook_add_format(book))
        , time(workbook_add_format(book))
    {
        format_set_bold(title);
        format_set_font_size(title, 14);
        format_set_bold(header);
        format_set_bottom(header, LXW_BORDER_THIN);
        format_set_num_format(percent, "0.0%");
        format_set_num_format(date, "yyyy-mm-dd");
        format_set_num_format(time, "hh:mm");
    }

    lxw_format* title;
    lxw_format* header;
    lxw_format* percent;
    lxw_format* date;
    lxw_format* time;
};

/// Writes one cell; libxlsxwriter's own codes come back.
struct CellWriter
{
    lxw_worksheet* sheet;
    const Formats& formats;
    lxw_row_t row;
    lxw_col_t column;

    lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
    lxw_error operator()(const QString& text) const { return write(text, nullptr); }
    lxw_error operator()(qint64 number) const
    {
        return worksheet_write_number(sheet, row, column, static_cast<double>(number), nullptr);
    }
    lxw_error operator()(Percent percent) const
    {
        return worksheet_write_number(sheet, row, column, percent.value / 100, formats.percent);
    }
    lxw_error operator()(QDate date) const
    {
        lxw_datetime value{date.year(), date.month(), date.day(), 0, 0, 0};
        return worksheet_write_datetime(sheet, row, column, &value, formats.date);
    }
    lxw_error operator()(QTime time) const
    {
        lxw_datetime value{0, 0, 0, time.hour(), time.minute(), 0};
        return worksheet_write_datetime(sheet, row, column, &value, formats.time);
    }
    lxw_error operator()(domain::MarkStatus status) const { return write(domain::toText(status), nullptr); }

    lxw_error write(const QString& text, lxw_format* format) const
    {
        const auto utf8 = text.left(kCellCharactersMax).toUtf8();
        return worksheet_write_string(sheet, row, column, utf8.constData(), format);
    }
};

/// Writes the table; the first code that is not LXW_NO_ERROR.
lxw_error fill(lxw_worksheet* sheet, const Formats& formats, const ReportTable& table)
{
    lxw_error worst = LXW_NO_ERROR;
    const auto keep = [&worst](lxw_error code) { worst = worst == LXW_NO_ERROR ? code : worst; };
    lxw_row_t row = 0;
    keep(CellWriter{sheet, formats, row++, 0}.write(table.title.text(), formats.title));
    for (const auto& remark : table.remarks)
        keep(CellWriter{sheet, formats, row++, 0}.write(remark.text(), nullptr));
    ++row;
    lxw_col_t column = 0;
    for (const auto& head : table.columns) {
        qsizetype widest = head.title.size();
        for (const auto& cells : table.rows)
            widest = std::max(widest, cellText(cells.at(column)).size());
        const double width = std::clamp(static_cast<double>(widest) + 2, kColumnWidthMin, kColumnWidthMax);
        keep(worksheet_set_column(sheet, column, column, width, nullptr));
        keep(CellWriter{sheet, formats, row, column++}.write(head.title, formats.header));
    }
    ++row;
    worksheet_freeze_panes(sheet, row, 0);
    for (const auto& cells : table.rows) {
        column = 0;
        for (const auto& cell : cells)
            keep(std::visit(CellWriter{sheet, formats, row, column++}, cell));
        ++row;
    }
    return worst;
}

base::Result<void> write(const ReportTable& table, bool rightToLeft, const QString& path, const QString& folder)
{
    QByteArray folderName = QFile::encodeName(folder);
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    options.tmpdir = folderName.data();
    lxw_workbook* const book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (book == nullptr)
        return base::fail(ErrorCode::FileNotWritable, path);
    const Formats formats(book);
    lxw_worksheet* const sheet = workbook_add_worksheet(book, nullptr);
    if (rightToLeft)
        worksheet_right_to_left(sheet);
    const lxw_error filled = fill(sheet, formats, table);
    const lxw_error closed = workbook_close(book);
    if (closed != LXW_NO_ERROR)
        return base::fail(ErrorCode::DiskFull, path);
    if (filled != LXW_NO_ERROR)
        return base::fail(ErrorCode::InvalidArgument, QString::fromUtf8(lxw_strerror(filled)));
    return {};
}

} // namespace

base::Result<QByteArray> toXlsx(const ReportTable& table, bool rightToLeft)
{
    if (table.rows.size() + table.remarks.size() + kHeaderRows > kSheetRowsMax ||
        table.columns.size() > kSheetColumnsMax)
        return base::fail(ErrorCode::InvalidArgument,
                          u"a sheet of %1 rows and %2 columns"_s.arg(table.rows.size()).arg(table.columns.size()));
    const QTemporaryDir folder;
    if (!folder.isValid())
        return base::fail(ErrorCode::FileNotWritable, folder.path());
    const QString path = folder.filePath(u"report.xlsx"_s);
    if (const auto written = write(table, rightToLeft, path, folder.path()); !written)
        return base::propagate(written);
    return base::readFile(path, kFileBytesMax);
}

} // namespace rollcall::exchange
