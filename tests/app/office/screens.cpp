// Writes a picture of every page of the staff window into a folder, on a school with made-up data. Usage:
// rollcall_office_screens FOLDER [FILTER]
#include "app/office/page.h"
#include "app/office/sign_in_page.h"
#include "tests/app/office/staff_school.h"

#include <QApplication>
#include <QTabBar>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace rollcall;

namespace {

using namespace std::chrono_literals;
using domain::MarkStatus;

constexpr int kWeeks = 6;
constexpr int kRareOnes = 11; ///< one mark of so many is missing, and one is late

/// The same school after some weeks of lessons, while people come in to the running one.
struct LivedInSchool : office::StaffSchool
{
    LivedInSchool()
    {
        for (const auto student : students)
            enrol(history, student);
        alter("UPDATE enrollments SET enrolled_at = '2026-01-05T08:00:00.000Z'");
        for (int week = kWeeks; week > 0; --week)
            for (const auto& [course, day] : {std::pair{physics, 0}, {physics, 2}, {history, 3}})
                holdLesson(course, -24h * (7 * week - day), week + day);
        giveFace(students[5], office::straight(1));
        comeIn();
    }

    void holdLesson(base::CourseId course, std::chrono::minutes from, int turn)
    {
        const auto session = plan(course, from);
        for (std::size_t i = 0; i < students.size(); ++i) {
            const auto rare = (static_cast<int>(i * i) + turn * 3) % kRareOnes;
            if (rare == 0)
                continue;
            mark(session, students[i]);
            storage::MarkTable marks(school.database());
            auto mark = office::take(marks.find(session, students[i]));
            mark->status = rare == 1 ? MarkStatus::Late : MarkStatus::Present;
            mark->markedAt = school.now() + from + (rare == 1 ? 14min : 2min);
            office::take(marks.replace(*mark));
        }
    }

    void comeIn()
    {
        const auto settings = office::take(services::loadSettings(school, office::kModel, {}));
        const auto tries = [&](std::size_t student, std::optional<domain::Reason> fault) {
            clock.pass(100s);
            auto transaction = office::take(storage::Transaction::begin(school.database()));
            office::take(services::recordTry(school, settings,
                                             {.method = fault ? domain::Method::Face : domain::Method::Pin,
                                              .session = running,
                                              .person = students[student],
                                              .fault = fault}));
            office::take(transaction.commit());
        };
        for (std::size_t i = 0; i < 4; ++i)
            tries(i, {});
        tries(5, domain::Reason::FaceMismatch);
        clock.pass(5min);
        tries(6, {});
    }
};

void settle(office::OpenOffice& open)
{
    QTest::qWait(400);
    QCoreApplication::processEvents();
    open.window.repaint();
}

int draw(const office::StaffSchool& place, app::ThemeKind theme, const QString& language, const QDir& folder,
         const QString& filter)
{
    office::OpenOffice open(place, language, QStringLiteral(ROLLCALL_MODEL_DIR));
    settle(open);
    open.window.setTheme(app::Theme(theme));
    int drawn = 0;
    const auto save = [&](const QString& name, QWidget* dialog = nullptr) {
        const QString file =
            u"office-%1-%2-%3.png"_s.arg(name, theme == app::ThemeKind::Dark ? u"dark"_s : u"light"_s, language);
        settle(open);
        if (file.contains(filter))
            drawn += (dialog ? dialog : &open.window)->grab().save(folder.filePath(file)) ? 1 : 0;
    };
    save(u"sign-in"_s);
    open.find<QLineEdit>(u"signInEmail"_s)->setText(place.chief.email);
    open.find<QLineEdit>(u"signInPassword"_s)->setText(office::kPassword);
    open.find<QAbstractButton>(u"signInButton"_s)->click();
    if (!QTest::qWaitFor([&] { return open.window.isShowingPages(); }, office::kPatienceMs))
        return drawn;
    for (auto* button : open.window.findChildren<QAbstractButton*>(QRegularExpression(u"^nav.*Page$"_s))) {
        button->click();
        save(button->objectName().mid(3).chopped(4));
        if (button->objectName() != u"navsecurityPage"_s)
            continue;
        auto* tabs = open.find<QTabBar>(u"securityTabs"_s);
        for (int i = 1; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            save(u"security-%1"_s.arg(i));
        }
    }
    for (const auto& [list, subPage] : {std::pair{u"courses"_s, u"course"_s}, {u"people"_s, u"person"_s}}) {
        open.find<QAbstractButton>(u"nav"_s % list % u"Page")->click();
        settle(open);
        auto* view = open.find<QTableView>(list % u"View");
        // Qt's selectRow() looks for a column where there is none when the window runs from right to left.
        view->setCurrentIndex(view->model()->index(list == u"people" ? 0 : view->model()->rowCount() - 1, 0));
        QTest::keyClick(view, Qt::Key_Return);
        save(subPage);
    }
    open.find<QAbstractButton>(u"navpeoplePage"_s)->click();
    auto* people = open.find<QTableView>(u"peopleView"_s);
    people->setCurrentIndex(people->model()->index(0, 0));
    open.find<QAbstractButton>(u"peopleFace"_s)->click();
    save(u"face"_s, open.find<QWidget>(u"faceDialog"_s));
    open.window.showLock(place.chief.email);
    save(u"lock"_s);
    return drawn;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const auto arguments = QApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 3) {
        QTextStream(stderr) << "usage: rollcall_office_screens FOLDER [FILTER]\n";
        return 2;
    }
    const QDir folder(arguments[1]);
    if (!folder.mkpath(u"."_s)) {
        QTextStream(stderr) << "rollcall_office_screens: cannot make " << arguments[1] << '\n';
        return 1;
    }
    const LivedInSchool place;
    int drawn = 0;
    for (const auto theme : {app::ThemeKind::Light, app::ThemeKind::Dark})
        for (const auto* language : {"en", "ar"})
            drawn += draw(place, theme, QString::fromLatin1(language), folder, arguments.value(2));
    QTextStream(stdout) << drawn << " pictures\n";
    return 0;
}
