#include "app/office/people_page.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/form.h"
#include "app/office/row_table.h"
#include "app/office/words.h"

#include <QComboBox>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::People;
using services::School;

constexpr int kPageSize = 100;

QComboBox* roleBox(const QString& objectName, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    for (const auto role : {domain::Role::Student, domain::Role::Teacher, domain::Role::Admin})
        box->addItem(wordsOf(role), static_cast<int>(role));
    return box;
}

} // namespace

PeoplePage::PeoplePage(const PageContext& context, QWidget* parent)
    : Page(u"peoplePage"_s, context, parent)
    , m_table(new RowTable(u"people"_s, this))
    , m_roles(roleBox(u"peopleRoles"_s, this))
{
    setTitle(tr("People"));
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
    m_table->setEmptyText(tr("Nobody is here yet. Add a person, or import a list with rollcallctl user import."));
    m_table->sortBy(0, Qt::AscendingOrder);
    connect(m_table, &RowTable::searchChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::pageWanted, this, &PeoplePage::load);
    connect(m_roles, &QComboBox::currentIndexChanged, this, [this] { load(0); });
    if (actor().role == domain::Role::Admin) {
        m_remove = addAction(u"peopleRemove"_s, tr("Remove…"), u"danger"_s);
        m_remove->setEnabled(false);
        connect(m_remove, &QPushButton::clicked, this, &PeoplePage::askToRemove);
        connect(m_table, &RowTable::selectionChanged, this,
                [this] { m_remove->setEnabled(m_table->selectedKeys().size() == 1); });
        connect(addAction(u"peopleAdd"_s, tr("Add a person"), u"primary"_s), &QPushButton::clicked, this,
                &PeoplePage::openNew);
    }
    body()->addWidget(m_table, 1);
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
}

void PeoplePage::openNew()
{
    auto* form = new Form(u"personForm"_s, tr("Add a person"), tr("Add"), this);
    auto* name = form->addLine(u"personName"_s, tr("Name"), {}, Form::notEmpty());
    auto* email = form->addLine(u"personEmail"_s, tr("Email"), {}, [](const QString& text) {
        return text.contains(u'@') && !text.contains(u' ') ? QString()
                                                           : tr("An email address, such as ada@example.org.");
    });
    auto* department = form->addLine(u"personDepartment"_s, tr("Department"));
    auto* role = roleBox(u"personRole"_s, form);
    form->addField(tr("Role"), role);
    connect(form, &Form::confirmed, this, [=, this] {
        send(form, {.name = name->text().trimmed(),
                    .email = email->text().trimmed(),
                    .department = department->text().trimmed(),
                    .role = static_cast<domain::Role>(role->currentData().toInt())});
    });
    form->open();
}

void PeoplePage::send(Form* form, const services::NewPerson& person)
{
    askResult(
        form, [actor = actor(), person](School& school) { return People(school, actor).add(person); },
        [this, form, name = person.name](const base::Result<base::PersonId>& added) {
            if (!added)
                return form->showFault(app::sentence(added.error()));
            form->accept();
            emit told(tr("%1 was added.").arg(app::shown(name)), {});
            refresh();
        });
}

void PeoplePage::askToRemove()
{
    const auto keys = m_table->selectedKeys();
    const auto person = std::ranges::find_if(
        m_shown, [&](const domain::Person& one) { return !keys.empty() && one.id.value == keys.front(); });
    if (person == m_shown.end())
        return;
    auto* form = new Form(u"removePerson"_s, tr("Remove %1?").arg(app::shown(person->name)), tr("Remove"), this);
    form->setAdvice(tr("The account, its enrolments, consents, face and PIN are removed; this cannot be undone. "
                       "Somebody with attendance cannot be removed, only erased: rollcallctl person erase."));
    form->setDangerous();
    connect(form, &Form::confirmed, this, [this, form, id = person->id, name = person->name] {
        askResult(
            form, [actor = actor(), id](School& school) { return People(school, actor).remove(id); },
            [this, form, name](const base::Result<void>& removed) {
                if (!removed)
                    return form->showFault(app::sentence(removed.error()));
                form->accept();
                emit told(tr("%1 was removed.").arg(app::shown(name)), {});
                refresh();
            });
    });
    form->open();
}

void PeoplePage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
