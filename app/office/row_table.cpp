#include "app/office/row_table.h"

#include "app/office/pill_delegate.h"
#include "app/office/row_model.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRowHeight = 44;
constexpr int kTypingMs = 150;
constexpr int kLeastWidth = 160; ///< of a column that takes the room left

} // namespace

RowTable::RowTable(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_model(new RowModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_delegate(new PillDelegate(this))
    , m_search(new QLineEdit(this))
    , m_tools(new QWidget(this))
    , m_view(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_pager(new QWidget(this))
    , m_pages(new QLabel(this))
    , m_previous(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_typing(new QTimer(this))
{
    setObjectName(objectName);
    setFocusProxy(m_view);
    m_view->setObjectName(objectName % u"View");
    m_search->setObjectName(objectName % u"Search");
    m_search->setAccessibleName(tr("Search"));
    m_empty->setObjectName(objectName % u"Empty");
    m_pages->setObjectName(objectName % u"Pages");
    m_previous->setObjectName(objectName % u"Previous");
    m_next->setObjectName(objectName % u"Next");
    build();
    m_search->hide();

    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { emit searchChanged(searched()); });
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { emit opened(index.data(RowModel::KeyRole).toLongLong()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowTable::selectionChanged);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &RowTable::showEmptiness);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &RowTable::showEmptiness);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &RowTable::showEmptiness);
    connect(m_previous, &QPushButton::clicked, this, [this] { emit pageWanted(std::max(0, m_first - m_pageSize)); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit pageWanted(m_first + m_pageSize); });
    showEmptiness();
    showPages();
}

void RowTable::build()
{
    setProperty("look", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(RowModel::OrderRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setSortingEnabled(true);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(280);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setProperty("look", u"muted"_s);
    m_pages->setProperty("look", u"muted"_s);
    for (auto* button : {m_previous, m_next})
        button->setProperty("look", u"quiet"_s);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 8);
    column->setSpacing(8);
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(16, 0, 16, 0);
    tools->addWidget(m_search, 0);
    tools->addStretch(1);
    auto* pager = new QHBoxLayout(m_pager);
    pager->setContentsMargins(16, 0, 16, 0);
    pager->addWidget(m_pages);
    pager->addStretch(1);
    pager->addWidget(m_previous);
    pager->addWidget(m_next);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addWidget(m_tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_pager);
    m_tools->hide();
}

void RowTable::setTheme(const app::Theme& theme)
{
    m_delegate->setTheme(theme);
    m_view->viewport()->update();
}

void RowTable::setName(const QString& name)
{
    m_view->setAccessibleName(name);
}

void RowTable::setColumns(std::vector<Column> columns)
{
    const auto widths = columns;
    m_model->setColumns(std::move(columns));
    auto* header = m_view->horizontalHeader();
    m_stretched.clear();
    m_isNarrow = false;
    for (int i = 0; i < static_cast<int>(widths.size()); ++i) {
        const int width = widths[static_cast<size_t>(i)].width;
        header->setSectionResizeMode(i, width > 0 ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (width > 0)
            header->resizeSection(i, width);
        else
            m_stretched.push_back(i);
    }
    fitColumns();
}

void RowTable::fitColumns()
{
    auto* header = m_view->horizontalHeader();
    int needed = kLeastWidth * static_cast<int>(m_stretched.size());
    for (int i = 0; i < header->count(); ++i)
        if (std::ranges::find(m_stretched, i) == m_stretched.end())
            needed += header->sectionSize(i);
    const bool isNarrow = m_view->viewport()->width() < needed;
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    for (const int column : m_stretched) {
        header->setSectionResizeMode(column, isNarrow ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (isNarrow)
            header->resizeSection(column, kLeastWidth);
    }
}

void RowTable::setRows(std::vector<Row> rows)
{
    const auto current = currentKey();
    m_model->setRows(std::move(rows));
    if (current && !currentKey())
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            if (m_proxy->index(row, 0).data(RowModel::KeyRole).toLongLong() == *current)
                m_view->setCurrentIndex(m_proxy->index(row, 0));
    showEmptiness();
}

void RowTable::setPages(int first, bool hasMore, int pageSize)
{
    m_first = first;
    m_hasMore = hasMore;
    m_pageSize = pageSize;
    showPages();
}

void RowTable::setStillSearching(bool isSearching)
{
    m_isStillSearching = isSearching;
    showEmptiness();
    showPages();
}

void RowTable::setSearchHint(const QString& hint)
{
    if (m_search->isHidden())
        connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
            m_search->setFocus(Qt::ShortcutFocusReason);
            m_search->selectAll();
        });
    m_search->setPlaceholderText(hint);
    m_search->setAccessibleName(hint);
    m_search->show();
    m_tools->show();
}

void RowTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    showEmptiness();
}

void RowTable::filterHere()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setFilterFixedString(text.trimmed());
        showEmptiness();
    });
}

void RowTable::sortBy(int column, Qt::SortOrder order)
{
    m_view->sortByColumn(column, order);
}

void RowTable::addTool(QWidget* tool)
{
    m_tools->layout()->addWidget(tool);
    m_tools->show();
}

QString RowTable::searched() const
{
    return m_search->text().trimmed();
}

std::vector<qint64> RowTable::selectedKeys() const
{
    auto rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<qint64> keys;
    for (const auto& row : rows)
        keys.push_back(row.data(RowModel::KeyRole).toLongLong());
    return keys;
}

std::optional<qint64> RowTable::currentKey() const
{
    const auto index = m_view->currentIndex();
    return index.isValid() ? std::optional(index.data(RowModel::KeyRole).toLongLong()) : std::nullopt;
}

bool RowTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const int key = press->key();
        // Letters are the page's: what is looked for is typed into the field above.
        if (press->modifiers() == Qt::NoModifier && key >= Qt::Key_A && key <= Qt::Key_Z) {
            event->ignore();
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentKey()) {
            emit opened(*currentKey());
            return true;
        }
        if (key == Qt::Key_Delete && press->modifiers() == Qt::NoModifier) {
            emit removeWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RowTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showEmptiness();
        showPages();
    }
    QWidget::changeEvent(event);
}

void RowTable::showEmptiness()
{
    const bool isEmpty = m_proxy->rowCount() == 0;
    const bool isSearching = !searched().isEmpty();
    m_empty->setText(m_isStillSearching ? tr("Still searching…")
                     : isSearching      ? tr("Nothing found for “%1”.").arg(searched())
                                        : m_emptyText);
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_view);
}

void RowTable::showPages()
{
    const int shown = static_cast<int>(m_model->rows().size());
    m_pager->setVisible(m_first > 0 || m_hasMore || m_isStillSearching);
    m_pages->setText(m_isStillSearching ? tr("Still searching…")
                                        : tr("%L1 to %L2").arg(m_first + 1).arg(m_first + shown));
    m_previous->setText(tr("Previous"));
    m_next->setText(tr("Next"));
    m_previous->setEnabled(m_first > 0);
    m_next->setEnabled(m_hasMore);
}

} // namespace rollcall::office
