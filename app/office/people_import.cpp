#include "app/office/people_import.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/fault_list.h"
#include "app/office/file_choice.h"
#include "app/office/form.h"
#include "app/office/row_table.h"
#include "app/office/words.h"
#include "core/base/files.h"
#include "core/services/people.h"

#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using exchange::PeopleFile;
using exchange::PersonRow;
using services::People;
using services::School;

constexpr qint64 kFileBytesMax = 50'000'000;
constexpr QSize kTableSize(760, 360);

} // namespace

PeopleImport::PeopleImport(const PageContext& context, QWidget* page) : QObject(page), m_context(context), m_page(page)
{}

void PeopleImport::start()
{
    chooseFile(m_page, tr("A list with the columns name, email, department and role"), tr("CSV (*.csv)"),
               [this](const QString& path) { read(path); });
}

void PeopleImport::read(const QString& path)
{
    m_context.school.ask(
        this,
        [actor = m_context.actor, path](School& school) {
            return base::readFile(path, kFileBytesMax).and_then([&](const QByteArray& bytes) {
                return People(school, actor).checkImport(bytes);
            });
        },
        [this](const base::Result<PeopleFile>& file) {
            if (!file)
                emit failed(file.error());
            else if (!file->problems.empty())
                showFaults(file->problems);
            else
                showPeople(file->people);
        });
}

void PeopleImport::showFaults(const std::vector<exchange::PeopleProblem>& problems)
{
    QStringList faults;
    for (const auto& problem : problems)
        faults += app::sentence(problem);
    auto* form = newFaultList(u"importFaults"_s, tr("Nobody was added"), faults, m_page);
    connect(form, &Form::confirmed, this, [this, form] {
        form->accept();
        start();
    });
    form->open();
}

void PeopleImport::showPeople(const std::vector<PersonRow>& people)
{
    const int count = static_cast<int>(people.size());
    auto* form = new Form(u"importForm"_s, tr("Add %n person(s)?", nullptr, count), tr("Add all"), m_page);
    form->setAdvice(tr("Nothing is wrong with the file. Nobody gets a password by it."));
    auto* table = new RowTable(u"import"_s, form);
    table->setMinimumSize(kTableSize);
    table->setColumns({{tr("Line"), 70, Qt::AlignLeading},
                       {tr("Name"), 0, Qt::AlignLeading},
                       {tr("Email"), 0, Qt::AlignLeading},
                       {tr("Department"), 140, Qt::AlignLeading},
                       {tr("Role"), 120, Qt::AlignLeading}});
    table->setSearchHint(tr("Search this list"));
    table->setEmptyText(tr("The file names nobody."));
    table->filterHere();
    table->sortBy(0, Qt::AscendingOrder);
    std::vector<Row> rows;
    for (const auto& person : people)
        rows.push_back({person.line,
                        {{QLocale().toString(person.line), person.line},
                         {app::shown(person.name), person.name},
                         {app::shown(person.email), person.email},
                         {app::shown(person.department)},
                         {wordsOf(person.role)}}});
    table->setRows(std::move(rows));
    form->addField(tr("Who is added"), table);
    form->setReady(count > 0);
    connect(form, &Form::confirmed, this, [this, form, people] { add(form, people); });
    form->open();
}

void PeopleImport::add(Form* form, const std::vector<PersonRow>& people)
{
    m_context.school.ask(
        form, [actor = m_context.actor, people](School& school) { return People(school, actor).addAll(people); },
        [this, form](const base::Result<int>& added) {
            if (!added)
                return form->showFault(app::sentence(added.error()));
            form->accept();
            emit told(tr("%n person(s) added.", nullptr, *added), {});
            emit changed();
        });
}

} // namespace rollcall::office
