#include "app/office/page.h"
#include "core/services/live_register.h"
#include "core/services/my_attendance.h"
#include "core/services/review.h"
#include "tests/app/office/staff_school.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

namespace rollcall::office {

class ReviewPageTest final : public QObject
{
    Q_OBJECT

    /// Two students ask about the session that runs.
    struct Asked
    {
        StaffSchool place;
        OpenOffice open{place};
        QTableView* view = nullptr;

        Asked()
        {
            take(askAbout(place.school, place.students[0], place.running, u"I was there"_s));
            take(askAbout(place.school, place.students[1], place.running, u"The camera was off"_s));
            open.enter(place.teacher);
            open.press(u"navreviewPage"_s);
            view = open.find<QTableView>(u"reviewView"_s);
            QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, kPatienceMs);
        }

        void select(const QString& words) const
        {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                if (field(view, row, 4) == words)
                    view->selectRow(row);
        }

        void resolve(const QString& button, const QString& reason) const
        {
            open.press(button);
            QVERIFY(!open.find<QPushButton>(u"reviewFormConfirm"_s)->isEnabled());
            open.type(u"reason"_s, reason);
            open.press(u"reviewFormConfirm"_s);
        }
    };

private slots:
    void acceptingMarksTheStudent()
    {
        Asked asked;
        QVERIFY(!asked.open.find<QPushButton>(u"reviewAccept"_s)->isEnabled());
        asked.select(u"I was there"_s);
        asked.resolve(u"reviewAccept"_s, u"Seen in the room"_s);
        QTRY_COMPARE_WITH_TIMEOUT(asked.view->model()->rowCount(), 1, kPatienceMs);
        const auto stored = take(LiveRegister(asked.place.school, asked.place.admin, asked.place.running).load());
        QCOMPARE(stored.counts.present, 1);
    }

    void dismissingMarksNobodyAndIsKept()
    {
        Asked asked;
        asked.select(u"The camera was off"_s);
        asked.resolve(u"reviewDismiss"_s, u"Was not there"_s);
        QTRY_COMPARE_WITH_TIMEOUT(asked.view->model()->rowCount(), 1, kPatienceMs);
        const auto stored = take(LiveRegister(asked.place.school, asked.place.admin, asked.place.running).load());
        QCOMPARE(stored.counts.present, 0);
        auto* which = asked.open.find<QComboBox>(u"reviewWhich"_s);
        which->setCurrentIndex(which->findData(false));
        QTRY_COMPARE_WITH_TIMEOUT(field(asked.view, 0, 4), u"The camera was off"_s, kPatienceMs);
        asked.view->selectRow(0);
        QVERIFY(!asked.open.find<QPushButton>(u"reviewDismiss"_s)->isEnabled());
    }

    void whoeverIsSecondIsTold()
    {
        Asked asked;
        asked.select(u"I was there"_s);
        asked.open.press(u"reviewAccept"_s);
        Review other(asked.place.school, asked.place.admin);
        const auto items = take(other.list({}, {}));
        take(other.dismiss(items.front().record.item.id, u"Was not there"_s));
        asked.open.type(u"reason"_s, u"Seen in the room"_s);
        asked.open.press(u"reviewFormConfirm"_s);
        auto* fault = asked.open.find<QLabel>(u"reviewFormFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        QVERIFY2(fault->text().startsWith(u"This was changed meanwhile"_s), qPrintable(fault->text()));
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::ReviewPageTest)
#include "tst_review_page.moc"
