#pragma once

#include "app/office/cell.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QTimer;

namespace rollcall::office {

class PillDelegate;
class RowModel;

/// A table on a card: a field to search, which Ctrl+F goes to, columns that sort, an empty state that says what to do,
/// and pages where there are more rows than are shown at once. What is searched for is the page's to find: the table
/// only says what was typed; filterHere() lets it look through its own rows instead.
class RowTable final : public QWidget
{
    Q_OBJECT

public:
    explicit RowTable(const QString& objectName, QWidget* parent = nullptr);

    void setTheme(const app::Theme& theme);
    /// What a screen reader calls the table.
    void setName(const QString& name);
    void setColumns(std::vector<Column> columns);
    void setRows(std::vector<Row> rows);
    /// `first` is the number of rows before those shown; where there are some, or more to come, there are buttons to
    /// turn the pages.
    void setPages(int first, bool hasMore, int pageSize);
    /// The rows shown are not yet all that is searched for: the table says so instead of that there is nothing.
    void setStillSearching(bool isSearching);
    void setSearchHint(const QString& hint);
    void setEmptyText(const QString& text);
    void filterHere();
    void sortBy(int column, Qt::SortOrder order);
    /// A widget at the end of the line of the search field.
    void addTool(QWidget* tool);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] QString searched() const;
    /// The keys of the selected rows, in the order in which they are shown.
    [[nodiscard]] std::vector<qint64> selectedKeys() const;
    [[nodiscard]] std::optional<qint64> currentKey() const;

signals:
    void searchChanged(const QString& text); ///< what was typed, once typing rests for a moment
    void opened(qint64 key);                 ///< double click or Enter
    void removeWanted();                     ///< Delete
    void selectionChanged();
    void pageWanted(int first);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showEmptiness();
    void showPages();
    /// Gives the columns that take the room left their least width where there is too little; the table scrolls then.
    void fitColumns();

    RowModel* m_model;
    QSortFilterProxyModel* m_proxy;
    PillDelegate* m_delegate;
    QLineEdit* m_search;
    QWidget* m_tools;
    QTableView* m_view;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    QWidget* m_pager;
    QLabel* m_pages;
    QPushButton* m_previous;
    QPushButton* m_next;
    QTimer* m_typing;
    QString m_emptyText;
    bool m_isStillSearching = false;
    std::vector<int> m_stretched; ///< columns that take the room left
    bool m_isNarrow = false;      ///< there is none
    int m_first = 0;
    bool m_hasMore = false;
    int m_pageSize = 0;
};

} // namespace rollcall::office
