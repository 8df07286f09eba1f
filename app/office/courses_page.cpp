#include "app/office/courses_page.h"

#include "app/common/shown_text.h"
#include "app/office/row_table.h"

#include <QComboBox>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::Courses;
using services::School;

constexpr int kPageSize = 100;

} // namespace

CoursesPage::CoursesPage(const PageContext& context, QWidget* parent)
    : Page(u"coursesPage"_s, context, parent)
    , m_table(new RowTable(u"courses"_s, this))
    , m_which(new QComboBox(this))
{
    const bool isAdmin = actor().role == domain::Role::Admin;
    setTitle(tr("Courses"));
    setSubtitle(tr("Open a course to see who is enrolled"));
    m_which->setObjectName(u"coursesWhich"_s);
    m_which->setAccessibleName(tr("Which courses"));
    m_which->addItem(tr("Current"), false);
    m_which->addItem(tr("The archived ones too"), true);
    m_table->addTool(m_which);
    m_table->setColumns({{tr("Code"), 120, Qt::AlignLeading},
                         {tr("Section"), 100, Qt::AlignLeading},
                         {tr("Title"), 0, Qt::AlignLeading},
                         {tr("Teacher"), 200, Qt::AlignLeading},
                         {tr("Students"), 100, Qt::AlignLeading},
                         {tr("State"), 120, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search courses and teachers"));
    m_table->setEmptyText(isAdmin ? tr("No course yet. Add one, then enrol its students.")
                                  : tr("You teach no course yet. An administrator adds them."));
    m_table->sortBy(0, Qt::AscendingOrder);
    m_table->setName(tr("Courses"));
    setFocusProxy(m_table);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::searchChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::pageWanted, this, &CoursesPage::load);
    connect(m_table, &RowTable::opened, this, [this](qint64 key) { emit courseOpened(base::CourseId{key}); });
    connect(m_table, &RowTable::selectionChanged, this, &CoursesPage::enableButtons);
    if (isAdmin)
        addActions();
    body()->addWidget(m_table, 1);
    enableButtons();
}

void CoursesPage::addActions()
{
    m_remove = addAction(u"courseRemove"_s, tr("Remove…"), u"danger"_s);
    m_archive = addAction(u"courseArchive"_s, tr("Archive"));
    m_edit = addAction(u"courseEdit"_s, tr("Edit…"));
    auto* add = addAction(u"courseAdd"_s, tr("Add a course"), u"primary"_s);
    connect(add, &QPushButton::clicked, this, [this] { openFields({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto course = selected())
            openFields(course);
    });
    connect(m_archive, &QPushButton::clicked, this, [this] {
        if (const auto course = selected())
            setArchived(*course, !course->archivedAt, false);
    });
    connect(m_remove, &QPushButton::clicked, this, &CoursesPage::askToRemove);
    connect(m_table, &RowTable::removeWanted, m_remove, &QPushButton::click);
    add->setShortcut(QKeySequence::New);
    m_edit->setShortcut(Qt::Key_F2);
}

void CoursesPage::refresh()
{
    load(m_first);
}

void CoursesPage::load(int first)
{
    ask(
        [actor = actor(), text = m_table->searched(), withArchived = m_which->currentData().toBool(),
         first](School& school) {
            return Courses(school, actor).rows(text, {.limit = kPageSize + 1, .offset = first}, withArchived);
        },
        [this, first](std::vector<storage::CourseRow> courses) { show(std::move(courses), first); });
}

void CoursesPage::show(std::vector<storage::CourseRow> courses, int first)
{
    const bool hasMore = courses.size() > kPageSize;
    if (hasMore)
        courses.resize(kPageSize);
    m_shown = std::move(courses);
    m_first = first;
    std::vector<Row> rows;
    for (const auto& [course, teacherName, students] : m_shown)
        rows.push_back({course.id.value,
                        {{app::shown(course.code), course.code},
                         {app::shown(course.section), course.section},
                         {app::shown(course.title), course.title},
                         {app::shown(teacherName), teacherName},
                         {QLocale().toString(students), students},
                         {course.archivedAt ? tr("Archived") : tr("Current"), {}, {}, true}}});
    m_table->setRows(std::move(rows));
    m_table->setPages(first, hasMore, kPageSize);
    enableButtons();
}

void CoursesPage::enableButtons()
{
    if (!m_edit)
        return;
    const auto course = selected();
    for (auto* button : {m_remove, m_archive, m_edit})
        button->setEnabled(course.has_value());
    m_archive->setText(course && course->archivedAt ? tr("Take up again") : tr("Archive"));
}

std::optional<domain::Course> CoursesPage::selected() const
{
    const auto keys = m_table->selectedKeys();
    if (keys.size() != 1)
        return {};
    const auto row = std::ranges::find_if(
        m_shown, [&](const storage::CourseRow& one) { return one.course.id.value == keys.front(); });
    return row == m_shown.end() ? std::nullopt : std::optional(row->course);
}

void CoursesPage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
