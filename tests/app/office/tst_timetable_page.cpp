#include "app/office/page.h"
#include "app/office/words.h"
#include "core/services/timetable.h"
#include "tests/app/office/staff_school.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

namespace rollcall::office {

/// The timetable by its window. It is a Monday; three single lessons stand in its week.
class TimetablePageTest final : public QObject
{
    Q_OBJECT

    struct Planning
    {
        StaffSchool place;
        QDate monday = toLocal(place.clock.now()).date();
        OpenOffice open{place};
        QTableView* view = nullptr;

        explicit Planning(bool isChief = true)
        {
            open.enter(isChief ? place.chief : place.teacher);
            open.press(u"navtimetablePage"_s);
            view = open.find<QTableView>(u"timetableView"_s);
            QTRY_COMPARE_WITH_TIMEOUT(rows(), isChief ? 3 : 2, kPatienceMs);
        }

        [[nodiscard]] int rows() const { return view->model()->rowCount(); }

        void choose(const QString& action) const
        {
            auto* found = open.find<QAction>(action);
            QVERIFY2(found, qPrintable(action));
            found->trigger();
        }

        void awaitForm(const QString& name) const
        {
            QTRY_VERIFY_WITH_TIMEOUT(open.find<QDialog>(name) && open.find<QDialog>(name)->isVisible(), kPatienceMs);
        }

        void awaitClosed(const QString& name) const
        {
            QTRY_VERIFY_WITH_TIMEOUT(!open.find<QDialog>(name), kPatienceMs);
        }

        void show(const QString& what) const
        {
            auto* shown = open.find<QComboBox>(u"timetableShown"_s);
            shown->setCurrentIndex(shown->findText(what));
        }

        void select(const QString& course) const
        {
            for (int row = 0; row < rows(); ++row)
                if (field(view, row, 2).contains(course) && field(view, row, 5) != u"once"_s)
                    view->selectRow(row);
        }

        void undo() const
        {
            QTRY_VERIFY_WITH_TIMEOUT(open.find<QPushButton>(u"noticeUndo"_s)->isVisible(), kPatienceMs);
            open.press(u"noticeUndo"_s);
        }

        /// Every Thursday at nine, for ten weeks.
        domain::TimetableRule lesson()
        {
            Timetable timetable(place.school, place.admin);
            const auto id = take(timetable.add({.id = {},
                                                .courseId = place.physics,
                                                .title = u"Mechanics"_s,
                                                .room = u"12"_s,
                                                .weekday = 4,
                                                .startsAt = QTime(9, 0),
                                                .durationMin = 45,
                                                .firstDate = monday,
                                                .lastDate = monday.addDays(69)}));
            for (const auto& row : rules())
                if (row.rule.id == id)
                    return row.rule;
            return {};
        }

        /// With a lesson of every week, chosen in the table.
        domain::TimetableRule lessonChosen()
        {
            const auto rule = lesson();
            const int before = rows();
            open.window.currentPage()->refresh();
            [&] { QTRY_COMPARE_WITH_TIMEOUT(rows(), before + 1, kPatienceMs); }();
            select(u"Mechanics"_s);
            return rule;
        }

        std::vector<storage::TimetableRow> rules()
        {
            return take(Timetable(place.school, place.admin).list(monday.addDays(-365), monday.addDays(3650)));
        }
    };

private slots:
    void theWeekIsShownAndTurned()
    {
        Planning planning;
        QCOMPARE(field(planning.view, 0, 6), u"Over"_s);
        QCOMPARE(field(planning.view, 1, 6), u"Now"_s);
        QCOMPARE(field(planning.view, 2, 6), u"Planned"_s);
        QCOMPARE(field(planning.view, 0, 5), u"once"_s);
        planning.lesson();
        planning.open.press(u"timetableLater"_s);
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 1, kPatienceMs);
        QVERIFY(field(planning.view, 0, 1).startsWith(u"09:00"_s));
        QCOMPARE(field(planning.view, 0, 6), u"To be planned"_s);
        planning.open.press(u"timetableEarlier"_s);
        planning.open.press(u"timetableEarlier"_s);
        auto* empty = planning.open.find<QLabel>(u"timetableEmpty"_s);
        QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible(), kPatienceMs);
        planning.open.press(u"timetableToday"_s);
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 4, kPatienceMs);
    }

    void aTeacherKeepsOwnLessonsOnly()
    {
        Planning planning(false);
        QVERIFY(planning.open.find<QAction>(u"timetableAddWeekly"_s));
        QVERIFY(!planning.open.find<QAction>(u"timetableAddHoliday"_s));
        QVERIFY(!planning.open.find<QAction>(u"timetableCopy"_s));
        planning.choose(u"timetableAddOnce"_s);
        planning.awaitForm(u"lessonForm"_s);
        QCOMPARE(planning.open.find<QComboBox>(u"lessonCourse"_s)->count(), 1);
    }

    void aWeeklyLessonIsAddedAndUndone()
    {
        Planning planning;
        planning.choose(u"timetableAddWeekly"_s);
        planning.awaitForm(u"lessonForm"_s);
        auto* courses = planning.open.find<QComboBox>(u"lessonCourse"_s);
        courses->setCurrentIndex(courses->findData(planning.place.physics.value));
        planning.open.find<QComboBox>(u"lessonWeekday"_s)->setCurrentIndex(2);
        planning.open.find<QTimeEdit>(u"lessonTime"_s)->setTime(QTime(10, 30));
        planning.open.find<QSpinBox>(u"lessonMinutes"_s)->setValue(90);
        planning.open.type(u"lessonRoom"_s, u"Lab 1"_s);
        planning.open.press(u"lessonFormConfirm"_s);
        planning.awaitClosed(u"lessonForm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 4, kPatienceMs);
        const auto rules = planning.rules();
        QCOMPARE(rules.size(), std::size_t(1));
        const auto& rule = rules.front().rule;
        QCOMPARE(rule.weekday, 3);
        QCOMPARE(rule.startsAt, QTime(10, 30));
        QCOMPARE(rule.durationMin, 90);
        QCOMPARE(rule.room, u"Lab 1"_s);
        QCOMPARE(rule.firstDate, planning.monday);
        planning.undo();
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 3, kPatienceMs);
        QVERIFY(planning.rules().empty());
    }

    void whatIsTakenIsSaidInTheForm()
    {
        Planning planning;
        planning.lesson();
        planning.choose(u"timetableAddOnce"_s);
        planning.awaitForm(u"lessonForm"_s);
        auto* courses = planning.open.find<QComboBox>(u"lessonCourse"_s);
        courses->setCurrentIndex(courses->findData(planning.place.history.value));
        planning.open.find<QDateEdit>(u"firstDay"_s)->setDate(planning.monday.addDays(10));
        planning.open.find<QTimeEdit>(u"lessonTime"_s)->setTime(QTime(9, 30));
        planning.open.type(u"lessonRoom"_s, u"12"_s);
        planning.open.press(u"lessonFormConfirm"_s);
        auto* fault = planning.open.find<QLabel>(u"lessonFormFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        QVERIFY2(fault->text().contains(u"room 12"_s), qPrintable(fault->text()));
        planning.open.type(u"lessonRoom"_s, u"14"_s);
        planning.open.press(u"lessonFormConfirm"_s);
        planning.awaitClosed(u"lessonForm"_s);
        planning.open.press(u"timetableLater"_s);
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 2, kPatienceMs);
    }

    void aLessonIsChangedFromADayOnAndBack()
    {
        Planning planning;
        const auto before = planning.lessonChosen();
        const QDate from = planning.monday.addDays(14);
        planning.open.press(u"timetableChange"_s);
        planning.awaitForm(u"lessonForm"_s);
        planning.open.find<QDateEdit>(u"firstDay"_s)->setDate(from);
        planning.open.type(u"lessonRoom"_s, u"14"_s);
        planning.open.press(u"lessonFormConfirm"_s);
        planning.awaitClosed(u"lessonForm"_s);
        const auto rooms = [&] {
            QStringList texts;
            for (const auto& row : planning.rules())
                texts += row.rule.room % u' ' % row.rule.firstDate.toString(Qt::ISODate);
            texts.sort();
            return texts;
        };
        const auto entry = [](const QString& room, QDate day) {
            return QString(room % u' ' % day.toString(Qt::ISODate));
        };
        QCOMPARE(rooms(), (QStringList{entry(u"12"_s, before.firstDate), entry(u"14"_s, from)}));
        planning.undo();
        QTRY_COMPARE_WITH_TIMEOUT(rooms(), (QStringList{entry(u"12"_s, before.firstDate), entry(u"12"_s, from)}),
                                  kPatienceMs);
    }

    void whatAnotherWindowChangedIsNotOverwritten()
    {
        Planning planning;
        planning.lessonChosen();
        planning.open.press(u"timetableChange"_s);
        planning.awaitForm(u"lessonForm"_s);
        planning.place.alter("UPDATE timetable_rules SET room = '99'");
        planning.open.type(u"lessonRoom"_s, u"14"_s);
        planning.open.find<QSpinBox>(u"lessonMinutes"_s)->setValue(50);
        planning.place.alter("UPDATE timetable_rules SET title = 'Statics'");
        planning.open.press(u"lessonFormConfirm"_s);
        auto* fault = planning.open.find<QLabel>(u"lessonFormFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(field(planning.view, 3, 3), u"99"_s, kPatienceMs);
        QCOMPARE(planning.rules().front().rule.durationMin, 45);
        QVERIFY(planning.open.find<QLabel>(u"lessonRoomStored"_s)->text().contains(u"99"_s));
        QVERIFY(planning.open.find<QLabel>(u"lessonTitleStored"_s)->text().contains(u"Mechanics"_s));
        QVERIFY(!planning.open.find<QLabel>(u"lessonMinutesStored"_s));
        planning.open.press(u"lessonFormConfirm"_s);
        planning.awaitClosed(u"lessonForm"_s);
        const auto rules = planning.rules();
        QCOMPARE(rules.size(), std::size_t(1));
        QCOMPARE(rules.front().rule.room, u"14"_s);
        QCOMPARE(rules.front().rule.title, u"Statics"_s);
        QCOMPARE(rules.front().rule.durationMin, 50);
    }

    void endingALessonSaysWhatGoesAndIsUndone()
    {
        Planning planning;
        const auto rule = planning.lessonChosen();
        planning.open.press(u"timetableRemove"_s);
        planning.awaitForm(u"endLesson"_s);
        auto* form = planning.open.find<QDialog>(u"endLesson"_s);
        const auto says = [form](const QString& what) {
            for (const auto* label : form->findChildren<QLabel*>())
                if (label->text().startsWith(what))
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"1 planned session"_s), kPatienceMs);
        planning.open.find<QDateEdit>(u"endDay"_s)->setDate(planning.monday.addDays(30));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"0 planned session"_s), kPatienceMs);
        planning.open.find<QDateEdit>(u"endDay"_s)->setDate(planning.monday);
        planning.open.press(u"endLessonConfirm"_s);
        planning.awaitClosed(u"endLesson"_s);
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 3, kPatienceMs);
        QVERIFY(planning.rules().empty());
        planning.undo();
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 4, kPatienceMs);
        QCOMPARE(planning.rules().front().rule.lastDate, rule.lastDate);
    }

    void oneLessonIsCalledOff()
    {
        Planning planning;
        planning.lessonChosen();
        planning.open.press(u"timetableCallOff"_s);
        planning.open.press(u"callOffConfirm"_s);
        planning.awaitClosed(u"callOff"_s);
        QTRY_COMPARE_WITH_TIMEOUT(field(planning.view, 3, 6), u"Called off"_s, kPatienceMs);
        QVERIFY(!planning.open.find<QPushButton>(u"timetableCallOff"_s)->isEnabled());
        QCOMPARE(planning.rules().size(), std::size_t(1));
        planning.undo();
        QTRY_COMPARE_WITH_TIMEOUT(field(planning.view, 3, 6), u"Planned"_s, kPatienceMs);
    }

    void holidaysAreKept()
    {
        Planning planning;
        planning.lesson();
        planning.choose(u"timetableAddHoliday"_s);
        QVERIFY(!planning.open.find<QPushButton>(u"holidayFormConfirm"_s)->isEnabled());
        planning.open.type(u"holidayName"_s, u"Founders' day"_s);
        planning.open.find<QDateEdit>(u"firstDay"_s)->setDate(planning.monday.addDays(3));
        QCOMPARE(planning.open.find<QDateEdit>(u"lastDay"_s)->date(), planning.monday.addDays(3));
        planning.open.press(u"holidayFormConfirm"_s);
        planning.awaitClosed(u"holidayForm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(field(planning.view, 3, 6), u"Holiday"_s, kPatienceMs);
        planning.show(u"Holidays"_s);
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 1, kPatienceMs);
        QVERIFY(field(planning.view, 0, 1).contains(u"Founders' day"_s));
        planning.view->selectRow(0);
        planning.open.press(u"timetableRemove"_s);
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 0, kPatienceMs);
        planning.undo();
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 1, kPatienceMs);
    }

    void aTermIsCopied()
    {
        Planning planning;
        const auto rule = planning.lesson();
        planning.choose(u"timetableCopy"_s);
        planning.awaitForm(u"copyForm"_s);
        QCOMPARE(planning.open.find<QDateEdit>(u"firstDay"_s)->date(), rule.firstDate);
        planning.open.find<QSpinBox>(u"copyWeeks"_s)->setValue(20);
        planning.open.press(u"copyFormConfirm"_s);
        planning.awaitClosed(u"copyForm"_s);
        planning.show(u"All weekly lessons"_s);
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 2, kPatienceMs);
        QCOMPARE(planning.rules().back().rule.firstDate, rule.firstDate.addDays(140));
        planning.undo();
        QTRY_COMPARE_WITH_TIMEOUT(planning.rows(), 1, kPatienceMs);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::TimetablePageTest)
#include "tst_timetable_page.moc"
