#include "app/office/report_rows.h"

#include "app/common/shown_text.h"
#include "app/office/words.h"

#include <QLocale>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using exchange::CellKind;

constexpr std::size_t kColumnsInView = 10; ///< more of them scroll

struct CellOf
{
    Cell operator()(std::monostate) const { return {}; }
    Cell operator()(const QString& text) const { return {app::shown(text), text}; }
    Cell operator()(qint64 number) const { return {QLocale().toString(number), number}; }
    Cell operator()(exchange::Percent percent) const
    {
        return {QLocale().toString(percent.value, 'f', 1), percent.value};
    }
    Cell operator()(QDate date) const { return {QLocale().toString(date, u"d MMM yyyy"_s), date}; }
    Cell operator()(QTime time) const { return {QLocale().toString(time, u"HH:mm"_s), time}; }
    Cell operator()(domain::MarkStatus status) const
    {
        return {wordsOf(status), static_cast<int>(status), toneOf(status), true};
    }
};

int widthOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Text:
        return 190;
    case CellKind::Number:
        return 100;
    case CellKind::Percent:
    case CellKind::Date:
    case CellKind::Status:
        return 130;
    case CellKind::Time:
        return 100;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Column> columnsOf(const exchange::ReportTable& table)
{
    const bool isFitting = table.columns.size() <= kColumnsInView;
    std::vector<Column> columns;
    for (const auto& column : table.columns) {
        const bool isNumber = column.kind == CellKind::Number || column.kind == CellKind::Percent;
        const bool isShared = isFitting && column.kind == CellKind::Text;
        columns.push_back(
            {column.title, isShared ? 0 : widthOf(column.kind), isNumber ? Qt::AlignTrailing : Qt::AlignLeading});
    }
    return columns;
}

std::vector<Row> rowsOf(const exchange::ReportTable& table)
{
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (const auto& cells : table.rows) {
        auto& row = rows.emplace_back(Row{.key = static_cast<qint64>(rows.size()), .cells = {}});
        for (const auto& cell : cells)
            row.cells.push_back(std::visit(CellOf{}, cell));
    }
    return rows;
}

} // namespace rollcall::office
