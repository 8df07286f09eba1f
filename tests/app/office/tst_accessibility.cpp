#include "app/office/page.h"
#include "core/services/live_register.h"
#include "core/storage/attempt_table.h"
#include "core/storage/review_table.h"
#include "tests/app/office/staff_school.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

namespace rollcall::office {
namespace {

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QTabBar*>(widget);
}

/// The field of a number, the list that a box drops down: they are told as their control.
bool isPartOfControl(const QWidget* widget)
{
    for (const auto* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (isControl(parent))
            return true;
    return false;
}

QString nameOf(const QWidget* widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button && !button->text().isEmpty())
        return button->text();
    return widget->accessibleName();
}

/// The controls in view that a screen reader could not name, or a program not find.
QString nameless(const QWidget* root)
{
    QStringList found;
    for (const auto* widget : root->findChildren<QWidget*>())
        if (isControl(widget) && widget->isVisible() && !isPartOfControl(widget) &&
            (nameOf(widget).trimmed().isEmpty() || widget->objectName().isEmpty()))
            found += widget->objectName() % u" ("_s % QString::fromLatin1(widget->metaObject()->className()) % u')';
    return found.join(u", "_s);
}

} // namespace

/// Every page with rows in it, and every form: each control has a name, and what a page is for is done by keys.
class AccessibilityTest final : public QObject
{
    Q_OBJECT

    struct Opened
    {
        StaffSchool place;
        OpenOffice open{place};

        Opened()
        {
            place.consent(place.students[1]);
            place.mark(place.running, place.students[0]);
            for (const auto reason : {domain::Reason::FaceMismatch, domain::Reason::OutsideCampus})
                attempt(reason);
            take(storage::ReviewTable(place.school.database())
                     .insert({.id = {},
                              .kind = domain::ReviewKind::Question,
                              .sessionId = place.running,
                              .studentId = place.students[1],
                              .attemptId = {},
                              .note = u"I was there"_s,
                              .createdAt = place.school.now(),
                              .resolvedAt = {}}));
            open.enter(place.chief);
            QVERIFY(QTest::qWaitForWindowActive(&open.window));
        }

        void attempt(domain::Reason reason)
        {
            take(storage::AttemptTable(place.school.database())
                     .insert({.id = {},
                              .sessionId = place.running,
                              .studentId = place.students[0],
                              .success = false,
                              .reason = reason,
                              .point = {},
                              .faceDistance = {},
                              .device = place.school.device(),
                              .method = domain::Method::Face,
                              .liveness = domain::Liveness::NotChecked,
                              .createdAt = place.school.now()}));
        }

        [[nodiscard]] QTableView* view(const QString& name) const
        {
            auto* found = open.find<QTableView>(name);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(found && found->model()->rowCount() > 0, kPatienceMs); }();
            return found;
        }

        /// The table of the page, one row of it chosen.
        [[nodiscard]] QTableView* turnTo(const QString& page, const QString& table, int row = 0) const
        {
            open.press(u"nav" % page);
            auto* found = view(table);
            found->selectRow(row);
            return found;
        }

        [[nodiscard]] QDialog* dialog(const QString& name) const
        {
            [&] {
                QTRY_VERIFY_WITH_TIMEOUT(open.find<QDialog>(name) && open.find<QDialog>(name)->isActiveWindow(),
                                         kPatienceMs);
            }();
            return open.find<QDialog>(name);
        }

        void choose(const QString& action) const
        {
            auto* found = open.find<QAction>(action);
            QVERIFY2(found && found->isEnabled(), qPrintable(action));
            found->trigger();
        }

        /// Looks at the dialog and closes it by Escape.
        void lookAt(const QString& name) const
        {
            auto* found = dialog(name);
            QVERIFY2(found, qPrintable(name));
            const auto missing = nameless(found);
            QVERIFY2(missing.isEmpty(), qPrintable(QString(name % u": " % missing)));
            QTest::keyClick(found, Qt::Key_Escape);
            QTRY_VERIFY_WITH_TIMEOUT(!open.find<QDialog>(name), kPatienceMs);
            open.find<QWidget>(u"sidebar"_s)->window()->activateWindow();
            QTRY_VERIFY_WITH_TIMEOUT(open.window.isActiveWindow(), kPatienceMs);
        }

        void enter(const QString& page, const QString& table, int row, const QString& subPage) const
        {
            QTest::keyClick(turnTo(page, table, row), Qt::Key_Return);
            QCOMPARE(open.window.currentPage()->objectName(), subPage);
            QTRY_VERIFY_WITH_TIMEOUT(!open.find<QLabel>(QString(subPage % u"Title"))->text().isEmpty(), kPatienceMs);
        }
    };

private slots:
    void pagesWithRows_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("table");
        for (const auto& [page, table] : {std::pair{"todayPage", "todayView"},
                                          {"livePage", "liveView"},
                                          {"reviewPage", "reviewView"},
                                          {"coursesPage", "coursesView"},
                                          {"peoplePage", "peopleView"},
                                          {"timetablePage", "timetableView"},
                                          {"auditPage", "auditView"}})
            QTest::newRow(page) << QString::fromLatin1(page) << QString::fromLatin1(table);
    }
    void pagesWithRows()
    {
        QFETCH(const QString, page);
        QFETCH(const QString, table);
        const Opened opened;
        QVERIFY(opened.turnTo(page, table)->isVisible());
        const auto missing = nameless(&opened.open.window);
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void pagesWithoutRows_data()
    {
        QTest::addColumn<QString>("page");
        for (const auto* page : {"staffAttendancePage", "settingsPage"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void pagesWithoutRows()
    {
        QFETCH(const QString, page);
        const Opened opened;
        opened.open.press(u"nav" % page);
        QCOMPARE(opened.open.window.currentPage()->objectName(), page);
        const auto missing = nameless(&opened.open.window);
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void theReports()
    {
        const Opened opened;
        opened.open.press(u"navreportsPage"_s);
        auto* courses = opened.open.find<QComboBox>(u"reportCourse"_s);
        QTRY_VERIFY_WITH_TIMEOUT(courses->findData(opened.place.physics.value) >= 0, kPatienceMs);
        courses->setCurrentIndex(courses->findData(opened.place.physics.value));
        static_cast<void>(opened.view(u"reportView"_s));
        const auto missing = nameless(&opened.open.window);
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void theSignIn()
    {
        StaffSchool place;
        const OpenOffice open(place);
        const auto missing = nameless(&open.window);
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void everyTabOfSecurity()
    {
        const Opened opened;
        opened.open.press(u"navsecurityPage"_s);
        auto* tabs = opened.open.find<QTabBar>(u"securityTabs"_s);
        QVERIFY(tabs->count() > 1);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const auto missing = nameless(&opened.open.window);
            QVERIFY2(missing.isEmpty(), qPrintable(QString(tabs->tabText(tab) % u": " % missing)));
        }
    }

    void thePageOfAPersonAndItsForms()
    {
        const Opened opened;
        opened.enter(u"peoplePage"_s, u"peopleView"_s, 0, u"personPage"_s);
        const auto missing = nameless(&opened.open.window);
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        opened.open.press(u"personEdit"_s);
        opened.lookAt(u"personForm"_s);
        opened.choose(u"personPin"_s);
        opened.lookAt(u"pinForm"_s);
        opened.open.press(u"personFace"_s);
        auto* givenBy = opened.open.find<QLineEdit>(u"consentGivenBy"_s);
        QVERIFY(givenBy);
        QTRY_VERIFY_WITH_TIMEOUT(givenBy->isVisible(), kPatienceMs);
        opened.lookAt(u"faceDialog"_s);
        opened.open.press(u"personErase"_s);
        opened.lookAt(u"erasePerson"_s);
    }

    void thePageOfACourseAndItsForms()
    {
        const Opened opened;
        opened.enter(u"coursesPage"_s, u"coursesView"_s, 1, u"coursePage"_s);
        static_cast<void>(opened.view(u"rosterView"_s));
        const auto missing = nameless(&opened.open.window);
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        opened.open.press(u"courseEnrol"_s);
        opened.lookAt(u"enrolForm"_s);
    }

    void theFormsOfPeople()
    {
        Opened opened;
        opened.open.press(u"navpeoplePage"_s);
        static_cast<void>(opened.view(u"peopleView"_s));
        opened.open.press(u"peopleAdd"_s);
        opened.lookAt(u"personForm"_s);
        const QString path = opened.place.folder.filePath(u"people.csv"_s);
        for (const auto& [bytes, form] :
             {std::pair{QByteArray("name,email,department\nYara Nasser,yara@example.org,Art\n"), u"importForm"_s},
              {QByteArray("name,email,department\nYara Nasser,nowhere,Art\n"), u"importFaults"_s}}) {
            write(path, bytes);
            opened.open.press(u"peopleImport"_s);
            auto* chooser = opened.open.find<QFileDialog>(u"chooseFile"_s);
            QVERIFY(chooser);
            emit chooser->fileSelected(path);
            chooser->close();
            opened.lookAt(form);
        }
    }

    void theFormsOfTheTimetable()
    {
        const Opened opened;
        opened.open.press(u"navtimetablePage"_s);
        for (const auto& [action, form] : {std::pair{u"timetableAddWeekly"_s, u"lessonForm"_s},
                                           {u"timetableAddOnce"_s, u"lessonForm"_s},
                                           {u"timetableAddHoliday"_s, u"holidayForm"_s},
                                           {u"timetableCopy"_s, u"copyForm"_s}}) {
            opened.choose(action);
            opened.lookAt(form);
        }
    }

    void theOwnAccount()
    {
        const Opened opened;
        opened.open.press(u"sidebarName"_s);
        opened.lookAt(u"account"_s);
    }

    void keysDoWhatACoursePageIsFor()
    {
        const Opened opened;
        auto* view = opened.turnTo(u"coursesPage"_s, u"coursesView"_s, 1);
        QTest::keyClick(view, Qt::Key_N, Qt::ControlModifier);
        opened.lookAt(u"courseForm"_s);
        QTest::keyClick(view, Qt::Key_F2);
        opened.lookAt(u"courseForm"_s);
        QTest::keyClick(view, Qt::Key_Delete);
        opened.lookAt(u"removeCourse"_s);
        QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(opened.open.find<QLineEdit>(u"coursesSearch"_s)->hasFocus());
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.open.window.currentPage()->objectName(), u"coursePage"_s);
        QTest::keyClick(opened.view(u"rosterView"_s), Qt::Key_N, Qt::ControlModifier);
        opened.lookAt(u"enrolForm"_s);
        opened.view(u"rosterView"_s)->setFocus();
        QTest::keyClick(opened.view(u"rosterView"_s), Qt::Key_Escape);
        QCOMPARE(opened.open.window.currentPage()->objectName(), u"coursesPage"_s);
    }

    void keysDoWhatThePeoplesPageIsFor()
    {
        const Opened opened;
        auto* view = opened.turnTo(u"peoplePage"_s, u"peopleView"_s);
        QTest::keyClick(view, Qt::Key_N, Qt::ControlModifier);
        opened.lookAt(u"personForm"_s);
        QTest::keyClick(view, Qt::Key_F2);
        opened.lookAt(u"personForm"_s);
        QTest::keyClick(view, Qt::Key_Delete);
        opened.lookAt(u"removePerson"_s);
    }

    void keysResolveWhatIsToReview()
    {
        const Opened opened;
        auto* view = opened.turnTo(u"reviewPage"_s, u"reviewView"_s);
        for (const auto key : {Qt::Key_Return, Qt::Key_Delete}) {
            QTest::keyClick(view, key);
            opened.lookAt(u"reviewForm"_s);
        }
    }

    void theNumbersOfThePagesOpenThem()
    {
        const Opened opened;
        QTest::keyClick(opened.open.window.currentPage(), Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(opened.open.window.currentPage()->objectName(), u"peoplePage"_s);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::AccessibilityTest)
#include "tst_accessibility.moc"
