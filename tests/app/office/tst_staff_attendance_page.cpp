#include "app/office/page.h"
#include "core/services/pins.h"
#include "core/services/staff_attendance.h"
#include "tests/app/office/staff_school.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

namespace rollcall::office {

class StaffAttendancePageTest final : public QObject
{
    Q_OBJECT

    /// Tomas was there today, Marie has a PIN.
    struct Place : StaffSchool
    {
        Place()
        {
            take(StaffAttendance(school, admin).checkIn(other.id));
            take(Pins(school, admin).set(teacher.id, u"4711"_s));
        }
    };

    static QTableView* openPage(const OpenOffice& open, const StaffSchool::Person& person)
    {
        open.enter(person);
        open.press(u"navstaffAttendancePage"_s);
        return open.find<QTableView>(u"staffDaysView"_s);
    }

private slots:
    void theTableFillsThePage()
    {
        Place place;
        const OpenOffice open(place);
        const auto* view = openPage(open, place.chief);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        const auto* page = open.window.currentPage();
        QVERIFY(view->width() > page->width() * 3 / 4);
        QVERIFY(view->height() > page->height() / 2);
    }

    void aTeacherChecksInByPinAndSeesTheOwnDays()
    {
        Place place;
        const OpenOffice open(place);
        auto* view = openPage(open, place.teacher);
        QVERIFY(!open.find<QComboBox>(u"staffDaysWho"_s)->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!open.find<QPushButton>(u"staffDaysExport"_s)->isEnabled(), kPatienceMs);
        QCOMPARE(view->model()->rowCount(), 0);
        open.press(u"staffDaysCheckIn"_s);
        QVERIFY(!open.find<QPushButton>(u"staffCheckInConfirm"_s)->isEnabled());
        open.type(u"staffCheckInPin"_s, u"1234"_s);
        open.press(u"staffCheckInConfirm"_s);
        auto* fault = open.find<QLabel>(u"staffCheckInFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        open.type(u"staffCheckInPin"_s, u"4711"_s);
        open.press(u"staffCheckInConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        QVERIFY(field(view, 0, 1).contains(u"Marie Lind"_s));
        QCOMPARE(field(view, 0, 4), u"Present"_s);
    }

    void administratorsSeeAllAndChooseOne()
    {
        Place place;
        const OpenOffice open(place);
        auto* view = openPage(open, place.chief);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        auto* who = open.find<QComboBox>(u"staffDaysWho"_s);
        QTRY_COMPARE_WITH_TIMEOUT(who->count(), 3, kPatienceMs);
        who->setCurrentIndex(who->findData(place.teacher.id.value));
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 0, kPatienceMs);
        open.press(u"staffDaysCheckIn"_s);
        open.press(u"staffCheckInConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        QVERIFY(field(view, 0, 1).contains(u"Marie Lind"_s));
        open.press(u"staffDaysCheckIn"_s);
        open.press(u"staffCheckInConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.find<QLabel>(u"staffCheckInFault"_s)->isVisible(), kPatienceMs);
    }

    void thePeriodIsKeptTo()
    {
        Place place;
        const OpenOffice open(place);
        auto* view = openPage(open, place.chief);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        auto* to = open.find<QDateEdit>(u"staffDaysTo"_s);
        to->setDate(to->date().addDays(-1));
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 0, kPatienceMs);
        QVERIFY(open.find<QLabel>(u"staffDaysEmpty"_s)->isVisible());
    }

    void theDaysAreExported()
    {
        Place place;
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"days.csv"_s);
        const OpenOffice open(place);
        auto* view = openPage(open, place.chief);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        open.press(u"staffDaysExport"_s);
        auto* dialog = open.find<QFileDialog>(u"chooseFile"_s);
        QVERIFY(dialog);
        emit dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatienceMs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].contains("tomas@example.org"));
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::StaffAttendancePageTest)
#include "tst_staff_attendance_page.moc"
