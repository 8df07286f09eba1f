#include "app/office/sidebar.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStyle>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWidth = 216;
constexpr int kShortcuts = 9;

} // namespace

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_scroll(new QScrollArea(this))
    , m_list(new QWidget(m_scroll))
    , m_entries(new QVBoxLayout(m_list))
    , m_foot(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_product(new QLabel(u"Rollcall"_s, this))
    , m_name(new QPushButton(this))
    , m_role(new QLabel(this))
{
    setObjectName(u"sidebar"_s);
    setProperty("look", u"side"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(kWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_product->setProperty("look", u"strong"_s);
    m_product->setContentsMargins(14, 0, 14, 12);
    m_name->setObjectName(u"sidebarName"_s);
    m_name->setProperty("look", u"nav"_s);
    m_name->setAutoDefault(false);
    connect(m_name, &QPushButton::clicked, this, &Sidebar::accountWanted);
    m_role->setObjectName(u"sidebarRole"_s);
    m_role->setProperty("look", u"caption"_s);
    m_role->setTextFormat(Qt::PlainText);
    m_role->setContentsMargins(14, 0, 14, 0);
    m_group->setExclusive(true);
    m_scroll->setObjectName(u"sidebarPages"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_list);
    m_list->installEventFilter(this);
    m_entries->setContentsMargins(0, 0, 0, 0);
    m_entries->setSpacing(2);
    m_foot->setSpacing(2);
    m_column->setContentsMargins(12, 28, 12, 16);
    m_column->addWidget(m_product);
    m_column->addWidget(m_scroll, 1);
    m_column->addWidget(m_name);
    m_column->addWidget(m_role);
    m_column->addLayout(m_foot);
    connect(m_group, &QButtonGroup::idClicked, this, &Sidebar::chosen);
    for (int i = 0; i < kShortcuts; ++i) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            if (auto* button = m_group->button(i))
                button->click();
        });
    }
}

void Sidebar::setEntries(const std::vector<std::pair<QString, QString>>& objectAndName)
{
    for (auto* button : m_group->buttons())
        delete button;
    while (auto* item = m_entries->takeAt(0))
        delete item;
    int page = 0;
    for (const auto& [object, name] : objectAndName) {
        if (name.isEmpty()) {
            m_entries->addSpacing(20);
            continue;
        }
        auto* button = new QPushButton(name, m_list);
        button->setObjectName(u"nav" % object);
        button->setProperty("look", u"nav"_s);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->installEventFilter(this);
        m_group->addButton(button, page++);
        m_entries->addWidget(button);
    }
    m_entries->addStretch(1);
}

bool Sidebar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::LayoutRequest)
        m_scroll->setMinimumWidth(m_entries->minimumSize().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    else if (watched != m_list && event->type() == QEvent::FocusIn)
        m_scroll->ensureWidgetVisible(static_cast<QWidget*>(watched));
    return QWidget::eventFilter(watched, event);
}

void Sidebar::choose(int page)
{
    if (auto* button = m_group->button(page)) {
        button->setChecked(true);
        m_scroll->ensureWidgetVisible(button);
    }
}

void Sidebar::setPerson(const QString& name, const QString& role)
{
    QString shown = fontMetrics().elidedText(name, Qt::ElideRight, kWidth - 52);
    m_name->setText(shown.replace(u'&', u"&&"_s));
    m_name->setToolTip(tr("Your account"));
    m_name->setAccessibleName(tr("Your account: %1").arg(name));
    m_role->setText(role);
    // A label goes by the direction of its text; a name of either script belongs at the edge where the sidebar begins.
    for (auto* label : {m_product, m_role})
        label->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
}

void Sidebar::addFootButton(QPushButton* button)
{
    button->setProperty("look", u"nav"_s);
    m_foot->addWidget(button);
}

} // namespace rollcall::office
