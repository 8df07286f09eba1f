#include "app/office/course_page.h"

#include "app/common/shown_text.h"
#include "app/office/row_table.h"
#include "app/office/words.h"

#include <QMenu>
#include <QTableView>

#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::Courses;
using services::School;

} // namespace

CoursePage::CoursePage(const PageContext& context, QWidget* parent)
    : SubPage(u"coursePage"_s, context, parent)
    , m_more(addAction(u"courseMore"_s, tr("More")))
    , m_enrol(addAction(u"courseEnrol"_s, tr("Enrol students…"), u"primary"_s))
    , m_takeOut(new QPushButton(tr("Take out"), this))
    , m_table(new RowTable(u"roster"_s, this))
{
    m_takeOut->setObjectName(u"courseTakeOut"_s);
    m_takeOut->setToolTip(tr("Marks stay, but no longer count"));
    m_table->addTool(m_takeOut);
    m_table->setColumns({{tr("Name"), 0, Qt::AlignLeading},
                         {tr("Email"), 0, Qt::AlignLeading},
                         {tr("Enrolled since"), 200, Qt::AlignLeading},
                         {tr("Face"), 150, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search students"));
    m_table->setEmptyText(tr("Nobody is enrolled yet. Enrol students by name, from a file, or from another course."));
    m_table->filterHere();
    m_table->setName(tr("Students"));
    m_table->sortBy(0, Qt::AscendingOrder);
    connect(m_table, &RowTable::selectionChanged, this, &CoursePage::enableButtons);
    connect(m_table, &RowTable::opened, this, [this](qint64 key) { emit personOpened(base::PersonId{key}); });
    connect(m_enrol, &QPushButton::clicked, this, &CoursePage::openSearch);
    auto* more = new QMenu(m_more);
    more->addAction(tr("Enrol from a file…"), this, &CoursePage::openFile)->setObjectName(u"courseFile"_s);
    more->addAction(tr("Enrol from a course…"), this, &CoursePage::openCourses)->setObjectName(u"courseCopy"_s);
    m_more->setMenu(more);
    connect(m_takeOut, &QPushButton::clicked, this, [this] {
        std::vector<base::PersonId> students;
        for (const auto key : m_table->selectedKeys())
            students.push_back({key});
        takeOut(*m_course, students, false);
    });
    connect(m_table, &RowTable::removeWanted, m_takeOut, &QPushButton::click);
    m_enrol->setShortcut(QKeySequence::New);
    body()->addWidget(m_table, 1);
    enableButtons();
}

void CoursePage::open(base::CourseId course)
{
    if (m_course == course)
        return;
    m_course = course;
    m_roster.reset();
    setTitle({});
    setSubtitle({});
    m_table->setRows({});
    enableButtons();
}

void CoursePage::refresh()
{
    if (!m_course)
        return;
    ask([actor = actor(), id = *m_course](School& school) { return Courses(school, actor).roster(id); },
        [this](services::Roster roster) {
            if (roster.course.course.id == m_course)
                show(std::move(roster));
        });
}

void CoursePage::show(services::Roster roster)
{
    m_roster = std::move(roster);
    const auto& [course, teacherName, students] = m_roster->course;
    setTitle(app::shown(course.title % u", " % course.code % u' ' % course.section));
    QStringList words{app::shown(teacherName), tr("%n student(s)", nullptr, static_cast<int>(students))};
    if (course.archivedAt)
        words.append(tr("archived: it takes nobody new"));
    setSubtitle(words.join(u" · "_s));
    std::vector<Row> rows;
    for (const auto& [person, enrolledAt] : m_roster->students)
        rows.push_back({person.id.value,
                        {{app::shown(person.name), person.name},
                         {app::shown(person.email), person.email},
                         {momentText(enrolledAt), qint64(enrolledAt.time_since_epoch().count())},
                         {person.faceRegistered ? tr("Registered") : tr("None"),
                          {},
                          person.faceRegistered ? std::optional(app::Tone::Good) : std::nullopt,
                          true}}});
    m_table->setRows(std::move(rows));
    enableButtons();
}

void CoursePage::enableButtons()
{
    const bool isOpen = m_roster && !m_roster->course.course.archivedAt;
    for (auto* button : {m_more, m_enrol})
        button->setEnabled(isOpen);
    m_takeOut->setEnabled(m_roster && !m_table->selectedKeys().empty());
}

void CoursePage::takeOut(base::CourseId course, const std::vector<base::PersonId>& students, bool isUndo)
{
    askResult(
        this,
        [actor = actor(), course, students](School& school) {
            return Courses(school, actor).unenrolAll(course, students);
        },
        [this, course, isUndo](const base::Result<std::vector<domain::Enrolment>>& were) {
            refresh();
            if (!were)
                return emit failed(were.error());
            if (isUndo)
                return emit told(tr("Undone."), {});
            emit told(tr("%n student(s) taken out; their marks stay, but no longer count.", nullptr,
                         static_cast<int>(were->size())),
                      [this, course, undo = *were] { putBack(course, undo); });
        });
}

void CoursePage::putBack(base::CourseId course, const std::vector<domain::Enrolment>& enrolments)
{
    askResult(
        this,
        [actor = actor(), course, enrolments](School& school) {
            return Courses(school, actor).restore(course, enrolments);
        },
        [this](const base::Result<void>& done) {
            refresh();
            if (!done)
                return emit failed(done.error());
            emit told(tr("They are enrolled as before."), {});
        });
}

void CoursePage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
