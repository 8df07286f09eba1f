#include "app/office/page.h"
#include "tests/app/office/staff_school.h"

#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rollcall::office {

/// Editing people and taking them over from a file. Adding and removing one is in tst_office.
class PeoplePageTest final : public QObject
{
    Q_OBJECT

    struct Opened
    {
        StaffSchool place;
        OpenOffice open{place};
        QTableView* view = nullptr;

        explicit Opened(bool asTeacher = false)
        {
            open.enter(asTeacher ? place.teacher : place.chief);
            open.press(u"navpeoplePage"_s);
            view = open.find<QTableView>(u"peopleView"_s);
            QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 11, kPatienceMs);
        }

        void editFirst(const QString& name) const
        {
            view->selectRow(0);
            open.press(u"peopleEdit"_s);
            QVERIFY(open.find<QDialog>(u"personForm"_s));
            open.type(u"personName"_s, name);
            open.press(u"personFormConfirm"_s);
        }

        void import(const QByteArray& bytes)
        {
            const QString path = place.folder.filePath(u"people.csv"_s);
            write(path, bytes);
            auto* dialog = open.find<QFileDialog>(u"chooseFile"_s);
            QVERIFY(dialog);
            emit dialog->fileSelected(path);
            dialog->close();
        }

        [[nodiscard]] QString firstName() { return place.person(place.students[0]).name; }
    };

private slots:
    void aTeacherOnlyLooks()
    {
        const Opened opened(true);
        QVERIFY(!opened.open.find<QPushButton>(u"peopleEdit"_s));
        QVERIFY(!opened.open.find<QPushButton>(u"peopleImport"_s));
    }

    void anEditIsUndone()
    {
        Opened opened;
        opened.editFirst(u"Amira Saleh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.firstName(), u"Amira Saleh"_s, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(field(opened.view, 0, 0).contains(u"Amira Saleh"_s), kPatienceMs);
        auto* undo = opened.open.find<QPushButton>(u"noticeUndo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible(), kPatienceMs);
        opened.open.press(u"noticeUndo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.firstName(), u"Amira Khalil"_s, kPatienceMs);
    }

    void aNameIsNeverTakenForHtml()
    {
        Opened opened;
        opened.editFirst(u"<b>Amira</b>"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.firstName(), u"<b>Amira</b>"_s, kPatienceMs);
        opened.open.type(u"peopleSearch"_s, u"<b>"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.view->model()->rowCount(), 1, kPatienceMs);
        const auto tip = opened.view->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"&lt;b&gt;Amira"_s), qPrintable(tip));
    }

    void anEditOfWhatSomebodyElseChangedIsRefused()
    {
        Opened opened;
        opened.view->selectRow(0);
        const auto before = opened.place.person(opened.place.students[0]);
        take(People(opened.place.school, opened.place.admin)
                 .edit(before, {before.name, before.email, u"Year 10"_s, before.role}));
        opened.editFirst(u"Amira Saleh"_s);
        auto* fault = opened.open.find<QLabel>(u"personFormFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(field(opened.view, 0, 2).contains(u"Year 10"_s), kPatienceMs);
        QCOMPARE(opened.firstName(), u"Amira Khalil"_s);
        QCOMPARE(opened.open.find<QLineEdit>(u"personName"_s)->text(), u"Amira Saleh"_s);
        QVERIFY(opened.open.find<QLabel>(u"personDepartmentStored"_s)->text().contains(u"Year 9"_s));
        opened.open.press(u"personFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.open.find<QDialog>(u"personForm"_s), kPatienceMs);
        const auto now = opened.place.person(opened.place.students[0]);
        QCOMPARE(now.name, u"Amira Saleh"_s);
        QCOMPARE(now.department, u"Year 10"_s);
    }

    void allThatIsWrongWithAFileIsShown()
    {
        Opened opened;
        opened.open.press(u"peopleImport"_s);
        opened.import(
            "name,email,department,role\nYara Nasser,yara@example.org,Art,boss\nAmira,AMIRA@example.org,Art,\n");
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"importFaults"_s), kPatienceMs);
        auto* list = opened.open.find<QPlainTextEdit>(u"importFaultsList"_s);
        QVERIFY2(list->toPlainText().startsWith(u"line 2, role"_s), qPrintable(list->toPlainText()));

        opened.open.press(u"importFaultsConfirm"_s);
        QTRY_VERIFY(!opened.open.find<QDialog>(u"importFaults"_s));
        opened.import("name,email,department\nYara Nasser,yara@example.org,Art\nAmira,AMIRA@example.org,Art\n");
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"importFaults"_s), kPatienceMs);
        list = opened.open.find<QPlainTextEdit>(u"importFaultsList"_s);
        QVERIFY2(list->toPlainText().startsWith(u"line 3, email"_s), qPrintable(list->toPlainText()));
        QCOMPARE(opened.place.query("SELECT count(*) FROM users"), u"11"_s);
    }

    void aFileIsShownBeforeItIsTakenOver()
    {
        Opened opened;
        opened.open.press(u"peopleImport"_s);
        opened.import("name,email,department\nYara Nasser,yara@example.org,Art\nZeno Lauri,zeno@example.org,Art\n");
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"importForm"_s), kPatienceMs);
        QCOMPARE(opened.open.find<QTableView>(u"importView"_s)->model()->rowCount(), 2);
        QCOMPARE(opened.place.query("SELECT count(*) FROM users"), u"11"_s);
        opened.open.press(u"importFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.view->model()->rowCount(), 13, kPatienceMs);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::PeoplePageTest)
#include "tst_people_page.moc"
