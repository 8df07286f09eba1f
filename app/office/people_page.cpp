#include "app/office/people_page.h"

#include "app/common/shown_text.h"
#include "app/office/people_import.h"
#include "app/office/person_actions.h"
#include "app/office/row_table.h"
#include "app/office/words.h"

#include <QComboBox>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::People;
using services::School;

constexpr int kPageSize = 100;

} // namespace

PeoplePage::PeoplePage(const PageContext& context, QWidget* parent)
    : Page(u"peoplePage"_s, context, parent)
    , m_actions(new PersonActions(context, this))
    , m_import(new PeopleImport(context, this))
    , m_table(new RowTable(u"people"_s, this))
    , m_roles(newRoleBox(u"peopleRoles"_s, this))
{
    const bool isAdmin = actor().role == domain::Role::Admin;
    setTitle(tr("People"));
    setSubtitle(tr("Open a person to see courses, attendance and consents"));
    m_roles->insertItem(0, tr("Everybody"), -1);
    m_roles->setCurrentIndex(0);
    m_roles->setAccessibleName(tr("Which people"));
    m_table->addTool(m_roles);
    m_table->setColumns({{tr("Name"), 0, Qt::AlignLeading},
                         {tr("Email"), 0, Qt::AlignLeading},
                         {tr("Department"), 180, Qt::AlignLeading},
                         {tr("Role"), 150, Qt::AlignLeading},
                         {tr("Face"), 150, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search names and emails"));
    m_table->setEmptyText(isAdmin ? tr("Nobody is here yet. Add a person, or import a list.")
                                  : tr("Nobody is here yet. An administrator adds people."));
    m_table->sortBy(0, Qt::AscendingOrder);
    connect(m_table, &RowTable::searchChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::pageWanted, this, &PeoplePage::load);
    connect(m_roles, &QComboBox::currentIndexChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::opened, this, [this](qint64 key) { emit personOpened(base::PersonId{key}); });
    connect(m_table, &RowTable::selectionChanged, this, &PeoplePage::enableButtons);
    m_table->setName(tr("People"));
    setFocusProxy(m_table);
    connect(m_actions, &PersonActions::told, this, &Page::told);
    connect(m_actions, &PersonActions::failed, this, &Page::failed);
    connect(m_actions, &PersonActions::changed, this, &PeoplePage::refreshIfShown);
    addMore();
    if (isAdmin)
        addActions();
    body()->addWidget(m_table, 1);
    enableButtons();
}

void PeoplePage::addMore()
{
    m_face = addAction(u"peopleFace"_s, tr("Register face…"));
    connect(m_face, &QPushButton::clicked, this, [this] { withSelected(&PersonActions::registerFace); });
    m_more = addAction(u"peopleMore"_s, tr("More"));
    auto* menu = new QMenu(m_more);
    m_pin = menu->addAction(tr("New PIN…"), this, [this] { withSelected(&PersonActions::setPin); });
    m_pin->setObjectName(u"peoplePin"_s);
    m_password = menu->addAction(tr("New password…"), this, [this] { withSelected(&PersonActions::setPassword); });
    m_password->setObjectName(u"peoplePassword"_s);
    m_password->setVisible(actor().role == domain::Role::Admin);
    m_more->setMenu(menu);
}

void PeoplePage::addActions()
{
    m_remove = addAction(u"peopleRemove"_s, tr("Remove…"), u"danger"_s);
    m_edit = addAction(u"peopleEdit"_s, tr("Edit…"));
    auto* import = addAction(u"peopleImport"_s, tr("Import…"));
    auto* add = addAction(u"peopleAdd"_s, tr("Add a person"), u"primary"_s);
    connect(m_remove, &QPushButton::clicked, this, [this] { withSelected(&PersonActions::remove); });
    connect(m_edit, &QPushButton::clicked, this, [this] { withSelected(&PersonActions::edit); });
    connect(import, &QPushButton::clicked, m_import, &PeopleImport::start);
    connect(add, &QPushButton::clicked, m_actions, &PersonActions::add);
    connect(m_table, &RowTable::removeWanted, m_remove, &QPushButton::click);
    add->setShortcut(QKeySequence::New);
    m_edit->setShortcut(Qt::Key_F2);
    connect(m_import, &PeopleImport::told, this, &Page::told);
    connect(m_import, &PeopleImport::failed, this, &Page::failed);
    connect(m_import, &PeopleImport::changed, this, &PeoplePage::refreshIfShown);
}

void PeoplePage::withSelected(void (PersonActions::*act)(const domain::Person&))
{
    if (const auto* person = selected())
        (m_actions->*act)(*person);
}

void PeoplePage::refreshIfShown()
{
    if (isVisible())
        refresh();
}

void PeoplePage::refresh()
{
    load(m_first);
}

void PeoplePage::load(int first)
{
    storage::PersonFilter filter{.role = {}, .text = m_table->searched()};
    if (const int role = m_roles->currentData().toInt(); role >= 0)
        filter.role = static_cast<domain::Role>(role);
    ask([actor = actor(), filter, first](
            School& school) { return People(school, actor).list(filter, {.limit = kPageSize + 1, .offset = first}); },
        [this, first](std::vector<domain::Person> people) { show(std::move(people), first); });
}

void PeoplePage::show(std::vector<domain::Person> people, int first)
{
    const bool hasMore = people.size() > kPageSize;
    if (hasMore)
        people.resize(kPageSize);
    m_shown = std::move(people);
    m_first = first;
    std::vector<Row> rows;
    for (const auto& person : m_shown)
        rows.push_back({person.id.value,
                        {{app::shown(person.name), person.name},
                         {person.email},
                         {app::shown(person.department)},
                         {wordsOf(person.role)},
                         {person.faceRegistered ? tr("Registered") : tr("None"),
                          {},
                          person.faceRegistered ? std::optional(app::Tone::Good) : std::nullopt,
                          true}}});
    m_table->setRows(std::move(rows));
    m_table->setPages(first, hasMore, kPageSize);
    enableButtons();
}

void PeoplePage::enableButtons()
{
    const auto* person = selected();
    m_pin->setEnabled(person && person->role != domain::Role::Admin);
    m_password->setEnabled(person && m_actions->canSetPassword(*person));
    m_face->setEnabled(person && PersonActions::canRegisterFace(*person));
    m_more->setEnabled(person);
    if (!m_edit)
        return;
    for (auto* button : {m_remove, m_edit})
        button->setEnabled(person);
}

const domain::Person* PeoplePage::selected() const
{
    const auto keys = m_table->selectedKeys();
    if (keys.size() != 1)
        return nullptr;
    const auto person =
        std::ranges::find_if(m_shown, [&](const domain::Person& one) { return one.id.value == keys.front(); });
    return person == m_shown.end() ? nullptr : &*person;
}

void PeoplePage::setTheme(const app::Theme& theme)
{
    m_actions->setTheme(theme);
    m_table->setTheme(theme);
}

} // namespace rollcall::office
