#include "app/office/person_page.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/file_choice.h"
#include "app/office/person_actions.h"
#include "app/office/person_facts.h"
#include "app/office/row_table.h"
#include "app/office/words.h"
#include "core/base/files.h"

#include <QJsonDocument>
#include <QMenu>
#include <QScrollArea>
#include <QTableView>

#include <cmath>
#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using domain::Role;
using services::CourseAttendance;
using services::School;

constexpr int kFactsWidth = 300;

Cell numberCell(int number)
{
    return {QLocale().toString(number), number};
}

Cell percentCell(const std::optional<double>& percentage)
{
    if (!percentage)
        return {PersonPage::tr("none yet"), -1.0};
    return {PersonPage::tr("%1 %").arg(QLocale().toString(*percentage, 'f', 1)), *percentage};
}

QString sessionOf(const storage::AttemptRow& row)
{
    return row.courseCode.isEmpty() ? QString() : app::shown(row.courseCode % u", " % row.sessionTitle);
}

} // namespace

PersonPage::PersonPage(const PageContext& context, QWidget* parent)
    : SubPage(u"personPage"_s, context, parent)
    , m_actions(new PersonActions(context, this))
    , m_coursesName(new QLabel(this))
    , m_courses(new RowTable(u"personCourses"_s, this))
    , m_attempts(new RowTable(u"personAttempts"_s, this))
    , m_facts(new QVBoxLayout)
{
    connect(m_actions, &PersonActions::told, this, &Page::told);
    connect(m_actions, &PersonActions::failed, this, &Page::failed);
    connect(m_actions, &PersonActions::removed, this, &PersonPage::leave);
    connect(m_actions, &PersonActions::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    m_coursesName->setObjectName(u"personCoursesName"_s);
    m_coursesName->setProperty("look", u"strong"_s);
    addActions();
    build();
    enableButtons();
}

void PersonPage::addActions()
{
    const auto withPerson = [this](auto act) {
        return [this, act] {
            if (m_file)
                act(*m_actions, m_file->person);
        };
    };
    const bool isAdmin = actor().role == Role::Admin;
    m_face = addAction(u"personFace"_s, tr("Register face…"));
    connect(m_face, &QPushButton::clicked, this,
            withPerson([](auto& actions, const auto& person) { actions.registerFace(person); }));
    m_more = addAction(u"personMore"_s, tr("More"));
    auto* menu = new QMenu(m_more);
    m_pin = menu->addAction(tr("New PIN…"), this,
                            withPerson([](auto& actions, const auto& person) { actions.setPin(person); }));
    m_pin->setObjectName(u"personPin"_s);
    m_more->setMenu(menu);
    if (!isAdmin)
        return;
    m_password = menu->addAction(tr("New password…"), this,
                                 withPerson([](auto& actions, const auto& person) { actions.setPassword(person); }));
    m_password->setObjectName(u"personPassword"_s);
    m_remove = menu->addAction(tr("Remove…"), this,
                               withPerson([](auto& actions, const auto& person) { actions.remove(person); }));
    m_remove->setObjectName(u"personRemove"_s);
    m_erase = addAction(u"personErase"_s, tr("Erase…"), u"danger"_s);
    m_export = addAction(u"personExport"_s, tr("Export everything…"));
    m_edit = addAction(u"personEdit"_s, tr("Edit…"), u"primary"_s);
    connect(m_edit, &QPushButton::clicked, this,
            withPerson([](auto& actions, const auto& person) { actions.edit(person); }));
    m_edit->setShortcut(Qt::Key_F2);
    connect(m_export, &QPushButton::clicked, this, &PersonPage::chooseExport);
    connect(m_erase, &QPushButton::clicked, this, &PersonPage::askToErase);
}

void PersonPage::build()
{
    m_attempts->setColumns({{tr("When"), 180, Qt::AlignLeading},
                            {tr("Session"), 0, Qt::AlignLeading},
                            {tr("How"), 100, Qt::AlignLeading},
                            {tr("Result"), 230, Qt::AlignLeading}});
    m_attempts->sortBy(0, Qt::DescendingOrder);
    m_attempts->setEmptyText(tr("No try to check in is stored."));
    auto* tables = new QVBoxLayout;
    tables->setSpacing(8);
    tables->addWidget(m_coursesName);
    tables->addWidget(m_courses, 1);
    tables->addSpacing(8);
    auto* attemptsName = new QLabel(tr("Latest tries to check in"), this);
    attemptsName->setProperty("look", u"strong"_s);
    m_attempts->setName(attemptsName->text());
    tables->addWidget(attemptsName);
    tables->addWidget(m_attempts, 1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kFactsWidth);
    auto* card = new QWidget(scroll);
    card->setProperty("look", u"card"_s);
    card->setAttribute(Qt::WA_StyledBackground);
    m_facts->setContentsMargins(20, 16, 20, 16);
    m_facts->setSpacing(2);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_facts);
    column->addStretch(1);
    scroll->setWidget(card);

    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(tables, 1);
    row->addWidget(scroll);
    body()->addLayout(row, 1);
}

void PersonPage::open(base::PersonId person)
{
    if (m_person == person)
        return;
    m_person = person;
    m_file.reset();
    setTitle({});
    setSubtitle({});
    m_courses->setRows({});
    m_attempts->setRows({});
    showFactsIn(m_facts, {});
    enableButtons();
}

void PersonPage::refresh()
{
    if (!m_person)
        return;
    ask([actor = actor(), id = *m_person](School& school) { return services::loadPersonFile(school, actor, id); },
        [this](services::PersonFile file) {
            if (file.person.id == m_person)
                show(std::move(file));
        });
}

void PersonPage::show(services::PersonFile file)
{
    m_file = std::move(file);
    const auto& person = m_file->person;
    setTitle(app::shown(person.name));
    QStringList words{wordsOf(person.role), app::shown(person.email)};
    if (!person.department.isEmpty())
        words.append(app::shown(person.department));
    setSubtitle(words.join(u" · "_s));
    showFactsIn(m_facts, factsOf(*m_file, actor().role));
    showCourses();
    showAttempts();
    enableButtons();
}

void PersonPage::setCourseColumns(bool isStudent)
{
    if (m_hasStudentColumns == isStudent)
        return;
    m_hasStudentColumns = isStudent;
    if (isStudent)
        m_courses->setColumns({{tr("Course"), 0, Qt::AlignLeading},
                               {tr("Held"), 70, Qt::AlignLeading},
                               {tr("Present"), 80, Qt::AlignLeading},
                               {tr("Late"), 70, Qt::AlignLeading},
                               {tr("Excused"), 80, Qt::AlignLeading},
                               {tr("Absent"), 80, Qt::AlignLeading},
                               {tr("Attended"), 100, Qt::AlignLeading}});
    else
        m_courses->setColumns({{tr("Course"), 0, Qt::AlignLeading}, {tr("State"), 140, Qt::AlignLeading}});
    m_coursesName->setText(isStudent ? tr("Attendance by course") : tr("Courses taught"));
    m_courses->setName(m_coursesName->text());
    m_courses->setEmptyText(isStudent ? tr("In no course. Open a course to enrol students.")
                                      : tr("Teaches no course."));
    m_courses->sortBy(0, Qt::AscendingOrder);
}

void PersonPage::showCourses()
{
    const bool isStudent = m_file->person.role == Role::Student;
    setCourseColumns(isStudent);
    const auto nameOf = [](const domain::Course& course) -> Cell {
        const QString name = course.code % u' ' % course.section % u", " % course.title;
        return {app::shown(name), name};
    };
    std::vector<Row> rows;
    if (isStudent)
        for (const auto& [course, held, present, late, excused, absent, percentage] : m_file->courses)
            rows.push_back({course.id.value,
                            {nameOf(course), numberCell(held), numberCell(present), numberCell(late),
                             numberCell(excused), numberCell(absent), percentCell(percentage)}});
    else
        for (const auto& course : m_file->taught)
            rows.push_back({course.id.value,
                            {nameOf(course), {course.archivedAt ? tr("Archived") : tr("Current"), {}, {}, true}}});
    m_courses->setRows(std::move(rows));
}

void PersonPage::showAttempts()
{
    std::vector<Row> rows;
    for (const auto& row : m_file->attempts) {
        const auto& attempt = row.attempt;
        rows.push_back({attempt.id.value,
                        {{momentText(attempt.createdAt), qint64(attempt.createdAt.time_since_epoch().count())},
                         {sessionOf(row)},
                         {wordsOf(attempt.method)},
                         {attempt.reason ? app::sentence(*attempt.reason) : tr("Checked in"),
                          {},
                          attempt.success ? app::Tone::Good : app::Tone::Warning,
                          true}}});
    }
    m_attempts->setRows(std::move(rows));
}

void PersonPage::enableButtons()
{
    const bool isReady = m_file && !m_file->erasedAt;
    m_face->setEnabled(isReady && PersonActions::canRegisterFace(m_file->person));
    m_pin->setEnabled(isReady && m_file->person.role != Role::Admin);
    if (actor().role != Role::Admin)
        return;
    m_edit->setEnabled(isReady);
    m_remove->setEnabled(isReady);
    m_erase->setEnabled(isReady);
    m_password->setEnabled(isReady && m_actions->canSetPassword(m_file->person));
    m_export->setEnabled(m_file && !m_isExporting);
    m_export->setText(m_isExporting ? tr("Exporting…") : tr("Export everything…"));
}

void PersonPage::chooseExport()
{
    if (m_file)
        chooseNewFile(this, tr("Export everything that is stored of %1").arg(m_file->person.name), tr("JSON (*.json)"),
                      u"person-%1.json"_s.arg(m_file->person.id.value), u"json"_s,
                      [this](const QString& path) { exportTo(path); });
}

void PersonPage::exportTo(const QString& path)
{
    m_isExporting = true;
    enableButtons();
    askResult(
        this,
        [actor = actor(), id = *m_person, path](School& school) -> base::Result<void> {
            const auto record = services::exportPerson(school, actor, id);
            if (!record)
                return base::propagate(record);
            return base::writeFile(path, QJsonDocument(*record).toJson(), base::FileAccess::OwnerOnly);
        },
        [this, path](const base::Result<void>& written) {
            m_isExporting = false;
            enableButtons();
            if (!written)
                return emit failed(written.error());
            emit told(tr("Written to %1, readable by you alone.").arg(app::shown(path)), {});
        });
}

void PersonPage::setTheme(const app::Theme& theme)
{
    m_actions->setTheme(theme);
    m_courses->setTheme(theme);
    m_attempts->setTheme(theme);
}

} // namespace rollcall::office
