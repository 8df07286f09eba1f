#include "app/office/page.h"
#include "core/services/session_supervisor.h"
#include "tests/app/office/staff_school.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rollcall::office {

/// The courses and the students of one, driven by the names of their parts.
class CoursesPageTest final : public QObject
{
    Q_OBJECT

    /// The courses, as an administrator or a teacher sees them.
    struct Opened
    {
        StaffSchool place;
        OpenOffice open{place};
        QTableView* view = nullptr;

        explicit Opened(bool asTeacher = false)
        {
            open.enter(asTeacher ? place.teacher : place.chief);
            open.press(u"navcoursesPage"_s);
            view = open.find<QTableView>(u"coursesView"_s);
            QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), asTeacher ? 1 : 2, kPatienceMs);
        }

        void select(const QString& code) const
        {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                if (field(view, row, 0).contains(code))
                    view->selectRow(row);
        }

        /// The page of the course's students.
        [[nodiscard]] QTableView* enter(const QString& code, int students) const
        {
            select(code);
            QTest::keyClick(view, Qt::Key_Return);
            auto* roster = open.find<QTableView>(u"rosterView"_s);
            const auto* title = open.find<QLabel>(u"coursePageTitle"_s);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(title->text().contains(code), kPatienceMs); }();
            [&] { QTRY_COMPARE_WITH_TIMEOUT(roster->model()->rowCount(), students, kPatienceMs); }();
            return roster;
        }

        [[nodiscard]] std::size_t enrolled(base::CourseId course)
        {
            return take(Courses(place.school, place.admin).roster(course)).students.size();
        }

        void endSessions()
        {
            place.clock.pass(24h);
            take(superviseSessions(place.school));
        }

        void choose(const QString& path) const
        {
            auto* dialog = open.find<QFileDialog>(u"chooseFile"_s);
            QVERIFY(dialog);
            emit dialog->fileSelected(path);
            dialog->close();
        }

        void undo() const
        {
            auto* button = open.find<QPushButton>(u"noticeUndo"_s);
            QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), kPatienceMs);
            open.press(u"noticeUndo"_s);
        }
    };

private slots:
    void aTeacherSeesOwnCourses()
    {
        const Opened opened(true);
        QVERIFY(field(opened.view, 0, 0).contains(u"PH101"_s));
        QCOMPARE(field(opened.view, 0, 4), u"8"_s);
        QVERIFY(!opened.open.find<QPushButton>(u"courseAdd"_s));
        QVERIFY(!opened.open.find<QPushButton>(u"courseRemove"_s));
    }

    void coursesAreFoundAsOneTypes()
    {
        const Opened opened;
        opened.open.type(u"coursesSearch"_s, u"tomas"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.view->model()->rowCount(), 1, kPatienceMs);
        QVERIFY(field(opened.view, 0, 0).contains(u"HI200"_s));
        opened.open.type(u"coursesSearch"_s, u"botany"_s);
        auto* empty = opened.open.find<QLabel>(u"coursesEmpty"_s);
        QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible(), kPatienceMs);
    }

    void aCourseIsAdded()
    {
        Opened opened;
        opened.open.press(u"courseAdd"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"courseForm"_s), kPatienceMs);
        auto* add = opened.open.find<QPushButton>(u"courseFormConfirm"_s);
        opened.open.type(u"courseCode"_s, u"PH101"_s);
        QVERIFY(!add->isEnabled());
        opened.open.type(u"courseTitle"_s, u"Optics"_s);
        opened.open.type(u"courseSection"_s, u"A"_s);
        auto* teacher = opened.open.find<QComboBox>(u"courseTeacher"_s);
        QCOMPARE(teacher->count(), 3);
        teacher->setCurrentIndex(teacher->findData(opened.place.teacher.id.value));
        opened.open.press(u"courseFormConfirm"_s);
        auto* fault = opened.open.find<QLabel>(u"courseFormFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        opened.open.type(u"courseCode"_s, u"PH102"_s);
        opened.open.press(u"courseFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.view->model()->rowCount(), 3, kPatienceMs);
        const auto stored = take(Courses(opened.place.school, opened.place.admin).byCode(u"PH102"_s, u"A"_s));
        QCOMPARE(stored.title, u"Optics"_s);
        QCOMPARE(stored.teacherId, opened.place.teacher.id);
    }

    void anEditIsUndone()
    {
        Opened opened;
        opened.select(u"HI200"_s);
        opened.open.press(u"courseEdit"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"courseForm"_s), kPatienceMs);
        opened.open.type(u"courseTitle"_s, u"Modern history"_s);
        opened.open.press(u"courseFormConfirm"_s);
        const auto title = [&] {
            return take(Courses(opened.place.school, opened.place.admin).byCode(u"HI200"_s, {})).title;
        };
        QTRY_COMPARE_WITH_TIMEOUT(title(), u"Modern history"_s, kPatienceMs);
        opened.undo();
        QTRY_COMPARE_WITH_TIMEOUT(title(), u"About HI200"_s, kPatienceMs);
    }

    void anEditOfWhatSomebodyElseChangedIsRefused()
    {
        Opened opened;
        opened.select(u"HI200"_s);
        opened.open.press(u"courseEdit"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"courseForm"_s), kPatienceMs);
        Courses courses(opened.place.school, opened.place.admin);
        const auto before = take(courses.byCode(u"HI200"_s, {}));
        take(courses.edit(before, {u"HI200"_s, u"Ancient history"_s, u"B"_s, before.teacherId}));
        opened.open.type(u"courseTitle"_s, u"Modern history"_s);
        opened.open.press(u"courseFormConfirm"_s);
        auto* fault = opened.open.find<QLabel>(u"courseFormFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(field(opened.view, 0, 2).contains(u"Ancient history"_s), kPatienceMs);
        QCOMPARE(take(courses.byCode(u"HI200"_s, {})).title, u"Ancient history"_s);
    }

    void whatIsTypedIsStoredAtTheSecondTry()
    {
        Opened opened;
        opened.select(u"HI200"_s);
        opened.open.press(u"courseEdit"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"courseForm"_s), kPatienceMs);
        Courses courses(opened.place.school, opened.place.admin);
        const auto before = take(courses.byCode(u"HI200"_s, {}));
        const auto newcomer = opened.place.staff(u"Nina Weiss"_s, u"nina@example.org"_s, Role::Teacher);
        take(courses.edit(before, {u"HI200"_s, u"Ancient history"_s, u"C"_s, newcomer.id}));
        opened.open.type(u"courseTitle"_s, u"Modern history"_s);
        opened.open.press(u"courseFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QLabel>(u"courseFormFault"_s)->isVisible(), kPatienceMs);
        QCOMPARE(opened.open.find<QLineEdit>(u"courseTitle"_s)->text(), u"Modern history"_s);
        QVERIFY(opened.open.find<QLabel>(u"courseTitleStored"_s)->text().contains(u"Ancient history"_s));
        QCOMPARE(opened.open.find<QLineEdit>(u"courseSection"_s)->text(), u"C"_s);
        QVERIFY(opened.open.find<QComboBox>(u"courseTeacher"_s)->currentText().contains(u"Nina Weiss"_s));
        QVERIFY(!opened.open.find<QLabel>(u"courseCodeStored"_s));
        opened.open.press(u"courseFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.open.find<QDialog>(u"courseForm"_s), kPatienceMs);
        const auto now = take(courses.byCode(u"HI200"_s, {}));
        QCOMPARE(now.title, u"Modern history"_s);
        QCOMPARE(now.section, u"C"_s);
        QCOMPARE(now.teacherId, newcomer.id);
        opened.undo();
        QTRY_COMPARE_WITH_TIMEOUT(take(courses.byCode(u"HI200"_s, {})).title, u"Ancient history"_s, kPatienceMs);
    }

    void anArchivedCourseIsShownOnRequest()
    {
        Opened opened;
        opened.select(u"PH101"_s);
        opened.open.press(u"courseArchive"_s);
        auto* words = opened.open.find<QLabel>(u"noticeText"_s);
        QTRY_VERIFY_WITH_TIMEOUT(words->isVisible() && words->text().contains(u"PH101"_s), kPatienceMs);
        QCOMPARE(opened.view->model()->rowCount(), 2);
        opened.endSessions();
        opened.open.press(u"courseArchive"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.view->model()->rowCount(), 1, kPatienceMs);
        opened.open.find<QComboBox>(u"coursesWhich"_s)->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(opened.view->model()->rowCount(), 2, kPatienceMs);
        QCOMPARE(field(opened.view, 1, 5), u"Archived"_s);
        opened.undo();
        QTRY_COMPARE_WITH_TIMEOUT(field(opened.view, 1, 5), u"Current"_s, kPatienceMs);
    }

    void aRemovalTellsWhatGoesAndWantsTheCode()
    {
        Opened opened;
        opened.place.mark(opened.place.running, opened.place.students[0]);
        opened.endSessions();
        opened.select(u"PH101"_s);
        opened.open.press(u"courseRemove"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"removeCourse"_s), kPatienceMs);
        const auto words = [&] {
            QString all;
            for (const auto* label : opened.open.find<QDialog>(u"removeCourse"_s)->findChildren<QLabel*>())
                all += label->text();
            return all;
        };
        QVERIFY2(words().contains(u"8 enrolment"_s), qPrintable(words()));
        QVERIFY2(words().contains(u"2 session"_s) && words().contains(u"1 mark"_s), qPrintable(words()));
        auto* confirm = opened.open.find<QPushButton>(u"removeCourseConfirm"_s);
        QVERIFY(!confirm->isEnabled());
        opened.open.type(u"removeCourseCode"_s, u"PH10"_s);
        QVERIFY(!confirm->isEnabled());
        opened.place.mark(opened.place.running, opened.place.students[1]);
        opened.open.type(u"removeCourseCode"_s, u"PH101"_s);
        opened.open.press(u"removeCourseConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"2 mark"_s), kPatienceMs);
        opened.open.press(u"removeCourseConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.view->model()->rowCount(), 1, kPatienceMs);
    }

    void studentsAreEnrolledByName()
    {
        Opened opened;
        const auto* roster = opened.enter(u"HI200"_s, 0);
        QCOMPARE(opened.open.window.currentPage()->objectName(), u"coursePage"_s);
        opened.open.press(u"courseEnrol"_s);
        auto* found = opened.open.find<QTableView>(u"enrolFormTableView"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found->model()->rowCount(), 8, kPatienceMs);
        QVERIFY(!opened.open.find<QPushButton>(u"enrolFormConfirm"_s)->isEnabled());
        found->selectRow(0);
        QVERIFY(opened.open.find<QPushButton>(u"enrolFormConfirm"_s)->isEnabled());
        opened.open.type(u"enrolFormTableSearch"_s, u"hana"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found->model()->rowCount(), 1, kPatienceMs);
        QVERIFY(!opened.open.find<QPushButton>(u"enrolFormConfirm"_s)->isEnabled());
        found->selectRow(0);
        opened.open.press(u"enrolFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(roster->model()->rowCount(), 1, kPatienceMs);
        QVERIFY(field(roster, 0, 0).contains(u"Hana Sato"_s));
        opened.undo();
        QTRY_COMPARE_WITH_TIMEOUT(roster->model()->rowCount(), 0, kPatienceMs);
    }

    void studentsAreTakenOutAndComeBackAsTheyWere()
    {
        Opened opened;
        auto* roster = opened.enter(u"PH101"_s, 8);
        const QString since = field(roster, 0, 2);
        opened.place.clock.pass(48h);
        roster->selectRow(0);
        opened.open.press(u"courseTakeOut"_s);
        QTRY_COMPARE_WITH_TIMEOUT(roster->model()->rowCount(), 7, kPatienceMs);
        opened.undo();
        QTRY_COMPARE_WITH_TIMEOUT(roster->model()->rowCount(), 8, kPatienceMs);
        QCOMPARE(field(roster, 0, 2), since);
    }

    void aFileIsTakenWholeOrNotAtAll()
    {
        Opened opened;
        const auto* roster = opened.enter(u"HI200"_s, 0);
        const QString path = opened.place.folder.filePath(u"list.csv"_s);
        write(path, "email\namira@example.org\nnobody@example.org\nmarie@example.org\n");
        opened.open.find<QAction>(u"courseFile"_s)->trigger();
        opened.choose(path);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"enrolFaults"_s), kPatienceMs);
        const auto lines = opened.open.find<QPlainTextEdit>(u"enrolFaultsList"_s)->toPlainText().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].contains(u"nobody@example.org"_s));
        QVERIFY(lines[1].contains(u"marie@example.org"_s));
        QCOMPARE(opened.enrolled(opened.place.history), 0U);

        write(path, "email\namira@example.org\ndaniel@example.org\n");
        opened.open.press(u"enrolFaultsConfirm"_s);
        opened.choose(path);
        QTRY_COMPARE_WITH_TIMEOUT(roster->model()->rowCount(), 2, kPatienceMs);
    }

    void aCourseIsCopied()
    {
        Opened opened;
        const auto* roster = opened.enter(u"HI200"_s, 0);
        opened.open.find<QAction>(u"courseCopy"_s)->trigger();
        auto* found = opened.open.find<QTableView>(u"copyFormTableView"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found->model()->rowCount(), 1, kPatienceMs);
        found->selectRow(0);
        QTest::keyClick(found, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(roster->model()->rowCount(), 8, kPatienceMs);
        QCOMPARE(opened.enrolled(opened.place.physics), 8U);
    }

    void anArchivedCourseTakesNobody()
    {
        Opened opened;
        opened.endSessions();
        take(Courses(opened.place.school, opened.place.admin).archive(opened.place.physics));
        static_cast<void>(opened.enter(u"PH101"_s, 8));
        QVERIFY(!opened.open.find<QPushButton>(u"courseEnrol"_s)->isEnabled());
        QVERIFY(!opened.open.find<QPushButton>(u"courseMore"_s)->isEnabled());
    }

    void escapeLeadsBack()
    {
        Opened opened;
        QVERIFY(QTest::qWaitForWindowActive(&opened.open.window));
        static_cast<void>(opened.enter(u"PH101"_s, 8));
        QTest::keyClick(opened.open.window.currentPage(), Qt::Key_Escape);
        QTRY_COMPARE(opened.open.window.currentPage()->objectName(), u"coursesPage"_s);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::CoursesPageTest)
#include "tst_courses_page.moc"
