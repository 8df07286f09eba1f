#pragma once

#include "app/office/cell.h"

#include <QAbstractTableModel>

namespace rollcall::office {

/// Rows of cells, as a page made them. Sorting and searching are a proxy's.
class RowModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        OrderRole = Qt::UserRole, ///< what to sort by
        KeyRole,
        PillRole, ///< int of the app::Tone; -1: a pill without a tone; invalid: none
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<Column> columns);
    /// Every row has a cell for each column. Where the keys are the same in the same order the view keeps its place.
    void setRows(std::vector<Row> rows);

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

} // namespace rollcall::office
