#include "app/office/row_model.h"

#include <QStringBuilder>

#include <algorithm>

namespace rollcall::office {
namespace {

/// A tool tip takes a text with tags in it for HTML, which a name may have.
QString plainToolTip(const QString& text)
{
    return text.isEmpty() ? text : QString(u"<qt>" % text.toHtmlEscaped() % u"</qt>");
}

} // namespace

void RowModel::setColumns(std::vector<Column> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    endResetModel();
}

void RowModel::setRows(std::vector<Row> rows)
{
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &Row::key, &Row::key);
    if (!isSame)
        beginResetModel();
    m_rows = std::move(rows);
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& row = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<size_t>(index.column());
    const auto& cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return plainToolTip(cell.text);
    case Qt::AccessibleTextRole:
        return QString(m_columns[column].title + QStringLiteral(": ") + cell.text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(m_columns[column].alignment | Qt::AlignVCenter);
    case OrderRole:
        return cell.order.isValid() ? cell.order : QVariant(cell.text);
    case KeyRole:
        return row.key;
    case PillRole:
        return cell.pill ? QVariant(static_cast<int>(*cell.pill)) : cell.isPill ? QVariant(-1) : QVariant();
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto& column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
    return {};
}

} // namespace rollcall::office
