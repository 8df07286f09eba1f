#include "app/office/page.h"
#include "core/services/setting_catalogue.h"
#include "tests/app/office/staff_school.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>

namespace rollcall::office {
/// The staff window on a real database, driven by the names of its parts.
class OfficeTest final : public QObject
{
    Q_OBJECT

    StaffSchool m_place;

private slots:
    void refusesAWrongPasswordAndTellsSo()
    {
        const OpenOffice open(m_place);
        open.signIn(m_place.teacher, u"not this one"_s);
        auto* fault = open.find<QLabel>(u"signInFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible() && !fault->text().isEmpty(), kPatienceMs);
        QVERIFY(!open.window.isShowingPages());
        QVERIFY(open.find<QLineEdit>(u"signInPassword"_s)->text().isEmpty());
        QVERIFY(!open.find<QPushButton>(u"signInButton"_s)->isEnabled());
    }

    void theRoleDecidesThePages()
    {
        const OpenOffice open(m_place);
        open.enter(m_place.teacher);
        QVERIFY(open.find<QPushButton>(u"navtodayPage"_s));
        QVERIFY(!open.find<QPushButton>(u"navsettingsPage"_s));
        QVERIFY(!open.find<QPushButton>(u"peopleAdd"_s));
        open.press(u"signOut"_s);
        QVERIFY(!open.window.isShowingPages());
        open.enter(m_place.chief);
        QVERIFY(open.find<QPushButton>(u"navsettingsPage"_s));
        QVERIFY(open.find<QPushButton>(u"peopleAdd"_s));
    }

    void todayShowsATeacherOwnSessions()
    {
        const OpenOffice open(m_place);
        open.enter(m_place.teacher);
        auto* view = open.find<QTableView>(u"todayView"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, kPatienceMs);
        QCOMPARE(field(view, 0, 5), u"Over"_s);
        QCOMPARE(field(view, 1, 5), u"Now"_s);
        QCOMPARE(field(view, 1, 4), u"0 of 8"_s);
    }

    void aLockKeepsTheWork()
    {
        const OpenOffice open(m_place);
        open.enter(m_place.chief);
        open.press(u"navpeoplePage"_s);
        open.type(u"peopleSearch"_s, u"hana"_s);
        open.press(u"lock"_s);
        QVERIFY(!open.window.isShowingPages());
        QVERIFY(!open.find<QLineEdit>(u"signInEmail"_s)->isEnabled());
        open.type(u"signInPassword"_s, kPassword);
        open.press(u"signInButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.window.isShowingPages(), kPatienceMs);
        QCOMPARE(open.find<QLineEdit>(u"peopleSearch"_s)->text(), u"hana"_s);
        QCOMPARE(open.window.currentPage()->objectName(), u"peoplePage"_s);
    }

    void locksWhenNobodyTouchesIt()
    {
        IdleWatch watch;
        const QSignalSpy idle(&watch, &IdleWatch::idle);
        watch.start(300ms);
        QWidget widget;
        for (int i = 0; i < 5; ++i) {
            QTest::qWait(100);
            QTest::mouseMove(&widget, {i, 1});
            QTest::keyClick(&widget, Qt::Key_A);
        }
        QCOMPARE(idle.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(idle.size(), 1, kPatienceMs);
    }

    void findsPeopleAsOneTypes()
    {
        const OpenOffice open(m_place);
        open.enter(m_place.chief);
        open.press(u"navpeoplePage"_s);
        auto* view = open.find<QTableView>(u"peopleView"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 11, kPatienceMs);
        open.type(u"peopleSearch"_s, u"hana"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        open.type(u"peopleSearch"_s, u"nobody here"_s);
        auto* empty = open.find<QLabel>(u"peopleEmpty"_s);
        QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible(), kPatienceMs);
        QVERIFY(empty->text().contains(u"nobody here"_s));
        open.find<QLineEdit>(u"peopleSearch"_s)->clear();
        auto* roles = open.find<QComboBox>(u"peopleRoles"_s);
        roles->setCurrentIndex(roles->findData(static_cast<int>(Role::Teacher)));
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, kPatienceMs);
    }

    void addsAndRemovesAPerson()
    {
        const OpenOffice open(m_place);
        open.enter(m_place.chief);
        open.press(u"navpeoplePage"_s);
        open.press(u"peopleAdd"_s);
        QVERIFY(!open.find<QPushButton>(u"personFormConfirm"_s)->isEnabled());
        open.type(u"personName"_s, u"Yara Nasser"_s);
        open.type(u"personEmail"_s, u"amira@example.org"_s);
        QVERIFY(open.find<QPushButton>(u"personFormConfirm"_s)->isEnabled());
        open.press(u"personFormConfirm"_s);
        auto* fault = open.find<QLabel>(u"personFormFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        open.type(u"personEmail"_s, u"yara@example.org"_s);
        open.press(u"personFormConfirm"_s);
        auto* view = open.find<QTableView>(u"peopleView"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 12, kPatienceMs);
        QTRY_VERIFY(!open.find<QDialog>(u"personForm"_s));

        view->selectRow(11);
        QCOMPARE(field(view, 11, 1), u"yara@example.org"_s);
        open.press(u"peopleRemove"_s);
        open.press(u"removePersonConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 11, kPatienceMs);
    }

    void aFormKeepsWhatWasTypedUntilOneInsists()
    {
        const OpenOffice open(m_place);
        open.enter(m_place.chief);
        open.press(u"navpeoplePage"_s);
        open.press(u"peopleAdd"_s);
        open.type(u"personName"_s, u"Yara"_s);
        open.press(u"personFormCancel"_s);
        QVERIFY(open.find<QDialog>(u"personForm"_s)->isVisible());
        open.press(u"personFormCancel"_s);
        QTRY_VERIFY(!open.find<QDialog>(u"personForm"_s));
    }

    void settingsAreCheckedSavedAndUndone()
    {
        const OpenOffice open(m_place);
        open.enter(m_place.chief);
        open.press(u"navsettingsPage"_s);
        auto* grace = open.find<QLineEdit>(u"checkin.grace_min"_s);
        QTRY_COMPARE_WITH_TIMEOUT(grace->text(), u"10"_s, kPatienceMs);
        auto* save = open.find<QPushButton>(u"settingsSave"_s);
        grace->setText(u"ten"_s);
        QVERIFY(!save->isEnabled());
        grace->setText(u"15"_s);
        QVERIFY(save->isEnabled());
        open.press(u"settingsSave"_s);
        const auto stored = [this] { return take(settingText(m_place.school, u"checkin.grace_min"_s)); };
        QTRY_COMPARE_WITH_TIMEOUT(stored(), u"15"_s, kPatienceMs);
        QTRY_VERIFY(open.find<QPushButton>(u"noticeUndo"_s)->isVisible());
        open.press(u"noticeUndo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stored(), u"10"_s, kPatienceMs);
        QTRY_COMPARE(grace->text(), u"10"_s);
    }

    void auditFindsWhatWasDoneAndChecksTheLogs()
    {
        const OpenOffice open(m_place);
        open.enter(m_place.chief);
        open.press(u"navauditPage"_s);
        auto* view = open.find<QTableView>(u"auditView"_s);
        QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 10, kPatienceMs);
        open.type(u"auditSearch"_s, u"session.start"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 3, kPatienceMs);
        open.press(u"auditCheck"_s);
        auto* verdict = open.find<QLabel>(u"auditVerdict"_s);
        QTRY_VERIFY_WITH_TIMEOUT(verdict->isVisible(), kPatienceMs);
        QVERIFY2(verdict->text().startsWith(u"Both logs"_s), qPrintable(verdict->text()));
    }

    void speaksAnotherLanguageAtOnce()
    {
        const OpenOffice open(m_place, u"ar"_s);
        QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::layoutDirection(), Qt::RightToLeft, kPatienceMs);
        open.enter(m_place.chief);
        emit const_cast<StaffWindow&>(open.window).languageWanted(app::Language::English);
        QTRY_COMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(open.find<QPushButton>(u"navtodayPage"_s)->text(), u"Today"_s);
    }

    void aSmallWindowCutsNothing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const auto& language : {u"en"_s, u"es"_s, u"ar"_s})
            for (const QSize size : {QSize(1280, 720), QSize(1024, 768), QSize(960, 600)})
                QTest::newRow(qPrintable(u"%1 %2"_s.arg(language).arg(size.width()))) << size << language;
    }
    void aSmallWindowCutsNothing()
    {
        QFETCH(const QSize, size);
        QFETCH(const QString, language);
        OpenOffice open(m_place, language);
        open.enter(m_place.chief);
        QVERIFY(QTest::qWaitForWindowActive(&open.window));
        open.window.resize(size);
        open.press(u"navtimetablePage"_s);
        const auto* view = open.find<QTableView>(u"timetableView"_s);
        QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 0, kPatienceMs);
        auto* sidebar = open.find<QWidget>(u"sidebar"_s);
        const auto* pages = open.find<QScrollArea>(u"sidebarPages"_s);
        constexpr int kPadding = 16; // above and below the letters
        const auto cut = [&] {
            for (const auto* entry : sidebar->findChildren<QPushButton*>()) {
                const QRect area(entry->mapTo(sidebar, QPoint()), entry->size());
                const bool isPage = pages->isAncestorOf(entry);
                const int inked = entry->fontMetrics().tightBoundingRect(entry->text()).height();
                const bool isSmall =
                    entry->width() < entry->minimumSizeHint().width() || entry->height() < inked + kPadding;
                const bool isHidden = !sidebar->rect().contains(area) || area.intersects(pages->geometry());
                if (entry->isVisible() && (isSmall || (!isPage && isHidden)))
                    return entry->text();
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(cut(), QString(), kPatienceMs);
        auto* last = open.find<QPushButton>(u"navsettingsPage"_s);
        last->setFocus();
        const auto isWhole = [&] {
            return pages->viewport()->rect().contains(QRect(last->mapTo(pages->viewport(), QPoint()), last->size()));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(), kPatienceMs);
        for (int column = 0; column < view->model()->columnCount(); ++column)
            QVERIFY(view->columnWidth(column) >= 80);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::OfficeTest)
#include "tst_office.moc"
