#include "app/common/shown_text.h"
#include "app/office/page.h"
#include "core/services/live_register.h"
#include "tests/app/office/staff_school.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace rollcall::office {

using domain::MarkStatus;

/// The live register by its window, beside a kiosk that marks in the same file.
class LivePageTest final : public QObject
{
    Q_OBJECT

    struct Live
    {
        StaffSchool place;
        OpenOffice open{place};
        QTableView* view = nullptr;

        Live()
        {
            open.enter(place.teacher);
            open.press(u"navlivePage"_s);
            view = open.find<QTableView>(u"liveView"_s);
            QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 8, kPatienceMs);
        }

        [[nodiscard]] QString number(const QString& name) const { return open.find<QLabel>(name)->text(); }
        [[nodiscard]] services::Register stored()
        {
            return take(LiveRegister(place.school, place.admin, place.running).load());
        }
        void select(const QString& student) const
        {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                if (field(view, row, 0) == student)
                    view->selectRow(row);
        }
        [[nodiscard]] QString statusOf(const QString& student) const
        {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                if (field(view, row, 0) == student)
                    return field(view, row, 1);
            return u"not there"_s;
        }
    };

private slots:
    void fillsByItselfWithTheUnmarkedFirst()
    {
        Live live;
        QCOMPARE(live.number(u"liveUnmarked"_s), u"8"_s);
        auto kiosk = take(School::open(live.place.path, live.place.clock));
        take(LiveRegister(kiosk, live.place.admin, live.place.running)
                 .setMark(live.place.students[2], {}, MarkStatus::Present, {}));
        QTRY_COMPARE_WITH_TIMEOUT(live.number(u"livePresent"_s), u"1"_s, kPatienceMs);
        QCOMPARE(live.number(u"liveUnmarked"_s), u"7"_s);
        QCOMPARE(field(live.view, 7, 0), u"Hana Sato"_s);
        QCOMPARE(field(live.view, 7, 1), u"Present"_s);
    }

    void marksByKeyAndTakesItBack()
    {
        Live live;
        live.select(u"Jon Berg"_s);
        QTest::keyClick(live.view, Qt::Key_P);
        QTRY_COMPARE_WITH_TIMEOUT(live.statusOf(u"Jon Berg"_s), u"Present"_s, kPatienceMs);
        QCOMPARE(live.stored().counts.present, 1);
        live.open.press(u"noticeUndo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(live.statusOf(u"Jon Berg"_s), u"Not marked"_s, kPatienceMs);
        QCOMPARE(live.stored().counts.present, 0);
    }

    void absenceWantsAReason()
    {
        Live live;
        live.select(u"Jon Berg"_s);
        live.open.press(u"liveMarkexcused"_s);
        QVERIFY(!live.open.find<QPushButton>(u"reasonFormConfirm"_s)->isEnabled());
        live.open.type(u"reason"_s, u"Dentist"_s);
        live.open.press(u"reasonFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(live.statusOf(u"Jon Berg"_s), u"Excused"_s, kPatienceMs);
        QTRY_VERIFY(!live.open.find<QDialog>(u"reasonForm"_s));
    }

    void whoeverIsSecondIsTold()
    {
        Live live;
        live.select(u"Jon Berg"_s);
        live.open.press(u"liveMarkabsent"_s);
        take(LiveRegister(live.place.school, live.place.admin, live.place.running)
                 .setMark(live.place.students[4], {}, MarkStatus::Late, {}));
        live.open.type(u"reason"_s, u"Not in the room"_s);
        live.open.press(u"reasonFormConfirm"_s);
        auto* fault = live.open.find<QLabel>(u"reasonFormFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        QVERIFY2(fault->text().startsWith(u"This was changed meanwhile"_s), qPrintable(fault->text()));
        QTRY_COMPARE_WITH_TIMEOUT(live.statusOf(u"Jon Berg"_s), u"Late"_s, kPatienceMs);
        QCOMPARE(live.stored().counts.late, 1);
        live.open.press(u"reasonFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(live.stored().counts.absent, 1, kPatienceMs);
        QTRY_VERIFY(!live.open.find<QDialog>(u"reasonForm"_s));
    }

    void theWrongPersonLosesTheMark()
    {
        Live live;
        live.select(u"Jon Berg"_s);
        QTest::keyClick(live.view, Qt::Key_P);
        QTRY_COMPARE_WITH_TIMEOUT(live.statusOf(u"Jon Berg"_s), u"Present"_s, kPatienceMs);
        live.select(u"Jon Berg"_s);
        live.open.press(u"liveWrong"_s);
        auto* really = live.open.find<QComboBox>(u"wrongReally"_s);
        QCOMPARE(really->count(), 7);
        really->setCurrentIndex(really->findText(app::shown(u"Omar Haddad"_s)));
        live.open.press(u"wrongFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(live.statusOf(u"Omar Haddad"_s), u"Present"_s, kPatienceMs);
        QCOMPARE(live.statusOf(u"Jon Berg"_s), u"Not marked"_s);
    }

    void marksAllWithOneReason()
    {
        Live live;
        live.open.find<QAction>(u"liveMarkAll"_s)->trigger();
        live.open.type(u"reason"_s, u"Power cut"_s);
        live.open.press(u"markAllFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(live.number(u"livePresent"_s), u"8"_s, kPatienceMs);
        live.open.press(u"noticeUndo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(live.number(u"liveUnmarked"_s), u"8"_s, kPatienceMs);
    }

    void isExtendedEndedAndOpenedAgain()
    {
        Live live;
        const auto end = live.stored().session.endsAt;
        live.open.press(u"liveExtend"_s);
        live.open.find<QSpinBox>(u"extendMinutes"_s)->setValue(25);
        live.open.press(u"extendFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(live.stored().session.endsAt, end + 25min, kPatienceMs);
        live.open.press(u"liveEnd"_s);
        live.open.press(u"endFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!live.stored().session.isActive, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!live.open.find<QPushButton>(u"liveEnd"_s)->isVisible(), kPatienceMs);
        live.open.press(u"liveExtend"_s);
        live.open.press(u"extendFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(live.stored().session.isActive, kPatienceMs);
    }

    void anEndThatSomebodyElseMovedIsTold()
    {
        Live live;
        const auto session = live.stored().session;
        live.open.press(u"liveExtend"_s);
        const auto moved = take(Sessions(live.place.school, live.place.admin).extend(session, session.endsAt + 5min));
        live.open.press(u"extendFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(live.open.find<QLabel>(u"extendFormFault"_s)->isVisible(), kPatienceMs);
        QCOMPARE(live.stored().session, moved);
        live.open.press(u"extendFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(live.stored().session.endsAt, moved.endsAt + 10min, kPatienceMs);
    }

    void aHeadcountIsHeldToTheRegister()
    {
        Live live;
        live.open.find<QAction>(u"liveHeadcount"_s)->trigger();
        live.open.find<QSpinBox>(u"headcount"_s)->setValue(3);
        live.open.press(u"headcountFormConfirm"_s);
        auto* notice = live.open.find<QLabel>(u"noticeText"_s);
        QTRY_COMPARE_WITH_TIMEOUT(notice->text(), u"3 more in the room than marked."_s, kPatienceMs);
    }

    void todayOpensASession()
    {
        const StaffSchool place;
        const OpenOffice open(place);
        open.enter(place.teacher);
        auto* today = open.find<QTableView>(u"todayView"_s);
        QTRY_COMPARE_WITH_TIMEOUT(today->model()->rowCount(), 2, kPatienceMs);
        today->selectRow(0);
        QTest::keyClick(today, Qt::Key_Return);
        QTRY_COMPARE(open.window.currentPage()->objectName(), u"livePage"_s);
        // Everybody was enrolled after it.
        QTRY_COMPARE_WITH_TIMEOUT(open.find<QLabel>(u"liveUnmarked"_s)->text(), u"0"_s, kPatienceMs);
        QCOMPARE(open.find<QTableView>(u"liveView"_s)->model()->rowCount(), 0);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::LivePageTest)
#include "tst_live_page.moc"
